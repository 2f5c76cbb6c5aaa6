import Core
import Foundation
import Reviews

/// Values that only site.yml has.
extension Fields {
  /// The address of the site's root, as `SiteAddress` has it.
  mutating func siteAddress(_ key: String) -> String? {
    guard let text = webAddress(key) else { return nil }
    do throws(SiteAddress.AddressError) { return try SiteAddress.normalized(text) } catch {
      report(.badURL, atValueOf: key, "the site's address \(error.message)")
      return nil
    }
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

  /// A decimal number from 0 to 0.5, exactly.
  mutating func upToHalf(_ key: String) -> (node: YAMLNode, value: Fraction)? {
    guard let (node, text) = scalar(key) else { return nil }
    if let value = Fraction(decimal: text), 2 * value.numerator <= value.denominator {
      return (node, value)
    }
    let withPoint = text.replacing(",", with: ".")
    report(
      .badNumber, at: node, "'\(key)' is a number from 0 to 0.5 such as 0.05, not '\(text)'",
      suggestion: withPoint != text && Fraction(decimal: withPoint) != nil ? withPoint : nil)
    return nil
  }

  /// `#rrggbb` in lower case, from that or from `#rgb`, where `text` stands at `node`.
  mutating func color(_ text: String, at node: YAMLNode) -> String? {
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

extension Fraction {
  /// The number written as `12`, `0.5` or `0.0625`, with up to six digits on either side.
  fileprivate init?(decimal text: String) {
    let parts = text.utf8.split(separator: .dot, omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, parts.allSatisfy({ 1...6 ~= $0.count && $0.allSatisfy(\.isDigit) })
    else { return nil }
    let digits = parts.joined().reduce(0) { $0 * 10 + Int($1) - 0x30 }
    let decimals = parts.count == 2 ? parts[1].count : 0
    self.init(digits, over: (0..<decimals).reduce(1) { power, _ in power * 10 })
  }
}
