import Core
import TestSupport
import Testing

@testable import TransparencyLog

@Suite("Commitments")
struct CommitmentTests {
  let content = Array(#"{"rating":2,"text":"One day after.","title":"Flat tyre"}"#.utf8)

  @Test("a commitment is the hash of tag, salt and canonical content")
  func definition() {
    var random = SeededGenerator(seed: 4)
    let salt = Salt(using: &random)
    let whole = Array("sitegen.ledger.commitment.v1\u{0}".utf8) + salt.bytes + content
    #expect(Commitment(toBytes: content, salt: salt).digest == Digest(of: whole))
  }

  @Test("another content, salt or tag makes another commitment")
  func binding() {
    var random = SeededGenerator(seed: 5)
    let (salt, other) = (Salt(using: &random), Salt(using: &random))
    let commitment = Commitment(toBytes: content, salt: salt)
    #expect(commitment == Commitment(toBytes: content, salt: salt))
    #expect(commitment != Commitment(toBytes: content, salt: other))
    #expect(commitment != Commitment(toBytes: content, salt: salt, tag: "other\u{0}"))
    #expect(commitment != Commitment(toBytes: content.dropLast(), salt: salt))
  }

  @Test("salts are drawn from the generator they are given and come back from base64")
  func salts() {
    var one = SeededGenerator(seed: 6)
    var same = SeededGenerator(seed: 6)
    let salt = Salt(using: &one)
    #expect(salt == Salt(using: &same))
    #expect(salt != Salt(using: &one))
    #expect(salt.bytes.count == 32)
    #expect(Salt(base64: salt.base64) == salt)
    #expect(Salt(base64: "AAAA") == nil)
  }
}
