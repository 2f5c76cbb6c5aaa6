import Core
import Reviews
import TransparencyLog

/// What an event of kind `settings` commits to: all of the published source that is not a case.
///
/// Settings stand in it word for word, so that a page can tell what they were; of each change, page
/// and file of the shop's own look it has the SHA-256 of what the source publishes. The shop's people
/// stand in it as a commitment of their own, so that a name can be erased and nothing else. Not in it
/// are the edition and the days on which totals were counted, which are no choices of the shop.
public struct SettingsRecord: Sendable {
  private let members: [String: JCS]
  /// The shop's people as canonical JSON.
  let people: [UInt8]

  /// The record of a shop's settings, changes and pages, and of its own look.
  public init(of content: SiteContent, look: OwnLook) {
    let shop = content.shop
    let clock = ShopClock(shop.settings.timeZone) ?? .utc
    func digests(_ items: [(String, JCS)]) -> JCS {
      .object(
        Dictionary(items.map { ($0, .string(Digest(of: $1.bytes).base64)) }) { first, _ in first })
    }
    let files = (look.templates + look.logos).map { ($0.path, Digest(of: $0.bytes).base64) }
    var settings = shop.settings.withoutDaysOfTotals
    people = JCS.object(settings.people.mapValues { $0.source(clock) }).bytes
    settings.people = [:]
    members = [
      "changes": digests(shop.changes.map { ($0.slug, $0.source(clock)) }),
      "kind": .string(Entry.EventKind.settings.word),
      "look": .object(Dictionary(files.map { ($0, .string($1)) }) { first, _ in first }),
      "pages": digests(shop.pages.map { ($0.slug, $0.source(clock)) }),
      "settings": settings.source(clock),
    ]
  }

  /// The content of the event's commitment, as canonical JSON, with the commitment to the people that
  /// has that salt.
  public func content(peopleSalt salt: Salt) -> [UInt8] {
    var members = members
    members["people"] = .string(Commitment(toBytes: people, salt: salt).digest.base64)
    return JCS.object(members).bytes
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
  /// The opening of the commitment to the shop's people. Nil once a name in it was erased.
  private(set) var people: Opening.Secret?

  /// The file's path from the folder of the ledger: `settings/171.json`.
  static func path(of event: Int) -> String { "settings/\(event).json" }

  /// The event of the opening at a path from the folder of the ledger. Nil for any other file.
  static func event(path: String) -> Int? {
    guard path.utf8.starts(with: "settings/".utf8), path.hasSuffix(".json") else { return nil }
    return Decimal.decode(path.utf8.dropFirst(9).dropLast(5))
  }

  init(event: Int, secret: Opening.Secret, people: Opening.Secret?) {
    self.event = event
    self.secret = secret
    self.people = people
  }

  /// Parses a file. Nil for anything but an opening of that event as `bytes` writes it, whose people
  /// are those that the event commits to.
  init?(_ bytes: [UInt8], event: Int) {
    guard bytes.last == UInt8(ascii: "\n"), let value = try? JCS(decoding: bytes.dropLast()),
      let content = value["content"], let salt = value["salt"]?.string.flatMap({ Salt(base64: $0) })
    else { return nil }
    var people: Opening.Secret?
    if let opened = value["people"] {
      guard let members = opened["people"]?.bytes,
        let salt = opened["salt"]?.string.flatMap({ Salt(base64: $0) }),
        content["people"]?.string == Commitment(toBytes: members, salt: salt).digest.base64
      else { return nil }
      people = .init(content: members, salt: salt)
    }
    self.init(event: event, secret: .init(content: content.bytes, salt: salt), people: people)
    guard self.bytes == bytes else { return nil }
  }

  var bytes: [UInt8] {
    var object = ObjectWriter(reserving: secret.content.count + 400)
    object.add(#","content":"#, json: secret.content)
    object.add(#","event":"#, event)
    if let people {
      object.add(#","people":"#) { object in
        object.add(#","people":"#, json: people.content)
        object.add(#","salt":"#, people.salt.base64)
      }
    }
    object.add(#","salt":"#, secret.salt.base64)
    return object.finished + [UInt8(ascii: "\n")]
  }

  /// Destroys the names of the people.
  mutating func erasePeople() { people = nil }

  /// The digests of the changes, pages and files of the look that were entered.
  var digests: [[UInt8]?] {
    let record = try? JCS(decoding: secret.content)
    return ["changes", "look", "pages"].map { record?[$0]?.bytes }
  }

  /// The settings that were entered, without people where their names were erased.
  var settings: Settings? {
    guard let record = try? JCS(decoding: secret.content), let source = record["settings"],
      var settings = Settings(source: source, .utc)
    else { return nil }
    if let people, case .object(let members)? = try? JCS(decoding: people.content) {
      settings.people = members.compactMapValues { Settings.Person(source: $0, .utc) }
    }
    return settings
  }
}

// MARK: The ledger's settings

extension LedgerState {
  /// The events of kind `settings`, in their order.
  var settingsEvents: [Int] { summaries.indices.filter { summaries[$0].kind == .settings } }

  /// The newest settings that were entered. Nil if none were.
  private var newestSettings: SettingsOpening? {
    summaries.indices.last { summaries[$0].kind == .settings }.flatMap { settings[$0] }
  }

  /// Whether those settings are the newest that were entered.
  func holds(_ record: SettingsRecord) -> Bool {
    guard let newest = newestSettings, let people = newest.people else { return false }
    return newest.secret.content == record.content(peopleSalt: people.salt)
  }

  /// Why the published settings, pages and look are not those that were entered last, in a sentence. Nil
  /// if they are.
  public func flaw(ofSettings source: PublishedSource) -> String? {
    guard let newest = newestSettings else { return "the ledger has no event for the settings" }
    guard let people = newest.people else {
      return "the people that event \(newest.event) entered are not published"
    }
    let record = SettingsRecord(of: source.shop, look: source.look)
    guard !holds(record) else { return nil }
    let change =
      people.content == record.people
      ? ContentDifference(
        from: newest.secret.content, to: record.content(peopleSalt: people.salt))
      : ContentDifference(from: people.content, to: record.people)
    return "these are not the settings that event \(newest.event) entered: \(change)"
  }

  /// Reads the openings of settings events, each of which must be there. Returns whether any follow the
  /// log.
  mutating func readSettings(_ files: LedgerFiles, _ findings: inout [Finding]) -> Bool {
    func find(_ event: Int, _ message: String) {
      let place = Place("\(LedgerState.folder)/\(SettingsOpening.path(of: event))")
      findings.append(Finding(.ledgerOpening, at: place, "event \(event): \(message)"))
    }
    for (event, file) in files.settings where event < log.count {
      guard summaries[event].kind == .settings,
        let opening = SettingsOpening(file.bytes, event: event),
        log.commitment(at: event)
          == Commitment(toBytes: opening.secret.content, salt: opening.secret.salt),
        opening.settings != nil
      else {
        find(event, "these are not the settings that were entered")
        continue
      }
      settings[event] = opening
    }
    let found = Set(files.settings.map(\.event))
    for event in settingsEvents where !found.contains(event) {
      find(event, "the settings that were entered are missing")
    }
    return found.contains { $0 >= log.count }
  }

  /// Destroys the names of people in the settings events that have another name of a person than
  /// `name`, which the settings have now; nil if they name nobody by that key. Returns the files to
  /// write, once the settings of now are entered.
  public mutating func erase(person key: String, unless name: String?) -> [StateFile] {
    let events = settingsEvents.filter { event in
      guard let person = settings[event]?.settings?.people[key] else { return false }
      return person.name != name
    }
    return events.compactMap { event in
      settings[event]?.erasePeople()
      return settings[event].map {
        StateFile(
          path: "\(LedgerState.folder)/\(SettingsOpening.path(of: event))", bytes: $0.bytes)
      }
    }
  }

  /// Enters settings on the day `day`. Returns what is wrong with the event, if anything.
  public mutating func append(
    settings record: SettingsRecord, day: Day, using random: inout some RandomNumberGenerator
  ) -> EntryFlaw? {
    let people = Opening.Secret(content: record.people, salt: Salt(using: &random))
    let secret = Opening.Secret(
      content: record.content(peopleSalt: people.salt), salt: Salt(using: &random))
    let entry = Entry(
      .settings, day: self.day(day), id: EntryID(using: &random),
      commitment: Commitment(toBytes: secret.content, salt: secret.salt))
    let event = log.count
    if let flaw = append(entry) { return flaw }
    settings[event] = SettingsOpening(event: event, secret: secret, people: people)
    return nil
  }

  /// Notes on reviews until when the ledger lets them wait: a quarantine holds only reviews that
  /// were entered after the event that set it.
  func noteQuarantine(on reviews: inout [Review], of current: Settings, _ index: DocumentIndex) {
    guard current.quarantine != nil else { return }
    let rules = settingsEvents.map { (event: $0, quarantine: settings[$0]?.settings?.quarantine) }
    for place in reviews.indices {
      guard let event = index.first[reviews[place].documentID] else { continue }
      var (low, high) = (0, rules.count)
      while low < high {
        let middle = (low + high) / 2
        if rules[middle].event < event { low = middle + 1 } else { high = middle }
      }
      let rule = low > 0 ? rules[low - 1].quarantine : nil
      // A review waits no longer than from its entry on, whatever its date is.
      reviews[place].quarantineLimit =
        rule.flatMap { rule in
          rule.lastDay(of: reviews[place]).map {
            min($0, Day(number: summaries[event].day.number + rule.days - 1))
          }
        } ?? Day(number: 0)
    }
  }
}
