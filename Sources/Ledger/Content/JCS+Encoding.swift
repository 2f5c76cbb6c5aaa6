import Core

extension JCS {
  /// Its canonical form in UTF-8, on one line.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    encode(into: &bytes)
    return bytes
  }

  private func encode(into bytes: inout [UInt8]) {
    switch self {
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      // RFC 8785, 3.2.3: by UTF-16 code units, which is not the order of UTF-8's bytes.
      let sorted = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
      for (place, member) in sorted.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        JCS.encode(member.key, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.encode(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (place, value) in values.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        value.encode(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string(let text): JCS.encode(text, into: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .boolean(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    }
  }

  /// RFC 8785, 3.2.2.2: only what JSON forbids raw is escaped, in the shortest way.
  static func encode(_ text: String, into bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { encode($0, into: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The same of a text that already is UTF-8.
  static func encode(utf8 text: [UInt8], into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { encode($0, into: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func encode(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var start = 0
    for (place, byte) in text.enumerated() {
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      bytes.append(contentsOf: text[start..<place])
      start = place + 1
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      default:
        bytes.append(contentsOf: #"\u00"#.utf8)
        Hex.append(CollectionOfOne(byte), to: &bytes)
      }
    }
    bytes.append(contentsOf: text[start...])
  }
}
