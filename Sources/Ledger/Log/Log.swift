/// The log itself: the events' lines, one after another, as they are stored.
///
/// An event is known by its index, from 0. The lines are held as they are and decoded when asked
/// for, so that a log of a million events fits into some 300 MB.
public struct Log: Sendable {
  /// The lines, each with its newline.
  public private(set) var bytes: [UInt8]
  /// Where each line ends: the place of its newline.
  private var ends: [Int]

  /// A log without events.
  public init() {
    bytes = []
    ends = []
  }

  /// The log whose lines these are, whatever stands on them; `findings(file:)` says what is wrong.
  /// A last line without newline counts as an event, and gets one.
  public init(lines bytes: [UInt8]) {
    self.bytes = bytes
    if let last = bytes.last, last != UInt8(ascii: "\n") { self.bytes.append(UInt8(ascii: "\n")) }
    ends = self.bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    }
  }

  /// The event at `index`.
  public func entry(at index: Int) throws(EntryMistake) -> Entry {
    try Entry(decoding: self[index])
  }

  /// Puts an event at the end, unless it is none that a log can hold.
  public mutating func append(_ entry: Entry) -> EntryFlaw? {
    if let flaw = entry.flaw { return flaw }
    append(leaf: entry.bytes)
    return nil
  }

  mutating func append(leaf: some Collection<UInt8>) {
    bytes.append(contentsOf: leaf)
    ends.append(bytes.count)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The hashes of the leaves in `range`; parts of a log can be hashed at the same time.
  public func leafHashes(in range: Range<Int>) -> [Digest] {
    bytes.withUnsafeBytes { bytes in
      range.map { Digest(leaf: UnsafeRawBufferPointer(rebasing: bytes[place(of: $0)])) }
    }
  }

  /// The hashes of all leaves.
  public var leafHashes: [Digest] { leafHashes(in: indices) }

  private func place(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1] + 1)..<ends[index]
  }
}

extension Log: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { ends.count }

  /// The line of the event at `index`, without its newline: the leaf's content.
  public subscript(index: Int) -> ArraySlice<UInt8> { bytes[place(of: index)] }
}
