/// How many there are of each kind.
public struct Tally<Key: Hashable & Sendable>: Sendable {
  private var counts: [Key: Int] = [:]

  /// How many there are of `key`; 0 for one never counted.
  public subscript(key: Key) -> Int { counts[key, default: 0] }

  /// How many there are of all kinds.
  public var total: Int { counts.values.reduce(0, +) }

  mutating func count(_ key: Key) { counts[key, default: 0] += 1 }
}

extension Tally where Key: Comparable {
  /// Every kind counted with its number, in the order of the keys.
  public var byKey: [(key: Key, count: Int)] {
    counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Every kind counted with its number: the most first, equals in the order of the keys.
  public var byCount: [(key: Key, count: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
