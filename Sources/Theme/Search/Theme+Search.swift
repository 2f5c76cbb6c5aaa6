import Core
import Reviews

extension Theme {
  /// The folder of the search index in the site.
  public static var searchFolder: String { SearchAssets.folder }

  /// The documents that Pagefind indexes in place of the pages: one for each review that can be
  /// read and each language, with its words and what it can be filtered by. They have nothing that
  /// visitors are not shown. So the pages themselves need no attributes for Pagefind, and lists are
  /// not found.
  public func searchDocuments(of site: Site) -> [SiteFile] {
    languageSites.enumerated().flatMap { place, setting in
      let writer = CaseWriter(
        site: site, log: nil, language: setting.language, changes: [:], pictures: [:], up: "")
      let prefix = place == 0 ? "" : setting.language.tag + "/"
      return site.cases.filter(\.isShown).map { one in
        SiteFile(path: "\(prefix)cases/\(one.id)/index.html", kind: .item) {
          SearchDocument(of: one, by: writer).bytes
        }
      }
    }
  }
}
