import TransparencyLog

extension LedgerState {
  /// Why no checkpoint can be made.
  public enum SigningFlaw: Error, Hashable {
    /// The log names a key, and no private key was given.
    case noKey(VerifierKey)
    /// The private key is not that of the log's newest `key` event.
    case otherKey(VerifierKey)
    /// The log names no key: the first checkpoint with one comes after an event that says so.
    case unknownKey(VerifierKey)
    /// The signature could not be made.
    case unsigned
  }

  /// Makes the checkpoint of all events there are, unless it stands already, signed with `signer`.
  /// Nil, or why there is none: a log with a key goes on with signatures, one without goes on without.
  public mutating func sign(with signer: SignerKey?) -> SigningFlaw? {
    switch (key, signer?.verifier) {
    case (let key?, nil): return .noKey(key)
    case (let key?, let given?) where given != key: return .otherKey(key)
    case (nil, let given?): return .unknownKey(given)
    default: break
    }
    if let newest = checkpoints.last, newest.checkpoint.size == log.count { return nil }
    guard let checkpoint = Checkpoint(origin: origin, size: log.count, root: tree.root) else {
      return .unsigned
    }
    let signed = SignedCheckpoint(checkpoint, signedBy: signer.map { [$0] } ?? [])
    if signer != nil, !signed.isSigned { return .unsigned }
    checkpoints.append(signed)
    return nil
  }
}

extension LedgerState.SigningFlaw: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noKey(let key):
      "the ledger is signed with '\(key.text)', whose private key is not at hand"
    case .otherKey(let key): "the ledger is signed with '\(key.text)', and this is another key"
    case .unknownKey(let key): "the ledger names no key, and so none can sign it: '\(key.text)'"
    case .unsigned: "the signature could not be made"
    }
  }
}
