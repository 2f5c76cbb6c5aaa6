import Glibc
import Import
import Reviews

/// The files in a project's content that an import may write, one for each document.
final class PieceFiles {
  private var cursor: FolderCursor
  private let permissions = Permissions.ofThisProcess()
  /// The paths of files by folder and name: `replies/ID.2`.
  private var paths: [String: String] = [:]
  /// The positions in the temporary lines of the documents that wait for `writeHeld`, by the same
  /// names.
  private var held: [String: (piece: Piece, offset: UInt64, count: Int)] = [:]
  private var lines: TemporaryLines?
  private let linesFolder: Folder

  /// The files below `content/` of the project at `root`. Held documents wait in `linesFolder`.
  init(_ root: Folder, content: Folder, linesFolder: Folder) throws(Errno) {
    self.linesFolder = linesFolder
    cursor = FolderCursor(root)
    let walk = try content.walk(jobs: 1) { $0.depth < 32 }
    for found in walk.found where found.kind == .file && found.path.hasSuffix(".md") {
      guard let slash = found.path.firstIndex(of: "/"),
        let kind = Piece.Kind(rawValue: String(found.path[..<slash]))
      else { continue }
      paths["\(kind.rawValue)/\(found.path.lastPart.dropLast(3))"] = "content/\(found.path)"
    }
  }

  /// The IDs of the reviews that have files of their own.
  var reviews: some Sequence<String> {
    paths.keys.lazy.filter { $0.hasPrefix("reviews/") }.map { String($0.dropFirst(8)) }
  }

  /// The numbers of the existing rounds. They are consecutive: a gap ends them.
  func rounds(_ kind: Piece.Kind, of id: String) -> [Int] {
    var number = 1
    while holds(Piece(kind, id, round: number)) { number += 1 }
    return Array(1..<number)
  }

  /// The path of a document, whether it exists or not.
  func path(of piece: Piece) -> String { paths[Self.name(piece)] ?? piece.path }

  /// A document's bytes. Empty if something other than a regular file has its path, nil if nothing
  /// has.
  func bytes(of piece: Piece) throws(Errno) -> [UInt8]? {
    let name = Self.name(piece)
    if let place = held[name] { return try lines?.bytes(place.count, at: place.offset) }
    guard let path = paths[name] else { return nil }
    guard
      case .file(let bytes) = try cursor.parent(of: path).read(
        path.lastPart, limit: ContentBounds.file)
    else { return [] }
    return bytes
  }

  /// Writes a document atomically.
  func write(_ bytes: [UInt8], as piece: Piece) throws(Errno) {
    let path = path(of: piece)
    try cursor.write(bytes, to: path, permissions)
    paths[Self.name(piece)] = path
  }

  /// Holds a document until `writeHeld`. Reads see it as if it were written.
  func hold(_ bytes: [UInt8], as piece: Piece) throws(Errno) {
    let name = Self.name(piece)
    if lines == nil { lines = try TemporaryLines(in: linesFolder, ".import.lines") }
    guard let lines else { return }
    held[name] = (piece, try lines.append(bytes), bytes.count)
  }

  /// Writes the held documents in their order. Returns false if there were none.
  func writeHeld() throws(Errno) -> Bool {
    guard let lines else { return false }
    for place in held.values.sorted(by: { $0.offset < $1.offset }) {
      try write(try lines.bytes(place.count, at: place.offset), as: place.piece)
    }
    held = [:]
    return true
  }

  private func holds(_ piece: Piece) -> Bool {
    let name = Self.name(piece)
    return paths[name] != nil || held[name] != nil
  }

  private static func name(_ piece: Piece) -> String { "\(piece.kind.rawValue)/\(piece.name)" }
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
