import Core
import TransparencyLog

/// A value of canonical JSON (RFC 8785, the JSON Canonicalization Scheme), without null and
/// fractions. A document's content consists of such values.
///
/// Strings are not normalised: two that look alike but have different code points are different.
public indirect enum JCS: Sendable {
  case object([String: JCS])
  case array([JCS])
  case string(String)
  /// An integer from −(2⁵³ − 1) to 2⁵³ − 1. Beyond that, JSON parsers do not agree.
  case integer(Int)
  case boolean(Bool)
}

extension JCS: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  /// The object with these members. Of two with the same name the last one counts.
  public init(dictionaryLiteral members: (String, JCS)...) {
    self = .object(Dictionary(members) { _, last in last })
  }

  public init(arrayLiteral values: JCS...) { self = .array(values) }
  public init(stringLiteral text: String) { self = .string(text) }
  public init(integerLiteral number: Int) { self = .integer(number) }
  public init(booleanLiteral truth: Bool) { self = .boolean(truth) }
}

extension JCS {
  /// The member of that name. Nil if the value is no object or has none.
  public subscript(name: String) -> JCS? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The text. Nil if the value is no string.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The number. Nil if the value is no integer.
  public var integer: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The truth value. Nil if the value is no boolean.
  public var boolean: Bool? { if case .boolean(let truth) = self { truth } else { nil } }
}

extension JCS {
  /// The canonical form in UTF-8, on one line.
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

  /// Encodes a string (RFC 8785, 3.2.2.2): only what JSON forbids unescaped is escaped, in the
  /// shortest way.
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

extension JCS {
  /// The error for text that is not canonical JSON of this subset.
  public struct DecodingError: Error, Hashable {
    /// The offset in bytes from the start.
    public let offset: Int
    /// What is wrong there, in words.
    public let message: String
  }

  /// The greatest depth of objects and arrays.
  public static let mostDepth = 32

  /// Parses canonical JSON. Any other spelling is refused: the value is written again and compared.
  public init(decoding bytes: [UInt8]) throws(DecodingError) {
    var reader = JCSReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    guard reader.at == bytes.count else { throw reader.mistake("nothing may follow the value") }
    let canonical = value.bytes
    guard canonical == bytes else {
      let offset = zip(canonical, bytes).prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
      throw DecodingError(offset: offset, message: "this is not the canonical spelling")
    }
    self = value
  }
}

extension Commitment {
  /// The commitment to `content` in its canonical form.
  public init(to content: JCS, salt: Salt, tag: String = Commitment.tag) {
    self.init(toBytes: content.bytes, salt: salt, tag: tag)
  }

  /// Whether the commitment is to that content with that salt.
  public func holds(for content: JCS, salt: Salt, tag: String = Commitment.tag) -> Bool {
    self == Commitment(to: content, salt: salt, tag: tag)
  }
}
