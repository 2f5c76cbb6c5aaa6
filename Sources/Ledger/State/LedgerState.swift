import Reviews
import TransparencyLog

/// The state of the shop's ledger: the log of everything that was ever received, the openings of
/// its events, and its checkpoints. A value type: an append changes a copy.
public struct LedgerState: Sendable {
  /// The folder of the ledger in the project.
  public static let folder = "content/ledger"
  /// The folder of the pictures that the ledger commits to. They are many and large, so that they
  /// are never among the files that a ledger is read from.
  public static let pictures = folder + "/pictures"

  /// The log's name, such as `reviews.example/ledger`, which never changes.
  public let origin: String
  public internal(set) var log: Log
  /// The checkpoints by size, ascending. Events after the last one are not published until they
  /// have a checkpoint too.
  public internal(set) var checkpoints: [SignedCheckpoint]
  /// The time zones in which the files' local times were read when they were entered; the newest is
  /// the last. It is a note for `resolve`, and nothing commits to it.
  public internal(set) var timeZones: [String] = []
  /// The tree over the log's events.
  public internal(set) var tree: MerkleTree
  /// The openings in bundles of 256 events, for all events of the log.
  public internal(set) var bundles: [OpeningBundle] {
    didSet { knownIndex = KnownIndex() }
  }
  /// The openings of settings events, by event.
  var settings: [Int: SettingsOpening] = [:]
  /// The log's keys, each with its event.
  var keys: [(event: Int, key: VerifierKey)]
  var summaries: [EntrySummary] {
    didSet { knownIndex = KnownIndex() }
  }
  /// The reviews, by the event of their first revision, whose text was destroyed.
  var erased: Set<Int>
  /// The bundles whose files are out of date: they still have secrets of erased reviews.
  var unwritten: Set<Int>
  /// Where the documents are, once somebody asked; of these bundles and summaries.
  private var knownIndex = KnownIndex()

  /// A new ledger. Nil if no log can have that name.
  public init?(origin: String) {
    guard let empty = Checkpoint(origin: origin, size: 0, root: .emptyTree) else { return nil }
    self.init(origin: empty.origin, log: Log(), summaries: [], tree: MerkleTree())
  }

  init(origin: String, log: Log, summaries: [EntrySummary], tree: MerkleTree) {
    self.origin = origin
    self.log = log
    self.summaries = summaries
    self.tree = tree
    checkpoints = []
    bundles = (0..<LedgerState.bundleCount(log.count)).map { OpeningBundle(index: $0) }
    keys = summaries.indices.filter { summaries[$0].kind == .key }.compactMap { event in
      (try? log.entry(at: event))?.key.map { (event, $0) }
    }
    erased = Set(summaries.filter { $0.kind == .erase }.compactMap(\.refers))
    unwritten = []
  }

  /// Where each document is in the ledger. It is made once for all that read the same state.
  func index(jobs: Int) -> DocumentIndex { knownIndex.index(of: self, jobs: jobs) }

  /// The key that signs checkpoints now, from the newest `key` event. Nil if the shop has none.
  public var key: VerifierKey? { keys.last?.key }

  /// The key that signs a checkpoint of `size` events.
  func key(at size: Int) -> VerifierKey? { keys.last { $0.event < size }?.key }

  /// The day on which the last event was entered.
  public var lastDay: Day? { summaries.last?.day }

  /// The first checkpoint that has the event. Nil if none has it yet.
  public func firstCheckpoint(with event: Int) -> SignedCheckpoint? {
    var range = checkpoints.startIndex..<checkpoints.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if checkpoints[middle].checkpoint.size > event {
        range = range.lowerBound..<middle
      } else {
        range = middle + 1..<range.upperBound
      }
    }
    return checkpoints.indices.contains(range.lowerBound) ? checkpoints[range.lowerBound] : nil
  }

  /// The opening of an event. Nil if it has no commitment.
  public func opening(of event: Int) -> Opening? {
    guard log.indices.contains(event) else { return nil }
    return bundles[event / OpeningBundle.width].opening(of: event)
  }

  /// All openings, in the events' order.
  public var openings: [Opening] { log.indices.compactMap { opening(of: $0) } }

  /// The event of the review that an event is about, or of the review itself. Nil for a key.
  func review(of event: Int) -> Int? {
    var event = event
    // An edit leads to its document, the document to its review: never more steps than that.
    for _ in 0..<3 {
      if summaries[event].kind == .review, !summaries[event].isEdit { return event }
      guard let target = summaries[event].refers else { return nil }
      event = target
    }
    return nil
  }

  static func bundleCount(_ size: Int) -> Int {
    (size + OpeningBundle.width - 1) / OpeningBundle.width
  }
}

extension LedgerState {
  /// Enters the pending entries of a diff with this ledger on the day `day`, or that of the last
  /// event if it is later. Returns nil, or why nothing was entered. `random` must be a generator
  /// fit for secrets.
  public mutating func append(
    _ diff: LedgerDiff, day: Day, using random: inout some RandomNumberGenerator
  ) -> EntryFlaw? {
    var entries: [(entry: Entry, opening: Opening?)] = []
    var entered: [DocumentID: Int] = [:]
    if let settings = diff.settings,
      let flaw = append(settings: settings, day: day, using: &random)
    {
      return flaw
    }
    let day = self.day(day)
    for item in diff.pending {
      let event = log.count + entries.count
      let opening = item.content.map { content in
        Opening(
          event: event, document: item.document,
          secret: .init(content: content, salt: Salt(using: &random)))
      }
      let entry = Entry(
        item.kind, day: day, id: EntryID(using: &random), stars: item.stars,
        revision: item.revision, reason: item.reason,
        refers: item.target.flatMap { entered[$0] ?? diff.events[$0] },
        commitment: opening?.commitment)
      if let flaw = entry.flaw { return flaw }
      if item.revision == 1 { entered[item.document] = event }
      entries.append((entry, opening))
    }
    for (entry, opening) in entries {
      _ = append(entry)
      if let opening { bundles[opening.event / OpeningBundle.width].append(opening) }
    }
    return nil
  }

  /// Enters the key that signs checkpoints from here on.
  public mutating func append(
    key: VerifierKey, day: Day, using random: inout some RandomNumberGenerator
  ) -> EntryFlaw? {
    append(Entry(.key, day: self.day(day), id: EntryID(using: &random), key: key))
  }

  /// The day as an event has it, which is never before that of the last event.
  func day(_ day: Day) -> String { "\(max(day, lastDay ?? day))" }

  mutating func append(_ entry: Entry) -> EntryFlaw? {
    let event = log.count
    if let flaw = log.append(entry) { return flaw }
    summaries.append(EntrySummary(entry))
    tree.append(entry.leafHash)
    if let key = entry.key { keys.append((event, key)) }
    if entry.kind == .erase, let review = entry.refers { erased.insert(review) }
    if event % OpeningBundle.width == 0 {
      bundles.append(OpeningBundle(index: event / OpeningBundle.width))
    }
    return nil
  }
}

extension Opening {
  /// The commitment to the opening's content. Nil if it is closed.
  var commitment: Commitment? {
    secret.map { Commitment(toBytes: $0.content, salt: $0.salt) }
  }
}

extension LedgerState {
  /// Why no checkpoint can be made.
  public enum SigningFlaw: Error, Hashable {
    /// The log names a key, and no private key was given.
    case noKey(VerifierKey)
    /// The private key is not that of the log's newest `key` event.
    case otherKey(VerifierKey)
    /// The log names no key: the first signed checkpoint must come after an event that names its
    /// key.
    case unknownKey(VerifierKey)
    /// The signature could not be made.
    case unsigned
  }

  /// The events that no checkpoint has yet.
  public var unsigned: Range<Int> { (checkpoints.last?.checkpoint.size ?? 0)..<log.count }

  /// Makes the checkpoint of events that were read without one, before anything follows them. If
  /// theirs was lost, this is the same one. Returns why there is none, as `sign`.
  public mutating func signUnsigned(with signer: SignerKey?) -> SigningFlaw? {
    unsigned.isEmpty ? nil : sign(with: key == nil ? nil : signer)
  }

  /// Makes the checkpoint of all events, unless it exists, signed with `signer`. Returns nil, or
  /// why there is none: a log with a key stays signed, one without stays unsigned.
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

extension LedgerState {
  /// The name of a new log: the site's address without the scheme, otherwise the shop's name,
  /// followed by `ledger`. Only ASCII that needs no escape anywhere.
  public static func origin(for settings: Settings) -> String {
    let address = settings.url?.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" } ?? ""
    let name = settings.name.text(in: settings.languages[0], fallback: settings.languages[0]) ?? ""
    let plain = (address.isEmpty ? name : String(address)).lowercased().utf8.map { byte in
      isPlain(byte) ? byte : UInt8(ascii: "-")
    }
    let host = plain.isEmpty ? "shop" : String(decoding: plain, as: UTF8.self)
    return (host.hasSuffix("/") ? host : host + "/") + "ledger"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isLowercaseLetter || byte.isDigit || ".:/~".utf8.contains(byte)
  }
}
