import Reviews

/// Makes what the trust page tells of reviews that are not shown, and the register of every decision.
struct RegisterBuilder: Sendable {
  private let site: LanguageSite

  init(_ site: LanguageSite) { self.site = site }

  private var language: Language { site.language }

  /// The rule, whether new reviews wait, and how many are not shown.
  var paragraphs: [TextView] {
    var texts = [language.words["withheld-rule"], waiting]
    if let now = hiddenNow { texts.append(now) }
    return texts.map { TextView(text: $0) }
  }

  /// Whether new reviews wait.
  private var waiting: String {
    guard let quarantine = site.settings.quarantine else { return language.words["no-quarantine"] }
    return site.labels.waitingByStars ?? language.counted("quarantine", quarantine.days)
  }

  /// How many are not shown on this day, by what was done and by their stars: a pattern would show.
  private var hiddenNow: String? {
    let hidden = site.statistics.hidden
    guard hidden.total > 0 else { return language.words["nothing-hidden"] }
    let kinds = [
      ("now-withheld", hidden.withheld), ("now-quarantined", hidden.quarantined),
      ("now-removed", hidden.removed), ("now-erased", hidden.erased),
      ("now-missing", hidden.missing),
    ].filter { $0.1 > 0 }.map { language.counted($0.0, $0.1) }
    let stars = ([5, 4, 3, 2, 1] as [Int?] + [nil]).compactMap { stars -> String? in
      let count = hidden.byStars[stars]
      guard count > 0 else { return nil }
      let kind = stars.map { language.counted("stars-count", $0) } ?? language.words["no-stars"]
      return language.words["count-of", ["n": language.number(count), "what": kind]]
    }
    return language.counted("hidden-now", hidden.total, ["kinds": language.list(kinds)]) + " "
      + language.words["by-their-stars", ["parts": language.list(stars)]]
  }

  /// Nil where nothing was ever decided.
  var view: RegisterView? {
    let register = site.site.register
    guard !register.entries.isEmpty else { return nil }
    let stars: [Int?] = [5, 4, 3, 2, 1, nil]
    let counts = Register.Action.allCases.filter { register.count($0) > 0 }.map { action in
      RegisterView.Count(
        action: language.words["action-\(action.word)"],
        stars: stars.map { TextView(text: language.number(register.count(action, stars: $0))) },
        all: language.number(register.count(action)))
    }
    return RegisterView(rows: register.entries.map(row), counts: counts)
  }

  private func row(_ entry: Register.RegisterEntry) -> RegisterView.RegisterRow {
    let one = site.cases[entry.place]
    let decision = entry.decision
    return .init(
      iso: entry.day.description, date: language.day(entry.day), id: one.id,
      number: site.labels.number(of: one), stars: entry.stars.map(String.init) ?? "–",
      action: action(entry),
      reason: entry.action == .showing ? "–" : decision.map(site.labels.reason) ?? "–",
      askedBy: decision?.requestedBy ?? "–",
      by: decision.map { site.labels.person($0.by) } ?? "–")
  }

  private func action(_ entry: Register.RegisterEntry) -> String {
    let words = language.words
    var text = words["action-\(entry.action.word)"]
    if entry.action == .decision(.withhold), let until = entry.decision?.until {
      text = words["withheld-to", ["what": text, "date": language.day(until)]]
    }
    return switch entry.standing {
    case .inForce: text
    case .ended: words["decision-ended", ["what": text]]
    case .superseded: words["decision-superseded", ["what": text]]
    }
  }
}
