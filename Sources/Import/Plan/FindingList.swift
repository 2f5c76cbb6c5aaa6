import Core

/// The findings of an import. If a million records break one rule, the first hundred are kept and
/// the rest are counted.
public struct FindingList: Sendable {
  static let most = 100

  private var findings: [Finding] = []
  private var counts: [Rule: Int] = [:]

  /// None yet.
  public init() {}

  /// Adds a finding.
  public mutating func add(_ finding: Finding) {
    counts[finding.rule, default: 0] += 1
    if counts[finding.rule, default: 0] <= Self.most { findings.append(finding) }
  }

  /// All findings by place, then for each rule a line with the number left out.
  public func all(in file: String) -> [Finding] {
    findings.sorted()
      + counts.filter { $0.value > Self.most }.sorted { $0.key.name < $1.key.name }.map {
        Finding($0.key, at: Place(file), "\($0.value - Self.most) more of these are not listed")
      }
  }
}
