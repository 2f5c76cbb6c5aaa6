import Core

/// The first difference between a published file and the one that was made again: where it is, and both
/// texts beside each other, in a sentence for people.
struct TextDifference: CustomStringConvertible {
  let description: String

  init(_ published: [UInt8], _ rebuilt: [UInt8], path: String) {
    let at = zip(published, rebuilt).prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
    guard Self.isText(path) else {
      description =
        "byte \(at) differs: the file has \(published.count) bytes, and \(rebuilt.count) by the ledger"
      return
    }
    let line = published[..<min(at, published.count)].count { $0 == UInt8(ascii: "\n") } + 1
    let (here, there) = (Self.excerpt(published, at), Self.excerpt(rebuilt, at))
    let words = "line \(line) differs: here it says \(here), and by the ledger \(there)"
    // Where only what is not seen differs, what is written is told instead.
    guard here == there else {
      description = words
      return
    }
    description =
      "line \(line) differs in its markup: here it is \(Self.raw(published, at)), and by the ledger"
      + " \(Self.raw(rebuilt, at))"
  }

  private static let endings = [
    ".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".jsonl", ".tlog-proof",
  ]

  private static func isText(_ path: String) -> Bool {
    endings.contains { path.hasSuffix($0) } || !path.contains(".")
  }

  /// The words around an offset, without tags.
  private static func excerpt(_ bytes: [UInt8], _ at: Int) -> String {
    let start = max(0, min(at, bytes.count) - 400)
    let before = words(bytes[start..<min(at, bytes.count)])
    let after = words(bytes[openTagEnd(bytes, at)..<min(bytes.count, at + 400)])
    return quoted(String(before.suffix(24)) + String(after.prefix(48)))
  }

  /// The end of the tag that an offset is in; the offset itself outside of tags.
  private static func openTagEnd(_ bytes: [UInt8], _ at: Int) -> Int {
    let at = min(at, bytes.count)
    let window = bytes[max(0, at - 400)..<at]
    guard let open = window.lastIndex(of: UInt8(ascii: "<")),
      !window[open...].contains(UInt8(ascii: ">"))
    else { return at }
    let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    return min(end, bytes.count, at + 400)
  }

  /// The text outside of tags, with single spaces.
  private static func words(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var isInTag = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"):
        isInTag = false
        if text.last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
      case _ where isInTag: continue
      case 0x09, 0x0A, 0x0D, 0x20:
        if text.last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
      default: text.append(byte)
      }
    }
    return Self.text(text)
  }

  /// What is written around an offset.
  private static func raw(_ bytes: [UInt8], _ at: Int) -> String {
    let at = min(at, bytes.count)
    return quoted(text(bytes[max(0, at - 16)..<min(bytes.count, at + 48)]))
  }

  /// A part of a text, without the characters that it cuts.
  private static func text(_ bytes: some Sequence<UInt8>) -> String {
    let text = String(decoding: Array(bytes), as: UTF8.self)
    return String(text.drop { $0 == "\u{FFFD}" }.reversed().drop { $0 == "\u{FFFD}" }.reversed())
  }

  private static func quoted(_ text: String) -> String {
    let plain = text.terminalSafe.split(separator: " ").joined(separator: " ")
    return plain.isEmpty ? "nothing" : "'\(plain)'"
  }
}
