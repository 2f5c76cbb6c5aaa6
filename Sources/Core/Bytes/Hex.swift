/// Hexadecimal digits, two a byte. The digits of hashes and keys are small, and no others are read.
public enum Hex {
  /// Which letters stand for 10 to 15.
  public enum Letters: Sendable {
    case small, capital
  }

  /// The digit for 0 to 15.
  @inlinable
  public static func digit(_ value: UInt8, _ letters: Letters = .small) -> UInt8 {
    if value < 10 { return UInt8(ascii: "0") + value }
    return (letters == .small ? UInt8(ascii: "a") : UInt8(ascii: "A")) + value - 10
  }

  @inlinable
  public static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    append(bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  @inlinable
  public static func append(_ bytes: some Sequence<UInt8>, to text: inout [UInt8]) {
    for byte in bytes { append(byte, to: &text) }
  }

  @inlinable
  public static func append(
    _ byte: UInt8, _ letters: Letters = .small, to text: inout [UInt8]
  ) {
    text.append(digit(byte >> 4, letters))
    text.append(digit(byte & 15, letters))
  }

  @inlinable
  public static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let characters = Array(text.utf8)
    guard characters.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: characters.count, by: 2) {
      guard let high = value(characters[index]), let low = value(characters[index + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  @inlinable
  public static func value(_ character: UInt8) -> UInt8? {
    character.isDigit || character.isLowercaseLetter ? character.hexDigitValue : nil
  }
}

/// Whole numbers from 0 in decimal digits, without a sign and without leading zeros.
public enum Decimal {
  /// Decodes a number. Nil for anything else, and for numbers above `Int.max`.
  @inlinable
  public static func decode(_ text: some Collection<UInt8>) -> Int? {
    guard let first = text.first, first != UInt8(ascii: "0") || text.count == 1 else { return nil }
    var number = 0
    for digit in text {
      guard digit.isDigit else { return nil }
      let (tens, tooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      guard !tooLarge, !overflow else { return nil }
      number = sum
    }
    return number
  }
}
