import Core
import Ledger
import Markup
import Resources
import Reviews

/// The site as data for programs and spreadsheets: every file below `api/`.
///
/// Each JSON document is canonical (RFC 8785) with a newline at the end, and names its schema. The
/// documents hold what the pages show and nothing else: no word written in a review that is not
/// shown.
public struct Dataset: Sendable {
  private let site: Site
  private let log: PublishedLedger?
  private let keys: SiteKeys?

  /// The number of reviews in each `api/v1/reviews/N.json`.
  public static let pageSize = 100

  /// The data of a site and of its ledger, if it has one. With `keys` the files have keys.
  public init(of site: Site, log: PublishedLedger?, keys: SiteKeys? = nil) {
    self.site = site
    self.log = log
    self.keys = keys
  }

  /// The files. Their bytes are made on demand.
  public var files: [SiteFile] {
    let (site, log) = (site, log)
    let records = RecordWriter(site: site, log: log)
    let cases = site.cases.indices.map { place in
      SiteFile(
        path: SitePath.dataCase(site.cases[place].id), kind: .item, key: keys?.key(of: [place]),
        turn: site.ranks[place]
      ) {
        SingleCaseDocument(site.cases[place], records).bytes
      }
    }
    let places = site.cases.indices.sorted { site.cases[$0].number < site.cases[$1].number }
    let byDate = places.map { site.cases[$0] }
    let pages = (1...ReviewsDocument.pageCount(of: byDate.count)).map { page in
      let shown = places[ReviewsDocument.range(of: page, in: byDate.count)]
      return SiteFile(
        path: SitePath.dataPage(page), kind: .list,
        key: keys?.key(of: shown) { record in
          record.note(page)
          record.note(byDate.count)
        }, turn: shown.last.map { site.ranks[$0] } ?? 0
      ) {
        ReviewsDocument(byDate, page: page, records).bytes
      }
    }
    let schemas = Resource.all(below: "schemas").map { schema in
      SiteFile(path: SitePath.schema(String(schema.path.dropFirst("schemas/".count))), kind: .asset)
      {
        schema.bytes
      }
    }
    return cases + pages + schemas + [
      SiteFile(path: SitePath.trustReport, kind: .list) { TrustReport(site, log).bytes },
      SiteFile(path: SitePath.dataSummary, kind: .list) { SummaryDocument(site, log).bytes },
      SiteFile(path: SitePath.table, kind: .list, key: keys?.keyOfAll()) {
        ReviewTable(byDate, records).bytes
      },
    ]
  }
}

/// A case: `api/v1/cases/ID.json`.
struct SingleCaseDocument {
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
/// Texts are Markdown only; a case's own document also has them as HTML. The oldest come first, so
/// that a new review changes only the last page.
struct ReviewsDocument {
  private let cases: [Case]
  private let page: Int
  private let records: RecordWriter

  /// The page, numbered from 1, of `cases`, which are in the order of their numbers.
  init(_ cases: [Case], page: Int, _ records: RecordWriter) {
    self.cases = cases
    self.page = page
    self.records = records
  }

  /// The number of pages. Without reviews there is still one page.
  static func pageCount(of reviews: Int) -> Int {
    max(1, (reviews + Dataset.pageSize - 1) / Dataset.pageSize)
  }

  /// Which of the reviews stand on a page.
  static func range(of page: Int, in reviews: Int) -> Range<Int> {
    min(reviews, (page - 1) * Dataset.pageSize)..<min(reviews, page * Dataset.pageSize)
  }

  var bytes: [UInt8] {
    let size = Dataset.pageSize
    let pages = Self.pageCount(of: cases.count)
    let part = cases[Self.range(of: page, in: cases.count)]
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
