import Disk
import Glibc

/// What sitegen keeps about an output from one build to the next, in a folder that no visitor sees:
/// the lock, the manifest, and the tree that is being built.
struct BuildState: Sendable {
  let folder: Folder
  let path: String
  /// Whether it stands beside the output, so that what is built in it can take its place.
  let isBesideOutput: Bool
  private let lock: BuildLock
  private let parent: Folder
  private let isNew: Bool

  /// The name of the tree that is being built.
  static let next = "next"

  /// The state of an output, made if it is missing, with the lock taken: beside the output, or in
  /// the project where that is not permitted.
  init(of output: OutputFolder, projectRoot: String) throws(PublishError) {
    let beside = "\(output.parentPath)/\(Self.name(beside: output))"
    let taken: Taken
    do throws(Errno) {
      taken = try Self.take(beside.lastPart, in: output.parent)
      path = beside
      isBesideOutput = true
    } catch {
      guard [EACCES, EPERM, EROFS].contains(error.code) else {
        throw .disk(DiskError("opening", beside, error), output.visibleSite)
      }
      path = "\(projectRoot)/.sitegen/\(Self.hash("\(output.parentPath)/\(output.name)"))"
      isBesideOutput = false
      taken = try Self.takeInProject(projectRoot, path, output.visibleSite)
    }
    guard let lock = taken.lock else { throw .locked(by: taken.holder) }
    (folder, parent, self.lock, isNew) = (taken.folder, taken.parent, lock, taken.isNew)
  }

  /// What sitegen wrote into the output. Where the state is in the project, that counts which
  /// another user's builds wrote down beside the output.
  func manifest(of output: OutputFolder) throws(Errno) -> Manifest {
    var manifest = try Manifest.read(in: folder)
    if !isBesideOutput, let beside = try? output.parent.folder(Self.name(beside: output)),
      let other = try? Manifest.read(in: beside)
    {
      manifest.written.formUnion(other.written)
      manifest.kept.formUnion(other.kept)
    }
    return manifest
  }

  private static func name(beside output: OutputFolder) -> String { ".\(output.name).sitegen" }

  /// Takes away a state folder that was made for nothing.
  func withdraw() {
    guard isNew else { return }
    try? folder.removeFile("lock")
    try? parent.removeFolder(path.lastPart)
    // The one in the project goes too, unless other outputs have their state in it.
    if !isBesideOutput { rmdir(String(path.parentPath)) }
  }

  private typealias Taken = (
    folder: Folder, parent: Folder, lock: BuildLock?, holder: String, isNew: Bool
  )

  private static func take(_ name: String, in parent: Folder) throws(Errno) -> Taken {
    let isNew = (try? parent.status(name)) == nil
    try parent.makeFolder(name, Permissions(umask: 0))
    let folder = try parent.folder(name)
    let (lock, holder) = try BuildLock.take(in: folder)
    return (folder, parent, lock, holder, isNew)
  }

  private static func takeInProject(
    _ root: String, _ path: String, _ existing: PublishError.VisibleSite
  ) throws(PublishError) -> Taken {
    do throws(Errno) {
      let root = try Folder(path: root)
      try root.makeFolder(".sitegen", Permissions(umask: 0))
      return try take(path.lastPart, in: root.folder(".sitegen"))
    } catch {
      throw .disk(DiskError("opening", path, error), existing)
    }
  }

  /// FNV-1a with 64 bits, in hexadecimal.
  private static func hash(_ path: String) -> String {
    let hash = path.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
