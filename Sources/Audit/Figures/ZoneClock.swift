import Foundation
import Synchronization

/// How far the shop's clock is east of UTC, in the time zone that the site names.
///
/// It is asked for every time in the log, and Foundation takes a lock and a microsecond for each
/// answer; so the offset is remembered for every day (in UTC) at whose both ends it is the same.
final class ZoneClock: Sendable {
  private let zone: TimeZone?
  private let offsets = Mutex<[Int: Int]>([:])

  /// The clock of an IANA time zone; nil where there is none of that name.
  init?(_ name: String) {
    // The name becomes a path on the disk.
    let isName =
      name.utf8.count <= 64
      && name.utf8.allSatisfy { $0.isNameCharacter || $0 == 0x2F || $0 == 0x2B }
    guard isName, name == "UTC" || TimeZone(identifier: name) != nil else { return nil }
    zone = name == "UTC" ? nil : TimeZone(identifier: name)
  }

  /// Seconds east of UTC at an instant, in seconds since 1970.
  func offset(at instant: Int) -> Int {
    guard let zone else { return 0 }
    let day = (instant >= 0 ? instant : instant - 86_399) / 86_400
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
