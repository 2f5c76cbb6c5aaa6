import TestSupport
import Testing

@testable import TransparencyLog

@Suite("The log")
struct LogTests {
  @Test("a log comes back from its lines")
  func roundTrip() {
    let log = log(50)
    let back = Log(lines: log.bytes)
    #expect(back.count == 50)
    #expect(back.bytes == log.bytes)
    #expect(back.leafHashes == log.leafHashes)
    #expect(Log(lines: Array(log.bytes.dropLast())).bytes == log.bytes)
    #expect(Log(lines: []).isEmpty)
  }

  @Test("a log that continues what was published departs nowhere")
  func extended() {
    #expect(log(50).firstDifference(from: log(50)) == nil)
    #expect(log(50).firstDifference(from: log(30)) == nil)
    #expect(log(50).firstDifference(from: Log()) == nil)
  }

  @Test("what was done to a log is named, and at which event")
  func differences() {
    let published = log(50)
    func change(_ edit: (inout [ArraySlice<UInt8>]) -> Void) -> LogDifference? {
      var lines = Array(published)
      edit(&lines)
      return Log(lines: Array(lines.joined(separator: [0x0A])) + [0x0A])
        .firstDifference(from: published)
    }
    let foreign = Array(log(3, seed: 2))
    #expect(change { $0.remove(at: 20) } == LogDifference(index: 20, change: .dropped(1)))
    #expect(change { $0.removeSubrange(20..<23) } == LogDifference(index: 20, change: .dropped(3)))
    #expect(change { $0.removeLast(4) } == LogDifference(index: 46, change: .truncated(4)))
    #expect(change { $0.swapAt(7, 30) } == LogDifference(index: 7, change: .reordered))
    #expect(change { $0[9] = foreign[0] } == LogDifference(index: 9, change: .changed))
    #expect(
      change { $0.insert(contentsOf: foreign, at: 9) }
        == LogDifference(index: 9, change: .inserted(3)))
    #expect(
      change { $0.remove(at: 20) }?.description == "event 20 was published and has been taken out")
  }

  @Test("a log stands to each of its old checkpoints as their continuation")
  func prefix() throws {
    let log = log(40)
    let tree = MerkleTree(leafHashes: log.leafHashes)
    for size in 0...40 {
      let root = try #require(tree.root(ofFirst: size))
      let checkpoint = try #require(Checkpoint(origin: "log", size: size, root: root))
      #expect(log.standing(to: checkpoint, tree: tree) == .extends(by: 40 - size))
    }
  }

  @Test("a log that was rolled back, forked or changed does not continue the checkpoint")
  func departed() throws {
    let published = log(40)
    let root = MerkleTree(leafHashes: published.leafHashes).root
    let checkpoint = try #require(Checkpoint(origin: "log", size: 40, root: root))
    let short = log(30)
    let shortTree = MerkleTree(leafHashes: short.leafHashes)
    let gone = LogDifference(index: 30, change: .truncated(10))
    #expect(short.standing(to: checkpoint, tree: shortTree) == .departs(gone))
    #expect(short.standing(to: checkpoint, tree: shortTree, published: published) == .departs(gone))
    var lines = Array(published)
    lines.remove(at: 12)
    lines += Array(log(60))[40...]
    let fork = Log(lines: Array(lines.joined(separator: [0x0A])))
    let tree = MerkleTree(leafHashes: fork.leafHashes)
    #expect(fork.standing(to: checkpoint, tree: tree) == .departsSomewhere)
    #expect(
      fork.standing(to: checkpoint, tree: tree, published: published)
        == .departs(LogDifference(index: 12, change: .dropped(1))))
  }

  @Test("1,000 random tamperings with a log are all noticed by its old checkpoint")
  func tamperings() throws {
    let published = log(24)
    let root = MerkleTree(leafHashes: published.leafHashes).root
    let checkpoint = try #require(Checkpoint(origin: "log", size: 24, root: root))
    let foreign = Array(log(24, seed: 2))
    var random = SeededGenerator(seed: 30)
    for _ in 0..<1000 {
      var lines = Array(published)
      let place = Int.random(in: 0..<24, using: &random)
      let other = (place + Int.random(in: 1..<24, using: &random)) % 24
      switch Int.random(in: 0..<6, using: &random) {
      case 0: lines.remove(at: place)
      case 1: lines.swapAt(place, other)
      case 2: lines[place] = foreign[other]
      case 3: lines.insert(foreign[other], at: place)
      case 4: lines.removeSubrange(place...)
      default:
        let byte = Int.random(in: lines[place].indices, using: &random)
        lines[place][byte] ^= 0x80
      }
      lines += foreign.prefix(Int.random(in: 0..<3, using: &random))
      let log = Log(lines: Array(lines.joined(separator: [0x0A])) + [0x0A])
      let tree = MerkleTree(leafHashes: log.leafHashes)
      guard case .departs = log.standing(to: checkpoint, tree: tree, published: published) else {
        Issue.record("a tampering was not noticed")
        return
      }
    }
  }
}
