import Core
import Testing

@testable import TransparencyLog

@Suite("Proofs")
struct ProofTests {
  @Test("every inclusion proof of sizes 1 to 300 is the definition's and holds")
  func inclusion() throws {
    var reference = Reference(leaves(300))
    let tree = tree(300)
    for size in 1...300 {
      let root = reference.root(0..<size)
      for index in 0..<size {
        let proof = try #require(tree.inclusionProof(of: index, inFirst: size))
        guard proof.hashes == reference.path(index, 0..<size) else {
          Issue.record("another proof of \(index) in \(size)")
          return
        }
        guard proof.proves(leafHash: Digest(leaf: reference.leaves[index]), root: root) else {
          Issue.record("the proof of \(index) in \(size) is refused")
          return
        }
      }
    }
  }

  @Test("every consistency proof of sizes 1 to 300 is the definition's and holds")
  func consistency() throws {
    var reference = Reference(leaves(300))
    let tree = tree(300)
    for new in 1...300 {
      for old in 1...new {
        let proof = try #require(tree.consistencyProof(from: old, to: new))
        guard proof.hashes == reference.subproof(old, 0..<new) else {
          Issue.record("another proof from \(old) to \(new)")
          return
        }
        let roots = (reference.root(0..<old), reference.root(0..<new))
        guard proof.proves(oldRoot: roots.0, newRoot: roots.1) else {
          Issue.record("the proof from \(old) to \(new) is refused")
          return
        }
      }
    }
  }

  @Test("there is no proof of what is not there, and none of or from an empty tree")
  func outOfRange() {
    let tree = tree(10)
    #expect(tree.inclusionProof(of: 10, inFirst: 10) == nil)
    #expect(tree.inclusionProof(of: -1, inFirst: 10) == nil)
    #expect(tree.inclusionProof(of: 3, inFirst: 11) == nil)
    #expect(tree.consistencyProof(from: 0, to: 10) == nil)
    #expect(tree.consistencyProof(from: 5, to: 4) == nil)
    #expect(tree.consistencyProof(from: 5, to: 11) == nil)
    #expect(MerkleTree().inclusionProof(of: 0, inFirst: 0) == nil)
  }

  @Test("each flaw of a proof has its name")
  func flaws() throws {
    let leaf = Digest(leaf: leaves(1)[0])
    let root = tree(5).root
    let proof = try #require(tree(5).inclusionProof(of: 0, inFirst: 5))
    func flaw(_ index: Int, _ size: Int, _ hashes: [Digest]) -> ProofFlaw? {
      InclusionProof(index: index, size: size, hashes: hashes).flaw(leafHash: leaf, root: root)
    }
    #expect(flaw(0, 5, proof.hashes) == nil)
    #expect(flaw(5, 5, proof.hashes) == .noSuchLeaf)
    #expect(flaw(-1, 5, proof.hashes) == .noSuchLeaf)
    #expect(flaw(0, 0, []) == .noSuchLeaf)
    #expect(flaw(0, 5, Array(proof.hashes.dropLast())) == .tooFewHashes)
    #expect(flaw(0, 5, proof.hashes + [root]) == .tooManyHashes)
    #expect(flaw(1, 5, proof.hashes) == .otherRoot)
    let change = try #require(tree(5).consistencyProof(from: 3, to: 5))
    func flaw(_ old: Int, _ new: Int, _ hashes: [Digest], _ oldRoot: Digest) -> ProofFlaw? {
      ConsistencyProof(oldSize: old, newSize: new, hashes: hashes)
        .flaw(oldRoot: oldRoot, newRoot: root)
    }
    #expect(flaw(3, 5, change.hashes, tree(3).root) == nil)
    #expect(flaw(0, 5, [], .emptyTree) == .emptyTree)
    #expect(flaw(6, 5, change.hashes, tree(6).root) == .olderIsLarger)
    #expect(flaw(3, 5, [], tree(3).root) == .tooFewHashes)
    #expect(flaw(3, 5, Array(change.hashes.dropLast()), tree(3).root) == .tooFewHashes)
    #expect(flaw(3, 5, change.hashes + [root], tree(3).root) == .tooManyHashes)
    #expect(flaw(5, 5, [root], root) == .tooManyHashes)
    #expect(flaw(5, 5, [], tree(3).root) == .otherRoot)
    #expect(flaw(3, 5, change.hashes, tree(2).root) == .otherOldRoot)
  }
}
