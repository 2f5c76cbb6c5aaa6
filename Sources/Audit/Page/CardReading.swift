/// A case as a page shows it: `<article class="case">`.
struct CardReading: Sendable {
  var id = ""
  /// Whether it is a placeholder (`.removed`).
  var isPlaceholder = false
  /// The attributes `data-…`, as they are written.
  var stars: String?
  var outcome: String?
  var grade: String?
  var event: String?
  /// All of its text, folded. The ranges below are of it.
  var text: [UInt8] = []
  /// The first heading.
  var title: Range<Int>?
  /// Where its first link leads.
  var link: String?
  /// The elements `.words`, in their order.
  var words: [Words] = []
  /// The outermost elements `.shop`, in their order.
  var shop: [Range<Int>] = []
  /// What the first `<time datetime>` says.
  var time: String?
  /// The first `.stars`.
  var printedStars: PrintedStars?
  /// The classes beside `badge` of the first `.badge`, parted by spaces.
  var badge: String?
  /// Whether an attribute keeps it, or a part of it, from being seen.
  var isConcealed = false

  /// What somebody wrote.
  struct Words: Sendable {
    var range: Range<Int>
    /// Whether it stands in `.shop`.
    var isShop: Bool
    /// The addresses of the links in it, each on a line.
    var links: [UInt8]
  }

  /// Stars as they are drawn and said.
  struct PrintedStars: Sendable {
    /// The signs that are not in `.off`.
    var signs = 0
    /// What a screen reader says.
    var label = ""
  }

  /// A part of its text, without space at its ends.
  func text(_ range: Range<Int>) -> ArraySlice<UInt8> { text[range].trimmed }
}
