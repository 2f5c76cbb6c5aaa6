import Markup
import Templates

/// Stars, drawn and said.
struct StarsView: View {
  let count: Int
  let label: String

  static let fields: [Field<Self>] = [
    .text("on", "The filled stars, as characters.") { String(repeating: "★", count: $0.count) },
    .text("off", "The empty stars, as characters.") { String(repeating: "★", count: 5 - $0.count) },
    .text("label", "The same in words, for those who cannot see them.", \.label),
  ]
}

/// Stars, where a template wants them under a name of their own.
struct LaterStars: View {
  let stars: StarsView?

  static let fields: [Field<Self>] = [.one("stars", "The stars.", \.stars)]
}

/// Where a complaint stands: a shape, a sign and words, never colour alone.
struct BadgeView: View {
  let kind: String
  let sign: String
  let label: String

  static let fields: [Field<Self>] = [
    .text(
      "kind", "The outcome, or of a resolved case the grade; a class of the stylesheet.", \.kind),
    .text("sign", "A sign for it, not read out.", \.sign),
    .text("label", "Its words.", \.label),
  ]
}

/// A link within the site.
struct LinkView: View {
  let path: String
  let label: String
  var isCurrent = false
  var key = ""
  var after = ""

  static let fields: [Field<Self>] = [
    .link("path", "Where it leads, from the site's root.", \.path),
    .text("label", "Its words.", \.label),
    .text("title", "Its words.", \.label),
    .text("key", "The key in site.yml of what it leads to.", \.key),
    .text("after", "How many reviews led to it, in words.", \.after),
    .flag("isCurrent", "Whether it leads to this very page.", \.isCurrent),
  ]
}

/// A text in a list of them.
struct TextView: View {
  let text: String

  static let fields: [Field<Self>] = [.text("text", "The text.", \.text)]
}
