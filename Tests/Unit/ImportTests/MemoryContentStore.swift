import Core
import Reviews

@testable import Import

/// A store in memory: what would stand in the project.
struct MemoryContentStore: ContentStore {
  var keepsLines = false
  /// Files by their paths.
  var files: [String: [UInt8]] = [:]
  var lines: [ReviewKey: [UInt8]] = [:]
  var records: [ReviewKey: ReviewRecord] = [:]
  var visited: Set<ReviewKey> = []
  var writes = 0

  func id(of key: ReviewKey) -> String? {
    files.keys.compactMap { path in
      path.hasPrefix("content/reviews/") ? path.split(separator: "/").last?.dropLast(3) : nil
    }.map(String.init).first { ReviewKey(id: $0) == key }
  }

  func record(of key: ReviewKey) -> ReviewRecord? { records[key] }
  mutating func keep(_ record: ReviewRecord, of key: ReviewKey) { records[key] = record }
  mutating func visit(_ key: ReviewKey) -> Bool { visited.insert(key).inserted }

  func rounds(_ kind: Piece.Kind, of id: String) -> [Int] {
    (1...20).filter { files[Piece(kind, id, round: $0).path] != nil }
  }

  func bytes(of piece: Piece) -> [UInt8]? {
    if keepsLines, piece.kind == .reviews { return ReviewKey(id: piece.id).flatMap { lines[$0] } }
    return files[piece.path]
  }

  mutating func write(_ bytes: [UInt8], as piece: Piece) {
    writes += 1
    if keepsLines, piece.kind == .reviews {
      if let key = ReviewKey(id: piece.id) { lines[key] = bytes }
    } else {
      files[piece.path] = bytes
    }
  }

  func unvisited() -> [ReviewRecord] {
    records.filter { !visited.contains($0.key) }.map(\.value).sorted { $0.id < $1.id }
  }

  /// The files as content reads them, with `lines` as one.
  var sources: [SourceFile] {
    files.map { SourceFile(path: $0.key, bytes: $0.value) }
      + (lines.isEmpty
        ? []
        : [
          SourceFile(path: "content/reviews/all.jsonl", bytes: lines.values.flatMap { $0 })
        ])
  }
}
