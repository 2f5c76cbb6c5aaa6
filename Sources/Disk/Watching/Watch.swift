import Glibc

/// Waits for somebody to change a project's files.
///
/// What the system tells is only a hint that something may have changed: an editor saves in one
/// step or in five, and a folder can fill before anyone looks at it. So a watch says *that* there
/// may be something new, never what; whoever waits reads the project and compares.
///
/// It belongs to one thread.
public final class Watch {
  /// How it learns of changes.
  public enum Mechanism: Sendable, Equatable {
    /// The system tells.
    case notified
    /// It looks once a second, for this reason.
    case polling(String)
  }

  /// How it learns of changes at the moment.
  public private(set) var way: Mechanism
  private let project: Project
  private let folders: [String]
  private let pace: Pace
  private var fileEvents: FileEvents?
  /// The root that is watched. Nobody tells when a folder above it moves, or a link to it, so its
  /// path is looked at now and then.
  private var root: FileIdentity?
  private var seen = Fingerprint()

  /// How long it waits, in milliseconds.
  package struct Pace {
    /// Of no change, before a burst is taken to be over.
    var quiet: Int32 = 50
    /// For a burst to be over, at most.
    var burst: Int32 = 1000
    /// Between two looks, where nobody tells.
    var poll: Int32 = 1000
  }

  /// A watch on the named folders of a project's root, whether they are there yet or not. From now
  /// on no change is missed.
  public convenience init(_ project: Project, _ folders: [String]) {
    self.init(project, folders, Pace())
  }

  init(_ project: Project, _ folders: [String], _ pace: Pace, neverNotified: Bool = false) {
    self.project = project
    self.folders = folders
    self.pace = pace
    if neverNotified {
      way = .polling("asked for")
    } else if let kind = FileEvents.silentFileSystem(at: project.root) {
      way = .polling("\(kind) does not tell of every change")
    } else {
      do throws(Errno) {
        fileEvents = try FileEvents()
        way = .notified
      } catch {
        way = .polling(error.words)
      }
    }
    arm()
  }

  /// Waits until something may have changed since the last call, and then until it is quiet.
  public func wait() {
    if let fileEvents {
      while FileIdentity(path: project.root) == root {
        guard fileEvents.concernUs(within: pace.poll) else { continue }
        waitForQuiet(fileEvents)
        break
      }
    } else {
      repeat { usleep(useconds_t(pace.poll) * 1000) } while project.fingerprint(of: folders) == seen
    }
    arm()
  }

  /// A change that comes in many steps, as a checkout, is reported once, or once a second.
  private func waitForQuiet(_ fileEvents: FileEvents) {
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .milliseconds(Int(pace.burst)),
      fileEvents.concernUs(within: pace.quiet)
    {}
  }

  /// Watches every folder that is there now. It comes before the project is read: what changes after
  /// it is told, what changed before it is read.
  private func arm() {
    root = FileIdentity(path: project.root)
    guard let fileEvents else {
      seen = project.fingerprint(of: folders)
      return
    }
    do throws(Errno) {
      try fileEvents.watch(project, folders)
    } catch {
      // Most often the limit on watches (fs.inotify.max_user_watches).
      self.fileEvents = nil
      way = .polling("the system watches no more folders: \(error.words)")
      arm()
    }
  }
}

/// What a project's files look like from outside: enough to notice that one was written, cheap
/// enough to look once a second.
struct Fingerprint: Equatable {
  private var files: [FileStamp] = []

  private struct FileStamp: Equatable {
    let path: String
    let identity: FileIdentity
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  fileprivate mutating func add(_ path: String, _ status: stat) {
    files.append(
      FileStamp(
        path: path, identity: FileIdentity(status), size: Int(status.st_size),
        seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec))
  }
}

extension Project {
  /// The paths of the folders in the named ones, and of these themselves; those that cannot be
  /// listed have none.
  func folderPaths(in folders: [String]) -> [String] {
    found(in: folders).filter { $0.kind == .folder }.map(\.path)
  }

  /// What the files in the named folders look like from outside; of a missing root, nothing.
  func fingerprint(of folders: [String]) -> Fingerprint {
    var fingerprint = Fingerprint()
    guard let root = try? openRoot() else { return fingerprint }
    var cursor = FolderCursor(root)
    for found in found(in: folders) where found.kind != .folder {
      guard let status = try? cursor.parent(of: found.path).status(found.path.lastPart) else {
        continue
      }
      fingerprint.add(found.path, status)
    }
    return fingerprint
  }

  private func found(in folders: [String]) -> [DirectoryEntry] {
    guard let root = try? openRoot() else { return [] }
    let walk = try? root.walk(jobs: 1) { found in
      found.depth == 0
        ? folders.contains(found.path) : !found.isHidden && found.depth < Project.deepest
    }
    return (walk?.found ?? []).filter {
      $0.depth == 0 ? folders.contains($0.path) : !$0.isHidden && $0.isText
    }
  }
}
