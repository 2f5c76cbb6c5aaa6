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

extension BuildState {
  /// Clears away the tree that a killed build left: one that was not finished, or an old site
  /// whose place was taken. Something in it that no manifest names is moved aside and kept.
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

  /// Removes from the tree what `deletes` names, and moves the rest aside; returns where to.
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

/// A folder for one build to work in, which no visitor sees.
struct Workshop: Sendable {
  let folder: Folder
  let path: String

  /// A folder in it, made for the first time.
  func made(_ name: String) throws(Errno) -> Folder {
    try folder.makeFolder(name, .ofThisProcess())
    return try folder.folder(name)
  }
}

extension BuildState {
  private static let prefix = "search-"

  /// A new one. Its name is this process's own: a program that a killed build left running may
  /// still be writing into another.
  func makeWorkshop() throws(Errno) -> Workshop {
    let name = "\(Self.prefix)\(getpid())"
    try folder.makeFolder(name, .ofThisProcess())
    return Workshop(folder: try folder.folder(name), path: "\(path)/\(name)")
  }

  /// Removes this build's and those that killed builds left, as far as they can be.
  func clearWorkshops(jobs: Int) {
    // Opened anew: a folder's descriptor lists what is in it once.
    let entries = try? folder.folder(".").entries()
    for entry in entries ?? [] where entry.path.hasPrefix(Self.prefix) {
      _ = try? folder.removeTree(entry.path, jobs: jobs)
    }
  }
}

/// The right to write one output. The system gives it back when the process ends, however it ends.
final class BuildLock: Sendable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Takes the lock in a state folder; nil and who holds it where another process has it.
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
      // Whoever had it may have removed the file since it was opened: then it locks nothing.
      var mine = stat()
      try checked { fstat(lock.descriptor, &mine) }
      if let there = try? folder.status("lock"), FileIdentity(there) == FileIdentity(mine) {
        lock.sign()
        return (lock, "")
      }
    }
  }

  /// Writes into the lock who has it. It is only for people, so a full disk does not matter.
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
