import Core
import TestSupport
import Testing

@testable import TransparencyLog

@Suite("Signed notes")
struct SignedNoteTests {
  /// The example of Go's golang.org/x/mod/sumdb/note.
  static let example = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

    """
  static let exampleKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"

  @Test("the example of Go's notes is verified by its key")
  func goExample() throws {
    let key = try #require(VerifierKey(Self.exampleKey))
    #expect(key.text == Self.exampleKey)
    let note = try SignedNote(parsing: Array(Self.example.utf8))
    #expect(note.flaw(trusting: [key]) == nil)
    #expect(note.bytes == Array(Self.example.utf8))
  }

  @Test("signing the example of Go's notes gives its very signature")
  func goSigning() throws {
    let secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    let key = try #require(SignerKey(secret: secret))
    #expect(key.secret == secret)
    #expect(key.verifier.text == Self.exampleKey)
    let text = try SignedNote(parsing: Array(Self.example.utf8)).text
    #expect(SignedNote(text: text, signedBy: [key]).bytes == Array(Self.example.utf8))
  }

  @Test("the example of C2SP signed-note is verified by its key")
  func specification() throws {
    let key = try #require(
      VerifierKey("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"))
    let text = """
      This is an example message.

      — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

      """
    #expect(try SignedNote(parsing: Array(text.utf8)).flaw(trusting: [key]) == nil)
  }

  @Test("keys are made of seeds as in RFC 8032, 7.1, test 1")
  func rfc8032() throws {
    let seed = try #require(
      Hex.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    let key = try #require(SignerKey(name: "test", seed: seed))
    let expected = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    #expect(Hex.encode(key.verifier.publicKey) == expected)
  }

  @Test("a note is verified by the keys that signed it and by no other")
  func roundTrip() throws {
    let one = try #require(signer("one.example"))
    let two = try #require(signer("two.example", seed: 10))
    let three = try #require(signer("three.example", seed: 11))
    let namesake = try #require(signer("one.example", seed: 12))
    let note = SignedNote(text: "first\n\nsecond\n", signedBy: [one, two])
    let back = try SignedNote(parsing: note.bytes)
    #expect(back == note)
    #expect(back.text == "first\n\nsecond\n")
    #expect(back.flaw(trusting: [one.verifier]) == nil)
    #expect(back.flaw(trusting: [three.verifier, two.verifier]) == nil)
    #expect(back.flaw(trusting: [three.verifier]) == .unknownKeys)
    #expect(back.flaw(trusting: [namesake.verifier]) == .unknownKeys)
    #expect(back.flaw(trusting: []) == .unknownKeys)
    #expect(SignedNote(text: "first\n").flaw(trusting: [one.verifier]) == .unsigned)
  }

  @Test("a false signature by a trusted key spoils the note, whoever else has signed")
  func forged() throws {
    let one = try #require(signer("one.example"))
    let two = try #require(signer("two.example", seed: 10))
    let other = SignedNote(text: "other\n", signedBy: [one])
    let note = SignedNote(text: "text\n", signedBy: [two])
    let bytes = note.bytes + Array(other.signatures[0].line.utf8)
    let spoilt = try SignedNote(parsing: bytes)
    #expect(spoilt.flaw(trusting: [one.verifier, two.verifier]) == .forged(name: "one.example"))
    #expect(spoilt.flaw(trusting: [two.verifier]) == nil)
  }

  @Test("a note with any bit flipped is refused")
  func tampered() throws {
    let key = try #require(signer("one.example"))
    let bytes = SignedNote(text: "log\n7\n", signedBy: [key]).bytes
    for place in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[place] ^= 1 << bit
        let note = try? SignedNote(parsing: other)
        #expect(note.map { $0.flaw(trusting: [key.verifier]) != nil } ?? true)
      }
    }
  }

  @Test(
    "what is no note is refused",
    arguments: [
      ("text", NoteFlaw.unfinished), ("text\n\n", .unfinished), ("", .unfinished),
      ("text\r\n", .notText), ("te\u{0}xt\n", .notText),
      ("text\n\nsigned by me\n", .badSignatureLine(3)),
      ("text\n\n- one x08go/ZJkuA=\n", .badSignatureLine(3)),
      ("text\n\n— x08go/ZJkuA=\n", .badSignatureLine(3)),
      ("text\n\n— o+e x08go/ZJkuA=\n", .badSignatureLine(3)),
      ("text\n\n— one x08go/ZJkuA=\n— two AAAA\n", .badSignatureLine(4)),
      ("text\n\n— one x08go/ZJkuA= \n", .badSignatureLine(3)),
      ("text\n\n— one x08go/ZJkuA\n", .badSignatureLine(3)),
      ("text\n\n— one x08go/ZJkuA=", .unfinished),
    ])
  func notes(_ text: String, _ flaw: NoteFlaw) {
    #expect(throws: flaw) { try SignedNote(parsing: Array(text.utf8)) }
  }

  @Test("bytes that are no UTF-8 are no note, and nor is what is too long")
  func bytes() {
    #expect(throws: NoteFlaw.notText) { try SignedNote(parsing: [0xFF, 0x0A]) }
    #expect(throws: NoteFlaw.tooLong) {
      try SignedNote(parsing: [UInt8](repeating: 0x0A, count: 1_000_001))
    }
  }

  @Test("keys come back from their text")
  func keys() throws {
    let key = try #require(signer("reviews.example/ledger"))
    #expect(VerifierKey(key.verifier.text) == key.verifier)
    let back = try #require(SignerKey(secret: key.secret))
    #expect(back.verifier == key.verifier)
    #expect(back.secret == key.secret)
    #expect(key.secret.hasPrefix("PRIVATE+KEY+reviews.example/ledger+"))
    #expect(!"\(key)".contains(key.secret.suffix(44)))
    #expect(!String(reflecting: key).contains("seed"))
    #expect(signer("with space") == nil)
    #expect(signer("") == nil)
  }

  @Test(
    "text that is no key, or not quite, is none",
    arguments: [
      "", "PeterNeumann", "PeterNeumann+c74f20a3", "PeterNeumann+c74f20a3+",
      "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "PeterNeumanm+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX",
      "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
    ])
  func badKeys(_ text: String) {
    #expect(VerifierKey(text) == nil)
    #expect(SignerKey(secret: "PRIVATE+KEY+" + text) == nil)
  }
}
