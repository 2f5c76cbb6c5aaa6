import Content
import Core
import Ledger
import Reviews
import Starter

/// What of a project is still the starter's. In the ledger it would stand for good: its example is not
/// what a customer wrote, and its address is nobody's.
struct StarterRest: Sendable {
  /// The paths of the files that are byte for byte one of the starter's reviews or replies.
  private(set) var examples: Set<String> = []

  init() {}

  init(in reading: Pipeline.Reading) {
    let keys = Set(Starter.examples.map { ContentKey(of: $0.bytes) })
    let texts = Set(Starter.examples.map(\.bytes))
    let sizes = Set(texts.map(\.count))
    // Of files that have not changed since the last build only the keys are known.
    examples = Set(reading.known.filter { keys.contains($0.key) }.map(\.path))
      .union(
        reading.files.filter { sizes.contains($0.bytes.count) && texts.contains($0.bytes) }
          .map(\.path))
  }

  /// The errors for those of the places where the example stands.
  func findings(at places: [Place]) -> [Finding] {
    Set(places.map(\.file)).intersection(examples).sorted().map { path in
      Finding(
        .ledgerExample, at: Place(path, line: 1),
        "this is the example of 'sitegen new', which nobody wrote; before anything is entered in the "
          + "ledger, delete it, or write in its place what a customer wrote")
    }
  }

  /// All errors that stop a ledger from being begun.
  func findings(ofBeginningWith settings: Settings) -> [Finding] {
    findings(at: examples.map { Place($0) }) + [address(in: settings)].compactMap(\.self)
  }

  /// The error that a ledger has no name to begin with. Nil if it has.
  func address(in settings: Settings) -> Finding? {
    let own = Starter.addresses.compactMap { try? SiteAddress.normalized($0) }
    let why: String
    switch settings.url {
    case nil: why = "'url' is missing"
    case let url? where own.contains(url): why = "'url' is still that of the example"
    case _?: return nil
    }
    return Finding(
      .ledgerAddress, at: Place("content/site.yml"),
      "\(why); before the ledger begins, write where these pages will stand: the ledger takes its "
        + "name from that, for good")
  }
}

extension Rule {
  /// The example that `sitegen new` makes would be entered in the ledger.
  static let ledgerExample = Rule("ledger-example", .error)

  /// A ledger would begin while 'url' in site.yml is missing, or is that of the example.
  static let ledgerAddress = Rule("ledger-address", .error)
}
