import CCrypto

/// Signatures by Ed25519 (RFC 8032, section 5.1), by OpenSSL's libcrypto.
///
/// Verification is without cofactor and compares the encoded point: S must be below the order of
/// the base point, and R in its only encoding.
package enum Ed25519 {
  /// The number of bytes of a seed, and of a public key.
  package static let keyByteCount = 32
  /// The number of bytes of a signature.
  package static let signatureByteCount = 64

  /// The public key of a private one, which its seed stands for. Nil unless the seed has 32 bytes.
  package static func publicKey(ofSeed seed: [UInt8]) -> [UInt8]? {
    withPrivateKey(seed) { key in
      var count = keyByteCount
      return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        let isDone = EVP_PKEY_get_raw_public_key(key, buffer.baseAddress, &count) == 1
        precondition(isDone && count == keyByteCount, "libcrypto made no public key")
        filled = count
      }
    }
  }

  /// The signature of a message, always the same. Nil unless the seed has 32 bytes.
  package static func signature(of message: [UInt8], bySeed seed: [UInt8]) -> [UInt8]? {
    withPrivateKey(seed) { key in
      withContext { context in
        var count = signatureByteCount
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
          let isDone =
            EVP_DigestSignInit(context, nil, nil, nil, key) == 1
            && EVP_DigestSign(context, buffer.baseAddress, &count, message, message.count) == 1
          precondition(isDone && count == signatureByteCount, "libcrypto made no signature")
          filled = count
        }
      }
    }
  }

  /// Whether a signature of a message is by the private half of a public key.
  package static func verifies(
    _ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]
  ) -> Bool {
    guard publicKey.count == keyByteCount, signature.count == signatureByteCount else {
      return false
    }
    return withKey(
      EVP_PKEY_new_raw_public_key(algorithm(), nil, publicKey, publicKey.count)
    ) { key in
      withContext { context in
        precondition(
          EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1, "libcrypto lacks Ed25519")
        return EVP_DigestVerify(
          context, signature, signature.count, message, message.count) == 1
      }
    }
  }

  private static func withPrivateKey<Result>(
    _ seed: [UInt8], _ work: (OpaquePointer) -> Result
  ) -> Result? {
    guard seed.count == keyByteCount else { return nil }
    return withKey(EVP_PKEY_new_raw_private_key(algorithm(), nil, seed, seed.count), work)
  }

  private static func withKey<Result>(
    _ key: OpaquePointer?, _ work: (OpaquePointer) -> Result
  ) -> Result {
    // Nothing but memory can be missing: each 32 bytes are a key.
    guard let key else { preconditionFailure("libcrypto made no key") }
    defer { EVP_PKEY_free(key) }
    return work(key)
  }

  private static func withContext<Result>(_ work: (OpaquePointer) -> Result) -> Result {
    guard let context = EVP_MD_CTX_new() else { preconditionFailure("libcrypto has no memory") }
    defer { EVP_MD_CTX_free(context) }
    return work(context)
  }

  /// The number of the algorithm, in a libcrypto that is ready: without the machine's openssl.cnf,
  /// which could switch Ed25519 off, and without work at the end of the program.
  private static func algorithm() -> Int32 {
    let settings = UInt64(OPENSSL_INIT_NO_LOAD_CONFIG) | UInt64(OPENSSL_INIT_NO_ATEXIT)
    precondition(OPENSSL_init_crypto(settings, nil) == 1, "libcrypto does not start")
    return EVP_PKEY_ED25519
  }
}
