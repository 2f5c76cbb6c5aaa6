/// Bytes written as `%XX` in a URI (RFC 3986, section 2.1), in capital digits.
package enum PercentEncoding {
  /// Puts one byte, encoded, behind `text`.
  package static func append(_ byte: UInt8, to text: inout [UInt8]) {
    text.append(.percent)
    Hex.append(byte, .capital, to: &text)
  }

  /// A text in which each byte is encoded that does not stay.
  package static func encode(_ text: String, where stays: (UInt8) -> Bool) -> String {
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if stays(byte) { encoded.append(byte) } else { append(byte, to: &encoded) }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// A path as a relative reference: all that is neither unreserved nor a slash is encoded.
  package static func path(_ path: String) -> String {
    encode(path) { $0.isUnreserved || $0 == .slash }
  }
}
