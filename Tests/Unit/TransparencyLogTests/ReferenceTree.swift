import Core

@testable import TransparencyLog

/// The definitions of RFC 6962 (2.1, 2.1.1, 2.1.2) word by word, with what was hashed remembered.
struct Reference {
  let leaves: [[UInt8]]
  private var known: [Range<Int>: Digest] = [:]

  init(_ leaves: [[UInt8]]) { self.leaves = leaves }

  /// MTH(D[range]).
  mutating func root(_ range: Range<Int>) -> Digest {
    if let known = known[range] { return known }
    let digest: Digest
    switch range.count {
    case 0: digest = Digest(of: [])
    case 1: digest = Digest(of: [0] + leaves[range.lowerBound])
    default:
      let middle = range.lowerBound + split(range.count)
      let left = root(range.lowerBound..<middle)
      let right = root(middle..<range.upperBound)
      digest = Digest(of: [1] + left.bytes + right.bytes)
    }
    known[range] = digest
    return digest
  }

  /// PATH(m, D[range]), with m counted from the start of the range.
  mutating func path(_ m: Int, _ range: Range<Int>) -> [Digest] {
    guard range.count > 1 else { return [] }
    let k = split(range.count)
    let left = range.lowerBound..<range.lowerBound + k
    let right = range.lowerBound + k..<range.upperBound
    return m < k ? path(m, left) + [root(right)] : path(m - k, right) + [root(left)]
  }

  /// SUBPROOF(m, D[range], complete), with m counted from the start of the range.
  mutating func subproof(_ m: Int, _ range: Range<Int>, _ complete: Bool = true) -> [Digest] {
    guard m < range.count else { return complete ? [] : [root(range)] }
    let k = split(range.count)
    let left = range.lowerBound..<range.lowerBound + k
    let right = range.lowerBound + k..<range.upperBound
    return m <= k
      ? subproof(m, left, complete) + [root(right)]
      : subproof(m - k, right, false) + [root(left)]
  }

  private func split(_ count: Int) -> Int {
    var k = 1
    while k * 2 < count { k *= 2 }
    return k
  }
}
