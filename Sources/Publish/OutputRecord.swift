import Core
import Disk
import Glibc

/// What the last build left in an output: every file, with the key of what it was made from. With it the
/// next build neither renders nor looks at what has not changed since.
///
/// It lies beside the output and is believed only if the output is still the one that it describes: the
/// same folder with the same names in it, or one whose first pages have the same bytes, as when both
/// were kept in a cache. Otherwise, and with `--full`, every file is looked at.
struct OutputRecord: Sendable {
  /// The paths of the files.
  var paths = PathSet()
  /// The key of each file; nil where only the bytes can tell.
  var keys: [ContentKey?] = []
  /// The paths of compressed files that were left out because they save nothing.
  var absent = PathSet()
  /// Whether sitegen left files of others in the output.
  var hasKept = false
  /// A key of everything that the build was made from, by which the next one sees that nothing has
  /// changed.
  var inputs: ContentKey?
  /// Files that differ in nearly every build, by which an output is known again.
  private var witnesses: [Witness] = []
  private var root = FolderVersion()

  /// A file with a key of its bytes.
  private struct Witness: BinaryCodable, Sendable {
    var path = ""
    var bytes = ContentKey.blank

    static let blank = Self()

    mutating func code(_ record: inout BinaryRecord) {
      record.code(&path)
      record.code(&bytes)
    }
  }

  init() {}

  /// The record of the files that now stand in `output`. `witnesses` are the paths of some of them.
  init(
    paths: PathSet, keys: [ContentKey?], absent: PathSet, hasKept: Bool,
    inputs: ContentKey?, witnesses: [String], in output: Folder
  ) throws(Errno) {
    self.paths = paths
    self.keys = keys
    self.absent = absent
    self.hasKept = hasKept
    self.inputs = inputs
    self.witnesses = witnesses.compactMap { path in
      Self.key(of: path, in: output).map { Witness(path: path, bytes: $0) }
    }
    root = FolderVersion(try output.status())
  }

  private static func key(of path: String, in output: Folder) -> ContentKey? {
    var cursor = FolderCursor(output)
    guard case .file(let bytes)? = try? cursor.parent(of: path).read(path.lastPart, limit: 1 << 26)
    else { return nil }
    return ContentKey(of: bytes)
  }
}

/// A folder, and when a name in it last changed.
private struct FolderVersion: Equatable, Sendable, BinaryCodable {
  var device = 0
  var number = 0
  var seconds = 0
  var nanoseconds = 0

  static let blank = Self()

  init() {}

  init(_ status: stat) {
    device = Int(truncatingIfNeeded: status.st_dev)
    number = Int(truncatingIfNeeded: status.st_ino)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }

  mutating func code(_ record: inout BinaryRecord) {
    record.code(&device)
    record.code(&number)
    record.code(&seconds)
    record.code(&nanoseconds)
  }
}

extension OutputRecord: BinaryCodable {
  static let blank = OutputRecord()

  mutating func code(_ record: inout BinaryRecord) {
    record.code(&root)
    record.code(&witnesses)
    record.code(&hasKept)
    record.code(&inputs)
    record.code(&paths)
    if record.isReading { keys = Array(repeating: nil, count: paths.count) }
    for index in keys.indices { record.code(&keys[index]) }
    record.code(&absent)
  }
}

extension OutputRecord {
  /// How well an output fits a record.
  enum Fit: Sendable {
    /// It is the folder that the record was made of, and no name in it has changed.
    case same
    /// Its first pages are those of the record.
    case alike
  }

  private static let name = "record"

  /// The record in a state folder, with how well `output` fits it. Nil if there is none that can be
  /// believed.
  static func read(in state: Folder, of output: Folder) -> (record: OutputRecord, fit: Fit)? {
    guard case .file(let bytes)? = try? state.read(name, limit: 1 << 30),
      let record: OutputRecord = StateFileFormat.read(bytes), let status = try? output.status()
    else { return nil }
    if record.root == FolderVersion(status) { return (record, .same) }
    let isAlike =
      !record.witnesses.isEmpty
      && record.witnesses.allSatisfy { key(of: $0.path, in: output) == $0.bytes }
    return isAlike ? (record, .alike) : nil
  }

  /// The keys of the files at these paths, nil where there is none.
  func keys(of files: PathSet) -> [ContentKey?] {
    if files == paths { return keys }
    var found: [ContentKey?] = []
    found.reserveCapacity(files.count)
    files.compare(with: paths) { own, place in
      if own != nil { found.append(place.flatMap { keys[$0] }) }
    }
    return found
  }

  /// Replaces the record in a state folder.
  func write(in state: Folder) {
    OutputState(state).write(StateFileFormat.bytes(of: self), as: Self.name)
  }

  /// Removes the record: what it describes is about to change.
  static func remove(in state: Folder) { try? state.removeFile(name) }
}
