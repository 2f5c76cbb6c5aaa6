import Files
import Findings
import Resources

/// The theme's files: those built into the program, with the site's own in place of them.
struct TemplateFiles: Sendable {
  /// The built-in ones by their paths below `templates/`.
  private let builtIn: [String: Resource]
  /// The site's own that are text, by the same paths. Words among these are put over the built-in
  /// ones key by key; any other file is taken whole.
  private let ownTexts: [String: SourceFile]
  /// Those of the site's own that are no text.
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

  /// The site's own files that nothing uses, given the templates and languages that are used.
  func unused(templates: Set<String>, languages: [String]) -> [Finding] {
    let used =
      [
        "style.css", "receipt.js", "embed.css", "poster.css", "reviews.js", "search.css",
        "search.js",
      ] + languages.map { "words/\($0).yml" }
      + templates.map { "\($0).mustache" }
    return own.compactMap { file in
      let name = Self.name(file.path)
      // A copy of what is built in is no mistake, whoever keeps it.
      guard !used.contains(name), file.bytes != builtIn[name]?.bytes else { return nil }
      let suggestion = builtIn[name] == nil ? builtInName(like: name) : nil
      return Finding(
        .unusedTemplate, at: Place(file.path), "nothing uses this file", suggestion: suggestion)
    }
  }

  /// The built-in file of the same ending that is named most like `name`.
  private func builtInName(like name: String) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[dot...]
    let stems = builtIn.keys.sorted().filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }
    return stems.nearest(to: String(name[..<dot])).map { $0 + ending }
  }

  /// The stylesheet's text.
  var stylesheet: [UInt8] { bytes("style.css") }

  /// The script's text.
  var script: [UInt8] { bytes("receipt.js") }

  /// The stylesheets of the embed and of the poster, and the script for other sites.
  var embedStylesheet: [UInt8] { bytes("embed.css") }
  var posterStylesheet: [UInt8] { bytes("poster.css") }
  var embedScript: [UInt8] { bytes("reviews.js") }
  /// What the search page asks for.
  var search: SearchAssets {
    SearchAssets(script: bytes("search.js"), stylesheet: bytes("search.css"))
  }

  /// Every template, by its name without the ending.
  var templates: [(name: String, path: String, bytes: [UInt8])] {
    Set(builtIn.keys).union(ownTexts.keys).filter { $0.hasSuffix(".mustache") }.sorted().map {
      (String($0.dropLast(".mustache".count)), Self.folder + $0, bytes($0))
    }
  }

  /// The words of a language: the built-in ones with the site's own over them; nil where there
  /// are neither.
  func words(_ language: String) -> (file: WordsFile, findings: [Finding])? {
    let name = "words/\(language).yml"
    let builtIn = builtInFile(name).map(WordsFile.init)
    let own = ownTexts[name].map(WordsFile.init)
    guard let file = own.flatMap({ builtIn?.overlaid(by: $0) ?? $0 }) ?? builtIn else { return nil }
    let model = builtInFile("words/en.yml").map(WordsFile.init)
    let plurals = PluralRules(locale: file.settings["locale"] ?? language)
    let compared = model.map { file.compared(with: $0, plurals: plurals) } ?? []
    return (file, (builtIn?.findings ?? []) + (own?.findings ?? []) + compared)
  }
}
