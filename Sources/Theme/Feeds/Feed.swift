import Markup

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
  /// The page of the same list, absolute.
  let page: String
  /// Where the feed itself stands without its file's name, absolute.
  let folder: String
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

  /// The time of the last event of any entry; 1970 for an empty feed.
  var updated: Timestamp { entries.map(\.updated).max() ?? Timestamp(seconds: 0) }
}
