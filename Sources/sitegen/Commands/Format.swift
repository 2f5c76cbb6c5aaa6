import ArgumentParser

/// How a command says what it found.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  /// A line a finding; on a terminal with colours and the line of the file.
  case text
  case json
  /// Commands that GitHub Actions shows beside the lines of a change.
  case github
  /// SARIF 2.1.0.
  case sarif
}
