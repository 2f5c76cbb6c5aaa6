import Core

extension Frontier {
  /// The edge as lines: the size in decimal, then each hash in base64.
  public var text: String {
    ([String(size)] + hashes.map(\.base64)).map { $0 + "\n" }.joined()
  }

  /// The edge that `text` writes, or nil for anything that `text` would not have written.
  public init?(text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 1, lines.last?.isEmpty == true, let size = Decimal.decode(lines[0]) else {
      return nil
    }
    let written = lines.dropFirst().dropLast()
    let hashes = written.compactMap { Base64.decode(Array($0)[...]).flatMap { Digest($0) } }
    guard hashes.count == written.count else { return nil }
    self.init(size: size, hashes: hashes)
  }
}
