/// What an export is written in.
public enum ImportFormat: String, Sendable {
  case csv, json, xml

  /// The format of a text that begins so; nil while only blanks are there.
  public init?(beginningOf text: [UInt8]) {
    guard let first = text.first(where: { !$0.isBlank }) else { return nil }
    switch first {
    case .openBrace, .openBracket: self = .json
    case .less: self = .xml
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
