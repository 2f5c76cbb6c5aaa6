/// What kind of file a photo is, by its first bytes and never by its name.
enum PhotoFormat: Equatable {
  case jpeg, png, webp
  /// Another one that people take for a photo.
  case other(String)

  /// The format of a file; nil where it is no image that is known here.
  init?(_ bytes: [UInt8]) {
    func has(_ text: StaticString, at place: Int = 0) -> Bool {
      let end = place + text.utf8CodeUnitCount
      return bytes.count >= end
        && text.withUTF8Buffer { bytes[place..<end].elementsEqual($0) }
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if has("RIFF"), has("WEBP", at: 8) {
      self = .webp
    } else if has("GIF8") {
      self = .other("GIF")
    } else if has("ftyp", at: 4) {
      self = .other(has("avif", at: 8) ? "AVIF" : "HEIC or a film")
    } else if has("II*\0") || has("MM\0*") {
      self = .other("TIFF or a camera's raw file")
    } else if has("%PDF") {
      self = .other("PDF")
    } else if has("BM") {
      self = .other("BMP")
    } else if has("<svg") || has("<?xml") {
      self = .other("SVG")
    } else {
      return nil
    }
  }
}
