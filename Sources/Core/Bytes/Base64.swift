/// Base64 (RFC 4648, section 4) with exactly one spelling of any bytes: padding is required,
/// left-over bits are zero, and nothing may be between the characters.
public enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let none: UInt8 = 0xFF
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: none, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  public static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    append(bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  public static func append(_ bytes: [UInt8], to text: inout [UInt8]) {
    bytes.withUnsafeBytes { append($0, to: &text) }
  }

  public static func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
    alphabet.withUnsafeBufferPointer { alphabet in
      var at = 0
      while at < bytes.count {
        let held = min(3, bytes.count - at)
        var group = UInt32(bytes[at]) << 16
        if held > 1 { group |= UInt32(bytes[at + 1]) << 8 }
        if held > 2 { group |= UInt32(bytes[at + 2]) }
        text.append(alphabet[Int(group >> 18)])
        text.append(alphabet[Int(group >> 12 & 63)])
        text.append(held > 1 ? alphabet[Int(group >> 6 & 63)] : UInt8(ascii: "="))
        text.append(held > 2 ? alphabet[Int(group & 63)] : UInt8(ascii: "="))
        at += held
      }
    }
  }

  public static func decode(_ text: some StringProtocol) -> [UInt8]? {
    decode(Array(text.utf8)[...])
  }

  public static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    text.withUnsafeBufferPointer { decode($0[...]) }
  }

  public static func decode(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    guard let count = byteCount(text) else { return nil }
    var fits = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      fits = decode(text, into: UnsafeMutableRawBufferPointer(buffer))
      filled = fits ? count : 0
    }
    return fits ? bytes : nil
  }

  /// Decodes `text` into `bytes`. Returns whether it is the base64 of exactly that many bytes.
  public static func decode(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, into bytes: UnsafeMutableRawBufferPointer
  ) -> Bool {
    guard byteCount(text) == bytes.count else { return false }
    return values.withUnsafeBufferPointer { values in
      var group: UInt32 = 0
      var bits = 0
      var at = 0
      for character in text {
        let value = values[Int(character)]
        guard value != none else { break }
        group = group << 6 | UInt32(value)
        bits += 6
        guard bits >= 8 else { continue }
        bits -= 8
        guard at < bytes.count else { return false }
        bytes[at] = UInt8(truncatingIfNeeded: group >> bits)
        at += 1
        group &= 1 << bits - 1
      }
      return at == bytes.count && group == 0
    }
  }

  /// Whether `text` is the base64 of 32 bytes.
  public static func isHash(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard text.count == 44, text.last == UInt8(ascii: "=") else { return false }
    return values.withUnsafeBufferPointer { values in
      var last: UInt8 = 0
      for character in text.dropLast() {
        last = values[Int(character)]
        if last == none { return false }
      }
      return last & 3 == 0
    }
  }

  private static func byteCount(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard text.count % 4 == 0 else { return nil }
    let padding = text.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return text.count / 4 * 3 - padding
  }
}
