import Ledger
import Reviews
import TransparencyLog

/// The keys that have signed a log, as the log itself tells them.
struct KeyHistory: Sendable {
  /// The events that name a key, and the keys.
  let changes: [(event: Int, key: VerifierKey)]
  /// The key in the file `ledger/key`; nil where there is none.
  let published: VerifierKey?

  static let path = SitePath.ledgerKey

  /// The key that signs now: the log's newest, else the one published beside it.
  var current: VerifierKey? { changes.last?.key ?? published }

  /// All of them, the newest first.
  var all: [VerifierKey] {
    var keys = changes.reversed().map(\.key)
    if let published, !keys.contains(published) { keys.append(published) }
    return keys
  }

  init(_ log: PublishedLog, _ files: PublishedFiles, _ findings: inout AuditFindings) {
    changes = log.entries.enumerated().compactMap { index, entry in entry?.key.map { (index, $0) } }
    var written: VerifierKey?
    if let bytes = files.read(Self.path, &findings) {
      let text = String(decoding: bytes, as: UTF8.self)
      written = text.utf8.last == UInt8(ascii: "\n") ? VerifierKey(String(text.dropLast())) : nil
      if written == nil {
        findings.add(.otherKey, file: Self.path, "the published key is damaged")
      }
    }
    published = written
    if let last = changes.last, let written, written != last.key {
      findings.add(
        .otherKey, event: last.event, file: Self.path,
        "the published key is \(written.text), but since event \(last.event) the ledger is signed with"
          + " \(last.key.text)")
    } else if let last = changes.last, written == nil {
      findings.add(
        .otherKey, event: last.event, file: Self.path,
        "the key that signs since event \(last.event) is not published any more")
    }
  }

  /// The keys of which one must have signed a checkpoint of that size; none where it may be unsigned.
  func signers(at size: Int) -> [VerifierKey] {
    if let change = changes.last(where: { $0.event < size }) { return [change.key] }
    return changes.isEmpty ? published.map { [$0] } ?? [] : []
  }

  /// Whether that checkpoint is signed by the key that signs at its size.
  func signs(_ checkpoint: SignedCheckpoint) -> Bool {
    let keys = signers(at: checkpoint.checkpoint.size)
    return !keys.isEmpty && checkpoint.note.flaw(trusting: keys) == nil
  }
}

extension KeyHistory {
  /// The newest checkpoint's signature, and whether a key that was handed over is one of the log's.
  func check(
    _ checkpoint: SignedCheckpoint, trusting trusted: [VerifierKey], _ findings: inout AuditFindings
  ) {
    let file = SitePath.checkpoint
    check(checkpoint, "the newest checkpoint", file: file, &findings)
    guard !trusted.isEmpty else { return }
    let known = all
    guard !trusted.contains(where: known.contains) else { return }
    let names = trusted.map(\.text).joined(separator: ", ")
    findings.add(
      .otherKey, file: file,
      current.map { "the ledger is signed with \($0.text), and \(names) never was its key" }
        ?? "the ledger is not signed, and \(names) never was its key")
  }

  /// The signature of a checkpoint of any size.
  func check(
    _ checkpoint: SignedCheckpoint, _ name: String, file: String, _ findings: inout AuditFindings
  ) {
    let keys = signers(at: checkpoint.checkpoint.size)
    if checkpoint.note.signatures.count > min(1, keys.count) {
      findings.add(
        .otherKey, file: file,
        "\(name) has signatures that a checkpoint of this ledger does not have")
    }
    guard !keys.isEmpty, let flaw = checkpoint.note.flaw(trusting: keys) else { return }
    let key = keys[0].text
    switch flaw {
    case .unsigned:
      findings.add(
        .unsigned, file: file, "\(name) is not signed, though the ledger has the key \(key)")
    case .unknownKeys:
      findings.add(
        .otherKey, file: file, "\(name) is signed by someone else than the ledger's key \(key)")
    default:
      findings.add(.forgedSignature, file: file, "\(name) is forged: \(flaw)")
    }
  }
}
