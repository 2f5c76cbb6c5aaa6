import Reviews

/// A list's pages together: that it has every case that belongs there, once, in its order.
struct ListCheck {
  let list: ExpectedList
  let pages: [ListPage]
  let reconstructed: ReconstructedSite
  let prefix: String

  private var size: Int { reconstructed.site.settings.pageSize }
  private var file: String { prefix + list.folder.page }

  func run(_ findings: inout AuditFindings) {
    let found = pages.prefix { $0.reading != nil }
    guard found.count >= list.pages(of: size).lowerBound else {
      findings.add(
        .missingPage, file: prefix + list.folder.page(found.count + 1),
        "a page of the list has gone")
      return
    }
    // What could not be read has been objected to, and the list cannot be told.
    guard !found.contains(where: { $0.findings.contains(.badPage) }) else { return }
    let places = found.flatMap(\.places)
    checkMembers(places, &findings)
    for page in found.dropLast() where page.places.count != size {
      findings.add(
        .missingCard, file: page.path,
        "\(page.places.count) reviews stand on a page of the list that must have \(size)")
    }
    let order = OrderCheck(reconstructed: reconstructed, places: places)
    if let first = order.firstOutOfPlace(isMixed: list.isMixed) {
      let page = found.first { $0.places.contains(places[first]) }
      findings.add(
        .otherOrder, event: reconstructed.histories[places[first]].event, file: page?.path ?? file,
        "the list is not in the order that its method prescribes from place \(first + 1) on, the review"
          + " of event \(reconstructed.histories[places[first]].event)")
    }
  }

  private func checkMembers(_ places: [Int], _ findings: inout AuditFindings) {
    var seen = Set<Int>()
    for place in places {
      let event = reconstructed.histories[place].event
      if !seen.insert(place).inserted {
        findings.add(
          .surplusCard, event: event, file: file,
          "the review of event \(event) stands in the list twice")
      } else if !list.needed.contains(place), !list.allowed.contains(place) {
        findings.add(
          .surplusCard, event: event, file: file,
          "the review of event \(event) stands in a list where it does not belong")
      }
    }
    for place in list.needed.subtracting(seen).sorted() {
      let event = reconstructed.histories[place].event
      findings.add(
        .missingCard, event: event, file: file,
        "the review of event \(event) ('\(reconstructed.site.cases[place].id)') has been left out of the list"
      )
    }
  }
}
