/// The numbers in a text, in whatever script their digits are.
struct DigitGroups {
  /// Each run of digits as a number; one that is too long for a number is left out.
  private(set) var values: [Int] = []
  /// All digits of the text, one after another.
  private(set) var digits: [Int] = []

  init(_ text: String) {
    var value: Int?
    var isTooLong = false
    for scalar in text.unicodeScalars {
      guard let digit = Self.digit(scalar) else {
        if let known = value, !isTooLong { values.append(known) }
        value = nil
        isTooLong = false
        continue
      }
      digits.append(digit)
      let (tens, isOver) = (value ?? 0).multipliedReportingOverflow(by: 10)
      isTooLong = isTooLong || isOver || tens > .max - 9
      value = isTooLong ? 0 : tens + digit
    }
    if let value, !isTooLong { values.append(value) }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII { return 0x30...0x39 ~= scalar.value ? Int(scalar.value - 0x30) : nil }
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }
}
