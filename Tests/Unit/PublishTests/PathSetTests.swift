import Core
import TestSupport
import Testing

@testable import Publish

@Suite("Sets of paths")
struct PathSetTests {
  private func random(_ generator: inout some RandomNumberGenerator) -> Set<String> {
    let parts = ["a", "a-b", "ab", "b", "é", "0"]
    return Set(
      (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        (0...Int.random(in: 0...2, using: &generator)).map { _ in
          parts.randomElement(using: &generator) ?? ""
        }.joined(separator: "/")
      })
  }

  @Test("they do what sets do, in the order of bytes")
  func sets() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let (one, other) = (random(&generator), random(&generator))
      let (first, second) = (PathSet(Array(one) + Array(one)), PathSet(other))
      #expect(first.all == one.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      #expect(first.union(second) == PathSet(one.union(other)))
      #expect(first.subtracting(second) == PathSet(one.subtracting(other)))
      #expect(first.isDisjoint(with: second) == one.isDisjoint(with: other))
      #expect((first == second) == (one == other))
      for path in one.union(other) {
        #expect(first.contains(path) == one.contains(path))
        #expect(
          first.place(of: path).map { first.path(at: $0) } == (one.contains(path) ? path : nil))
      }
      let folders = one.flatMap { path in
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
      }
      #expect(first.folders == PathSet(folders))
    }
  }
}
