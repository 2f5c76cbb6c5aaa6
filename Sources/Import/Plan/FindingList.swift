import Core

/// Findings of an import: of a rule that a million records break, the first hundred in words and the
/// rest as a number.
public struct FindingList: Sendable {
  static let most = 100

  private var findings: [Finding] = []
  private var counts: [Rule: Int] = [:]

  /// None yet.
  public init() {}

  /// Adds one.
  public mutating func add(_ finding: Finding) {
    counts[finding.rule, default: 0] += 1
    if counts[finding.rule, default: 0] <= Self.most { findings.append(finding) }
  }

  /// All of them by place, then a line for those of each rule that are not told.
  public func all(in file: String) -> [Finding] {
    findings.sorted()
      + counts.filter { $0.value > Self.most }.sorted { $0.key.name < $1.key.name }.map {
        Finding($0.key, at: Place(file), "\($0.value - Self.most) more of these are not listed")
      }
  }
}
