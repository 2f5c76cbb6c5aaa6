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
