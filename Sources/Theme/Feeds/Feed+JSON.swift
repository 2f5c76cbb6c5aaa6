import Ledger

extension Feed {
  static let jsonName = "feed.json"

  /// JSON Feed 1.1 (jsonfeed.org).
  var json: [UInt8] {
    var feed = ObjectWriter(reserving: entries.count * 4096 + 1024)
    feed.add(",\"authors\":", each: [author]) { $1.add(",\"name\":", $0) }
    feed.add(",\"description\":", description)
    feed.add(",\"feed_url\":", folder + Self.jsonName)
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
