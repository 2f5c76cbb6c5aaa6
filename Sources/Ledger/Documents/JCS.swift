import Core
import TransparencyLog

/// A value of canonical JSON (RFC 8785, the JSON Canonicalization Scheme), without null and
/// without fractions: what the content of a document is made of.
///
/// Strings are not normalised; two that look alike but differ in their code points are two.
public indirect enum JCS: Sendable {
  case object([String: JCS])
  case array([JCS])
  case string(String)
  /// From −(2⁵³ − 1) to 2⁵³ − 1: beyond, JSON's readers do not agree.
  case integer(Int)
  case boolean(Bool)
}

extension JCS: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  /// The object with these members; of two with the same name the last one counts.
  public init(dictionaryLiteral members: (String, JCS)...) {
    self = .object(Dictionary(members) { _, last in last })
  }

  public init(arrayLiteral values: JCS...) { self = .array(values) }
  public init(stringLiteral text: String) { self = .string(text) }
  public init(integerLiteral number: Int) { self = .integer(number) }
  public init(booleanLiteral truth: Bool) { self = .boolean(truth) }
}

extension JCS {
  /// The member of that name, of an object that has one.
  public subscript(name: String) -> JCS? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The text, of a string.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The number, of an integer.
  public var integer: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The truth, of a boolean.
  public var boolean: Bool? { if case .boolean(let truth) = self { truth } else { nil } }
}

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

extension JCS {
  /// Where text stops being canonical JSON of this subset.
  public struct DecodingError: Error, Hashable {
    /// In bytes from the start.
    public let offset: Int
    /// What is wrong there, in words.
    public let message: String
  }

  /// Objects and arrays nest no deeper.
  public static let mostDepth = 32

  /// The value that `bytes` write in canonical form. Any other spelling is refused: what was read
  /// is written again and compared.
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

  /// Whether it was made of that content and that salt.
  public func holds(for content: JCS, salt: Salt, tag: String = Commitment.tag) -> Bool {
    self == Commitment(to: content, salt: salt, tag: tag)
  }
}
