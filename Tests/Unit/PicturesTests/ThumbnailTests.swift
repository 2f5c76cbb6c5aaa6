import Testing

@testable import Pictures

@Suite("What is made of a photo")
struct ThumbnailTests {
  private let made = Thumbnails(
    small: .init(size: .init(width: 320, height: 1), bytes: [1, 2, 3]),
    large: .init(size: .init(width: 1280, height: 70_000), bytes: [4, 5]))

  @Test("what is kept is read back the same")
  func kept() { #expect(Thumbnails(kept: made.kept) == made) }

  @Test("of what was kept no byte may be another one, missing or added")
  func harmed() {
    let kept = made.kept
    for place in kept.indices {
      var other = kept
      other[place] ^= 1
      #expect(Thumbnails(kept: other) == nil)
      #expect(Thumbnails(kept: Array(kept[..<place])) == nil)
    }
    #expect(Thumbnails(kept: kept + [0]) == nil)
  }

  @Test("the name is made of both pictures' bytes")
  func name() {
    let other = Thumbnails(small: made.small, large: .init(size: made.large.size, bytes: [4, 6]))
    #expect(made.name.utf8.count == 20)
    #expect(made.name != other.name)
  }

  private func jpeg(_ segments: [UInt8]...) -> [UInt8] {
    [0xFF, 0xD8] + segments.flatMap { $0 } + [0xFF, 0xDA, 0, 2, 7, 0xFF, 0xD9]
  }

  @Test("a picture with anything told beside it is none")
  func plain() {
    let tables: [UInt8] = [0xFF, 0xDB, 0, 3, 0]
    let jfif: [UInt8] = [0xFF, 0xE0, 0, 16] + [UInt8](repeating: 0, count: 14)
    func isPlain(_ bytes: [UInt8]) -> Bool {
      Thumbnails(
        small: .init(size: made.small.size, bytes: bytes),
        large: .init(size: made.large.size, bytes: jpeg(tables))
      ).isPlain
    }
    #expect(isPlain(jpeg(jfif, tables)))
    #expect(!isPlain(jpeg(jfif, [0xFF, 0xE1, 0, 4, 1, 2], tables)), "Exif")
    #expect(!isPlain(jpeg(jfif, [0xFF, 0xFE, 0, 4, 1, 2], tables)), "a comment")
    #expect(!isPlain(jpeg([0xFF, 0xE0, 0, 4, 1, 2], tables)), "a preview in JFIF")
    #expect(!isPlain(jpeg(tables) + [1]), "something behind the end")
    #expect(!isPlain([0xFF, 0xD8, 0xFF, 0xD9]))
    #expect(!isPlain([]))
  }
}

@Suite("What kind of file a photo is")
struct PhotoFormatTests {
  @Test(
    "its first bytes say so",
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0], PhotoFormat.jpeg),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
      (Array("RIFF\0\0\0\0WEBPVP8 ".utf8), .webp),
      (Array("GIF89a".utf8), .other("GIF")),
      (Array("\0\0\0 ftypheic".utf8), .other("HEIC or a film")),
      (Array("\0\0\0 ftypavif".utf8), .other("AVIF")),
      (Array("II*\0".utf8), .other("TIFF or a camera's raw file")),
      (Array("<svg ".utf8), .other("SVG")),
    ] as [([UInt8], PhotoFormat)])
  func known(bytes: [UInt8], format: PhotoFormat) { #expect(PhotoFormat(bytes) == format) }

  @Test("a text with a photo's name is none, nor are too few bytes")
  func unknown() {
    for bytes in [Array("hello".utf8), [], [0xFF], Array("RIFF".utf8), Array("\0\0\0".utf8)] {
      #expect(PhotoFormat(bytes) == nil)
    }
  }

  @Test(
    "a name with an ending says its format, and one without says nothing",
    arguments: [
      ("a.jpg", [.jpeg]), ("2026/IMG.JPEG", [.jpeg]), ("a.b.png", [.png]), ("a.webp", [.webp]),
      ("a.heic", []), ("a.jpg.html", []), ("a.", []), ("v1.2/photo", [.jpeg, .png, .webp]),
    ] as [(String, [PhotoFormat])])
  func names(path: String, formats: [PhotoFormat]) {
    #expect(PhotoFormat.formats(ofNameIn: path) == formats)
  }
}
