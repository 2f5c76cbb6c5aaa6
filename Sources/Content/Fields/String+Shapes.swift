import Foundation

extension String {
  /// Whether there is nothing in it to see: no character but white space and the invisible ones of
  /// Unicode (`Default_Ignorable_Code_Point`, and those that only format).
  var isBlank: Bool {
    // Nearly every text begins with something that can be seen.
    if let first = utf8.first, 0x21...0x7E ~= first { return false }
    return unicodeScalars.allSatisfy { scalar in
      let properties = scalar.properties
      return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
        || properties.generalCategory == .format
    }
  }

  /// Whether it matches `[a-z0-9][a-z0-9-]{0,99}`: the shape of IDs, topics and all other names
  /// that become names of files.
  var isSlug: Bool {
    let bytes = utf8
    guard let first = bytes.first, first != .hyphen, bytes.count <= 100 else { return false }
    return bytes.allSatisfy { $0.isLowerCase || $0.isDigit || $0 == .hyphen }
  }

  /// The slug most like it, or nil where no letter or digit is left.
  var slugged: String? {
    let plain = folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .lowercased()
    var slug: [UInt8] = []
    for byte in plain.utf8 {
      if byte.isLowerCase || byte.isDigit {
        slug.append(byte)
      } else if let last = slug.last, last != .hyphen, !byte.isContinuation {
        slug.append(.hyphen)
      }
    }
    slug = Array(slug.prefix(100))
    while slug.last == .hyphen { slug.removeLast() }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }

  /// Whether it is a whole address with `http` or `https`, a host, and nothing in it that could
  /// end an attribute or a line.
  public var isWebAddress: Bool {
    let bytes = Array(utf8)
    let scheme = bytes.prefix(while: \.isLetter).map { $0 | 0x20 }
    guard scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8),
      bytes.count <= 2000, bytes.dropFirst(scheme.count).starts(with: "://".utf8),
      bytes.dropFirst(scheme.count + 3).beginsWithHost
    else { return false }
    return bytes.allSatisfy(\.isAddressByte)
      && (bytes.allSatisfy { $0 < 0x80 }
        || !unicodeScalars.contains { $0.isControl || $0.properties.isWhitespace })
  }

  /// Whether it has the shape of a BCP 47 tag (RFC 5646): a language of two or three letters, then
  /// parts of one to eight letters or digits.
  var isLanguageTag: Bool {
    let parts = utf8.split(separator: .hyphen, omittingEmptySubsequences: false)
    guard let language = parts.first, 2...3 ~= language.count, language.allSatisfy(\.isLetter)
    else { return false }
    return parts.count <= 8
      && parts.dropFirst().allSatisfy {
        1...8 ~= $0.count && $0.allSatisfy { $0.isLetter || $0.isDigit }
      }
  }

  /// Whether it has the shape of an email address that can stand in a link as it is.
  var isEmailAddress: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, 1...64 ~= parts[0].count, utf8.count <= 254 else { return false }
    let labels = parts[1].split(separator: .dot, omittingEmptySubsequences: false)
    return labels.count >= 2
      && parts[0].allSatisfy { $0.isLetter || $0.isDigit || ".!#$%'*+/=^_`{|}~-".utf8.contains($0) }
      && labels.allSatisfy {
        1...63 ~= $0.count && $0.allSatisfy { $0.isLetter || $0.isDigit || $0 == .hyphen }
          && $0.first != .hyphen && $0.last != .hyphen
      }
  }
}

extension ArraySlice<UInt8> {
  /// Whether an address could go on here after `//`: with a name of letters in any script and
  /// perhaps a port, or a number of IPv6 in brackets.
  fileprivate var beginsWithHost: Bool {
    guard let first else { return false }
    if first == .openBracket {
      let number = dropFirst().prefix { $0.hexDigitValue != nil || $0 == .colon || $0 == .dot }
      return number.count > 1 && number.contains(.colon)
        && dropFirst(number.count + 1).first == .closeBracket
    }
    guard first.isLetter || first.isDigit || first >= 0x80 else { return false }
    let host = prefix { !"/?#".utf8.contains($0) }
    if host.allSatisfy({ $0 < 0x80 }) { return host.allSatisfy(\.isHostByte) }
    return String(decoding: host, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        ? UInt8(ascii: scalar).isHostByte
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}

extension UInt8 {
  fileprivate var isHostByte: Bool {
    isLetter || isDigit || self == .hyphen || self == .dot || self == .colon || self == 0x5F
  }
}
