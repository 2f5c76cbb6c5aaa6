import Core
import Testing

@testable import Disk
@testable import Publish

@Suite("Compressed files")
struct CompressionTests {
  @Test("a compressed file expands to its bytes and to no others", arguments: Compression.allCases)
  func expands(kind: Compression) throws {
    let page = Array(String(repeating: "<p>The tyre was flat again.</p>\n", count: 100).utf8)
    let packed = try #require(kind.compressed(page, .item))
    #expect(packed.count < page.count / 5)
    #expect(kind.expands(packed, to: page))
    var other = page
    other[40] ^= 1
    #expect(!kind.expands(packed, to: other))
    #expect(!kind.expands(packed, to: Array(page.dropLast())))
    #expect(!kind.expands(packed, to: page + [10]))
    #expect(!kind.expands(Array(packed.dropLast()), to: page))
    // Brotli reads no further than its end.
    #expect(kind.expands(packed + [0], to: page) == (kind == .brotli))
    #expect(!kind.expands([], to: page))
  }

  @Test("what saves nothing is left out", arguments: Compression.allCases)
  func savesNothing(kind: Compression) {
    #expect(kind.compressed(Array("short and sweet".utf8), .asset) == nil)
    #expect(kind.compressed([], .asset) == nil)
    var chance = SystemRandomNumberGenerator()
    let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &chance) }
    #expect(kind.compressed(noise, .asset) == nil)
  }

  @Test(
    "text is compressed, and nothing else",
    arguments: [
      ("index.html", true), ("assets/style.0a.css", true), ("feed.xml", true), ("a.csv", true),
      ("ledger/checkpoint", false), ("cover.png", false), ("a.html.gz", false), ("html", false),
    ])
  func compressible(path: String, expected: Bool) {
    #expect(SiteFile(path: path, kind: .item) { [] }.isCompressible == expected)
  }

  @Test("a file that has the name of another's compressed form is a collision")
  func collision() {
    let files = ["a.html", "a.html.gz"].map { SiteFile(path: $0, kind: .item) { [] } }
    #expect(throws: PublishError.collision("a.html.gz", "a.html.gz")) {
      try SiteTree(files, compressed: [.gzip])
    }
    #expect(throws: Never.self) { try SiteTree(files) }
  }
}
