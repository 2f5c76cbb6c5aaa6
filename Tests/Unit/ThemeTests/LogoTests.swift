import Core
import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("The logo")
struct LogoTests {
  private static let head = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">"#

  private func read(_ bytes: [UInt8], asked: String = "logo.svg") -> (LogoFile?, [String]) {
    var findings: [Finding] = []
    let file = LogoFile.read(
      .init(asked, at: Place("content/site.yml", line: 3, column: 7)),
      in: [SourceFile(path: "content/logo.svg", bytes: bytes)], findings: &findings)
    return (file, findings.map(\.description))
  }

  @Test(
    "a plain drawing is taken, with its size",
    arguments: [
      (head + "<path d='M0 0'/></svg>", 300, 100),
      (
        #"<?xml version="1.0"?><!-- x --><svg xmlns='http://www.w3.org/2000/svg' width="24px" height="12.4"><g/></svg>"#,
        24, 12
      ),
      (
        head + "<defs><linearGradient id='a'/></defs><use href='#a' fill='url(#a)'/></svg>", 300,
        100
      ),
      (head + "<style>.a{fill:url( '#a' )}</style><title>A &amp; B</title></svg>\n", 300, 100),
      (head + #"<image href="data:image/png;base64,AAAA"/></svg>"#, 300, 100),
    ])
  func drawing(svg: String, width: Int, height: Int) throws {
    let (file, findings) = read(Array(svg.utf8))
    #expect(findings == [])
    #expect(file?.size == PictureSize(width, height))
    #expect(file?.name.hasSuffix(".svg") == true)
  }

  @Test(
    "what could run, fetch or hide something is refused at its place",
    arguments: [
      "<script>alert(1)</script>", "<script/>", "<foreignObject/>", "<a href='#x'/>",
      "<g onload='alert(1)'/>", "<g OnClick='x'/>", "<image href='https://e.example/a.png'/>",
      "<image xlink:href='//e.example/a.png'/>", "<use href='other.svg#a'/>",
      "<x:use y:href='other.svg#a'/>", "<image href='data:image/svg+xml;base64,AAAA'/>",
      "<image href='data:text/html,x'/>", "<g style='fill:url(https://e.example/)'/>",
      "<g fill='url(//e.example/#a)'/>", "<g fill='u&#114;l(//e.example/#a)'/>",
      "<g style='fill:\\75rl(//e.example/)'/>", "<style>@import 'x.css';</style>",
      "<style>a{fill:URL(x)}</style>", "<style>@imp<!-- -->ort 'x.css';</style>",
      "<style>a{fill:ur<!-- -->l(x)}</style>", "<style>@imp<g/>ort 'x.css';</style>",
      "<style>a{fill:url(#a)}<!-- --></style>", "<animate attributeName='href'/>", "<set/>",
      "<iframe src='x'/>", "<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>",
      "<script xmlns='http://www.w3.org/1999/xhtml'/>", "<g xmlns='http://www.w3.org/1999/xhtml'/>",
      "<handler/>", "<?xml-stylesheet href='x'?>", "<![CDATA[<script>]]>", "<!DOCTYPE a>",
      "<g xml:base='https://e.example/'/>", "<g><path></g>", "<g", "<g a=b/>", "<g a='1'b='2'/>",
      "<g a='1' a='2'/>", "</svg></svg>", "<image href='&#106;avascript:x'/>",
      "<image href='javascript:x'/>",
    ])
  func refused(inside: String) throws {
    let (file, findings) = read(Array((Self.head + "\n" + inside + "</svg>").utf8))
    #expect(file == nil)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("content/logo.svg:2:") == true, "\(findings)")
    #expect(findings.first?.hasSuffix("[bad-logo]") == true)
  }

  @Test(
    "a file that is no logo is none",
    arguments: [
      "", "GIF89a", "<svg></svg>", "<html/>", "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='1'/>", head, "text",
      "<svg xmlns='http://www.w3.org/2000/svg' width='50%' height='nan'/>", "<!DOCTYPE svg><svg/>",
    ])
  func none(text: String) {
    let (file, findings) = read(Array(text.utf8))
    #expect(file == nil)
    #expect(findings.count == 1 && findings.allSatisfy { $0.hasSuffix("[bad-logo]") })
  }

  @Test("any file cut off anywhere is read without harm")
  func cutOff() {
    let whole = Array((Self.head + #"<g style="fill:url(#a)">&lt;<!-- é --></g></svg>"#).utf8)
    for length in whole.indices {
      #expect(read(Array(whole[..<length])).0 == nil, "\(length)")
    }
    let png = Self.png(width: 3, height: 2)
    for length in png.indices { #expect(read(Array(png[..<length])).0 == nil) }
  }

  /// Header and end of a PNG; what is between does not matter here.
  static func png(width: UInt8, height: UInt8) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 0, width, 0, 0, 0, height, 8, 6, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0]
      + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
  }

  @Test("sizes are read from the headers of PNG, JPEG and WebP")
  func sizes() {
    #expect(PictureSize.read(Self.png(width: 200, height: 7))?.size == PictureSize(200, 7))
    let jpeg: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 0, 30, 1, 44, 1, 1, 0x11, 0, 0xFF,
      0xD9,
    ]
    #expect(PictureSize.read(jpeg)?.size == PictureSize(300, 30))
    func webP(_ kind: String, _ rest: [UInt8]) -> [UInt8] {
      let body = Array("WEBP".utf8) + Array(kind.utf8) + [0, 0, 0, 0] + rest
      return Array("RIFF".utf8) + [UInt8(body.count), 0, 0, 0] + body
    }
    let lossy = webP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 44, 1, 30, 0])
    let lossless = webP("VP8L", [0x2F, 43, 0x41, 0x07, 0, 0, 0, 0, 0, 0])
    let extended = webP("VP8X", [0, 0, 0, 0, 43, 1, 0, 29, 0, 0])
    for file in [lossy, lossless, extended] {
      #expect(PictureSize.read(file)?.size == PictureSize(300, 30))
      #expect(PictureSize.read(file)?.ending == "webp")
    }
  }

  @Test(
    "in the header it is at most 40 high and 240 wide, in its own proportion",
    arguments: [
      (30, 20, 30, 20), (200, 80, 100, 40), (250, 10, 240, 10), (200, 10, 200, 10),
      (100, 20, 100, 20), (1, 200, 1, 40),
    ])
  func shown(width: Int, height: Int, wide: Int, high: Int) throws {
    let (file, _) = read(Self.png(width: UInt8(width), height: UInt8(height)))
    let shown = try #require(file?.shown)
    #expect([shown.width, shown.height] == [wide, high])
  }

  @Test("a file that is missing, or too large, is said to be")
  func missing() {
    #expect(
      read([], asked: "logo.svgz").1 == [
        "content/site.yml:3:7: error: there is no file content/logo.svgz; "
          + "did you mean 'logo.svg'? [logo-missing]"
      ])
    #expect(
      read([], asked: "content/logo.svg").1.first?.contains("did you mean 'logo.svg'?") == true)
    let large = [UInt8](repeating: 0x20, count: 200_001)
    #expect(read(large).1.first?.hasSuffix("[logo-too-large]") == true)
  }

  @Test("a square one is the shop's mark in the stylesheet and the tab, and stands on no page")
  func page() throws {
    var siteContent = siteContent([review("a", 5)], languages: ["en", "nl"])
    let place = Place("content/site.yml")
    siteContent.settings.design.logo = .init(
      light: .init("a.png", at: place), dark: .init("b.png", at: place))
    let site = Site(siteContent, asOf: "2026-04-01")
    let content = [("a", UInt8(80)), ("b", 70)].map {
      SourceFile(path: "content/\($0).png", bytes: Self.png(width: $1, height: 80))
    }
    let theme = Theme(for: site, own: [], content: content)
    #expect(theme.findings.map(\.description) == [])
    let files = Dictionary(
      uniqueKeysWithValues: theme.files(of: site).map { ($0.path, $0) })
    let logos = files.keys.filter { $0.hasPrefix("assets/logo.") }
    #expect(logos.count == 2)
    for path in ["index.html", "nl/cases/a/index.html"] {
      let page = String(decoding: try #require(files[path]).render(), as: UTF8.self)
      let root = path.hasPrefix("nl") ? "../../../" : ""
      #expect(page.contains(#"<link rel="icon" href="\#(root)assets/logo."#))
      #expect(!page.contains("class=\"logo\""))
    }
    let sheet = try #require(files.first { $0.key.hasPrefix("assets/style.") }).value.render()
    let rules = String(decoding: sheet, as: UTF8.self)
    for logo in logos { #expect(rules.contains("url(\(logo.dropFirst("assets/".count)))")) }
    #expect(rules.contains("--mark:\"\""))
  }

  @Test("a wide one stands at the head of the first page with its size, and letters are the mark")
  func wide() throws {
    var siteContent = siteContent([review("a", 5)])
    siteContent.settings.design.logo = .init(
      light: .init("a.png", at: Place("content/site.yml")), dark: nil)
    let site = Site(siteContent, asOf: "2026-04-01")
    let logo = SourceFile(path: "content/a.png", bytes: Self.png(width: 200, height: 40))
    let files = Theme(for: site, own: [], content: [logo]).files(of: site)
    func text(_ path: String) throws -> String {
      String(
        decoding: try #require(files.first { $0.path.hasPrefix(path) }).render(), as: UTF8.self)
    }
    #expect(try text("index.html").contains(#"" width="200" height="40" alt="De Ketting">"#))
    #expect(!(try text("cases/a/index.html")).contains("logo"))
    #expect(try text("assets/style.").contains("--mark:\"DK\""))
    #expect(try text("assets/icon.").contains(">DK</text>"))
  }

  @Test("a small vector one stands in the stylesheet itself")
  func inline() throws {
    var siteContent = siteContent([review("a", 5)])
    siteContent.settings.design.logo = .init(
      light: .init("a.svg", at: Place("content/site.yml")), dark: nil)
    let site = Site(siteContent, asOf: "2026-04-01")
    let svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\" width=\"8\" height=\"8\"><path fill=\"#1d4e89\" d=\"M0 0h8v8z\"/></svg>"
    let logo = SourceFile(path: "content/a.svg", bytes: Array(svg.utf8))
    let theme = Theme(for: site, own: [], content: [logo])
    #expect(theme.findings.map(\.description) == [])
    let sheet = try #require(
      theme.files(of: site).first { $0.path.hasPrefix("assets/style.") })
    let rules = String(decoding: sheet.render(), as: UTF8.self)
    #expect(
      rules.contains("url(\"data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22"))
    #expect(!rules.contains("#1d4e89\\"))
  }
}
