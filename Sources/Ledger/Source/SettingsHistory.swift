import Core
import Reviews

/// A change of the site's settings, as the ledger's events tell it: what held until then, and what has
/// held since.
public struct SettingsChange: Sendable, Equatable {
  /// The day on which the new settings were entered.
  public let day: Day
  public let what: What

  /// What changed. The first value is the old one.
  public enum What: Sendable, Equatable {
    /// The most stars that a complaint has.
    case complaintThreshold(Int, Int)
    /// The days within which a first reply is promised.
    case firstReply(Int, Int)
    /// The days within which a resolution is promised.
    case resolution(Int, Int)
    /// The wait of new reviews. Nil for none.
    case quarantine(Settings.Quarantine?, Settings.Quarantine?)
    case order(Settings.ListOrder, Settings.ListOrder)
    /// The name of a person of the shop.
    case person(String, String)
    /// The number of reviews that a source, by its key, says it has. Nil where it was not given.
    case total(source: String, Int?, Int?)
    /// Something else: names, words, pages or the look.
    case other
    /// Names of people, of which the earlier ones were erased.
    case erased
  }
}

extension LedgerState {
  /// The changes of the settings since the first were entered, the newest first. The totals of a source
  /// have one change a month.
  var settingsHistory: [SettingsChange] {
    var history: [SettingsChange] = []
    let entered = settingsEvents.compactMap { settings[$0] }
    for (before, now) in zip(entered, entered.dropFirst()) {
      guard let old = before.settings, let new = now.settings else { continue }
      var changes = new.changes(since: old)
      if !new.isOtherwiseTheSame(as: old) || before.digests != now.digests {
        changes.append(.other)
      }
      // Whether names differ cannot be told once one of the two was erased.
      if before.people == nil, now.people != nil { changes.append(.erased) }
      let day = summaries[now.event].day
      history += changes.map { SettingsChange(day: day, what: $0) }
    }
    return history.reversed().newestTotals
  }
}

extension Settings {
  /// The changes that have words of their own.
  fileprivate func changes(since old: Settings) -> [SettingsChange.What] {
    var changes: [SettingsChange.What] = []
    if complaintThreshold != old.complaintThreshold {
      changes.append(.complaintThreshold(old.complaintThreshold, complaintThreshold))
    }
    if promises.firstReply != old.promises.firstReply {
      changes.append(.firstReply(old.promises.firstReply, promises.firstReply))
    }
    if promises.resolution != old.promises.resolution {
      changes.append(.resolution(old.promises.resolution, promises.resolution))
    }
    if quarantine != old.quarantine { changes.append(.quarantine(old.quarantine, quarantine)) }
    if order != old.order { changes.append(.order(old.order, order)) }
    for (key, person) in people.sorted(by: { $0.key < $1.key }) {
      guard let was = old.people[key]?.name, was != person.name else { continue }
      changes.append(.person(was, person.name))
    }
    let keys =
      old.sources.map(\.key)
      + sources.map(\.key).filter { key in
        !old.sources.contains { $0.key == key }
      }
    for key in keys {
      let (was, now) = (old.total(of: key), total(of: key))
      if was != now { changes.append(.total(source: key, was, now)) }
    }
    return changes
  }

  private func total(of key: String) -> Int? { sources.first { $0.key == key }?.total }

  /// Whether the settings are the old ones in all that `changes(since:)` has no words for.
  fileprivate func isOtherwiseTheSame(as old: Settings) -> Bool {
    var old = old
    old.complaintThreshold = complaintThreshold
    (old.promises.firstReply, old.promises.resolution) = (promises.firstReply, promises.resolution)
    (old.quarantine, old.order) = (quarantine, order)
    for (key, person) in people { old.people[key]?.name = person.name }
    // Of names that were erased nothing can be told here.
    if old.people.isEmpty || people.isEmpty { old.people = people }
    for place in old.sources.indices {
      guard let source = sources.first(where: { $0.key == old.sources[place].key }) else {
        continue
      }
      old.sources[place].total = source.total
    }
    return old.source(.utc).bytes == source(.utc).bytes
  }
}

extension Collection<SettingsChange> {
  /// The changes, newest first, with one total of each source and month: from what it was before the
  /// month's first change to what it is since the last.
  fileprivate var newestTotals: [SettingsChange] {
    var places: [String: Int] = [:]
    var kept: [SettingsChange] = []
    for change in self {
      guard case .total(let source, let old, _) = change.what else {
        kept.append(change)
        continue
      }
      let key = "\(change.day.description.prefix(7)) \(source)"
      if let place = places[key], case .total(_, _, let new) = kept[place].what {
        kept[place] = SettingsChange(day: kept[place].day, what: .total(source: source, old, new))
      } else {
        places[key] = kept.count
        kept.append(change)
      }
    }
    return kept
  }
}
