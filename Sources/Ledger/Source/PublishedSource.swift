import Core
import Reviews
import TransparencyLog

/// The published source of a site: with the published ledger, all that the site is made of. So
/// anybody can make the site again, and compare.
///
/// Reviews, replies, follow-ups and decisions stand in the ledger's openings. The source has the rest:
/// the edition, the settings, the shop's changes and pages, its own look, the topics, and of each
/// review that is not shown what its placeholder needs. It is written from parsed values, by
/// `SourceRecord`'s lines alone, so that nothing gets into it by being in a file.
public struct PublishedSource: Sendable {
  public var edition: Edition
  /// The settings, changes and pages, with the address of the edition; no cases.
  public let shop: SiteContent
  public let look: OwnLook
  let cases: CasesSource

  /// The source of an edition of a site.
  public init(_ edition: Edition, of content: PublicContent, look: OwnLook) {
    self.init(edition, content.content.shop, look, CasesSource(of: content))
  }

  private init(_ edition: Edition, _ shop: SiteContent, _ look: OwnLook, _ cases: CasesSource) {
    self.edition = edition
    self.shop = shop
    self.look = look
    self.cases = cases
  }
}

/// One edition of a site: for which day it was built, for which address, and with what.
public struct Edition: Sendable, Equatable {
  /// The day for which the site was built.
  public var asOf: Day
  /// Where the site is to stand. Nil if its settings give no address.
  public var address: String?
  public var program: Program
  /// Whether the site has a search page.
  public var isSearchable: Bool

  public init(asOf: Day, address: String?, program: Program, isSearchable: Bool) {
    self.asOf = asOf
    self.address = address
    self.program = program
    self.isSearchable = isSearchable
  }
}

/// What decides how content becomes pages: the same content, built with an equal program, has the same
/// bytes.
public struct Program: Sendable, Equatable {
  /// The version of sitegen, as in `0.1.0`.
  public var version: String
  /// The commit that a program which is no release was built from. Nil of a release.
  public var commit: String?
  /// The version of libcmark, which reads Markdown.
  public var cmark: String
  /// The version of ICU, which writes dates and numbers.
  public var icu: String

  public init(version: String, commit: String?, cmark: String, icu: String) {
    self.version = version
    self.commit = commit
    self.cmark = cmark
    self.icu = icu
  }
}

/// The files of a site's look that are the shop's own.
public struct OwnLook: Sendable, Equatable {
  /// Templates, words, styles and scripts, by their paths in the project: `templates/style.css`.
  public var templates: [SourceFile]
  /// The logo, and the one for dark screens, as `content/logo-light` and `content/logo-dark`.
  public var logos: [SourceFile]

  public init(templates: [SourceFile] = [], logos: [SourceFile] = []) {
    self.templates = templates.sorted { $0.path < $1.path }
    self.logos = logos.sorted { $0.path < $1.path }
  }

  /// A site with sitegen's own look.
  public static let none = OwnLook()

  /// The name under which `content/` has a logo in a published source.
  public static func logo(isDark: Bool) -> String { isDark ? "logo-dark" : "logo-light" }
}

extension Edition: SourceRecorded {
  static var blank: Edition {
    Edition(
      asOf: Day(number: 0), address: nil,
      program: Program(version: "", commit: nil, cmark: "", icu: ""), isSearchable: false)
  }

  mutating func code(_ record: inout SourceRecord) {
    record.code("address", web: &address)
    if let address, !address.hasSuffix("/") || address.contains("@") {
      record.fail("'address' is not that of a site")
    }
    record.code("as-of", &asOf)
    record.code("built-with", &program)
    record.code("search", &isSearchable)
  }
}

extension Program: SourceRecorded {
  static var blank: Program { Program(version: "", commit: nil, cmark: "", icu: "") }

  mutating func code(_ record: inout SourceRecord) {
    record.code("cmark", &cmark)
    record.code("commit", &commit)
    record.code("icu", &icu)
    record.code("sitegen", &version)
  }
}

// MARK: Files

extension PublishedSource {
  /// The number of the format. A program reads no other.
  static let format = 1

  /// The files of the source. The look has one only where it is the shop's own.
  public var files: [SiteFile] {
    let own = look == .none ? [] : [file(SitePath.sourceLook, lookRecord)]
    return own + [file(SitePath.sourceCases, casesRecord), file(SitePath.source, record)]
  }

  private func file(_ path: String, _ record: @escaping @Sendable () -> JCS) -> SiteFile {
    SiteFile(path: path, kind: .asset) { record().bytes + [UInt8(ascii: "\n")] }
  }

  private var clock: ShopClock { ShopClock(shop.settings.timeZone) ?? .utc }

  @Sendable private func casesRecord() -> JCS { cases.source(clock) }

  @Sendable private func lookRecord() -> JCS { look.source(clock) }

  @Sendable private func record() -> JCS {
    SourceRecord.written(clock) { record in
      var (edition, shop, format) = (edition, shop, Self.format)
      record.code("edition", &edition)
      record.code("format", &format)
      shop.code(&record)
    }
  }
}

extension SiteContent {
  /// The parts of the source that the shop's settings are.
  fileprivate mutating func code(_ record: inout SourceRecord) {
    record.code("changes", &changes)
    record.code("pages", &pages)
    record.code("settings", &settings)
  }
}

extension Site {
  /// A key of all that pages are made from, but for the cases, the ledger and the day: that is what the
  /// source publishes of the shop, and the program. `program` tells one program from another.
  public func frame(_ look: OwnLook, isSearchable: Bool, program: ContentKey) -> ContentKey {
    var shop = SiteContent(settings: settings)
    (shop.changes, shop.pages) = (changes, pages)
    var look = look
    let clock = ShopClock(settings.timeZone) ?? .utc
    return ContentKey { record in
      record.note(program)
      record.note(settings.url)
      record.note(settings.timeZone)
      record.note(isSearchable)
      record.note(SourceRecord.written(clock) { shop.code(&$0) }.bytes)
      record.note(SourceRecord.written(clock) { look.code(&$0) }.bytes)
    }
  }
}

extension OwnLook: SourceRecorded {
  static var blank: OwnLook { .none }

  mutating func code(_ record: inout SourceRecord) {
    var texts = templates.reduce(into: [:]) { texts, file in
      texts[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    var pictures = logos.reduce(into: [:]) { $0[$1.path] = Base64.encode($1.bytes) }
    record.code("logos", &pictures)
    record.code("templates", &texts)
    self = OwnLook(
      templates: texts.map { SourceFile(path: $0, bytes: Array($1.utf8)) },
      logos: pictures.compactMap { path, text in
        Base64.decode(text).map { SourceFile(path: path, bytes: $0) }
      })
  }
}

// MARK: Reading

extension PublishedSource {
  /// Why a published source cannot be read.
  public struct SourceFlaw: Error, CustomStringConvertible {
    /// The path of the file, from the site's root.
    public let file: String
    /// What is wrong with it, in words.
    public let description: String
  }

  /// Reads the source that a site publishes. Rethrows what reading the site throws.
  public static func read(_ site: some PublishedSite) throws -> PublishedSource {
    let main = try document(SitePath.source, of: site)
    let zone = main["settings"]?["time-zone"]?.string ?? ""
    guard let clock = ShopClock(zone) else {
      throw SourceFlaw(file: SitePath.source, description: "there is no time zone '\(zone)'")
    }
    var (edition, format) = (Edition.blank, 0)
    var shop = SiteContent(settings: .blank)
    let flaw = SourceRecord.read(main, clock) { record in
      record.code("edition", &edition)
      record.code("format", &format)
      shop.code(&record)
    }
    if let flaw { throw SourceFlaw(file: SitePath.source, description: flaw) }
    guard format == Self.format else {
      throw SourceFlaw(
        file: SitePath.source,
        description: "its format is \(format), and this sitegen reads \(Self.format)")
    }
    shop.settings.url = edition.address
    var cases = CasesSource()
    let casesFlaw = SourceRecord.read(try document(SitePath.sourceCases, of: site), clock) {
      cases.code(&$0)
    }
    if let casesFlaw { throw SourceFlaw(file: SitePath.sourceCases, description: casesFlaw) }
    var look = OwnLook.none
    if let bytes = try site.read(SitePath.sourceLook) {
      let flaw = SourceRecord.read(try document(bytes, SitePath.sourceLook), clock) {
        look.code(&$0)
      }
      if let flaw { throw SourceFlaw(file: SitePath.sourceLook, description: flaw) }
    }
    return PublishedSource(edition, shop, look, cases)
  }

  private static func document(_ path: String, of site: some PublishedSite) throws -> JCS {
    guard let bytes = try site.read(path) else {
      throw SourceFlaw(file: path, description: "the site does not publish its source here")
    }
    return try document(bytes, path)
  }

  private static func document(_ bytes: [UInt8], _ path: String) throws(SourceFlaw) -> JCS {
    guard bytes.last == UInt8(ascii: "\n") else {
      throw SourceFlaw(file: path, description: "the file is cut off")
    }
    do throws(JCS.DecodingError) { return try JCS(decoding: bytes.dropLast()) } catch {
      throw SourceFlaw(file: path, description: "byte \(error.offset): \(error.message)")
    }
  }
}
