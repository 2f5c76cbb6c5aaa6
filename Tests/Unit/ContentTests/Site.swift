import Core
import Core
import Reviews
import Testing

@testable import Content

/// A small shop to which a test adds the file it is about.
enum Site {
  static let today = Day(number: 20_700)  // 2026-09-04
  static let settings = """
    name: De Ketting
    languages: [en, nl]
    time-zone: Europe/Amsterdam
    people:
      sanne: { name: Sanne de Wit, role: workshop }
      ahmed: { name: Ahmed El Idrissi, role: owner }
    """
  static let review = """
    ---
    title: Flat tyre
    rating: 2
    author: Marieke V.
    date: 2026-03-14
    ---
    It was flat again the next day.
    """

  /// The files of a site: the shop's own, unless given otherwise, a review `flat-tyre`, and `files`.
  static func files(_ files: [String: [UInt8]]) -> [SourceFile] {
    let all = [
      "content/site.yml": Array(settings.utf8),
      "content/reviews/2026/flat-tyre.md": Array(review.utf8),
    ].merging(files) { $1 }
    return all.map { SourceFile(path: $0.key, bytes: $0.value) }
  }

  static func parse(
    _ files: [String: String]
  ) -> (siteContent: SiteContent?, findings: [Finding]) {
    parse(bytes: files.mapValues { Array($0.utf8) })
  }

  static func parse(
    bytes: [String: [UInt8]]
  ) -> (siteContent: SiteContent?, findings: [Finding]) {
    Content.parse(files(bytes), asOf: { _ in today }, jobs: 2)
  }

  /// The findings as people see them.
  static func report(_ files: [String: String]) -> [String] {
    parse(files).findings.map(\.description)
  }
}

/// A file with one mistake, and the one line that it must bring.
struct Mistake: Sendable, CustomTestStringConvertible {
  let title: String
  let path: String
  let text: String
  let report: [String]

  init(_ title: String, in path: String, _ text: String, _ report: [String]) {
    self.title = title
    self.path = path
    self.text = text
    self.report = report.map { $0.hasPrefix("content/") ? $0 : "\(path):\($0)" }
  }

  var testDescription: String { title }

  func check() {
    #expect(Site.report([path: text]) == report)
  }
}
