/// A value of canonical JSON (RFC 8785, the JSON Canonicalization Scheme), without null and
/// without fractions: what the content of a piece is made of.
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
