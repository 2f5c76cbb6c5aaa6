import Files
import Ledger
import Resources
import Reviews

/// The site as data: everything below `api/`, for programs and spreadsheets.
///
/// Every document of JSON is canonical (RFC 8785) with a newline behind it, names its schema, and
/// holds what the pages show and nothing else: of a review that is not shown no word that anybody
/// wrote in it.
public struct Dataset: Sendable {
  private let site: Site
  private let log: SiteLog?

  /// How many reviews stand in one of `api/v1/reviews/N.json`.
  public static let pageSize = 100

  /// The data of a site, and of its log where it has one.
  public init(of site: Site, log: SiteLog?) {
    self.site = site
    self.log = log
  }

  /// Its files; the bytes are made when they are asked for.
  public var files: [SiteFile] {
    let (site, log) = (site, log)
    let records = RecordWriter(site: site, log: log)
    let cases = site.cases.map { one in
      SiteFile(path: "api/v1/cases/\(one.id).json", kind: .item) {
        CaseDocument(one, records).bytes
      }
    }
    let byDate = site.cases.sorted { $0.number < $1.number }
    let pages = (1...ReviewsDocument.pageCount(of: byDate.count)).map { page in
      SiteFile(path: "api/v1/reviews/\(page).json", kind: .list) {
        ReviewsDocument(byDate, page: page, records).bytes
      }
    }
    let schemas = Resource.all(below: "schemas").map { schema in
      SiteFile(path: "api/v1/\(schema.path)", kind: .asset) { schema.bytes }
    }
    return cases + pages + schemas + [
      SiteFile(path: "api/trust.json", kind: .list) { TrustReport(site, log).bytes },
      SiteFile(path: "api/v1/summary.json", kind: .list) { SummaryDocument(site, log).bytes },
      SiteFile(path: "api/v1/reviews.csv", kind: .list) { ReviewTable(byDate, records).bytes },
    ]
  }
}
