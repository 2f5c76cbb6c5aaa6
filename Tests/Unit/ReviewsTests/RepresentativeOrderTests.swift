import TestSupport
import Testing

@testable import Reviews

@Suite("The representative order")
struct RepresentativeOrderTests {
  /// Whether every prefix keeps within 1 − 1/(2n−2) of every stratum's share, straight from the
  /// definition and in integers: |N·xᵢ(k) − cᵢ·k|·(2n−2) ≤ N·(2n−3).
  private func keepsBound(_ sequence: [Int], counts: [Int]) -> Bool {
    let total = sequence.count
    let n = counts.count { $0 > 0 }
    guard n > 1 else { return true }
    var taken = counts.map { _ in 0 }
    for (place, stratum) in sequence.enumerated() {
      taken[stratum] += 1
      for (x, c) in zip(taken, counts)
      where abs(total * x - c * (place + 1)) * (2 * n - 2) > total * (2 * n - 3) {
        return false
      }
    }
    return true
  }

  private func counts(of sequence: [Int], strata: Int) -> [Int] {
    (0..<strata).map { stratum in sequence.count { $0 == stratum } }
  }

  @Test("random counts keep the bound at every prefix, exactly", arguments: 0..<60)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let strata = Int.random(in: 1...6, using: &random)
    let most = [3, 20, 200, 2000 / strata].randomElement(using: &random) ?? 3
    let counts = (0..<strata).map { _ in Int.random(in: 0...most, using: &random) }
    check(counts)
  }

  @Test(
    "lopsided, equal and growing counts keep it too",
    arguments: [
      [1, 1999], [1999, 1], [1, 1, 1998], [1, 1, 1, 1, 1, 1995], [1000, 1000], [333, 333, 333],
      [1, 1, 1, 1, 1, 1], [2, 3], [1, 2, 4, 8, 16, 32], [1, 3, 9, 27, 81, 243],
      [1024, 512, 256, 128, 64, 16], [997, 991, 7, 5], [128, 45, 14, 9, 16, 19], [1, 0, 0, 1],
      [0, 0, 5], [0], [],
    ])
  func adversarial(counts: [Int]) { check(counts) }

  private func check(_ sizes: [Int]) {
    let sequence = RepresentativeOrder.sequence(counts: sizes)
    #expect(counts(of: sequence, strata: sizes.count) == sizes)
    #expect(keepsBound(sequence, counts: sizes), "\(sizes)")
    #expect(sequence == RepresentativeOrder.sequence(counts: sizes))
    let bound = RepresentativeOrder.bound(strata: sizes.count { $0 > 0 })
    #expect(RepresentativeOrder.largestDeviation(of: sequence) <= bound)
  }

  @Test("a sorted list, and two elements out of place, break the bound")
  func broken() {
    let sorted = [Int](repeating: 0, count: 50) + [Int](repeating: 1, count: 50)
    #expect(!keepsBound(sorted, counts: [50, 50]))
    #expect(RepresentativeOrder.largestDeviation(of: sorted) == Fraction(25, over: 1))
    let moved = [1, 1] + RepresentativeOrder.sequence(counts: [50, 48])
    #expect(!keepsBound(moved, counts: [50, 50]))
  }

  @Test("the bound is 1 - 1/(2n-2), and nothing for one stratum or none")
  func bounds() {
    let expected = [
      Fraction.zero, .zero, Fraction(1, over: 2), Fraction(3, over: 4), Fraction(5, over: 6),
      Fraction(7, over: 8), Fraction(9, over: 10),
    ]
    #expect((0...6).map { RepresentativeOrder.bound(strata: $0) } == expected)
  }

  @Test("one against three, worked out by hand")
  func byHand() {
    // n = 2, so a stratum is a candidate when it is owed 1/2. Step 1: owed 3/4 and 1/4, the first.
    // Step 2: owed 1/2 and 1/2, neither can wait, the first by rule. Step 3: owed 1/4 and 3/4, the
    // second. Step 4: owed 1 and 0, the first.
    let sequence = RepresentativeOrder.sequence(counts: [3, 1])
    #expect(sequence == [0, 0, 1, 0])
    #expect(RepresentativeOrder.largestDeviation(of: sequence) == Fraction(1, over: 2))
    #expect(RepresentativeOrder.largestDeviation(of: [0, 0, 0, 1]) == Fraction(3, over: 4))
  }

  @Test("elements keep their order within a stratum")
  func arrange() {
    let arranged = RepresentativeOrder.arrange(strata: [["a", "b", "c"], [], ["z"]])
    #expect(arranged == ["a", "b", "z", "c"])
  }
}
