import Core
import Reviews

/// A record of the published source: an object of JSON whose members are written from values, or
/// read into values, by the same lines of code.
///
/// So what is written is what is read, and nothing gets into the published source but what a line
/// names. Members that are nil or empty are left out.
struct SourceRecord {
  private var members: [String: JCS]
  private let isReading: Bool
  /// The first member that cannot be read. Nil if all could.
  private(set) var flaw: String?
  /// The shop's clock, for moments.
  let clock: ShopClock

  private init(_ members: [String: JCS], isReading: Bool, _ clock: ShopClock) {
    self.members = members
    self.isReading = isReading
    self.clock = clock
  }

  /// The object that `coding` writes.
  static func written(_ clock: ShopClock, _ coding: (inout SourceRecord) -> Void) -> JCS {
    var record = SourceRecord([:], isReading: false, clock)
    coding(&record)
    return .object(record.members)
  }

  /// Lets `coding` read the members of `value`. Returns what cannot be read: a member that is
  /// missing, has another form, or is unknown. Nil if all is well.
  static func read(
    _ value: JCS?, _ clock: ShopClock, _ coding: (inout SourceRecord) -> Void
  ) -> String? {
    guard case .object(let members)? = value else { return "an object is expected" }
    var record = SourceRecord(members, isReading: true, clock)
    coding(&record)
    return record.flaw ?? record.members.keys.min().map { "'\($0)' is unknown" }
  }

  /// Codes a member that must be there.
  mutating func code<Value: SourceCodable>(_ name: String, _ value: inout Value) {
    guard isReading else {
      members[name] = value.source(clock)
      return
    }
    guard let member = members.removeValue(forKey: name) else {
      return fail("'\(name)' is missing")
    }
    guard let read = Value(source: member, clock) else { return fail("'\(name)' cannot be read") }
    value = read
  }

  /// Codes a number that must be there, in a range.
  mutating func code(_ name: String, _ value: inout Int, in range: ClosedRange<Int>) {
    code(name, &value)
    if isReading, !(range ~= value) {
      fail("'\(name)' is not from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  /// Codes a member that may be absent.
  mutating func code<Value: SourceCodable>(_ name: String, _ value: inout Value?) {
    guard isReading else {
      members[name] = value?.source(clock)
      return
    }
    value = nil
    guard let member = members.removeValue(forKey: name) else { return }
    guard let read = Value(source: member, clock) else { return fail("'\(name)' cannot be read") }
    value = read
  }

  /// Codes a list, in its order.
  mutating func code<Element: SourceCodable>(_ name: String, _ list: inout [Element]) {
    var values = list.isEmpty ? nil : SourceList(elements: list)
    code(name, &values)
    list = values?.elements ?? []
  }

  /// Codes values by their keys.
  mutating func code<Value: SourceCodable>(_ name: String, _ values: inout [String: Value]) {
    var map = values.isEmpty ? nil : SourceMap(values: values)
    code(name, &map)
    values = map?.values ?? [:]
  }

  /// Codes an address on the web that may be absent.
  mutating func code(_ name: String, web address: inout String?) {
    code(name, &address)
    if isReading, let address, !address.isWebAddress { fail("'\(name)' is no address on the web") }
  }

  /// Codes a name that is part of a path.
  mutating func code(_ name: String, slug: inout String) {
    code(name, &slug)
    if isReading, !slug.isSlug {
      fail("'\(name)' is not a name of small letters, digits and hyphens")
    }
  }

  /// Notes that what was read cannot be: the first flaw counts.
  mutating func fail(_ message: String) { flaw = flaw ?? message }
}

/// A value that can stand in a record of the published source.
protocol SourceCodable {
  func source(_ clock: ShopClock) -> JCS
  init?(source: JCS, _ clock: ShopClock)
}

/// A value whose source is a record.
protocol SourceRecorded: SourceCodable {
  /// A value to read into.
  static var blank: Self { get }
  /// Names every member.
  mutating func code(_ record: inout SourceRecord)
}

extension SourceRecorded {
  func source(_ clock: ShopClock) -> JCS {
    var value = self
    return SourceRecord.written(clock) { value.code(&$0) }
  }

  init?(source: JCS, _ clock: ShopClock) {
    var value = Self.blank
    guard SourceRecord.read(source, clock, { value.code(&$0) }) == nil else { return nil }
    self = value
  }
}

private struct SourceList<Element: SourceCodable>: SourceCodable {
  let elements: [Element]

  init(elements: [Element]) { self.elements = elements }

  func source(_ clock: ShopClock) -> JCS { .array(elements.map { $0.source(clock) }) }

  init?(source: JCS, _ clock: ShopClock) {
    guard case .array(let values) = source else { return nil }
    elements = values.compactMap { Element(source: $0, clock) }
    guard elements.count == values.count else { return nil }
  }
}

private struct SourceMap<Value: SourceCodable>: SourceCodable {
  let values: [String: Value]

  init(values: [String: Value]) { self.values = values }

  func source(_ clock: ShopClock) -> JCS { .object(values.mapValues { $0.source(clock) }) }

  init?(source: JCS, _ clock: ShopClock) {
    guard case .object(let members) = source else { return nil }
    values = members.compactMapValues { Value(source: $0, clock) }
    guard values.count == members.count else { return nil }
  }
}

extension String: SourceCodable {
  func source(_ clock: ShopClock) -> JCS { .string(self) }

  init?(source: JCS, _ clock: ShopClock) {
    guard let text = source.string else { return nil }
    self = text
  }
}

extension Int: SourceCodable {
  func source(_ clock: ShopClock) -> JCS { .integer(self) }

  init?(source: JCS, _ clock: ShopClock) {
    guard let number = source.integer else { return nil }
    self = number
  }
}

extension Bool: SourceCodable {
  func source(_ clock: ShopClock) -> JCS { .boolean(self) }

  init?(source: JCS, _ clock: ShopClock) {
    guard let truth = source.boolean else { return nil }
    self = truth
  }
}

extension Day: SourceCodable {
  func source(_ clock: ShopClock) -> JCS { .string(description) }

  init?(source: JCS, _ clock: ShopClock) {
    guard let day = source.string.flatMap({ Day($0) }) else { return nil }
    self = day
  }
}

extension Moment: SourceCodable {
  /// A day, or an instant in UTC.
  func source(_ clock: ShopClock) -> JCS {
    .string(time.map { RFC3339.text($0.instant) } ?? day.description)
  }

  init?(source: JCS, _ clock: ShopClock) {
    guard let text = source.string else { return nil }
    if let day = Day(text) {
      self.init(day)
    } else if let instant = RFC3339.instant(text) {
      self.init(at: instant, offset: clock.offset(at: instant))
    } else {
      return nil
    }
  }
}

extension Localized: SourceCodable {
  /// One text, or an object of texts by language.
  func source(_ clock: ShopClock) -> JCS {
    if byLanguage.count == 1, let text = byLanguage[""] { return .string(text) }
    return .object(byLanguage.mapValues { .string($0) })
  }

  init?(source: JCS, _ clock: ShopClock) {
    switch source {
    case .string(let text): self.init(text)
    case .object(let members):
      let texts = members.compactMapValues(\.string)
      guard texts.count == members.count, texts.keys.contains(where: { !$0.isEmpty }) else {
        return nil
      }
      self.init(byLanguage: texts)
    default: return nil
    }
  }
}

/// A choice of a closed list, by its word.
extension SourceCodable where Self: RawRepresentable, RawValue == String {
  func source(_ clock: ShopClock) -> JCS { .string(rawValue) }

  init?(source: JCS, _ clock: ShopClock) {
    guard let choice = source.string.flatMap({ Self(rawValue: $0) }) else { return nil }
    self = choice
  }
}

extension Settings.ListOrder: SourceCodable {}
extension Settings.Schema: SourceCodable {}
