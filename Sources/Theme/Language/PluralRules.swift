// ICU as the toolchain brings it along for Foundation, which does not pass its plural rules on. Its
// C functions have the prefix that keeps them apart from a system's own ICU.
import _FoundationICU

/// Which form a whole number takes in a language, by ICU.
///
/// French counts 0 and 1 as `one`; Polish has `few` for 2, 3, 4, 22; Arabic has all six.
struct PluralRules: Sendable {
  /// ICU's name of the language, such as `pl-PL`.
  private let locale: String
  /// The forms of the small numbers, which is nearly all that a page counts: to ask ICU takes a
  /// microsecond, and its objects may not be shared.
  private let small: [Plural]

  /// The rules of `locale`; those of a language that ICU does not know have `other` only.
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
  /// `other`, which stands in for the rest. French has `many` from a million on only.
  var needed: [Plural] {
    let met = Set(small).union([.other])
    return Plural.allCases.filter(met.contains)
  }

  /// Every form that the language has for some number, also one with decimals.
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
