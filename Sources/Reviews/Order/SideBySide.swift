/// The two cases that stand above the list, drawn by rule and never by hand.
public struct SideBySide: Sendable {
  /// The newest praise that is shown.
  public let praise: Case?
  /// The newest complaint that is shown and has a reply.
  public let complaint: Case?

  /// Draws them from `cases`, in any order.
  public init(of cases: [Case]) {
    func newest(_ belongs: (Case) -> Bool) -> Case? {
      cases.indices.filter { cases[$0].isShown && belongs(cases[$0]) }
        .map { DateKey(cases[$0].review, at: $0) }.min(by: DateKey.newestFirst)
        .map { cases[$0.position] }
    }
    praise = newest(\.isPraise)
    complaint = newest { $0.isComplaint && !$0.replies.isEmpty }
  }
}
