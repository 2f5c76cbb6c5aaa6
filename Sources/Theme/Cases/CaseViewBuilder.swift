import Core
import Ledger
import Markup
import Reviews
import Templates

/// Makes the views of cases, in one language. A class, since every page of a case holds on to it.
final class CaseViewBuilder: Sendable {
  let site: Site
  let language: Language
  let labels: Labels
  private let log: PublishedLedger?
  private let card: Template<CaseView>
  private let texts: RenderedTexts
  private let pictures: [String: Picture]
  /// From this language's root to the site's, where the pictures stand for all languages.
  private let up: String
  /// The changes that a review led to.
  private let changes: [String: [LinkView]]

  /// `texts` are what people wrote; `pictures` are those of the photos, by the paths that reviews
  /// name.
  init(_ site: LanguageSite, _ texts: RenderedTexts, pictures: [String: Picture]) {
    self.site = site.site
    language = site.language
    labels = site.labels
    log = site.log
    card = site.templates.caseCard
    self.texts = texts
    self.pictures = pictures
    up = site.up
    var changes: [String: [LinkView]] = [:]
    for change in site.changes {
      let link = LinkView(
        path: SitePath.change(change.slug),
        label: site.language.text(change.title) ?? change.slug)
      for review in change.reviews { changes[review, default: []].append(link) }
    }
    self.changes = changes
  }

  /// The case as a list shows it, or with all there is to know on its own page.
  func view(of one: Case, inList: Bool) -> CaseView {
    let record = log?.record(of: one.id)
    var view = one.isShown ? shown(one, record, inList) : placeholder(one, inList)
    guard let record else { return view }
    view.event = String(record.event)
    if view.isShown, let edit = record.newestEdit {
      view.change = ChangeNote(
        text: labels.changed(edit), id: one.id,
        canBeRead: record.events.contains { $0.kind == .review && $0.earlier != nil })
    }
    return view
  }

  /// The case as markup.
  func article(of one: Case, inList: Bool) -> HTML { card.render(view(of: one, inList: inList)) }

  /// Every case as it stands in lists, at its place in the site's cases.
  func cards(jobs: Int) -> [HTML] {
    Array(site.cases.indices).parallelMap(jobs: jobs) {
      self.article(of: self.site.cases[$0], inList: true)
    }
  }

  /// What somebody wrote, as markup.
  func html(_ text: String) -> HTML { texts.html(of: text) }

  /// The photos beside a text.
  func photos(_ photos: [Photo]) -> [PhotoView] {
    photos.compactMap { photo in
      pictures[photo.file].map { PhotoView(picture: $0, up: up, alt: photo.alt) }
    }
  }

  private func shown(_ one: Case, _ record: CaseHistory?, _ inList: Bool) -> CaseView {
    let review = one.review
    var view = CaseView(
      id: one.id, inList: inList, isShown: true, title: labels.title(of: one),
      number: labels.number(of: one), starCount: review.stars.first.map(String.init),
      iso: review.date.iso, date: language.day(review.date.day),
      entered: labels.entered(review), words: html(review.text),
      language: labels.foreign(review.language))
    if one.isComplaint {
      view.outcome = one.outcome.rawValue
      view.grade = one.grade?.rawValue
      view.badge = labels.badge(of: one)
    }
    view.stars = review.stars.first.map { labels.stars($0) }
    if review.stars.first == nil, let recommends = review.recommends {
      view.recommendation = language.words[recommends ? "recommends" : "recommends-not"]
    }
    if let later = one.latestRating, later != review.stars.first {
      view.later = LaterStars(stars: labels.stars(later, "stars-now"))
    }
    view.titleLanguage = labels.titleLanguage(of: one)
    view.author = labels.author(of: one)
    view.evidence = language.words["evidence-\(review.evidence.rawValue)"]
    view.evidenceClass = review.evidence == .none ? "unverified" : "verified"
    view.source = review.source.map {
      LinkView(
        path: "", label: language.words["via", ["source": labels.source($0.name)]], key: $0.name)
    }
    view.notes = notes(of: one, inList)
    view.photos = photos(one.shownPhotos)
    view.redaction = one.redaction.map { decision in
      language.words[
        record?.isRewritten == true ? "redacted-rewritten" : "redacted",
        ["date": language.day(decision.date.day), "reason": labels.reason(of: decision)]]
    }
    view.timeline = TimelineBuilder(views: self, one: one, record: record, inList: inList).steps()
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
        notes.append(review.topics.map(labels.topic).joined(separator: ", "))
      }
    }
    return notes.map { TextView(text: $0) }
  }

  private func owner(of one: Case) -> String? {
    one.owner.flatMap { site.settings.people[$0] }.map {
      language.words["case-owner", ["name": $0.name]]
    }
  }
}

// What a review that is not shown leaves behind.
extension CaseViewBuilder {
  /// A numbered placeholder: its stars, its dates and the reason, and nothing that was written in
  /// the review.
  private func placeholder(_ one: Case, _ inList: Bool) -> CaseView {
    let decision = inList ? nil : one.hidingDecision
    var view = CaseView(
      id: one.id, inList: inList, isShown: false, title: labels.title(of: one),
      number: labels.number(of: one), starCount: one.review.stars.first.map(String.init),
      iso: one.review.date.iso, date: language.day(one.review.date.day),
      words: decision.map { html($0.text) } ?? HTML(), language: nil)
    view.explanation = (reasons(for: one) + counting(of: one)).joined(separator: " ")
    return view
  }

  /// Why it is not shown, in sentences.
  private func reasons(for one: Case) -> [String] {
    let words = language.words
    switch one.visibility {
    case .withheld(let decision), .removed(let decision):
      let date = language.day(decision.date.day)
      let isPause = decision.action == .withhold
      var sentences = [words[isPause ? "withheld-on" : "removed-on", ["date": date]]]
      if let until = decision.until, isPause {
        sentences.append(words["withheld-until", ["date": language.day(until)]])
      }
      if let asker = decision.requestedBy {
        sentences.append(words["requested-by", ["who": asker]])
      }
      return sentences
    case .quarantined(let day): return [words["quarantined-until", ["date": language.day(day)]]]
    case .erased(let day): return [words["erased-on", ["date": language.day(day)]]]
    case .missing: return [words["missing-without-decision"]]
    case .shown: return []
    }
  }

  /// Whether its stars count, in a sentence.
  private func counting(of one: Case) -> [String] {
    if one.isFake { return [language.words["fake-leaves-score"]] }
    return one.review.stars.first.map { rating in
      [language.words["still-counts", ["stars": language.counted("stars-count", rating)]]]
    } ?? []
  }
}

extension Case {
  /// The customer's photos that can be seen: none where a part of the review was taken out, as what
  /// was to go may be on them too.
  var shownPhotos: [Photo] { isShown && redaction == nil ? review.photos : [] }
}

extension Site {
  /// The files of the pictures that are on some page; those of a review that cannot be read are not
  /// published.
  func files(of pictures: [String: Picture]) -> [SiteFile] {
    guard !pictures.isEmpty else { return [] }
    var byName: [String: Picture] = [:]
    for one in cases where one.isShown {
      for photo in one.shownPhotos + one.replies.flatMap(\.photos) {
        if let picture = pictures[photo.file] { byName[picture.name] = picture }
      }
    }
    return byName.values.flatMap(\.files)
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
