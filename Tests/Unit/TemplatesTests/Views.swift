import Markup

@testable import Templates

/// A view with a field of every kind.
struct Post: View {
  var title = "Title"
  var link: String? = "https://shop.example/"
  var words = HTML(text: "words")
  var isNew = true
  var empty = ""
  var missing: String?
  var notes: [Note] = [Note(text: "one"), Note(text: "two")]
  var none: [Note] = []
  var author: Note? = Note(text: "Ann")
  var nobody: Note?

  static let fields: [Field<Self>] = [
    .text("title", "A text.", \.title),
    .link("link", "An address.", \.link),
    .html("words", "Markup.", \.words),
    .html("noWords", "No markup.") { _ in HTML() },
    .flag("isNew", "A flag.", \.isNew),
    .flag("isOld", "Its opposite.") { !$0.isNew },
    .text("empty", "An empty text.", \.empty),
    .text("missing", "No text.", \.missing),
    .many("notes", "Views.", \.notes),
    .many("none", "No views.", \.none),
    .one("author", "A view.", \.author),
    .one("nobody", "No view.", \.nobody),
  ]
}

/// A view inside of a post.
struct Note: View {
  var text = ""
  static let fields: [Field<Self>] = [
    .text("text", "A text.", \.text), .link("address", "An address.") { _ in "https://a.example" },
  ]
}

/// What `template` makes of `post`, with root `../`, and what is wrong with it.
func render(
  _ template: String, _ post: Post = Post(), partials: [String: String] = [:],
  words: [String: String] = [:]
) -> (text: String, findings: [String]) {
  let sources = ([("main", template)] + partials.sorted { $0.key < $1.key }).map {
    (name: $0.0, path: "\($0.0).mustache", bytes: Array($0.1.utf8))
  }
  let library = TemplateLibrary(sources)
  let (made, findings) = library.template("main", for: Post.self, words: words)
  let text = String(decoding: made.render(post).bytes(root: "../"), as: UTF8.self)
  return (text, (library.findings + findings).sorted().map(\.description))
}

/// What `template` makes of `post`, where nothing is wrong with it.
func text(
  _ template: String, _ post: Post = Post(), partials: [String: String] = [:],
  words: [String: String] = [:]
) -> String {
  let (text, findings) = render(template, post, partials: partials, words: words)
  return findings.isEmpty ? text : findings.joined(separator: "\n")
}
