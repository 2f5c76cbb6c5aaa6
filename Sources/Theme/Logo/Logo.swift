import Core
import Reviews

/// The shop's logo, as one file or one for each colour scheme: a square one is its mark on every page,
/// a wide one stands at the head of the first.
struct Logo: Sendable {
  let light: LogoFile
  let dark: LogoFile?

  /// The logo that `settings` name. Nil if there is none, or it cannot be used.
  init?(_ settings: Settings, in content: [SourceFile], findings: inout [Finding]) {
    guard let asked = settings.design.logo else { return nil }
    let files = asked.files.map { LogoFile.read($0, in: content, findings: &findings) }
    guard let light = files.first ?? nil else { return nil }
    self.light = light
    dark = files.count > 1 ? files[1] : nil
  }

  /// The files to publish. One that serves both schemes is there once.
  var files: [SiteFile] {
    let both = [light] + (dark.map { $0.name == light.name ? [] : [$0] } ?? [])
    return both.map(\.asset.file)
  }

  /// Whether it is about square, so that it can stand for the shop in a small place.
  var isSquare: Bool { light.isSquare }

  /// What the first page of a language shows of a wide logo, in place of the name; nil of a square
  /// one, which is the shop's mark. `up` leads from the language's root to the site's.
  func banner(up: String, alt: String) -> LogoView? {
    guard !isSquare else { return nil }
    func image(_ file: LogoFile) -> LogoView.PictureSource {
      let (width, height) = file.shown
      return .init(path: up + SitePath.asset(file.name), width: width, height: height)
    }
    return LogoView(light: image(light), dark: dark.map(image), alt: alt)
  }
}

/// A file of the logo, checked and ready to be published.
struct LogoFile: Sendable {
  let asset: Asset
  let size: PictureSize

  /// The largest size in bytes. A vector logo has 2 KB, one of pixels 20.
  static let largest = 200_000

  /// The file that site.yml names, from those of `content/`. Nil, with a finding, if it cannot be
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
    asset = Asset(bytes, "logo", ending)
    self.size = size
  }

  /// `logo.HASH.svg`.
  var name: String { asset.name }

  /// The size in CSS pixels in the header: at most 40 high and 240 wide.
  var shown: (width: Int, height: Int) {
    var (width, height) = (size.width, size.height)
    if height > 40 { (width, height) = (max(1, (width * 40 + height / 2) / height), 40) }
    if width > 240 { (width, height) = (240, max(1, (height * 240 + width / 2) / width)) }
    return (width, height)
  }

  /// Whether the picture is nearly square, so that it can be recognized in a tab.
  var isSquare: Bool { size.width * 4 <= size.height * 5 && size.height * 4 <= size.width * 5 }
}

/// The size of a picture, in its own pixels.
struct PictureSize: Equatable, Sendable {
  let width, height: Int

  /// Nil unless both are from 1 to 20,000.
  init?(_ width: Int, _ height: Int) {
    guard 1...20_000 ~= width, 1...20_000 ~= height else { return nil }
    (self.width, self.height) = (width, height)
  }

  /// The size in the header of a PNG, JPEG or WebP file, with the extension of its format. Nil if
  /// the file has another format or is cut off.
  ///
  /// Sources: PNG (W3C) 11.2.1; JPEG (ITU-T T.81) B.2.2; WebP (RFC 9649) 2.5 to 2.7.
  static func read(_ bytes: [UInt8]) -> (size: PictureSize, ending: String)? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      guard bytes.count >= 45, bytes[12..<16].elementsEqual("IHDR".utf8),
        bytes.suffix(8).prefix(4).elementsEqual("IEND".utf8)
      else { return nil }
      return PictureSize(bytes.big(at: 16, 4), bytes.big(at: 20, 4)).map { ($0, "png") }
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return jpeg(bytes).map { ($0, "jpg") } }
    if bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8),
      bytes.little(at: 4, 4) + 8 <= bytes.count
    {
      return webP(bytes).map { ($0, "webp") }
    }
    return nil
  }

  /// From the first frame header, past the segments before it.
  private static func jpeg(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.suffix(2).elementsEqual([0xFF, 0xD9]) else { return nil }
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      let isFrame = 0xC0...0xCF ~= marker && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return PictureSize(bytes.big(at: index + 7, 2), bytes.big(at: index + 5, 2)) }
      // A fill byte has no length.
      index += marker == 0xFF ? 1 : 2 + bytes.big(at: index + 2, 2)
    }
    return nil
  }

  private static func webP(_ bytes: [UInt8]) -> PictureSize? {
    let chunk = bytes[12..<16]
    if chunk.elementsEqual("VP8X".utf8) {
      return PictureSize(bytes.little(at: 24, 3) + 1, bytes.little(at: 27, 3) + 1)
    }
    if chunk.elementsEqual("VP8L".utf8) {
      let bits = bytes.little(at: 21, 4)
      return bytes[20] == 0x2F ? PictureSize(bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1) : nil
    }
    guard chunk.elementsEqual("VP8 ".utf8), bytes[23..<26].elementsEqual([0x9D, 0x01, 0x2A])
    else { return nil }
    return PictureSize(bytes.little(at: 26, 2) & 0x3FFF, bytes.little(at: 28, 2) & 0x3FFF)
  }
}

extension [UInt8] {
  /// A whole number of `count` bytes, big-endian. Missing bytes are 0.
  fileprivate func big(at index: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 << 8 | (index + $1 < self.count ? Int(self[index + $1]) : 0) }
  }

  /// A whole number of `count` bytes, little-endian. Missing bytes are 0.
  fileprivate func little(at index: Int, _ count: Int) -> Int {
    (0..<count).reversed().reduce(0) {
      $0 << 8 | (index + $1 < self.count ? Int(self[index + $1]) : 0)
    }
  }
}
