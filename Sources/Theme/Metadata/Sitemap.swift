import Core
import Markup
import Reviews

/// The pages for search engines: `sitemap.xml` (sitemaps.org, protocol 0.9) and `robots.txt`.
struct Sitemap: Sendable {
  /// A page, with the day of its last event.
  struct Address: Sendable {
    /// From the site's root.
    let path: String
    let day: Day?
  }

  /// The most addresses in a file, and the most bytes.
  static let (mostAddresses, mostBytes) = (50_000, 50 << 20)

  private let addresses: [Address]
  private let url: String?
  private let most: Int

  /// A sitemap of pages. Without the site's address there is none. `most` is the number of
  /// addresses in one file, if they are short enough.
  init(of addresses: [Address], below url: String?, most: Int = mostAddresses) {
    self.addresses = addresses
    self.url = url
    let longest = addresses.lazy.map(\.path.utf8.count).max() ?? 0
    // A byte of an address becomes five at most (`&amp;`); the tags around it are under 100.
    let entry = ((url?.utf8.count ?? 0) + longest) * 5 + 100
    self.most = max(1, min(most, (Self.mostBytes - 1000) / entry))
  }

  /// `robots.txt`, `sitemap.xml`, and if that would be too large the parts that it refers to.
  var files: [SiteFile] {
    guard let url else { return [Self.robots("")] }
    let robots = Self.robots("\nSitemap: \(url)\(SitePath.sitemap)\n")
    let (addresses, most) = (addresses, most)
    guard addresses.count > most else {
      return [robots, Self.file(SitePath.sitemap) { Self.part(addresses[...], url) }]
    }
    let parts = stride(from: 0, to: addresses.count, by: most).map {
      addresses[$0..<min(addresses.count, $0 + most)]
    }
    let names = parts.indices.map { SitePath.sitemap(part: $0 + 1) }
    let index = Self.file(SitePath.sitemap) {
      Self.list(
        "sitemapindex", "sitemap",
        zip(names, parts).map { Address(path: $0, day: $1.lazy.compactMap(\.day).max()) }, url)
    }
    return [robots, index]
      + zip(names, parts).map { name, part in
        Self.file(name) { Self.part(part, url) }
      }
  }

  /// The address of a page in full: its folder's, without `index.html`.
  static func address(of path: String, below url: String) -> String {
    var path = path
    let count = path.withUTF8 { bytes in
      let file = bytes.prefix { $0 != UInt8(ascii: "#") }
      return file.count
        - (file.suffix(indexName.count).elementsEqual(indexName) ? indexName.count : 0)
    }
    return url + path[..<path.utf8.index(path.startIndex, offsetBy: count)]
  }

  private static let indexName = Array(SitePath.indexName.utf8)

  private static func file(
    _ name: String, _ content: @escaping @Sendable () -> [UInt8]
  ) -> SiteFile { SiteFile(path: name, kind: .list, content: content) }

  private static func robots(_ end: String) -> SiteFile {
    file(SitePath.robots) { Array("User-agent: *\nAllow: /\n\(end)".utf8) }
  }

  private static func part(_ addresses: ArraySlice<Address>, _ url: String) -> [UInt8] {
    list("urlset", "url", addresses, url)
  }

  private static func list(
    _ root: String, _ element: String, _ addresses: some Collection<Address>, _ url: String
  ) -> [UInt8] {
    var xml = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(root) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """.utf8)
    xml.reserveCapacity(addresses.count * (url.utf8.count + 100))
    for address in addresses {
      xml += "<\(element)><loc>".utf8
      Escape.html(Self.address(of: address.path, below: url), into: &xml)
      xml += "</loc>".utf8
      if let day = address.day { xml += "<lastmod>\(day)</lastmod>".utf8 }
      xml += "</\(element)>\n".utf8
    }
    xml += "</\(root)>\n".utf8
    return xml
  }
}

extension Sitemap {
  /// The pages of a language, each with the day of the last event on it.
  static func addresses(of site: LanguageSite, _ lists: [CaseList]) -> [Address] {
    guard site.settings.url != nil else { return [] }
    let prefix = site.prefix
    let days = site.cases.map { $0.lastDay(asOf: site.asOf) }
    let last = days.max()
    var addresses = site.cases.indices.map {
      Address(path: prefix + SitePath.case(site.cases[$0].id).page, day: days[$0])
    }
    for list in lists {
      let day = list.places.lazy.map { days[$0] }.max()
      addresses += list.pages(size: site.settings.pageSize).map {
        Address(path: prefix + list.path(of: $0), day: day)
      }
    }
    addresses += site.pages.map {
      Address(path: prefix + SitePath.info($0.slug).page, day: nil)
    }
    if site.writeLinks.count > 1 {
      addresses.append(Address(path: prefix + SitePath.write.page, day: nil))
    }
    let changed = site.changes.lazy.map(\.date.day).max()
    addresses.append(Address(path: prefix + SitePath.changes.page, day: changed))
    addresses.append(Address(path: prefix + SitePath.trust.page, day: last))
    return addresses
  }
}

extension Case {
  /// The day of the last that happened, of what has happened by then.
  func lastDay(asOf today: Day) -> Day {
    var last = review.date.day
    func note(_ day: Day) { if day > last, day <= today { last = day } }
    for reply in replies { note(reply.date.day) }
    for followUp in followUps { note(followUp.date.day) }
    for decision in decisions { note(decision.date.day) }
    return last
  }
}
