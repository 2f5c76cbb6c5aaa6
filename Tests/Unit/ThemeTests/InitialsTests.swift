import Testing

@testable import Theme

@Suite("Initials")
struct InitialsTests {
  @Test(
    "the first and the last capital word give a letter each",
    arguments: [
      ("Marieke V.", "MV"), ("Theo from Leeds", "TL"), ("Bep", "B"), ("A. Verhagen", "AV"),
      ("Jan Willem Bakker", "JB"), ("Anne van der Berg", "AB"), ("J.P. Jansen", "JJ"),
      ("Jean-Luc", "JL"), ("O'Brien", "O"), ("MARIA", "M"), ("De Ketting", "DK"),
    ])
  func capitals(name: String, initials: String) {
    #expect(Initials.of(name) == initials)
  }

  @Test(
    "honorifics do not count, nor what stands in brackets",
    arguments: [
      ("Dhr. A. de Vries", "AV"), ("Mevr. Jansen (Utrecht)", "J"), ("Dr. Müller", "M"),
      ("Frau Schmidt", "S"), ("Mme Dupont", "D"), ("Wouter (bezorger)", "W"),
      ("M. Jansen", "MJ"), ("mr Smith", "S"), ("Ing (via Bol", "I"),
    ])
  func honorifics(name: String, initials: String) {
    #expect(Initials.of(name) == initials)
  }

  @Test(
    "a name without a capital gives its first letter, one without a letter its first digit",
    arguments: [
      ("klant_83", "K"), ("anna van dam", "A"), ("ßen", "S"), ("12345", "1"), ("", ""), ("🚲", ""),
      ("…", ""), ("(anonymous)", "A"), ("(Jan)", "J"), ("éva", "É"), ("ÉVA MARTIN", "ÉM"),
    ])
  func others(name: String, initials: String) {
    #expect(Initials.of(name) == initials)
  }

  @Test(
    "a script without capitals has words all the same",
    arguments: [("علي حسن", "عح"), ("王小明", "王"), ("משה כהן", "מכ"), ("たろう", "た")])
  func scripts(name: String, initials: String) {
    #expect(Initials.of(name) == initials)
  }

  @Test("nothing of a name that could turn the words around gets in")
  func hostile() {
    #expect(Initials.of("\u{202E}Eve \u{2067}Mallory\u{200B}") == "EM")
    #expect(Initials.of("<b>\"&'") == "B")
  }
}
