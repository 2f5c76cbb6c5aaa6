import Core
import Glibc

/// The files of a project at one moment.
public struct ProjectFiles: Sendable, Equatable {
  /// The files that were read, by path.
  public var files: [SourceFile] = []
  /// The places, among the files known from before, of those that have not changed since.
  public var unchanged: [Int] = []
  /// What is known of all these files the next time, by path.
  public var known: [KnownFile] = []
  /// What else was found.
  public var findings: [Finding] = []

  public init() {}
}

/// A file as it was when it was read.
public struct KnownFile: Sendable, Equatable, BinaryCodable {
  /// The path from the project's root.
  public var path: String
  public var version: FileVersion
  /// A key of its bytes.
  public var key: ContentKey

  public static let blank = KnownFile(path: "", version: .blank, key: .blank)

  public init(path: String, version: FileVersion, key: ContentKey) {
    self.path = path
    self.version = version
    self.key = key
  }

  public mutating func code(_ record: inout BinaryRecord) {
    record.code(&path)
    record.code(&version)
    record.code(&key)
  }
}

extension [KnownFile] {
  /// The place of the first file that does not come before a path.
  func place(of path: String) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].path.precedesInBytes(path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What the system tells of a file that changes whenever its bytes do.
public struct FileVersion: Sendable, Equatable, BinaryCodable {
  private var size = 0
  private var number = 0
  /// When it was written to, and when anything of it changed.
  private var modified = Instant()
  private var changed = Instant()

  private struct Instant: Sendable, Equatable {
    var seconds = 0
    var nanoseconds = 0

    init() {}

    init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }
  }

  public static let blank = FileVersion()

  init() {}

  init(_ status: stat) {
    size = Int(status.st_size)
    number = Int(truncatingIfNeeded: status.st_ino)
    modified = Instant(status.st_mtim)
    changed = Instant(status.st_ctim)
  }

  /// Whether a later change cannot have left it as it is. File systems count time in steps, some of two
  /// seconds, so that two changes in one step look like one.
  var isCertain: Bool { size >= 0 }

  /// Makes the version uncertain if the file changed in the last two seconds before `moment`, in seconds
  /// since 1970, or after it.
  public mutating func settle(before moment: Int) {
    if max(modified.seconds, changed.seconds) + 2 >= moment { size = -1 }
  }

  public mutating func code(_ record: inout BinaryRecord) {
    record.code(&size)
    record.code(&number)
    record.code(&modified.seconds)
    record.code(&modified.nanoseconds)
    record.code(&changed.seconds)
    record.code(&changed.nanoseconds)
  }
}
