/// The two cases that stand above the list, drawn by rule and never by hand.
public struct SideBySide: Sendable {
  /// The newest praise that is shown.
  public let praise: Case?
  /// The newest complaint that is shown and has a reply.
  public let complaint: Case?

  /// Draws them from `cases`, in any order.
  public init(of cases: [Case]) {
    let shown = cases.filter(\.isShown)
    praise = shown.filter(\.isPraise).newest()
    complaint = shown.filter { $0.isComplaint && !$0.replies.isEmpty }.newest()
  }
}
