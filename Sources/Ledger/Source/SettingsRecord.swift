import Core
import Reviews
import TransparencyLog

/// What an event of kind `settings` commits to: all of the published source that is not a case.
///
/// Settings stand in it word for word, so that a page can tell what they were; of each change, page
/// and file of the shop's own look it has the SHA-256 of what the source publishes. Not in it are the
/// edition and the days on which totals were counted, which are no choices of the shop.
public struct SettingsRecord: Sendable, Equatable {
  /// The record as canonical JSON.
  public let bytes: [UInt8]

  /// The record of a shop's settings, changes and pages, and of its own look.
  public init(of content: SiteContent, look: OwnLook) {
    let shop = content.shop
    let clock = ShopClock(shop.settings.timeZone) ?? .utc
    func digests(_ items: [(String, JCS)]) -> JCS {
      .object(
        Dictionary(items.map { ($0, .string(Digest(of: $1.bytes).base64)) }) { first, _ in first })
    }
    let files = (look.templates + look.logos).map { ($0.path, Digest(of: $0.bytes).base64) }
    let record: JCS = [
      "changes": digests(shop.changes.map { ($0.slug, $0.source(clock)) }),
      "kind": .string(Entry.EventKind.settings.word),
      "look": .object(Dictionary(files.map { ($0, .string($1)) }) { first, _ in first }),
      "pages": digests(shop.pages.map { ($0.slug, $0.source(clock)) }),
      "settings": shop.settings.withoutDaysOfTotals.source(clock),
    ]
    bytes = record.bytes
  }

  /// The settings in a record. Nil if it is none.
  static func settings(in bytes: [UInt8]) -> Settings? {
    guard let record = try? JCS(decoding: bytes), let settings = record["settings"] else {
      return nil
    }
    return Settings(source: settings, .utc)
  }
}

extension SiteContent {
  /// The content without cases, and with the names that the published source gives to logos.
  var shop: SiteContent {
    var shop = self
    (shop.reviews, shop.replies, shop.followUps, shop.decisions) = ([], [], [], [])
    if let logo = settings.design.logo {
      shop.settings.design.logo = Settings.LogoPaths(
        light: .init(OwnLook.logo(isDark: false), at: logo.light.place),
        dark: logo.dark.map { .init(OwnLook.logo(isDark: true), at: $0.place) })
    }
    return shop
  }
}

/// The opening of a settings event, in a file of its own.
struct SettingsOpening: Sendable {
  let event: Int
  let secret: Opening.Secret

  /// The file's path from the folder of the ledger: `settings/171.json`.
  static func path(of event: Int) -> String { "settings/\(event).json" }

  /// The event of the opening at a path from the folder of the ledger. Nil for any other file.
  static func event(path: String) -> Int? {
    guard path.utf8.starts(with: "settings/".utf8), path.hasSuffix(".json") else { return nil }
    return Decimal.decode(path.utf8.dropFirst(9).dropLast(5))
  }

  init(event: Int, secret: Opening.Secret) {
    self.event = event
    self.secret = secret
  }

  /// Parses a file. Nil for anything but an opening of that event as `bytes` writes it.
  init?(_ bytes: [UInt8], event: Int) {
    guard bytes.last == UInt8(ascii: "\n"), let value = try? JCS(decoding: bytes.dropLast()),
      let content = value["content"]?.bytes,
      let salt = value["salt"]?.string.flatMap({
        Salt(base64: $0)
      })
    else { return nil }
    self.init(event: event, secret: .init(content: content, salt: salt))
    guard self.bytes == bytes else { return nil }
  }

  var bytes: [UInt8] {
    var object = ObjectWriter(reserving: secret.content.count + 100)
    object.add(#","content":"#, json: secret.content)
    object.add(#","event":"#, event)
    object.add(#","salt":"#, secret.salt.base64)
    return object.finished + [UInt8(ascii: "\n")]
  }
}

// MARK: The ledger's settings

extension LedgerState {
  /// The events of kind `settings`, in their order.
  var settingsEvents: [Int] { summaries.indices.filter { summaries[$0].kind == .settings } }

  /// What the newest settings event commits to. Nil if there is none, or its opening is not there.
  var settingsRecord: [UInt8]? {
    summaries.indices.last { summaries[$0].kind == .settings }.flatMap { settings[$0]?.content }
  }

  /// Why the published settings, pages and look are not those that were entered last, in a sentence. Nil
  /// if they are.
  public func flaw(ofSettings source: PublishedSource) -> String? {
    guard let event = settingsEvents.last else { return "the ledger has no event for the settings" }
    guard let entered = settings[event]?.content else {
      return "what event \(event) entered of the settings is not published"
    }
    let published = SettingsRecord(of: source.shop, look: source.look).bytes
    guard entered != published else { return nil }
    return "these are not the settings that event \(event) entered:"
      + " \(ContentDifference(from: entered, to: published))"
  }

  /// Reads the openings of settings events. One that is not there was destroyed with somebody's name.
  mutating func readSettings(_ files: LedgerFiles, _ findings: inout [Finding]) -> Bool {
    var isCut = false
    for (event, file) in files.settings {
      guard event < log.count else {
        isCut = true
        continue
      }
      let opening = SettingsOpening(file.bytes, event: event)
      guard summaries[event].kind == .settings, let secret = opening?.secret,
        log.commitment(at: event) == Commitment(toBytes: secret.content, salt: secret.salt)
      else {
        findings.append(
          Finding(
            .ledgerOpening, at: Place(file.path),
            "event \(event): these are not the settings that were entered"))
        continue
      }
      settings[event] = secret
    }
    return isCut
  }

  /// Destroys what settings events entered with another name of a person than `name`, which the settings
  /// have now; nil if they name nobody by that key. Returns the paths of the state's files to delete,
  /// once the settings of now are entered.
  public mutating func erase(person key: String, unless name: String?) -> [String] {
    let events = settingsEvents.filter { event in
      guard let content = settings[event]?.content,
        let person = SettingsRecord.settings(in: content)?.people[key]
      else { return false }
      return person.name != name
    }
    for event in events { settings[event] = nil }
    return events.map { "\(LedgerState.folder)/\(SettingsOpening.path(of: $0))" }
  }

  /// Enters settings, as `SettingsRecord` writes them, on the day `day`. Returns what is wrong with the
  /// event, if anything.
  public mutating func append(
    settings bytes: [UInt8], day: Day, using random: inout some RandomNumberGenerator
  ) -> EntryFlaw? {
    append(settings: bytes, day: self.day(day), using: &random)
  }

  mutating func append(
    settings bytes: [UInt8], day: String, using random: inout some RandomNumberGenerator
  ) -> EntryFlaw? {
    let secret = Opening.Secret(content: bytes, salt: Salt(using: &random))
    let entry = Entry(
      .settings, day: day, id: EntryID(using: &random),
      commitment: Commitment(toBytes: secret.content, salt: secret.salt))
    let event = log.count
    if let flaw = append(entry) { return flaw }
    settings[event] = secret
    return nil
  }

  /// Notes on reviews until when the ledger lets them wait: a quarantine holds only reviews that
  /// were entered after the event that set it.
  func noteQuarantine(on reviews: inout [Review], of current: Settings, _ index: DocumentIndex) {
    guard current.quarantine != nil else { return }
    let rules = settingsEvents.map { event in
      (event, settings[event].flatMap { SettingsRecord.settings(in: $0.content) }?.quarantine)
    }
    for place in reviews.indices {
      guard let event = index.first[reviews[place].documentID] else { continue }
      let rule = rules.last { $0.0 < event }?.1
      reviews[place].quarantineLimit = rule?.lastDay(of: reviews[place]) ?? Day(number: 0)
    }
  }
}
