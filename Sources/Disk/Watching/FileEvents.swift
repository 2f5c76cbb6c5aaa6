import CPlatform
import Glibc

/// Linux's notifications of changes in folders: inotify(7).
package final class FileEvents {
  private let descriptor: Int32
  /// The root and the watched folders, by the number of their watch.
  private var watched: [Int32: Watched] = [:]

  private enum Watched: Equatable {
    /// The project's root, in which only these names matter.
    case root([String])
    case folder
  }

  package init() throws(Errno) {
    descriptor = try checked { inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) }
  }

  deinit { close(descriptor) }

  /// Watches the root and every folder in the named ones, and nothing else.
  ///
  /// Watching a watched folder again changes nothing, so each call asks for all of them: whatever
  /// happened before, none is missing afterwards.
  package func watch(_ project: Project, _ folders: [String]) throws(Errno) {
    var now: [Int32: Watched] = [:]
    try add(project.root, .root(folders), to: &now)
    for path in project.folderPaths(in: folders) {
      try add("\(project.root)/\(path)", .folder, to: &now)
    }
    for old in watched.keys where now[old] == nil { inotify_rm_watch(descriptor, old) }
    watched = now
  }

  private func add(_ path: String, _ kind: Watched, to now: inout [Int32: Watched]) throws(Errno) {
    var events =
      IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVED_FROM | IN_MOVED_TO
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
    if kind == .folder { events |= IN_DONT_FOLLOW }
    do throws(Errno) {
      let number = try checked { inotify_add_watch(descriptor, path, UInt32(events)) }
      now[number] = kind
    } catch {
      // The folder is gone, or cannot be read; reading the project reports that if it matters.
      guard [ENOENT, ENOTDIR, EACCES, ELOOP].contains(error.code) else { throw error }
    }
  }

  /// Waits some milliseconds for a notification that may matter to a site. Returns whether there
  /// was one.
  package func concernUs(within milliseconds: Int32) -> Bool {
    let start = ContinuousClock.now
    while true {
      let passed = Int32((ContinuousClock.now - start) / .milliseconds(1))
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let count = poll(&waiting, 1, max(0, milliseconds - passed))
      if count > 0, takeAll() { return true }
      if count == 0 { return false }
    }
  }

  /// Takes all pending notifications. Returns whether one of them matters.
  private func takeAll() -> Bool {
    var concerns = false
    withUnsafeTemporaryAllocation(byteCount: 32768, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        concerns = matters(UnsafeRawBufferPointer(rebasing: buffer[..<count])) || concerns
      }
    }
    return concerns
  }

  /// Whether one of the records matters. A record is the number of the watch, the event, a cookie
  /// and the length of the name (4 bytes each), then the name, padded with zero bytes.
  private func matters(_ records: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    while start + 16 <= records.count {
      let number = records.loadUnaligned(fromByteOffset: start, as: Int32.self)
      let happened = records.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
      let length = Int(records.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
      let name = records[(start + 16)...].prefix(length).prefix { $0 != 0 }
      start += 16 + length
      if matters(number, happened, name) { return true }
    }
    return false
  }

  private func matters(_ number: Int32, _ happened: UInt32, _ name: Slice<UnsafeRawBufferPointer>)
    -> Bool
  {
    // The queue of notifications overflowed.
    if happened & UInt32(IN_Q_OVERFLOW) != 0 { return true }
    guard let kind = watched[number] else { return false }
    // The folder itself went or moved.
    if name.isEmpty { return true }
    switch kind {
    case .root(let names): return names.contains { name.elementsEqual($0.utf8) }
    // What begins with a dot is not read: an editor's notes to itself.
    case .folder: return name.first != UInt8(ascii: ".")
    }
  }

  /// The name of the file system that a path is on, if other machines can change it without
  /// notifying this one.
  static func silentFileSystem(at path: String) -> String? {
    // From linux/magic.h and the sources of the file systems.
    switch sitegen_file_system(path) {
    case 0x6969: "NFS"
    case 0xFF53_4D42, 0xFE53_4D42, 0x517B: "SMB"
    case 0x0102_1997: "9p"
    case 0x6573_5546: "FUSE"
    case 0x786F_4256: "vboxsf"
    default: nil
    }
  }
}
