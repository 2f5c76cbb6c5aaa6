/// A sketch of a text as the set of its sequences of four words. It finds similar texts without
/// comparing each with each: Broder's resemblance by min-wise hashes, in bands.
struct Shingles: Sendable {
  /// The hashes in order, without repetition.
  let hashes: [UInt64]
  /// A number for each band. Texts that agree in a band are compared.
  fileprivate let bands: [UInt64]

  /// The resemblance at which two texts count as one: shared sequences in percent of all sequences
  /// of both.
  static let alike = 70
  private static let width = 4
  private static let bandCount = 16
  private static let rows = 3
  /// The fewest words of a text that is compared: short thanks are all alike.
  private static let fewestWords = 12

  /// The shingles of a reply without its greeting and signature. Nil if it is too short.
  init?(_ check: ReplyCheck) {
    let tokens = check.prose.tokens
    var words: [UInt64] = []
    words.reserveCapacity(check.signature)
    for index in check.greetingEnd..<max(check.greetingEnd, check.signature) {
      words.append(tokens[index].hash)
    }
    guard words.count >= Self.fewestWords else { return nil }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(words.count)
    for start in 0...words.count - Self.width {
      var hash: UInt64 = 0
      for word in words[start..<start + Self.width] {
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      hashes.append(hash)
    }
    hashes.sort()
    var last: UInt64?
    hashes.removeAll { hash in
      defer { last = hash }
      return hash == last
    }
    self.hashes = hashes
    bands = Self.bands(of: hashes)
  }

  private static func bands(of hashes: [UInt64]) -> [UInt64] {
    (0..<bandCount).map { band in
      var sum = UInt64(band)
      for row in 0..<rows {
        let seed = UInt64(band * rows + row + 1) &* 0xBF58_476D_1CE4_E5B9
        var least = UInt64.max
        for hash in hashes {
          var mixed = (hash ^ seed) &* 0x94D0_49BB_1331_11EB
          mixed ^= mixed >> 31
          least = min(least, mixed)
        }
        sum = (sum ^ least) &* 0x9E37_79B9_7F4A_7C15
      }
      return sum
    }
  }

  /// Whether two texts are similar.
  fileprivate func resembles(_ other: Shingles) -> Bool {
    var common = 0
    var one = 0
    var two = 0
    while one < hashes.count, two < other.hashes.count {
      if hashes[one] == other.hashes[two] {
        common += 1
        one += 1
        two += 1
      } else if hashes[one] < other.hashes[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return common * 100 >= (hashes.count + other.hashes.count - common) * Self.alike
  }
}

extension [Shingles?] {
  /// For each text, the index of the first text before it that is similar. Nil if there is none.
  func firstAlike() -> [Int?] {
    var buckets: [UInt64: [Int]] = [:]
    return indices.map { index in
      guard let shingles = self[index] else { return nil }
      var original: Int?
      for band in shingles.bands {
        for other in buckets[band] ?? [] where other < original ?? .max {
          if let earlier = self[other], shingles.resembles(earlier) { original = other }
        }
      }
      // Each copy is compared with the first text, so further copies need not be known.
      if original == nil {
        for band in shingles.bands where (buckets[band]?.count ?? 0) < 16 {
          buckets[band, default: []].append(index)
        }
      }
      return original
    }
  }
}
