import Core
import Foundation
import TestSupport
import Testing

@testable import TransparencyLog

/// What crosscheck.py holds against other implementations; `make goldens` writes it anew.
@Suite("Vectors")
struct VectorGoldenTests {
  private struct Vectors: Encodable {
    let consistency: [String]
    let inclusion: [String]
    let key: String
    let lines: [String]
    let receipt: String
    let roots: [String]
  }

  private static let sizes = 1...100

  @Test("roots, proofs and notes are those that other implementations have checked")
  func vectors() throws {
    let file = testFolder("TransparencyLogTests").appending(path: "Resources/vectors.json")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let made = try encoder.encode(try make())
    if renewsGoldens { try made.write(to: file) }
    #expect(try Data(contentsOf: file) == made)
  }

  private func make() throws -> Vectors {
    let log = log(77)
    let events = MerkleTree(leafHashes: log.leafHashes)
    let key = try #require(signer())
    let head = try #require(
      Checkpoint(origin: "reviews.example/ledger", size: 77, root: events.root))
    let proof = try #require(events.inclusionProof(of: 40, inFirst: 77))
    let checkpoint = SignedCheckpoint(head, signedBy: [key])
    let receipt = try #require(Receipt(proof: proof, checkpoint: checkpoint))
    let tree = tree(Self.sizes.upperBound)
    return Vectors(
      consistency: try Self.sizes.map { new in
        fingerprint(
          try (1...new).map { try #require(tree.consistencyProof(from: $0, to: new)).hashes })
      },
      inclusion: try Self.sizes.map { size in
        fingerprint(
          try (0..<size).map { try #require(tree.inclusionProof(of: $0, inFirst: size)).hashes })
      },
      key: key.verifier.text, lines: log.map { String(decoding: $0, as: UTF8.self) },
      receipt: String(decoding: receipt.bytes, as: UTF8.self),
      roots: try Self.sizes.map { try #require(tree.root(ofFirst: $0)).hex })
  }

  /// The hash of all hashes of all proofs, one after another.
  private func fingerprint(_ proofs: [[Digest]]) -> String {
    Digest(of: proofs.flatMap { $0 }.flatMap(\.bytes)).hex
  }
}
