import Disk
import Glibc

extension Manifest {
  /// The manifest in a state folder; an empty one where there is none.
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

  /// Takes the place of the one in a state folder, on the disk itself before this returns.
  func write(in state: Folder) throws(Errno) {
    try? state.removeFile("manifest.new")
    try state.create("manifest.new", bytes, Permissions(umask: 0), sync: true)
    try state.rename("manifest.new", to: state, "manifest")
    try state.syncNames()
  }
}
