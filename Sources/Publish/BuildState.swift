import Core
import Disk
import Glibc

/// The state that sitegen keeps of an output between builds: the lock, the manifest, and the tree
/// that is being built. It is in a folder that no visitor sees.
struct BuildState: Sendable {
  let folder: Folder
  let path: String
  /// Whether the state is beside the output, so that the new tree can be exchanged with it.
  let isBesideOutput: Bool
  private let lock: BuildLock
  private let parent: Folder
  private let isNew: Bool

  /// The name of the tree that is being built.
  static let next = "next"

  /// Opens the state of an output, or makes it, and takes the lock. The state is beside the output,
  /// or in the project if that is not permitted.
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

  /// The state folder of an output, if there is one already.
  static func folder(of output: String, projectRoot: String) -> Folder? {
    guard let real = try? output.realPath() else { return nil }
    let beside = "\(real.parentPath)/.\(real.lastPart).sitegen"
    return (try? Folder(path: beside))
      ?? (try? Folder(path: "\(projectRoot)/.sitegen/\(hash(String(real)))"))
  }

  /// The manifest of what sitegen wrote into the output. If the state is in the project, a manifest
  /// that another user's build left beside the output counts.
  func manifest(of output: OutputFolder) throws(Errno) -> Manifest {
    var manifest = try Manifest.read(in: folder)
    if !isBesideOutput, let beside = try? output.parent.folder(Self.name(beside: output)),
      let other = try? Manifest.read(in: beside)
    {
      manifest.written = manifest.written.union(other.written)
      manifest.kept = manifest.kept.union(other.kept)
    }
    return manifest
  }

  /// Whether a killed build left a tree.
  var hasRemains: Bool { (try? folder.status(Self.next)) != nil }

  private static func name(beside output: OutputFolder) -> String { ".\(output.name).sitegen" }

  /// Removes a state folder that was made and not needed.
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

  /// In hexadecimal digits.
  private static func hash(_ path: String) -> String {
    String(FNV1a(path.utf8).value, radix: 16)
  }
}

extension BuildState {
  /// Removes the tree that a killed build left: an unfinished one, or an old site that was
  /// replaced. Files in it that no manifest names are moved aside and kept.
  package func clear(
    _ manifest: Manifest, _ existing: PublishError.VisibleSite, jobs: Int
  ) throws(PublishError) {
    do throws(Errno) {
      try clear(jobs: jobs) {
        manifest.written.contains($0) || manifest.kept.contains($0)
          || ExistingOutput.welcome.contains($0)
      }
    } catch {
      throw .disk(DiskError("clearing away", "\(path)/\(Self.next)", error), existing)
    }
  }

  /// Removes from the tree what `deletes` names and moves the rest aside. Returns where the rest
  /// is.
  @discardableResult
  func clear(
    jobs: Int, deletes: @Sendable (String) -> Bool = { _ in true }
  ) throws(Errno) -> String? {
    guard try folder.removeTree(Self.next, jobs: jobs, deletes: deletes) else { return nil }
    var number = 1
    while (try? folder.status("found-\(number)")) != nil { number += 1 }
    try folder.rename(Self.next, to: folder, "found-\(number)")
    return "\(path)/found-\(number)"
  }
}

/// A working folder for one build, which no visitor sees.
struct Workshop: Sendable {
  let folder: Folder
  let path: String

  /// Makes a new folder in the working folder.
  func made(_ name: String) throws(Errno) -> Folder {
    try folder.makeFolder(name, .ofThisProcess())
    return try folder.folder(name)
  }
}

extension BuildState {
  private static let prefix = "search-"

  /// Makes a new working folder. Its name has the number of this process, because a program that a
  /// killed build left running may still write into another.
  func makeWorkshop() throws(Errno) -> Workshop {
    let name = "\(Self.prefix)\(getpid())"
    try folder.makeFolder(name, .ofThisProcess())
    return Workshop(folder: try folder.folder(name), path: "\(path)/\(name)")
  }

  /// Removes the working folders of this build and of killed builds, as far as possible.
  func clearWorkshops(jobs: Int) {
    // Opened anew: a folder's descriptor lists what is in it once.
    let entries = try? folder.folder(".").entries()
    for entry in entries ?? [] where entry.path.hasPrefix(Self.prefix) {
      _ = try? folder.removeTree(entry.path, jobs: jobs)
    }
  }
}

/// The lock on one output. The system releases it when the process ends.
final class BuildLock: Sendable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Takes the lock in a state folder. If another process has it, `lock` is nil and `holder` says
  /// who that is.
  static func take(in folder: Folder) throws(Errno) -> (lock: BuildLock?, holder: String) {
    while true {
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      let lock = BuildLock(try checked { openat(folder.descriptor, "lock", flags, 0o644) })
      do throws(Errno) {
        try checked { flock(lock.descriptor, LOCK_EX | LOCK_NB) }
      } catch {
        guard error.code == EWOULDBLOCK else { throw error }
        return (nil, lock.holder)
      }
      // The previous holder may have removed the file since it was opened; then it locks nothing.
      var mine = stat()
      try checked { fstat(lock.descriptor, &mine) }
      if let there = try? folder.status("lock"), FileIdentity(there) == FileIdentity(mine) {
        lock.sign()
        return (lock, "")
      }
    }
  }

  /// Writes the holder's name into the lock file. Only people read it, so a full disk does not
  /// matter.
  private func sign() {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    var date = [CChar](repeating: 0, count: 32)
    strftime(&date, date.count, "%Y-%m-%d %H:%M:%S UTC", &parts)
    let words = Array("process \(getpid()), since ".utf8) + date.prefix { $0 != 0 }.map(UInt8.init)
    ftruncate(descriptor, 0)
    _ = words.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  private var holder: String {
    let words = [UInt8](unsafeUninitializedCapacity: 100) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
    return words.isEmpty ? "a process that has just begun" : String(decoding: words, as: UTF8.self)
  }
}
