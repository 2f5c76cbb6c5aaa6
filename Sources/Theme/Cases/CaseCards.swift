import Core
import Markup
import Reviews

/// The cases of a site as they stand in its lists, each rendered once however many lists show it.
final class CaseCards: Sendable {
  /// By the places of the cases; nil of a case that no list shows so.
  private let whole, compact: [Shared<HTML>?]

  /// The cards on all pages of `lists`.
  init(_ site: Site, _ lists: [CaseList], _ views: CaseViewBuilder) {
    func cards(_ extent: CaseViewBuilder.Extent) -> [Shared<HTML>?] {
      var uses = [Int](repeating: 0, count: site.cases.count)
      for list in lists where list.subject.extent == extent {
        for page in list.pages(size: site.settings.pageSize) {
          for place in list.places[page.range] { uses[place] += 1 }
        }
      }
      return uses.indices.map { place in
        uses[place] == 0
          ? nil : Shared(uses: uses[place]) { views.article(of: site.cases[place], extent) }
      }
    }
    whole = cards(.whole)
    compact = cards(.compact)
  }

  /// The cards of the cases at `places`.
  func cards(of places: ArraySlice<Int>, _ extent: CaseViewBuilder.Extent) -> [HTML] {
    let cards = extent == .whole ? whole : compact
    return places.compactMap { cards[$0]?.use() }
  }
}
