import Ledger
import Markup
import Reviews

/// A review in the data that a site publishes, against what the log has of it.
struct RecordCheck: Sendable {
  let id: String
  let event: Int
  /// What each member, or column, must be, as JSON; nil where it must not be there. Members of which
  /// the log does not tell are not among them.
  let members: [(name: String, value: JCS?)]

  init(_ reconstructed: ReconstructedSite, _ place: Int) {
    let one = reconstructed.site.cases[place]
    id = one.id
    event = reconstructed.histories[place].event
    var members: [(String, JCS?)] = [
      ("id", .string(one.id)), ("rating", one.review.stars.first.map { .integer($0) }),
      ("counts", .boolean(!one.isFake)),
    ]
    let isWhole = reconstructed.isWhole[place]
    if isWhole { members.append(("complaint", .boolean(one.isComplaint))) }
    if one.isShown, isWhole {
      let standing = one.isComplaint ? one : nil
      members += [
        ("visibility", "shown"), ("author", one.review.author.map { .string($0) }),
        ("title", one.review.title.map { .string($0) }),
        ("text", one.review.text.isEmpty ? nil : .string(one.review.text)),
        ("outcome", standing.map { .string($0.outcome.rawValue) }),
        ("grade", standing.flatMap { $0.grade.map { .string($0.rawValue) } }),
      ]
    } else if !one.isShown {
      members += ["author", "title", "text", "outcome", "grade"].map { ($0, nil) }
    }
    self.members = members
  }

  /// The first member that is another one in an object of JSON.
  func flaw(in record: JCS) -> String? {
    if record["ledger"]?["event"]?.integer != event { return "ledger" }
    return members.first { name, value in
      let published = record[name]
      if name == "text", value == nil, published?.string == "" { return false }
      return published.map(\.bytes) != value.map(\.bytes)
    }?.name
  }

  /// The first column that is another one in a row of a table.
  func flaw(in row: [String: ArraySlice<UInt8>]) -> String? {
    if row["event"].map({ !$0.elementsEqual(String(event).utf8) }) ?? true { return "event" }
    return members.first { name, value in
      var cell: [UInt8] = []
      switch value {
      case .string(let text)?: Escape.csv(text, into: &cell)
      case .integer(let number)?: cell = Array(String(number).utf8)
      case .boolean(let isSo)?: cell = Array((isSo ? "yes" : "no").utf8)
      default: break
      }
      return row[name].map { !$0.elementsEqual(cell) } ?? true
    }?.name
  }
}
