import Core
import Reviews
import Testing

@testable import Import

@Suite("By what a review is known again")
struct IdentityTests {
  static let written = ImportedTime(Day(number: 20_500), second: 36_720, offset: 0)

  /// A review as an older version read it: by the address, the time, the product and the title.
  static func older(title: String = "Bad", text: String = "It broke.") -> ImportedReview {
    var review = ImportedReview(source: "shop", date: written)
    review.title = title
    review.text = text
    review.author = ImportedName("Ida R.")
    review.identity = ["ida@example.com", "2026-02-16", "tube", title]
    review.isSurelyIdentified = true
    return review
  }

  /// The same review as it is read now.
  static func newer(
    _ number: String? = "71", title: String = "Bad", text: String = "It broke.",
    product: String? = nil
  ) -> ImportedReview {
    var review = older(title: title, text: text)
    review.formerIdentities = [.writer(review.identity)]
    review.isSurelyIdentified = false
    review.identity = []
    review.sourceID = number
    review.address = "ida@example.com"
    review.product = product
    return review
  }

  private func take(
    _ reviews: [ImportedReview], onto store: MemoryContentStore = MemoryContentStore(),
    mends: Bool = false, isComplete: Bool = false
  ) throws -> (store: MemoryContentStore, tally: ImportTally, findings: [Finding]) {
    var options = Imported.options
    options.mends = mends
    var store = store
    store.visited = []
    var importer = Importer(store, options: options)
    importer.beginFile(isKnown: false, isReread: false)
    for review in reviews {
      try importer.take(PreparedReview(review, asLine: store.keepsLines), at: Place("x", line: 1))
    }
    if isComplete { try importer.reportMissing(in: "x") }
    return (importer.store, importer.tally, importer.findings.all(in: "x"))
  }

  private func texts(_ store: MemoryContentStore) -> [String] {
    store.files.values.map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  @Test("a source's number comes first, and no title, product or text changes it")
  func number() {
    let key = Self.newer().key
    #expect(Self.newer(title: "Good", text: "It holds.", product: "Tube 28").key == key)
    #expect(Self.newer("72").key != key)
  }

  @Test("without a number, the address and the second tell, in whatever letters and zone")
  func address() {
    let key = Self.newer(nil).key
    #expect(Self.newer(nil, title: "Good", text: "It holds.", product: "Tube").key == key)
    var same = Self.newer(nil)
    same.address = " Ida@Example.com"
    same.date = ImportedTime(Self.written.day, second: 40_320, offset: 3600)
    #expect(same.key == key)
    var later = Self.newer(nil)
    later.date = ImportedTime(Self.written.day, second: 36_721, offset: 0)
    #expect(later.key != key)
  }

  @Test("an edited title is an edit, by number and by address", arguments: ["71", nil])
  func edited(number: String?) throws {
    let first = try take([Self.newer(number)])
    let second = try take([Self.newer(number, title: "Better")], onto: first.store)
    #expect(second.tally.changed == 1 && second.tally.new == 0)
    #expect(second.store.files.keys == first.store.files.keys)
  }

  @Test("the address stands in no file and no record")
  func nothingWritten() throws {
    let (store, _, _) = try take([Self.newer(nil)])
    let written =
      texts(store) + store.records.values.map { String(decoding: $0.line, as: UTF8.self) }
    #expect(written.allSatisfy { !$0.contains("ida") && !$0.contains("@") })
  }

  @Test("what one address wrote of two things in one second are two reviews, and stay two")
  func twoAtOnce() throws {
    let both = [Self.newer(nil, text: "Good tube."), Self.newer(nil, text: "Good pump.")]
      .map { review in
        var review = review
        review.formerIdentities = []
        return review
      }
    let first = try take(both + both)
    #expect(first.tally.new == 2 && first.tally.duplicates == 2)
    let second = try take(both, onto: first.store)
    #expect(second.tally.unchanged == 2 && second.store.files == first.store.files)
  }

  @Test("a review that an older version knew otherwise is no second one, and stays as it is")
  func former() throws {
    let old = try take([Self.older()])
    for _ in 1...2 {
      let now = try take([Self.newer(product: "Tube")], onto: old.store, isComplete: true)
      #expect(now.store.files == old.store.files && now.tally.new == 0)
      #expect(now.tally.readOtherwise == 1 && now.findings.isEmpty)
      #expect(now.store.records.keys == old.store.records.keys)
    }
  }

  @Test("--mend notes the new key and keeps the ID, so that what follows is an edit")
  func mended() throws {
    let old = try take([Self.older()])
    let mended = try take([Self.newer(product: "Tube")], onto: old.store, mends: true)
    #expect(mended.store.files.keys == old.store.files.keys && mended.tally.corrected == 1)
    #expect(texts(mended.store)[0].contains("corrected: \(Imported.today)"))
    let edited = try take(
      [Self.newer(title: "Better", product: "Tube")], onto: mended.store, isComplete: true)
    #expect(edited.tally.changed == 1 && edited.tally.new == 0 && edited.findings.isEmpty)
    #expect(edited.store.files.keys == old.store.files.keys)
    // Of an export without it one review is missing, and not the note that leads to it.
    let gone = try take([], onto: mended.store, isComplete: true)
    #expect(gone.findings.map(\.rule) == [.missingAtSource])
    for record in mended.store.records.values {
      let read = try #require(ReviewRecord(line: record.line))
      #expect((read.id, read.of, read.key) == (record.id, record.of, record.key))
    }
    // Another one that the older version took for the same is a review of its own.
    let other = try take(
      [Self.newer(product: "Tube"), Self.newer("72", product: "Pump")], onto: mended.store)
    #expect(other.tally.new == 1 && other.tally.unchanged == 1)
  }

  @Test("two reviews that an older version took for one are two, however they are ordered")
  func tellingApart() throws {
    let old = try take([Self.older()])
    let both = [Self.newer("71"), Self.newer("72")]
    let now = try take(both, onto: old.store)
    #expect(now.tally.new == 1 && now.store.files.count == 2)
    let again = try take(both.reversed(), onto: now.store)
    #expect(again.tally.new == 0 && again.store.files == now.store.files)
  }

  @Test("what was erased under a former key stays erased")
  func erased() throws {
    var old = try take([Self.older()])
    let (key, record) = try #require(old.store.records.first)
    old.store.records[key] = ReviewRecord(erasing: record.id)
    old.store.files = [:]
    let now = try take([Self.newer()], onto: old.store, mends: true)
    #expect(now.store.files.isEmpty && now.tally.new == 0)
  }

  @Test("stars alone, which an older version counted, are found one by one")
  func bare() throws {
    func review(_ number: String?) -> ImportedReview {
      var review = ImportedReview(source: "shop", date: ImportedTime(Self.written.day))
      review.identity = ["2026-02-16"]
      review.sourceID = number
      if number != nil { review.formerIdentities = [.contents(review.identity)] }
      return review
    }
    let old = try take([review(nil), review(nil)])
    #expect(old.tally.new == 2)
    let three = [review("1"), review("2"), review("3")]
    let now = try take(three, onto: old.store, mends: true)
    #expect(now.tally.new == 1 && now.store.files.count == 3)
    let again = try take(three.reversed(), onto: now.store)
    #expect(again.tally.new == 0 && again.tally.unchanged == 3)
  }
}
