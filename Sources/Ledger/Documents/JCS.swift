import Core

/// A value of canonical JSON (RFC 8785, the JSON Canonicalization Scheme), without null and
/// without fractions: what the content of a document is made of.
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
    var writer = JSONWriter(.canonical)
    write(to: &writer)
    return writer.bytes
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .object(let members):
      // RFC 8785, 3.2.3: by UTF-16 code units, which is not the order of UTF-8's bytes.
      let sorted = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
      writer.object(sorted) { $0.write(to: &$1) }
    case .array(let values): writer.array(values) { $0.write(to: &$1) }
    case .string(let text): writer.string(text)
    case .integer(let number): writer.number(number)
    case .boolean(let truth): writer.bool(truth)
    }
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
    var json = JSONTokenizer(bytes, in: bytes.indices, depth: JCS.mostDepth)
    let value: JCS
    do throws(JSONError) { value = try JCS(&json) } catch {
      throw DecodingError(error)
    }
    guard json.at == bytes.count else {
      throw DecodingError(JSONError(.textBehind, at: json.at))
    }
    let canonical = value.bytes
    guard canonical == bytes else {
      let offset = zip(canonical, bytes).prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
      throw DecodingError(offset: offset, message: "this is not the canonical spelling")
    }
    self = value
  }

  /// The value that comes next. It may be spelt as it must not be: the comparison decides.
  private init(_ json: inout JSONTokenizer) throws(JSONError) {
    switch json.next() {
    case .object:
      try json.open()
      var members: [String: JCS] = [:]
      while let name = try json.key() {
        guard members[name] == nil else { throw JSONError(.keyTwice(name), at: json.keyStart) }
        members[name] = try JCS(&json)
      }
      self = .object(members)
    case .array:
      try json.open()
      var elements: [JCS] = []
      while try json.hasElement() { elements.append(try JCS(&json)) }
      self = .array(elements)
    case .string: self = .string(try json.string())
    case .scalar:
      let start = json.at
      switch try json.scalar() {
      case .bool(let truth): self = .boolean(truth)
      case .number(let range):
        let isNegative = json.bytes[start] == .hyphen
        let digits = json.bytes[range].dropFirst(isNegative ? 1 : 0)
        guard let number = Decimal.decode(digits), number <= Entry.largestNumber else {
          throw JSONError(.noValue, at: start)
        }
        self = .integer(isNegative ? -number : number)
      case .null: throw JSONError(.noValue, at: start)
      }
    }
  }
}

extension JCS.DecodingError {
  fileprivate init(_ error: JSONError) {
    offset = error.offset
    message =
      switch error.flaw {
      case .noValue, .badNumber:
        "a value is expected: an object, array, string, whole number or boolean"
      default: error.message
      }
  }
}
