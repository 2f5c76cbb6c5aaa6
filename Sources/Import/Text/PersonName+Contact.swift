extension PersonName {
  /// What a name holds that is no name and leads to its owner; nil for names.
  static func contact(in name: String) -> Dropped.ContactKind? {
    let bytes = Array(name.utf8)
    for (index, byte) in bytes.enumerated().dropFirst() where byte == 0x40 {
      if !bytes[index - 1].isBlank { return .email }
    }
    let lowered = name.lowercased()
    if lowered.contains(bytes: "://") || lowered.hasPrefix("www.")
      || lowered.contains(bytes: " www.")
    {
      return .link
    }
    for word in name.split(whereSeparator: \.isWhitespace) where word.isIPAddress { return .ip }
    var digits = 0
    for byte in bytes {
      if byte.isDigit {
        digits += 1
        if digits == 7 { return .phone }
      } else if !" -./()+".utf8.contains(byte) {
        digits = 0
      }
    }
    return bytes.contains(where: \.isDigit) && !name.contains(where: \.isLetter) ? .account : nil
  }
}

extension Substring {
  /// Four numbers with dots, or groups of hexadecimal digits with colons.
  fileprivate var isIPAddress: Bool {
    let parts = utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    if parts.count == 4, parts.allSatisfy({ 1...3 ~= $0.count && $0.allSatisfy(\.isDigit) }) {
      return true
    }
    return utf8.count { $0 == .colon } > 1
      && utf8.allSatisfy { $0 == .colon || $0 == 0x2E || $0.hexValue != nil }
  }
}
