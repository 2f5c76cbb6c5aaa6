import Glibc
import Import
import Reviews

/// The content of a project as the store of an import. While it is open, it holds the content's
/// lock.
///
/// If the process is killed, the content stays consistent: a decision that hides a review is
/// written before the review, an answer after it, and the record of both last.
public final class ProjectContentStore: ContentStore {
  public let keepsLines: Bool
  private let root: String
  private let writes: Bool
  private let lock: Folder
  private var cursor: FolderCursor
  private let files: DocumentFiles
  private let lines: LineFile
  private let linesPath: String
  private let records: LineFile
  private let recordsPath: String
  private var visited: Set<UInt64> = []

  /// The store for a source's reviews in the project at `root`. With `keepsLines`, reviews are
  /// lines of `content/reviews/SOURCE.jsonl`. Without `writes`, nothing is changed.
  public init(root: String, source: String, keepsLines: Bool, writes: Bool) throws(DiskError) {
    self.root = root
    self.keepsLines = keepsLines
    self.writes = writes
    linesPath = "content/reviews/\(source).jsonl"
    recordsPath = "content/imports/\(source).jsonl"
    do throws(Errno) {
      let folder = try Folder(path: root)
      let lock = try Folder(path: "\(root)/content")
      self.lock = lock
      if writes { try checked { flock(lock.descriptor, LOCK_EX) } }
      cursor = FolderCursor(folder)
      // A dry run keeps its lines in the system's temporary folder, and they go with the process.
      let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      let elsewhere = writes ? nil : try Folder(path: temporary)
      records = try LineFile(folder, recordsPath, linesFolder: elsewhere)
      lines = try LineFile(folder, linesPath, linesFolder: elsewhere)
      files = try DocumentFiles(folder, content: lock, linesFolder: elsewhere ?? lock)
    } catch {
      throw DiskError("reading", "\(root)/content", error)
    }
  }

  public func id(of key: ReviewKey) throws(DiskError) -> String? {
    try reading(linesPath) { () throws(Errno) in
      try lines.line(of: key).flatMap { LineFile.id(of: $0[...]) } ?? ids[key]
    }
  }

  /// The IDs of the reviews that have files of their own, by their keys.
  private lazy var ids: [ReviewKey: String] = files.reviews.reduce(into: [:]) { ids, id in
    if let key = ReviewKey(id: id) { ids[key] = id }
  }

  public func record(of key: ReviewKey) throws(DiskError) -> ReviewRecord? {
    try reading(recordsPath) { () throws(Errno) in
      try records.line(of: key).flatMap { ReviewRecord(line: $0) }
    }
  }

  public func keep(_ record: ReviewRecord, of key: ReviewKey) throws(DiskError) {
    try writing(recordsPath) { () throws(Errno) in try records.put(record.line, of: key) }
  }

  public func visit(_ key: ReviewKey) -> Bool { visited.insert(key.bits).inserted }

  /// The number of reviews that the export held.
  public var visits: Int { visited.count }

  public func rounds(_ kind: DocumentKind, of id: String) -> [Int] { files.rounds(kind, of: id) }

  public func answers(_ kind: DocumentKind, to id: String) throws(DiskError) -> [[UInt8]] {
    try reading("content") { () throws(Errno) in
      try files.answers(kind, to: id) { ReviewKey(id: $0).map(lines.holds) ?? false }
    }
  }

  /// Whether the review is a line. An existing review stays a file or a line, however this import
  /// writes new ones.
  public func isLine(_ key: ReviewKey) -> Bool {
    lines.holds(key) || (keepsLines && ids[key] == nil)
  }

  public func bytes(of document: DocumentID) throws(DiskError) -> [UInt8]? {
    if let key = lineKey(document) {
      return try reading(linesPath) { () throws(Errno) in try lines.line(of: key) }
    }
    return try reading(files.path(of: document)) { () throws(Errno) in try files.bytes(of: document)
    }
  }

  public func write(_ bytes: [UInt8], as document: DocumentID) throws(DiskError) {
    if let key = lineKey(document) {
      return try writing(linesPath) { () throws(Errno) in try lines.put(bytes, of: key) }
    }
    try writing(files.path(of: document)) { () throws(Errno) in
      if !writes || isNewLine(document) {
        try files.hold(bytes, as: document)
      } else {
        try files.write(bytes, as: document)
      }
    }
  }

  /// Whether the document answers a review that is a line and not on the disk yet.
  private func isNewLine(_ document: DocumentID) -> Bool {
    guard document.kind == .reply || document.kind == .followUp else { return false }
    return ReviewKey(id: document.review).map(lines.isNew) ?? false
  }

  /// The key of a document that is a line.
  private func lineKey(_ document: DocumentID) -> ReviewKey? {
    guard document.kind == .review, let key = ReviewKey(id: document.review), isLine(key) else {
      return nil
    }
    return key
  }

  public func unvisited() throws(DiskError) -> [ReviewRecord] {
    var unvisited: [ReviewRecord] = []
    try reading(recordsPath) { () throws(Errno) in
      try records.eachLine { line, _ in
        if let id = LineFile.id(of: line), let key = ReviewKey(id: id), !visited.contains(key.bits)
        {
          if let record = ReviewRecord(line: Array(line)) { unvisited.append(record) }
        }
      }
    }
    return unvisited
  }

  /// Writes everything to the disk, in the order that keeps content consistent.
  public func close() throws(DiskError) {
    guard writes else { return }
    try writing(linesPath) { () throws(Errno) in
      try lock.syncFileSystem()
      try lines.close()
      if try files.writeHeld() { try lock.syncFileSystem() }
    }
    try writing(recordsPath) { () throws(Errno) in try records.close() }
  }

  /// The bytes of a file of the project, or nil if there is none.
  public func read(_ path: String) throws(DiskError) -> [UInt8]? {
    try reading(path) { () throws(Errno) in
      do throws(Errno) {
        guard
          case .file(let bytes) = try cursor.parent(of: path).read(path.lastPart, limit: 1 << 24)
        else { return nil }
        return bytes
      } catch {
        if error.code == ENOENT { return nil }
        throw error
      }
    }
  }

  /// Writes a file of the project atomically.
  public func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    guard writes else { return }
    try writing(path) { () throws(Errno) in
      try cursor.write(bytes, to: path, .ofThisProcess(), sync: true)
    }
  }

  private func reading<Result>(
    _ path: String, _ work: () throws(Errno) -> Result
  ) throws(DiskError) -> Result {
    do throws(Errno) { return try work() } catch {
      throw DiskError("reading", "\(root)/\(path)", error)
    }
  }

  private func writing(_ path: String, _ work: () throws(Errno) -> Void) throws(DiskError) {
    do throws(Errno) { try work() } catch {
      throw DiskError("writing", "\(root)/\(path)", error)
    }
  }
}
