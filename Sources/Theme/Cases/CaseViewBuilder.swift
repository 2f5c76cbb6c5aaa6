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
  private let pictures: [String: Picture]
  /// From this language's root to the site's, where the pictures stand for all languages.
  private let up: String
  /// The changes that a review led to.
  private let changes: [String: [LinkView]]

  /// `pictures` are those of the photos, by the paths that reviews name.
  init(_ site: LanguageSite, pictures: [String: Picture]) {
    self.site = site.site
    language = site.language
    labels = site.labels
    log = site.log
    card = site.templates.caseCard
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

  /// How much of a case a page shows.
  enum Extent: Sendable {
    /// All there is to know, on its own page.
    case page
    /// The whole story, in a list that everybody looks at.
    case whole
    /// The beginning of the words and of the first reply, in a secondary list.
    case compact
  }

  /// The case as a page shows it.
  func view(of one: Case, _ extent: Extent) -> CaseView {
    let record = log?.record(of: one.id)
    var view = one.isShown ? shown(one, record, extent) : placeholder(one, extent)
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
  func article(of one: Case, _ extent: Extent) -> HTML { card.render(view(of: one, extent)) }

  /// What somebody wrote, as markup.
  func html(_ text: String) -> HTML { Markdown.html(from: text, profile: .words) }

  /// The photos beside a text by `author`; `anchor` begins their names on the page.
  func photos(
    _ photos: [Photo], by author: String, of one: Case, _ anchor: String, _ extent: Extent
  )
    -> [PhotoView]
  {
    guard extent != .compact else { return [] }
    let by = photos.isEmpty ? "" : language.words["photo-by", ["who": author]]
    return photos.enumerated().compactMap { place, photo in
      pictures[photo.file].map {
        PhotoView(
          picture: $0, up: up, alt: photo.alt, anchor: "\(anchor)\(place + 1)", by: by,
          page: extent == .page ? nil : SitePath.case(one.id).page)
      }
    }
  }

  private func shown(_ one: Case, _ record: CaseHistory?, _ extent: Extent) -> CaseView {
    let review = one.review
    let isPage = extent == .page
    let beginning =
      extent == .compact ? Markdown.beginning(of: review.text, limit: Self.mostOfReview) : nil
    var view = CaseView(
      id: one.id, inList: !isPage, isShown: true, title: labels.title(of: one),
      hasTitle: review.title != nil,
      number: labels.number(of: one), starCount: review.stars.first.map(String.init),
      iso: isPage ? review.date.iso : review.date.dayText,
      date: language.date(review.date), entered: labels.entered(review),
      words: beginning.map(HTML.paragraph) ?? html(review.text),
      language: labels.foreign(review.language))
    if one.isComplaint {
      view.outcome = one.outcome.rawValue
      view.grade = one.grade?.rawValue
      view.badge = labels.badge(of: one)
      if isPage { view.because = BecauseBuilder(labels: labels, one: one, record: record).view }
    }
    view.stars = review.stars.first.map { labels.stars($0) }
    if review.stars.first == nil, let recommends = review.recommends {
      view.recommendation = language.words[recommends ? "recommends" : "recommends-not"]
      view.recommends = recommends
    }
    if let later = one.latestRating, later != review.stars.first {
      view.later = LaterStars(stars: labels.stars(later))
    }
    view.titleLanguage = labels.titleLanguage(of: one)
    view.author = labels.author(of: one)
    view.initials = Initials.of(view.author)
    view.evidence = labels.evidence(of: review)
    view.isVerified = review.evidence != .none
    view.source = review.source.map { language.words["via", ["source": labels.source($0.name)]] }
    view.inLanguage = labels.foreign(review.language).map(labels.inLanguage)
    view.warnings = warnings(of: review).map { TextView(text: $0) }
    view.photos = photos(one.shownPhotos, by: view.author, of: one, "_photo", extent)
    view.redaction = one.redaction.map { decision in
      language.words[
        record?.isRewritten == true ? "redacted-rewritten" : "redacted",
        ["date": language.day(decision.date.day), "reason": labels.reason(of: decision)]]
    }
    let timeline = TimelineBuilder(views: self, one: one, record: record, extent: extent)
    let steps = timeline.steps()
    switch extent {
    case .page: view.story = StoryView(steps, fold: nil)
    case .whole: view.story = StoryView(steps) { self.language.counted("more-steps", $0) }
    case .compact:
      let reply = timeline.beginning
      view.story = StoryView(reply.map { [$0.step] } ?? [], fold: nil)
      view.isCut =
        beginning != nil || reply?.isCut == true || steps.count > view.story.steps.count
        || !one.shownPhotos.isEmpty
    }
    view.changes = extent == .compact ? [] : changes[one.id] ?? []
    if isPage {
      view.notes = notes(of: one).map { TextView(text: $0) }
      view.topics = review.topics.map {
        LinkView(path: SitePath.topic($0).page, label: labels.topic($0), key: $0)
      }
      view.owner = one.isComplaint ? owner(of: one) : nil
      view.original = original(of: review)
    }
    return view
  }

  /// At most so many Unicode scalars of a review, and of a reply, stand in a secondary list.
  static let (mostOfReview, mostOfReply) = (280, 180)

  /// What a reader must know of the writer.
  private func warnings(of review: Review) -> [String] {
    [
      review.scale.map { language.words["scale", ["value": $0]] },
      review.relation.map { language.words["relation", ["who": $0]] },
      review.incentive.map { language.words["incentive", ["what": $0]] },
    ].compactMap(\.self)
  }

  private func notes(of one: Case) -> [String] {
    let review = one.review
    return [
      review.product,
      review.experienced.map { language.words["experienced", ["date": language.day($0)]] },
    ].compactMap(\.self)
  }

  private func original(of review: Review) -> OriginalLink? {
    guard let source = review.source, let address = source.url else { return nil }
    let label = language.words["original", ["source": labels.source(source.name)]]
    return OriginalLink(address: address, label: label)
  }

  private func owner(of one: Case) -> String? {
    one.owner.flatMap { site.settings.people[$0] }.map {
      language.words["case-owner", ["name": $0.name]]
    }
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

extension HTML {
  /// A paragraph of plain text.
  static func paragraph(_ text: String) -> HTML { HTML("p", text: text) }
}

extension Moment {
  /// ISO 8601, to the minute where the time is known: `2026-03-14T23:10`.
  var iso: String {
    guard let time else { return dayText }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(day)T\(two(time.secondOfDay / 3600)):\(two(time.secondOfDay / 60 % 60))"
  }
}
