/// By whose word a resolved case is resolved, the weakest first.
public enum Grade: String, Sendable, CaseIterable, Comparable {
  /// The shop says so.
  case claimed
  /// The shop's reply names a proof.
  case documented
  /// The customer confirms it.
  case confirmed
  /// An independent ruling, to be read at an address.
  case ruled

  /// The grade that a reply's claim to have resolved the case earns by itself.
  init(of reply: Reply) {
    switch reply.proof {
    case .ruling where reply.url != nil: self = .ruled
    case .some: self = .documented
    case nil: self = .claimed
    }
  }

  public static func < (one: Grade, other: Grade) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .claimed: 0
    case .documented: 1
    case .confirmed: 2
    case .ruled: 3
    }
  }
}
