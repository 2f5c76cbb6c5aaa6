import Core

/// What the preview shows at one moment. It answers requests as a pure function; the server only
/// carries them.
public struct Preview: Sendable {
  /// The last site that could be built; nil until there is one.
  public private(set) var site: PreviewSite?
  /// What was found at the last reading; sorted.
  public private(set) var findings: [Finding] = []
  /// Why the project could not be read at all; nil where it could.
  public private(set) var trouble: String?
  /// Whether `site` is older than the content, as that cannot be built.
  public private(set) var isBroken = true
  private(set) var links = Links()
  private(set) var notes = CaseNotes([], [])
  let hosts: HostNames
  private var cases: [CaseOrigin] = []
  private let session: String
  private var number = 0

  /// Where the preview's own files stand, beside those of the site.
  static let folder = "/_preview/"

  /// A preview that has nothing to show yet. `session` tells it from those that had the same port
  /// before, whose pages may still be open: letters, digits and hyphens.
  public init(hosts: HostNames, session: String) {
    self.hosts = hosts
    self.session = session
  }

  /// Which of the sites of this and earlier previews is shown; a page of another one is stale.
  var version: String { "\(session)-\(number)" }

  /// Shows a new site, its cases, and what was found on the way.
  public mutating func show(
    _ site: PreviewSite, cases: [CaseOrigin], findings: [Finding], links: Links
  ) {
    number += 1
    self.site = site
    self.cases = cases
    self.links = links
    tell(findings, isBroken: false)
  }

  /// Keeps the last good site, since the content cannot be built.
  public mutating func keep(for findings: [Finding]) { tell(findings, isBroken: true) }

  /// Keeps the last good site, since the project cannot be read.
  public mutating func keep(for trouble: String) {
    tell([], isBroken: true)
    self.trouble = trouble
  }

  private mutating func tell(_ findings: [Finding], isBroken: Bool) {
    self.findings = findings
    self.isBroken = isBroken
    trouble = nil
    notes = CaseNotes(cases, findings)
  }
}
