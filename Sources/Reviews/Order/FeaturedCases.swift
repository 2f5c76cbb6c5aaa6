/// The cases that a site shows before all others: drawn by rule and never by hand.
public struct FeaturedCases: Sendable {
  /// The newest praise that is shown.
  public let praise: Case?
  /// The newest complaint that is shown, whether or not it has a reply.
  public let complaint: Case?
  /// The newest complaint that is shown and has a reply.
  public let answeredComplaint: Case?

  /// At most so many Unicode scalars of a review, and of a reply, stand in an excerpt.
  public static let (mostOfReview, mostOfReply) = (200, 160)

  /// Draws them from `cases`, in any order.
  public init(of cases: [Case]) {
    let shown = cases.filter(\.isShown)
    praise = shown.filter(\.isPraise).newest()
    complaint = shown.filter(\.isComplaint).newest()
    answeredComplaint = shown.filter { $0.isComplaint && !$0.replies.isEmpty }.newest()
  }

  /// The two cases that stand side by side on the first page; nil where one of them is missing.
  public var sideBySide: (praise: Case, complaint: Case)? {
    guard let praise, let answeredComplaint else { return nil }
    return (praise, answeredComplaint)
  }

  /// The cases that the embed shows, at most two.
  public var embedded: [Case] { [complaint, praise].compactMap { $0 } }
}

extension Case {
  /// The reply that stands beside the case in the embed: of a complaint the one that its outcome
  /// hangs on, else the first.
  public var embeddedReply: Reply? { isComplaint ? standingReply ?? replies.first : nil }
}
