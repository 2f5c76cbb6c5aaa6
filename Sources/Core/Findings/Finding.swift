/// One thing found in the project: where, what, and under which rule.
public struct Finding: Hashable, Sendable {
  public let place: Place
  public let rule: Rule
  /// One sentence without a full stop, in plain words: "unknown person 'sane'".
  public let message: String
  /// What the writer may have meant: the words after "did you mean".
  public let suggestion: String?

  /// A finding; text that comes from the project is shown as it is and made safe when printed.
  public init(_ rule: Rule, at place: Place, _ message: String, suggestion: String? = nil) {
    self.place = place
    self.rule = rule
    self.message = message
    self.suggestion = suggestion
  }
}

extension Finding: Comparable {
  /// By place, then by rule, then by message: an order that never depends on chance.
  public static func < (one: Finding, other: Finding) -> Bool {
    if one.place != other.place { return one.place < other.place }
    return (one.rule.name, one.message) < (other.rule.name, other.message)
  }
}

extension Finding: CustomStringConvertible {
  /// One line, as compilers print it, safe for a terminal:
  /// `content/replies/x.md:4:10: error: unknown person 'sane'; did you mean 'sanne'? [unknown-person]`.
  public var description: String {
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    return "\(place): \(rule.severity.rawValue): \(message)\(hint) [\(rule.name)]".terminalSafe
  }
}

extension Sequence<Finding> {
  /// Whether any of them is an error, or with `strict` a warning.
  public func fails(strict: Bool) -> Bool {
    contains { $0.rule.severity == .error || (strict && $0.rule.severity == .warning) }
  }
}

/// A place in a file of the project.
///
/// Lines and columns count from 1, and a column counts Unicode scalars, as editors do. A place
/// without a line is the file as a whole; one without a column is a whole line.
public struct Place: Hashable, Sendable {
  /// The path from the project's root, with `/` between its parts.
  public let file: String
  public let line: Int?
  public let column: Int?

  /// A place; `column` is ignored where `line` is nil.
  public init(_ file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = line == nil ? nil : column
  }

  /// The place of the byte at `offset` in `bytes`, the whole content of `file`.
  public init(_ file: String, offset: Int, in bytes: [UInt8]) {
    self = Lines(of: bytes).place(file, offset: offset)
  }
}

/// Where the lines of a text begin, for many places in the same text.
public struct Lines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// The lines of a text.
  public init(of bytes: [UInt8]) {
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The place of the byte at `offset` in the text, which is the content of `file`.
  public func place(_ file: String, offset: Int) -> Place {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = bytes[starts[low]..<Swift.min(offset, bytes.count)]
    let column = before.reduce(1) { $1.isContinuation ? $0 : $0 + 1 }
    return Place(file, line: low + 1, column: column)
  }
}

extension Place: Comparable {
  /// By file name's bytes, then line, then column; the whole before its parts.
  public static func < (one: Place, other: Place) -> Bool {
    if one.file != other.file { return one.file.utf8.lexicographicallyPrecedes(other.file.utf8) }
    return (one.line ?? 0, one.column ?? 0) < (other.line ?? 0, other.column ?? 0)
  }
}

extension Place: CustomStringConvertible {
  /// `content/replies/x.md:4:10`, as compilers write it and editors understand it.
  public var description: String {
    ([file] + [line, column].compactMap { $0 }.map(String.init)).joined(separator: ":")
  }
}

/// A rule that content, templates or settings can break.
///
/// Its name is stable: people switch rules off by it and search the manual for it. Every target
/// declares its own rules as static members, and docs/rules.md has a paragraph on each.
public struct Rule: Hashable, Sendable {
  /// In kebab case, such as `unknown-person`.
  public let name: String
  public let severity: Severity

  /// A rule with a name in kebab case.
  public init(_ name: String, _ severity: Severity) {
    self.name = name
    self.severity = severity
  }
}

/// How much a finding weighs.
public enum Severity: String, Sendable, CaseIterable {
  /// Nothing is written.
  case error
  /// The page is made; `--strict` makes an error of it.
  case warning
  /// Worth knowing.
  case note
}
