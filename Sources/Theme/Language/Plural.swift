/// A form that a word takes for a number: CLDR's categories, of which each language uses some.
///
/// Source: Unicode Technical Standard 35, part 3, section 5, "Language Plural Rules".
enum Plural: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}
