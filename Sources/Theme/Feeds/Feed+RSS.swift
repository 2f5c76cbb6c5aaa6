import Markup

extension Feed {
  static let rssName = "feed.xml"

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
        xml.element("title", text: title)
        xml.element("link", text: page)
        xml.element("description", text: description)
        xml.element("language", text: language)
        xml.element(
          "atom:link",
          ["rel": "self", "type": "application/rss+xml", "href": folder + Self.rssName])
        for entry in entries { xml.element("item") { entry.writeRSS(to: &$0) } }
      }
    }
    return xml.bytes
  }
}

extension Feed.FeedItem {
  fileprivate func writeRSS(to xml: inout XMLWriter) {
    xml.element("title", text: title)
    xml.element("link", text: page)
    xml.element("guid", ["isPermaLink": "false"], text: id)
    xml.element("pubDate", text: updated.rfc822)
    xml.element("dc:creator", text: author)
    for topic in topics { xml.element("category", text: topic.label) }
    xml.element("description", escaping: content)
  }
}
