/// A position in a short text that may be a time.
struct TimeCursor {
  private let text: [Unicode.Scalar]
  private var at = 0
  /// The number of digits of the number that was read last.
  private(set) var lastDigits = 0

  /// The start of a text. Nil if it is too long to be a time.
  init?(_ text: String) {
    guard text.utf8.count <= 200 else { return nil }
    // Some programs write marks of direction around each part.
    self.text = text.withoutBlanksAround.unicodeScalars.filter { scalar in
      scalar.isASCII || scalar.properties.generalCategory != .format
    }
  }

  var isAtEnd: Bool { at == text.count }
  var isAtDigit: Bool { at < text.count && text[at].decimalDigit != nil }
  var isAtLetter: Bool { at < text.count && text[at].isWordPart }
  var isAtBlank: Bool { at < text.count && text[at].isBlank }
  var isAtMonth: Bool {
    var ahead = self
    return ahead.month() != nil
  }
  /// Whether a number and a colon come next.
  var isAtTime: Bool {
    var ahead = self
    return ahead.number() != nil && ahead.take(":") != nil
  }

  /// Reads digits, at most sixteen.
  mutating func number() -> Int? {
    let start = at
    var value = 0
    while at < text.count, at - start < 16, let digit = text[at].decimalDigit {
      value = value * 10 + digit
      at += 1
    }
    lastDigits = at - start
    return lastDigits > 0 ? value : nil
  }

  /// Reads a year of four digits, or of two with or without an apostrophe.
  mutating func year() -> Int? {
    _ = take("'’")
    guard let number = number() else { return nil }
    switch lastDigits {
    case 4: return number
    case 2: return Self.year(of: number)
    default: return nil
    }
  }

  /// The year that two digits mean: 1970 to 2069, as POSIX reads them.
  static func year(of number: Int) -> Int { number + (number < 70 ? 2000 : 1900) }

  /// The seconds since midnight in `hhmm` or `hhmmss`. Nil for any other number.
  static func second(ofDigits number: Int, _ digits: Int) -> Int? {
    guard digits == 4 || digits == 6 else { return nil }
    let whole = digits == 4 ? number * 100 : number
    let (hours, minutes, seconds) = (whole / 10_000, whole / 100 % 100, whole % 100)
    guard hours < 24, minutes < 60, seconds <= 60 else { return nil }
    return hours * 3600 + minutes * 60 + min(seconds, 59)
  }

  /// Reads one of these characters.
  mutating func take(_ wanted: String) -> Unicode.Scalar? {
    guard at < text.count, wanted.unicodeScalars.contains(text[at]) else { return nil }
    at += 1
    return text[at - 1]
  }

  /// Skips white space, and any of these marks.
  mutating func skip(marks: String = "") {
    while at < text.count,
      text[at].isBlank || marks.unicodeScalars.contains(text[at])
    {
      at += 1
    }
  }

  /// Reads letters.
  mutating func word() -> String? {
    let start = at
    while at < text.count, text[at].isWordPart { at += 1 }
    guard at > start else { return nil }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: text[start..<at])
    return String(word)
  }

  /// Skips words of a set, with white space and marks around them.
  mutating func skip(words: Set<String>) {
    while true {
      skip(marks: ",.")
      let start = at
      guard let word = word(), words.contains(word.lowercased()) else {
        at = start
        return
      }
    }
  }

  /// Skips what makes a day's number an ordinal: `1er`, `5th`, `1º`.
  mutating func skipOrdinal() {
    if take("ºª°") != nil { return }
    let start = at
    if let word = word(), ["st", "nd", "rd", "th", "er", "e", "o", "a"].contains(word) { return }
    at = start
  }

  /// Skips a text in brackets, such as the name of a time zone.
  mutating func skipBrackets(after mark: String = "") {
    _ = take(mark)
    skip()
    guard take("(（[") != nil else { return }
    while at < text.count, take(")）]") == nil { at += 1 }
    skip()
  }

  /// Skips the day of the week behind a Chinese, Japanese or Korean date.
  mutating func skipWeekday() {
    skipBrackets()
    let start = at
    if let word = word(), half(word) == nil, !TimeWords.halves.keys.contains(where: word.contains) {
      return
    }
    at = start
  }

  /// Reads the `T` between a day and a time.
  mutating func takeTimeMark() -> Bool {
    guard at + 1 < text.count, text[at + 1].decimalDigit != nil else { return false }
    return take("Tt") != nil
  }

  /// Reads a month's name in full or shortened with its dot. The beginning of another word is not
  /// accepted, because it may be another month in another language.
  mutating func month() -> Int? {
    let start = at
    if let word = word(), let month = TimeWords.month(word) {
      _ = take(".")
      return month
    }
    at = start
    return nil
  }

  enum Half { case am, pm }

  /// Reads `AM`, `p.m.`, `下午` and the like.
  mutating func half() -> Half? {
    skip()
    let start = at
    // Chinese and Korean may write the hour right behind it.
    for (name, half) in TimeWords.halves
    where at < text.count && !text[at].isASCII && text[at...].starts(with: name.unicodeScalars) {
      at += name.unicodeScalars.count
      skip()
      return half
    }
    var word = word()
    if word?.count == 1, take(".") != nil, let second = self.word() {
      _ = take(".")
      word = (word ?? "") + second
    }
    if let word, let half = half(word) {
      skip()
      return half
    }
    at = start
    return nil
  }

  private func half(_ word: String) -> Half? {
    switch word.lowercased() {
    case "am": .am
    case "pm": .pm
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit in any script.
  fileprivate var decimalDigit: Int? {
    if isASCII { return 0x30...0x39 ~= value ? Int(value) - 0x30 : nil }
    guard properties.numericType == .decimal else { return nil }
    return properties.numericValue.map { Int($0) }
  }

  fileprivate var isBlank: Bool {
    isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace
  }

  /// Whether it belongs to a word: a letter, or a mark on one.
  fileprivate var isWordPart: Bool {
    if isASCII { return 0x41...0x5A ~= value & ~0x20 }
    return properties.isAlphabetic && !"ºª".unicodeScalars.contains(self)
      || properties.generalCategory == .nonspacingMark
  }
}
