/// Times as RFC 3339 writes them: `2026-03-14T17:20:00Z`, `2026-03-14T18:20:00+01:00`.
public enum RFC3339 {
  /// An instant in seconds since 1970, in UTC.
  public static func text(_ instant: Int) -> String {
    let day = Day(containing: instant)
    return text(day, second: instant - day.start, offset: 0)
  }

  /// A second of a day on a clock that is `offset` seconds east of UTC; without an offset where that
  /// is nil.
  public static func text(_ day: Day, second: Int, offset: Int?) -> String {
    let time = "\(day)T\(clock(second))"
    guard let offset else { return time }
    if offset == 0 { return time + "Z" }
    let minutes = abs(offset) / 60
    return "\(time)\(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// The instant that a text says in the form in which the ledger writes it, `2026-03-14T17:20:00Z`,
  /// in seconds since 1970; nil where the text is anything else.
  public static func instant(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
      bytes[10] == UInt8(ascii: "T"), let hour = number(bytes[11..<13]), hour < 24,
      bytes[13] == UInt8(ascii: ":"), let minute = number(bytes[14..<16]), minute < 60,
      bytes[16] == UInt8(ascii: ":"), let second = number(bytes[17..<19]), second < 60,
      bytes[19] == UInt8(ascii: "Z")
    else { return nil }
    return day.start + hour * 3600 + minute * 60 + second
  }

  /// A second of a day: `17:20:00`.
  public static func clock(_ second: Int) -> String {
    "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0) { sum, byte in
      guard let sum, 0x30...0x39 ~= byte else { return nil }
      return sum * 10 + Int(byte) - 0x30
    }
  }
}
