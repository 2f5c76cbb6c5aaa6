import Core
import TestSupport
import Testing

@testable import TransparencyLog

@Suite("Checkpoints")
struct CheckpointTests {
  let root = Digest.emptyTree.base64

  @Test("a checkpoint is three lines, signed or not, and comes back")
  func roundTrip() throws {
    let key = try #require(signer())
    let checkpoint = try #require(
      Checkpoint(origin: "reviews.example/ledger", size: 7, root: tree(7).root))
    #expect(checkpoint.text == "reviews.example/ledger\n7\n\(tree(7).root.base64)\n")
    let signed = SignedCheckpoint(checkpoint, signedBy: [key])
    let back = try SignedCheckpoint(parsing: signed.bytes)
    #expect(back == signed)
    #expect(back.isSigned)
    #expect(back.checkpoint == checkpoint)
    #expect(back.flaw(origin: checkpoint.origin, trusting: [key.verifier]) == nil)
    let elsewhere = back.flaw(origin: "other.example", trusting: [key.verifier])
    #expect(elsewhere == .otherOrigin("reviews.example/ledger"))
    let plain = try SignedCheckpoint(parsing: SignedCheckpoint(checkpoint).bytes)
    #expect(!plain.isSigned)
    #expect(plain.checkpoint == checkpoint)
    #expect(plain.bytes == Array(checkpoint.text.utf8))
    #expect(plain.flaw(origin: checkpoint.origin, trusting: []) == nil)
    #expect(plain.flaw(origin: checkpoint.origin, trusting: [key.verifier]) == .unsigned)
  }

  @Test("the example of C2SP tlog-checkpoint is read")
  func example() throws {
    let text = """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=

      """
    let checkpoint = try SignedCheckpoint(parsing: Array(text.utf8))
    #expect(checkpoint.checkpoint.size == 20_852_163)
    #expect(checkpoint.note.signatures.count == 1)
    #expect(checkpoint.bytes == Array(text.utf8))
  }

  @Test("further lines are read and kept")
  func extensions() throws {
    let text = "log\n0\n\(root)\nfurther\nlines\n"
    let checkpoint = try SignedCheckpoint(parsing: Array(text.utf8)).checkpoint
    #expect(checkpoint.extensions == ["further", "lines"])
    #expect(checkpoint.text == text)
  }

  @Test(
    "what is no checkpoint is refused",
    arguments: [
      ("log\n0\n", NoteFlaw.tooFewLines), ("log\n", .tooFewLines), ("log\n01\nR\n", .badSize),
      ("log\n-1\nR\n", .badSize), ("log\n\nR\n", .badSignatureLine(3)), ("\n0\nR\n", .badOrigin),
      ("log\n9223372036854775808\nR\n", .badSize), ("log\n1 \nR\n", .badSize),
      ("log\n1\nAAAA\n", .badRoot), ("log\n1\nR \n", .badRoot), ("log\n1\nR=\n", .badRoot),
      ("log\n0\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", .badRoot),
      ("log\n0\nR", .unfinished),
    ])
  func refused(_ text: String, _ flaw: NoteFlaw) {
    let bytes = text.utf8.flatMap { $0 == UInt8(ascii: "R") ? Array(root.utf8) : [$0] }
    #expect(throws: flaw) { try SignedCheckpoint(parsing: bytes) }
  }

  @Test("no checkpoint is made that could not be read")
  func impossible() {
    #expect(Checkpoint(origin: "", size: 1, root: .emptyTree) == nil)
    #expect(Checkpoint(origin: "a\nb", size: 1, root: .emptyTree) == nil)
    #expect(Checkpoint(origin: "a", size: -1, root: .emptyTree) == nil)
    #expect(Checkpoint(origin: "a", size: 0, root: tree(1).root) == nil)
  }
}
