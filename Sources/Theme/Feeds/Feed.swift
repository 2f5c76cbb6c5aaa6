import Core
import Ledger
import Markup
import Reviews

/// A feed of cases, the last activity first; the same in each of its formats.
///
/// Every text except the contents is plain: without control characters, and without anything that
/// reorders the text around it.
struct Feed: Sendable {
  let id: String
  let title: String
  let description: String
  /// BCP 47.
  let language: String
  /// The shop's name.
  let author: String
  /// Where the feeds of this language stand, absolute, and the list whose feed it is.
  let base: String
  let list: SitePath.Folder
  let entries: [FeedItem]

  /// The most entries in a feed.
  static let limit = 50

  /// A case in a feed.
  struct FeedItem: Sendable {
    let id: String
    let title: String
    /// Its page, absolute.
    let page: String
    let author: String
    let published: Timestamp
    /// The time of the last event of the case.
    let updated: Timestamp
    let topics: [(key: String, label: String)]
    let content: HTML
  }

  /// The page of the same list, absolute.
  private var page: String { base + list.path }

  /// The time of the last event of any entry; 1970 for an empty feed.
  var updated: Timestamp { entries.map(\.updated).max() ?? Timestamp(seconds: 0) }
}

extension Feed {
  /// The Atom Syndication Format, RFC 4287.
  var atom: [UInt8] {
    var xml = XMLWriter(capacity: entries.count * 4096 + 1024)
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language]) { xml in
      xml.element("id", text: id)
      xml.element("title", text: title)
      xml.element("subtitle", text: description)
      xml.element("updated", text: updated.iso)
      xml.element("link", ["rel": "self", "type": Self.atomType, "href": base + list.atom])
      xml.element("link", ["rel": "alternate", "type": "text/html", "href": page])
      xml.element("author") { $0.element("name", text: author) }
      for entry in entries { xml.element("entry") { entry.writeAtom(to: &$0) } }
    }
    return xml.bytes
  }

  private static let atomType = "application/atom+xml"
}

extension Feed.FeedItem {
  fileprivate func writeAtom(to xml: inout XMLWriter) {
    xml.element("id", text: id)
    xml.element("title", text: title)
    xml.element("link", ["rel": "alternate", "type": "text/html", "href": page])
    xml.element("author") { $0.element("name", text: author) }
    xml.element("published", text: published.iso)
    xml.element("updated", text: updated.iso)
    for topic in topics { xml.element("category", ["term": topic.key, "label": topic.label]) }
    xml.element("content", ["type": "html"], escaping: content)
  }
}

extension Feed {
  /// JSON Feed 1.1 (jsonfeed.org).
  var json: [UInt8] {
    var feed = ObjectWriter(reserving: entries.count * 4096 + 1024)
    feed.add(",\"authors\":", each: [author]) { $1.add(",\"name\":", $0) }
    feed.add(",\"description\":", description)
    feed.add(",\"feed_url\":", base + list.jsonFeed)
    feed.add(",\"home_page_url\":", page)
    feed.add(",\"items\":", each: entries) { $0.writeJSON(to: &$1) }
    feed.add(",\"language\":", language)
    feed.add(",\"title\":", title)
    feed.add(",\"version\":", "https://jsonfeed.org/version/1.1")
    return feed.finished + [UInt8(ascii: "\n")]
  }
}

extension Feed.FeedItem {
  fileprivate func writeJSON(to item: inout ObjectWriter) {
    item.add(",\"authors\":", each: [author]) { $1.add(",\"name\":", $0) }
    item.add(",\"content_html\":", utf8: content.bytes)
    item.add(",\"date_modified\":", updated.iso)
    item.add(",\"date_published\":", published.iso)
    item.add(",\"id\":", id)
    if !topics.isEmpty { item.add(",\"tags\":", topics.map(\.label)) }
    item.add(",\"title\":", title)
    item.add(",\"url\":", page)
  }
}

extension Feed {
  /// RSS 2.0 (RSS Advisory Board, 2.0.11). It has one date an entry, which is that of the last
  /// activity, and wants an e-mail address in `author`, so names stand in Dublin Core's `creator`.
  var rss: [UInt8] {
    var xml = XMLWriter(capacity: entries.count * 4096 + 1024)
    xml.element(
      "rss",
      [
        "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { xml in
      xml.element("channel") { xml in
        xml.element("title", plain: title)
        xml.element("link", text: page)
        xml.element("description", plain: description)
        xml.element("language", text: language)
        xml.element(
          "atom:link",
          ["rel": "self", "type": "application/rss+xml", "href": base + list.rss])
        for entry in entries { xml.element("item") { entry.writeRSS(to: &$0) } }
      }
    }
    return xml.bytes
  }
}

extension Feed.FeedItem {
  fileprivate func writeRSS(to xml: inout XMLWriter) {
    xml.element("title", plain: title)
    xml.element("link", text: page)
    xml.element("guid", ["isPermaLink": "false"], text: id)
    xml.element("pubDate", text: updated.rfc822)
    xml.element("dc:creator", plain: author)
    for topic in topics { xml.element("category", plain: topic.label) }
    xml.element("description", escaping: content)
  }
}

/// The name of an entry or a feed that stays when the site moves to another address.
///
/// A UUID (RFC 9562, version 8) from the SHA-256 hash of what does not change: the shop's name, the
/// language, and the review's ID or the list. An address would not do: it changes with the host.
enum FeedID {
  /// `urn:uuid:…` of these parts.
  static func urn(_ parts: String...) -> String {
    var bytes = Array(Digest(of: Array(parts.joined(separator: "\n").utf8)).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    var urn = "urn:uuid:"
    for (place, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(place) { urn += "-" }
      urn += String(byte >> 4, radix: 16) + String(byte & 0xF, radix: 16)
    }
    return urn
  }
}
