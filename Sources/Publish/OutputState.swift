import Core
import Disk

/// The folder beside an output in which one build keeps for the next what is not for visitors. What is in
/// it can be lost at any time, and is made again. Only its owner may read it: the words of withheld
/// reviews are in it, and a web server may serve the folder that the output stands in.
public struct OutputState: Sendable {
  private let folder: Folder

  /// The state of the output at a path, of a project. Nil if no build has been there.
  public init?(of output: String, projectRoot: String) {
    guard let folder = BuildState.folder(of: output, projectRoot: projectRoot) else { return nil }
    self.folder = folder
  }

  init(_ folder: Folder) { self.folder = folder }

  /// The bytes of a file. Nil if there is none.
  public func read(_ name: String) -> [UInt8]? {
    guard case .file(let bytes)? = try? folder.read(name, limit: 1 << 33) else { return nil }
    return bytes
  }

  /// Replaces a file. Where that fails there is none, or the one before.
  public func write(_ bytes: [UInt8], as name: String) {
    do throws(Errno) {
      try? folder.removeFile(name + ".new")
      try folder.createSecret(name + ".new", bytes, sync: false)
      try folder.rename(name + ".new", to: folder, name)
    } catch {
      try? folder.removeFile(name + ".new")
      try? folder.removeFile(name)
    }
  }
}
