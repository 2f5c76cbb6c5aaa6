import Templates

/// What templates, words and stylesheets of before named, and what there is now. It is the one list of
/// this: findings are made of it, and the table "What changed" in docs/themes.md.
///
/// A text says what to do, after "there is no … any more;". Names in it stand in backticks.
enum Former {
  /// The list for the templates' compiler and the words' check.
  static let names: FormerNames = {
    let all =
      views.map { (FormerName.name($0.name, view: $0.view), $0.now) }
      + words.map { (.word($0.name), $0.now) }
      + values.map { (.value($0.name, word: $0.word), $0.now) }
      + templates.map { (.template($0.name), $0.now) }
    return Dictionary(all.map { ($0.0, plain($0.1)) }) { first, _ in first }
  }()

  /// A text as findings have it: backticks are for the manual.
  static func plain(_ text: String) -> String { text.replacing("`", with: "'") }

  /// Templates that are gone.
  static let templates: [(name: String, now: String)] = [
    (
      "pair",
      "the first page has no such section: delete the file, and each `{{>pair}}`"
    )
  ]

  /// Names of views, by the view's type. Some that are still there mean something else.
  static let views: [(view: String, name: String, now: String)] = [
    (
      "Layout", "logo",
      "`style.css` draws a square one before `.brand`, and `summary` has a wide one"
    ),
    ("Layout", "colophon", "it is on the first page only"),
    ("SummaryView", "basis", "it is `reviews` now"),
    ("SummaryView", "spread", "it is `bars` now, each with its `percent`"),
    ("SummaryView", "recommended", "it is one of the `facts` in `{{#figures}}` now"),
    ("SummaryView", "sources", "they are `sources` in `{{#aside}}` of `list.mustache` now"),
    ("SummaryView", "complaintsTitle", "it is `title` in `{{#figures}}` now"),
    ("SummaryView", "bar", "it is `strip` now, and its numbers are `groups` in `{{#figures}}`"),
    ("SummaryView", "barWidth", "it is `stripWidth` now"),
    ("SummaryView", "barLabel", "`verdict` says it now: write `aria-hidden=\"true\"`"),
    ("SummaryView", "facts", "they are in `{{#figures}}` now"),
    ("SummaryView", "trend", "it is in `{{#figures}}` now"),
    (
      "ListView", "count",
      "each of the `chips` has its own `count` now, and `intro` says what list it is"
    ),
    ("ListView", "title", "write `{{t.reviews}}`"),
    ("ListView", "filters", "they are `chips` in groups now, and `topics`"),
    ("ListView", "order", "it is `note` now"),
    ("ListView", "hasChanges", "it is in `{{#aside}}` now"),
    ("ListView", "changes", "they are in `{{#aside}}` now"),
    ("ListView", "hiddenCount", "`sources` in `{{#aside}}` say it now"),
    ("Pager", "position", "`pages` are links to the single pages now"),
    ("CaseView", "evidenceClass", "it is the flag `isVerified` now"),
    ("CaseView", "key", "`source` is a text now, without a link: `{{source}}`"),
    ("CaseView", "path", "`source` is a text now, without a link: `{{source}}`"),
    ("CaseView", "label", "`source` is a text now, without a link: `{{source}}`"),
    ("CaseView", "notes", "a reward and a relation to the shop are `warnings` now"),
    ("CaseView", "hasJourney", "it is `hasStory` now"),
    (
      "CaseView", "journey",
      "it is `opening`, `middle` and `closing` now, and `{{>step}}` shows each step"
    ),
    (
      "CaseView", "original",
      "write `{{#original}}<a href=\"{{address}}\">{{label}}</a>{{/original}}`"
    ),
    ("OriginalLink", "original", "it is `address` now"),
    (
      "TimelineStep", "kind",
      "it is the flags `isReply`, `isStep` and `isSaid` now, and `tone`"
    ),
    ("TimelineStep", "who", "it is the person of a reply only; every step has a `title`"),
    ("StarsView", "on", "it is `drawn` now, all five of them"),
    ("StarsView", "off", "they are in `drawn` now"),
    ("TrendView", "bars", "it is `volume` now: `<path d=\"{{volume}}\"/>`"),
    ("ReceiptView", "size", "the script reads it from the checkpoint: leave `data-size` out"),
    ("ReceiptView", "rootHash", "the trust page has it: leave it and `data-root` out"),
    ("ReceiptView", "shortRoot", "the trust page has the root: leave it out"),
    ("TrustPage", "hiddenParagraphs", "it is `withheldParagraphs` now"),
  ]

  /// Names in braces that a word's text had.
  static let values: [(name: String, word: String, now: String)] = [
    ("total", "number", "leave it out"),
    ("total", "logged", "leave it out"),
  ]
}
