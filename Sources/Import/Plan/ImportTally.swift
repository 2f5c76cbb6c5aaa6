/// The figures of an import.
public struct ImportTally: Sendable, Equatable {
  public var read = 0
  public var new = 0
  /// The number of reviews that the customer changed at the source, and the import here.
  public var changed = 0
  /// The number of reviews that an earlier import read otherwise, and this one wrote as it reads
  /// them.
  public var corrected = 0
  /// The number of such reviews that this import left as they are.
  public var readOtherwise = 0
  public var unchanged = 0
  /// The number of reviews that the export has twice.
  public var duplicates = 0
  /// The number of replies written.
  public var replies = 0
  /// The number of follow-ups written.
  public var followUps = 0
  /// The number of reviews withheld because their source hides them.
  public var withheld = 0
  /// The number of reviews shown again because their source does.
  public var shownAgain = 0
  /// The number of files not changed because somebody changed them here.
  public var leftAlone = 0
  /// The number of records that could not be read.
  public var broken = 0
  /// The number of reviews that a full export no longer has.
  public var missing = 0
  /// The number of texts left out because neither the customer nor the shop wrote them.
  public var othersWords = 0
  /// The number of texts mended because they were decoded twice.
  public var mendedTexts = 0
  /// The number of reviews with an answer that says the name which is shortened.
  public var saidNames = 0
  public var dropped = Dropped()
  /// The number of values at each key or column that no field of a review was made from.
  public var unread: [String: Int] = [:]

  /// Nothing yet.
  public init() {}

  /// The most keys that are told apart, as a file may have any number of them.
  private static let mostKeys = 1000

  /// Counts values that were not read.
  mutating func note(unread counts: [String: Int]) {
    for (key, count) in counts where unread[key] != nil || unread.count < Self.mostKeys {
      unread[key, default: 0] += count
    }
  }
}
