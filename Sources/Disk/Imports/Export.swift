import CPlatform
import Glibc

/// An export as the user has it: a file, a folder or an archive (zip, tar, tar.gz), which is read
/// part by part.
public struct Export: Sendable {
  public let path: String
  /// Whether the export is a folder or an archive, and so holds the whole download.
  public let isWhole: Bool
  /// The number of bytes to read; of an archive, the compressed size.
  public let size: Int
  private let kind: Container

  private enum Container: Sendable {
    case file, archive
    /// The paths of the files in the folder that hold reviews.
    case folder([String])
  }

  /// Opens the export at a path that the user named. Symbolic links are followed.
  public init(path: String) throws {
    self.path = path
    var status = stat()
    guard stat(path, &status) == 0 else { throw DiskError("reading", path, code: errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      let files = try Self.files(in: path)
      kind = .folder(files)
      size = files.reduce(0) { $0 + Self.size(of: $1) }
      isWhole = true
      return
    }
    // The file is read twice: once to recognize it, and once to import it.
    guard status.st_mode & S_IFMT == S_IFREG else { throw DiskError("reading", path, code: ESPIPE) }
    size = Int(status.st_size)
    let first = try Self.beginning(of: path)
    if Self.isSpreadsheet(first) { throw ArchiveError.spreadsheet(path) }
    isWhole = Self.isArchive(first)
    kind = isWhole ? .archive : .file
  }

  /// Reads all files of the export that hold reviews.
  public func read(_ taker: inout some ExportTaker) throws {
    switch kind {
    case .file: try Self.read(path, &taker)
    case .folder(let files): for file in files { try Self.read(file, &taker) }
    case .archive: try readArchive(&taker)
    }
  }

  /// Whether a file of a download holds reviews. Takeout's names are `reviews.json`,
  /// `reviews_001.json` and `reviews-TOKEN.json`.
  private static func holdsReviews(_ name: String) -> Bool {
    let name = name.lastPart
    return name.hasPrefix("reviews") && name.hasSuffix(".json")
  }

  private static func files(in path: String) throws(DiskError) -> [String] {
    let walk: Walk
    do throws(Errno) { walk = try Folder(path: path).walk(jobs: 1) { $0.depth < 32 } } catch {
      throw DiskError("listing", path, error)
    }
    let files = walk.found.filter { $0.kind == .file && $0.isText }.map(\.path)
    let reviews = files.filter(holdsReviews)
    let wanted =
      reviews.isEmpty
      ? files.filter { file in
        [".json", ".csv", ".xml", ".jsonl", ".yml", ".yaml"].contains { file.hasSuffix($0) }
      }
      : reviews
    return wanted.map { "\(path)/\($0)" }
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func beginning(of path: String) throws(DiskError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw DiskError("reading", path, code: errno) }
    defer { close(file) }
    return [UInt8](unsafeUninitializedCapacity: 262) { bytes, count in
      count = max(0, Glibc.read(file, bytes.baseAddress, bytes.count))
    }
  }

  private static func isArchive(_ first: [UInt8]) -> Bool {
    // A zip, an empty zip, gzip, and tar, which has its mark after the name of its first file.
    first.starts(with: [0x50, 0x4B, 3, 4]) || first.starts(with: [0x50, 0x4B, 5, 6])
      || first.starts(with: [0x1F, 0x8B]) || first.dropFirst(257).starts(with: "ustar".utf8)
  }

  /// Whether a file is a spreadsheet: an old one of Excel's, or a zip whose first file is one of
  /// those that Excel, LibreOffice and Numbers put into theirs.
  private static func isSpreadsheet(_ first: [UInt8]) -> Bool {
    if first.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return true }
    guard first.starts(with: [0x50, 0x4B, 3, 4]) else { return false }
    let name = String(decoding: first.dropFirst(30), as: UTF8.self)
    return isPartOfSpreadsheet(name) || name.hasPrefix("mimetypeapplication/vnd.oasis")
  }

  private static func isPartOfSpreadsheet(_ name: String) -> Bool {
    ["[Content_Types].xml", "_rels/", "docProps/", "xl/", "Index/Document.iwa"].contains {
      name.hasPrefix($0)
    }
  }

  /// How many bytes an archive may hold: a hundred times its size, and a gigabyte at least. Reviews
  /// shrink to a tenth.
  private static func mostUnpacked(of size: Int) -> Int { max(1 << 30, size * 100) }

  /// The number of bytes to read at a time.
  private static let part = 1 << 19

  private static func read(_ path: String, _ taker: inout some ExportTaker) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw DiskError("reading", path, code: errno) }
    defer { close(file) }
    try taker.begin(path)
    try take(&taker) { buffer in
      Glibc.read(file, buffer.baseAddress, buffer.count)
    } failure: {
      DiskError("reading", path, code: errno)
    }
    try taker.end()
  }

  private static func take(
    _ taker: inout some ExportTaker, from source: (UnsafeMutableBufferPointer<UInt8>) -> Int,
    failure: () -> any Error
  ) throws {
    while true {
      var got = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: part) { buffer, filled in
        repeat { got = source(buffer) } while got < 0 && errno == EINTR
        filled = max(0, got)
      }
      if got < 0 { throw failure() }
      if got == 0 { return }
      guard try taker.take(bytes) else { return }
    }
  }

  private func readArchive(_ taker: inout some ExportTaker) throws {
    guard let archive = sitegen_archive_open(path) else {
      throw ArchiveError(
        path: path, reason: "libarchive is not installed (apt-get install libarchive13)")
    }
    defer { sitegen_archive_close(archive) }
    func failure() -> ArchiveError {
      ArchiveError(path: path, reason: String(cString: sitegen_archive_message(archive)))
    }
    var rest = Self.mostUnpacked(of: size)
    while true {
      switch sitegen_archive_next(archive) {
      case 1: break
      case 0: return
      default: throw failure()
      }
      let name = sitegen_archive_name(archive).map { String(cString: $0) } ?? ""
      if Self.isPartOfSpreadsheet(name) { throw ArchiveError.spreadsheet(path) }
      guard Self.holdsReviews(name) else { continue }
      try taker.begin("\(path)/\(name)")
      try Self.take(&taker) { buffer in
        errno = 0
        guard rest > 0 else { return 0 }
        let count = sitegen_archive_read(archive, buffer.baseAddress, buffer.count)
        rest -= max(0, count)
        return count
      } failure: {
        failure()
      }
      if rest <= 0 {
        try taker.refuse(
          "the archive holds more than a hundred times its size; its rest is not read")
      }
      try taker.end()
      if rest <= 0 { return }
    }
  }
}

/// A consumer of an export's files, one after the other.
public protocol ExportTaker {
  /// Begins a file.
  mutating func begin(_ name: String) throws

  /// Takes the next bytes of the file. Returns false if the rest of the file is not needed.
  mutating func take(_ bytes: [UInt8]) throws -> Bool

  /// Notes why the rest of the file is not read.
  mutating func refuse(_ reason: String) throws

  /// Ends the file, at its end or after `take` returned false.
  mutating func end() throws
}

extension ExportTaker {
  /// Reads on as if the file ended here.
  public mutating func refuse(_ reason: String) {}
}

/// A failure to read an archive.
public struct ArchiveError: Error, CustomStringConvertible {
  public let path: String
  /// The reason, in English.
  public let reason: String

  static func spreadsheet(_ path: String) -> ArchiveError {
    ArchiveError(
      path: path,
      reason: "it is a spreadsheet; open it, save it as CSV in UTF-8, and import that file")
  }

  /// The error as one sentence without a full stop.
  public var description: String { "cannot read \(path): \(reason)" }
}
