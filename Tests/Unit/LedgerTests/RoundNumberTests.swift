import Core
import Reviews
import Testing

@testable import Ledger

@Suite("The numbers of rounds in files without one")
struct RoundNumberTests {
  /// A reply in a file of another name, `day` days after the first day.
  private func reply(
    _ file: String, day: Int, round: Int, text: String? = nil
  ) -> Reply {
    Reply(
      review: "r-1", round: round, by: "sanne", date: Moment(Day(number: Writer.day.number + day)),
      text: text ?? "Reply \(file).", place: Place("content/replies/\(file).md"))
  }

  /// A shop that has entered replies of these names, on days 2, 4 and so on.
  private func shop(_ names: String...) -> Shop {
    var shop = Shop.of(1)
    shop.siteContent.replies = names.enumerated().map {
      reply($0.element, day: 2 * $0.offset + 2, round: $0.offset + 1)
    }
    shop.build()
    return shop
  }

  /// The numbers after the ledger has resolved these replies, by file.
  private func numbers(_ shop: Shop, _ replies: [Reply]) throws -> [String] {
    var content = shop.siteContent
    content.replies = replies
    let resolved = try #require(shop.ledger).resolve(content, asOf: shop.day)
    return resolved.replies.map { "\($0.round) \($0.place.file.split(separator: "/").last ?? "")" }
  }

  @Test("one with an earlier date that comes later renumbers none that was entered")
  func earlier() throws {
    let shop = shop("a", "b")
    let replies = [
      reply("new", day: 1, round: 1), reply("a", day: 2, round: 2), reply("mid", day: 3, round: 3),
      reply("b", day: 4, round: 4),
    ]
    #expect(try numbers(shop, replies) == ["1 a.md", "2 b.md", "3 new.md", "4 mid.md"])
  }

  @Test("nothing is entered again for it")
  func nothingPending() throws {
    var shop = shop("a", "b")
    let ledger = try #require(shop.ledger)
    shop.siteContent.replies = [
      reply("new", day: 1, round: 1), reply("a", day: 2, round: 2), reply("b", day: 4, round: 3),
    ]
    shop.siteContent = ledger.resolve(shop.siteContent, asOf: shop.day)
    let diff = try #require(shop.diff)
    #expect(diff.pending.map(\.document.text) == ["replies/r-1.3"])
    #expect(diff.pending.map(\.revision) == [1] && diff.missing.isEmpty)
  }

  @Test("an edited one is known by its date, a redated one by its words")
  func edited() throws {
    let shop = shop("a", "b")
    let replies = [
      reply("new", day: 1, round: 1), reply("b", day: 1, round: 2),
      reply("a", day: 2, round: 3, text: "Other words."),
    ]
    #expect(try numbers(shop, replies) == ["1 a.md", "2 b.md", "3 new.md"])
  }

  @Test("when one that was entered goes, the others keep their numbers")
  func gone() throws {
    let shop = shop("a", "b", "c")
    #expect(
      try numbers(shop, [reply("b", day: 4, round: 1), reply("c", day: 6, round: 2)])
        == ["2 b.md", "3 c.md"])
  }
}
