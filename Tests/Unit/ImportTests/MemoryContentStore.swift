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

  func rounds(_ kind: DocumentKind, of id: String) -> [Int] {
    (1...20).filter { files[DocumentID(kind, review: id, round: $0).pathByYear] != nil }
  }

  func bytes(of document: DocumentID) -> [UInt8]? {
    if keepsLines, document.kind == .review {
      return ReviewKey(id: document.review).flatMap { lines[$0] }
    }
    return files[document.pathByYear]
  }

  mutating func write(_ bytes: [UInt8], as document: DocumentID) {
    writes += 1
    if keepsLines, document.kind == .review {
      if let key = ReviewKey(id: document.review) { lines[key] = bytes }
    } else {
      files[document.pathByYear] = bytes
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
