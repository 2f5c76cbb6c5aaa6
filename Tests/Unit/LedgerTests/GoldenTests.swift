import Core
import Foundation
import Ledger
import Testing
@testable import TransparencyLog

/// What crosscheck.py holds against other implementations; `RENEW_GOLDENS=1` writes it anew.
@Suite("Ledger vectors")
struct LedgerGoldenTests {
  static let sizes = 1...100

  @Test("roots, proofs and notes are those that other implementations have checked")
  func vectors() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Resources/vectors.json")
    let bytes = try #require(made()).bytes
    if ProcessInfo.processInfo.environment["RENEW_GOLDENS"] != nil {
      try Data(bytes).write(to: file)
    }
    #expect(try Array(Data(contentsOf: file)) == bytes)
  }

  private func made() -> JCS? {
    let log = log(77)
    let events = MerkleTree(leafHashes: log.leafHashes)
    guard let key = signer(),
      let summary = Checkpoint(origin: "reviews.example/ledger", size: 77, root: events.root),
      let proof = events.inclusionProof(of: 40, inFirst: 77),
      let receipt = Receipt(proof: proof, checkpoint: SignedCheckpoint(summary, signedBy: [key]))
    else { return nil }
    let tree = tree(Self.sizes.upperBound)
    let consistency = Self.sizes.map { new in
      fingerprint((1...new).compactMap { tree.consistencyProof(from: $0, to: new)?.hashes })
    }
    let inclusion = Self.sizes.map { size in
      fingerprint((0..<size).compactMap { tree.inclusionProof(of: $0, inFirst: size)?.hashes })
    }
    return [
      "consistency": .array(consistency), "inclusion": .array(inclusion),
      "key": .string(key.verifier.text),
      "lines": .array(log.map { .string(String(decoding: $0, as: UTF8.self)) }),
      "receipt": .string(String(decoding: receipt.bytes, as: UTF8.self)),
      "roots": .array(Self.sizes.compactMap { tree.root(ofFirst: $0) }.map { .string($0.hex) }),
    ]
  }

  /// The hash of all hashes of all proofs, one after another.
  private func fingerprint(_ proofs: [[Digest]]) -> JCS {
    .string(Digest(of: proofs.flatMap { $0 }.flatMap(\.bytes)).hex)
  }
}
