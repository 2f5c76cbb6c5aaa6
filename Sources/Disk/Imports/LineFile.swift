import Glibc
import Import

/// A file of JSON lines of any length, known by the key at the end of their `id`. Memory holds only
/// the position of each line: sixteen bytes a line.
///
/// New lines wait in temporary lines. `close` writes one file from both: old lines in their places,
/// changed lines in place of their old forms, new ones at the end.
final class LineFile {
  private let root: Folder
  private let path: String
  private let linesFolder: Folder?
  private let base: LinesOnDisk?
  private var places: [UInt64: UInt64] = [:]
  private var lines: TemporaryLines?

  /// Marks a position in the temporary lines.
  private static let inTemporary: UInt64 = 1 << 63
  /// Marks a line that the file did not have before.
  private static let isNew: UInt64 = 1 << 62
  private static let marks = inTemporary | isNew

  /// Opens the file at a path from the root, which need not exist. New lines wait in `linesFolder`,
  /// or beside the file.
  init(_ root: Folder, _ path: String, linesFolder: Folder?) throws(Errno) {
    self.root = root
    self.linesFolder = linesFolder
    self.path = path
    var cursor = FolderCursor(root)
    do throws(Errno) {
      let folder = try cursor.parent(of: path)
      base = LinesOnDisk(descriptor: try folder.regularFile(path.lastPart))
    } catch {
      guard error.code == ENOENT else { throw error }
      base = nil
    }
    try eachLine { line, offset in
      if let key = Self.key(of: line) { places[key] = offset }
    }
  }

  deinit {
    if let base { Glibc.close(base.descriptor) }
  }

  /// Whether the file has a line with that key.
  func holds(_ key: ReviewKey) -> Bool { places[key.bits] != nil }

  /// Whether the line with that key will be in the file only after `close`.
  func isNew(_ key: ReviewKey) -> Bool { (places[key.bits] ?? 0) & Self.isNew != 0 }

  /// The line with a key, with its line feed.
  func line(of key: ReviewKey) throws(Errno) -> [UInt8]? {
    guard let place = places[key.bits] else { return nil }
    return try line(at: place)
  }

  /// Puts a line in place of the one with that key.
  func put(_ line: [UInt8], of key: ReviewKey) throws(Errno) {
    let lines = try openLines()
    let isNew = places[key.bits].map { $0 & Self.isNew } ?? Self.isNew
    places[key.bits] = try lines.append(line) | Self.inTemporary | isNew
  }

  /// Writes the file atomically.
  func close() throws(Errno) {
    guard let lines else { return }
    var cursor = FolderCursor(root)
    let folder = try cursor.madeParent(of: path, .ofThisProcess())
    let name = ".\(path.lastPart).new"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let file = try checked { openat(folder.descriptor, name, flags, Permissions.file) }
    var output = BufferedOutput(file)
    do throws(Errno) {
      try merge(lines, into: &output)
      try output.flush()
      try checked { fchmod(file, Permissions.file) }
      try checked { fsync(file) }
    } catch {
      Glibc.close(file)
      try? folder.removeFile(name)
      throw error
    }
    Glibc.close(file)
    try folder.rename(name, to: folder, path.lastPart)
  }

  /// Calls `take` with each line that the file had at first, in order, to find those that were not
  /// visited.
  func eachLine(_ take: (ArraySlice<UInt8>, UInt64) throws(Errno) -> Void) throws(Errno) {
    try base?.each(take)
  }

  private func merge(_ lines: TemporaryLines, into output: inout BufferedOutput) throws(Errno) {
    var merged = output
    try eachLine { line, _ throws(Errno) in
      guard let key = Self.key(of: line), let place = places[key], place & Self.inTemporary != 0
      else {
        try merged.write(line)
        if line.last != 0x0A { try merged.write([0x0A]) }
        return
      }
      try merged.write(self.line(at: place))
      places[key] = nil
    }
    try lines.eachLine { line, offset throws(Errno) in
      if let key = Self.key(of: line), let place = places[key],
        place & ~Self.isNew == offset | Self.inTemporary
      {
        try merged.write(line)
      }
    }
    output = merged
  }

  private func openLines() throws(Errno) -> TemporaryLines {
    if let lines { return lines }
    var cursor = FolderCursor(root)
    let folder =
      if let linesFolder { linesFolder } else {
        try cursor.madeParent(of: path, .ofThisProcess())
      }
    let lines = try TemporaryLines(in: folder, ".\(path.lastPart).lines")
    self.lines = lines
    return lines
  }

  private func line(at place: UInt64) throws(Errno) -> [UInt8] {
    let offset = place & ~Self.marks
    return try (place & Self.inTemporary != 0 ? lines?.line(at: offset) : base?.line(at: offset))
      ?? []
  }

  /// The key at the end of a line's `id`, the first field that an import writes.
  private static func key(of line: ArraySlice<UInt8>) -> UInt64? {
    guard let id = id(of: line) else { return nil }
    return ReviewKey(id: id)?.bits
  }

  /// A line's `id`.
  static func id(of line: ArraySlice<UInt8>) -> String? {
    let mark = Array("\"id\":\"".utf8)
    guard line.count > 8, line.dropFirst().starts(with: mark) else {
      return ReviewRecord(line: Array(line))?.id
    }
    let rest = line.dropFirst(1 + mark.count)
    return rest.firstIndex(of: 0x22).map { String(decoding: rest[..<$0], as: UTF8.self) }
  }
}
