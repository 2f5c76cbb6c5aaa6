import Core

/// A random name of 128 bits for an event: it says nothing about the review.
public struct EntryID: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// A new one.
  public init(using random: inout some RandomNumberGenerator) {
    high = random.next()
    low = random.next()
  }

  /// The one written as 32 lower-case hexadecimal digits, or nil for anything else.
  public init?(_ text: some Collection<UInt8>) {
    guard text.count == 32 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    for (place, character) in text.enumerated() {
      guard let value = Hex.value(character) else { return nil }
      if place < 16 {
        halves.0 = halves.0 << 4 | UInt64(value)
      } else {
        halves.1 = halves.1 << 4 | UInt64(value)
      }
    }
    (high, low) = halves
  }

  /// Of no event.
  static let none = EntryID(high: 0, low: 0)

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  func append(to text: inout [UInt8]) {
    for half in [high, low] {
      for shift in stride(from: 56, through: 0, by: -8) {
        Hex.append(CollectionOfOne(UInt8(truncatingIfNeeded: half >> shift)), to: &text)
      }
    }
  }
}

extension EntryID: CustomStringConvertible {
  /// 32 lower-case hexadecimal digits.
  public var description: String {
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
