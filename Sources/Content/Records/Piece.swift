import Files
import Findings

/// As much of the content as one thread reads at a time: a file, or some lines of a `.jsonl` file.
enum Piece: Sendable {
  case text(SourceFile, FileName)
  case lines(SourceFile, Range<Int>, firstLine: Int)
  case finding(Finding)

  /// The pieces of a file: none for what is not ours, several for many lines.
  static func pieces(of file: SourceFile) -> [Piece] {
    switch FileName.reader(of: file.path) {
    case .settings, .none: []
    case .text(let name): [.text(file, name)]
    case .lines: lines(of: file)
    case .unexpected(let meant):
      [
        .finding(
          Finding(
            .unexpectedFile, at: Place(file.path), "sitegen does not read this file",
            suggestion: meant))
      ]
    }
  }

  /// What the piece comes to.
  func read(_ shop: Shop) -> Reading {
    switch self {
    case .text(let file, let name): TextFile.read(file, name, shop: shop)
    case .lines(let file, let range, let line):
      ReviewLines.read(file, in: range, firstLine: line, shop: shop)
    case .finding(let finding): Reading(findings: [finding])
    }
  }

  /// Pieces of about 64 KiB, each of whole lines; one that only says why, where the file is no text.
  private static func lines(of file: SourceFile) -> [Piece] {
    let bytes = file.bytes
    var findings: [Finding] = []
    let textStart = bytes.textStart(of: file.path, findings: &findings)
    var pieces = findings.map(Piece.finding)
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
