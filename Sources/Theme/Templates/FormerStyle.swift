import Core

/// What a site's own files say of the pages that the built-in ones do not say any more: classes, custom
/// properties, anchors. A stylesheet or link with such a name does nothing, without any mistake in it.
struct FormerStyle: Hashable, Sendable {
  /// Where a name means something.
  enum Kind: Sendable {
    /// A class, in a stylesheet's selectors and in templates.
    case style
    /// A custom property that a stylesheet declares.
    case property
    /// A part of the trust page, in templates.
    case anchor
    /// What the script of case pages reads.
    case script
  }

  let kind: Kind
  let name: String
  /// What there is now, as `Former` has it.
  let now: String

  init(_ kind: Kind, _ name: String, _ now: String) {
    (self.kind, self.name, self.now) = (kind, name, now)
  }

  /// The name as a reader of the finding knows it.
  var shown: String {
    switch kind {
    case .style: "." + name
    case .property, .script: name
    case .anchor: "#" + name
    }
  }

  static let all: [FormerStyle] = [
    FormerStyle(.property, "--ink-soft", "it is `--soft` now"),
    FormerStyle(.property, "--shop", "it is `--tint` now"),
    FormerStyle(.property, "--confirmed", "it is `--ok` now"),
    FormerStyle(.property, "--claimed", "it is `--ok` now"),
    FormerStyle(.property, "--working", "it is `--busy` now"),
    FormerStyle(.property, "--waiting", "it is `--bad` now"),
    FormerStyle(.property, "--disputed", "it is `--bad` now"),
    FormerStyle(.property, "--declined", "it is `--soft` now"),
    FormerStyle(.style, "site", "it is `.bar` now"),
    FormerStyle(.style, "summary", "it is `.hero` now"),
    FormerStyle(.style, "spread", "it is `.bars` now"),
    FormerStyle(.style, "outcomes", "it is `.outcome` now"),
    FormerStyle(.style, "bar", "it is `.strip` now, and `.bar` is the top of each page"),
    FormerStyle(.style, "promise", "it is `.note` now"),
    FormerStyle(.style, "score-line", "it is `.trend polyline` now"),
    FormerStyle(.style, "volume", "it is `.trend path` now"),
    FormerStyle(.style, "pair", "the section is gone: leave it out"),
    FormerStyle(.style, "pair-rule", "the section is gone: leave it out"),
    FormerStyle(.style, "answer", "it is `.reply` now"),
    FormerStyle(.style, "off", "`.stars` draws the empty stars too: leave it out"),
    FormerStyle(.style, "recommends", "it is `.rec` now"),
    FormerStyle(.style, "verified", "it is `.by .ok` now"),
    FormerStyle(.style, "photos", "it is `.shots` now"),
    FormerStyle(.style, "journey", "it is `.story` now"),
    FormerStyle(.style, "who", "it is `b` in `.step`, `.reply` and `.said` now"),
    FormerStyle(.style, "receipt", "it is `.card` now"),
    FormerStyle(.style, "change", "it is `.card` now"),
    FormerStyle(.style, "law", "it is `.list` now"),
    FormerStyle(.style, "settings", "it is `.list` now"),
    FormerStyle(.style, "toc", "the head of the trust page is `.left` now"),
    FormerStyle(.anchor, "_received", "it is `#received` now"),
    FormerStyle(.anchor, "_writers", "it is `#checked` now"),
    FormerStyle(.anchor, "_checked", "it is `#checked` now"),
    FormerStyle(.anchor, "_rewards", "it is `#checked` now"),
    FormerStyle(.anchor, "_score", "it is `#score` now"),
    FormerStyle(.anchor, "_order", "it is `#order` now"),
    FormerStyle(.anchor, "_complaints", "it is `#badges` now"),
    FormerStyle(.anchor, "_removed", "it is `#withheld` now"),
    FormerStyle(.anchor, "_log", "it is `#log` now"),
    FormerStyle(.anchor, "_report", "it is `#report` now"),
    FormerStyle(.script, "page.size", "the page does not say it: take sitegen's own `receipt.js`"),
    FormerStyle(.script, "page.root", "the page does not say it: take sitegen's own `receipt.js`"),
  ]
}

extension FormerStyle {
  /// The findings on a site's own files, each name once a file. A class that the site's templates and
  /// stylesheet agree on is the site's own.
  static func findings(on own: [SourceFile], styled: Set<String>, used: Set<String>) -> [Finding] {
    own.flatMap { file -> [Finding] in
      let isSheet = file.path.hasSuffix(".css")
      let text = isSheet ? ClassNames.withoutComments(file.bytes) : file.bytes
      return all.compactMap { former -> Finding? in
        switch (former.kind, file.path) {
        case (.style, "templates/style.css") where used.contains(former.name): return nil
        case (.style, _) where file.path.hasSuffix(".mustache") && styled.contains(former.name):
          return nil
        default: break
        }
        guard let offset = former.offset(in: text, of: file.path) else { return nil }
        return Finding(
          .formerName, at: Place(file.path, offset: offset, in: file.bytes),
          "there is no '\(former.shown)' any more; \(Former.plain(former.now))")
      }
    }
  }

  /// Where a file has it first.
  private func offset(in text: [UInt8], of path: String) -> Int? {
    switch (kind, path) {
    case (.style, "templates/style.css"): return ClassNames.inSelectors(text)[name]
    case (.style, _) where path.hasSuffix(".mustache"): return ClassNames.inTemplate(text)[name]
    case (.property, "templates/style.css"):
      return text.firstIndex(of: Array("\(name):".utf8), from: 0)
    case (.script, "templates/receipt.js"): return text.firstIndex(of: Array(name.utf8), from: 0)
    case (.anchor, _) where path.hasSuffix(".mustache"):
      let link = "trust/index.html"
      if let found = text.firstIndex(of: Array("\(link)#\(name)\"".utf8), from: 0) {
        return found + link.utf8.count
      }
      // On the trust page itself: the part that other pages lead to.
      guard path == "templates/trust.mustache" else { return nil }
      return text.firstIndex(of: Array("id=\"\(name)\"".utf8), from: 0)
    default: return nil
    }
  }
}
