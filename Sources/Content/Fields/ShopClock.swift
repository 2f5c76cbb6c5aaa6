import Foundation
import Reviews
import Synchronization

/// The clock on the shop's wall: what day and time an instant is in its time zone.
///
/// It is asked for every file, and Foundation takes a lock and a microsecond or two for each
/// offset; so the offset is remembered for every day (in UTC) at whose both ends it is the same.
/// What it answers never depends on what it was asked before.
final class ShopClock: Sendable {
  private let zone: TimeZone?
  private let offsets = Mutex<[Int: Int]>([:])

  /// UTC.
  static let utc = ShopClock(zone: nil)

  /// The clock of an IANA time zone such as `Europe/Amsterdam`, or nil where there is no such zone.
  convenience init?(_ name: String) {
    if name == "UTC" {
      self.init(zone: nil)
    } else {
      guard let zone = TimeZone(identifier: name) else { return nil }
      self.init(zone: zone)
    }
  }

  private init(zone: TimeZone?) { self.zone = zone }

  /// The moment that was written down, on this clock.
  func moment(_ written: WrittenTime) -> Moment {
    switch written {
    case .day(let day): return Moment(day)
    case .time(let day, let secondOfDay, let offset):
      let asUTC = day.number * 86_400 + secondOfDay
      return moment(instant: asUTC - (offset ?? offsetOfLocal(asUTC)))
    }
  }

  private func moment(instant: Int) -> Moment {
    let local = instant + offset(at: instant)
    let day = local.flooredDays
    return Moment(
      Day(number: day),
      time: Moment.Time(secondOfDay: local - day * 86_400, instant: instant))
  }

  /// The offset at the local time that reads as `asUTC` does in UTC: in the hour that comes twice
  /// in autumn the first one, in the hour that spring skips the one before it.
  private func offsetOfLocal(_ asUTC: Int) -> Int {
    let before = offset(at: asUTC - 86_400)
    let after = offset(at: asUTC + 86_400)
    if before == after { return before }
    return offset(at: asUTC - before) == before || offset(at: asUTC - after) != after
      ? before : after
  }

  /// Seconds east of UTC at an instant.
  private func offset(at instant: Int) -> Int {
    guard let zone else { return 0 }
    let day = instant.flooredDays
    if let known = offsets.withLock({ $0[day] }) { return known }
    func ask(_ instant: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
    let start = ask(day * 86_400)
    guard start == ask(day * 86_400 + 86_399) else { return ask(instant) }
    offsets.withLock { $0[day] = start }
    return start
  }
}

extension Int {
  /// Seconds to whole days, downwards.
  fileprivate var flooredDays: Int { (self >= 0 ? self : self - 86_399) / 86_400 }
}
