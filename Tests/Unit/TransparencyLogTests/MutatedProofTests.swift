import Core
import TestSupport
import Testing

@testable import TransparencyLog

/// A size is changed together with its root, as checkpoints carry both: the hashes of a proof alone
/// do not bind the size.
@Suite("Mutated proofs")
struct MutatedProofTests {
  let tree = TransparencyLogTests.tree(300)

  @Test("none of 10,000 mutated inclusion proofs is accepted")
  func inclusion() throws {
    var random = SeededGenerator(seed: 1)
    var refused = 0
    while refused < 10_000 {
      let size = Int.random(in: 1...300, using: &random)
      let index = Int.random(in: 0..<size, using: &random)
      let proof = try #require(tree.inclusionProof(of: index, inFirst: size))
      var place = index
      var count = size
      var hashes = proof.hashes
      var leaf = tree.leafHashes[index]
      var root = try #require(tree.root(ofFirst: size))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: leaf = flipped(leaf, using: &random)
      case 1: root = flipped(root, using: &random)
      case 2: place = Int.random(in: -1...size, using: &random)
      case 3:
        count = Int.random(in: 0...300, using: &random)
        root = try #require(tree.root(ofFirst: count))
        // The leaf is in the other tree too, perhaps with the very same proof.
        if tree.inclusionProof(of: index, inFirst: count)?.hashes == hashes { continue }
      default: mutate(&hashes, using: &random)
      }
      if place == index, count == size, hashes == proof.hashes,
        leaf == tree.leafHashes[index], root == tree.root(ofFirst: size)
      {
        continue
      }
      let mutant = InclusionProof(index: place, size: count, hashes: hashes)
      guard mutant.flaw(leafHash: leaf, root: root) != nil else {
        Issue.record("accepted: \(mutant), made of \(proof)")
        return
      }
      refused += 1
    }
  }

  @Test("none of 10,000 mutated consistency proofs is accepted")
  func consistency() throws {
    var random = SeededGenerator(seed: 2)
    var refused = 0
    while refused < 10_000 {
      let newSize = Int.random(in: 1...300, using: &random)
      let oldSize = Int.random(in: 1...newSize, using: &random)
      let proof = try #require(tree.consistencyProof(from: oldSize, to: newSize))
      var (old, new) = (oldSize, newSize)
      var hashes = proof.hashes
      var oldRoot = try #require(tree.root(ofFirst: old))
      var newRoot = try #require(tree.root(ofFirst: new))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: oldRoot = flipped(oldRoot, using: &random)
      case 1: newRoot = flipped(newRoot, using: &random)
      case 2:
        old = Int.random(in: 0...300, using: &random)
        oldRoot = try #require(tree.root(ofFirst: old))
      case 3:
        new = Int.random(in: 0...300, using: &random)
        newRoot = try #require(tree.root(ofFirst: new))
      case 4: (oldRoot, newRoot) = (newRoot, oldRoot)
      default: mutate(&hashes, using: &random)
      }
      // Those that are true.
      if oldRoot == tree.root(ofFirst: old), newRoot == tree.root(ofFirst: new),
        tree.consistencyProof(from: old, to: new)?.hashes == hashes
      {
        continue
      }
      let mutant = ConsistencyProof(oldSize: old, newSize: new, hashes: hashes)
      guard mutant.flaw(oldRoot: oldRoot, newRoot: newRoot) != nil else {
        Issue.record("accepted: \(mutant), made of \(proof)")
        return
      }
      refused += 1
    }
  }

  private func mutate(_ hashes: inout [Digest], using random: inout SeededGenerator) {
    let place = hashes.indices.randomElement(using: &random)
    let other = hashes.indices.randomElement(using: &random)
    switch (Int.random(in: 0..<4, using: &random), place, other) {
    case (0, let place?, _): hashes[place] = flipped(hashes[place], using: &random)
    case (1, let place?, _): hashes.remove(at: place)
    case (2, let place?, let other?): hashes.swapAt(place, other)
    default:
      let extra = hashes.randomElement(using: &random) ?? tree.root
      hashes.insert(extra, at: place ?? 0)
    }
  }

  private func flipped(_ digest: Digest, using random: inout SeededGenerator) -> Digest {
    var bytes = digest.bytes
    bytes[Int.random(in: 0..<32, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    return Digest(bytes) ?? digest
  }
}
