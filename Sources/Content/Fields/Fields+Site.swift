import Findings
import Foundation

/// Values that only site.yml has.
extension Fields {
  /// The address of the site's root, with a slash at its end and nothing after it.
  mutating func siteAddress(_ key: String) -> String? {
    guard let text = webAddress(key) else { return nil }
    guard !text.utf8.contains(.question), !text.utf8.contains(.hash) else {
      report(.badURL, atValueOf: key, "the site's address may not have a '?' or '#' in it")
      return nil
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// The name of a time zone that there is.
  mutating func timeZone(_ key: String) -> String? {
    guard let (node, text) = scalar(key) else { return nil }
    if ShopClock(text) != nil { return text }
    report(
      .unknownTimeZone, at: node, "unknown time zone '\(text)'",
      suggestion: TimeZone.knownTimeZoneIdentifiers.nearest(to: text))
    return nil
  }

  /// `#rrggbb` in lower case, from that or from `#rgb`.
  mutating func color(_ key: String) -> String? {
    guard let (node, text) = scalar(key) else { return nil }
    let digits = Array(text.utf8.dropFirst())
    if text.utf8.first == .hash, digits.count == 3 || digits.count == 6,
      digits.allSatisfy({ $0.hexDigitValue != nil })
    {
      let full = digits.count == 6 ? digits : digits.flatMap { [$0, $0] }
      return "#" + String(decoding: full, as: UTF8.self).lowercased()
    }
    report(.badColor, at: node, "'\(text)' is not a colour such as \"#1d4e89\"")
    return nil
  }

  /// An email address.
  mutating func email(_ key: String) -> String? {
    guard let (node, text) = scalar(key) else { return nil }
    if text.isEmailAddress { return text }
    report(.badEmail, at: node, "'\(text)' is not an email address")
    return nil
  }
}
