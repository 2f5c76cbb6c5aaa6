/// So many out of so many.
public struct Share: Hashable, Sendable {
  /// 0 to `whole`.
  public internal(set) var part = 0
  public internal(set) var whole = 0

  /// The part of the whole; nil of nothing.
  public var fraction: Fraction? { Fraction(part, over: whole) }

  /// Counts one more, in the whole and, where `belongs`, in the part.
  mutating func count(_ belongs: Bool) {
    whole += 1
    if belongs { part += 1 }
  }
}
