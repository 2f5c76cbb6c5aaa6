import Findings

extension Log {
  /// What is wrong with the stored log, the content of `file`: lines that are no events, and events
  /// that refer to what they cannot. After 100 findings it is no use to go on.
  public func findings(file: String) -> [Finding] {
    var findings: [Finding] = []
    var references = References()
    for index in indices where findings.count < 100 {
      do {
        guard let flaw = references.add(try entry(at: index)) else { continue }
        let place = Place(file, line: index + 1)
        findings.append(Finding(.ledgerReference, at: place, "event \(index): \(flaw)"))
      } catch {
        references.skip()
        let place = Place(file, line: index + 1, column: error.offset + 1)
        findings.append(Finding(.ledgerEntry, at: place, "event \(index): \(error.flaw)"))
      }
    }
    return findings
  }
}
