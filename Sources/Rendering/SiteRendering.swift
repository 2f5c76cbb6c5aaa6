import Core
import Ledger
import Markup
import OpenData
import Reviews
import Theme

/// The files of a site, made of its content, its look and its ledger: by the build, by the preview, and
/// by whoever makes a published site again to compare it.
public struct SiteRendering: Sendable {
  private let site: Site
  private let theme: Theme
  private let ledger: LedgerState?
  private let source: PublishedSource?
  private let pictures: [String: Picture]
  private let isSearchable: Bool

  /// The rendering of `site` by `theme`. A site with a `ledger` has its files; with `source` it
  /// publishes its source too, and `site` is then made of the same public content. `pictures` are those
  /// of the photos, by the paths that reviews name.
  public init(
    _ site: Site, by theme: Theme, ledger: LedgerState?, source: PublishedSource?,
    pictures: [String: Picture], isSearchable: Bool
  ) {
    self.site = site
    self.theme = theme
    self.ledger = ledger
    self.source = source
    self.pictures = pictures
    self.isSearchable = isSearchable
  }

  /// The files of a site; their bytes are made when they are asked for.
  public struct Files: Sendable {
    public var files: [SiteFile] = []
    /// The pages that are indexed for searching; none where the site cannot be searched.
    public var searchDocuments: [SiteFile] = []

    public init() {}
  }

  /// Every file of the site. With `frame`, which `Site.frame` gives, files have keys.
  public func files(frame: ContentKey? = nil, jobs: Int) -> Files {
    let log = ledger.flatMap { PublishedLedger($0, of: site, jobs: jobs) }
    let keys = frame.map { self.keys(frame: $0, log, jobs: jobs) }
    let pages = theme.files(
      of: site, log: log, pictures: pictures, isSearchable: isSearchable, keys: keys)
    var files = Files()
    files.files = pages + Dataset(of: site, log: log, keys: keys).files + (source?.files ?? [])
    files.searchDocuments = isSearchable ? theme.searchDocuments(of: site) : []
    return files
  }

  private func keys(frame: ContentKey, _ log: PublishedLedger?, jobs: Int) -> SiteKeys {
    let cases = site.cases.parallelMap(jobs: jobs) { one in
      one.key { record in
        log?.record(of: one.id)?.note(in: &record)
        for photo in one.review.photos + one.replies.flatMap(\.photos) {
          record.note(pictures[photo.file]?.name)
        }
      }
    }
    let whole = ContentKey { record in
      record.note(frame)
      record.note(log != nil)
      record.note(log?.checkpoint.isSigned ?? false)
      record.note(log?.key?.name)
      record.note(log?.checkpoint.checkpoint.origin)
    }
    return SiteKeys(frame: whole, cases: cases)
  }
}

extension SiteRendering {
  /// The rendering of a published site, from its source and its ledger alone; and what is wrong with
  /// them. With `look`, the site has that look in place of the shop's own.
  ///
  /// `picture` gives the published bytes of a picture, by its path.
  public static func rebuilding(
    _ source: PublishedSource, with ledger: LedgerState, look: OwnLook? = nil,
    picture: @escaping @Sendable (_ path: String) -> [UInt8]?, jobs: Int
  ) -> (rendering: SiteRendering?, site: Site?, findings: [Finding]) {
    let (content, findings) = ledger.content(of: source, jobs: jobs)
    guard findings.isEmpty else { return (nil, nil, findings) }
    var shown = content.content
    if let look, look.templates.isEmpty { shown.settings.keepBuiltInLanguages() }
    let site = Site(shown, asOf: source.edition.asOf)
    let look = look ?? source.look
    let theme = Theme(for: site, own: look.templates, content: look.logos)
    let errors = theme.findings.filter { $0.rule.severity == .error }
    guard errors.isEmpty else { return (nil, site, errors) }
    let published = PublishedSource(source.edition, of: content, look: source.look)
    return (
      SiteRendering(
        site, by: theme, ledger: ledger, source: published,
        pictures: content.content.recordedPictures(reading: picture),
        isSearchable: source.edition.isSearchable),
      site, []
    )
  }
}

extension Settings {
  /// Leaves out the languages that only the shop's own look has words for.
  fileprivate mutating func keepBuiltInLanguages() {
    let known = Set(BuiltInLanguage.allCases.map(\.rawValue))
    languages = languages.filter(known.contains)
    if languages.isEmpty { languages = [BuiltInLanguage.en.rawValue] }
  }
}
