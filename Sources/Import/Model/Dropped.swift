/// How many personal details were left out before anything was written.
public struct Dropped: Sendable, Hashable {
  public enum ContactKind: String, Sendable, CaseIterable {
    case email = "e-mail address"
    case ip = "IP address"
    case phone = "phone number"
    case order = "order number"
    case photo = "photo link"
    case place = "place of residence"
    case employer
    case account = "customer number"
    case link = "web link"
    case other = "other private detail"
    case name = "name shortened"
  }

  public private(set) var counts: [ContactKind: Int] = [:]

  /// Nothing dropped yet.
  public init() {}

  mutating func count(_ kind: ContactKind) { counts[kind, default: 0] += 1 }

  mutating func add(_ other: Dropped) { counts.merge(other.counts, uniquingKeysWith: +) }
}
