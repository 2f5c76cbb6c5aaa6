/// A JSON value (RFC 8259) to write. The keys of an object keep their order.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])

  /// A string, or null.
  public init(_ text: String?) { self = text.map(JSON.string) ?? .null }

  /// A whole number, or null.
  public init(_ number: Int?) { self = number.map(JSON.number) ?? .null }

  /// The member of an object that has a text there, or none without one.
  package static func member(_ key: String, _ text: String?) -> [(key: String, value: JSON)] {
    text.map { [(key, .string($0))] } ?? []
  }

  /// The value as text in one line. Characters that could control a terminal or reorder the line
  /// are escaped, as in `\u001B`; any JSON reader restores them.
  public var text: String { String(decoding: bytes(.terminal), as: UTF8.self) }

  /// An array as text with one element on each line, and a line feed at the end.
  public static func lines(_ elements: some Sequence<JSON>) -> String {
    let lines = elements.map(\.text)
    return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// The value in UTF-8, in one line.
  package func bytes(_ escaping: JSONEscaping) -> [UInt8] {
    var writer = JSONWriter(escaping)
    write(to: &writer)
    return writer.bytes
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let truth): writer.bool(truth)
    case .number(let number): writer.number(number)
    case .string(let text): writer.string(text)
    case .array(let elements): writer.array(elements) { $0.write(to: &$1) }
    case .object(let members): writer.object(members) { $0.write(to: &$1) }
    }
  }
}
