import Core
import Reviews

/// The folders of `content/` that hold texts.
enum ContentFolder: Hashable, Sendable, CaseIterable {
  case documents(DocumentKind)
  case changes, pages

  static let allCases = DocumentKind.allCases.map { documents($0) } + [changes, pages]

  /// The folder's name.
  var name: String {
    switch self {
    case .documents(let kind): kind.folder
    case .changes: "changes"
    case .pages: "pages"
    }
  }

  /// The folder of that name; nil for any other name.
  init?(name: String) {
    guard let folder = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = folder
  }

  /// The kind of the folder's documents, which may stand in folders of their own, as years. Nil of
  /// a folder of changes or pages, which may have several languages.
  var documentKind: DocumentKind? {
    if case .documents(let kind) = self { kind } else { nil }
  }
}

/// What the path of a text says: the folder, the ID, and the round or the language.
struct FileName: Sendable {
  let folder: ContentFolder
  /// The name up to the first dot.
  let id: String
  /// The part between the ID and `.md`: `2` or `nl`. Most names have none.
  let part: String?
}

/// What the path of a file says about who reads the file.
enum ContentPath: Sendable {
  case settings
  case text(FileName)
  /// Reviews, one a line.
  case lines
  /// Not a file of ours, and not worth a word.
  case ignored
  /// Not a file of ours, though it may have been meant to be; with the path that was meant.
  case unexpected(meant: String?)

  /// What `path` says, which starts with `content/`.
  static func parse(_ path: String) -> ContentPath {
    let parts = Array(path.utf8).split(separator: .slash, omittingEmptySubsequences: false)
    guard parts.count >= 2, let name = parts.last,
      !parts.contains(where: { LeftoverName($0) != nil })
    else {
      return .ignored
    }
    if path == "content/site.yml" { return .settings }
    if parts.count == 2 {
      return .unexpected(
        meant: ["site.yml"].nearest(to: String(decoding: name, as: UTF8.self)).map {
          "content/\($0)"
        })
    }
    let folderName = String(decoding: parts[1], as: UTF8.self)
    // Files that sitegen writes for itself, and files that are not text.
    guard !["ledger", "imports", "media"].contains(folderName) else { return .ignored }
    guard let folder = ContentFolder(name: folderName) else {
      let rest = String(decoding: Array(parts[2...].joined(separator: [.slash])), as: UTF8.self)
      return .unexpected(
        meant: ContentFolder.allCases.map(\.name).nearest(to: folderName).map {
          "content/\($0)/\(rest)"
        })
    }
    guard folder.documentKind != nil || parts.count == 3 else {
      let name = String(decoding: name, as: UTF8.self)
      return .unexpected(meant: "content/\(folderName)/\(name)")
    }
    if folder == .documents(.review), name.hasSuffix(".jsonl") { return .lines }
    guard name.hasSuffix(".md"), let dot = name.firstIndex(of: .dot) else {
      return .unexpected(meant: textPath(meantBy: name, in: parts.dropLast()))
    }
    let part = name[dot...].dropFirst().dropLast(3)
    return .text(
      FileName(
        folder: folder, id: String(decoding: name[..<dot], as: UTF8.self),
        part: name[dot...].count == 3 ? nil : String(decoding: part, as: UTF8.self)))
  }

  /// Endings that programs give to a plain text.
  private static let textEndings = [".txt", ".text", ".markdown", ".mdown", ".mkd", ".md"]

  /// The path that a text of the wrong ending should have: `late-cake.md` for `Late cake.txt`, which
  /// some systems show as `Late cake`. Nil for other files.
  private static func textPath(
    meantBy name: ArraySlice<UInt8>, in folders: ArraySlice<ArraySlice<UInt8>>
  ) -> String? {
    var stem = String(decoding: name, as: UTF8.self)
    while let ending = textEndings.first(where: stem.lowercased().hasSuffix) {
      stem = String(stem.dropLast(ending.count))
    }
    guard stem.utf8.count < name.count else { return nil }
    let parts = stem.split(separator: ".").compactMap { String($0).slugged }
    guard !parts.isEmpty else { return nil }
    let folder = String(decoding: Array(folders.joined(separator: [.slash])), as: UTF8.self)
    return "\(folder)/\(parts.joined(separator: ".")).md"
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard count >= length else { return false }
    return suffix.withUTF8Buffer { elementsEqualSuffix($0) }
  }

  private func elementsEqualSuffix(_ suffix: UnsafeBufferPointer<UInt8>) -> Bool {
    self.suffix(suffix.count).elementsEqual(suffix)
  }
}

/// The content that one thread reads at a time: a file, or some lines of a `.jsonl` file.
enum SourcePart: Sendable {
  case file(SourceFile)
  case remembered(RememberedFile)
  case lines(SourceFile, Range<Int>, firstLine: Int)
  case finding(Finding)

  /// The files, those of many lines in several parts.
  static func parts(of files: [SourceFile]) -> [SourcePart] {
    var parts: [SourcePart] = []
    parts.reserveCapacity(files.count)
    for file in files {
      if file.path.utf8.last == UInt8(ascii: "l"), case .lines = ContentPath.parse(file.path) {
        parts += lines(of: file)
      } else {
        parts.append(.file(file))
      }
    }
    return parts
  }

  /// What the part comes to.
  func read(_ shop: ShopFacts) -> ParsedFile {
    switch self {
    case .file(let file): SourcePart.read(file, shop)
    case .remembered(let file): ParsedFile(file)
    case .lines(let file, let range, let line):
      ReviewLines.read(file, in: range, firstLine: line, shop: shop)
    case .finding(let finding): ParsedFile(findings: [finding])
    }
  }

  private static func read(_ file: SourceFile, _ shop: ShopFacts) -> ParsedFile {
    switch ContentPath.parse(file.path) {
    case .text(let name): return TextFile.read(file, name, shop: shop)
    case .settings, .lines, .ignored: return ParsedFile()
    case .unexpected(let meant):
      let finding = Finding(
        .unexpectedFile, at: Place(file.path), "sitegen does not read this file", suggestion: meant)
      return ParsedFile(findings: [finding])
    }
  }

  /// The path of the file; nil of a finding.
  fileprivate var path: String? {
    switch self {
    case .file(let file), .lines(let file, _, _): file.path
    case .remembered(let file): file.path
    case .finding: nil
    }
  }

  /// Parts of about 64 KiB, each of whole lines; one that only says why, where the file is no text.
  private static func lines(of file: SourceFile) -> [SourcePart] {
    let bytes = file.bytes
    var findings: [Finding] = []
    let textStart = bytes.textStart(of: file.path, findings: &findings)
    var parts = findings.map(SourcePart.finding)
    guard var start = textStart else { return parts }
    var firstLine = 1
    while start < bytes.count {
      var end = start
      var line = firstLine
      repeat {
        end = min(bytes.lineEnd(from: end) + 1, bytes.count)
        line += 1
      } while end < bytes.count && end - start < 64 * 1024
      parts.append(.lines(file, start..<end, firstLine: firstLine))
      (start, firstLine) = (end, line)
    }
    return parts
  }
}

extension [SourcePart] {
  /// These parts with `others` among them, both in the order of their paths.
  func merged(with others: [SourcePart]) -> [SourcePart] {
    guard !others.isEmpty else { return self }
    var merged: [SourcePart] = []
    merged.reserveCapacity(count + others.count)
    var rest = others[...]
    for part in self {
      if let path = part.path {
        while let next = rest.first?.path, next < path { merged.append(rest.removeFirst()) }
      }
      merged.append(part)
    }
    return merged + rest
  }
}
