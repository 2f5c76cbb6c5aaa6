import Testing

@testable import Pictures

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
}
