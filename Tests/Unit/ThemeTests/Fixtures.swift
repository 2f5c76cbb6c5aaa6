import Core
import Foundation
import Ledger
import Reviews
import TestSupport
import Testing

@testable import Theme

// Short ways to write down a site.

/// Every page of a site by its path, as text.
func pages(
  _ siteContent: SiteContent, asOf: Day = "2026-04-01", own: [String: String] = [:],
  log: (Site) -> PublishedLedger? = { _ in nil }
) -> [String: String] {
  let site = Site(siteContent, asOf: asOf)
  let theme = Theme(for: site, own: sourceFiles(own))
  let made = theme.files(of: site, log: log(site))
  // So that what is expected of every page is expected of some.
  #expect(made.contains { $0.path == "index.html" })
  return Dictionary(
    uniqueKeysWithValues: made.map { ($0.path, String(decoding: $0.render(), as: UTF8.self)) })
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
