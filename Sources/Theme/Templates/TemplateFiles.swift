import Core
import Templates

/// The theme's files: those built into the program, with the site's own in place of them.
struct TemplateFiles: Sendable {
  /// The text of each by its path below `templates/`.
  private let files: [String: SourceFile]
  /// The site's own words: they are put over the built-in ones key by key.
  private let ownWords: [String: SourceFile]
  /// Those of the site's own that are no text.
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

  /// The site's own files that nothing uses, given the templates and languages that are used.
  func unused(templates: Set<String>, languages: [String]) -> [Finding] {
    let used =
      AssetSource.allCases.map(\.rawValue) + languages.map { "words/\($0).yml" }
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

  /// The built-in file of the same ending that is named most like `name`.
  private static func builtIn(like name: String) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[dot...]
    let stems = BuiltInTemplates.files.keys.filter { $0.hasSuffix(ending) }
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
  subscript(source: AssetSource) -> [UInt8] { files[source.rawValue]?.bytes ?? [] }

  /// Every template, by its name without the ending.
  var templates: [(name: String, path: String, bytes: [UInt8])] {
    files.filter { $0.key.hasSuffix(".mustache") }.sorted { $0.key < $1.key }.map {
      (String($0.key.dropLast(".mustache".count)), $0.value.path, $0.value.bytes)
    }
  }

  /// The words of a language: the built-in ones with the site's own over them; nil where there
  /// are neither.
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
  /// The file without a byte order mark; a finding where it is no text.
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

  /// Why a file is no text.
  struct NotText: Error {
    let finding: Finding
  }

  private func notText(at offset: Int, _ message: String) -> NotText {
    NotText(
      finding: Finding(.templateNotText, at: Place(path, offset: offset, in: bytes), message))
  }
}
