import Foundation

/// The address of a site's root, as `url` in site.yml and `--base-url` say it.
public enum SiteAddress {
  /// Why a text is none; `message` says it as a sentence's end: "the site's address …".
  public enum AddressError: Error {
    case notWeb, extra, host

    public var message: String {
      switch self {
      case .notWeb: "is one that starts with http:// or https://"
      case .extra: "may not have a '?' or '#' in it"
      case .host: "has a host that there cannot be"
      }
    }
  }

  /// The address as pages, feeds and sitemaps give it: in ASCII, with a slash at its end.
  ///
  /// A host in other letters becomes what the domain name system has (UTS #46, by Foundation's ICU);
  /// what a path may not hold is written `%XX` (RFC 3986, 2.1), and what is so written stays.
  public static func normalized(_ text: String) throws(AddressError) -> String {
    guard text.isWebAddress, let colon = text.utf8.firstIndex(of: .colon) else { throw .notWeb }
    guard !text.utf8.contains(.question), !text.utf8.contains(.hash) else { throw .extra }
    let rest = text.utf8[colon...].dropFirst(3)
    let authority = rest.prefix { $0 != .slash }
    guard let place = host(String(Substring(authority))) else { throw .host }
    let path = encoded(Array(rest.dropFirst(authority.count)))
    let scheme = text[..<colon].lowercased()
    return "\(scheme)://\(place)\(path.hasSuffix("/") ? path : path + "/")"
  }

  /// Host and port in ASCII and small letters; nil where no name can be made of them.
  private static func host(_ text: String) -> String? {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let url = isASCII ? nil : URL(string: "https://\(text)/")?.absoluteString
    let place = isASCII ? text : url.map { String($0.dropFirst(8).prefix { $0 != "/" }) }
    guard let place = place?.lowercased(),
      place.utf8.allSatisfy({ $0.isLetter || $0.isDigit || ".-_:[]".utf8.contains($0) })
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
        && digits.allSatisfy { $0.hexDigitValue != nil }
      if isEncoded || byte.isLetter || byte.isDigit || "-._~!$&'()*+,;=:@/".utf8.contains(byte) {
        encoded.append(byte)
      } else {
        let code = String(byte, radix: 16, uppercase: true)
        encoded += (byte < 0x10 ? "%0\(code)" : "%\(code)").utf8
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
