/// The two cases that stand for all where there is no room for more: drawn by rule and never by hand.
public struct FeaturedCases: Sendable {
  /// The newest praise that is shown.
  public let praise: Case?
  /// The newest complaint that is shown, whether or not it has a reply.
  public let complaint: Case?

  /// At most so many Unicode scalars of a review, and of a reply, stand in an excerpt.
  public static let (mostOfReview, mostOfReply) = (200, 160)

  /// Draws them from `cases`, in any order.
  public init(of cases: [Case]) {
    let shown = cases.filter(\.isShown)
    praise = shown.filter(\.isPraise).newest()
    complaint = shown.filter(\.isComplaint).newest()
  }

  /// The cases that the embed shows, at most two.
  public var embedded: [Case] { [complaint, praise].compactMap { $0 } }
}

extension Case {
  /// The reply that stands beside the case in the embed: of a complaint the one that its outcome
  /// hangs on, else the first.
  public var embeddedReply: Reply? { isComplaint ? standingReply ?? replies.first : nil }
}
