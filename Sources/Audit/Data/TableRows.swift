/// The rows of a table as RFC 4180 has it, each cell as it is written: with its quotes.
struct TableRows: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> [ArraySlice<UInt8>]? {
    guard at < bytes.count else { return nil }
    var cells: [ArraySlice<UInt8>] = []
    var start = at
    var isQuoted = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == UInt8(ascii: ",") {
        cells.append(bytes[start..<at])
        start = at + 1
      } else if !isQuoted, byte == 0x0D || byte == 0x0A {
        break
      }
      at += 1
    }
    cells.append(bytes[start..<at])
    while at < bytes.count, bytes[at] == 0x0D || bytes[at] == 0x0A { at += 1 }
    return cells
  }
}
