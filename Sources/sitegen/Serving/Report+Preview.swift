import Core
import Disk
import Preview
import Publish
import Reviews

extension Report {
  /// Where the preview is, and what its user should know of it.
  static func previewBegins(
    at url: String, of server: PreviewServer, on host: String, _ way: Watch.Mechanism
  ) throws(DiskError) {
    if let first = server.takenPorts.first {
      try line("Port \(first) is taken; this is port \(server.port).", to: .standardError)
    }
    if !server.isLoopback {
      try line(
        "Note: everyone who can reach this machine at \(host) can see this preview, unpublished "
          + "reviews and replies included.", to: .standardError)
    }
    try watching(way)
    try line("Preview at \(url) (Ctrl-C ends it)", to: .standardOutput)
  }

  /// How changes are noticed, where that is slower than it could be.
  static func watching(_ way: Watch.Mechanism) throws(DiskError) {
    guard case .polling(let reason) = way else { return }
    try line("Note: changes are looked for once a second: \(reason).", to: .standardError)
  }

  /// What came of a change: `Rebuilt in 0.08 s: 75 reviews, 2 warnings.`
  static func reconstructed(
    _ preview: Preview, of site: Site?, after time: Swift.Duration, _ done: String
  ) throws(DiskError) {
    let errors = preview.findings.count { $0.rule.severity == .error }
    let warnings = preview.findings.count { $0.rule.severity == .warning }
    let found = [
      errors > 0 ? count(errors, "error") : nil, warnings > 0 ? count(warnings, "warning") : nil,
    ].compactMap { $0 }
    if preview.isBroken {
      let what = preview.site == nil ? "There is nothing to show yet" : "The last good site stays"
      try line("\(what): \(found.joined(separator: ", ")).", to: .standardError)
    } else {
      let reviews = count(site?.statistics.reviews ?? 0, "review")
      try line(
        "\(done) in \(seconds(time)) s: \(([reviews] + found).joined(separator: ", ")).",
        to: .standardError)
    }
  }
}
