import Markup
import Reviews

/// All reviews as a table for spreadsheets, a row each, the oldest first: `api/v1/reviews.csv`.
///
/// The format is RFC 4180 in UTF-8 with a byte order mark, without which Excel assumes the
/// computer's old code page. `Escape.csv` keeps any cell from being a formula.
struct ReviewTable {
  private let cases: [Case]
  private let records: RecordWriter

  /// A table of `cases`, which are in the order of their numbers.
  init(_ cases: [Case], _ records: RecordWriter) {
    self.cases = cases
    self.records = records
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes.reserveCapacity(cases.count * 640 + 512)
    let columns = Self.columns
    for (place, column) in columns.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: column.name.utf8)
    }
    for one in cases {
      bytes.append(contentsOf: [0x0D, 0x0A])
      let isShown = one.isShown
      for (place, column) in columns.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        guard isShown || !column.isWritten, let cell = column.cell(one, records) else { continue }
        Escape.csv(cell, into: &bytes)
      }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
    return bytes
  }

  /// A column. If `isWritten`, the cell is empty when the review is not shown.
  private struct Column: Sendable {
    let name: String
    let isWritten: Bool
    let cell: @Sendable (Case, RecordWriter) -> String?

    /// A column that a placeholder has too.
    static func always(
      _ name: String, _ cell: @escaping @Sendable (Case, RecordWriter) -> String?
    ) -> Column { Column(name: name, isWritten: false, cell: cell) }

    /// A column that only a shown review has.
    static func shown(_ name: String, _ cell: @escaping @Sendable (Case) -> String?) -> Column {
      Column(name: name, isWritten: true) { one, _ in cell(one) }
    }

    /// A column that only a shown complaint has.
    static func complaint(
      _ name: String, _ cell: @escaping @Sendable (Case) -> String?
    ) -> Column { .shown(name) { $0.isComplaint ? cell($0) : nil } }
  }

  private static let columns: [Column] = [
    .always("id") { one, _ in one.id },
    .always("number") { one, _ in String(one.number) },
    .always("date") { one, _ in one.review.date.dayText },
    .always("rating") { one, _ in one.review.stars.first.map { String($0) } },
    .always("source") { one, _ in one.review.source?.name },
    .always("visibility") { one, _ in one.visibility.name },
    .always("reason") { one, _ in one.hidingDecision?.reason?.rawValue },
    .always("counts") { one, _ in one.isFake ? "no" : "yes" },
    .always("complaint") { one, _ in one.isComplaint ? "yes" : "no" },
    .always("event") { one, records in
      records.log?.record(of: one.id).map { String($0.event) }
    },
    .shown("entered") { $0.review.entered?.description },
    .complaint("outcome") { $0.outcome.rawValue },
    .complaint("grade") { $0.grade?.rawValue },
    .complaint("resolved-on") { $0.resolvedOn?.description },
    .shown("replies") { String($0.replies.count) },
    .shown("first-reply") { one in
      one.replies.first.flatMap { $0.isDated ? $0.date.day.description : nil }
    },
    .shown("latest-rating") { $0.latestRating.map { String($0) } },
    .shown("scale") { $0.review.scale },
    .shown("recommends") { $0.review.recommends.map { $0 ? "yes" : "no" } },
    .shown("language") { $0.review.language },
    .shown("author") { $0.review.author },
    .shown("evidence") { $0.review.evidence.rawValue },
    .shown("incentive") { $0.review.incentive },
    .shown("relation") { $0.review.relation },
    .shown("experienced") { $0.review.experienced?.description },
    .shown("product") { $0.review.product },
    .shown("topics") { $0.review.topics.joined(separator: " ") },
    .shown("original") { $0.review.source?.url },
    .shown("title") { $0.review.title },
    .shown("text") { $0.review.text },
  ]
}
