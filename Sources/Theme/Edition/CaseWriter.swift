import Core
import Ledger
import Markup
import Reviews

/// Cases to the views that templates see, in one language.
final class CaseWriter: Sendable {
  let site: Site
  let log: PublishedLedger?
  let language: Language
  let changes: [String: [LinkView]]
  let pictures: [String: Picture]
  /// From this language's root to the site's, where the pictures stand for all of them.
  let up: String

  init(
    site: Site, log: PublishedLedger?, language: Language, changes: [String: [LinkView]],
    pictures: [String: Picture], up: String
  ) {
    self.site = site
    self.log = log
    self.language = language
    self.changes = changes
    self.pictures = pictures
    self.up = up
  }

  /// The case as a list shows it, or with all there is to know on its own page.
  func view(of one: Case, inList: Bool) -> CaseView {
    let record = log?.record(of: one.id)
    var view =
      switch one.visibility {
      case .shown: shown(one, inList)
      case .withheld(let decision): placeholder(one, decision, inList)
      case .removed(let decision): placeholder(one, decision, inList)
      case .quarantined, .erased, .missing: placeholder(one, inList)
      }
    guard let record else { return view }
    view.event = event(of: one)
    if view.isShown, let day = record.changed {
      view.change = ChangeNote(
        text: language.words["changed-on", ["date": language.day(day)]], id: one.id,
        canBeRead: record.events.contains { $0.kind == .review && $0.earlierText != nil })
    }
    return view
  }

  /// The number in the log of the event with which a review came in.
  func event(of one: Case) -> String? { log?.record(of: one.id).map { String($0.event) } }

  /// The customer's title, or else who wrote.
  func title(of one: Case) -> String {
    if let decision = one.hidingDecision { return hiddenTitle(decision) }
    switch one.visibility {
    case .quarantined: return language.words["title-quarantined"]
    case .erased: return language.words["title-erased"]
    case .missing: return language.words["title-missing"]
    case .shown, .withheld, .removed: break
    }
    return one.review.title ?? language.words["untitled", ["author": author(of: one)]]
  }

  /// The language of a title that the customer wrote, where it is not the page's.
  func titleLanguage(of one: Case) -> String? {
    one.isShown && one.review.title != nil ? foreign(one.review.language) : nil
  }

  private func shown(_ one: Case, _ inList: Bool) -> CaseView {
    let review = one.review
    var view = CaseView(
      id: one.id, inList: inList, isShown: true, title: title(of: one), number: number(of: one),
      starCount: review.stars.first.map(String.init), iso: review.date.iso,
      date: language.day(review.date.day), words: html(review.text),
      language: foreign(review.language))
    if one.isComplaint {
      view.outcome = one.outcome.rawValue
      view.grade = one.grade?.rawValue
      view.badge = badge(of: one)
    }
    view.stars = review.stars.first.map { stars($0) }
    if review.stars.first == nil, let recommends = review.recommends {
      view.recommendation = language.words[recommends ? "recommends" : "recommends-not"]
    }
    if let later = one.latestRating, later != review.stars.first {
      view.later = LaterStars(stars: stars(later, "stars-now"))
    }
    view.titleLanguage = titleLanguage(of: one)
    view.author = author(of: one)
    view.evidence = language.words["evidence-\(review.evidence.rawValue)"]
    view.evidenceClass = review.evidence == .none ? "unverified" : "verified"
    view.source = review.source.map {
      LinkView(
        path: "", label: language.words["via", ["source": sourceLabel($0.name)]], key: $0.name)
    }
    view.notes = notes(of: one, inList)
    view.photos = photos(one.shownPhotos)
    view.redaction = one.redaction.map { decision in
      language.words[
        "redacted", ["date": language.day(decision.date.day), "reason": reason(of: decision)]]
    }
    view.timeline = TimelineWriter(
      writer: self, one: one, record: log?.record(of: one.id), inList: inList
    ).steps()
    view.changes = changes[one.id] ?? []
    if !inList {
      view.owner = one.isComplaint ? owner(of: one) : nil
      view.original = review.source?.url
    }
    return view
  }

  private func notes(of one: Case, _ inList: Bool) -> [TextView] {
    let review = one.review
    var notes: [String] = []
    if let scale = review.scale {
      notes.append(language.words["scale", ["value": scale]])
    }
    if let relation = review.relation {
      notes.append(language.words["relation", ["who": relation]])
    }
    if let incentive = review.incentive {
      notes.append(language.words["incentive", ["what": incentive]])
    }
    if !inList {
      if let product = review.product { notes.append(product) }
      if let day = review.experienced {
        notes.append(language.words["experienced", ["date": language.day(day)]])
      }
      if !review.topics.isEmpty {
        notes.append(review.topics.map(topicLabel).joined(separator: ", "))
      }
    }
    return notes.map { TextView(text: $0) }
  }

  private func owner(of one: Case) -> String? {
    one.owner.flatMap { site.settings.people[$0] }.map {
      language.words["case-owner", ["name": $0.name]]
    }
  }

  func author(of one: Case) -> String { one.review.author ?? language.words["anonymous"] }

  func number(of one: Case) -> String {
    language.words[
      "number",
      ["n": language.number(one.number), "total": language.number(site.cases.count)]]
  }

  func stars(_ count: Int, _ word: String = "stars-of-5") -> StarsView {
    StarsView(count: count, label: language.counted(word, count))
  }

  /// A language to say in markup: one that is not the page's own.
  func foreign(_ tag: String?) -> String? { tag == language.tag ? nil : tag }

  func html(_ text: String) -> HTML {
    text.isEmpty ? HTML() : Markdown.html(from: text, profile: .words)
  }

  func topicLabel(_ key: String) -> String {
    language.text(site.settings.topics.first { $0.key == key }?.label)?.lone
      ?? (key == KnownNames.approvedByReceiver ? language.words["approved-by-receiver"] : key)
  }

  func sourceLabel(_ key: String) -> String {
    language.text(site.settings.sources.first { $0.key == key }?.label)?.lone
      ?? KnownNames.source(key)
  }
}

extension Moment {
  /// ISO 8601, to the minute where the time is known: `2026-03-14T23:10`.
  var iso: String {
    guard let time else { return day.description }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(day)T\(two(time.secondOfDay / 3600)):\(two(time.secondOfDay / 60 % 60))"
  }
}
