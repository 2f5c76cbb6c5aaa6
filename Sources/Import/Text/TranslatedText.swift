import Core

/// A text with Google's translation beside it, in the language of the account:
/// `(Vertaald door Google) … (Origineel) …`, or the original first and the translation behind it.
enum TranslatedText {
  enum Finding: Equatable {
    /// Nothing says that there is a translation.
    case none
    /// The text as its writer wrote it.
    case original(String)
    /// There is a translation, and the text does not say for certain what the original is.
    case doubtful
  }

  /// What a text says of itself.
  ///
  /// A mark is in brackets, at the start of a line, and the line before it is empty. Google's mark of
  /// a translation names Google and says "translated" in a language that is known here; if it does
  /// not, the mark of the original behind it must say "original". So a customer's own
  /// `(found on Google)` cuts nothing.
  static func check(_ text: String) -> Finding {
    guard text.contains(bytes: "Googl") else { return .none }
    let lines = Lines(text)
    guard let first = lines.marks.first else { return .none }
    if first.line == lines.first, first.namesGoogle { return translationFirst(first, lines) }
    return originalFirst(first, lines)
  }

  /// `(Translated by Google) …`, an empty line, `(Original)`, the original.
  private static func translationFirst(_ mark: Mark, _ lines: Lines) -> Finding {
    let behind = lines.marks.filter { $0.line > mark.line && !$0.namesGoogle }
    let known = behind.filter { $0.saysOriginal && ($0.isAlone || mark.saysTranslated) }
    let alone = behind.filter { $0.isAlone && $0.isShort }
    // A customer's own line in brackets stands on both sides of Google's mark, so that is the middle.
    let marks = !known.isEmpty ? known : mark.saysTranslated ? alone : []
    if marks.isEmpty, mark.saysTranslated, let original = lines.onlyOriginal {
      return .original(original)
    }
    guard marks.count % 2 == 1 else {
      return mark.saysTranslated || !known.isEmpty || !alone.isEmpty ? .doubtful : .none
    }
    let found = marks[marks.count / 2]
    let original = lines.text(from: found.line, after: found)
    return original.isBlank ? .doubtful : .original(original)
  }

  /// The original, an empty line, `(Translated by Google)`, the translation.
  private static func originalFirst(_ first: Mark, _ lines: Lines) -> Finding {
    let marks = lines.marks.filter { $0.namesGoogle && $0.saysTranslated }
    guard let mark = marks.first, !lines.text(from: mark.line, after: mark).isBlank else {
      return .none
    }
    guard marks.count == 1 else { return .doubtful }
    let opening = first.line == lines.first && first.saysOriginal ? first : nil
    let original = lines.text(from: opening?.line ?? 0, after: opening, to: mark.line)
    return original.isBlank ? .doubtful : .original(original)
  }
}

extension TranslatedText {
  /// The start of a line in brackets.
  fileprivate struct Mark {
    let line: Int
    /// What stands behind the brackets on the line.
    let rest: Substring
    private let words: String

    init?(_ text: Substring, line: Int) {
      guard let open = text.first, open == "(" || open == "（",
        let close = text.prefix(64).firstIndex(where: { $0 == ")" || $0 == "）" })
      else { return nil }
      words = text[text.index(after: text.startIndex)..<close].lowercased()
      rest = text[text.index(after: close)...]
      self.line = line
    }

    var isAlone: Bool { String(rest).isBlank }
    var namesGoogle: Bool { words.contains("googl") }
    var isShort: Bool {
      words.utf8.count <= 40 && words.split(separator: " ").count <= 3
        && words.contains(where: \.isLetter) && !words.contains(where: \.isNumber)
    }
    var saysTranslated: Bool { Self.translated.contains { words.contains($0) } }
    var saysOriginal: Bool { isShort && Self.original.contains { words.contains($0) } }

    /// Parts of "translated" and "translation" in the languages of Google's business accounts.
    private static let translated = [
      "translat", "vertaal", "vertaling", "übersetz", "tradu", "trado", "tłumac", "oversa",
      "översa", "översä", "overse", "kään", "přelo", "překl", "prelo", "prekl", "preve", "prevo",
      "prijev", "преве", "превод", "перев", "перекл", "fordít", "çevir", "çevri", "μετάφρ",
      "μεταφρ", "tõlg", "tõlk", "tulko", "vertim", "versta", "terjemah", "dịch", "แปล", "翻译",
      "翻譯", "翻訳", "번역", "ترجم", "תרג", "अनुवाद", "অনুবাদ", "மொழிபெயர்", "itzul",
      "aistri", "þýð", "þýtt", "përkth", "tafsiri", "isinalin", "salin",
    ]
    /// Parts of "original".
    private static let original = [
      "origin", "oorspronk", "orygin", "pôvodn", "původn", "eredeti", "alkuper", "orijinal",
      "özgün", "πρωτότυπ", "πρωτοτυπ", "αρχικ", "оригинал", "оригінал", "izvorn", "izvirn",
      "oriģin", "asli", "asal", "gốc", "原文", "原始", "원문", "원본", "ต้นฉบับ", "أصل", "اصل",
      "מקור", "मूल", "মূল", "jatorri", "orihinal", "opprinnelig", "ursprung", "frumt",
    ]
  }

  /// The lines of a text, with the marks among them.
  fileprivate struct Lines {
    private let lines: [Substring]
    /// The marks on the first line and on those that follow an empty one, or that stand alone.
    private(set) var marks: [Mark] = []
    /// The first line that is not empty.
    let first: Int

    init(_ text: String) {
      lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { Substring($0.utf8.trimmed) }
      first = lines.firstIndex { !$0.isEmpty } ?? 0
      for (index, line) in lines.enumerated() {
        guard let mark = Mark(line, line: index) else { continue }
        let isApart = index <= first || lines[index - 1].isEmpty
        if isApart || (mark.isAlone && mark.saysOriginal) { marks.append(mark) }
      }
    }

    /// The text behind the only mark of an original in a text whose lines were joined, as some
    /// programs join them.
    var onlyOriginal: String? {
      let text = lines.joined(separator: "\n")
      let marks = text.indices.lazy.filter { text[$0] == "(" || text[$0] == "（" }
        .compactMap { Mark(text[$0...], line: 0) }.filter { $0.saysOriginal && !$0.namesGoogle }
      guard let mark = marks.first, marks.dropFirst().isEmpty else { return nil }
      let original = String(mark.rest).withoutBlanksAround
      return original.isBlank ? nil : original
    }

    /// The text behind a mark, or from the start of a line, to the start of another.
    func text(from line: Int, after mark: Mark?, to end: Int? = nil) -> String {
      let rest = lines[(mark == nil ? line : line + 1)..<(end ?? lines.count)]
      return ((mark.map { [$0.rest] } ?? []) + rest).joined(separator: "\n").withoutBlanksAround
    }
  }
}
