import Core

/// The rules for links that may be on a page.
///
/// The rules list what is allowed, never what is forbidden. Browsers accept many forms of URL, so
/// anything that they strip (tabs, line feeds, leading controls) or take for a slash (`\`) is
/// refused here.
public enum Link {
  /// Whether a customer's text may have this link: `http` and `https` with a host name, and
  /// `mailto` with an address.
  ///
  /// A host is letters, digits, hyphens and dots with an optional port. Names before the host
  /// (`https://bank.example@other.example`) and numeric addresses are refused.
  public static func isAllowed(_ url: String) -> Bool {
    url.withUTF8Bytes { isAllowed($0) }
  }

  /// Whether the shop's own pages may also have this link: a path from the page, a query or a
  /// fragment. It has no scheme, no `/` or `\` at the beginning, and no `//` anywhere.
  public static func isRelative(_ url: String) -> Bool {
    url.withUTF8Bytes { isRelative($0) }
  }

  static func isAllowed(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    guard url.isClean else { return false }
    if url.isMail { return url.count > 7 && url[7] != UInt8(ascii: "?") }
    return WebAddress.authority(of: url).map(isHost) ?? false
  }

  static func isRelative(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    guard url.isClean, let first = url.first, first != 0x2F else { return false }
    let beforePath = url.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let hasDoubleSlash = zip(url, url.dropFirst()).contains { $0 == 0x2F && $1 == 0x2F }
    return !beforePath.contains(UInt8(ascii: ":")) && !hasDoubleSlash
  }

  private static func isHost(_ authority: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let name = authority.prefix { $0 != UInt8(ascii: ":") }
    let port = authority.dropFirst(name.count + 1)
    guard port.count <= 5, port.allSatisfy(\.isDigit),
      port.reduce(0, { $0 * 10 + Int($1 - 0x30) }) <= 0xFFFF
    else { return false }
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // The last label of an address in numbers begins with a digit; no top-level domain does.
    guard let last = labels.last, labels.allSatisfy({ !$0.isEmpty }),
      !last[last.startIndex].isDigit
    else { return false }
    if name.allSatisfy({ $0.isAlphanumeric || $0 == 0x2D || $0 == 0x2E }) { return true }
    return String(decoding: name, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.isASCII
        ? UInt8($0.value).isAlphanumeric || $0 == "-" || $0 == "."
        : $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the text has no control characters and no backslash.
  fileprivate var isClean: Bool {
    var index = 0
    while index < count {
      let (scalar, length) = scalar(at: index)
      if scalar < 0x20 || scalar == 0x5C || 0x7F..<0xA0 ~= scalar || scalar.isNoncharacter {
        return false
      }
      index += length
    }
    return true
  }

  /// Whether it begins with `mailto:`, in letters of either case.
  fileprivate var isMail: Bool {
    let scheme = "mailto:".utf8
    return count >= scheme.count
      && zip(self, scheme).allSatisfy { $0 == $1 || ($0.isLetter && $0 | 0x20 == $1) }
  }
}
