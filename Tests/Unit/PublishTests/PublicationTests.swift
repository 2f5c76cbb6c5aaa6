import Core
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Disk
@testable import Publish

@Suite("Bringing out a site")
struct PublicationTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder("content") }

  @Test("a first site stands whole, readable for everyone", arguments: [false, true])
  func first(inPlace: Bool) throws {
    let new = site(saying: "hello")
    let summary = try folder.publish(new, inPlace: inPlace)
    #expect(folder.tree() == tree(of: new))
    #expect(summary.written == 102 && summary.unchanged == 0 && summary.deleted == 0)
    #expect(summary.bytes == new.values.reduce(0) { $0 + $1.utf8.count })
    #expect(summary.method == (inPlace ? .inPlace(because: "so it was asked") : .created))
    #expect(summary.notes.isEmpty)
    #expect(folder.status("public/cases/case-7/index.html")?.st_mode == S_IFREG | 0o644)
    #expect(folder.status("public/cases/case-7")?.st_mode == S_IFDIR | 0o755)
  }

  @Test("a changed site takes the old one's place", arguments: [false, true], [1, 3])
  func changed(inPlace: Bool, jobs: Int) throws {
    try folder.publish(site(saying: "old"))
    var new = site(saying: "old", cases: 50..<300)
    new["index.html"] = "new"
    let publication = folder.publication(jobs: jobs, inPlace: inPlace)
    let summary = try publication.publish(files(new))
    #expect(folder.tree() == tree(of: new))
    #expect((summary.written, summary.unchanged, summary.deleted) == (201, 51, 50))
    #expect(summary.method == (inPlace ? .inPlace(because: "so it was asked") : .exchanged))
    #expect(!folder.exists(".public.sitegen/next") && !folder.exists("public/.sitegen-next"))
  }

  @Test("a site that did not change is not touched", arguments: [false, true])
  func unchanged(inPlace: Bool) throws {
    try folder.publish(site(saying: "same"))
    let before = folder.status("public")
    let summary = try folder.publish(site(saying: "same"), inPlace: inPlace)
    #expect(summary.method == .unchanged)
    #expect((summary.written, summary.unchanged) == (0, 102))
    #expect(folder.status("public")?.st_ino == before?.st_ino)
    #expect(folder.tree() == tree(of: site(saying: "same")))
  }

  @Test("an unchanged file keeps its inode, a changed one gets its own")
  func linked() throws {
    try folder.publish(["a.html": "same", "b.html": "old"])
    let before = (folder.status("public/a.html")?.st_ino, folder.status("public/b.html")?.st_ino)
    try folder.publish(["a.html": "same", "b.html": "new"])
    #expect(folder.status("public/a.html")?.st_ino == before.0)
    #expect(folder.status("public/b.html")?.st_ino != before.1)
    #expect(folder.status("public/a.html")?.st_nlink == 1)
  }

  @Test("a file with a second name elsewhere is written anew, so that the two part")
  func secondName() throws {
    try folder.publish(["a.html": "same", "b.html": "old"])
    #expect(link("\(folder.path)/public/a.html", "\(folder.path)/backup.html") == 0)
    let summary = try folder.publish(["a.html": "same", "b.html": "new"])
    #expect(summary.written == 2)
    #expect(folder.status("public/a.html")?.st_ino != folder.status("backup.html")?.st_ino)
    #expect(folder.text("backup.html") == "same")
  }

  @Test("a file that someone edited or that lost its permissions is written anew")
  func edited() throws {
    try folder.publish(["a.html": "right", "b.html": "right"])
    try folder.write("public/a.html", "wrong")
    chmod("\(folder.path)/public/b.html", 0o600)
    #expect(try folder.publish(["a.html": "right", "b.html": "right"]).written == 2)
    #expect(folder.text("public/a.html") == "right")
    #expect(folder.status("public/b.html")?.st_mode == S_IFREG | 0o644)
  }

  @Test("large files arrive whole and are known again")
  func large() throws {
    let text = String(repeating: "0123456789", count: 100_001)
    try folder.publish(["a.html": text])
    #expect(folder.text("public/a.html") == text)
    #expect(try folder.publish(["a.html": text]).unchanged == 1)
    #expect(try folder.publish(["a.html": String(text.dropLast()) + "x"]).written == 1)
  }

  @Test("a file becomes a folder and a folder a file", arguments: [false, true])
  func exchangeOfKinds(inPlace: Bool) throws {
    let one = ["a": "file", "b/c/d": "deep", "e": "stays"]
    let two = ["a/b": "deep", "b": "file", "e": "stays"]
    try folder.publish(one, inPlace: inPlace)
    try folder.publish(two, inPlace: inPlace)
    #expect(folder.tree() == tree(of: two))
    try folder.publish(one, inPlace: inPlace)
    #expect(folder.tree() == tree(of: one))
  }

  @Test("an empty site is a site", arguments: [false, true])
  func empty(inPlace: Bool) throws {
    try folder.publish(site(saying: "old"), inPlace: inPlace)
    try folder.publish([:], inPlace: inPlace)
    #expect(folder.exists("public") && folder.tree().isEmpty)
  }

  @Test("the output keeps its own permissions")
  func permissions() throws {
    try folder.publish(["a": "old"])
    chmod("\(folder.path)/public", 0o2750)
    try folder.publish(["a": "new"])
    #expect(folder.status("public")?.st_mode == S_IFDIR | 0o2750)
  }

  @Test("folders above the output are made, and a slash at its end means nothing")
  func foldersAbove() throws {
    _ = try folder.publication(to: "build/site/public/").publish(files(["a": "1"]))
    #expect(folder.text("build/site/public/a") == "1")
    #expect(folder.exists("build/site/.public.sitegen/manifest"))
  }

  /// What `publish` says of its progress: the stages in order, each with its counts sorted.
  func publishProgress(
    _ site: [String: String], inPlace: Bool = false, isCancelled: Bool = false
  ) -> [(stage: PublishProgress.Phase, counts: [Int], total: Int)] {
    let seen = Mutex<[PublishProgress]>([])
    let publication = folder.publication(inPlace: inPlace, isCancelled: { isCancelled })
    _ = try? publication.publish(files(site)) { publishProgress in
      seen.withLock { $0.append(publishProgress) }
    }
    var stages: [(stage: PublishProgress.Phase, counts: [Int], total: Int)] = []
    for publishProgress in seen.withLock({ $0 }) {
      if stages.last?.stage != publishProgress.stage {
        stages.append((publishProgress.stage, [], publishProgress.total))
      }
      stages[stages.count - 1].counts.append(publishProgress.done)
    }
    return stages.map { ($0.stage, $0.counts.sorted(), $0.total) }
  }

  @Test("progress counts every file once and ends at their number")
  func progress() throws {
    let writing = try #require(publishProgress(site(saying: "x", cases: 0..<500)).first)
    #expect(writing.stage == .writing && writing.total == 502)
    #expect(writing.counts.first == 0 && writing.counts.last == 502)
    #expect(Set(writing.counts).count == writing.counts.count)
  }

  @Test("what comes after writing is a stage of its own")
  func stages() throws {
    #expect(publishProgress(site(saying: "old")).map(\.stage) == [.writing, .syncing, .placing])
    var new = site(saying: "old", cases: 0..<90)
    new["index.html"] = "new"
    let exchange = publishProgress(new)
    #expect(exchange.map(\.stage) == [.writing, .linking, .syncing, .placing, .deleting])
    #expect(exchange.map(\.total) == [92, 91, 0, 0, 102])
    #expect(exchange[1].counts.last == 91)
    let inPlace = publishProgress(site(saying: "newer", cases: 0..<80), inPlace: true)
    #expect(inPlace.map(\.stage) == [.writing, .syncing, .placing, .deleting, .syncing])
    #expect(inPlace.map(\.total) == [82, 0, 82, 10, 0])
    #expect(inPlace[2].counts.last == 82)
    #expect(publishProgress(["a": "b"], isCancelled: true).map(\.stage) == [.writing, .deleting])
  }

  @Test("calling off leaves the old site and nothing else", arguments: [0, 1, 60, 102, 150])
  func cancelled(after calls: Int) throws {
    try folder.publish(site(saying: "old"))
    let left = Atomic(calls)
    let publication = folder.publication(isCancelled: {
      left.wrappingSubtract(1, ordering: .relaxed).oldValue <= 0
    })
    // 102 files are asked before; those that are unchanged once more.
    var new = site(saying: "old")
    new["index.html"] = "new"
    #expect(throws: PublishError.interrupted) { try publication.publish(files(new)) }
    #expect(folder.tree() == tree(of: site(saying: "old")))
    #expect(!folder.exists(".public.sitegen/next"))
    try folder.publish(site(saying: "new"))
    #expect(folder.tree() == tree(of: site(saying: "new")))
  }

  @Test("calling off in place leaves the old site too")
  func cancelledInPlace() throws {
    try folder.publish(site(saying: "old"))
    let publication = folder.publication(inPlace: true, isCancelled: { true })
    #expect(throws: PublishError.interrupted) { try publication.publish(files(["a": "b"])) }
    #expect(folder.tree() == tree(of: site(saying: "old")))
  }
}
