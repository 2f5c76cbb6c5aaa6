import Ledger
import Reviews
import TestSupport
@testable import TransparencyLog

/// What a shop might do to its own ledger, with its own key.
extension Shop {
  /// Its events with their openings, out of their log.
  struct Event {
    var index: Int
    var entry: Entry
    var opening: Opening?
  }

  var events: [Event] {
    log.indices.compactMap { index in
      (try? log.entry(at: index)).map { Event(index: index, entry: $0, opening: openings[index]) }
    }
  }

  /// The ledger with other events: renumbered, hashed and signed again, with as many checkpoints.
  func rewritten(_ change: (inout [Event]) -> Void) -> Shop {
    var events = self.events
    change(&events)
    var shop = self
    shop.log = Log()
    shop.openings = [:]
    shop.settings = [:]
    shop.checkpoints = []
    var places: [Int: Int] = [:]
    for (place, event) in events.enumerated() { places[event.index] = place }
    let sizes = checkpoints.map(\.checkpoint.size)
    for (place, event) in events.enumerated() {
      var entry = event.entry
      if let target = entry.refers { entry.refers = places[target] ?? target }
      if shop.log.append(entry) != nil { continue }
      shop.openings[place] = event.opening.map {
        Opening(event: place, document: $0.document, secret: $0.secret)
      }
      if let file = settings[event.index] {
        let text = String(decoding: file, as: UTF8.self)
        shop.settings[place] = Array(
          text.replacing("\"event\":\(event.index),", with: "\"event\":\(place),").utf8)
      }
      // As many events before each checkpoint as are left of those that were.
      let isLast = place == events.count - 1
      let next = isLast ? Int.max : events[place + 1].index
      if isLast || sizes.contains(where: { event.index < $0 && next >= $0 }) { shop.checkpoint() }
    }
    return shop
  }

  /// Without a review and all that belongs to it, in the ledger and everywhere else.
  func without(_ id: String) -> Shop {
    var shop = rewritten { events in events.removeAll { $0.opening?.document.review == id } }
    shop.siteContent.reviews.removeAll { $0.id == id }
    shop.siteContent.replies.removeAll { $0.review == id }
    shop.siteContent.followUps.removeAll { $0.review == id }
    shop.siteContent.decisions.removeAll { $0.review == id }
    return shop
  }
}

extension MemorySite {
  /// With other files of the ledger, and the same pages.
  func with(ledger: [String: [UInt8]]) -> MemorySite {
    var site = self
    for path in files.keys
    where path.hasPrefix("ledger/") && !path.hasPrefix("ledger/source/") {
      site.files[path] = nil
    }
    site.files.merge(ledger) { _, new in new }
    return site
  }
}

extension MemorySite {
  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// Puts another text in the place of each that stands in the file; how often it stood there.
  @discardableResult mutating func replace(
    _ text: String, with other: String, in path: String
  ) -> Int {
    var rest = (files[path] ?? [])[...]
    var bytes: [UInt8] = []
    var count = 0
    while let byte = rest.first {
      if byte == text.utf8.first, rest.starts(with: text.utf8) {
        bytes += other.utf8
        rest = rest.dropFirst(text.utf8.count)
        count += 1
      } else {
        bytes.append(rest.removeFirst())
      }
    }
    files[path] = bytes
    return count
  }
}

extension String {
  func components(separatedBy other: String) -> [String] {
    split(separator: other, omittingEmptySubsequences: false).map(String.init)
  }
}
