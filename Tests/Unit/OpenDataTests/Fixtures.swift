import Core
import Ledger
import Reviews
import Testing

@testable import OpenData

func day(_ text: String) throws -> Day { try #require(Day(text)) }

func review(_ id: String, _ rating: Int?, text: String = "Good.") throws -> Review {
  Review(
    id: id, stars: Stars(rating), author: "Ann", date: Moment(try day("2026-03-01")), text: text,
    place: Place("\(id).md"))
}

func siteContent(_ reviews: [Review]) -> SiteContent {
  var siteContent = SiteContent(settings: Settings(name: Localized("De Ketting")))
  siteContent.settings.people = ["sanne": .init(name: "Sanne de Wit", role: Localized("workshop"))]
  siteContent.reviews = reviews.sorted { $0.id < $1.id }
  return siteContent
}

/// Every document by its path, as text.
func documents(_ siteContent: SiteContent, log: PublishedLedger? = nil) throws -> [String: String] {
  let site = Site(siteContent, asOf: try day("2026-04-01"))
  return Dictionary(
    uniqueKeysWithValues: Dataset(of: site, log: log).files.map {
      ($0.path, String(decoding: $0.render(), as: UTF8.self))
    })
}

/// A document as canonical JSON; that it is not is an error.
func decoded(_ document: String?) throws -> JCS {
  let text = try #require(document)
  #expect(text.hasSuffix("}\n") && text.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
  return try JCS(decoding: Array(text.utf8.dropLast()))
}

extension JCS {
  subscript(name: String) -> JCS? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var names: [String] {
    if case .object(let members) = self { members.keys.sorted() } else { [] }
  }
}
