import Core
import Foundation
import Reviews

/// The address of a site's root, as `url` in site.yml and `--base-url` say it.
public enum SiteAddress {
  /// Why a text is not a site's address. `message` completes the sentence "the site's address …".
  public enum AddressError: Error {
    case notWeb, extra, host

    public var message: String {
      switch self {
      case .notWeb: "is one that starts with http:// or https://"
      case .extra: "may not have a '?' or '#' in it"
      case .host: "has a host name that cannot exist"
      }
    }
  }

  /// The address as pages, feeds and sitemaps have it: in ASCII, with a slash at its end.
  ///
  /// A host in other scripts is converted to its name in the domain name system (UTS #46, by
  /// Foundation's ICU). Characters that a path may not have are percent-encoded (RFC 3986, 2.1);
  /// existing escapes stay.
  public static func normalized(_ text: String) throws(AddressError) -> String {
    guard text.isWebAddress, let colon = text.utf8.firstIndex(of: .colon) else { throw .notWeb }
    guard !text.utf8.contains(.questionMark), !text.utf8.contains(.hash) else { throw .extra }
    let rest = text.utf8[colon...].dropFirst(3)
    let authority = rest.prefix { $0 != .slash }
    guard let place = host(String(Substring(authority))) else { throw .host }
    let path = encoded(Array(rest.dropFirst(authority.count)))
    let scheme = text[..<colon].lowercased()
    return "\(scheme)://\(place)\(path.hasSuffix("/") ? path : path + "/")"
  }

  /// Host and port in ASCII and lower case. Nil if they cannot be a host name.
  private static func host(_ text: String) -> String? {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let url = isASCII ? nil : URL(string: "https://\(text)/")?.absoluteString
    let place = isASCII ? text : url.map { String($0.dropFirst(8).prefix { $0 != "/" }) }
    guard let place = place?.lowercased(),
      place.utf8.allSatisfy({ $0.isAlphanumeric || ".-_:[]".utf8.contains($0) })
    else { return nil }
    let name = place.hasPrefix("[") ? nil : place.utf8.prefix { $0 != .colon }
    let labels = name?.split(separator: .dot, omittingEmptySubsequences: false)
    // A full stop at the end says that the name is whole.
    guard labels?.dropLast().contains(where: \.isEmpty) != true else { return nil }
    return place
  }

  private static func encoded(_ path: [UInt8]) -> String {
    var encoded: [UInt8] = []
    for (index, byte) in path.enumerated() {
      let digits = path[(index + 1)...].prefix(2)
      let isEncoded =
        byte == UInt8(ascii: "%") && digits.count == 2
        && digits.allSatisfy(\.isHexDigit)
      if isEncoded || byte.isUnreserved || "!$&'()*+,;=:@/".utf8.contains(byte) {
        encoded.append(byte)
      } else {
        PercentEncoding.append(byte, to: &encoded)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

/// Values that only site.yml has.
extension Fields {
  /// The address of the site's root, in the form of `SiteAddress`.
  mutating func siteAddress(_ key: String) -> String? {
    guard let text = webAddress(key) else { return nil }
    do throws(SiteAddress.AddressError) { return try SiteAddress.normalized(text) } catch {
      report(.badURL, atValueOf: key, "the site's address \(error.message)")
      return nil
    }
  }

  /// The name of an existing time zone.
  mutating func timeZone(_ key: String) -> String? {
    guard let (node, text) = scalar(key) else { return nil }
    if ShopClock(text) != nil { return text }
    report(
      .unknownTimeZone, at: node, "unknown time zone '\(text)'",
      suggestion: Self.timeZone(like: text))
    return nil
  }

  /// The name of the time zone of a city, or the name most like a text.
  private static func timeZone(like text: String) -> String? {
    let names = TimeZone.knownTimeZoneIdentifiers.sorted()
    let place = text.replacing(" ", with: "_")
    let byCity = Dictionary(names.map { (String($0.split(separator: "/").last ?? ""), $0) }) {
      first, _ in first
    }
    let sameName = byCity.keys.sorted().first { $0.lowercased() == place.lowercased() }
    return sameName.flatMap { byCity[$0] } ?? names.nearest(to: place)
      ?? byCity.keys.nearest(to: place).flatMap { byCity[$0] }
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

  /// The text at `node` as a colour `#rrggbb` in lower case, written so or as `#rgb`.
  mutating func color(_ text: String, at node: YAMLNode) -> String? {
    let digits = Array(text.utf8.dropFirst())
    if text.utf8.first == .hash, digits.count == 3 || digits.count == 6,
      digits.allSatisfy(\.isHexDigit)
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
