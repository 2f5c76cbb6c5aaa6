import Core
import Core
import Foundation
import Ledger
import Reviews
import Testing

@testable import Theme

// Short ways to write down a site.

extension Day: ExpressibleByStringLiteral {
  /// A day that the test writes down, so one that exists.
  public init(stringLiteral text: String) {
    guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
    self = day
  }
}

func review(
  _ id: String, _ rating: Int?, on day: Day = "2026-03-01", text: String = "Good."
) -> Review {
  var review = Review(
    id: id, stars: Stars(rating), author: "Ann", date: Moment(day), text: text,
    place: Place("\(id).md"))
  review.title = "Title of \(id)"
  return review
}

func reply(to review: String, on day: Day, _ outcome: Reply.Claim = .answered) -> Reply {
  var reply = Reply(
    review: review, round: 1, by: "sanne", date: Moment(day), text: "Sorry.", place: Place("r"))
  reply.outcome = outcome
  reply.resolution = outcome == .resolved ? "Done." : nil
  return reply
}

func siteContent(_ reviews: [Review], languages: [String] = ["en"]) -> SiteContent {
  var siteContent = SiteContent(settings: Settings(name: Localized("De Ketting")))
  siteContent.settings.languages = languages
  siteContent.settings.people = ["sanne": .init(name: "Sanne de Wit", role: Localized("workshop"))]
  siteContent.reviews = reviews.sorted { $0.id < $1.id }
  return siteContent
}

/// Every page of a site by its path, as text.
func pages(
  _ siteContent: SiteContent, asOf: Day = "2026-04-01", own: [String: String] = [:],
  log: (Site) -> PublishedLedger? = { _ in nil }
) -> [String: String] {
  let site = Site(siteContent, asOf: asOf)
  let theme = Theme(for: site, own: sourceFiles(own))
  return Dictionary(
    uniqueKeysWithValues: theme.files(of: site, log: log(site), jobs: 2).map {
      ($0.path, String(decoding: $0.render(), as: UTF8.self))
    })
}

/// Own files below `templates/`, sorted as they are read.
func sourceFiles(_ own: [String: String]) -> [SourceFile] {
  own.sorted { $0.key < $1.key }.map {
    SourceFile(path: "templates/\($0.key)", bytes: Array($0.value.utf8))
  }
}

/// A words file as it stands in `templates/`.
func wordsFile(_ text: String, _ path: String = "templates/words/xx.yml") -> WordsFile {
  WordsFile(SourceFile(path: path, bytes: Array(text.utf8)))
}

/// A language with its built-in words.
func language(_ tag: String, days: Set<Day> = []) throws -> Language {
  let words = try #require(TemplateFiles(own: []).words(tag))
  return Language(tag: tag, fallback: "en", file: words.file, days: days, tags: [])
}

/// The folder of the whole project.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
  .deletingLastPathComponent()
