import Core
import Reviews

/// A file of the logo, checked and ready to be published.
struct LogoFile: Sendable {
  /// `logo.HASH.svg`: a new name for new content, so that it may be cached for ever.
  let name: String
  let bytes: [UInt8]
  let size: PictureSize

  /// More would be felt on every page: a logo of vectors has 2 KB, one of pixels 20.
  static let largest = 200_000

  /// The file that site.yml names, among those of `content/`; nil with a finding where it cannot be
  /// used.
  static func read(
    _ written: Settings.PlacedText, in content: [SourceFile], findings: inout [Finding]
  ) -> LogoFile? {
    let folder = "content/"
    let path = folder + written.text
    guard let file = content.first(where: { $0.path == path }) else {
      let names = content.map { String($0.path.dropFirst(folder.count)) }
      let suggestion =
        written.text.hasPrefix(folder)
        ? String(written.text.dropFirst(folder.count))
        : names.filter { !$0.hasSuffix(".md") }.nearest(to: written.text)
      findings.append(
        Finding(.logoMissing, at: written.place, "there is no file \(path)", suggestion: suggestion)
      )
      return nil
    }
    guard file.bytes.count <= largest else {
      findings.append(
        Finding(
          .logoTooLarge, at: Place(path),
          "the logo has \(file.bytes.count) bytes; at most \(largest) are sent with every page"))
      return nil
    }
    if let (size, ending) = PictureSize.read(file.bytes) {
      return LogoFile(file.bytes, size, ending)
    }
    guard let text = file.bytes.first(where: { $0 > 0x20 }),
      text == UInt8(ascii: "<") || text == 0xEF
    else {
      findings.append(
        Finding(.badLogo, at: Place(path), "the logo is no SVG, PNG, JPEG or WebP, or is cut off"))
      return nil
    }
    do throws(SVGMistake) {
      return LogoFile(file.bytes, try SVGCheck.read(file.bytes), "svg")
    } catch {
      findings.append(
        Finding(
          .badLogo, at: Place(path, offset: error.offset, in: file.bytes),
          "the logo \(error.message)"))
      return nil
    }
  }

  private init(_ bytes: [UInt8], _ size: PictureSize, _ ending: String) {
    self.bytes = bytes
    self.size = size
    name = "logo.\(bytes.contentName).\(ending)"
  }

  /// The size in CSS pixels at which it stands in the header: at most 40 high and 240 wide.
  var shown: (width: Int, height: Int) {
    var (width, height) = (size.width, size.height)
    if height > 40 { (width, height) = (max(1, (width * 40 + height / 2) / height), 40) }
    if width > 240 { (width, height) = (240, max(1, (height * 240 + width / 2) / width)) }
    return (width, height)
  }

  /// Whether it is about square, and so can be seen in a tab.
  var isSquare: Bool { size.width * 4 <= size.height * 5 && size.height * 4 <= size.width * 5 }
}
