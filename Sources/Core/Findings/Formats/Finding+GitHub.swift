extension Finding {
  /// A workflow command of GitHub Actions, one line, which shows the finding beside its line of a
  /// change: `::error file=content/replies/x.md,line=4,col=10,title=unknown-person::unknown person…`.
  ///
  /// Escaped as actions/toolkit does (`packages/core/src/command.ts`): `%`, CR and LF in the message,
  /// in properties also `:` and `,`. What could steer the terminal of the log is taken out before.
  public var workflowCommand: String {
    let command =
      switch rule.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties = ["file=\(place.file.escaped(inProperty: true))"]
    if let line = place.line { properties.append("line=\(line)") }
    if let column = place.column { properties.append("col=\(column)") }
    properties.append("title=\(rule.name.escaped(inProperty: true))")
    let list = properties.joined(separator: ",")
    return "::\(command) \(list)::\(sentence.escaped(inProperty: false))"
  }

  /// The message, with what may have been meant.
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
