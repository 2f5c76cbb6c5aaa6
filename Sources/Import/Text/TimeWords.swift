/// The words in dates of exports, in small letters.
enum TimeWords {
  /// The names of months and their usual short forms in English, Dutch, German, French, Spanish,
  /// Italian, Portuguese, Polish, Danish, Norwegian and Swedish. No word is in two months.
  private static let months: [[String]] = [
    [
      "jan", "january", "januari", "januar", "jän", "jänner", "janv", "janvier", "ene", "enero",
      "gen", "gennaio", "janeiro", "sty", "styczeń", "stycznia",
    ],
    [
      "feb", "february", "februari", "februar", "febr", "fev", "fevr", "févr", "fév", "février",
      "fevrier", "febrero", "febbraio", "fevereiro", "lut", "luty", "lutego",
    ],
    [
      "mar", "march", "mrt", "maart", "mär", "mrz", "märz", "maerz", "mars", "marzo", "março",
      "marco", "marts", "marzec", "marca",
    ],
    ["apr", "april", "avr", "avril", "abr", "abril", "aprile", "kwi", "kwiecień", "kwietnia"],
    ["may", "mei", "mai", "mayo", "mag", "maggio", "maio", "maj", "maja"],
    [
      "jun", "june", "juni", "juin", "junio", "giu", "giugno", "junho", "cze", "czerwiec",
      "czerwca",
    ],
    [
      "jul", "july", "juli", "juil", "juillet", "julio", "lug", "luglio", "julho", "lip", "lipiec",
      "lipca",
    ],
    [
      "aug", "august", "augustus", "augusti", "août", "aout", "ago", "agosto", "sie", "sierpień",
      "sierpnia",
    ],
    [
      "sep", "sept", "september", "septembre", "septiembre", "setiembre", "set", "sett",
      "settembre",
      "setembro", "wrz", "wrzesień", "września",
    ],
    [
      "oct", "october", "okt", "oktober", "octobre", "octubre", "ott", "ottobre", "out", "outubro",
      "paź", "październik", "października",
    ],
    ["nov", "november", "novembre", "noviembre", "novembro", "lis", "listopad", "listopada"],
    [
      "dec", "december", "dez", "dezember", "déc", "décembre", "decembre", "dic", "diciembre",
      "dicembre", "dezembro", "des", "desember", "gru", "grudzień", "grudnia",
    ],
  ]

  private static let numbers = Dictionary(
    months.enumerated().flatMap { index, names in names.map { ($0, index + 1) } },
    uniquingKeysWith: { first, _ in first })

  /// The number, 1 to 12, of a month's name or its usual short form.
  static func month(_ name: String) -> Int? { numbers[name.lowercased()] }

  /// The words between the parts of a date: `5 de marzo de 2024`, `the 5th of March`.
  static let ofDates: Set<String> = ["de", "del", "do", "of", "den", "d", "the"]
  /// The words between a date and a time: `um 10:15 Uhr`, `2024 r. o 10:15`.
  static let beforeTimes: Set<String> = [
    "at", "om", "um", "à", "a", "las", "la", "alle", "ore", "às", "as", "r", "o", "godz", "kl",
  ]
  /// The words behind a time.
  static let afterTimes: Set<String> = ["uhr", "uur", "h", "hrs", "hs"]
  /// The halves of a day in Chinese, Japanese and Korean.
  static let halves: [String: TimeCursor.Half] = [
    "上午": .am, "午前": .am, "오전": .am, "下午": .pm, "午後": .pm, "午后": .pm, "오후": .pm,
  ]
  /// The seconds east of UTC of the short names of zones that mean one zone only.
  static let zones: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 3600, "cet": 3600, "cest": 7200, "mez": 3600,
    "mesz": 7200, "eet": 7200, "eest": 10_800, "edt": -14_400, "pst": -28_800, "pdt": -25_200,
    "msk": 10_800, "jst": 32_400, "kst": 32_400, "hkt": 28_800, "aest": 36_000, "aedt": 39_600,
    "nzst": 43_200, "nzdt": 46_800,
  ]
  /// The short names of zones that mean several.
  static let ambiguousZones: Set<String> = ["est", "cst", "mst", "ist", "bst", "ast", "cdt", "mdt"]
}
