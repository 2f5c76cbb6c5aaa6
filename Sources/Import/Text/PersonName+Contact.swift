import Core

extension PersonName {
  /// The kind of contact data in a name. Nil for real names.
  static func contact(in name: String) -> Dropped.ContactKind? {
    let bytes = Array(name.utf8)
    if bytes.allSatisfy({ $0.isLetter || $0 == .space }) { return nil }
    for (index, byte) in bytes.enumerated().dropFirst() where byte == 0x40 {
      if !bytes[index - 1].isWhiteSpace { return .email }
    }
    let lowered = name.lowercased()
    if lowered.contains(bytes: "://") || lowered.hasPrefix("www.")
      || lowered.contains(bytes: " www.")
    {
      return .link
    }
    for word in name.split(whereSeparator: \.isWhitespace) where word.isIPAddress { return .ip }
    var digits = 0
    for (index, byte) in bytes.enumerated() {
      if byte.isDigit {
        digits += 1
        if digits == 7, !isHandle(bytes, digitAt: index) { return .phone }
      } else if !" -./()+".utf8.contains(byte) {
        digits = 0
      }
    }
    return bytes.contains(where: \.isDigit) && !name.contains(where: \.isLetter) ? .account : nil
  }
}

extension PersonName {
  /// Whether the digits up to the seventh, at `index`, are part of a handle such as
  /// `Wander54321098765`: without a blank in it, straight behind a letter, and with no zero or plus
  /// before them as phone numbers have.
  private static func isHandle(_ name: [UInt8], digitAt index: Int) -> Bool {
    let start = index - 6
    guard start > 0, name[start...index].allSatisfy(\.isDigit), name[start] != 0x30 else {
      return false
    }
    let before = name[start - 1]
    return (before.isLetter || before >= 0x80) && !name.contains(where: \.isWhiteSpace)
  }
}

extension Substring {
  /// Whether the text is four numbers with dots, or groups of hexadecimal digits with colons.
  fileprivate var isIPAddress: Bool {
    let parts = utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    if parts.count == 4, parts.allSatisfy({ 1...3 ~= $0.count && $0.allSatisfy(\.isDigit) }) {
      return true
    }
    return utf8.count { $0 == .colon } > 1
      && utf8.allSatisfy { $0 == .colon || $0 == 0x2E || $0.hexDigitValue != nil }
  }
}

extension PersonName {
  /// The texts that sources write if they have no name, without white space and punctuation.
  private static let nobody: Set<String> = [
    "anoniem", "anonymous", "anonym", "anonyme", "anon", "anonymoususer", "anonymouscustomer",
    "anoniemeklant", "anoniemegebruiker", "anoniemebezoeker", "anonymerkunde", "anonymernutzer",
    "anonymerbenutzer", "clientanonyme", "utilisateuranonyme",
    "googleuser", "agoogleuser", "googlegebruiker", "eengooglegebruiker", "googlenutzer",
    "eingooglenutzer", "utilisateurgoogle", "unutilisateurgoogle", "utilisateurdegoogle",
    "googlekunde", "googlebruker", "googleusuario", "usuariodegoogle", "googlecustomer",
    "facebookuser", "facebookgebruiker", "facebooknutzer", "utilisateurfacebook",
    "tripadvisormember", "atripadvisormember", "amazoncustomer", "amazonkunde", "clientdamazon",
    "trustpilotuser",
    "deleted", "deleteduser", "userdeleted", "deletedaccount", "accountdeleted", "removed",
    "verwijderd", "verwijderdegebruiker", "gebruikerverwijderd", "gelöscht", "gelöschternutzer",
    "gelöschterbenutzer", "nutzergelöscht", "supprimé", "utilisateursupprimé", "comptesupprimé",
    "guest", "guestuser", "gast", "gastgebruiker", "invité", "unknown", "unknownuser", "onbekend",
    "onbekendegebruiker", "unbekannt", "inconnu", "user", "gebruiker", "nutzer", "benutzer",
    "utilisateur", "customer", "klant", "kunde", "client", "verifiedbuyer", "verifiedcustomer",
    "verifiedreviewer", "verifiedpurchase", "noname", "geennaam", "naamloos", "sansnom",
    "null", "none", "nvt", "undefined",
  ]

  /// Whether a source's name stands for nobody: `A Google user`, `[deleted]`, `-`.
  static func isNobody(_ name: String) -> Bool {
    if NoValue.isWord(name), !NoValue.isName(name) { return true }
    let plain =
      name.utf8.allSatisfy { $0 < 0x80 }
      ? name.plainName : String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    return plain.isEmpty || nobody.contains(plain)
  }
}
