import Markup

/// A reader of exactly the HTML that Markdown may become. Anything else is a complaint: it knows
/// no error recovery, and shares no code with what it judges.
struct StrictHTML {
  private let bytes: [UInt8]
  private let profile: Markdown.Profile
  private var index = 0
  private var open: [String] = []

  struct Complaint: Error, CustomStringConvertible {
    let description: String
  }

  /// What is wrong with the markup, or nil.
  static func complaint(about bytes: [UInt8], profile: Markdown.Profile) -> Complaint? {
    var reader = StrictHTML(bytes: bytes, profile: profile)
    do throws(Complaint) { try reader.read() } catch { return error }
    return nil
  }

  private init(bytes: [UInt8], profile: Markdown.Profile) {
    self.bytes = bytes
    self.profile = profile
  }

  private static let phrasing: Set = ["a", "em", "strong", "code", "br"]
  private static let blocks: Set = ["p", "pre", "blockquote", "ul", "ol", "hr"]
  private static let headings: Set = ["h2", "h3", "h4", "h5", "h6"]

  private mutating func read() throws(Complaint) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw fail("not UTF-8") }
    for scalar in text.unicodeScalars where scalar.isForbidden {
      throw fail("U+\(String(scalar.value, radix: 16))")
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): try tag()
      case UInt8(ascii: "&"): try reference()
      case UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): throw fail("bare")
      case UInt8(ascii: "\n"): index += 1
      default:
        let isPlace = open.last.map { !["ul", "ol", "blockquote", "pre"].contains($0) } ?? false
        guard isPlace else { throw fail("text in \(open.last ?? "the document")") }
        index += 1
      }
    }
    guard open.isEmpty else { throw fail("never closed: \(open)") }
  }

  private mutating func tag() throws(Complaint) {
    index += 1
    let closes = take("/")
    let name = word()
    if closes {
      guard take(">"), open.popLast() == name else { throw fail("</\(name)>") }
      return
    }
    guard allows(name) else { throw fail("<\(name)> in \(open)") }
    var seen: Set<String> = []
    while take(" ") {
      let attribute = word()
      guard take("=\""), seen.insert(attribute).inserted else { throw fail(attribute) }
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        switch bytes[index] {
        case UInt8(ascii: "&"): try reference()
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "'"): throw fail("in a value")
        default: index += 1
        }
      }
      try judge(attribute, of: name, value: String(decoding: bytes[start..<index], as: UTF8.self))
      guard take("\"") else { throw fail("value never closed") }
    }
    guard take(">") else { throw fail("<\(name)") }
    if name == "a", !seen.contains("href") { throw fail("a without href") }
    if name != "br", name != "hr" { open.append(name) }
  }

  private func allows(_ name: String) -> Bool {
    let isBlock =
      Self.blocks.contains(name) || (profile == .page && Self.headings.contains(name))
    switch open.last {
    case nil, "blockquote": return isBlock
    case "li": return isBlock || (Self.phrasing.contains(name) && isOutsideLink(name))
    case "ul", "ol": return name == "li"
    case "pre": return name == "code"
    case "code": return false
    default: return Self.phrasing.contains(name) && isOutsideLink(name)
    }
  }

  private func isOutsideLink(_ name: String) -> Bool { name != "a" || !open.contains("a") }

  private func judge(_ attribute: String, of name: String, value: String) throws(Complaint) {
    let lower = value.lowercased()
    let isAbsolute = ["http://", "https://", "mailto:"].contains { lower.hasPrefix($0) }
    let isFine =
      switch (name, attribute) {
      case ("ol", "start"): !value.isEmpty && value.allSatisfy { $0.isASCII && $0.isNumber }
      case ("a", "title"): true
      case ("a", "rel"):
        value
          == (profile == .words
            ? "nofollow ugc noopener noreferrer" : "noopener noreferrer")
      case ("a", "href"):
        value.utf8.allSatisfy { 0x21..<0x7F ~= $0 && $0 != UInt8(ascii: "\\") }
          && (isAbsolute || (profile == .page && isRelative(value)))
      default: false
      }
    guard isFine else { throw fail("<\(name) \(attribute)=\(value)>") }
  }

  private func isRelative(_ value: String) -> Bool {
    let path = value.prefix { $0 != "?" && $0 != "#" && $0 != "/" }
    return !path.contains(":") && !value.hasPrefix("/") && !value.contains("//")
  }

  private mutating func reference() throws(Complaint) {
    for name in ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#x27;"] where take(name) { return }
    throw fail("reference")
  }

  private mutating func take(_ literal: String) -> Bool {
    guard bytes[index...].starts(with: literal.utf8) else { return false }
    index += literal.utf8.count
    return true
  }

  private mutating func word() -> String {
    let start = index
    while index < bytes.count, (0x61...0x7A).contains(bytes[index]) || 0x30...0x39 ~= bytes[index] {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func fail(_ what: String) -> Complaint {
    let near = String(
      decoding: bytes[max(0, index - 30)..<min(bytes.count, index + 30)], as: UTF8.self)
    return Complaint(description: "\(what) at byte \(index), near \(near.debugDescription)")
  }
}

extension Unicode.Scalar {
  /// What no HTML document may hold.
  var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: value % 0x10000 >= 0xFFFE
    }
  }
}
