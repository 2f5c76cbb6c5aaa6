extension PersonName {
  /// What sources write where they have no name, without blanks and marks.
  private static let nobody: Set<String> = [
    "anoniem", "anonymous", "anonym", "anonyme", "anon", "anonymoususer", "anonymouscustomer",
    "anoniemeklant", "anoniemegebruiker", "anoniemebezoeker", "anonymerkunde", "anonymernutzer",
    "anonymerbenutzer", "clientanonyme", "utilisateuranonyme",
    "googleuser", "agoogleuser", "googlegebruiker", "eengooglegebruiker", "googlenutzer",
    "eingooglenutzer", "utilisateurgoogle", "unutilisateurgoogle", "utilisateurdegoogle",
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
    "null", "nil", "none", "na", "nvt", "undefined", "nan",
  ]

  /// Whether a source's name stands for nobody: `A Google user`, `[deleted]`, `-`.
  static func isNobody(_ name: String) -> Bool {
    let plain = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    return plain.isEmpty || nobody.contains(plain)
  }
}
