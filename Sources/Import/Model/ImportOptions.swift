import Core
import Reviews

/// The user's options for an import.
public struct ImportOptions: Sendable {
  /// The order of day and month in ambiguous dates. Nil reports them.
  public var dates: DayOrder?
  public var fullNames = false
  /// Whether reviews that an earlier import read otherwise are written as they are read now. They
  /// then say so (`corrected`), and the ledger tells no edit by the customer.
  public var mends = false
  /// The day of the import.
  public var today: Day
  /// The shop's time zone.
  public var clock = ShopClock.utc
  /// The person who signs imported replies: a key of `people` in site.yml.
  public var signer: String?

  /// The highest possible rating of the file. Nil if it is what the source's ratings usually have.
  public var scale: Int?

  /// The names of the shop and its people, in the form of `plainName`.
  var ownNames: Set<String> = []
  /// The words of the names by which the shop and its people sign answers, as `AnswerWord` has them.
  var signingNames: Set<String> = []
  /// The e-mail addresses of the shop and its people, in small letters.
  var ownAddresses: Set<String> = []
  /// The hosts of the shop's websites. An e-mail address at one of them, or at a domain that one
  /// belongs to, is the shop's.
  var ownHosts: Set<String> = []
  /// The shop's names. A comment by one of them is the shop's if nothing else identifies it.
  public var shopNames: Set<String> = []
  /// Who else speaks for the shop at the source: numbers, names, e-mail addresses, and domains as
  /// `@shop.example`, in small letters where they are addresses.
  public var staff: Set<String> = []
  /// The number of the shop's page at the source.
  public var page: String?

  /// The number of threads that read records. What is imported does not depend on it.
  public var jobs = 1

  /// The order of day, month and year in `05/03/2024`.
  public enum DayOrder: String, Sendable, CaseIterable { case dmy, mdy, ymd }

  /// The default options: shortened names, and ambiguous dates reported.
  public init(today: Day) { self.today = today }
}

/// The format of an export.
public enum ImportFormat: String, Sendable {
  case csv, json, xml, yaml

  /// The format of a text with this beginning, in the file of that name. Nil if it is only white
  /// space so far.
  public init?(beginningOf text: [UInt8], file: String) {
    guard let first = text.first(where: { !$0.isWhiteSpace }) else { return nil }
    if [".yml", ".yaml"].contains(where: { file.lowercased().hasSuffix($0) }) {
      self = .yaml
      return
    }
    switch first {
    case .openBrace, .openBracket: self = .json
    case .lessThan: self = .xml
    default: self = .csv
    }
  }

  /// A reader for the format. It recognizes a CSV header by the names in `known`, and a JSON record
  /// by the keys in `mapped`.
  func reader(known: Set<String>, mapped: [String] = []) -> any RecordReader {
    switch self {
    case .csv: CSVReader(known: known)
    case .json: JSONReader(mapped: mapped)
    case .xml: XMLReader()
    case .yaml: YAMLReader()
    }
  }
}
