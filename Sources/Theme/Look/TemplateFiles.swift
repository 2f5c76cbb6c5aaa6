import Files
import Findings

/// The theme's files: those built into the program, with the site's own in place of them.
struct TemplateFiles: Sendable {
  /// The text of each by its path below `templates/`.
  private let files: [String: SourceFile]
  /// Those of the site's own that stand in for nothing and are no partial.
  let findings: [Finding]

  /// `own` are the project's files below `templates/`.
  init(own: [SourceFile]) {
    var files: [String: SourceFile] = [:]
    for (name, text) in BuiltInTemplates.files {
      files[name] = SourceFile(path: Self.folder + name, bytes: Array(text.utf8))
    }
    var findings: [Finding] = []
    for file in own where file.path.hasPrefix(Self.folder) {
      let name = String(file.path.dropFirst(Self.folder.count))
      let isKnown = files[name] != nil || name.hasSuffix(".mustache") || Self.isWords(name)
      if !isKnown {
        findings.append(
          Finding(
            .unusedTemplate, at: Place(file.path), "nothing uses this file",
            suggestion: files.keys.nearest(to: name)))
      }
      if Self.isWords(name) { continue }
      files[name] = file
    }
    self.files = files
    self.findings = findings
    ownWords = own.filter {
      $0.path.hasPrefix(Self.folder) && Self.isWords(String($0.path.dropFirst(Self.folder.count)))
    }
  }

  private static let folder = "templates/"
  private let ownWords: [SourceFile]

  private static func isWords(_ name: String) -> Bool {
    name.hasPrefix("words/") && name.hasSuffix(".yml")
  }

  /// The stylesheet's text.
  var stylesheet: [UInt8] { files["style.css"]?.bytes ?? [] }

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
    let own = ownWords.first { $0.path == Self.folder + name }.map(WordsFile.init)
    guard let file = own.flatMap({ builtIn?.overlaid(by: $0) ?? $0 }) ?? builtIn else { return nil }
    let model = files["words/en.yml"].map(WordsFile.init)
    let compared = model.map { file.compared(with: $0) } ?? []
    return (file, (builtIn?.findings ?? []) + (own?.findings ?? []) + compared)
  }
}
