import Glibc

/// A watch that waits for changes to a project's files.
///
/// The system's notifications are only hints: an editor saves in one step or in five, and a folder
/// can fill before it is watched. So a watch says that something may have changed, never what. The
/// caller reads the project and compares.
///
/// A watch belongs to one thread.
public final class Watch {
  /// How the watch learns of changes.
  public enum Mechanism: Sendable, Equatable {
    /// The system notifies it.
    case notified
    /// It compares the files once a second, for this reason.
    case polling(String)
  }

  /// How the watch learns of changes at the moment.
  public private(set) var mechanism: Mechanism
  private let project: Project
  private let folders: [String]
  private let pace: Pace
  private var fileEvents: FileEvents?
  /// The root that is watched. The system does not report when a folder above it, or a link to it,
  /// moves, so the watch looks the path up now and then.
  private var root: FileIdentity?
  private var seen = Fingerprint()

  /// The watch's delays, in milliseconds.
  package struct Pace {
    /// The time without changes after which a burst counts as over.
    var quiet: Int32 = 50
    /// The longest that a burst may take.
    var burst: Int32 = 1000
    /// The time between two comparisons without notifications.
    var poll: Int32 = 1000
  }

  /// A watch on the named folders of a project's root, which need not exist. From now on no change
  /// is missed.
  public convenience init(_ project: Project, _ folders: [String]) {
    self.init(project, folders, Pace())
  }

  init(_ project: Project, _ folders: [String], _ pace: Pace, neverNotified: Bool = false) {
    self.project = project
    self.folders = folders
    self.pace = pace
    if neverNotified {
      mechanism = .polling("this was asked for")
    } else if let kind = FileEvents.silentFileSystem(at: project.root) {
      mechanism = .polling("\(kind) does not report every change")
    } else {
      do throws(Errno) {
        fileEvents = try FileEvents()
        mechanism = .notified
      } catch {
        mechanism = .polling(error.words)
      }
    }
    arm()
  }

  /// Waits until something may have changed since the last call, and then until changes stop.
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

  /// Waits until changes stop, or a second at most, so that a change in many steps, such as a
  /// checkout, is reported once.
  private func waitForQuiet(_ fileEvents: FileEvents) {
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .milliseconds(Int(pace.burst)),
      fileEvents.concernUs(within: pace.quiet)
    {}
  }

  /// Watches every folder that exists now. This comes before the project is read, so a later change
  /// is reported and an earlier one is read.
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
      mechanism = .polling("the system watches no more folders: \(error.words)")
      arm()
    }
  }
}

/// The status of a project's files: enough to notice that one was written, and cheap enough to
/// compare once a second.
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
  /// The paths of the named folders and of all folders in them. A folder that cannot be listed has
  /// none.
  func folderPaths(in folders: [String]) -> [String] {
    found(in: folders).filter { $0.kind == .folder }.map(\.path)
  }

  /// The fingerprint of the files in the named folders. Empty if the root is missing.
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
