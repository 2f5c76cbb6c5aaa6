/// What makes a text an address on the web: `http` or `https` in letters of either case, `://`, and
/// a host.
public enum WebAddress {
  /// How many bytes `http://` or `https://` take at the beginning of a text; nil where neither
  /// stands there.
  @inlinable
  public static func schemeLength(of text: some Collection<UInt8>) -> Int? {
    var length = 0
    var rest = text.makeIterator()
    func isLetter(_ byte: UInt8?, _ letter: UInt8) -> Bool {
      byte == letter || byte == letter & 0xDF
    }
    for letter in [0x68, 0x74, 0x74, 0x70] as [UInt8] {
      guard isLetter(rest.next(), letter) else { return nil }
      length += 1
    }
    var next = rest.next()
    if isLetter(next, UInt8(ascii: "s")) {
      next = rest.next()
      length += 1
    }
    guard next == UInt8(ascii: ":"), rest.next() == UInt8(ascii: "/"),
      rest.next() == UInt8(ascii: "/")
    else { return nil }
    return length + 3
  }

  /// What stands between the scheme and the path of an address: the host, and what may stand around
  /// it. Nil where the text does not begin with `http://` or `https://`, or nothing stands there.
  @inlinable
  public static func authority<Bytes: Collection<UInt8>>(of text: Bytes) -> Bytes.SubSequence? {
    guard let length = schemeLength(of: text) else { return nil }
    let authority = text.dropFirst(length).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    return authority.isEmpty ? nil : authority
  }
}

extension String {
  /// Whether it is a whole address on the web of at most 2,000 bytes, with nothing in it that could
  /// end an attribute or a line.
  ///
  /// The host is a name of letters in any script and perhaps a port, or a number of IPv6 in brackets.
  /// What links to an address, or is found below it, asks for more: see `Link` and `SiteAddress`.
  public var isWebAddress: Bool {
    guard utf8.count <= 2000, let authority = WebAddress.authority(of: utf8),
      Array(authority)[...].isHost
    else { return false }
    return utf8.allSatisfy(\.isAddressByte)
      && (utf8.allSatisfy { $0 < 0x80 }
        || !unicodeScalars.contains { $0.isUnseen || $0.properties.isWhitespace })
  }
}

extension String {
  /// Whether the text has the form of an email address that can be used in a link unchanged.
  public var isEmailAddress: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, 1...64 ~= parts[0].count, utf8.count <= 254 else { return false }
    let labels = parts[1].split(separator: .dot, omittingEmptySubsequences: false)
    return labels.count >= 2
      && parts[0].allSatisfy { $0.isAlphanumeric || ".!#$%'*+/=^_`{|}~-".utf8.contains($0) }
      && labels.allSatisfy {
        1...63 ~= $0.count && $0.allSatisfy { $0.isAlphanumeric || $0 == .hyphen }
          && $0.first != .hyphen && $0.last != .hyphen
      }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isHost: Bool {
    guard let first else { return false }
    if first == UInt8(ascii: "[") {
      let number = dropFirst().prefix { $0.isHexDigit || $0 == 0x3A || $0 == 0x2E }
      return number.count > 1 && number.contains(UInt8(ascii: ":"))
        && dropFirst(number.count + 1).first == UInt8(ascii: "]")
    }
    guard first.isAlphanumeric || first >= 0x80 else { return false }
    if allSatisfy({ $0 < 0x80 }) { return allSatisfy(\.isHostByte) }
    return String(decoding: self, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        ? UInt8(ascii: scalar).isHostByte
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}

extension UInt8 {
  /// A letter, a digit, or one of `-`, `.`, `:`, `_`.
  fileprivate var isHostByte: Bool {
    isAlphanumeric || self == 0x2D || self == 0x2E || self == 0x3A || self == 0x5F
  }

  /// Whether it may stand in an address: no space, no control character, nothing that RFC 3986 has
  /// no place for; characters beyond ASCII may.
  fileprivate var isAddressByte: Bool {
    switch self {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F: false
    default: true
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, a line separator, a byte order mark or no character at all.
  fileprivate var isUnseen: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
