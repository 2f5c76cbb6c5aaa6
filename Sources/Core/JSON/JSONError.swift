/// Why a text is not the JSON that is read, and where.
package struct JSONError: Error, Hashable {
  package enum Flaw: Hashable, Sendable {
    case noValue, badNumber, noKey, noColon, noComma, textBehind
    case keyTwice(String)
    case tooManyKeys, tooDeep
    case noEnd, rawControl, escapedControl, loneReturn
    case unknownEscape, shortEscape, halfSurrogate
  }

  package let flaw: Flaw
  /// An index of the bytes that were read, or their end.
  package let offset: Int

  package init(_ flaw: Flaw, at offset: Int) {
    self.flaw = flaw
    self.offset = offset
  }

  /// What is wrong, for whoever wrote the file: a sentence without a full stop.
  package var message: String {
    switch flaw {
    case .noValue: "a value belongs here"
    case .badNumber: "this is not a number"
    case .noKey: "a key in double quotes belongs here"
    case .noColon: "a colon belongs here"
    case .noComma: "a comma belongs here"
    case .textBehind: "nothing may follow the value"
    case .keyTwice: "this name stands twice"
    case .tooManyKeys: "this object has too many keys"
    case .tooDeep: "this is nested too deep"
    case .noEnd: "this string has no end"
    case .rawControl: "a control character must be written as an escape"
    case .escapedControl: "this is an escaped control character"
    case .loneReturn: "a carriage return without a line feed"
    case .unknownEscape: "JSON has no such escape"
    case .shortEscape: "'\\u' needs four hexadecimal digits"
    case .halfSurrogate: "half of a surrogate pair stands alone"
    }
  }
}
