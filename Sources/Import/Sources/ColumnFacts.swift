import Core

/// What the values of a column say of it, whatever its name is.
struct ColumnFacts {
  let name: String
  /// The values of the records that have one.
  let values: [String]
  /// For each record, whether it has a value.
  let isFilled: [Bool]

  init(_ name: String, of records: [RecordValue]) {
    self.name = name
    let texts = records.map { $0.column(name)?.onlyText }
    values = texts.compactMap(\.self)
    isFilled = texts.map { $0 != nil }
  }

  /// Whether most of the values are so.
  func are(_ condition: (String) -> Bool) -> Bool {
    !values.isEmpty && values.count(where: condition) * 5 >= values.count * 4
  }

  /// Whether every record has the same value. Of two records that says nothing.
  var isOneValue: Bool { values.count > 2 && Set(values).count == 1 }

  /// Whether most of the values are dates, of those that are not words for what is not known.
  var isDates: Bool {
    let known = values.filter { !PersonName.isNobody($0) }
    return !known.isEmpty && known.count(where: \.isTime) * 5 >= known.count * 4
  }

  /// Whether the values are times counted from 1970.
  var isCounted: Bool { are { $0.utf8.allSatisfy(\.isDigit) } }

  var isRatings: Bool {
    are { value in
      guard let rating = RatingText(value) else { return false }
      return Double(rating.value).map { $0 <= 100 } ?? false
    }
  }

  var isFromOneToFive: Bool {
    are { RatingText($0).flatMap { Double($0.value) }.map { 1...5 ~= $0 } ?? false }
  }

  /// Whether many of the values are longer than a name or a title.
  var isSentences: Bool {
    isWords && values.count { $0.split(separator: " ").count > 6 } * 3 > values.count
  }

  var isNumbers: Bool { are { Double($0.withPoints.withoutBlanksAround) != nil } }

  /// Whether the values are web addresses, or paths such as `places/P/reviews/R`.
  var isAddresses: Bool {
    are { $0.isWebAddress || ($0.contains("/") && !$0.contains(" ") && $0.utf8.count > 8) }
  }

  var isFlags: Bool { are { RecordValue.text($0).isTrue != nil } }

  /// Whether the values are codes, such as `f39246082cc36ed8`.
  var isCodes: Bool {
    are { value in
      value.utf8.count >= 6 && !value.utf8.contains(.space) && value.utf8.contains(where: \.isDigit)
        && value.utf8.allSatisfy { $0.isAlphanumeric || $0 == .hyphen || $0 == 0x5F }
    }
  }

  /// Whether the values are what somebody wrote.
  var isWords: Bool { !isNumbers && !isDates && !isAddresses && !isFlags && !isRatings }

  /// Whether the values can be people's names.
  var isNames: Bool {
    isWords && !isOneValue && length <= 40 && are { $0.split(separator: " ").count <= 6 }
  }

  /// The mean length of a value, in bytes.
  var length: Int { values.reduce(0) { $0 + $1.utf8.count } / max(1, values.count) }

  /// Whether this stands only in records in which `other` does, and some records have neither.
  func stands(onlyWith other: ColumnFacts) -> Bool {
    other.isFilled.contains(false) && !values.isEmpty
      && !zip(isFilled, other.isFilled).contains { own, others in own && !others }
  }

  /// The words of the name, in small letters: `review`, `datetime`, `utc`.
  var words: Set<String> { Self.words(of: name) }

  static func words(of name: String) -> Set<String> {
    var words: [String] = [""]
    var before: Character = " "
    for letter in name {
      if !letter.isLetter && !letter.isNumber {
        words.append("")
      } else {
        if letter.isUppercase, before.isLowercase { words.append("") }
        words[words.count - 1] += letter.lowercased()
      }
      before = letter
    }
    return Set(words.filter { !$0.isEmpty })
  }
}

extension String {
  /// Whether a web address is that of somebody's account.
  var isOfAccount: Bool {
    let address = lowercased()
    return [
      "/contrib/", "/user/", "/users/", "/user_details", "/profile/", "/profiles/", "/member/",
    ]
    .contains { address.contains($0) }
  }

  /// Whether the text is a time, in any order of day and month, or counted in seconds or milliseconds.
  fileprivate var isTime: Bool {
    let text = withoutBlanksAround
    if text.utf8.allSatisfy(\.isDigit) {
      // From 2001 to 2286.
      return text.utf8.count == 10 || text.utf8.count == 13
    }
    return (try? TimeReader(clock: .shop, order: .dmy).time(text)) != nil
      || (try? TimeReader(clock: .shop, order: .mdy).time(text)) != nil
  }
}
