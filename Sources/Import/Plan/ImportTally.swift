/// What an import came to.
public struct ImportTally: Sendable, Equatable {
  public var read = 0
  public var new = 0
  /// Changed by the customer at the source, and so here.
  public var changed = 0
  public var unchanged = 0
  /// Reviews that stand twice in the export.
  public var duplicates = 0
  /// Replies written.
  public var replies = 0
  /// Later words of customers written.
  public var followUps = 0
  /// Reviews that their source hides, withheld here.
  public var withheld = 0
  /// Files left alone since somebody changed them here.
  public var leftAlone = 0
  /// Records that could not be read.
  public var broken = 0
  /// Reviews that a full export no longer holds.
  public var missing = 0
  /// Words of others than the customer and the shop, left out.
  public var othersWords = 0
  public var dropped = Dropped()
  /// The keys of records that no field was made of.
  public var unknownKeys: Set<String> = []

  /// Nothing yet.
  public init() {}
}
