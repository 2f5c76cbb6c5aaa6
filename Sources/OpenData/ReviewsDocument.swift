import Ledger
import Reviews

/// A page of all reviews, the oldest first: `api/v1/reviews/N.json`.
///
/// The words are Markdown only; a review's own document has them as HTML too. Oldest first, so that a new review changes the last page and no other.
struct ReviewsDocument {
  private let cases: [Case]
  private let page: Int
  private let records: RecordWriter

  /// The page, from 1, of `cases`, which stand in the order of their numbers.
  init(_ cases: [Case], page: Int, _ records: RecordWriter) {
    self.cases = cases
    self.page = page
    self.records = records
  }

  /// Without a review there still is a page, which says so.
  static func pageCount(of reviews: Int) -> Int {
    max(1, (reviews + Dataset.pageSize - 1) / Dataset.pageSize)
  }

  var bytes: [UInt8] {
    let size = Dataset.pageSize
    let pages = Self.pageCount(of: cases.count)
    let part = cases[min(cases.count, (page - 1) * size)..<min(cases.count, page * size)]
    var document = ObjectWriter(reserving: part.count * 1024 + 256)
    document.add(",\"$schema\":", "../schemas/reviews.json")
    document.add(",\"next\":", page < pages ? "\(page + 1).json" : nil)
    document.add(",\"page\":", page)
    document.add(",\"pages\":", pages)
    document.add(",\"previous\":", page > 1 ? "\(page - 1).json" : nil)
    document.add(",\"reviews\":", each: part) { records.write($0, markup: false, to: &$1) }
    document.add(",\"size\":", size)
    document.add(",\"total\":", cases.count)
    return document.finished + [UInt8(ascii: "\n")]
  }
}
