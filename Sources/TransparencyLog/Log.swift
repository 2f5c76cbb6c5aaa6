import Core

/// The events of the log, as their lines are stored.
///
/// An event is known by its index, from 0. The log keeps the lines as bytes and decodes them on
/// demand, so a log of a million events takes some 300 MB.
public struct Log: Sendable {
  /// The lines that were read, each with its newline; the last may lack one. These bytes are never
  /// changed, because the reader of the file may share them, and an append would copy them.
  private let stored: [UInt8]
  /// The lines that were appended, each with its newline.
  private var added: [UInt8] = []
  /// The end of each line: the position of its newline, with the added lines counted as following
  /// the stored ones.
  private var ends: [Int]

  /// A log without events.
  public init() {
    stored = []
    ends = []
  }

  /// The log with these lines, valid or not; `findings(file:)` says what is wrong. A last line
  /// without a newline counts as an event and gets one.
  public init(lines bytes: [UInt8]) {
    var stored = bytes
    if let last = bytes.last, last != UInt8(ascii: "\n") { stored.append(UInt8(ascii: "\n")) }
    ends = stored.withUnsafeBufferPointer { bytes in
      bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    }
    self.stored = stored
  }

  /// All lines, each with its newline.
  public var bytes: [UInt8] { added.isEmpty ? stored : stored + added }

  /// The lines from the event at `index` on, each with its newline.
  public func bytes(from index: Int) -> [UInt8] {
    let start = self.start(of: index)
    guard start < stored.count else { return Array(added[(start - stored.count)...]) }
    return stored[start...] + added
  }

  /// The number of bytes before the event at `index`.
  public func start(of index: Int) -> Int { index == 0 ? 0 : ends[index - 1] + 1 }

  /// The log of the first `size` events, or of all if there are fewer.
  public func first(_ size: Int) -> Log {
    size < count ? Log(lines: Array(bytes[..<start(of: size)])) : self
  }

  package mutating func append(leaf: some Collection<UInt8>) {
    added.append(contentsOf: leaf)
    ends.append(stored.count + added.count)
    added.append(UInt8(ascii: "\n"))
  }

  /// The hashes of the leaves in `range`. Several ranges can be hashed at the same time.
  public func leafHashes(in range: Range<Int>) -> [Digest] {
    range.map { index in withLine(at: index) { Digest(leaf: $0) } }
  }

  /// The hashes of all leaves.
  public var leafHashes: [Digest] { leafHashes(in: indices) }

  /// The hashes of all leaves, computed on up to `jobs` threads.
  public func leafHashes(jobs: Int) -> [Digest] {
    indices.parallelFlatMap(jobs: jobs) { leafHashes(in: $0) }
  }

  package func withLine<Result>(at index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result
  {
    let place = start(of: index)..<ends[index]
    if place.lowerBound < stored.count {
      return stored.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[place])) }
    }
    let part = place.lowerBound - stored.count..<place.upperBound - stored.count
    return added.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[part])) }
  }
}

extension Log: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { ends.count }

  /// The line of the event at `index`, without its newline: the leaf's content.
  public subscript(index: Int) -> ArraySlice<UInt8> {
    let place = start(of: index)..<ends[index]
    guard place.lowerBound >= stored.count else { return stored[place] }
    return added[place.lowerBound - stored.count..<place.upperBound - stored.count]
  }
}

extension Log {
  /// The bytes of an entry bundle: each entry after its length, two bytes, big-endian. Nil if the
  /// log lacks an event of it, if one is longer than 65,535 bytes, or if the tile is one of hashes.
  public func bytes(of tile: Tile) -> [UInt8]? {
    let first = tile.index * Tile.fullWidth
    guard tile.layer == .entries, first + tile.width <= count else { return nil }
    var bytes: [UInt8] = []
    for leaf in self[first..<first + tile.width] {
      guard let length = UInt16(exactly: leaf.count) else { return nil }
      bytes += [UInt8(length >> 8), UInt8(truncatingIfNeeded: length)]
      bytes += leaf
    }
    return bytes
  }

  /// Reads the log of `size` events from its entry bundles. `read` returns a bundle's bytes; in
  /// place of a partial bundle that is gone it may return the full one.
  public init(size: Int, read: (Tile) -> [UInt8]?) throws(TileMistake) {
    self.init()
    // One after another: a forged size ends at the first bundle that is missing.
    while count < size {
      let width = Swift.min(size - count, Tile.fullWidth)
      let tile = Tile(checked: .entries, index: count / Tile.fullWidth, width: width)
      guard let bytes = read(tile) else { throw TileMistake(tile, .missing) }
      try append(bytes, of: tile)
    }
  }

  private mutating func append(_ bytes: [UInt8], of tile: Tile) throws(TileMistake) {
    var at = 0
    for _ in 0..<tile.width {
      guard at + 2 <= bytes.count else { throw TileMistake(tile, .badEntry(count)) }
      let end = at + 2 + Int(bytes[at]) << 8 + Int(bytes[at + 1])
      guard end <= bytes.count, !bytes[at + 2..<end].contains(UInt8(ascii: "\n")) else {
        throw TileMistake(tile, .badEntry(count))
      }
      append(leaf: bytes[at + 2..<end])
      at = end
    }
    guard at == bytes.count || tile.width < Tile.fullWidth else {
      throw TileMistake(tile, .badLength(bytes.count))
    }
  }

  /// The files of the published log without the checkpoint, by path: all of them, or with `oldSize`
  /// only those that a log of that size does not have.
  public func files(_ tree: MerkleTree, since oldSize: Int = 0) -> [(path: String, bytes: [UInt8])]
  {
    Tile.all(for: Swift.min(count, tree.size), since: oldSize).compactMap { tile in
      let bytes = tile.layer == .entries ? bytes(of: tile) : tree.bytes(of: tile)
      return bytes.map { (tile.path, $0) }
    }
  }
}
