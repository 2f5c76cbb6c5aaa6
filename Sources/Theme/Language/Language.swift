import Foundation
import Reviews
import _FoundationICU

/// One language of the site: its words, and its forms of dates, numbers and lengths of time. A
/// class, because every page refers to it.
final class Language: Sendable {
  /// BCP 47, as in site.yml.
  let tag: String
  /// The site's first language, for texts that the shop wrote only in that.
  let fallback: String
  let words: Words
  /// `ltr` or `rtl`.
  let direction: String
  /// The language's own name for itself.
  let name: String
  private let locale: Locale
  /// The locale in the form of the Open Graph protocol, `en_GB`. Nil if no territory is known.
  let openGraphLocale: String?
  private let decimalSeparator: String
  private let groupSeparator: String
  private let dayNames: [Day: String]
  private let monthNames: [Int: String]
  private let languageNames: [String: String]

  /// A language. `days` are all days that the site will write out, `tags` all languages.
  ///
  /// ICU takes 10 µs to format a date, and its formatters are not safe to share between threads. So
  /// each day is formatted once, here.
  init(tag: String, fallback: String, file: WordsFile, days: Set<Day>, tags: [String]) {
    self.tag = tag
    self.fallback = fallback
    let icuName = file.settings["locale"] ?? tag
    direction = file.settings["direction"] == "rtl" ? "rtl" : "ltr"
    words = Words(
      entries: file.entries, plurals: PluralRules(locale: icuName), isolates: direction == "rtl")
    locale = Locale(identifier: icuName)
    name = file.settings["name"] ?? tag
    let written = file.settings["locale"] ?? tag
    openGraphLocale = written.contains("-") ? written.replacing("-", with: "_") : nil
    decimalSeparator = locale.decimalSeparator ?? "."
    groupSeparator = locale.groupingSeparator ?? ""
    let locale = locale
    languageNames = Dictionary(
      uniqueKeysWithValues: tags.map { ($0, locale.localizedString(forIdentifier: $0) ?? $0) })
    dayNames = locale.names(of: days)
    monthNames = locale.monthNames(of: days)
  }

  /// `other`, which can also write out the days `days`.
  private init(_ other: Language, days: Set<Day>) {
    tag = other.tag
    fallback = other.fallback
    words = other.words
    direction = other.direction
    name = other.name
    openGraphLocale = other.openGraphLocale
    locale = other.locale
    decimalSeparator = other.decimalSeparator
    groupSeparator = other.groupSeparator
    dayNames = other.dayNames.merging(locale.names(of: days)) { first, _ in first }
    monthNames = other.monthNames.merging(locale.monthNames(of: days)) { first, _ in first }
    languageNames = other.languageNames
  }

  /// The same language, which can also write out these days.
  func naming(_ days: Set<Day>) -> Language {
    let new = days.filter { dayNames[$0] == nil }
    return new.isEmpty ? self : Language(self, days: new)
  }

  /// "14 March 2026".
  func day(_ day: Day) -> String { dayNames[day] ?? day.description }

  /// "14 March 2026", or "March 2026" where only the month is known.
  func date(_ moment: Moment) -> String {
    moment.isMonth ? month(moment.day) : day(moment.day)
  }

  /// "Dutch" for `nl`.
  func languageName(_ tag: String) -> String { languageNames[tag] ?? tag }

  /// "March 2026".
  func month(_ day: Day) -> String { monthNames[day.monthKey] ?? day.description }

  /// "12,025", as the language groups digits.
  func number(_ value: Int) -> String {
    guard value >= 10_000 else { return String(value) }
    var digits: [String] = []
    var rest = value
    while rest >= 1000 {
      digits.insert(String(String(rest % 1000 + 1000).dropFirst()), at: 0)
      rest /= 1000
    }
    return ([String(rest)] + digits).joined(separator: groupSeparator)
  }

  /// "4.3" for 43 tenths; "0.88" for 88 hundredths with `digits` 2.
  func decimal(_ value: Int, digits: Int = 1) -> String {
    let unit = (0..<digits).reduce(1) { unit, _ in unit * 10 }
    let fraction = String(String(abs(value) % unit + unit).dropFirst())
    return "\(value < 0 ? "-" : "")\(abs(value) / unit)\(decimalSeparator)\(fraction)"
  }

  /// The word `key` in the form for `count`.
  func counted(
    _ key: String, _ count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    words.counted(key, count, number(count), values)
  }

  /// A length of time: "5 hours", "3 days", "less than an hour". Up to two days it is in hours if
  /// they are known, rounded; otherwise in calendar days, so that it agrees with promises in days.
  func duration(_ duration: Reviews.Duration) -> String {
    guard duration.isExact, duration.seconds < 2 * Day.length else {
      return duration.days == 0 ? words["same-day"] : counted("days", duration.days)
    }
    let hours = (duration.seconds + 1800) / 3600
    return hours == 0 ? words["under-an-hour"] : counted("hours", hours)
  }

  /// "one, two and three".
  func list(_ items: [String]) -> String {
    items.formatted(.list(type: .and, width: .standard).locale(locale))
  }

  /// A text of the shop's as a sentence: with a full stop, unless it ends with punctuation of its
  /// own.
  func sentence(_ localized: Localized?) -> String? {
    text(localized).map { text in
      text.unicodeScalars.last.map { ".!?…".unicodeScalars.contains($0) } == true
        ? text : text + "."
    }
  }

  /// A text of the shop's, in this language if there is one.
  func text(_ localized: Localized?) -> String? {
    localized?.text(in: tag, fallback: fallback)
  }
}

extension Locale {
  fileprivate var dateStyle: Date.FormatStyle {
    var style = Date.FormatStyle(locale: self, calendar: Calendar(identifier: .gregorian))
    style.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
    return style
  }

  fileprivate func monthNames(of days: Set<Day>) -> [Int: String] {
    let month = dateStyle.month(.wide).year()
    let months = Dictionary(days.map { ($0.monthKey, $0) }) { first, _ in first }
    return months.mapValues { month.format($0.noon) }
  }

  fileprivate func names(of days: Set<Day>) -> [Day: String] {
    let long = dateStyle.day().month(.wide).year()
    return Dictionary(uniqueKeysWithValues: days.map { ($0, long.format($0.noon)) })
  }
}

extension Day {
  fileprivate var noon: Date { Date(timeIntervalSince1970: Double(start + Day.length / 2)) }
  fileprivate var monthKey: Int { civil.year * 12 + civil.month }
}

/// A plural form: one of CLDR's categories, of which each language uses some.
///
/// Source: Unicode Technical Standard 35, part 3, section 5, "Language Plural Rules".
enum Plural: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

// ICU as the toolchain brings it along for Foundation, which does not pass its plural rules on. Its
// C functions have the prefix that keeps them apart from a system's own ICU.

/// The plural rules of a language for whole numbers, by ICU.
///
/// French counts 0 and 1 as `one`; Polish has `few` for 2, 3, 4, 22; Arabic has all six.
struct PluralRules: Sendable {
  /// ICU's name of the language, such as `pl-PL`.
  private let locale: String
  /// The forms of small numbers, which are nearly all that pages count. ICU takes a microsecond for
  /// each, and its objects may not be shared.
  private let small: [Plural]

  /// The rules of `locale`. A language that ICU does not know has only `other`.
  init(locale: String) {
    self.locale = locale
    small = Self.forms(of: Array(0..<1000), in: locale)
  }

  /// The form that `count` takes.
  func form(of count: Int) -> Plural {
    small.indices.contains(count)
      ? small[count] : Self.forms(of: [count], in: locale).first ?? .other
  }

  /// The forms that a word must have, in CLDR's order: those of the numbers below 1000, and
  /// `other`, which stands in for the rest. French has `many` only from a million on.
  var needed: [Plural] {
    let met = Set(small).union([.other])
    return Plural.allCases.filter(met.contains)
  }

  /// Every form that the language has for some number, decimals included.
  var known: Set<Plural> {
    var status = U_ZERO_ERROR
    guard let rules = Self.rules(locale) else { return [.other] }
    defer { swift_uplrules_close(rules) }
    guard let names = swift_uplrules_getKeywords(rules, &status) else { return [.other] }
    defer { swift_uenum_close(names) }
    var known: Set<Plural> = [.other]
    while let name = swift_uenum_next(names, Optional<UnsafeMutablePointer<Int32>>.none, &status) {
      if let form = Plural(rawValue: String(cString: name)) { known.insert(form) }
    }
    return known
  }

  private static func rules(_ locale: String) -> OpaquePointer? {
    var status = U_ZERO_ERROR
    return swift_uplrules_openForType(locale, UPLURAL_TYPE_CARDINAL, &status)
  }

  private static func forms(of counts: [Int], in locale: String) -> [Plural] {
    guard let rules = rules(locale) else { return counts.map { _ in .other } }
    defer { swift_uplrules_close(rules) }
    var name = [UChar](repeating: 0, count: 16)
    return counts.map { count in
      var status = U_ZERO_ERROR
      let length = swift_uplrules_select(rules, Double(count), &name, Int32(name.count), &status)
      let text = String(decoding: name.prefix(Int(max(0, length))), as: UTF16.self)
      return Plural(rawValue: text) ?? .other
    }
  }
}

/// The ICU that languages are written with.
public enum ICU {
  /// Its version, as in `74.0`.
  public static let version = String(U_ICU_VERSION)
}
