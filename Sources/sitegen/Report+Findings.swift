import Core
import Disk
import Foundation
import Publish

extension Report {
  /// Findings for whoever reads the stream: a line each on a pipe, on a terminal also the line of
  /// the file with a mark under the place.
  static func findings(
    _ findings: [Finding], of project: Project, to stream: FileHandle
  ) throws(DiskError) {
    let screen = Screen(of: stream)
    guard let columns = screen.columns else { return try self.findings(findings, to: stream) }
    var (file, bytes) = ("", [UInt8]?.none)
    var lines: [String] = []
    for finding in findings {
      if finding.place.file != file {
        file = finding.place.file
        bytes = finding.place.line == nil ? nil : project.bytes(of: file, limit: 1 << 20)
      }
      lines += finding.lines(in: bytes, columns: columns, ink: screen.ink)
    }
    try text(lines.map { $0 + "\n" }.joined(), to: stream)
  }

  /// Findings for a program; paths in reports for code hosts start at the current folder, since that
  /// is where the repository is checked out.
  static func findings(
    _ findings: [Finding], as format: FindingFormat, of project: Project
  ) throws(DiskError) {
    switch format {
    case .text: try self.findings(findings, of: project, to: .standardOutput)
    case .json: try text(JSON.lines(findings.lazy.map(\.json)), to: .standardOutput)
    case .github:
      let lines = findings.map { $0.below(project.root).workflowCommand + "\n" }
      try text(lines.joined(), to: .standardOutput)
    case .sarif:
      let sarif = SARIF(version: Sitegen.configuration.version) {
        RulesManual.paragraphs(on: $0.name)
      }
      try text(sarif.text(of: findings.map { $0.below(project.root) }), to: .standardOutput)
    }
  }
}

extension Finding {
  /// With a path that starts at the current folder, where the project's root is below it.
  fileprivate func below(_ root: String) -> Finding {
    guard let prefix = root.fromHere, !prefix.isEmpty else { return self }
    let place = Place("\(prefix)/\(place.file)", line: place.line, column: place.column)
    return Finding(rule, at: place, message, suggestion: suggestion)
  }
}

extension String {
  /// The path of a folder from the current one, without `.` in it: empty for that itself, nil where
  /// it is not below it.
  fileprivate var fromHere: String? {
    let here = FileManager.default.currentDirectoryPath
    let whole = URL(filePath: hasPrefix("/") ? self : "\(here)/\(self)").standardized.path
    if whole == here { return "" }
    return whole.hasPrefix(here + "/") ? String(whole.dropFirst(here.utf8.count + 1)) : nil
  }
}
