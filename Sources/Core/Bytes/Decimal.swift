/// Whole numbers from 0 in decimal digits, without a sign and without leading zeros.
public enum Decimal {
  /// The number, or nil where the text is anything else or the number larger than `Int.max`.
  public static func decode(_ text: some Collection<UInt8>) -> Int? {
    guard let first = text.first, first != UInt8(ascii: "0") || text.count == 1 else { return nil }
    var number = 0
    for digit in text {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      let (tens, tooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      guard !tooLarge, !overflow else { return nil }
      number = sum
    }
    return number
  }
}
