import Core
import Resources
import Templates

/// The theme's files: the built-in ones, replaced by the site's own where it has them.
struct TemplateFiles: Sendable {
  /// The built-in ones by their paths below `templates/`.
  private let builtIn: [String: Resource]
  /// The site's own that are text, by the same paths. Words among these are put over the built-in
  /// ones key by key; any other file is taken whole.
  private let ownTexts: [String: SourceFile]
  /// The findings on the site's own files that are not text.
  private(set) var findings: [Finding] = []
  /// All of the site's own files.
  private let own: [SourceFile]

  private static let folder = "templates/"

  /// `own` are the project's files below `templates/`.
  init(own: [SourceFile]) {
    builtIn = Dictionary(
      uniqueKeysWithValues: Resource.all(below: "templates").map { (Self.name($0.path), $0) })
    var ownTexts: [String: SourceFile] = [:]
    for file in own {
      switch file.asText {
      case .failure(let reason): findings.append(reason.finding)
      case .success(let text): ownTexts[Self.name(file.path)] = text
      }
    }
    self.own = own
    self.ownTexts = ownTexts
  }

  /// The path below `templates/`.
  private static func name(_ path: String) -> String { String(path.dropFirst(folder.count)) }

  private func builtInFile(_ name: String) -> SourceFile? {
    builtIn[name].map { SourceFile(path: $0.path, bytes: $0.bytes) }
  }

  /// The bytes of the site's own file, else of the built-in one.
  private func bytes(_ name: String) -> [UInt8] {
    ownTexts[name]?.bytes ?? builtIn[name]?.bytes ?? []
  }

  /// The findings on the site's own files that no page uses, given the templates and languages in
  /// use.
  func unused(templates: Set<String>, languages: [String]) -> [Finding] {
    let used =
      AssetSource.allCases.map(\.rawValue) + languages.map { "words/\($0).yml" }
      + templates.map { "\($0).mustache" }
    let gone = Former.templates.map { "\($0.name).mustache" }
    return own.compactMap { file in
      let name = Self.name(file.path)
      // A copy of what is built in is no mistake, whoever keeps it.
      guard !used.contains(name), !gone.contains(name), file.bytes != builtIn[name]?.bytes else {
        return nil
      }
      let suggestion = builtIn[name] == nil ? builtInName(like: name) : nil
      return Finding(
        .unusedTemplate, at: Place(file.path), "nothing uses this file", suggestion: suggestion)
    }
  }

  /// The findings on the site's own files that still go by the pages of before an update.
  var former: [Finding] {
    let used = templates.reduce(into: Set<String>()) {
      $0.formUnion(ClassNames.inTemplate($1.bytes).keys)
    }
    let styled = Set(ClassNames.inSelectors(ClassNames.withoutComments(self[.stylesheet])).keys)
    return FormerStyle.findings(on: ownTexts.map(\.value), styled: styled, used: used)
      + Former.templates.compactMap { name, now in
        let isIncluded = ownTexts.values.contains {
          $0.bytes.contains(part: Array("{{>\(name)}}".utf8))
        }
        guard let file = ownTexts["\(name).mustache"], !isIncluded else { return nil }
        let message = "there is no \(name).mustache any more; \(Former.plain(now))"
        return Finding(.unusedTemplate, at: Place(file.path), message)
      }
  }

  /// The site's own files that its pages are made of, in the site's languages. A copy of what is built
  /// in is not among them.
  func ownLook(languages: [String]) -> [SourceFile] {
    let words = Set(languages.map { "words/\($0).yml" })
    let assets = Set(AssetSource.allCases.map(\.rawValue))
    return ownTexts.filter { name, file in
      (name.hasSuffix(".mustache") || assets.contains(name) || words.contains(name))
        && file.bytes != builtIn[name]?.bytes
    }.map(\.value)
  }

  /// The built-in file with the same extension and the most similar name.
  private func builtInName(like name: String) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[dot...]
    let stems = builtIn.keys.sorted().filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }
    return stems.nearest(to: String(name[..<dot])).map { $0 + ending }
  }

  /// A stylesheet or script, by its path below `templates/`.
  enum AssetSource: String, CaseIterable {
    case stylesheet = "style.css"
    case receiptScript = "receipt.js"
    case embedStylesheet = "embed.css"
    case embedScript = "reviews.js"
    case posterStylesheet = "poster.css"
    case searchStylesheet = "search.css"
    case searchScript = "search.js"
  }

  /// The text of a stylesheet or script.
  subscript(source: AssetSource) -> [UInt8] { bytes(source.rawValue) }

  /// Every template, by its name without the extension.
  var templates: [(name: String, path: String, bytes: [UInt8])] {
    Set(builtIn.keys).union(ownTexts.keys).filter { $0.hasSuffix(".mustache") }.sorted().map {
      (String($0.dropLast(".mustache".count)), Self.folder + $0, bytes($0))
    }
  }

  /// The words of a language: the built-in ones, replaced by the site's own. Nil if there are
  /// neither.
  func words(_ language: String) -> (file: WordsFile, findings: [Finding])? {
    let name = "words/\(language).yml"
    let builtIn = builtInFile(name).map(WordsFile.init)
    // The built-in ones fit: a test compares them.
    guard let own = ownTexts[name].map(WordsFile.init) else { return builtIn.map { ($0, []) } }
    let file = builtIn?.overlaid(by: own) ?? own
    let plurals = PluralRules(locale: file.settings["locale"] ?? language)
    let model = builtInFile("words/en.yml").map(WordsFile.init)
    let compared = model.map { file.compared(with: $0, plurals: plurals) } ?? []
    return (file, own.findings + compared)
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
