/// The part of a file that is not yet done with, and where in the file it starts.
struct Window: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The first byte that is still wanted.
  private(set) var start = 0
  private var position = Position(line: 1, column: 1)
  private var positioned = 0

  /// Takes the next part, and answers by how much all indices are less from now on.
  mutating func append(_ more: [UInt8]) -> Int {
    let gone = start
    if gone > 0 {
      movePosition(to: gone)
      bytes.removeFirst(gone)
      positioned -= gone
      start = 0
    }
    bytes.append(contentsOf: more)
    return gone
  }

  /// Says that what stands before `index` is done with.
  mutating func drop(before index: Int) { start = min(index, bytes.count) }

  /// Where the byte at `index` stands in the file; indices must not go back.
  mutating func position(of index: Int) -> Position {
    guard index >= positioned else { return position }
    movePosition(to: min(index, bytes.count))
    return position
  }

  private mutating func movePosition(to index: Int) {
    guard index > positioned else { return }
    position.move(over: bytes[positioned..<index])
    positioned = index
  }
}
