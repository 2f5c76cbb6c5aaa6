@testable import Disk
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@Suite("Watching", .serialized)
struct WatchTests {
  static let ways = [false, true]

  @Test("a file that is written, replaced, moved or removed is noticed", arguments: ways)
  func files(polls: Bool) throws {
    let folder = try TestFolder("content")
    try folder.write("content/reviews/a.md", "a")
    let watcher = Watcher(folder, polls: polls)
    try watcher.fileEvents { try folder.write("content/reviews/a.md", "b") }
    try watcher.fileEvents { try folder.write("content/site.yml", "name: x") }
    // As editors save: a new file takes the old one's name.
    try watcher.fileEvents {
      try folder.write("content/reviews/.a.md.tmp", "c")
      folder.rename("content/reviews/.a.md.tmp", "content/reviews/a.md")
    }
    try watcher.fileEvents { folder.rename("content/reviews/a.md", "content/reviews/b.md") }
    try watcher.fileEvents { unlink("\(folder.path)/content/reviews/b.md") }
  }

  @Test("folders that come later are watched, and so is what is in them", arguments: ways)
  func folders(polls: Bool) throws {
    let folder = try TestFolder("content")
    let watcher = Watcher(folder, polls: polls)
    try watcher.fileEvents { try folder.write("content/reviews/2026/a.md", "a") }
    try watcher.fileEvents { try folder.write("content/reviews/2026/a.md", "b") }
    try watcher.fileEvents { try folder.write("templates/words/en.yml", "x: y") }
    try watcher.fileEvents { try folder.write("templates/words/en.yml", "x: z") }
    try watcher.fileEvents { folder.rename("content/reviews", "content/replies") }
    try watcher.fileEvents { try folder.write("content/replies/2026/a.md", "cc") }
  }

  @Test("a root that goes and comes back is watched again", arguments: ways)
  func root(polls: Bool) throws {
    let folder = try TestFolder("content")
    try folder.write("site/content/a.md", "a")
    let watcher = Watcher(folder, polls: polls, root: "site")
    try watcher.fileEvents { folder.rename("site", "elsewhere") }
    try watcher.fileEvents { try folder.write("site/content/a.md", "b") }
    try watcher.fileEvents { try folder.write("site/content/a.md", "cc") }
    try watcher.fileEvents { folder.rename("elsewhere/content/a.md", "site/content/b.md") }
  }

  @Test("a folder above the root that moves is noticed")
  func above() throws {
    let folder = try TestFolder("content")
    try folder.write("above/site/content/a.md", "a")
    let watcher = Watcher(folder, polls: false, root: "above/site")
    try watcher.fileEvents {
      try folder.write("other/site/content/a.md", "b")
      folder.rename("above", "before")
      folder.rename("other", "above")
    }
    try watcher.fileEvents { try folder.write("above/site/content/a.md", "cc") }
  }

  @Test("an editor's own files and what is beside the content are no change")
  func others() throws {
    let folder = try TestFolder("content")
    try folder.write("content/a.md", "a")
    let watcher = Watcher(folder, polls: false)
    try folder.write("content/.a.md.swp", "x")
    try folder.write("public/index.html", "x")
    try folder.write("notes.txt", "x")
    usleep(300_000)
    #expect(watcher.changes == 0)
    try watcher.fileEvents { try folder.write("content/a.md", "b") }
  }

  @Test("a burst is one change, and one that does not end is told of all the same")
  func bursts() throws {
    let folder = try TestFolder("content")
    try folder.write("content/a.md", "a")
    // Long, so that a busy machine does not make two bursts of one.
    let watcher = Watcher(folder, polls: false, quiet: 400)
    for number in 0..<50 { try folder.write("content/reviews/\(number).md", "\(number)") }
    usleep(1_500_000)
    #expect(1...2 ~= watcher.changes)
    let before = watcher.changes
    let start = ContinuousClock.now
    while watcher.changes == before, ContinuousClock.now - start < .seconds(5) {
      try folder.write("content/a.md", "\(ContinuousClock.now)")
      usleep(10_000)
    }
    #expect(watcher.changes > before)
  }

  @Test("more changes than the system keeps are a change")
  func overflow() throws {
    let folder = try TestFolder("content")
    let fileEvents = try FileEvents()
    try fileEvents.watch(Project(root: folder.path), ["content"])
    let most =
      try Int(
        String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
          .trimmingCharacters(in: .whitespacesAndNewlines)) ?? 16_384
    // Names that alone would be no change.
    for number in 0...min(most, 40_000) / 2 {
      let file = open("\(folder.path)/content/.\(number % 100)", O_CREAT | O_WRONLY, 0o644)
      close(file)
      unlink("\(folder.path)/content/.\(number % 100)")
    }
    #expect(fileEvents.concernUs(within: 0))
    #expect(!fileEvents.concernUs(within: 0), "all of it was taken")
  }
}

/// Waits for changes beside a test, and counts them.
private final class Watcher: Sendable {
  private let count = Mutex(0)

  init(_ folder: TestFolder, polls: Bool, root: String = "", quiet: Int32 = 20) {
    let project = Project(root: root.isEmpty ? folder.path : "\(folder.path)/\(root)")
    let ready = DispatchSemaphore(value: 0)
    let counter = Counting(self)
    Thread.detachNewThread {
      let pace = Watch.Pace(quiet: quiet, burst: 800, poll: 50)
      let watch = Watch(project, ["content", "templates"], pace, neverNotified: polls)
      ready.signal()
      while true {
        watch.wait()
        guard let watcher = counter.watcher else { return }
        watcher.count.withLock { $0 += 1 }
      }
    }
    ready.wait()
  }

  /// Lets go of the watcher when its test is over.
  private final class Counting: Sendable {
    private let reference: Mutex<Weak>
    private struct Weak { weak var watcher: Watcher? }
    init(_ watcher: Watcher) { reference = Mutex(Weak(watcher: watcher)) }
    var watcher: Watcher? { reference.withLock { $0.watcher } }
  }

  var changes: Int { count.withLock { $0 } }

  /// Does something, and expects that it is noticed within a few seconds and then all is quiet.
  func fileEvents(
    _ change: () throws -> Void, at location: SourceLocation = #_sourceLocation
  ) throws {
    let before = changes
    try change()
    let start = ContinuousClock.now
    while changes == before, ContinuousClock.now - start < .seconds(5) { usleep(5_000) }
    #expect(changes > before, sourceLocation: location)
    // What was left of it must not stand for the next change.
    var last = changes
    repeat {
      last = changes
      usleep(90_000)
    } while changes != last
  }
}

extension TestFolder {
  fileprivate func rename(_ old: String, _ new: String) {
    #expect(Glibc.rename("\(path)/\(old)", "\(path)/\(new)") == 0)
  }
}
