/// A finding in the project: its place, its rule and a message.
public struct Finding: Hashable, Sendable {
  public let place: Place
  public let rule: Rule
  /// The message: one sentence in plain words without a full stop, such as "unknown person 'sane'".
  public let message: String
  /// The name that the writer may have meant, for "did you mean".
  public let suggestion: String?

  /// A finding. Text from the project may be passed as it is; it is made safe when printed.
  public init(_ rule: Rule, at place: Place, _ message: String, suggestion: String? = nil) {
    self.place = place
    self.rule = rule
    self.message = message
    self.suggestion = suggestion
  }
}

extension Finding: Comparable {
  /// Orders findings by place, then by rule, then by message.
  public static func < (one: Finding, other: Finding) -> Bool {
    if one.place != other.place { return one.place < other.place }
    return (one.rule.name, one.message) < (other.rule.name, other.message)
  }
}

extension Finding: CustomStringConvertible {
  /// The finding in one line, as compilers print it, safe for a terminal:
  /// `content/replies/x.md:4:10: error: unknown person 'sane'; did you mean 'sanne'?
  /// [unknown-person]`.
  public var description: String {
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    return "\(place): \(rule.severity.rawValue): \(message)\(hint) [\(rule.name)]".terminalSafe
  }
}

extension Sequence<Finding> {
  /// Whether a finding is an error, or with `strict` a warning.
  public func fails(strict: Bool) -> Bool {
    contains { $0.rule.severity == .error || (strict && $0.rule.severity == .warning) }
  }
}

/// A place in a file of the project.
///
/// Lines and columns count from 1. A column counts Unicode scalars, as editors do. A place without
/// a line is the whole file; one without a column is a whole line.
public struct Place: Hashable, Sendable {
  /// The path from the project's root, with `/` between its parts.
  public let file: String
  public let line: Int?
  public let column: Int?

  /// A place. `column` is ignored if `line` is nil.
  public init(_ file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = line == nil ? nil : column
  }

  /// The place of the byte at `offset` in `bytes`, which is all of `file`.
  public init(_ file: String, offset: Int, in bytes: [UInt8]) {
    self = Lines(of: bytes).place(file, offset: offset)
  }
}

/// The beginnings of a text's lines, for finding many places in one text.
public struct Lines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// The lines of a text.
  public init(of bytes: [UInt8]) {
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The place of the byte at `offset` in the text, which is all of `file`.
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
  /// Orders places by the bytes of the file's path, then line, then column. A whole comes before
  /// its parts.
  public static func < (one: Place, other: Place) -> Bool {
    if one.file != other.file { return one.file.utf8.lexicographicallyPrecedes(other.file.utf8) }
    return (one.line ?? 0, one.column ?? 0) < (other.line ?? 0, other.column ?? 0)
  }
}

extension Place: CustomStringConvertible {
  /// The place as compilers write it and editors understand it: `content/replies/x.md:4:10`.
  public var description: String {
    ([file] + [line, column].compactMap { $0 }.map(String.init)).joined(separator: ":")
  }
}

/// A rule that content, templates or settings can break.
///
/// The name never changes: people switch rules off by it and look it up in the manual. Every target
/// declares its own rules as static members, and docs/rules.md has a paragraph on each.
public struct Rule: Hashable, Sendable {
  /// The name in kebab case, such as `unknown-person`.
  public let name: String
  public let severity: Severity

  /// A rule with a name in kebab case.
  public init(_ name: String, _ severity: Severity) {
    self.name = name
    self.severity = severity
  }
}

/// The severity of a finding.
public enum Severity: String, Sendable, CaseIterable {
  /// The site is not written.
  case error
  /// The site is written. `--strict` makes an error of the warning.
  case warning
  /// Something worth knowing.
  case note
  /// A day of the calendar has come, and nothing that was written is wrong. It fails no command, also
  /// not with `--strict`.
  case due
}
