/// Everything that people wrote for a site, read and checked, not yet joined into cases.
public struct SiteContent: Sendable {
  public var settings: Settings
  /// Each by ID, in byte order.
  public var reviews: [Review]
  /// By review ID, then round.
  public var replies: [Reply]
  /// By review ID, then round.
  public var followUps: [FollowUp]
  /// By review ID, then round.
  public var decisions: [Decision]
  /// Newest first, then by slug.
  public var changes: [Change]
  /// By slug.
  public var pages: [InfoPage]

  /// Content with settings and nothing else yet.
  public init(settings: Settings) {
    self.settings = settings
    reviews = []
    replies = []
    followUps = []
    decisions = []
    changes = []
    pages = []
  }
}
