import Foundation
import Synchronization

/// The clock on the shop's wall: what day and time an instant is in its time zone.
///
/// The clock is asked for every file and every entry of the ledger, and Foundation takes a lock and a
/// microsecond or two for each offset. So the offset is remembered for every day (in UTC) at whose
/// both ends the offset is the same. What the clock answers never depends on earlier questions.
public final class ShopClock: Sendable {
  private let zone: TimeZone?
  private let offsets = Mutex<[Int: Int]>([:])

  /// UTC.
  public static let utc = ShopClock(zone: nil)

  /// The clock of an IANA time zone such as `Europe/Amsterdam`; nil where there is no such zone.
  public convenience init?(_ name: String) {
    // A published site may name anything, and Foundation makes a path of the name.
    guard name.utf8.count <= 64, name.utf8.allSatisfy(Self.isOfName) else { return nil }
    if name == "UTC" {
      self.init(zone: nil)
    } else {
      guard let zone = TimeZone(identifier: name) else { return nil }
      self.init(zone: zone)
    }
  }

  private init(zone: TimeZone?) { self.zone = zone }

  /// Whether a byte may stand in a zone's name: `America/Port-au-Prince`, `Etc/GMT+1`, `GMT+01:00`.
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2F, 0x5F: true
    default: false
    }
  }

  /// Seconds east of UTC at an instant, in seconds since 1970.
  public func offset(at instant: Int) -> Int {
    guard let zone else { return 0 }
    let day = Day(containing: instant)
    if let known = offsets.withLock({ $0[day.number] }) { return known }
    func ask(_ instant: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
    let start = ask(day.start)
    guard start == ask(day.start + Day.length - 1) else { return ask(instant) }
    offsets.withLock { $0[day.number] = start }
    return start
  }

  /// The day and the time on this clock at an instant, in seconds since 1970.
  public func moment(at instant: Int) -> Moment {
    Moment(at: instant, offset: offset(at: instant))
  }

  /// The instant at which this clock shows a time of a day: in the hour that comes twice in autumn
  /// the first one, in the hour that spring skips the one before it.
  public func instant(_ day: Day, second: Int) -> Int {
    let asUTC = day.start + second
    return asUTC - offset(ofLocal: asUTC)
  }

  /// The offset at the local time that reads as `asUTC` does in UTC.
  private func offset(ofLocal asUTC: Int) -> Int {
    let before = offset(at: asUTC - Day.length)
    let after = offset(at: asUTC + Day.length)
    if before == after { return before }
    return offset(at: asUTC - before) == before || offset(at: asUTC - after) != after
      ? before : after
  }
}
