/// The names of months, as they stand in dates of exports.
enum MonthNames {
  private static let names: [[String]] = [
    ["jan", "january", "januari", "januar", "jän", "jänner", "janv", "janvier"],
    ["feb", "february", "februari", "februar", "févr", "fév", "février"],
    ["mar", "march", "mrt", "maart", "mär", "mrz", "märz", "mars"],
    ["apr", "april", "avr", "avril"],
    ["may", "mei", "mai"],
    ["jun", "june", "juni", "juin"],
    ["jul", "july", "juli", "juil", "juillet"],
    ["aug", "august", "augustus", "août"],
    ["sep", "sept", "september", "septembre"],
    ["oct", "october", "okt", "oktober", "octobre"],
    ["nov", "november", "novembre"],
    ["dec", "december", "dez", "dezember", "déc", "décembre"],
  ]

  private static let numbers = Dictionary(
    uniqueKeysWithValues: names.enumerated().flatMap { index, names in
      names.map { ($0, index + 1) }
    })

  /// 1 to 12 for a month's name or its usual short form.
  static func number(of name: String) -> Int? { numbers[name.lowercased()] }
}
