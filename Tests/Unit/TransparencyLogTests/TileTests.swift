import TestSupport
import Testing

@testable import TransparencyLog

@Suite("Tiles")
struct TileTests {
  @Test(
    "paths are those of C2SP tlog-tiles, both ways",
    arguments: [
      (Tile.Layer.hashes(level: 0), 1_234_067, 256, "tile/0/x001/x234/067"),
      (.hashes(level: 0), 0, 1, "tile/0/000.p/1"), (.hashes(level: 63), 999, 256, "tile/63/999"),
      (.hashes(level: 1), 1000, 255, "tile/1/x001/000.p/255"),
      (.entries, 7, 256, "tile/entries/007"),
      (.entries, 1_000_000, 16, "tile/entries/x001/x000/000.p/16"),
    ])
  func paths(_ layer: Tile.Layer, _ index: Int, _ width: Int, _ path: String) throws {
    let tile = try #require(Tile(layer, index: index, width: width))
    #expect(tile.path == path)
    #expect(Tile(path: path) == tile)
  }

  @Test(
    "other spellings of paths are none",
    arguments: [
      "", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/0000", "tile/0/x000/001", "tile/0/1000",
      "tile/00/000", "tile/64/000", "tile/-1/000", "tile/0/000.p/0", "tile/0/000.p/256",
      "tile/0/000.p/01", "tile/0/000.p", "tile/0/000.p/", "tile/0/001/x234", "tile/0/xx01/000",
      "tile/entries/x999/x999/x999/x999/x999/x999/x999/999", "/tile/0/000", "tile/0/000/",
      "tiles/0/000",
      "tile/0/x001", "tile/0/000.p/1.p/1",
    ])
  func otherPaths(_ path: String) {
    #expect(Tile(path: path) == nil)
  }

  @Test("a log of 70,000 events has the tiles of the specification's example")
  func example() {
    let tiles = Tile.all(for: 70_000)
    func widths(_ layer: Tile.Layer) -> [Int] { tiles.filter { $0.layer == layer }.map(\.width) }
    #expect(widths(.hashes(level: 0)) == [Int](repeating: 256, count: 273) + [112])
    #expect(widths(.hashes(level: 1)) == [256, 17])
    #expect(widths(.hashes(level: 2)) == [1])
    #expect(widths(.entries) == widths(.hashes(level: 0)))
    #expect(Tile.all(for: 256).map(\.path) == ["tile/0/000", "tile/1/000.p/1", "tile/entries/000"])
    #expect(Tile.all(for: 0).isEmpty)
  }

  @Test("the tiles since an older size and the older ones are all tiles")
  func since() {
    for (old, new) in [(0, 5), (5, 5), (255, 256), (256, 257), (300, 1000), (65_535, 65_536)] {
      let all = Set(Tile.all(for: new))
      let added = Tile.all(for: new, since: old)
      #expect(all == Set(Tile.all(for: old)).union(added).intersection(all))
      #expect(Set(added).isDisjoint(with: Tile.all(for: old)))
    }
  }

  @Test(
    "hashes and events come back from the files, and all proofs can be made of them",
    arguments: [1, 255, 256, 257, 600, 1024])
  func roundTrip(_ size: Int) throws {
    let log = log(size)
    let tree = MerkleTree(leafHashes: log.leafHashes)
    let files = Dictionary(uniqueKeysWithValues: log.files(tree))
    let tiles = TileHashes(size: size) { files[$0.path] }
    #expect(tiles.mistake(root: tree.root) == nil)
    #expect(tiles.mistake(root: tree.root, leafHashes: log.leafHashes) == nil)
    #expect(tiles.root(ofFirst: size) == tree.root)
    for index in stride(from: 0, to: size, by: 17) {
      #expect(
        tiles.inclusionProof(of: index, inFirst: size)
          == tree.inclusionProof(of: index, inFirst: size))
      #expect(
        tiles.consistencyProof(from: index, to: size)
          == tree.consistencyProof(from: index, to: size))
    }
    let back = try Log(size: size) { files[$0.path] }
    #expect(back.bytes == log.bytes)
    #expect(tree.firstDifference(from: tiles, inFirst: size) == nil)
  }

  @Test("a full tile does where the partial one has gone")
  func fullForPartial() throws {
    let log = log(256)
    let files = Dictionary(uniqueKeysWithValues: log.files(MerkleTree(leafHashes: log.leafHashes)))
    let full = { (tile: Tile) in Tile(tile.layer, index: tile.index).flatMap { files[$0.path] } }
    let hashes = TileHashes(size: 100, read: full)
    let early = MerkleTree(leafHashes: log.leafHashes(in: 0..<100))
    #expect(hashes.mistake(root: early.root) == nil)
    #expect(try Log(size: 100, read: full).count == 100)
  }

  @Test("every damaged or missing file is noticed")
  func damage() throws {
    let log = log(600)
    let tree = MerkleTree(leafHashes: log.leafHashes)
    let files = Dictionary(uniqueKeysWithValues: log.files(tree))
    var random = SeededGenerator(seed: 20)
    for path in files.keys.sorted() {
      for damage in 0..<4 {
        var damaged = files
        var bytes = files[path] ?? []
        let place = Int.random(in: bytes.indices, using: &random)
        switch damage {
        case 0: damaged[path] = nil
        case 1: bytes[place] ^= 1
        case 2: bytes.removeLast()
        default: bytes.append(0)
        }
        if damage > 0 { damaged[path] = bytes }
        let hashes = TileHashes(size: 600) { damaged[$0.path] }
        let read = try? Log(size: 600) { damaged[$0.path] }
        let mistake = hashes.mistake(root: tree.root, leafHashes: read?.leafHashes)
        // A byte after a partial bundle may belong to a fuller one.
        let isHarmless = damage == 3 && path == "tile/entries/002.p/88"
        #expect(isHarmless || read == nil || mistake != nil, "\(path), \(damage)")
      }
    }
  }

  @Test(
    "a forged size ends at the first file that is missing", arguments: [1 << 40, 1 << 62, Int.max])
  func forgedSize(_ size: Int) throws {
    let tiles = TileHashes(size: size) { _ in nil }
    #expect(tiles.mistake(root: .emptyTree)?.flaw == .missing)
    #expect(tiles.root(ofFirst: size) == nil)
    #expect(tiles.inclusionProof(of: size - 1, inFirst: size) == nil)
    #expect(tree(3).firstDifference(from: tiles, inFirst: size) == 0)
    #expect(throws: TileMistake.self) { try Log(size: size) { _ in nil } }
    #expect(Tile(.entries, index: size) == nil || size < 1 << 54)
    #expect(Frontier(size: size, hashes: []) == nil)
  }

  @Test("what is wrong is said")
  func mistakes() throws {
    let log = log(300)
    let tree = MerkleTree(leafHashes: log.leafHashes)
    var files = Dictionary(uniqueKeysWithValues: log.files(tree))
    let other = TileHashes(size: 300) { files[$0.path] }
    #expect(other.mistake(root: .emptyTree) == TileMistake(nil, .otherRoot))
    let hashes = log.leafHashes(in: 0..<299)
    #expect(other.mistake(root: tree.root, leafHashes: hashes) == TileMistake(nil, .otherSize(299)))
    files["tile/1/000.p/1"]?[0] ^= 1
    let damaged = TileHashes(size: 300) { [files] in files[$0.path] }
    let mistake = try #require(damaged.mistake(root: tree.root))
    #expect(mistake.description == "tile/1/000.p/1: hash 0 is not that of what stands under it")
  }
}
