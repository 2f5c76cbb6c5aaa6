import Core
import Reviews
import Testing

@testable import Ledger

@Suite("Photos in what is committed")
struct PhotoTests {
  private func review(_ photos: [(alt: String, digest: String)]) -> Review {
    var review = Review(
      id: "one", stars: Stars(2), author: nil, date: Moment(Day(number: 20_000)), text: "Flat.",
      place: Place("r"))
    review.product = "Tube"
    review.photos = photos.enumerated().map { index, one in
      var photo = Photo(file: "\(index).jpg", alt: one.alt, place: Place("r"))
      photo.digest = one.digest
      return photo
    }
    return review
  }

  @Test("without photos it is what it was before there were any")
  func none() {
    let text = String(decoding: CanonicalDocument.bytes(of: review([])), as: UTF8.self)
    #expect(!text.contains("photos"))
  }

  @Test("the words and the file's SHA-256 stand in it, canonically, and are read back")
  func some() throws {
    let bytes = CanonicalDocument.bytes(of: review([("A \"tyre\"", "ab"), ("A tube", "cd")]))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains(
        #""kind":"review","photos":[{"alt":"A \"tyre\"","sha256":"ab"},{"alt":"A tube","sha256":"cd"}],"product""#
      ))
    #expect(try JCS(decoding: bytes).bytes == bytes)
    let read = try #require(CanonicalDocument(decoding: bytes, at: Place("l"), offset: { _ in 0 }))
    guard case .review(let again) = read else { return #expect(Bool(false)) }
    #expect(again.photos.map(\.alt) == ["A \"tyre\"", "A tube"])
    #expect(again.photos.map(\.digest) == ["ab", "cd"])
  }

  @Test("a member more in a photo is no content")
  func more() {
    let bytes = CanonicalDocument.bytes(of: review([("A", "ab")]))
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(#""sha256":"ab""#, with: #""sha256":"ab","x":1"#)
    #expect(
      CanonicalDocument(decoding: Array(text.utf8), at: Place("l"), offset: { _ in 0 }) == nil)
  }
}
