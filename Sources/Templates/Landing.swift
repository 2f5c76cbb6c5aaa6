/// Where in an HTML page the next byte of a template lands: enough of HTML's tokenizer to know
/// what escaping makes a value safe there.
///
/// Source: HTML Living Standard, section 13.2.5 (tokenization).
enum Landing: Equatable {
  /// Between tags.
  case text
  /// In an element whose content is text and nothing else: title, textarea.
  case plainText(element: String)
  /// In an element whose content is code, or is read by no one: script, style and their like.
  case code(element: String)
  case comment(dashes: Int)
  /// After `<`, in a tag's name.
  case tagName(String)
  /// In a tag, between or in attribute names; `attribute` is the last name read.
  case tag(name: String, attribute: String, isAfterEquals: Bool)
  /// In a quoted attribute value.
  case value(tag: String, attribute: String, quote: UInt8, start: ValueStart)
  /// In an attribute value without quotes.
  case bare(tag: String, attribute: String)

  /// What an attribute's value began with: what a link may follow on.
  enum ValueStart: Equatable {
    case empty
    /// The first bytes of the value, while they say nothing for certain.
    case begun([UInt8])
    case safeAddress
    case other
  }

  /// The place after `bytes` of template text.
  mutating func advance(over bytes: [UInt8]) { for byte in bytes { advance(byte) } }

  private mutating func advance(_ byte: UInt8) {
    switch self {
    case .text: if byte == UInt8(ascii: "<") { self = .tagName("") }
    case .tagName(let name): advance(tagName: name, byte)
    case .tag(let name, let attribute, let isAfterEquals):
      advance(tag: name, attribute, isAfterEquals, byte)
    case .value(let tag, let attribute, let quote, let start):
      if byte == quote {
        self = .tag(name: tag, attribute: "", isAfterEquals: false)
      } else {
        self = .value(
          tag: tag, attribute: attribute, quote: quote, start: start.followed(by: byte))
      }
    case .bare(let tag, _):
      if byte == UInt8(ascii: ">") {
        self = .after(tag)
      } else if byte.isSpace {
        self = .tag(name: tag, attribute: "", isAfterEquals: false)
      }
    case .comment(let dashes):
      if byte == UInt8(ascii: "-") {
        self = .comment(dashes: dashes + 1)
      } else {
        self = byte == UInt8(ascii: ">") && dashes >= 2 ? .text : .comment(dashes: 0)
      }
    // The end tag of such an element is the only `<` that a template of ours has any use for.
    case .plainText, .code: if byte == UInt8(ascii: "<") { self = .tagName("") }
    }
  }

  private mutating func advance(tagName name: String, _ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): self = .after(name)
    case _ where byte.isSpace: self = .tag(name: name, attribute: "", isAfterEquals: false)
    case UInt8(ascii: "-") where name == "!-": self = .comment(dashes: 0)
    default: self = .tagName(name + String(Unicode.Scalar(byte)).lowercased())
    }
  }

  private mutating func advance(
    tag name: String, _ attribute: String, _ isAfterEquals: Bool, _ byte: UInt8
  ) {
    switch byte {
    case UInt8(ascii: ">"): self = .after(name)
    case UInt8(ascii: "="):
      // From here on `content` may be an order to the browser, such as where to go.
      let name = attribute == "http-equiv" ? "meta http-equiv" : name
      self = .tag(name: name, attribute: attribute, isAfterEquals: true)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      self =
        isAfterEquals
        ? .value(tag: name, attribute: attribute, quote: byte, start: .empty)
        : .bare(tag: name, attribute: attribute)
    case _ where byte.isSpace: break
    default:
      if isAfterEquals {
        self = .bare(tag: name, attribute: attribute)
      } else {
        self = .tag(
          name: name, attribute: attribute + String(Unicode.Scalar(byte)).lowercased(),
          isAfterEquals: false)
      }
    }
    // A space between two names begins a new one.
    if byte.isSpace, !isAfterEquals { self = .tag(name: name, attribute: "", isAfterEquals: false) }
  }

  /// Whether what follows is read alike in both: after `<li` and after `<li class="x"` it is.
  func isSamePlace(as other: Landing) -> Bool { inTag == other.inTag }

  private var inTag: Landing {
    switch self {
    case .tagName(let name), .tag(let name, _, false):
      .tag(name: name, attribute: "", isAfterEquals: false)
    default: self
    }
  }

  private static func after(_ tag: String) -> Landing {
    switch tag {
    case "title", "textarea": .plainText(element: tag)
    case "script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext",
      "template", "svg/script":
      .code(element: tag)
    default: .text
    }
  }
}

extension Landing.ValueStart {
  /// Beginnings after which no text can change an address's scheme or host.
  private static let safeStarts = ["\0", "#", "?", "./", "../", "mailto:"].map { Array($0.utf8) }

  func followed(by byte: UInt8) -> Self {
    let begun: [UInt8]
    switch self {
    case .empty: begun = [byte]
    case .begun(let bytes): begun = bytes + [byte]
    case .safeAddress, .other: return self
    }
    if Self.safeStarts.contains(begun) { return .safeAddress }
    return Self.safeStarts.contains { $0.starts(with: begun) } ? .begun(begun) : .other
  }
}
