import Testing

@testable import Core

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "the examples of FIPS 180-4 have their hashes",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(_ text: String, _ hash: String) {
    #expect(Digest(of: Array(text.utf8)).hex == hash)
  }

  @Test("a million letters have their hash, in parts of any length")
  func million() {
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let hash = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(Digest(of: letters).hex == hash)
    for width in [1, 63, 64, 65, 4096, 999_999] {
      var sha = SHA256()
      for start in stride(from: 0, to: letters.count, by: width) {
        sha.update(Array(letters[start..<min(start + width, letters.count)]))
      }
      #expect(sha.finalize().hex == hash)
    }
  }

  @Test("parts are hashed as the whole, wherever it is split, also into nothing")
  func parts() {
    let bytes = (0..<200).map { UInt8($0) }
    for end in 0...bytes.count {
      let whole = Digest(of: Array(bytes[..<end]))
      for middle in 0...end {
        var sha = SHA256()
        sha.update(Array(bytes[..<middle]))
        sha.update([])
        sha.update(UnsafeRawBufferPointer(start: nil, count: 0))
        sha.update(Array(bytes[middle..<end]))
        #expect(sha.finalize() == whole)
      }
    }
  }

  @Test("a hash goes on after it was asked for, and a copy of it goes its own way")
  func copies() {
    var one = SHA256()
    one.update(Array("ab".utf8))
    #expect(one.finalize() == Digest(of: Array("ab".utf8)))
    var other = one
    one.update(Array("c".utf8))
    other.update(Array("d".utf8))
    #expect(one.finalize() == Digest(of: Array("abc".utf8)))
    #expect(other.finalize() == Digest(of: Array("abd".utf8)))
  }
}
