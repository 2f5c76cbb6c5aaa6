import Core
import Ledger
import Markup
import Reviews

/// The site as data: everything below `api/`, for programs and spreadsheets.
///
/// Every document of JSON is canonical (RFC 8785) with a newline behind it, names its schema, and
/// holds what the pages show and nothing else: of a review that is not shown no word that anybody
/// wrote in it.
public struct Dataset: Sendable {
  private let site: Site
  private let log: PublishedLedger?
  private let texts: RenderedTexts

  /// How many reviews stand in one of `api/v1/reviews/N.json`.
  public static let pageSize = 100

  /// The data of a site, and of its log where it has one; `texts` are the cases' texts, rendered
  /// before.
  public init(of site: Site, log: PublishedLedger?, texts: RenderedTexts = RenderedTexts()) {
    self.site = site
    self.log = log
    self.texts = texts
  }

  /// Its files; the bytes are made when they are asked for.
  public var files: [SiteFile] {
    let (site, log) = (site, log)
    let records = RecordWriter(site: site, log: log, texts: texts)
    let cases = site.cases.map { one in
      SiteFile(path: SitePath.dataCase(one.id), kind: .item) {
        CaseDocument(one, records).bytes
      }
    }
    let byDate = site.cases.sorted { $0.number < $1.number }
    let pages = (1...ReviewsDocument.pageCount(of: byDate.count)).map { page in
      SiteFile(path: SitePath.dataPage(page), kind: .list) {
        ReviewsDocument(byDate, page: page, records).bytes
      }
    }
    let schemas = BuiltInSchemas.files.sorted { $0.key < $1.key }.map { name, text in
      SiteFile(path: SitePath.schema(name), kind: .asset) { Array(text.utf8) }
    }
    return cases + pages + schemas + [
      SiteFile(path: SitePath.trustReport, kind: .list) { TrustReport(site, log).bytes },
      SiteFile(path: SitePath.dataSummary, kind: .list) { SummaryDocument(site, log).bytes },
      SiteFile(path: SitePath.table, kind: .list) { ReviewTable(byDate, records).bytes },
    ]
  }
}

/// One review with all that followed: `api/v1/cases/ID.json`.
struct CaseDocument {
  private let one: Case
  private let records: RecordWriter

  init(_ one: Case, _ records: RecordWriter) {
    self.one = one
    self.records = records
  }

  var bytes: [UInt8] {
    var document = ObjectWriter(reserving: 2048)
    document.add(",\"$schema\":", "../schemas/case.json")
    document.add(",\"review\":") { records.write(one, markup: true, to: &$0) }
    return document.finished + [UInt8(ascii: "\n")]
  }
}

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
