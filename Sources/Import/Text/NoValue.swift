import Core

/// The words that programs write where there is no value: pandas' `nan` and `NaT`, Python's `None`,
/// JavaScript's `undefined`, R's `NA`, a database's `NULL` and `\N`, a spreadsheet's `#N/A`, a dash.
enum NoValue {
  private static let words: Set<String> = [
    "nan", "nat", "none", "null", "nil", "na", "n/a", "undefined", "<na>", "(null)", "(none)",
    "[null]", "\\n", "#n/a", "#na", "#null!", "#ref!", "#value!", "#name?", "#div/0!", "#num!",
  ]
  /// The words that are somebody's given name when they are written as names are.
  private static let names: Set<String> = ["Na", "Nan", "Nat", "Nil"]

  /// Whether the whole text is such a word, in any case, or only dashes. `undefined undefined` is a
  /// name of two fields.
  static func isWord(_ text: String) -> Bool {
    // Nearly every text is longer, or begins with another letter.
    guard text.utf8.count <= 24, let first = text.utf8.first(where: { !$0.isWhiteSpace }),
      "nNuU#<([\\-".utf8.contains(first) || first == 0xE2
    else { return false }
    let parts = text.utf8.split(whereSeparator: \.isWhiteSpace).map { Substring($0) }
    return parts.count <= 2
      && parts.allSatisfy { part in
        words.contains(part.lowercased())
          || part.unicodeScalars.allSatisfy { "-–—―−".unicodeScalars.contains($0) }
      }
  }

  /// Whether the word, written like this, may be a name.
  static func isName(_ text: String) -> Bool { names.contains(text.withoutBlanksAround) }
}
