extension Finding {
  /// The finding as a workflow command of GitHub Actions, in one line, which shows it beside the
  /// line of a change: `::error
  /// file=content/replies/x.md,line=4,col=10,title=unknown-person::unknown person…`.
  ///
  /// Escaped as actions/toolkit does (`packages/core/src/command.ts`): `%`, CR and LF in the
  /// message, in properties also `:` and `,`. Characters that could control the terminal are
  /// removed first.
  public var workflowCommand: String {
    let command =
      switch rule.severity {
      case .error: "error"
      case .warning: "warning"
      case .note, .due: "notice"
      }
    var properties = ["file=\(place.file.escaped(inProperty: true))"]
    if let line = place.line { properties.append("line=\(line)") }
    if let column = place.column { properties.append("col=\(column)") }
    properties.append("title=\(rule.name.escaped(inProperty: true))")
    let list = properties.joined(separator: ",")
    return "::\(command) \(list)::\(sentence.escaped(inProperty: false))"
  }

  /// The message with its suggestion.
  var sentence: String { message + (suggestion.map { "; did you mean '\($0)'?" } ?? "") }
}

extension String {
  fileprivate func escaped(inProperty isProperty: Bool) -> String {
    var text = ""
    for scalar in terminalSafe.unicodeScalars {
      switch scalar {
      case "%": text += "%25"
      case "\r": text += "%0D"
      case "\n": text += "%0A"
      case ":" where isProperty: text += "%3A"
      case "," where isProperty: text += "%2C"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Finding {
  /// The finding as an object with the keys `file`, `line`, `column`, `severity`, `rule`, `message`
  /// and `suggestion`. All keys are always there, some with null.
  public var json: JSON {
    .object([
      ("file", .string(place.file)), ("line", JSON(place.line)), ("column", JSON(place.column)),
      ("severity", .string(rule.severity.rawValue)), ("rule", .string(rule.name)),
      ("message", .string(message)), ("suggestion", JSON(suggestion)),
    ])
  }
}

/// A writer of findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS
/// Standard, 2020), which code hosts and editors read.
public struct SARIF: Sendable {
  private let version: String
  private let help: @Sendable (Rule) -> String?

  /// A writer for findings of this `version` of the program. `help` returns the manual's paragraph
  /// on a rule, in Markdown.
  public init(version: String, help: @escaping @Sendable (Rule) -> String?) {
    self.version = version
    self.help = help
  }

  /// The SARIF log of one run, with the rules of its findings.
  public func text(of findings: [Finding]) -> String {
    let rules = Set(findings.map(\.rule)).sorted { ($0.name, $0.rank) < ($1.name, $1.rank) }
    let places = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    let driver = JSON.object([
      ("name", .string("sitegen")), ("version", .string(version)),
      ("rules", .array(rules.map(descriptor))),
    ])
    let run = JSON.object([
      ("tool", .object([("driver", driver)])),
      ("invocations", .array([.object([("executionSuccessful", .bool(true))])])),
      // A column counts Unicode scalars; see Place.
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(findings.map { result($0, rule: places[$0.rule] ?? 0) })),
    ])
    let log = JSON.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")), ("runs", .array([run])),
    ])
    return log.text + "\n"
  }

  private func descriptor(_ rule: Rule) -> JSON {
    let words = rule.name.split(separator: "-").joined(separator: " ")
    let markdown = help(rule) ?? words
    let text = markdown.withoutMarks
    let sentence = text.firstSentence
    return .object([
      ("id", .string(rule.name)),
      ("shortDescription", .object([("text", .string(words))])),
      ("fullDescription", .object([("text", .string(sentence))])),
      ("help", .object([("text", .string(text)), ("markdown", .string(markdown))])),
      ("defaultConfiguration", .object([("level", .string(rule.severity.level))])),
    ])
  }

  private func result(_ finding: Finding, rule: Int) -> JSON {
    var location: [(key: String, value: JSON)] = [
      (
        "artifactLocation",
        .object([
          ("uri", .string(PercentEncoding.path(finding.place.file))),
          ("uriBaseId", .string("%SRCROOT%")),
        ])
      )
    ]
    if let line = finding.place.line {
      var region: [(key: String, value: JSON)] = [("startLine", .number(line))]
      if let column = finding.place.column { region.append(("startColumn", .number(column))) }
      location.append(("region", .object(region)))
    }
    return .object([
      ("ruleId", .string(finding.rule.name)), ("ruleIndex", .number(rule)),
      ("level", .string(finding.rule.severity.level)),
      ("message", .object([("text", .string(finding.sentence.asMessage))])),
      ("locations", .array([.object([("physicalLocation", .object(location))])])),
    ])
  }
}

extension Severity {
  /// The level of SARIF, which has no word for what is due.
  fileprivate var level: String { self == .due ? Severity.note.rawValue : rawValue }
}

extension Rule {
  fileprivate var rank: Int {
    switch severity {
    case .error: 0
    case .warning: 1
    case .note: 2
    case .due: 3
    }
  }
}

extension String {
  /// The text as a SARIF message. Braces would be placeholders (section 3.11.5), and `](` would
  /// make a link of the text before it (3.11.6), so both are escaped.
  fileprivate var asMessage: String {
    replacing("{", with: "{{").replacing("}", with: "}}").replacing("](", with: "] (")
  }

  /// The text without Markdown's marks of emphasis and code.
  fileprivate var withoutMarks: String { replacing("`", with: "").replacing("*", with: "") }

  /// The first sentence, after the severity that precedes it.
  fileprivate var firstSentence: String {
    let sentences = replacing("\n", with: " ").split(separator: ". ", maxSplits: 2)
    guard let severity = sentences.first, sentences.count > 1,
      Severity.allCases.contains(where: { $0.rawValue == severity.lowercased() })
    else { return sentences.first.map(String.init) ?? self }
    return sentences[1] + "."
  }
}
