import Core
import Ledger
import Reviews
import TestSupport
import Testing

@testable import OpenData

/// Every document by its path, as text.
func documents(_ siteContent: SiteContent, log: PublishedLedger? = nil) throws -> [String: String] {
  let site = Site(siteContent, asOf: "2026-04-01")
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
