import Core

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

  /// The built-in file of the same ending that is named most like `name`.
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
  /// What the search page asks for.
  var search: SearchAssets {
    SearchAssets(
      script: files["search.js"]?.bytes ?? [], stylesheet: files["search.css"]?.bytes ?? [])
  }

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
