import ArgumentParser
import Content
import Core
import Disk
import Foundation
import Glibc
import Publish
import Reviews

/// `sitegen reply`: makes the file of a reply, without the words.
struct ReplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply",
    abstract: "Make a reply file that is ready to be written in.",
    usage: "sitegen reply [<id>] [<options>]",
    discussion: """
      The file has your name, the date and, as comments that nobody sees, the \
      review and what you promised. If VISUAL or EDITOR names an editor, \
      the command opens the file in it, and shows the findings when you close it. \
      Write nothing, and there is no file. \
      Without an ID it takes the most urgent case of 'sitegen desk'. It prints the \
      file's path.

      Example: sitegen reply 2026-03-14-flat-tyre --by sanne
      """)

  @Argument(help: "The ID of the review: its file's name without .md.")
  var id: String?

  @OptionGroup var options: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "Who replies: a short name in 'people'. (default: the person with git's user.email or user.name)",
      valueName: "person"))
  var by: String?

  @Flag(name: .customLong("no-edit"), help: "Open no editor.")
  private var leavesClosed = false

  func run() throws {
    try reportingErrors {
      let (site, findings) = try options.site()
      let ofCase = try id.map { try options.reviewCase($0, of: site) } ?? mostUrgent(of: site)
      try requireWords(of: ofCase)
      let person = try by.map { try options.person($0, of: site) } ?? whoIsHere(site.settings)
      let reply = ReplyFile(
        to: ofCase, by: person, on: try options.now(in: site.settings.timeZone),
        settings: site.settings)
      let new = reply.file(round: reply.round(after: findings))
      let begun = reply.begun(findings)
      let file = begun ?? new.path
      if begun != nil { try Report.line("This reply was begun before.", to: .standardError) }
      let editor = editor
      let path = options.root == "." ? file : "\(options.root)/\(file)"
      try Editor.withTerminal {
        if begun == nil, try !options.project.create(new) {
          throw CommandError("\(new.path) is there already; nothing was changed", status: 1)
        }
        try Report.line(path, to: .standardOutput)
        if let editor { try write(in: path, with: editor, begunNow: begun == nil ? new : nil) }
      }
      if editor != nil {
        let findings = try options.site().findings.filter { $0.place.file == file }
        try Report.findings(findings, of: options.project, to: .standardError)
      }
    }
  }

  /// Refuses a review of which nothing is there that could be answered.
  private func requireWords(of one: Case) throws {
    switch one.visibility {
    case .erased(let day):
      throw CommandError(
        "the review '\(one.id)' was erased on \(day); nothing is written about it any more",
        status: 1)
    case .missing:
      throw CommandError(
        "the file of the review '\(one.id)' has gone: 'sitegen check' says how to bring it back",
        status: 1)
    case .shown, .withheld, .removed, .quarantined: break
    }
  }

  private func mostUrgent(of site: Site) throws -> Case {
    let desk = Desk(site)
    if let item = desk.complaints.first ?? desk.others.first { return item.ofCase }
    throw CommandError("every review has its reply; name the ID of one to write another", status: 1)
  }

  private func whoIsHere(_ settings: Settings) throws -> String {
    let email = try Self.git("user.email", in: options.root)
    let name = try Self.git("user.name", in: options.root)
    if let person = settings.person(email: email, name: name) { return person }
    let people = settings.people.keys.sorted().joined(separator: ", ")
    throw CommandError(
      people.isEmpty
        ? "there is nobody to reply: list 'people' in content/site.yml"
        : "who replies? Add --by and one of: \(people)", status: 64)
  }

  /// A value of git's configuration. Nil if there is none, or no git.
  private static func git(_ key: String, in folder: String) throws(DiskError) -> String? {
    let found = try Git(root: folder).run(["config", "--get", key])
    let value = String(decoding: found?.output ?? [], as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return found?.status == 0 && !value.isEmpty ? value : nil
  }

  /// The editor of the environment. Nil if none is to be opened, or nobody would see it.
  private var editor: Editor? {
    let environment = ProcessInfo.processInfo.environment
    let command = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
      .first { !$0.isEmpty }
    guard !leavesClosed, let command, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return nil
    }
    return Editor(command: command)
  }

  /// Lets the user write in the file. A file that was `begunNow` and has no word of theirs when the
  /// editor is closed is removed, however the editor ended: every build would fail with it.
  private func write(in path: String, with editor: Editor, begunNow new: SourceFile?) throws {
    let end = Result { () throws(DiskError) in try editor.open(path) }
    let bytes = new.flatMap { options.project.bytes(of: $0.path, limit: ContentBounds.file) }
    let isBlank = new.map { new in bytes.map { !new.isWritten(in: $0) } ?? true } ?? false
    if let new, isBlank { try options.project.remove([new.path]) }
    let rest = isBlank ? "no word was written, so there is no file" : "the file is there"
    guard try end.get() else {
      throw CommandError("the editor '\(editor.command)' ended with an error; \(rest)")
    }
    if isBlank {
      throw CommandError(
        rest + " (an editor with a window of its own must wait: EDITOR=\"code --wait\")", status: 1)
    }
  }
}
