import TestSupport
import Testing

@testable import TransparencyLog

@Suite("Receipts")
struct ReceiptTests {
  let origin = "reviews.example/ledger"

  @Test("a receipt proves its event, signed or not, and comes back from its text")
  func roundTrip() throws {
    let key = try #require(signer())
    let log = log(77)
    let tree = MerkleTree(leafHashes: log.leafHashes)
    let summary = try #require(Checkpoint(origin: origin, size: 77, root: tree.root))
    for keys in [[key], []] {
      let checkpoint = SignedCheckpoint(summary, signedBy: keys)
      for index in log.indices {
        let proof = try #require(tree.inclusionProof(of: index, inFirst: 77))
        let receipt = try #require(Receipt(proof: proof, checkpoint: checkpoint))
        let back = try Receipt(parsing: receipt.bytes)
        #expect(back == receipt)
        let leaf = Array(log[index])
        #expect(back.flaw(of: leaf, origin: origin, trusting: keys.map(\.verifier)) == nil)
        let other = Array(log[(index + 1) % 77])
        #expect(back.flaw(of: other, origin: origin, trusting: []) == .badProof(.otherRoot))
      }
    }
  }

  @Test("its text is that of C2SP tlog-proof")
  func text() throws {
    let tree = tree(3)
    let summary = try #require(Checkpoint(origin: origin, size: 3, root: tree.root))
    let proof = try #require(tree.inclusionProof(of: 0, inFirst: 3))
    let checkpoint = SignedCheckpoint(summary)
    let receipt = try #require(Receipt(proof: proof, checkpoint: checkpoint, extra: [1, 2, 3]))
    let expected = """
      c2sp.org/tlog-proof@v1
      extra AQID
      index 0
      \(proof.hashes[0].base64)
      \(proof.hashes[1].base64)

      reviews.example/ledger
      3
      \(tree.root.base64)

      """
    #expect(String(decoding: receipt.bytes, as: UTF8.self) == expected)
    #expect(try Receipt(parsing: Array(expected.utf8)).extra == [1, 2, 3])
    let smaller = try #require(tree.inclusionProof(of: 0, inFirst: 2))
    #expect(Receipt(proof: smaller, checkpoint: checkpoint) == nil)
  }

  @Test("the receipt of the only event has no hashes")
  func alone() throws {
    let summary = try #require(Checkpoint(origin: origin, size: 1, root: tree(1).root))
    let proof = try #require(tree(1).inclusionProof(of: 0, inFirst: 1))
    let receipt = try #require(Receipt(proof: proof, checkpoint: SignedCheckpoint(summary)))
    let back = try Receipt(parsing: receipt.bytes)
    #expect(back.hashes.isEmpty)
    #expect(back.flaw(of: leaves(1)[0], origin: origin, trusting: []) == nil)
  }

  @Test("a signed receipt with any bit flipped is refused")
  func tampered() throws {
    let key = try #require(signer())
    let summary = try #require(Checkpoint(origin: origin, size: 7, root: tree(7).root))
    let proof = try #require(tree(7).inclusionProof(of: 5, inFirst: 7))
    let checkpoint = SignedCheckpoint(summary, signedBy: [key])
    let bytes = try #require(Receipt(proof: proof, checkpoint: checkpoint)).bytes
    for place in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[place] ^= 1 << bit
        guard let receipt = try? Receipt(parsing: other) else { continue }
        #expect(receipt.flaw(of: leaves(7)[5], origin: origin, trusting: [key.verifier]) != nil)
      }
    }
  }

  @Test(
    "what is no receipt is refused",
    arguments: [
      ("", ReceiptFlaw.badHeader), ("c2sp.org/tlog-proof@v2\n", .badHeader),
      ("c2sp.org/tlog-proof@v1 \n", .badHeader), ("c2sp.org/tlog-proof@v1\n", .badIndex),
      ("c2sp.org/tlog-proof@v1\nindex 01\n", .badIndex),
      ("c2sp.org/tlog-proof@v1\nindex -1\n", .badIndex),
      ("c2sp.org/tlog-proof@v1\nindex 1\nextra AQID\n", .badHash(0)),
      ("c2sp.org/tlog-proof@v1\nextra !\nindex 1\n", .badExtra),
      ("c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n", .badHash(0)),
      ("c2sp.org/tlog-proof@v1\nindex 1\n", .noCheckpoint),
      ("c2sp.org/tlog-proof@v1\nindex 1\n\n", .badCheckpoint(.unfinished)),
      ("c2sp.org/tlog-proof@v1\nindex 1\n\nlog\n1\n", .badCheckpoint(.tooFewLines)),
    ])
  func refused(_ text: String, _ flaw: ReceiptFlaw) {
    #expect(throws: flaw) { try Receipt(parsing: Array(text.utf8)) }
  }
}
