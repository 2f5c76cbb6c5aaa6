import Testing

@testable import Pictures

@Suite("Pictures that are kept for the ledger")
struct KeptPictureTests {
  private let made = Thumbnails(
    small: .init(size: .init(width: 320, height: 1), bytes: [1, 2, 3]),
    large: .init(size: .init(width: 1280, height: 70_000), bytes: [4, 5]))

  private func original(_ byte: UInt8) -> KeptPicture.Original {
    .init(digest: Array(repeating: byte, count: 32))
  }

  @Test("what is kept is read back the same, with the photos it was made of", arguments: 0...3)
  func kept(count: Int) {
    let picture = KeptPicture(
      originals: (0..<count).map { original(UInt8($0)) }, thumbnails: made)
    let bytes = picture.bytes
    #expect(KeptPicture(bytes) == picture)
    for place in bytes.indices { #expect(KeptPicture(Array(bytes[..<place])) == nil) }
    #expect(KeptPicture(bytes + [0]) == nil)
  }

  @Test("what is published of a photo cannot be made from the photo alone")
  func salted() {
    let (one, same) = (original(1), original(1))
    #expect(one.salt != same.salt && one.commitment != same.commitment)
    #expect(one.commitment.utf8.count == 44)
    let again = KeptPicture.Original(digest: one.digest, salt: one.salt)
    #expect(again.commitment == one.commitment)
    let other = KeptPicture.Original(digest: original(2).digest, salt: one.salt)
    #expect(other.commitment != one.commitment)
  }

  @Test("a picture is found by each photo it was made of; a file of another name is damaged")
  func found() throws {
    var kept = KeptPictures(folder: "f")
    let record = made.record(original: "")
    let originals = [original(1), original(2)]
    kept.take(.init(record: record, originals: originals), at: "f/\(made.name)")
    kept.take(.init(record: record, originals: [original(3)]), at: "f/other")
    kept.take(nil, at: "f/broken")
    #expect(kept.records.count == 2)
    for (place, digits) in ["01", "02"].enumerated() {
      let found = try #require(kept.records[String(repeating: digits, count: 32)])
      #expect(found == record.original(originals[place].commitment))
    }
    #expect(kept.damaged == ["f/other", "f/broken"])
  }
}
