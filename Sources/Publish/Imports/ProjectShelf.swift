import Glibc
import Import

/// The content of a project as an import's shelf. It holds the content's lock while it is open.
public final class ProjectShelf: ContentShelf {
  public let keepsLines: Bool
  private let root: String
  private let source: String
  private let writes: Bool
  private let lock: Folder
  private var cursor: FolderCursor
  private let permissions = Permissions.ofThisProcess()
  /// The paths of files by folder and name: `replies/ID.2`.
  private var paths: [String: String]
  private let records: LineFile
  private let lines: LineFile
  private var visited: Set<UInt64> = []

  /// The shelf of a source's reviews in the project at `root`: with `keepsLines` they are lines of
  /// `content/reviews/SOURCE.jsonl`. Without `writes` nothing is changed.
  public init(root: String, source: String, keepsLines: Bool, writes: Bool) throws(DiskError) {
    self.root = root
    self.source = source
    self.keepsLines = keepsLines
    self.writes = writes
    do throws(Errno) {
      let folder = try Folder(path: root)
      let lock = try Folder(path: "\(root)/content")
      if writes { try checked { flock(lock.descriptor, LOCK_EX) } }
      self.lock = lock
      cursor = FolderCursor(folder)
      records = try LineFile(folder, "content/imports/\(source).jsonl")
      lines = try LineFile(folder, "content/reviews/\(source).jsonl")
      let walk = try lock.walk(jobs: 1) { $0.depth < 32 }
      paths = Self.paths(of: walk.found.lazy.filter { $0.kind == .file }.map(\.path))
    } catch {
      throw DiskError("reading", "\(root)/content", error)
    }
  }

  private static func paths(of files: some Sequence<String>) -> [String: String] {
    var paths: [String: String] = [:]
    for path in files where path.hasSuffix(".md") {
      guard let slash = path.firstIndex(of: "/"),
        let kind = Piece.Kind(rawValue: String(path[..<slash]))
      else { continue }
      paths["\(kind.rawValue)/\(path.lastPart.dropLast(3))"] = "content/\(path)"
    }
    return paths
  }

  public func id(of key: ReviewKey) throws(DiskError) -> String? {
    do throws(Errno) {
      return try lines.line(of: key).flatMap { LineFile.id(of: $0[...]) } ?? ids[key]
    } catch {
      throw DiskError("reading", "\(root)/content/reviews/\(source).jsonl", error)
    }
  }

  /// The IDs of the reviews that stand, by their keys.
  private lazy var ids: [ReviewKey: String] = {
    var ids: [ReviewKey: String] = [:]
    for name in paths.keys where name.hasPrefix("reviews/") {
      let id = String(name.dropFirst("reviews/".count))
      if let key = ReviewKey(id: id) { ids[key] = id }
    }
    return ids
  }()

  public func record(of key: ReviewKey) throws(DiskError) -> ReviewRecord? {
    do throws(Errno) {
      return try records.line(of: key).flatMap { ReviewRecord(line: $0) }
    } catch {
      throw DiskError("reading", "\(root)/content/imports/\(source).jsonl", error)
    }
  }

  public func keep(_ record: ReviewRecord, of key: ReviewKey) throws(DiskError) {
    guard writes else { return }
    do throws(Errno) { try records.put(record.line, of: key) } catch {
      throw DiskError("writing", "\(root)/content/imports/\(source).jsonl", error)
    }
  }

  public func visit(_ key: ReviewKey) -> Bool { visited.insert(key.bits).inserted }

  /// How many reviews the export held.
  public var visits: Int { visited.count }

  public func rounds(_ kind: Piece.Kind, of id: String) -> [Int] {
    var rounds: [Int] = []
    var number = 1
    // Rounds come one after the other; a gap ends them.
    while paths[name(Piece(kind, id, round: number))] != nil {
      rounds.append(number)
      number += 1
    }
    return rounds
  }

  private func name(_ piece: Piece) -> String { "\(piece.kind.rawValue)/\(piece.name)" }

  /// A review stays what it is, a file or a line, however this import writes new ones.
  public func isLine(_ key: ReviewKey) -> Bool {
    lines.holds(key) || (keepsLines && ids[key] == nil)
  }

  /// The key of a piece that is a line.
  private func lineKey(_ piece: Piece) -> ReviewKey? {
    guard piece.kind == .reviews, let key = ReviewKey(id: piece.id), isLine(key) else { return nil }
    return key
  }

  public func bytes(of piece: Piece) throws(DiskError) -> [UInt8]? {
    if let key = lineKey(piece) {
      do throws(Errno) { return try lines.line(of: key) } catch {
        throw DiskError("reading", "\(root)/content/reviews/\(source).jsonl", error)
      }
    }
    guard let path = paths[name(piece)] else { return nil }
    do throws(Errno) {
      guard case .file(let bytes) = try cursor.parent(of: path).read(path.lastPart, limit: 1 << 20)
      else { return [] }
      return bytes
    } catch {
      throw DiskError("reading", "\(root)/\(path)", error)
    }
  }

  public func write(_ bytes: [UInt8], as piece: Piece) throws(DiskError) {
    guard writes else { return }
    if let key = lineKey(piece) {
      do throws(Errno) { try lines.put(bytes, of: key) } catch {
        throw DiskError("writing", "\(root)/content/reviews/\(source).jsonl", error)
      }
      return
    }
    let path = paths[name(piece)] ?? piece.path
    do throws(Errno) {
      let folder = try cursor.madeParent(of: path, permissions)
      let new = ".\(path.lastPart).new"
      try? folder.removeFile(new)
      try folder.create(new, bytes, permissions)
      try folder.rename(new, to: folder, path.lastPart)
      paths[name(piece)] = path
    } catch {
      throw DiskError("writing", "\(root)/\(path)", error)
    }
  }

  public func unvisited() throws(DiskError) -> [String] {
    var ids: [String] = []
    do throws(Errno) {
      try records.eachLine { line, _ in
        if let id = LineFile.id(of: line), let key = ReviewKey(id: id), !visited.contains(key.bits)
        {
          ids.append(id)
        }
      }
    } catch {
      throw DiskError("reading", "\(root)/content/imports/\(source).jsonl", error)
    }
    return ids
  }

  /// Brings lines and records to the disk: the reviews first, then what says that they were written.
  public func close() throws(DiskError) {
    guard writes else { return }
    do throws(Errno) {
      try lock.syncFileSystem()
      try lines.close()
      try records.close()
    } catch {
      throw DiskError("writing", "\(root)/content/imports/\(source).jsonl", error)
    }
  }

  /// A file of the project, nil where there is none.
  public func read(_ path: String) throws(DiskError) -> [UInt8]? {
    do throws(Errno) {
      guard case .file(let bytes) = try cursor.parent(of: path).read(path.lastPart, limit: 1 << 24)
      else { return nil }
      return bytes
    } catch {
      if error.code == ENOENT { return nil }
      throw DiskError("reading", "\(root)/\(path)", error)
    }
  }

  /// Writes a file of the project, whole or not at all.
  public func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    guard writes else { return }
    do throws(Errno) {
      let folder = try cursor.madeParent(of: path, permissions)
      let new = ".\(path.lastPart).new"
      try? folder.removeFile(new)
      try folder.create(new, bytes, permissions, sync: true)
      try folder.rename(new, to: folder, path.lastPart)
    } catch {
      throw DiskError("writing", "\(root)/\(path)", error)
    }
  }
}
