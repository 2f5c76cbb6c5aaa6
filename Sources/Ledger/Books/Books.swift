import Reviews
import TransparencyLog

/// The shop's ledger: the log of everything that was ever received, what each event was made of, and
/// the checkpoints that were made. A value: who appends has a new ledger, and the old one still.
public struct LedgerState: Sendable {
  /// Where they are kept in the project.
  public static let folder = "content/ledger"

  /// The log's name, such as `reviews.example/ledger`; it never changes.
  public let origin: String
  public internal(set) var log: Log
  /// By size, growing. The last one is the commit point: what comes after it in the files was never
  /// published.
  public internal(set) var checkpoints: [SignedCheckpoint]
  /// The tree over the log's events.
  public internal(set) var tree: MerkleTree
  /// The openings, 256 events a bundle; as many as the log has events for.
  public internal(set) var bundles: [OpeningBundle]
  /// The log's keys, each with its event.
  var keys: [(event: Int, key: VerifierKey)]
  var summaries: [EntrySummary]
  /// The reviews, by the event of their first revision, whose text was destroyed.
  var erased: Set<Int>
  /// The bundles that the files have otherwise: with secrets of what was erased.
  var unwritten: Set<Int>

  /// New ones, or nil where no log can have that name.
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

  /// The key that signs checkpoints now: that of the newest `key` event. Nil where the shop has none.
  public var key: VerifierKey? { keys.last?.key }

  /// The key that signs a checkpoint of `size` events.
  func key(at size: Int) -> VerifierKey? { keys.last { $0.event < size }?.key }

  /// The day on which the last event was entered.
  public var lastDay: Day? { summaries.last?.day }

  /// What an event was made of; nil where it has no commitment.
  public func opening(of event: Int) -> Opening? {
    guard log.indices.contains(event) else { return nil }
    return bundles[event / OpeningBundle.width].opening(of: event)
  }

  /// All openings, in the events' order.
  public var openings: [Opening] { log.indices.compactMap { opening(of: $0) } }

  /// The event of the review that an event is about, the review's own first among them; nil for a key.
  func review(of event: Int) -> Int? {
    var event = event
    // An edit leads to its piece, the piece to its review: never more steps than that.
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
