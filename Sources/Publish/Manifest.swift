import Disk
import Glibc

/// The list of files that sitegen may delete: the paths that it wrote into an output, or was about
/// to write when it was killed. It also lists what it found there and was told to leave.
struct Manifest: Equatable, Sendable {
  var written: PathSet = []
  var kept: PathSet = []

  private static let heading = "sitegen manifest 1"

  init(written: PathSet = [], kept: PathSet = []) {
    self.written = written
    self.kept = kept
  }

  /// Parses a manifest. Nil if the bytes are no manifest of sitegen's.
  init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    guard let heading = lines.popFirst(), heading.elementsEqual(Self.heading.utf8) else {
      return nil
    }
    var (written, kept): ([String], [String]) = ([], [])
    written.reserveCapacity(lines.count)
    for line in lines {
      let path = String(decoding: line.dropFirst(), as: UTF8.self)
      switch line.first {
      case UInt8(ascii: "+"): written.append(path)
      case UInt8(ascii: "="): kept.append(path)
      default: return nil
      }
    }
    (self.written, self.kept) = (PathSet(written), PathSet(kept))
  }

  /// The manifest as a file: a heading, then a path on each line, `+` for written and `=` for kept.
  var bytes: [UInt8] {
    var bytes = Array(Self.heading.utf8)
    for (mark, paths) in [(UInt8(ascii: "+"), written), (UInt8(ascii: "="), kept)] {
      for place in 0..<paths.count {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(mark)
        paths.withBytes(at: place) { bytes.append(contentsOf: $0) }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

extension Manifest {
  /// Reads the manifest in a state folder. Empty if there is none.
  static func read(in state: Folder) throws(Errno) -> Manifest {
    do throws(Errno) {
      guard case .file(let bytes) = try state.read("manifest", limit: 1 << 30) else {
        return Manifest()
      }
      return Manifest(bytes) ?? Manifest()
    } catch {
      if error.code == ENOENT { return Manifest() }
      throw error
    }
  }

  /// Replaces the manifest in a state folder, and syncs it to the disk.
  func write(in state: Folder) throws(Errno) {
    try? state.removeFile("manifest.new")
    try state.create("manifest.new", bytes, Permissions(umask: 0), sync: true)
    try state.rename("manifest.new", to: state, "manifest")
    try state.syncNames()
  }
}
