import Glibc
import Import

/// A file of lines of JSON that are known by the key at the end of their `id`, of any length: only
/// where each line stands is in memory, sixteen bytes for a line.
///
/// New lines wait in temporary lines, and `close` makes one file of the two: the old lines in their places,
/// changed ones in the place of what they were, new ones at the end.
final class LineFile {
  private let root: Folder
  private let path: String
  private let linesFolder: Folder?
  private let base: LinesOnDisk?
  private var places: [UInt64: UInt64] = [:]
  private var lines: TemporaryLines?

  /// Marks a place as one in the temporary lines, and as that of a line that had none before.
  private static let inSpool: UInt64 = 1 << 63
  private static let isNew: UInt64 = 1 << 62
  private static let marks = inSpool | isNew

  /// The file at a path from the root, which need not be there. New lines wait in `linesFolder`, or
  /// beside it.
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

  /// Whether it has a line of that key.
  func holds(_ key: ReviewKey) -> Bool { places[key.bits] != nil }

  /// Whether the line of that key does not stand there until `close`, in any form.
  func isNew(_ key: ReviewKey) -> Bool { (places[key.bits] ?? 0) & Self.isNew != 0 }

  /// The line of a key, with its line feed.
  func line(of key: ReviewKey) throws(Errno) -> [UInt8]? {
    guard let place = places[key.bits] else { return nil }
    return try line(at: place)
  }

  /// Puts a line in place of the one of that key.
  func put(_ line: [UInt8], of key: ReviewKey) throws(Errno) {
    let lines = try openSpool()
    let isNew = places[key.bits].map { $0 & Self.isNew } ?? Self.isNew
    places[key.bits] = try lines.append(line) | Self.inSpool | isNew
  }

  /// Brings the file up to date, whole or not at all.
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

  /// The lines that stood there at first, in their order: for telling what was not visited.
  func eachLine(_ take: (ArraySlice<UInt8>, UInt64) throws(Errno) -> Void) throws(Errno) {
    try base?.each(take)
  }

  private func merge(_ lines: TemporaryLines, into output: inout BufferedOutput) throws(Errno) {
    var merged = output
    try eachLine { line, _ throws(Errno) in
      guard let key = Self.key(of: line), let place = places[key], place & Self.inSpool != 0 else {
        try merged.write(line)
        if line.last != 0x0A { try merged.write([0x0A]) }
        return
      }
      try merged.write(self.line(at: place))
      places[key] = nil
    }
    try lines.eachLine { line, offset throws(Errno) in
      if let key = Self.key(of: line), let place = places[key],
        place & ~Self.isNew == offset | Self.inSpool
      {
        try merged.write(line)
      }
    }
    output = merged
  }

  private func openSpool() throws(Errno) -> TemporaryLines {
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
    return try (place & Self.inSpool != 0 ? lines?.line(at: offset) : base?.line(at: offset)) ?? []
  }

  /// The key at the end of a line's `id`, which stands first in what an import wrote.
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
