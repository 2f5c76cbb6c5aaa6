import Core
import TestSupport
import Testing

@Suite("Base64, hexadecimal and decimal")
struct EncodingTests {
  @Test(
    "base64 is that of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func base64(_ plain: String, _ encoded: String) {
    #expect(Base64.encode(Array(plain.utf8)) == encoded)
    #expect(Base64.decode(encoded) == Array(plain.utf8))
  }

  @Test("bytes come back from base64 whatever they are")
  func base64RoundTrip() {
    var random = SeededGenerator(seed: 3)
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
      #expect(Hex.decode(Hex.encode(bytes)) == bytes)
    }
  }

  @Test(
    "base64 has one spelling",
    arguments: [
      "Zg", "Zg=", "Zh==", "Zm9=", "Zm8", "Zm9v\n", " Zm9v", "Zm9v====", "====", "=", "Zg==Zg==",
      "Z===", "Zm-v", "Zm_v", "Zm9vé", "Z=8=", "Zm=v",
    ])
  func otherBase64(_ text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test("a hash is read from 64 small hexadecimal digits or 44 characters of base64 only")
  func digests() {
    let hash = Digest(of: [])
    #expect(Digest(hex: hash.hex) == hash)
    #expect(Digest(base64: hash.base64) == hash)
    #expect(hash.base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(Digest(hex: hash.hex.uppercased()) == nil)
    #expect(Digest(hex: hash.hex.dropLast()) == nil)
    #expect(Digest(hex: hash.hex + "00") == nil)
    #expect(Digest(base64: hash.base64.dropLast(4)) == nil)
    #expect(Digest(base64: "AAAA" + hash.base64) == nil)
    #expect(Digest([UInt8](repeating: 0, count: 31)) == nil)
  }

  @Test(
    "numbers have one spelling and fit",
    arguments: [
      "", "01", "00", "+1", "-1", "1 ", "1.0", "1e3", "9223372036854775808", "١",
    ])
  func decimals(_ text: String) {
    #expect(Decimal.decode(text.utf8) == nil)
    #expect(Decimal.decode("0".utf8) == 0)
    #expect(Decimal.decode("9223372036854775807".utf8) == Int.max)
  }
}
