import Core
import Reviews

/// What the user chose for an import.
public struct ImportOptions: Sendable {
  /// The order of day and month where numbers leave it open; nil asks.
  public var dates: DayOrder?
  public var fullNames = false
  /// The day of the import.
  public var today: Day
  /// The shop's clock.
  public var clock = ShopClock.utc
  /// Who signs imported replies: a key of `people` in site.yml.
  public var signer: String?

  /// The shop's names, by which its comments are known where nothing else tells them.
  public var shopNames: Set<String> = []
  /// The number of the shop's page at the source.
  public var page: String?

  /// Which comes first in `05/03/2024`.
  public enum DayOrder: String, Sendable, CaseIterable { case dmy, mdy, ymd }

  /// Short names, and dates that ask.
  public init(today: Day) { self.today = today }
}

/// What an export is written in.
public enum ImportFormat: String, Sendable {
  case csv, json, xml

  /// The format of a text that begins so; nil while only blanks are there.
  public init?(beginningOf text: [UInt8]) {
    guard let first = text.first(where: { !$0.isWhiteSpace }) else { return nil }
    switch first {
    case .openBrace, .openBracket: self = .json
    case .lessThan: self = .xml
    default: self = .csv
    }
  }

  /// A reader of it, which knows a header of CSV by the names in `known`, and a record of JSON by those
  /// that a mapping reads.
  func reader(known: Set<String>, mapped: [String] = []) -> any RecordReader {
    switch self {
    case .csv: CSVReader(known: known)
    case .json: JSONReader(mapped: mapped)
    case .xml: XMLReader()
    }
  }
}
