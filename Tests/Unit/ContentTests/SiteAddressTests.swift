import Testing

@testable import Content

@Suite struct SiteAddressTests {
  @Test(
    "an address is published in ASCII, with a slash at its end",
    arguments: [
      ("https://a.example", "https://a.example/"), ("HTTPS://A.Example/B", "https://a.example/B/"),
      ("https://müller.example/über/", "https://xn--mller-kva.example/%C3%BCber/"),
      ("https://MÜLLER.example:8080/a", "https://xn--mller-kva.example:8080/a/"),
      ("https://u\u{308}.example/", "https://xn--tda.example/"),
      ("https://straße.example/%C3%BC/ü", "https://xn--strae-oqa.example/%C3%BC/%C3%BC/"),
      ("https://a.example/100%/%2f", "https://a.example/100%25/%2f/"),
      ("https://日本.jp/", "https://xn--wgv71a.jp/"), ("http://[::1]:80/a", "http://[::1]:80/a/"),
      ("http://localhost:8080", "http://localhost:8080/"),
      ("https://a.example./", "https://a.example./"),
    ])
  func normalized(text: String, address: String) throws {
    #expect(try SiteAddress.normalized(text) == address)
    #expect(try SiteAddress.normalized(address) == address)
  }

  @Test(
    "what no site can stand at is told",
    arguments: [
      ("https://a.example/?b", SiteAddress.AddressError.extra), ("https://a.example/#b", .extra),
      ("https://me:secret@a.example/", .notWeb), ("https://a..example/", .host),
      ("ftp://a.example/", .notWeb),
      ("https://", .notWeb), ("https://a.example/ b", .notWeb),
      ("https://a\u{200B}.example\u{7F}/", .notWeb),
      ("https://ü..example/", .host),
    ])
  func mistakes(text: String, mistake: SiteAddress.AddressError) {
    #expect(throws: mistake) { try SiteAddress.normalized(text) }
  }
}
