import Core
import Reviews

extension Theme {
  /// The folder of the site in which its index for searching stands.
  public static var searchFolder: String { SearchAssets.folder }

  /// What Pagefind reads in place of the pages: a page for each review that can be read and each
  /// language, with its words and what it can be picked out by, and nothing that visitors are not
  /// shown. So the pages themselves need no marks for it, and lists are not found.
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
