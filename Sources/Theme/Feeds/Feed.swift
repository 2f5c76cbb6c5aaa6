import Markup

/// A list of cases for feed readers, the last activity first; the same in each of its formats.
///
/// Every text in it but the contents is plain: without controls, and without anything that reorders
/// what stands around it.
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

  /// At most so many entries stand in a feed.
  static let limit = 50

  /// A case in a feed.
  struct FeedItem: Sendable {
    let id: String
    let title: String
    /// Its page, absolute.
    let page: String
    let author: String
    let published: Timestamp
    /// When something last happened to it.
    let updated: Timestamp
    let topics: [(key: String, label: String)]
    let content: HTML
  }

  /// When something last happened to any of them; of an empty feed the beginning of time.
  var updated: Timestamp { entries.map(\.updated).max() ?? Timestamp(seconds: 0) }
}
