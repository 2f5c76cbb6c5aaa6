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
      photo.picture = PictureRecord(
        name: one.digest, original: "salted",
        small: .init(size: .init(width: 3, height: 2), digest: "s"),
        large: .init(size: .init(width: 6, height: 4), digest: "l"))
      return photo
    }
    return review
  }

  @Test("without photos it is what it was before there were any")
  func none() {
    let text = String(decoding: CanonicalDocument.bytes(of: review([])), as: UTF8.self)
    #expect(!text.contains("photos"))
  }

  @Test("the words and the picture stand in it, canonically, and are read back")
  func some() throws {
    let review = review([("A \"tyre\"", "ab"), ("A tube", "cd")])
    let bytes = CanonicalDocument.bytes(of: review)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains(
        #""kind":"review","photos":[{"alt":"A \"tyre\"","name":"ab","original":"salted","pictures":"#
          + #"[{"height":2,"sha256":"s","width":3},{"height":4,"sha256":"l","width":6}]},{"alt":"A tube""#
      ))
    #expect(try JCS(decoding: bytes).bytes == bytes)
    let read = try #require(CanonicalDocument(decoding: bytes, at: Place("l"), offset: { _ in 0 }))
    guard case .review(let again) = read else { return #expect(Bool(false)) }
    #expect(again.photos.map(\.alt) == ["A \"tyre\"", "A tube"])
    #expect(again.photos.map(\.file) == ["ab", "cd"])
    #expect(again.photos.map(\.picture) == review.photos.map(\.picture))
  }

  @Test("a site's pictures are made again from what was committed to and from published bytes")
  func recorded() throws {
    var content = SiteContent(settings: Settings(name: Localized("Shop")))
    let bytes = CanonicalDocument.bytes(of: review([("A", "ab"), ("B", "cd")]))
    guard
      case .review(let read)? = CanonicalDocument(
        decoding: bytes, at: Place("l"), offset: { _ in 0 })
    else { return #expect(Bool(false)) }
    content.reviews = [read]
    let pictures = content.recordedPictures { Array($0.utf8) }
    #expect(Set(pictures.keys) == ["ab", "cd"])
    let files = try #require(pictures["cd"]).files
    #expect(files.map(\.path) == ["media/cd-320.jpg", "media/cd-1280.jpg"])
    #expect(files.allSatisfy { $0.render() == Array($0.path.utf8) })
    #expect(pictures["cd"]?.large == .init(width: 6, height: 4))
  }

  @Test("in the first format the file's SHA-256 stands in it, and is read back")
  func first() throws {
    let bytes = CanonicalDocument.bytes(of: review([("A", "ab")]), format: .first)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#""photos":[{"alt":"A","sha256":"ab"}],"product""#))
    #expect(try JCS(decoding: bytes).bytes == bytes)
    let read = try #require(CanonicalDocument(decoding: bytes, at: Place("l"), offset: { _ in 0 }))
    guard case .review(let again) = read else { return #expect(Bool(false)) }
    #expect(again.photos.map(\.digest) == ["ab"])
  }

  @Test("a member more in a photo is no content")
  func more() {
    let bytes = CanonicalDocument.bytes(of: review([("A", "ab")]))
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(#""width":6}]}"#, with: #""width":6}],"x":1}"#)
    #expect(text.utf8.count == bytes.count + 6)
    #expect(
      CanonicalDocument(decoding: Array(text.utf8), at: Place("l"), offset: { _ in 0 }) == nil)
  }
}
