extension Escape {
  /// A URL that `Link` allows, in a quoted `href`: percent-encoded as libcmark does it, and then
  /// escaped. Beyond libcmark, a `%` that begins no escape and a second `#` are encoded too, for
  /// the HTML standard calls a URL with those invalid.
  static func href(_ url: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var hasFragment = false
    for (index, byte) in url.enumerated() {
      var isPlain = plainInHref.contains(byte)
      if byte == UInt8(ascii: "%") {
        isPlain = index + 2 < url.count && url[index + 1].isHexDigit && url[index + 2].isHexDigit
      } else if byte == UInt8(ascii: "#") {
        isPlain = !hasFragment
        hasFragment = true
      }
      if isPlain {
        output.append(byte)
      } else if byte == UInt8(ascii: "&") {
        output.append("&amp;")
      } else if byte == UInt8(ascii: "'") {
        output.append("&#x27;")
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(hexDigit(byte >> 4))
        output.append(hexDigit(byte & 0xF))
      }
    }
  }

  private static let plainInHref = ASCIISet(alphanumericsAnd: "!$()*+,-./:;=?@_~")
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
}
