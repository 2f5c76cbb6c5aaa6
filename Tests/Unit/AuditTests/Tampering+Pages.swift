import TestSupport

@testable import Audit

extension Tampering {
  func onPages(_ site: inout MemorySite, _ random: inout SeededGenerator) -> Set<AuditFinding.Kind>?
  {
    let paths = site.files.keys.filter {
      $0.hasSuffix(".html") && !$0.contains("embed/") && !site.cards(on: $0).isEmpty
    }
    guard let path = paths.sorted().randomElement(using: &random) else { return nil }
    let isList = !path.contains("cases/")
    var cards = site.cards(on: path)
    guard let place = cards.indices.randomElement(using: &random) else { return nil }
    // The lists of the shop's own labels are not in the log.
    let isTopic = path.contains("topics/")
    let kinds: Set<AuditFinding.Kind>
    switch self {
    case .editWords:
      let parts = cards[place].components(separatedBy: "class=\"words\">")
      guard parts.count > 1 else { return nil }
      cards[place] = parts.joined(separator: "class=\"words\">Not so: ")
      kinds = [.otherWords]
    case .editTitle:
      guard cards[place].components(separatedBy: "Visit").count > 1 else { return nil }
      cards[place] = cards[place].components(separatedBy: "Visit").joined(separator: "Vist")
      kinds = [.otherTitle]
    case .changeCardStars:
      let parts = cards[place].components(separatedBy: "data-stars=\"")
      guard parts.count == 2, let stars = Int(parts[1].prefix(1)) else { return nil }
      let other = stars % 5 + 1
      cards[place] = parts[0] + "data-stars=\"\(other)" + parts[1].dropFirst()
      kinds = [.otherStars]
    case .dropCard:
      guard isList, !isTopic else { return nil }
      cards.remove(at: place)
      kinds = [.missingCard]
    case .swapCards:
      let other = (place + 1) % cards.count
      guard isList, cards.count > 1 else { return nil }
      cards.swapAt(place, other)
      kinds = [.otherOrder]
    case .repeatCard:
      cards.insert(cards[place], at: place)
      kinds = isList ? [.surplusCard] : [.missingPage]
    case .deletePage:
      guard !isTopic else { return nil }
      site.files[path] = nil
      return [.missingPage]
    case .hideCard:
      let parts = cards[place].components(separatedBy: "<article ")
      cards[place] = parts.joined(separator: "<article hidden ")
      kinds = [.concealed]
    case .changeOutcome:
      let parts = cards[place].components(separatedBy: "data-outcome=\"resolved\"")
      guard parts.count == 2 else { return nil }
      cards[place] = parts.joined(separator: "data-outcome=\"declined\"")
      kinds = [.otherOutcome]
    case .moveCard:
      guard isList, let other = paths.sorted().randomElement(using: &random), other != path,
        !other.contains("topics/"), !path.contains("topics/"),
        let card = site.cards(on: other).randomElement(using: &random), !cards.contains(card)
      else { return nil }
      cards[place] = card
      kinds = [.missingCard, .surplusCard, .otherOrder]
    case .otherEvent:
      let parts = cards[place].components(separatedBy: "data-event=\"")
      guard parts.count == 2 else { return nil }
      cards[place] = parts.joined(separator: "data-event=\"7")
      kinds = [.otherEvent]
    default: return nil
    }
    site = site.with(cards: cards, on: path)
    return kinds
  }

  func inFigures(
    _ site: inout MemorySite, _ random: inout SeededGenerator
  ) -> Set<AuditFinding.Kind>? {
    let receipts = site.files.keys.filter { $0.hasSuffix(".tlog-proof") }.sorted()
    guard let receipt = receipts.randomElement(using: &random) else { return nil }
    switch self {
    case .changeFigure:
      // Any digit of a count, but not of the settings, the log's own or what is unknowable.
      let names = ["received", "shown", "withheld", "removed", "all-time", "waiting", "by-stars"]
      guard let name = names.randomElement(using: &random) else { return nil }
      let parts = site.text("api/trust.json").components(separatedBy: "\"\(name)\":")
      guard parts.count > 1, let place = parts[1].utf8.firstIndex(where: \.isDigit) else {
        return nil
      }
      // Where objects begin with a name, the digit may be a part of that.
      var changed = Array(parts[1].utf8)
      let offset = parts[1].utf8.distance(from: parts[1].startIndex, to: place)
      changed[offset] = 0x30 + (changed[offset] - 0x30 + 1) % 10
      let text = [parts[0], String(decoding: changed, as: UTF8.self)] + parts[2...]
      site.files["api/trust.json"] = Array(text.joined(separator: "\"\(name)\":").utf8)
      return [.otherFigure, .badFigures]
    case .printScore:
      let parts = site.text("index.html").components(separatedBy: "class=\"score\">")
      guard parts.count == 2, let digit = Int(parts[1].prefix(1)) else { return nil }
      let other = "\(digit % 5 + 1)\(parts[1].dropFirst())"
      site.files["index.html"] = Array("\(parts[0])class=\"score\">\(other)".utf8)
      return [.otherFigure]
    case .printSpread:
      let row = Int.random(in: 1...5, using: &random)
      let changed = site.replace("<li>\(row): ", with: "<li>\(row): 1", in: "index.html")
      return changed == 1 ? [.otherFigure] : nil
    case .flipReceipt:
      guard let place = site.files[receipt]?.indices.randomElement(using: &random) else {
        return nil
      }
      site.files[receipt]?[place] ^= UInt8.random(in: 1...255, using: &random)
      return [.badReceipt]
    case .swapReceipts:
      guard let other = receipts.randomElement(using: &random), other != receipt else { return nil }
      site.files[receipt] = site.files[other]
      return [.badReceipt]
    default: return nil
    }
  }
}
