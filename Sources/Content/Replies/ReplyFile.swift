import Core
import Reviews

/// A new reply file: the person, the date and, as comments, the review, what followed, and what the
/// shop has promised.
public struct ReplyFile: Sendable {
  private let ofCase: Case
  private let settings: Settings
  private let words: ReplyWords
  private let person: String
  private let date: String

  private static let folder = "content/\(DocumentKind.reply.folder)/"

  /// The next reply to a case by `person`, a key of `people`, on `date`, as it is to stand in the
  /// file. The comments are in the shop's first language where that is built in, else in English.
  public init(to ofCase: Case, by person: String, on date: String, settings: Settings) {
    self.ofCase = ofCase
    self.settings = settings
    self.person = person
    self.date = date
    words = ReplyWords(settings.languages.first.flatMap(BuiltInLanguage.init(tag:)) ?? .en)
  }

  /// The file that was begun for this case without a text, if the project's `findings` report one.
  public func begun(_ findings: [Finding]) -> String? {
    findings.first { $0.rule == .emptyReply && round(of: $0.place.file) != nil }?.place.file
  }

  /// The round after those of the case, including files that could not be read, which `findings`
  /// report.
  public func round(after findings: [Finding]) -> Int {
    let unread = findings.compactMap { round(of: $0.place.file) }
    return max(ofCase.replies.map(\.round).max() ?? 0, unread.max() ?? 0) + 1
  }

  /// The round in a file's name, if the file is a reply to this case.
  private func round(of path: String) -> Int? {
    guard path.hasPrefix(Self.folder), case .text(let name) = ContentPath.parse(path),
      name.id == ofCase.id
    else { return nil }
    return name.part.flatMap { Int($0) } ?? 1
  }

  /// The file of a round, in the folder of the reply before it, otherwise in the folder with the
  /// same name as the review's.
  public func file(round: Int) -> SourceFile {
    let reply = DocumentID(.reply, review: ofCase.id, round: round)
    let last = ofCase.replies.last { $0.place.file.hasPrefix(Self.folder) }
    let neighbour = last?.place.file ?? ofCase.review.place.file.inFolder(DocumentKind.reply.folder)
    let folder = neighbour.utf8.lastIndex(of: .slash).map { neighbour[...$0] } ?? Self.folder[...]
    return SourceFile(path: "\(folder)\(reply.fileName)", bytes: Array(text.utf8))
  }

  /// Front matter of at most 8 KiB, with an empty body.
  private var text: String {
    let (head, tail) = (about + [""], promises + advice + ["", words.unseen])
    let fields = fields
    let size = (head + tail).reduce(0) { $0 + $1.utf8.count + 3 } + fields.utf8.count
    let quoted = quotes(atMost: ContentBounds.frontMatter - size - 512)
    let comments = (head + quoted + tail).map(\.asComment).joined(separator: "\n")
    return "---\n\(comments)\n\(fields)---\n\n"
  }

  // MARK: The comments

  private var about: [String] {
    let review = ofCase.review
    let stars = review.stars.first.map { words.stars($0) }
    let facts = [stars, review.author?.brief, review.date.dayText].compactMap { $0 }
    let titles = review.title.map { [$0.brief] } ?? []
    return titles + [facts.joined(separator: ", "), review.place.file.brief]
  }

  /// The review and what followed, as comments. If that is too long, the events before the newest
  /// reply are left out first, and the review's beginning last.
  private func quotes(atMost size: Int) -> [String] {
    var rest = max(0, size)
    func quote(_ text: String, atMost most: Int) -> [String] {
      let lines = text.quoted(atMost: min(most, rest), more: words.more)
      rest -= lines.reduce(0) { $0 + $1.utf8.count + 3 }
      return lines
    }
    let review = quote(ofCase.review.text, atMost: ofCase.events.isEmpty ? size : size / 2)
    var events: [[String]] = []
    for event in ofCase.events.reversed() {
      let heading = heading(of: event)
      guard rest > heading.utf8.count + 200 else { break }
      rest -= heading.utf8.count + 6
      let text = event.reply?.text ?? event.followUp?.text ?? ""
      events.append(["", heading] + quote(text, atMost: size / 4))
    }
    return review + events.reversed().joined() + [""]
  }

  private func heading(of event: Event) -> String {
    switch event {
    case .reply(let reply):
      "\(reply.date.day), \(name(of: reply.by)) (\(reply.outcome.rawValue)):"
    case .followUp(let followUp):
      "\(followUp.date.day), \(words.customer) (\(followUp.says.rawValue)):"
    }
  }

  private var promises: [String] {
    guard ofCase.isComplaint else { return [] }
    let (asOf, promises) = (ofCase.asOf, ofCase.promises)
    let start = ofCase.review.date.day.number
    var lines: [String] = []
    if ofCase.replies.isEmpty {
      let due = Day(number: start + promises.firstReply)
      lines.append(words.firstReply(promises.firstReply, due, words.distance(from: asOf, to: due)))
    }
    if ofCase.outcome != .resolved {
      let due = Day(number: start + promises.resolution)
      lines.append(words.resolution(promises.resolution, due, words.distance(from: asOf, to: due)))
    }
    if let step = ofCase.nextStep {
      lines.append(words.nextStep(step, words.distance(from: asOf, to: step)))
    }
    if let owner = ofCase.owner { lines.append(words.owner(name(of: owner))) }
    return lines + [""]
  }

  private var advice: [String] { ofCase.isComplaint ? words.toComplaint : words.toPraise }

  private func name(of person: String) -> String { (settings.people[person]?.name ?? person).brief }

  // MARK: The keys

  private var fields: String {
    let later = Day(number: ofCase.asOf.number + 7)
    let outcomes = ofCase.isComplaint ? words.outcomes(comingBackOn: later) : ""
    return "by: \(person)\ndate: \(date)\n\(outcomes)"
  }
}

extension SourceFile {
  /// Whether somebody wrote in this file of a reply, which holds `bytes` now: below its front matter,
  /// or there a line that is not of the template. A comment without its `#` is of the template.
  public func isWritten(in bytes: [UInt8]) -> Bool {
    let now = bytes.split(separator: .lineFeed).map { Array($0.trimmed) }
    let fence = Array("---".utf8)
    let frontMatter = now.dropFirst().prefix { $0 != fence }
    let body = now.dropFirst(frontMatter.count + 2)
    let template = self.bytes.split(separator: .lineFeed).map { Array($0.trimmed) }
    let uncommented = template.map { Array($0.drop { $0 == .hash || $0 == .space }) }
    let known = Set(template + uncommented + [[]])
    return !body.allSatisfy(\.isEmpty)
      || !(now.prefix(1) + frontMatter).allSatisfy(known.contains)
  }
}

extension String {
  /// In one line of at most 200 bytes or so.
  fileprivate var brief: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.utf8.count <= 200 ? line : String(line.unicodeScalars.prefix(60)) + "…"
  }

  /// The text as a YAML comment in one line. Characters that YAML does not allow, or that control a
  /// terminal, are replaced.
  fileprivate var asComment: String {
    guard !isEmpty else { return "#" }
    var comment = "# ".unicodeScalars
    for scalar in terminalSafe.unicodeScalars {
      let isAllowed = scalar != "\u{FEFF}" && scalar.value & 0xFFFE != 0xFFFE
      comment.append(isAllowed ? scalar : "\u{FFFD}")
    }
    return String(comment)
  }

  /// The path with another folder of `content/` in front.
  fileprivate func inFolder(_ folder: String) -> String {
    let parts = split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? "content/\(folder)/\(parts[2])" : "content/\(folder)/"
  }

  /// The text as a quotation in lines of about 88 characters, at most so many bytes in all. `more`
  /// follows where it is cut.
  fileprivate func quoted(atMost size: Int, more: String) -> [String] {
    var lines: [String] = []
    var rest = size - more.utf8.count
    for line in replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      for part in line.wrapped(at: 88) {
        rest -= part.utf8.count + 6
        guard rest > 0 else { return lines + [more] }
        lines.append(part.isEmpty ? ">" : "> " + part)
      }
    }
    return lines
  }
}

extension Substring {
  /// Lines of at most `width` characters, broken at spaces, or anywhere in a longer word.
  fileprivate func wrapped(at width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var count = 0
    for word in split(whereSeparator: \.isWhitespace) {
      var word = word
      if count > 0, count + 1 + word.count > width {
        lines.append(line)
        (line, count) = ("", 0)
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      line += count > 0 ? " " + word : String(word)
      count += word.count + (count > 0 ? 1 : 0)
    }
    return lines + [line]
  }
}
