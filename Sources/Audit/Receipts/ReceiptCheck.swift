import Ledger
import Reviews
import TransparencyLog

/// The receipt of one case: the proof that its review is in the log, for its writer to keep.
struct ReceiptCheck {
  let log: PublishedLog
  let history: LoggedCase
  let document: (Int) -> LoggedDocument?
  /// The published checkpoint of a size.
  let checkpoint: (Int) -> SignedCheckpoint?

  /// Whether it proves what it says.
  func run(_ bytes: [UInt8]?, file: String, _ findings: inout AuditFindings) -> Bool {
    guard let flaw = flaw(bytes) else { return true }
    findings.add(
      .badReceipt, event: history.event, file: file,
      "the receipt of event \(history.event) proves nothing: \(flaw)")
    return false
  }

  private func flaw(_ bytes: [UInt8]?) -> String? {
    guard let bytes else { return "it is not there" }
    let receipt: Receipt
    do {
      receipt = try Receipt(parsing: bytes)
    } catch {
      return "\(error)"
    }
    guard history.revisions.contains(receipt.index) else {
      return "it is that of event \(receipt.index), which is not of this review"
    }
    guard receipt.checkpoint == checkpoint(receipt.checkpoint.checkpoint.size) else {
      return "its checkpoint is not one of those that are published"
    }
    let leaf = Array(log.log[receipt.index])
    // The checkpoint is a published one, whose signature has been looked at.
    if let flaw = receipt.flaw(
      of: leaf, origin: log.checkpoint.checkpoint.origin, trusting: [])
    {
      return "\(flaw)"
    }
    return extraFlaw(receipt, leaf)
  }

  private func extraFlaw(_ receipt: Receipt, _ leaf: [UInt8]) -> String? {
    guard let extra = receipt.extra else { return "it does not say what it is of" }
    var expected = Array("{".utf8)
    let document = document(receipt.index)
    if let secret = document?.secret {
      expected += Array("\"content\":".utf8) + secret.content + [UInt8(ascii: ",")]
    }
    expected += Array("\"entry\":".utf8) + leaf
    if let secret = document?.secret {
      expected += Array(",\"salt\":\"\(secret.salt.base64)\"".utf8)
    }
    expected.append(UInt8(ascii: "}"))
    return extra == expected ? nil : "what it says of the review is not what the ledger has of it"
  }
}
