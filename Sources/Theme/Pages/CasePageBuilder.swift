import Core
import Ledger
import Markup
import Reviews

/// Makes the pages of cases. A class, since each of them holds on to it.
final class CasePageBuilder: Sendable {
  private let site: LanguageSite
  private let views: CaseViewBuilder
  private let layout: LayoutBuilder
  private let data: StructuredData?

  init(_ site: LanguageSite, _ views: CaseViewBuilder, _ layout: LayoutBuilder) {
    self.site = site
    self.views = views
    self.layout = layout
    data = StructuredData(site)
  }

  var files: [SiteFile] {
    site.cases.indices.map { place in
      layout.file(
        SitePath.case(site.cases[place].id).page, .item, key: site.keys?.key(of: [place]),
        turn: site.site.ranks[place]
      ) {
        self.page(of: self.site.cases[place])
      }
    }
  }

  private func page(of one: Case) -> Page {
    let (labels, words) = (site.labels, site.language.words)
    let title = labels.title(of: one)
    var crumbs: [LinkView] = []
    var status = ""
    if one.isComplaint {
      crumbs.append(LinkView(path: SitePath.complaints.page, label: words["complaints"]))
      if one.isShown {
        let group = one.outcome.group
        crumbs.append(
          LinkView(
            path: SitePath.complaints(group).page, label: words["group-\(group.rawValue)"]))
        status = ": " + labels.badge(of: one).label
      }
    }
    let receipt = ReceiptBuilder(site, views)?.receipt(of: one)
    let view = CasePage(
      title: title, language: labels.titleLanguage(of: one), crumbs: crumbs,
      article: views.article(of: one, .page), refusals: refusals(of: one),
      receipt: receipt, badge: site.scoreBadge)
    return Page(
      title:
        "\(one.isShown ? words["quoted", ["text": title]] : title)\(status) | \(site.headline.title)",
      description: one.isShown ? Markdown.plainText(from: one.review.text, limit: 160) : title,
      main: site.templates.casePage.render(view),
      script: receipt.map { _ in site.assets.receiptScript },
      data: data?.blocks(of: one, crumbs: crumbs) ?? [])
  }

  /// The requests to hide it that were refused.
  private func refusals(of one: Case) -> [CasePage.RefusedRequest] {
    let words = site.language.words
    return one.decisions.filter { $0.action == .keep && !$0.followsSource }.map { decision in
      CasePage.RefusedRequest(
        text: words[
          "kept",
          [
            "date": site.language.day(decision.date.day),
            "who": decision.requestedBy ?? words["someone"],
            "by": site.labels.person(decision.by),
          ]],
        words: views.html(decision.text))
    }
  }
}

/// Makes what a case's page tells of the ledger: its events there, and the receipt.
private struct ReceiptBuilder {
  private let site: LanguageSite
  private let views: CaseViewBuilder
  private let log: PublishedLedger

  /// Nil where the site has no ledger.
  init?(_ site: LanguageSite, _ views: CaseViewBuilder) {
    guard let log = site.log else { return nil }
    self.site = site
    self.views = views
    self.log = log
  }

  private var language: Language { site.language }

  /// Nil where the case is not in the ledger yet.
  func receipt(of one: Case) -> ReceiptView? {
    guard let record = log.record(of: one.id) else { return nil }
    let words = language.words
    let newest = record.events.last { $0.kind == .review }
    let isSigned = log.checkpoint.isSigned
    return ReceiptView(
      logged: logged(one, record),
      path: site.shared(SitePath.receipt(of: one.id)),
      checkpoint: site.shared(SitePath.checkpoint), fileName: "\(one.id).tlog-proof",
      index: newest?.index ?? record.event,
      day: newest?.day.description ?? "", isOpen: one.isShown,
      untitled: one.isShown && one.review.title == nil ? site.labels.title(of: one) : nil,
      unchanged: words[
        "check-unchanged", ["date": language.day(newest?.day ?? site.asOf)]],
      signature: isSigned
        ? words["signed-by", ["key": log.key?.name ?? log.checkpoint.checkpoint.origin]]
        : words["not-signed"],
      worth: words[!one.isShown ? "receipt-hidden" : isSigned ? "receipt-words" : "receipt-weak"],
      events: record.events.map(event), earlier: earlier(one, record))
  }

  /// Which event the review is, and since when; of a review that is dated long before, why that date
  /// is not doubted.
  private func logged(_ one: Case, _ record: CaseHistory) -> String {
    let words = language.words
    let day = record.events.first?.day ?? site.asOf
    let key =
      !one.isShown || one.redaction != nil
      ? "logged-withheld" : record.newestEdit == nil ? "logged" : "logged-changed"
    let logged = words[
      key,
      [
        "n": String(record.event), "date": language.day(day),
      ]]
    let review = one.review
    guard one.isShown, review.entered == nil, EntryGrace.isLate(day, for: review.date.day) else {
      return logged
    }
    return "\(logged) \(words[review.datedBy == .source ? "logged-source" : "logged-before"])"
  }

  private func event(_ event: CaseHistory.HistoryEvent) -> ReceiptView.EventRow {
    let words = language.words
    var what = words["event-\(event.kind.word)"]
    if let round = event.round, round > 1 { what += " \(round)" }
    if event.isLaterRevision { what = revised(what, event.edit) }
    if let reason = event.reason {
      what =
        words[
          "event-reason", ["what": what, "reason": words["reason-\(reason.rawValue)"]]]
    }
    return .init(
      index: event.index, what: what, iso: event.day.description, date: language.day(event.day))
  }

  /// What a later revision did to a document, with the names of the fields that changed.
  private func revised(_ what: String, _ edit: DocumentEdit?) -> String {
    let words = language.words
    let word =
      switch edit?.cause {
      case .edited?, nil: "event-changed"
      case .completed?: "event-completed"
      case .corrected?: "event-corrected"
      case .again?: "event-again"
      case .redacted?: edit?.isRewritten == true ? "event-rewritten" : "event-redacted"
      }
    let changed = words[word, ["what": what]]
    guard let fields = edit?.fields, !fields.isEmpty, edit?.cause != .redacted else {
      return changed
    }
    let names = fields.map { words["field-\($0.rawValue)"] }
    return words["event-fields", ["what": changed, "fields": language.list(names)]]
  }

  /// What was there before an edit; nothing of a review that is not shown.
  private func earlier(_ one: Case, _ record: CaseHistory) -> [ReceiptView.EarlierVersion] {
    guard one.isShown else { return [] }
    let versions = record.events.compactMap { event in event.earlier.map { (event, $0) } }
    return versions.enumerated().map { place, version in
      let (event, earlier) = version
      let what = language.words["event-\(event.kind.word)"]
      let old = EarlierValues(of: earlier, in: site)
      let isText = earlier.changed.contains(.text)
      return .init(
        index: event.index,
        text: language.words["said-since", ["what": what, "date": language.day(event.day)]],
        values: old.values, hasWords: isText,
        words: isText ? views.html(earlier.document.text) : HTML(), language: old.language,
        isFirst: place == 0)
    }
  }
}

/// The values that an edit replaced, in words.
private struct EarlierValues {
  private let site: LanguageSite
  private let changed: [DocumentField]
  private(set) var values: [ReceiptView.EarlierVersion.Value] = []
  /// The language of what was written, where it is not the page's.
  private(set) var language: String?

  /// The values of the fields that have changed since, but for the text. Nothing is told of a
  /// writer's name and of photos, which are withdrawn and not shown.
  init(of version: CaseHistory.Version, in site: LanguageSite) {
    self.site = site
    changed = version.changed
    switch version.document {
    case .review(let review): add(review)
    case .followUp(let followUp): add(followUp)
    // What a reply said before an edit, and a decision, are not told here.
    case .reply, .decision: break
    }
  }

  private var words: Words { site.language.words }

  private mutating func add(_ review: Review) {
    language = site.labels.foreign(review.language)
    add(.title, review.title, language: language)
    add(.rating, stars(review.stars.current))
    add(.scale, review.scale)
    add(.recommends, review.recommends.map { words[$0 ? "recommends" : "recommends-not"] })
    add(.date, site.language.date(review.date))
    add(.experienced, review.experienced.map(site.language.day))
    add(.evidence, words["evidence-\(review.evidence.rawValue)"])
    add(.incentive, review.incentive, language: language)
    add(.relation, review.relation, language: language)
    add(.product, review.product, language: language)
    add(.source, review.source.map(origin))
    add(.complaint, words[review.isMarkedComplaint ? "answer-yes" : "answer-no"])
    add(.language, review.language)
  }

  private mutating func add(_ followUp: FollowUp) {
    language = site.labels.foreign(followUp.language)
    let date = site.language.day(followUp.date.day)
    add(.says, words["said-\(followUp.says.rawValue)", ["date": date]])
    add(.rating, stars(followUp.rating))
    add(.date, date)
    add(.language, followUp.language)
  }

  private mutating func add(_ field: DocumentField, _ value: String?, language: String? = nil) {
    guard changed.contains(field) else { return }
    values.append(
      .init(
        label: words["field-\(field.rawValue)"], value: value ?? words["field-was-empty"],
        language: value == nil ? nil : language))
  }

  private func stars(_ count: Int?) -> String? { count.map { site.labels.stars($0).label } }

  private func origin(_ source: Review.Origin) -> String {
    ([site.labels.source(source.name)] + [source.id, source.url].compactMap(\.self))
      .joined(separator: ", ")
  }
}
