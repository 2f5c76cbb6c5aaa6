import Core

/// A position in an HTML page, as far as HTML's tokenizer matters for escaping: what makes a value
/// safe there.
///
/// Source: HTML Living Standard, section 13.2.5 (tokenization). If a browser could continue in more
/// than one way, the position is `lost`, and no value may be there.
enum EscapeContext: Equatable {
  /// Between tags.
  case text
  /// In an element whose content is no markup (title, script, …). `read` is the part of its end tag
  /// that comes right before.
  case raw(element: String, read: String)
  case comment(dashes: Int)
  /// In `<!doctype …>` or another construct that ends with the next `>`.
  case declaration
  /// After `<`, in a tag's name.
  case tagName(String)
  /// In a tag, outside of attribute values; `attribute` is the last name read.
  case tag(name: String, attribute: String, TagPart)
  /// In a quoted attribute value.
  case value(tag: String, attribute: String, quote: UInt8, start: ValueStart)
  /// In an attribute value without quotes.
  case bare(tag: String, attribute: String)
  /// Any position: a browser could read the page in more than one way.
  case lost

  /// A position in a tag.
  enum TagPart {
    /// In an attribute's name, or before a name if it is empty.
    case name
    /// After a name and a space.
    case afterName
    case afterEquals
    /// Right after a section, which may have written an attribute or nothing.
    case seam
  }

  /// The beginning of an attribute's value, which decides what a link may follow.
  enum ValueStart: Equatable {
    case empty
    /// The first bytes of the value, which do not decide anything yet.
    case begun([UInt8])
    /// `{{root}}`, which is empty on the first page, followed by what cannot be a scheme yet.
    case root
    case safeAddress
    case other
  }

  /// Moves past `bytes` of template text.
  mutating func advance(over bytes: [UInt8]) { for byte in bytes { advance(byte) } }

  private mutating func advance(_ byte: UInt8) {
    switch self {
    case .text: if byte == UInt8(ascii: "<") { self = .tagName("") }
    case .raw(let element, let read): advance(raw: element, read, byte)
    case .comment(let dashes): advance(comment: dashes, byte)
    case .declaration: if byte == UInt8(ascii: ">") { self = .text }
    case .tagName(let name): advance(tagName: name, byte)
    case .tag(let name, let attribute, let part): advance(tag: name, attribute, part, byte)
    case .value(let tag, let attribute, let quote, let start):
      if byte == quote {
        self = .tag(name: tag, attribute: "", .name)
      } else {
        self = .value(
          tag: tag, attribute: attribute, quote: quote, start: start.followed(by: byte))
      }
    case .bare(let tag, _):
      if byte == UInt8(ascii: ">") {
        self = .after(tag)
      } else if byte.isHTMLWhiteSpace {
        self = .tag(name: tag, attribute: "", .name)
      }
    case .lost: break
    }
  }

  private mutating func advance(raw element: String, _ read: String, _ byte: UInt8) {
    let end = "</" + element
    let next = read + byte.lowercasedText
    if read == end, byte == UInt8(ascii: ">") {
      self = .text
    } else if read == end, byte.isHTMLWhiteSpace || byte == UInt8(ascii: "/") {
      self = .tag(name: "/" + element, attribute: "", .name)
    } else if end.hasPrefix(next) {
      self = .raw(element: element, read: next)
    } else if byte == UInt8(ascii: "<") {
      self = .raw(element: element, read: "<")
    } else if read == "<", Self.changesReading(of: element, byte) {
      self = .lost
    } else {
      self = .raw(element: element, read: "")
    }
  }

  /// Whether the byte makes the reading of an element ambiguous. A tag in a title is text in HTML
  /// and a tag in SVG; `<!--` in a script can hide its end tag.
  private static func changesReading(of element: String, _ byte: UInt8) -> Bool {
    element == "script" ? byte == UInt8(ascii: "!") : element == "title" && byte.isLetter
  }

  private mutating func advance(comment dashes: Int, _ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "-"): self = .comment(dashes: dashes + 1)
    case UInt8(ascii: ">") where dashes >= 2: self = .text
    // `--!>` ends a comment too.
    case UInt8(ascii: "!") where dashes >= 2: self = .lost
    default: self = .comment(dashes: 0)
    }
  }

  private mutating func advance(tagName name: String, _ byte: UInt8) {
    switch (name, byte) {
    case ("!", UInt8(ascii: "-")), ("", UInt8(ascii: "!")), ("", UInt8(ascii: "/")):
      self = .tagName(name + byte.lowercasedText)
    // `<!-->` is a whole comment: the dashes that open it may close it.
    case ("!-", UInt8(ascii: "-")): self = .comment(dashes: 2)
    case ("", UInt8(ascii: "<")): break
    case ("", _) where byte == UInt8(ascii: "?"): self = .declaration
    case ("", _) where !byte.isLetter: self = .text
    case ("/", UInt8(ascii: ">")), ("!", UInt8(ascii: ">")), ("!-", UInt8(ascii: ">")): self = .text
    case ("/", _) where !byte.isLetter: self = .declaration
    case ("!", _), ("!-", _): self = .declaration
    case (_, UInt8(ascii: ">")): self = .after(name)
    case (_, UInt8(ascii: "/")): self = .tag(name: name, attribute: "", .name)
    case _ where byte.isHTMLWhiteSpace: self = .tag(name: name, attribute: "", .name)
    default: self = .tagName(name + byte.lowercasedText)
    }
  }

  private mutating func advance(
    tag name: String, _ attribute: String, _ part: TagPart, _ byte: UInt8
  ) {
    switch (part, byte) {
    case (_, UInt8(ascii: ">")): self = .after(name)
    case (.afterEquals, UInt8(ascii: "\"")), (.afterEquals, UInt8(ascii: "'")):
      self = .value(tag: name, attribute: attribute, quote: byte, start: .empty)
    case (.afterEquals, _):
      if !byte.isHTMLWhiteSpace { self = .bare(tag: name, attribute: attribute) }
    case (_, UInt8(ascii: "/")),
      (.seam, _) where byte.isHTMLWhiteSpace || byte == UInt8(ascii: "/"):
      self = .tag(name: name, attribute: "", .name)
    case (.name, _) where byte.isHTMLWhiteSpace:
      if !attribute.isEmpty { self = .tag(name: name, attribute: attribute, .afterName) }
    case (.afterName, _) where byte.isHTMLWhiteSpace: break
    case (.name, UInt8(ascii: "=")) where !attribute.isEmpty,
      (.afterName, UInt8(ascii: "=")):
      // From here on `content` may be an instruction to the browser, such as a redirect.
      let name = attribute == "http-equiv" ? Self.order : name
      self = .tag(name: name, attribute: attribute, .afterEquals)
    case (.seam, _), (_, UInt8(ascii: "=")), (_, UInt8(ascii: "\"")), (_, UInt8(ascii: "'")):
      self = .lost
    case (.afterName, _): self = .tag(name: name, attribute: byte.lowercasedText, .name)
    default: self = .tag(name: name, attribute: attribute + byte.lowercasedText, .name)
    }
  }

  /// The attribute of a `meta` tag that replaces an HTTP header.
  static let order = "meta http-equiv"

  private static func after(_ tag: String) -> EscapeContext {
    switch tag {
    case "title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes",
      "noscript", "plaintext", "template":
      .raw(element: tag, read: "")
    default: .text
    }
  }
}

extension EscapeContext.ValueStart {
  /// The beginnings after which no text can change an address's scheme or host.
  private static let safeStarts = ["#", "?", "./", "../", "mailto:"].map { Array($0.utf8) }

  func followed(by byte: UInt8) -> Self {
    let begun: [UInt8]
    switch self {
    case .empty:
      if byte == 0 { return .root }
      begun = [byte]
    case .begun(let bytes): begun = bytes + [byte]
    case .root:
      if "/?#".utf8.contains(byte) { return .safeAddress }
      return byte == UInt8(ascii: ":") ? .other : .root
    case .safeAddress, .other: return self
    }
    if Self.safeStarts.contains(begun) { return .safeAddress }
    return Self.safeStarts.contains { $0.starts(with: begun) } ? .begun(begun) : .other
  }
}

extension UInt8 {
  /// The byte as a string, folded to lower case. Browsers fold only ASCII.
  fileprivate var lowercasedText: String { String(Unicode.Scalar(lowercased)) }
}
