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
      let file: String
      if let begun = reply.begun(findings) {
        file = begun
        try Report.line("This reply was begun before.", to: .standardError)
      } else {
        let new = reply.file(round: reply.round(after: findings))
        guard try options.project.create(new) else {
          throw CommandError("\(new.path) is there already; nothing was changed", status: 1)
        }
        file = new.path
      }
      let path = options.root == "." ? file : "\(options.root)/\(file)"
      try Report.line(path, to: .standardOutput)
      try edit(path, named: file)
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
    let (end, output) = Subprocess(["git", "-C", folder, "config", "--get", key])
      .run(readingAtMost: 4096)
    if case .notStarted(let error) = end, error.code != ENOENT {
      throw DiskError("starting", "git", code: error.code)
    }
    let value = String(decoding: output, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return end == .ended(0) && !value.isEmpty ? value : nil
  }

  /// Opens the editor on a file, and prints the findings in the file once it is closed.
  private func edit(_ path: String, named file: String) throws {
    let environment = ProcessInfo.processInfo.environment
    let editor = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
      .first { !$0.isEmpty }
    guard !leavesClosed, let editor, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return
    }
    guard try Editor(command: editor).open(path) else {
      throw CommandError("the editor '\(editor)' ended with an error; the file is there", status: 2)
    }
    let findings = try options.site().findings.filter { $0.place.file == file }
    try Report.findings(findings, of: options.project, to: .standardError)
  }
}

/// The editor of the user's choice.
struct Editor {
  /// The command as in VISUAL and EDITOR: words of the shell, such as `code --wait`.
  let command: String

  /// Opens a file in the editor and waits until it is closed. Returns whether that succeeded.
  ///
  /// The editor has the terminal to itself, in this process's own group. Ctrl-C is the editor's
  /// meanwhile.
  func open(_ path: String) throws(DiskError) -> Bool {
    // As git does it: the path is an argument and no part of what the shell reads. With a trap the
    // shell outlives a Ctrl-C that the editor survives.
    var shell = Subprocess(["/bin/sh", "-c", "trap : INT QUIT; \(command) \"$@\"", command, path])
    (shell.input, shell.output, shell.errors) = (.inherited, .inherited, .inherited)
    shell.signals = [SIGINT, SIGQUIT]
    let old = shell.signals.map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in old { signal(number, handler) } }
    let end = shell.run()
    if case .notStarted(let error) = end {
      throw DiskError("starting", "the editor '\(command)'", code: error.code)
    }
    return end == .ended(0)
  }
}
