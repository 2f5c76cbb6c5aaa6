import Coach
import Core
import Foundation
import Resources

/// The program's manual page for man(1), made from the help of its commands.
struct ManualPage {
  private let tool: Tool

  /// Parses the description that swift-argument-parser prints for `--experimental-dump-help`.
  init(_ description: String) throws {
    tool = try JSONDecoder().decode(Tool.self, from: Data(description.utf8))
  }

  /// The page in the language of man(7).
  var text: String {
    let name = tool.command.commandName
    var lines = [
      #".\" Made by `\#(name) manual`."#, ".TH \(name.uppercased()) 1 \"\" \"\(name)\" \"\"",
      ".SH NAME", "\(name) \\- \(tool.command.abstract?.plain.lowercasedFirst ?? "")",
      ".SH SYNOPSIS", ".B \(name)", ".I command", "[\\fIoptions\\fR]", ".SH DESCRIPTION",
      (tool.command.discussion ?? "").plain, ".SH COMMANDS",
    ]
    for command in tool.command.shown { lines += section(on: command, after: name) }
    lines += [
      ".SH EXIT STATUS", ".TP", "0", "Done.", ".TP", "1",
      "An error in the content, or with --strict a warning: nothing was written. "
        + "Also if something is late (desk --overdue) or does not fit (ledger verify).",
      ".TP", "2", "Something could not be read or written.",
      ".TP", "64", "The command was not written as --help says.",
      ".TP", "70", "A defect in \(name).",
      ".TP", "75", "Another build of this output is running.",
      ".TP", "130", "Interrupted.", ".SH ENVIRONMENT", ".TP", "NO_COLOR",
      "No colours on a terminal.", ".TP",
      "SOURCE_DATE_EPOCH", "The day for which the site is built, in seconds since 1970.", ".TP",
      "VISUAL, EDITOR", "What \\fB\(name) reply\\fR opens.", ".TP", "SITEGEN_LEDGER_KEY",
      "The secret key of the ledger, in place of the file.", ".SH FILES", ".TP",
      "content/site.yml", "The shop, its people and its promises.", ".TP",
      "content/reviews/,"
        + " content/replies/", "What customers and the shop wrote, a file each.",
    ]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private func section(on command: Tool.Command, after path: String) -> [String] {
    let name = "\(path) \(command.commandName)"
    if !command.shown.isEmpty {
      return command.shown.flatMap { section(on: $0, after: name) }
    }
    let arguments = command.arguments?.filter { $0.shouldDisplay } ?? []
    let synopsis = arguments.map(\.synopsis).joined(separator: "\n")
    var lines = [".SS \(name.plain)", (command.abstract ?? "").plain, ".PP"]
    lines += [".B \(name.plain)", synopsis, ".PP", (command.discussion ?? "").plain]
    for argument in arguments where argument.help != nil {
      lines += [".TP", argument.head, argument.help ?? ""]
    }
    return lines
  }
}

/// The part of the description that a manual page needs.
private struct Tool: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// The commands to list, without hidden ones and `help`.
    var shown: [Command] {
      (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
    }
  }

  struct Argument: Decodable {
    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let names: [OptionName]?
    let valueName: String?
    let abstract: String?

    struct OptionName: Decodable {
      let kind: String
      let name: String

      var text: String { (kind == "long" ? "\\-\\-" : "\\-") + name.plain }
    }

    private var value: String { "\\fI\((valueName ?? "value").plain)\\fR" }

    private var option: String {
      let names = (names ?? []).map { "\\fB\($0.text)\\fR" }.joined(separator: ", ")
      return kind == "flag" ? names : "\(names) \(value)"
    }

    var head: String { kind == "positional" ? value : option }

    var synopsis: String {
      let text = kind == "positional" ? value : option
      return isOptional ? "[\(text)]" : text
    }

    var help: String? { abstract?.plain }
  }
}

extension String {
  /// The text as roff prints it unchanged. Examples are on lines of their own.
  fileprivate var plain: String {
    replacing("\\", with: "\\e").replacing("-", with: "\\-").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line in
      // A line that begins with a dot or a quote would be a request.
      let isRequest = line.hasPrefix(".") || line.hasPrefix("'")
      return isRequest
        ? "\\&\(line)"
        : line.isEmpty
          ? ".PP"
          : line.hasPrefix("Example: ")
            ? ".br\n\(line)" : String(line)
    }.joined(separator: "\n")
  }

  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

/// What the manual says on each rule: docs/rules.md, and docs/coach.md on those of the coach.
enum RulesManual {
  private static let text = String(decoding: Resource("docs/rules.md").bytes, as: UTF8.self)

  /// The paragraphs under `### name`, in Markdown. Nil if there are none.
  static func paragraphs(on rule: String) -> String? {
    written(on: rule) ?? Advice.all.first { $0.rule.name == rule }?.paragraphs.trimmingLines
  }

  private static func written(on rule: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let heading = lines.firstIndex(of: "### \(rule)") else { return nil }
    let paragraphs = lines[(heading + 1)...].prefix { !$0.hasPrefix("#") }
    return paragraphs.joined(separator: "\n").trimmingLines
  }

  /// The names of all rules, in the order of the manual.
  static var names: [String] { writtenNames + Advice.all.map(\.rule.name) }

  private static var writtenNames: [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
  }
}

extension String {
  /// The text without empty lines at its ends.
  fileprivate var trimmingLines: String {
    let start = drop { $0 == "\n" }
    return String(start.reversed().drop { $0 == "\n" }.reversed())
  }
}
