extension DigitGroups {
  /// The numbers in a text as people read them, in their order: `1,234` is one, and of a decimal the
  /// tenths count, so that `3.6` is 36.
  ///
  /// Languages part the digits of one number by a point, a comma, an apostrophe or a space that
  /// does not break; never two of these at once.
  static func numbers(in text: String) -> [Int] {
    var joined = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isInside =
        separators.contains(scalar) && place > 0 && place + 1 < scalars.count
        && isDigit(scalars[place - 1]) && isDigit(scalars[place + 1])
      if !isInside { joined.append(scalar) }
    }
    return DigitGroups(String(joined)).values
  }

  private static let separators: Set<Unicode.Scalar> = [
    ".", ",", "'", "\u{2019}", "\u{A0}", "\u{202F}", "\u{2009}", "\u{66B}", "\u{66C}",
  ]
}
