import Glibc
import Import
import Reviews

/// The documents of a project's content that stand in files of their own, as an import finds and
/// writes them.
final class DocumentFiles {
  private var cursor: FolderCursor
  private let permissions = Permissions.ofThisProcess()
  private var paths: [DocumentID: String] = [:]
  /// What waits for `writeHeld`: where it stands in the temporary lines.
  private var held: [DocumentID: (offset: UInt64, count: Int)] = [:]
  private var lines: TemporaryLines?
  private let linesFolder: Folder
  private var named: [String: [DocumentID]]?

  /// The files below `content/` of the project at `root`. Held documents wait in `linesFolder`.
  init(_ root: Folder, content: Folder, linesFolder: Folder) throws(Errno) {
    self.linesFolder = linesFolder
    cursor = FolderCursor(root)
    let walk = try content.walk(jobs: 1) { $0.depth < 32 }
    for found in walk.found where found.kind == .file && found.path.hasSuffix(".md") {
      guard let slash = found.path.firstIndex(of: "/"),
        let document = DocumentID("\(found.path[...slash])\(found.path.lastPart.dropLast(3))")
      else { continue }
      paths[document] = "content/\(found.path)"
    }
  }

  /// The IDs of the reviews that have files of their own.
  var reviews: some Sequence<String> {
    paths.keys.lazy.filter { $0.kind == .review }.map(\.review)
  }

  /// The numbers of the existing rounds. They are consecutive: a gap ends them.
  func rounds(_ kind: DocumentKind, of id: String) -> [Int] {
    var number = 1
    while holds(DocumentID(kind, review: id, round: number)) { number += 1 }
    return Array(1..<number)
  }

  /// The files that say in `review:` which review they are on, by kind and review. Only a file whose
  /// name is no review's is read for it; `isReview` says which names are.
  func answers(
    _ kind: DocumentKind, to id: String, isReview: (String) -> Bool
  ) throws(Errno) -> [[UInt8]] {
    if named == nil { named = try readNamed(isReview) }
    var files: [[UInt8]] = []
    for document in named?[id] ?? [] where document.kind == kind {
      if let bytes = try bytes(of: document) { files.append(bytes) }
    }
    return files
  }

  private func readNamed(_ isReview: (String) -> Bool) throws(Errno) -> [String: [DocumentID]] {
    let reviews = Set(reviews)
    var named: [String: [DocumentID]] = [:]
    for (document, path) in paths.sorted(by: { $0.value < $1.value })
    where document.kind != .review && !reviews.contains(document.review)
      && !isReview(document.review)
    {
      if let id = try bytes(of: document)?.reviewNamed { named[id, default: []].append(document) }
    }
    return named
  }

  /// Where a document stands, or would stand.
  func path(of document: DocumentID) -> String { paths[document] ?? document.pathByYear }

  /// A document's bytes: none where there is no regular file in its place, nil where there is
  /// nothing.
  func bytes(of document: DocumentID) throws(Errno) -> [UInt8]? {
    if let place = held[document] { return try lines?.bytes(place.count, at: place.offset) }
    guard let path = paths[document] else { return nil }
    guard
      case .file(let bytes) = try cursor.parent(of: path).read(
        path.lastPart, limit: ContentBounds.file)
    else { return [] }
    return bytes
  }

  /// Writes a document, whole or not at all.
  func write(_ bytes: [UInt8], as document: DocumentID) throws(Errno) {
    let path = path(of: document)
    try cursor.write(bytes, to: path, permissions)
    paths[document] = path
  }

  /// Keeps a document back until `writeHeld`. It is read as if it stood there.
  func hold(_ bytes: [UInt8], as document: DocumentID) throws(Errno) {
    if lines == nil { lines = try TemporaryLines(in: linesFolder, ".import.lines") }
    guard let lines else { return }
    held[document] = (try lines.append(bytes), bytes.count)
  }

  /// Writes the held documents in their order. Returns false if there were none.
  func writeHeld() throws(Errno) -> Bool {
    guard let lines else { return false }
    for (document, place) in held.sorted(by: { $0.value.offset < $1.value.offset }) {
      try write(try lines.bytes(place.count, at: place.offset), as: document)
    }
    held = [:]
    return true
  }

  private func holds(_ document: DocumentID) -> Bool {
    paths[document] != nil || held[document] != nil
  }
}

extension FolderCursor {
  /// Writes a file atomically, and makes its folders.
  mutating func write(
    _ bytes: [UInt8], to path: String, _ permissions: Permissions, sync: Bool = false
  ) throws(Errno) {
    let folder = try madeParent(of: path, permissions)
    let new = ".\(path.lastPart).new"
    try? folder.removeFile(new)
    try folder.create(new, bytes, permissions, sync: sync)
    try folder.rename(new, to: folder, path.lastPart)
  }
}
