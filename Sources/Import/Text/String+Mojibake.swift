extension String {
  /// The text as it was, where its UTF-8 bytes were taken for Latin-1 and encoded once more
  /// (`CafÃ©`), as in Facebook's downloads; any other text as it is.
  ///
  /// Only a text all of whose characters are bytes, and which read as bytes is UTF-8 with at least
  /// one character beyond ASCII, can be one: "Ã" alone or "Café" are not.
  var repaired: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isPlain = true
    for scalar in unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { return self }
      if byte >= 0x80 { isPlain = false }
      bytes.append(byte)
    }
    if isPlain { return self }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
