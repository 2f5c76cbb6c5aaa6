import Core

/// The proof that an event is in the log (C2SP tlog-proof): index, inclusion proof and checkpoint.
/// The person concerned keeps it, and can check it without the log.
public struct Receipt: Hashable, Sendable {
  /// The event's number, from 0.
  public let index: Int
  /// The inclusion proof's hashes, the leaf's sibling first.
  public let hashes: [Digest]
  /// Any bytes. Nothing in the proof covers them.
  public let extra: [UInt8]?
  /// The checkpoint of the tree that the event is proved to be in.
  public let checkpoint: SignedCheckpoint

  static let header = "c2sp.org/tlog-proof@v1"

  /// Makes a receipt. Nil unless `proof` is for the checkpoint's size.
  public init?(proof: InclusionProof, checkpoint: SignedCheckpoint, extra: [UInt8]? = nil) {
    guard proof.size == checkpoint.checkpoint.size else { return nil }
    index = proof.index
    hashes = proof.hashes
    self.extra = extra
    self.checkpoint = checkpoint
  }

  /// Parses a receipt.
  public init(parsing bytes: [UInt8]) throws(ReceiptFlaw) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    guard lines.popFirst()?.elementsEqual(Receipt.header.utf8) == true else { throw .badHeader }
    if let line = lines.first, line.starts(with: "extra ".utf8) {
      guard let bytes = Base64.decode(line.dropFirst(6)) else { throw .badExtra }
      extra = bytes
      lines.removeFirst()
    } else {
      extra = nil
    }
    guard let line = lines.popFirst(), line.starts(with: "index ".utf8),
      let index = Decimal.decode(line.dropFirst(6))
    else { throw .badIndex }
    self.index = index
    var hashes: [Digest] = []
    while let line = lines.popFirst(), !line.isEmpty {
      guard let hash = Base64.decode(line).flatMap({ Digest($0) }) else {
        throw .badHash(hashes.count)
      }
      hashes.append(hash)
    }
    self.hashes = hashes
    guard let start = lines.first?.startIndex else { throw .noCheckpoint }
    do {
      checkpoint = try SignedCheckpoint(parsing: Array(bytes[start...]))
    } catch {
      throw .badCheckpoint(error)
    }
  }

  /// The receipt as a file. The usual file extension is `.tlog-proof`.
  public var bytes: [UInt8] {
    Receipt.bytes(index: index, hashes: hashes, extra: extra, checkpoint: checkpoint.bytes)
  }

  package static func bytes(
    index: Int, hashes: [Digest], extra: [UInt8]?, checkpoint: [UInt8]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(200 + (extra?.count ?? 0) * 4 / 3 + hashes.count * 45 + checkpoint.count)
    bytes.append(contentsOf: "\(header)\n".utf8)
    if let extra {
      bytes.append(contentsOf: "extra ".utf8)
      Base64.append(extra, to: &bytes)
      bytes.append(contentsOf: "\n".utf8)
    }
    bytes.append(contentsOf: "index \(index)\n".utf8)
    for hash in hashes {
      hash.withBytes { Base64.append($0, to: &bytes) }
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: checkpoint)
    return bytes
  }

  /// Why the receipt does not prove that the event with this content is in that log. Nil if the
  /// receipt proves it.
  public func flaw(
    of leaf: [UInt8], origin: String, trusting keys: [VerifierKey]
  ) -> ReceiptFlaw? {
    if let flaw = checkpoint.flaw(origin: origin, trusting: keys) { return .badCheckpoint(flaw) }
    let summary = checkpoint.checkpoint
    let proof = InclusionProof(index: index, size: summary.size, hashes: hashes)
    return proof.flaw(leafHash: Digest(leaf: leaf), root: summary.root).map { .badProof($0) }
  }
}

/// A reason why a receipt is not valid.
public enum ReceiptFlaw: Error, Hashable {
  /// The first line is not that of a C2SP tlog-proof.
  case badHeader
  /// The line `extra` is not base64.
  case badExtra
  /// The line `index` is missing or is not a number.
  case badIndex
  /// The hash of that number, from 0, is not 32 bytes in base64.
  case badHash(Int)
  /// The text ends before the checkpoint.
  case noCheckpoint
  /// The checkpoint cannot be trusted.
  case badCheckpoint(NoteFlaw)
  /// The hashes do not lead from the event to the checkpoint.
  case badProof(ProofFlaw)
}

extension ReceiptFlaw: CustomStringConvertible {
  public var description: String {
    switch self {
    case .badHeader: "the first line is not '\(Receipt.header)'"
    case .badExtra: "the line 'extra' is not base64"
    case .badIndex: "the line 'index' is missing or has no number"
    case .badHash(let number): "hash \(number + 1) is not 32 bytes in base64"
    case .noCheckpoint: "the receipt ends before its checkpoint"
    case .badCheckpoint(let flaw): flaw.description
    case .badProof(let flaw): flaw.description
    }
  }
}
