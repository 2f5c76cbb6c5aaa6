import Core
import Reviews

/// The reply coach. It reads the shop's replies as a compiler reads code, and remarks on what
/// visitors would hold against the shop, and on what is missing.
///
/// The coach is a pure function of the cases and its words, and reports no errors. `Advice.all` has
/// its rules and their reasons.
public struct Coach: Sendable {
  /// The findings on its settings and words: unknown rules, and lines that cannot be read.
  public let findings: [Finding]
  private let shop: CoachedShop
  private let off: Set<String>

  /// A coach for a shop. Rules in `settings.coachOff` are not applied.
  public init(settings: Settings, words: CoachWords = CoachWords()) {
    shop = CoachedShop(settings, words)
    off = Set(settings.coachOff.map(\.rule))
    let names = Advice.all.map(\.rule.name)
    let unknown = settings.coachOff.filter { !names.contains($0.rule) }.map { named in
      Finding(
        .unknownCoachRule, at: named.place, "the coach has no rule '\(named.rule)'",
        suggestion: names.nearest(to: named.rule))
    }
    findings = (unknown + words.findings).sorted()
  }

  /// The remarks on all replies of a site, by place.
  public func remarks(
    on site: Site, jobs: Int, remembering memory: CoachMemory? = nil
  ) -> [Finding] {
    remarks(on: site.cases, jobs: jobs, remembering: memory)
  }

  /// The remarks on the replies of some cases, by place. Replies to reviews that nobody can read
  /// are skipped. The work runs on up to `jobs` threads, and the result does not depend on their
  /// number.
  public func remarks(
    on cases: [Case], jobs: Int, remembering memory: CoachMemory? = nil
  ) -> [Finding] {
    let answered = cases.filter { !$0.replies.isEmpty && $0.isShown }
    let checked = answered.parallelMap(jobs: jobs) { one in
      memory?.checked(one, check) ?? check(one)
    }
    var findings = checked.flatMap(\.findings)
    findings += contactData(of: checked)
    findings += Repeats(checked.flatMap(\.texts)).findings()
    return (off.isEmpty ? findings : findings.filter { !off.contains($0.rule.name) }).sorted()
  }

  /// The remarks on the replies of one case, without those that depend on other cases.
  public func remarks(on case: Case) -> [Finding] { remarks(on: [`case`], jobs: 1) }

  // MARK: One case

  private func check(_ case: Case) -> CheckedReply {
    var checked = CheckedReply()
    for (index, reply) in `case`.replies.enumerated() {
      var check = ReplyCheck(reply, of: `case`, shop: shop)
      check.checkAuthor()
      check.checkHonesty()
      check.checkUnfinished()
      check.checkPersonalData()
      check.checkOutcome()
      if `case`.isComplaint {
        check.checkTone()
        if index == 0 {
          check.checkAnswer()
          check.checkSubstance()
          check.checkDelay()
        }
      }
      checked.findings += check.findings
      checked.contactData += check.contactData
      checked.texts.append(
        RepliedText(
          place: Place(reply.place.file, line: reply.textLine), date: reply.date.day,
          id: reply.review, shingles: Shingles(check), sentences: Sentences(check)))
    }
    if `case`.isComplaint, `case`.isStale(asOf: `case`.asOf), let reply = `case`.standingReply {
      let days = `case`.asOf.number - reply.date.day.number
      checked.findings.append(
        Finding(
          Advice.privateStale.rule, at: Place(reply.place.file, line: reply.textLine),
          "in private for \(days) days: come back in public and say how it ended"))
    }
    return checked
  }

  // MARK: All cases together

  /// The remarks on contact data. A number or address under three reviews or more is the shop's
  /// own.
  private func contactData(of checked: [CheckedReply]) -> [Finding] {
    var counts: [[UInt8]: Int] = [:]
    for one in checked {
      for key in Set(one.contactData.map(\.key)) { counts[key, default: 0] += 1 }
    }
    return checked.flatMap(\.contactData).filter { counts[$0.key, default: 0] < 3 }.map(\.finding)
  }
}

/// The shop whose replies are read, with the words of the coach. A class, because every reply
/// refers to it.
final class CoachedShop: Sendable {
  let settings: Settings
  let words: CoachWords
  /// The keys of people whose name is the shop's, or a department's in any language.
  let teams: Set<String>
  /// The words of people's names, folded.
  let names: Set<UInt64>

  init(_ settings: Settings, _ words: CoachWords) {
    self.settings = settings
    self.words = words
    let shopNames = settings.name.byLanguage.values.map { Prose($0).folded }
    teams = Set(
      settings.people.filter { Self.isTeam($0.value.name, shopNames, words) }.map(\.key))
    names = Set(settings.people.values.flatMap { Prose($0.name).tokens.map(\.hash) })
  }

  private static func isTeam(_ name: String, _ shopNames: [[UInt8]], _ words: CoachWords) -> Bool {
    let prose = Prose(name)
    if prose.tokens.isEmpty || shopNames.contains(prose.folded) { return true }
    if prose.tokens.count > 4 { return false }
    return words.lexicons.values.contains { lexicon in
      lexicon.look(through: prose).hits.contains { $0.list == .team && $0.first == 0 }
    }
  }
}

extension Rule {
  /// site.yml switches off a rule that the coach does not have.
  public static let unknownCoachRule = Rule("unknown-coach-rule", .warning)
  /// A line in a file of the coach's words cannot be read, and is left out.
  public static let coachWords = Rule("coach-words", .warning)
}
