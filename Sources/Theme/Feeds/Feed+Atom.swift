import Markup

extension Feed {
  static let atomName = "atom.xml"

  /// The Atom Syndication Format, RFC 4287.
  var atom: [UInt8] {
    var xml = XMLWriter(capacity: entries.count * 4096 + 1024)
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language]) { xml in
      xml.element("id", text: id)
      xml.element("title", text: title)
      xml.element("subtitle", text: description)
      xml.element("updated", text: updated.iso)
      xml.element("link", ["rel": "self", "type": Self.atomType, "href": folder + Self.atomName])
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
