import Core
import Disk
import Glibc

/// What the last build left in an output: every file, with the key of what it was made from. With it the
/// next build neither renders nor reads what has not changed since.
///
/// It lies beside the output. If the output is the folder that it describes, and no name in it has
/// changed, all of it is believed. Of any other folder, as when both were kept in a cache, a file is the
/// one described if its size and time are. With `--full` every file is read.
struct OutputRecord: Sendable {
  /// The paths of the files.
  var paths = PathSet()
  /// What is known of each file.
  var entries: [Entry] = []
  /// The paths of compressed files that were left out because they save nothing.
  var absent = PathSet()
  /// Whether sitegen left files of others in the output.
  var hasKept = false
  /// A key of everything that the build was made from, by which the next one sees that nothing has
  /// changed.
  var inputs: ContentKey?
  private var root = FolderStamp()

  /// A file.
  struct Entry: Sendable {
    /// The key of what it was made from; nil where only the bytes can tell.
    var key: ContentKey?
    var stamp: FileStamp
  }

  init() {}

  /// The record of the files that now stand in `output`.
  ///
  /// The folder's time is set back by three seconds. File systems count time in steps, so that what
  /// somebody does to the folder in this step could not be told from what this build did.
  init(
    paths: PathSet, entries: [Entry], absent: PathSet, hasKept: Bool, inputs: ContentKey?,
    in output: Folder
  ) throws(Errno) {
    self.paths = paths
    self.entries = entries
    self.absent = absent
    self.hasKept = hasKept
    self.inputs = inputs
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    time.tv_sec -= 3
    try checked { futimens(output.descriptor, [time, time]) }
    root = FolderStamp(try output.status())
  }
}

/// What tells a file that sitegen wrote from any that stood there at another time.
struct FileStamp: Equatable, Sendable {
  /// The file's type and permissions.
  private var mode = 0
  private var size = 0
  /// When it was written to, in nanoseconds since 1970.
  private var modified = 0

  init() {}

  init(_ status: stat) {
    mode = Int(status.st_mode)
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
  }
}

/// A folder, and when a name in it last changed.
private struct FolderStamp: Equatable, Sendable {
  var device = 0
  var number = 0
  var file = FileStamp()

  init() {}

  init(_ status: stat) {
    device = Int(truncatingIfNeeded: status.st_dev)
    number = Int(truncatingIfNeeded: status.st_ino)
    file = FileStamp(status)
  }
}

extension FileStamp: BinaryCodable {
  static let blank = FileStamp()

  mutating func code(_ record: inout BinaryRecord) {
    record.code(&mode)
    record.code(&size)
    record.code(&modified)
  }
}

extension FolderStamp: BinaryCodable {
  static let blank = FolderStamp()

  mutating func code(_ record: inout BinaryRecord) {
    record.code(&device)
    record.code(&number)
    record.code(&file)
  }
}

extension OutputRecord.Entry: BinaryCodable {
  static let blank = Self(key: nil, stamp: .blank)

  mutating func code(_ record: inout BinaryRecord) {
    record.code(&key)
    record.code(&stamp)
  }
}

extension OutputRecord: BinaryCodable {
  static let blank = OutputRecord()

  mutating func code(_ record: inout BinaryRecord) {
    record.code(&root)
    record.code(&hasKept)
    record.code(&inputs)
    record.code(&paths)
    record.code(&entries)
    record.code(&absent)
    if entries.count != paths.count { record.fail() }
  }
}

extension OutputRecord {
  private static let name = "record"

  /// The record in a state folder. Nil if there is none that can be read.
  static func read(in state: Folder) -> OutputRecord? {
    guard case .file(let bytes)? = try? state.read(name, limit: 1 << 30) else { return nil }
    return StateFileFormat.read(bytes)
  }

  /// Whether `output` is the folder that is described, and no name in it has changed.
  func describes(_ output: Folder) -> Bool {
    (try? output.status()).map { FolderStamp($0) == root } ?? false
  }

  /// Whether every file is the one described.
  func fits(_ output: Folder, jobs: Int) -> Bool {
    Array(0..<paths.count).chunks().parallelMap(jobs: jobs) { places in
      var cursor = FolderCursor(output)
      return places.allSatisfy { place in
        let path = paths.path(at: place)
        let status = try? cursor.parent(of: path).status(path.lastPart)
        return status.map { FileStamp($0) == entries[place].stamp } ?? false
      }
    }.allSatisfy(\.self)
  }

  /// What is known of the files at these paths, nil where that is nothing.
  func entries(of files: PathSet) -> [Entry?] {
    if files == paths { return entries }
    var found: [Entry?] = []
    found.reserveCapacity(files.count)
    files.compare(with: paths) { own, place in
      if own != nil { found.append(place.map { entries[$0] }) }
    }
    return found
  }

  /// What is known of the file at a path.
  func entry(of path: String) -> Entry? { paths.place(of: path).map { entries[$0] } }

  /// Replaces the record in a state folder.
  func write(in state: Folder) {
    OutputState(state).write(StateFileFormat.bytes(of: self), as: Self.name)
  }

  /// Removes the record: what it describes is about to change.
  static func remove(in state: Folder) { try? state.removeFile(name) }
}
