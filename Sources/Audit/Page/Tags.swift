import Core

/// The tags of a page, one after another, with the text between them.
///
/// It reads what sitegen's themes write: a strict part of HTML, so that a browser reads the same. What
/// a browser would mend (WHATWG HTML, "parse errors") it refuses.
struct Tags {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at = 0
  /// The attributes of the tag read last.
  private(set) var attributes: [Attribute] = []
  /// Whether the document type may still come: before all else, and once.
  private var mayDeclare = true

  /// A name and a value, as ranges of the page's bytes; the value is still escaped.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  /// What stands next on the page.
  enum Token {
    /// Text with references in it.
    case text(Range<Int>)
    /// `isClosed` says whether it ends in `/>`.
    case start(name: Range<Int>, isClosed: Bool)
    case end(name: Range<Int>)
    case finish
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next one; comments and the document type are passed over.
  mutating func next() throws(PageFlaw) -> Token {
    while at < bytes.count {
      let start = at
      guard bytes[at] == UInt8(ascii: "<") else {
        at = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        return .text(start..<at)
      }
      let second = at + 1 < bytes.count ? bytes[at + 1] : 0
      if second == UInt8(ascii: "!") {
        try passDeclaration()
        continue
      }
      mayDeclare = false
      switch second {
      case UInt8(ascii: "/"):
        at += 2
        let name = try tagName(from: start)
        skipSpace()
        try take(UInt8(ascii: ">"), from: start)
        return .end(name: name)
      default:
        at += 1
        let name = try tagName(from: start)
        return .start(name: name, isClosed: try readAttributes(from: start))
      }
    }
    return .finish
  }

  /// Passes over what stands in an element whose content is no markup, up to its end tag.
  mutating func passRawText(of name: Range<Int>) throws(PageFlaw) {
    let isScript = bytes.has("script", at: name)
    while at + 1 < bytes.count {
      guard let next = bytes[at...].firstIndex(of: UInt8(ascii: "<")) else { break }
      at = next
      let end = at + 2 + name.count
      if end < bytes.count, bytes[at + 1] == UInt8(ascii: "/"),
        bytes.equal(name, at + 2..<end), !bytes[end].isNameCharacter
      {
        guard bytes[end] == UInt8(ascii: ">") else { throw .strange("an end tag's end", at: at) }
        at = end + 1
        return
      }
      // "<!--<script>" makes a browser look for another end.
      if isScript, at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "!") {
        throw .strange("a comment in a script", at: at)
      }
      at += 1
    }
    throw .cutOff
  }

  private mutating func passDeclaration() throws(PageFlaw) {
    let start = at
    if bytes[at...].starts(with: "<!--".utf8) {
      try passComment()
      return
    }
    let end = start + "<!doctype html>".utf8.count
    guard mayDeclare, end <= bytes.count, bytes.has("<!doctype html>", at: start..<end) else {
      throw .strange("'<!'", at: start)
    }
    mayDeclare = false
    at = end
  }

  /// To a browser "<!-->" and "<!--->" are whole comments, and "--!>" ends one.
  private mutating func passComment() throws(PageFlaw) {
    let start = at
    at += 4
    let rest = bytes[at...].prefix(2)
    let isWhole = rest.first == UInt8(ascii: ">") || rest.elementsEqual("->".utf8)
    while !isWhole, let dash = bytes[at...].firstIndex(of: UInt8(ascii: "-")) {
      at = dash
      let next = bytes[at...].prefix(4)
      if next.starts(with: "-->".utf8) {
        at += 3
        return
      }
      if next.elementsEqual("--!>".utf8) { break }
      at += 1
    }
    throw .strange("a comment that can be read in two ways", at: start)
  }

  private mutating func tagName(from start: Int) throws(PageFlaw) -> Range<Int> {
    let first = at
    while at < bytes.count, bytes[at].isNameCharacter { at += 1 }
    guard at > first, bytes[first].isLetter, at < bytes.count else {
      throw .strange("a '<' that begins no tag", at: start)
    }
    return first..<at
  }

  /// Whether the tag ends in `/>`.
  private mutating func readAttributes(from start: Int) throws(PageFlaw) -> Bool {
    attributes.removeAll(keepingCapacity: true)
    while true {
      let gap = at
      skipSpace()
      guard at < bytes.count else { throw .cutOff }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        return false
      }
      if bytes[at] == UInt8(ascii: "/") {
        at += 1
        try take(UInt8(ascii: ">"), from: start)
        return true
      }
      guard at > gap else { throw .strange("a tag without a space between its attributes", at: at) }
      try readAttribute(from: start)
    }
  }

  private mutating func readAttribute(from start: Int) throws(PageFlaw) {
    let first = at
    while at < bytes.count, bytes[at].isNameCharacter { at += 1 }
    let name = first..<at
    guard !name.isEmpty, at < bytes.count, attributes.count < 64 else {
      throw .strange("an attribute without a name", at: at)
    }
    for other in attributes where bytes.equal(other.name, name) {
      throw .strange("an attribute that stands twice", at: first)
    }
    guard bytes[at] == UInt8(ascii: "=") else {
      attributes.append(Attribute(name: name, value: at..<at))
      return
    }
    at += 1
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'"),
      let end = bytes[(at + 1)...].firstIndex(of: bytes[at])
    else { throw .strange("an attribute's value without quotes", at: at) }
    attributes.append(Attribute(name: name, value: at + 1..<end))
    at = end + 1
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at].isHTMLWhiteSpace { at += 1 }
  }

  private mutating func take(_ byte: UInt8, from start: Int) throws(PageFlaw) {
    guard at < bytes.count else { throw .cutOff }
    guard bytes[at] == byte else { throw .strange("a tag without an end", at: start) }
    at += 1
  }
}
