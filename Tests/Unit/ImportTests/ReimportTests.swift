import Core
import Reviews
import Testing

@testable import Import

@Suite("Importing again")
struct ReimportTests {
  static func review(
    _ id: Int = 1, comment: String = "Flat again.", stars: String = "TWO",
    updated: String = "2026-03-14T10:00:00Z", reply: (String, String)? = nil
  ) -> String {
    let answer =
      reply.map { #", "reviewReply": {"comment": "\#($0)", "updateTime": "\#($1)"}"# } ?? ""
    return
      #"{"name": "accounts/1/locations/7/reviews/\#(id)", "reviewer": {"displayName": "Els"}, "#
      + #""starRating": "\#(stars)", "comment": "\#(comment)", "createTime": "2026-03-14T10:00:00Z", "#
      + #""updateTime": "\#(updated)"\#(answer)}"#
  }

  static func export(_ reviews: String...) -> String {
    #"{"reviews": [\#(reviews.joined(separator: ",\n"))]}"#
  }

  private func path(_ imported: Imported) throws -> String {
    try #require(imported.store.files.keys.first { $0.hasPrefix("content/reviews/") })
  }

  @Test("a customer's edit is written in the file's place")
  func edited() throws {
    let first = try Imported(Self.export(Self.review()))
    let newer = Self.review(
      comment: "All good now.", stars: "FIVE", updated: "2026-04-01T10:00:00Z")
    let second = try Imported(Self.export(newer), onto: first.store)
    #expect(second.tally.changed == 1 && second.tally.new == 0)
    #expect(second.store.files.keys == first.store.files.keys)
    #expect(second.reviews.map(\.text) == ["All good now."])
  }

  @Test("an older version of a review changes nothing")
  func older() throws {
    let newer = Self.review(comment: "New", updated: "2026-04-01T10:00:00Z")
    let first = try Imported(Self.export(newer))
    let second = try Imported(Self.export(Self.review(comment: "Old")), onto: first.store)
    #expect(second.store.files == first.store.files)
    let both = try Imported(Self.export(Self.review(comment: "Old"), newer))
    #expect(both.reviews.map(\.text) == ["New"])
  }

  @Test("names in full on one import and short on the next are no edit", arguments: [false, true])
  func names(first inFull: Bool) throws {
    func options(_ inFull: Bool) -> ImportOptions {
      var options = Imported.options
      options.fullNames = inFull
      return options
    }
    let text = Self.export(Self.review()).replacing("Els", with: "Els van der Berg")
    let first = try Imported(text, options: options(inFull))
    let name = inFull ? "Els van der Berg" : "Els B."
    #expect(first.reviews.map(\.author) == [name])
    let second = try Imported(text, onto: first.store, options: options(!inFull))
    #expect(second.tally.unchanged == 1 && second.tally.changed == 0 && second.findings.isEmpty)
    #expect(second.store.files == first.store.files)
    let edited = text.replacing("Flat again.", with: "Fixed.")
      .replacing(#""updateTime": "2026-03-14"#, with: #""updateTime": "2026-04-14"#)
    let third = try Imported(edited, onto: second.store, options: options(!inFull))
    #expect(third.tally.changed == 1 && third.reviews.map(\.text) == ["Fixed."])
  }

  @Test("a file that an editor changed is left alone, and it is said")
  func changedHere() throws {
    var first = try Imported(Self.export(Self.review()))
    let path = try path(first)
    first.store.files[path]?.append(contentsOf: "A note.\n".utf8)
    let same = try Imported(Self.export(Self.review()), onto: first.store)
    #expect(same.store.files == first.store.files && same.findings.isEmpty)
    let newer = Self.review(comment: "Changed", updated: "2026-04-01T10:00:00Z")
    let second = try Imported(Self.export(newer), onto: first.store)
    #expect(second.store.files == first.store.files)
    #expect(second.findings.map(\.rule) == [.changedHere])
    first.store.files[path] = nil
    let gone = try Imported(Self.export(newer), onto: first.store)
    #expect(gone.store.files.isEmpty && gone.findings.map(\.rule) == [.changedHere])
  }

  @Test("the same words are no second reply, and what the source changes is changed here")
  func replies() throws {
    let first = try Imported(Self.export(Self.review()))
    let id = try #require(first.reviews.first?.id)
    var store = first.store
    let own = "---\nby: sanne\ndate: 2026-03-15\n---\nBy hand.\n"
    store.files["content/replies/2026/\(id).md"] = Array(own.utf8)
    let same = Self.review(reply: ("By hand.", "2026-03-15T10:00:00Z"))
    let second = try Imported(Self.export(same), onto: store)
    #expect(second.store.files == store.files)
    let later = Self.review(reply: ("Solved.", "2026-03-20T10:00:00Z"))
    let third = try Imported(Self.export(later), onto: second.store)
    #expect(third.store.rounds(.reply, of: id) == [1])
    #expect(third.siteContent().findings.isEmpty)
    // A slip that the shop mended without a new time is mended in its file.
    let mended = Self.review(reply: ("Solved, and paid.", "2026-03-20T10:00:00Z"))
    let fourth = try Imported(Self.export(mended), onto: third.store)
    #expect(fourth.store.rounds(.reply, of: id) == [1])
    #expect(fourth.siteContent().siteContent?.replies.last?.text == "Solved, and paid.")
  }

  @Test("a review that a full export no longer holds is a finding, and stays")
  func missing() throws {
    let first = try Imported(Self.export(Self.review(1), Self.review(2)))
    let second = try Imported(Self.export(Self.review(2)), onto: first.store, isComplete: true)
    #expect(second.findings.map(\.rule) == [.missingAtSource])
    #expect(second.store.files == first.store.files)
  }

  @Test("a row that stands twice is one review")
  func duplicates() throws {
    let imported = try Imported(Self.export(Self.review(), Self.review()))
    #expect(imported.tally.new == 1 && imported.tally.duplicates == 1)
  }

  @Test("without somebody to sign, replies wait and what is hidden is not shown")
  func unsigned() throws {
    var options = Imported.options
    options.signer = nil
    let reply = Self.review(reply: ("Solved.", "2026-03-20T10:00:00Z"))
    let imported = try Imported(Self.export(reply), options: options)
    #expect(imported.errors.count == 1 && imported.store.files.count == 1)
    let hidden = try Imported(Imported.fixture("loox.csv"), options: options)
    #expect(hidden.reviews.count == 1)
    let later = try Imported(Self.export(reply), onto: imported.store)
    #expect(later.tally.replies == 1)
  }

  @Test("lines of one file carry the same reviews as files of their own")
  func lines() throws {
    var store = MemoryContentStore()
    store.keepsLines = true
    let bytes = try Imported.fixture("kiyoh.json")
    let lines = try Imported(bytes, onto: store)
    let files = try Imported(bytes)
    #expect(lines.siteContent().findings.isEmpty)
    #expect(lines.reviews.map(\.text) == files.reviews.map(\.text))
    #expect(lines.reviews.map(\.id) == files.reviews.map(\.id))
    #expect(try Imported(bytes, onto: lines.store).store.writes == lines.store.writes)
  }

  /// A store as an older version left it, which read the export otherwise: of each review it wrote
  /// another product.
  private func older(_ imported: Imported) -> MemoryContentStore {
    var store = imported.store
    for (key, record) in store.records {
      let document = DocumentID(.review, review: record.id)
      guard let bytes = store.bytes(of: document) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      let other = Array(text.replacing("\ndate: ", with: "\nproduct: Read otherwise\ndate: ").utf8)
      #expect(other != bytes)
      store.write(other, as: document)
      var record = record
      record.review = ShortDigest(of: other)
      store.records[key] = record
    }
    return store
  }

  private static let samples = [
    "app-store.json", "facebook.json", "feedback-company.json", "google.json", "google-play.json",
    "json-ld.json", "judge-me.csv", "kiyoh.json", "kiyoh.xml", "linkedin.csv", "loox.csv",
    "okendo.csv", "shopify.csv", "tripadvisor.csv", "trustpilot.csv", "trustpilot.json",
    "webwinkelkeur.json", "woocommerce.json", "wordpress.xml", "yotpo.csv",
  ]

  @Test(
    "what an older version wrote stays as it is when a newer one reads the same export otherwise",
    arguments: samples)
  func readOtherwise(sample: String) throws {
    var options = Imported.options
    options.dates = .dmy
    let bytes = try Imported.fixture(sample)
    let first = try Imported(bytes, options: options)
    let count = first.store.records.count
    #expect(count > 0)
    let old = older(first)
    let second = try Imported(bytes, onto: old, options: options, isKnown: true)
    #expect(second.store.files == old.files, "\(sample)")
    #expect(second.tally.readOtherwise == count && second.tally.changed == 0)
    #expect(second.store.records.mapValues(\.id) == old.records.mapValues(\.id))

    options.mends = true
    let mended = try Imported(bytes, onto: second.store, options: options, isKnown: true)
    #expect(mended.tally.corrected == count && mended.tally.changed == 0)
    #expect(Set(mended.store.files.keys) == Set(first.store.files.keys))
    #expect(mended.reviews.count == count)
    #expect(mended.reviews.allSatisfy { $0.corrected == Imported.today })
    #expect(mended.reviews.map(\.product) == first.reviews.map(\.product))
    options.mends = false
    options.today = Day(number: Imported.today.number + 7)
    for mends in [false, true] {
      options.mends = mends
      let again = try Imported(bytes, onto: mended.store, options: options, isKnown: true)
      #expect(again.store.files == mended.store.files)
      #expect(again.tally.unchanged == count && again.tally.corrected == 0)
    }
  }

  @Test("a customer's edit after a correction is an edit, and says nothing of the correction")
  func editedAfterCorrection() throws {
    var options = Imported.options
    let first = try Imported(Self.export(Self.review()))
    options.mends = true
    let old = older(first)
    let mended = try Imported(Self.export(Self.review()), onto: old, options: options)
    #expect(mended.tally.corrected == 1)
    let newer = Self.review(comment: "All good now.", updated: "2026-04-01T10:00:00Z")
    let edited = try Imported(Self.export(newer), onto: mended.store, options: options)
    #expect(edited.tally.changed == 1 && edited.tally.corrected == 0)
    #expect(edited.reviews.map(\.corrected) == [nil])
  }

  @Test("in an unknown file, what has no time of its last change is an edit")
  func unknownFile() throws {
    let bytes = try Imported.fixture("loox.csv")
    var options = Imported.options
    options.dates = .dmy
    let first = try Imported(bytes, options: options)
    let old = older(first)
    let second = try Imported(bytes, onto: old, options: options)
    #expect(second.tally.changed > 0 && second.store.files == first.store.files)
  }
}
