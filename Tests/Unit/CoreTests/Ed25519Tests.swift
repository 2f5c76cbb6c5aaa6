import Testing

@testable import Core

@Suite("Ed25519")
struct Ed25519Tests {
  /// The tests of RFC 8032, 7.1: seed, public key, message, signature.
  private static let examples = [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ),
    (
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    ),
  ]

  @Test("the tests of RFC 8032, 7.1 have their keys and signatures", arguments: examples)
  func rfc8032(_ seed: String, _ key: String, _ message: String, _ signature: String) throws {
    let (seed, message) = (bytes(seed), bytes(message))
    #expect(Ed25519.publicKey(ofSeed: seed) == bytes(key))
    #expect(Ed25519.signature(of: message, bySeed: seed) == bytes(signature))
    #expect(Ed25519.verifies(bytes(signature), of: message, by: bytes(key)))
    #expect(!Ed25519.verifies(bytes(signature), of: message + [0], by: bytes(key)))
  }

  @Test("seeds, keys and signatures of another length are refused", arguments: [0, 1, 31, 33, 64])
  func lengths(_ count: Int) throws {
    let seed = [UInt8](repeating: 7, count: 32)
    let key = try #require(Ed25519.publicKey(ofSeed: seed))
    let signature = try #require(Ed25519.signature(of: [1], bySeed: seed))
    let other = [UInt8](repeating: 7, count: count)
    #expect(Ed25519.publicKey(ofSeed: other) == nil)
    #expect(Ed25519.signature(of: [1], bySeed: other) == nil)
    #expect(!Ed25519.verifies(signature, of: [1], by: other))
    #expect(!Ed25519.verifies(Array(signature.prefix(count == 64 ? 63 : count)), of: [1], by: key))
    #expect(!Ed25519.verifies(signature + [0], of: [1], by: key))
  }

  @Test("a signature with any bit flipped, or by a key with any bit flipped, is refused")
  func flipped() throws {
    let seed = [UInt8](repeating: 7, count: 32)
    let key = try #require(Ed25519.publicKey(ofSeed: seed))
    let signature = try #require(Ed25519.signature(of: [1], bySeed: seed))
    for bit in 0..<512 {
      var other = signature
      other[bit / 8] ^= 1 << (bit % 8)
      #expect(!Ed25519.verifies(other, of: [1], by: key))
    }
    for bit in 0..<256 {
      var other = key
      other[bit / 8] ^= 1 << (bit % 8)
      #expect(!Ed25519.verifies(signature, of: [1], by: other))
    }
  }

  @Test("where libraries differ: no cofactor, R and S in one form, keys of small order are keys")
  func edges() {
    for edge in Self.edges {
      let verifies = Ed25519.verifies(
        bytes(edge.r) + bytes(edge.s), of: Array(edge.message.utf8), by: bytes(edge.key))
      #expect(verifies == edge.isValid, "\(edge.name)")
    }
  }

  private struct Case {
    let name: String
    let isValid: Bool
    let message: String
    let key: String
    let r: String
    let s: String
  }

  /// Made for these tests with points of order 8 and 4, and held against BoringSSL.
  private static let edges = [
    Case(
      name: "an ordinary signature",
      isValid: true, message: "message 0",
      key: "88aa55e6afeed8960a3191de78600347db8acd0a3795412f275f049b86260488",
      r: "3e54c441927f9f0ee5e13e34f0b0404c5043651a8f4b7ef087a1c42262a85d0a",
      s: "98782cf71e3e5b43e00a9e79d5b586821f4cacbddda78fe045b8a568e088e00a"),
    Case(
      name: "the same, the order added to S",
      isValid: false, message: "message 0",
      key: "88aa55e6afeed8960a3191de78600347db8acd0a3795412f275f049b86260488",
      r: "3e54c441927f9f0ee5e13e34f0b0404c5043651a8f4b7ef087a1c42262a85d0a",
      s: "854c225439a16d9bb6a7951cb4af65971f4cacbddda78fe045b8a568e088e01a"),
    Case(
      name: "the same, eight times the order added to S",
      isValid: false, message: "message 0",
      key: "88aa55e6afeed8960a3191de78600347db8acd0a3795412f275f049b86260488",
      r: "3e54c441927f9f0ee5e13e34f0b0404c5043651a8f4b7ef087a1c42262a85d0a",
      s: "0018dbdef156ee0393f15a91ca847e29204cacbddda78fe045b8a568e088e08a"),
    Case(
      name: "a key and R of small order, S of zero",
      isValid: true, message: "message 0",
      key: "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
      r: "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
      s: "0000000000000000000000000000000000000000000000000000000000000000"),
    Case(
      name: "a key of small order",
      isValid: true, message: "message 7",
      key: "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
      r: "3e54c441927f9f0ee5e13e34f0b0404c5043651a8f4b7ef087a1c42262a85d0a",
      s: "2e77a7db3b2f65a47efd3cf9bbe5f05486e88756c8cc06c7691f6d5679727502"),
    Case(
      name: "a key of small order, valid only with the cofactor",
      isValid: false, message: "message 0",
      key: "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
      r: "3e54c441927f9f0ee5e13e34f0b0404c5043651a8f4b7ef087a1c42262a85d0a",
      s: "2e77a7db3b2f65a47efd3cf9bbe5f05486e88756c8cc06c7691f6d5679727502"),
    Case(
      name: "R of small order, a key of mixed order",
      isValid: true, message: "message 10",
      key: "99555efe5dbf5b50b6fb4d8c38ee05c4ea8a97011c08e11366e8c8c00e8ce5d5",
      r: "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
      s: "6dd5cfbd8ffe57e69d442380e1ff352be6c8084dcbc1fed548e7e3e9a53cfb0c"),
    Case(
      name: "a key of mixed order",
      isValid: true, message: "message 1",
      key: "99555efe5dbf5b50b6fb4d8c38ee05c4ea8a97011c08e11366e8c8c00e8ce5d5",
      r: "3e54c441927f9f0ee5e13e34f0b0404c5043651a8f4b7ef087a1c42262a85d0a",
      s: "feca1dc3c9e3a21a4984f50abc2153b26fea8ffad558b06a64172307c6834e03"),
    Case(
      name: "a key of mixed order, valid only with the cofactor",
      isValid: false, message: "message 6",
      key: "99555efe5dbf5b50b6fb4d8c38ee05c4ea8a97011c08e11366e8c8c00e8ce5d5",
      r: "3e54c441927f9f0ee5e13e34f0b0404c5043651a8f4b7ef087a1c42262a85d0a",
      s: "8cacbd892f8e1c8e9ade59e6ba552f8849b5804e0f34ae79e2da11f17cfe2b05"),
    Case(
      name: "the identity as key, as y of p + 1",
      isValid: true, message: "message 0",
      key: "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      r: "3e54c441927f9f0ee5e13e34f0b0404c5043651a8f4b7ef087a1c42262a85d0a",
      s: "2e77a7db3b2f65a47efd3cf9bbe5f05486e88756c8cc06c7691f6d5679727502"),
    Case(
      name: "the identity as key, with x of minus zero",
      isValid: true, message: "message 0",
      key: "0100000000000000000000000000000000000000000000000000000000000080",
      r: "3e54c441927f9f0ee5e13e34f0b0404c5043651a8f4b7ef087a1c42262a85d0a",
      s: "2e77a7db3b2f65a47efd3cf9bbe5f05486e88756c8cc06c7691f6d5679727502"),
    Case(
      name: "R the identity",
      isValid: true, message: "message 0",
      key: "88aa55e6afeed8960a3191de78600347db8acd0a3795412f275f049b86260488",
      r: "0100000000000000000000000000000000000000000000000000000000000000",
      s: "8771922bf99ad24b2bb02827edbbcaeb9325b17d8110d6141946897618163504"),
    Case(
      name: "R the identity, as y of p + 1",
      isValid: false, message: "message 0",
      key: "88aa55e6afeed8960a3191de78600347db8acd0a3795412f275f049b86260488",
      r: "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      s: "2aaca8f2b3096f11a9585f9fe91b275c5307d9b85ae79a63f94822582ff20a01"),
    Case(
      name: "R the identity, with x of minus zero",
      isValid: false, message: "message 0",
      key: "88aa55e6afeed8960a3191de78600347db8acd0a3795412f275f049b86260488",
      r: "0100000000000000000000000000000000000000000000000000000000000080",
      s: "9fc3b37f7d9958bbc5868c6e954327d73e7234f7701e15387603615db954e601"),
    Case(
      name: "a key that is no point",
      isValid: false, message: "message 0",
      key: "0200000000000000000000000000000000000000000000000000000000000000",
      r: "3e54c441927f9f0ee5e13e34f0b0404c5043651a8f4b7ef087a1c42262a85d0a",
      s: "2e77a7db3b2f65a47efd3cf9bbe5f05486e88756c8cc06c7691f6d5679727502"),
  ]

  private func bytes(_ hex: String) -> [UInt8] { Hex.decode(hex) ?? [] }
}
