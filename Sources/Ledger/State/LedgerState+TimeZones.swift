import Core
import Reviews

// A time without an offset in a file is one on the shop's clock, and an event commits to its
// instant. When the shop moves to another time zone, the same text means another instant. What was
// entered stays the truth.
extension LedgerState {
  static let timeZonesFile = folder + "/time-zones"

  /// Notes the time zone in which the files' local times are read from now on.
  public mutating func note(timeZone: String) {
    timeZones = timeZones.filter { $0 != timeZone } + [timeZone]
  }

  /// Gives the documents whose local time was entered in a time zone of the past the instant that
  /// was entered, in place of the one that the text means in the zone of today.
  func keepInstants(in content: inout SiteContent, _ index: DocumentIndex) {
    let today = content.settings.timeZone
    let former = timeZones.filter { $0 != today }.compactMap { ShopClock($0) }
    guard !former.isEmpty else { return }
    let clock = ShopClock(today) ?? .utc
    func keep(_ documents: inout [some CaseDocument]) {
      for place in documents.indices {
        let date = documents[place].date
        guard let time = date.time,
          let entered = enteredInstant(of: documents[place].documentID, index),
          entered != time.instant,
          former.contains(where: {
            $0.instant(date.day, second: time.secondOfDay) == entered
          })
        else { continue }
        documents[place].date = clock.moment(at: entered)
      }
    }
    keep(&content.reviews)
    keep(&content.replies)
    keep(&content.followUps)
    keep(&content.decisions)
  }

  /// The instant in the document's newest opening. Nil if that has none, or is closed.
  private func enteredInstant(of document: DocumentID, _ index: DocumentIndex) -> Int? {
    guard let first = index.first[document],
      let content = opening(of: index.newest[first])?.secret?.content
    else { return nil }
    return (try? JCS(decoding: content))?["date"]?.string.flatMap(RFC3339.instant)
  }
}

extension LedgerFiles {
  /// The time zones, one on a line. The file only spares the shop new revisions, so that what is no
  /// zone is skipped.
  var timeZoneNames: [String] {
    (timeZones?.bytes ?? []).split(separator: UInt8(ascii: "\n"))
      .compactMap { String(validating: $0, as: UTF8.self) }.filter { ShopClock($0) != nil }
  }
}
