import Core

/// The folders of `content/` that hold texts.
enum ContentFolder: String, Sendable, CaseIterable {
  case reviews, replies, decisions, changes, pages
  case followUps = "follow-ups"

  /// Whether the folder may have subfolders, such as years.
  var mayNest: Bool { self != .changes && self != .pages }
  /// Whether `ID.2.md` is a second round in this folder.
  var hasRounds: Bool { self == .replies || self == .followUps || self == .decisions }
}

/// The parts of a file's path: the folder, the ID, and the round or the language.
struct FileName: Sendable {
  let folder: ContentFolder
  /// The name up to the first dot.
  let id: String
  /// The part between the ID and `.md`: `2` or `nl`. Most names have none.
  let part: String?

  enum Kind: Sendable {
    case settings
    case text(FileName)
    case lines
    /// Not a file of content, and not reported.
    case none
    /// Not a file of content, but reported because it may be meant to be one, with the path that
    /// was meant.
    case unexpected(meant: String?)
  }

  /// The kind of the file at `path`, which starts with `content/`.
  static func reader(of path: String) -> Kind {
    let parts = Array(path.utf8).split(separator: .slash, omittingEmptySubsequences: false)
    guard parts.count >= 2, let name = parts.last, !parts.contains(where: isPassedOver) else {
      return .none
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
    guard !["ledger", "imports", "media"].contains(folderName) else { return .none }
    guard let folder = ContentFolder(rawValue: folderName) else {
      let rest = String(decoding: Array(parts[2...].joined(separator: [.slash])), as: UTF8.self)
      return .unexpected(
        meant: ContentFolder.allCases.map(\.rawValue).nearest(to: folderName).map {
          "content/\($0)/\(rest)"
        })
    }
    guard folder.mayNest || parts.count == 3 else {
      let name = String(decoding: name, as: UTF8.self)
      return .unexpected(meant: "content/\(folderName)/\(name)")
    }
    if folder == .reviews, name.hasSuffix(".jsonl") { return .lines }
    guard name.hasSuffix(".md"), let dot = name.firstIndex(of: .dot) else {
      return .unexpected(meant: nil)
    }
    let part = name[dot...].dropFirst().dropLast(3)
    return .text(
      FileName(
        folder: folder, id: String(decoding: name[..<dot], as: UTF8.self),
        part: name[dot...].count == 3 ? nil : String(decoding: part, as: UTF8.self)))
  }

  /// Whether the file is skipped: dotfiles, and the backups that editors leave, such as `a.md~`,
  /// `#a.md#`, `a.md.bak`, `a.md.swp`.
  private static func isPassedOver(_ name: ArraySlice<UInt8>) -> Bool {
    if name.first == .dot || name.first == .hash || name.last == UInt8(ascii: "~") { return true }
    if name.last == UInt8(ascii: "d") { return false }
    return name.hasSuffix(".bak") || name.hasSuffix(".swp") || name.hasSuffix(".orig")
      || name.hasSuffix(".tmp")
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
  case lines(SourceFile, Range<Int>, firstLine: Int)
  case finding(Finding)

  /// The files as parts. Files of many lines are split.
  static func pieces(of files: [SourceFile]) -> [SourcePart] {
    var pieces: [SourcePart] = []
    pieces.reserveCapacity(files.count)
    for file in files {
      if file.path.utf8.last == UInt8(ascii: "l"), case .lines = FileName.reader(of: file.path) {
        pieces += lines(of: file)
      } else {
        pieces.append(.file(file))
      }
    }
    return pieces
  }

  /// Parses the part.
  func read(_ shop: ShopFacts) -> ParsedFile {
    switch self {
    case .file(let file): SourcePart.read(file, shop)
    case .lines(let file, let range, let line):
      ReviewLines.read(file, in: range, firstLine: line, shop: shop)
    case .finding(let finding): ParsedFile(findings: [finding])
    }
  }

  private static func read(_ file: SourceFile, _ shop: ShopFacts) -> ParsedFile {
    switch FileName.reader(of: file.path) {
    case .text(let name): return TextFile.read(file, name, shop: shop)
    case .settings, .lines, .none: return ParsedFile()
    case .unexpected(let meant):
      let finding = Finding(
        .unexpectedFile, at: Place(file.path), "sitegen does not read this file", suggestion: meant)
      return ParsedFile(findings: [finding])
    }
  }

  /// Parts of about 64 KiB, each of whole lines. If the file is not text, a part that only reports
  /// why.
  private static func lines(of file: SourceFile) -> [SourcePart] {
    let bytes = file.bytes
    var findings: [Finding] = []
    let textStart = bytes.textStart(of: file.path, findings: &findings)
    var pieces = findings.map(SourcePart.finding)
    guard var start = textStart else { return pieces }
    var firstLine = 1
    while start < bytes.count {
      var end = start
      var line = firstLine
      repeat {
        end = min(bytes.lineEnd(from: end) + 1, bytes.count)
        line += 1
      } while end < bytes.count && end - start < 64 * 1024
      pieces.append(.lines(file, start..<end, firstLine: firstLine))
      (start, firstLine) = (end, line)
    }
    return pieces
  }
}
