/// Why a receipt proves nothing.
public enum ReceiptFlaw: Error, Hashable {
  /// The first line is not that of a C2SP tlog-proof.
  case badHeader
  /// The line `extra` is not base64.
  case badExtra
  /// The line `index` is missing or no number.
  case badIndex
  /// The hash of that number, from 0, is not 32 bytes in base64.
  case badHash(Int)
  /// The text ends before the checkpoint.
  case noCheckpoint
  /// The checkpoint is not to be believed.
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
