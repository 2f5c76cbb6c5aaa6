import Core
import Templates

/// The theme's templates, each compiled for its view, with the words of one language.
struct TemplateSet: Sendable {
  let frame: Template<Layout>
  let summary: Template<SummaryView>
  let trend: Template<TrendSection>
  let pair: Template<PairSection>
  let news: Template<ChangesSection>
  let list: Template<ListView>
  let caseCard: Template<CaseView>
  let casePage: Template<CasePage>
  let changes: Template<ChangesPage>
  let info: Template<InfoView>
  let trust: Template<TrustPage>
  let search: Template<SearchPage>
  let notFound: Template<NotFoundPage>
  let embed: Template<EmbedPage>
  let poster: Template<PosterPage>
  /// The names of all templates that are used.
  let used: Set<String>
  /// The findings on the templates.
  let findings: [Finding]

  init(_ library: TemplateLibrary, words: Words) {
    var findings = library.findings
    var used: Set<String> = []
    func template<V: View>(_ name: String) -> Template<V> {
      let made = library.template(name, for: V.self, words: words.plain)
      findings += made.findings
      used.formUnion(made.template.names)
      return made.template
    }
    frame = template("layout")
    summary = template("summary")
    trend = template("trend-section")
    pair = template("pair")
    news = template("newest-changes")
    list = template("list")
    caseCard = template("case")
    casePage = template("case-page")
    changes = template("changes")
    info = template("page")
    trust = template("trust")
    search = template("search")
    notFound = template("not-found")
    embed = template("embed")
    poster = template("poster")
    self.findings = findings
    self.used = used
  }
}

/// The theme's files: the built-in ones, replaced by the site's own where it has them.
struct TemplateFiles: Sendable {
  /// The files by their paths below `templates/`.
  private let files: [String: SourceFile]
  /// The site's own words, which replace the built-in ones key by key.
  private let ownWords: [String: SourceFile]
  /// The findings on the site's own files that are not text.
  private(set) var findings: [Finding] = []
  /// All of the site's own files.
  private let own: [SourceFile]

  private static let folder = "templates/"

  /// `own` are the project's files below `templates/`.
  init(own: [SourceFile]) {
    var files: [String: SourceFile] = [:]
    for (name, text) in BuiltInTemplates.files {
      files[name] = SourceFile(path: Self.folder + name, bytes: Array(text.utf8))
    }
    var ownWords: [String: SourceFile] = [:]
    for file in own {
      let name = String(file.path.dropFirst(Self.folder.count))
      switch file.asText {
      case .failure(let reason): findings.append(reason.finding)
      case .success(let text):
        if name.hasPrefix("words/"), name.hasSuffix(".yml") {
          ownWords[name] = text
        } else {
          files[name] = text
        }
      }
    }
    self.files = files
    self.own = own
    self.ownWords = ownWords
  }

  /// The findings on the site's own files that no page uses, given the templates and languages in
  /// use.
  func unused(templates: Set<String>, languages: [String]) -> [Finding] {
    let used =
      [
        "style.css", "receipt.js", "embed.css", "poster.css", "reviews.js", "search.css",
        "search.js",
      ] + languages.map { "words/\($0).yml" }
      + templates.map { "\($0).mustache" }
    return own.compactMap { file in
      let name = String(file.path.dropFirst(Self.folder.count))
      // A copy of what is built in is no mistake, whoever keeps it.
      guard !used.contains(name), file.bytes != BuiltInTemplates.files[name].map({ Array($0.utf8) })
      else { return nil }
      let suggestion = BuiltInTemplates.files[name] == nil ? Self.builtIn(like: name) : nil
      return Finding(
        .unusedTemplate, at: Place(file.path), "nothing uses this file", suggestion: suggestion)
    }
  }

  /// The built-in file with the same extension and the most similar name.
  private static func builtIn(like name: String) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[dot...]
    let stems = BuiltInTemplates.files.keys.filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }
    return stems.nearest(to: String(name[..<dot])).map { $0 + ending }
  }

  /// The stylesheet's text.
  var stylesheet: [UInt8] { files["style.css"]?.bytes ?? [] }

  /// The script's text.
  var script: [UInt8] { files["receipt.js"]?.bytes ?? [] }

  /// The stylesheets of the embed and of the poster, and the script for other sites.
  var embedStylesheet: [UInt8] { files["embed.css"]?.bytes ?? [] }
  var posterStylesheet: [UInt8] { files["poster.css"]?.bytes ?? [] }
  var embedScript: [UInt8] { files["reviews.js"]?.bytes ?? [] }
  /// The files that the search page needs.
  var search: SearchAssets {
    SearchAssets(
      script: files["search.js"]?.bytes ?? [], stylesheet: files["search.css"]?.bytes ?? [])
  }

  /// Every template, by its name without the extension.
  var templates: [(name: String, path: String, bytes: [UInt8])] {
    files.filter { $0.key.hasSuffix(".mustache") }.sorted { $0.key < $1.key }.map {
      (String($0.key.dropLast(".mustache".count)), $0.value.path, $0.value.bytes)
    }
  }

  /// The words of a language: the built-in ones, replaced by the site's own. Nil if there are
  /// neither.
  func words(_ language: String) -> (file: WordsFile, findings: [Finding])? {
    let name = "words/\(language).yml"
    let builtIn = files[name].map(WordsFile.init)
    let own = ownWords[name].map(WordsFile.init)
    guard let file = own.flatMap({ builtIn?.overlaid(by: $0) ?? $0 }) ?? builtIn else { return nil }
    let model = files["words/en.yml"].map(WordsFile.init)
    let plurals = PluralRules(locale: file.settings["locale"] ?? language)
    let compared = model.map { file.compared(with: $0, plurals: plurals) } ?? []
    return (file, (builtIn?.findings ?? []) + (own?.findings ?? []) + compared)
  }
}

extension SourceFile {
  /// The file without a byte order mark, or a finding if it is not text.
  fileprivate var asText: Result<SourceFile, NotText> {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      return .failure(notText(at: error.byteOffsets.lowerBound, "this byte is not UTF-8"))
    }
    if let nul = bytes.firstIndex(of: 0) {
      return .failure(notText(at: nul, "a NUL byte stands here"))
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return .success(
      bytes.starts(with: mark) ? SourceFile(path: path, bytes: Array(bytes.dropFirst(3))) : self)
  }

  /// Why a file is not text.
  struct NotText: Error {
    let finding: Finding
  }

  private func notText(at offset: Int, _ message: String) -> NotText {
    NotText(
      finding: Finding(.templateNotText, at: Place(path, offset: offset, in: bytes), message))
  }
}
