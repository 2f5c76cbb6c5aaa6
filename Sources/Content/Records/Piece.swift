import Core

/// As much of the content as one thread reads at a time: a file, or some lines of a `.jsonl` file.
enum SourcePart: Sendable {
  case file(SourceFile)
  case lines(SourceFile, Range<Int>, firstLine: Int)
  case finding(Finding)

  /// The files, those of many lines in several pieces.
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

  /// What the piece comes to.
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

  /// Pieces of about 64 KiB, each of whole lines; one that only says why, where the file is no text.
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
        end = min(bytes.lineEnd(in: end..<bytes.count) + 1, bytes.count)
        line += 1
      } while end < bytes.count && end - start < 64 * 1024
      pieces.append(.lines(file, start..<end, firstLine: firstLine))
      (start, firstLine) = (end, line)
    }
    return pieces
  }
}
