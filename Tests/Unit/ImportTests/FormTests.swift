import Reviews
import Testing
import TestSupport

@testable import Import

@Suite("Forms of records")
struct FormTests {
  private func rounds(
    _ file: String, staff: Set<String> = []
  ) throws -> (imported: Imported, replies: [String], followUps: [String]) {
    var options = Imported.options
    options.staff = staff
    // The command knows the source before it reads, as it may read twice.
    let source = SourceTests.fixtures.first { $0.file == file }?.source
    let imported = try Imported(Imported.fixture(file), source: source, options: options)
    let content = imported.siteContent().siteContent
    return (
      imported, content?.replies.sorted { $0.round < $1.round }.map(\.text) ?? [],
      content?.followUps.map(\.text) ?? []
    )
  }

  @Test("no export is also another source's", arguments: SourceTests.fixtures)
  func onlyOne(file: String, source: String, reviews: Int, broken: Int) throws {
    let bytes = try Imported.fixture(file)
    for other in ImportSource.all where other.key != source {
      let imported = try Imported(bytes, source: other.key)
      #expect(imported.store.files.isEmpty && !imported.errors.isEmpty, "\(other.key)")
    }
  }

  @Test(
    "a form of Google's gives text, stars, name, day and reply",
    arguments: [
      "google-places.json", "outscraper.csv", "outscraper.json", "apify.json", "apify.csv",
      "serpapi.json", "dataforseo.json", "google-by-language.json", "google-flat.csv",
    ])
  func googles(file: String) throws {
    let (imported, replies, _) = try rounds(file)
    let review = try #require(imported.reviews.first { $0.author == "Marieke V." })
    #expect(review.text == "Snel en vriendelijk." && review.stars.current == 4)
    #expect(review.date.day.description == "2026-02-11")
    #expect(replies == (file == "google-places.json" ? [] : ["Dank je Marieke!"]))
  }

  @Test("batchGetReviews' answer has each location's reviews with the location's number")
  func batch() throws {
    let (imported, replies, _) = try rounds("google-batch.json")
    #expect(imported.review("locations/77/reviews/B1")?.stars.current == 2)
    #expect(imported.review("locations/78/reviews/B2")?.stars.current == 5)
    #expect(replies == ["Sorry, Eva."])
  }

  @Test("the legacy Places API's translation is told, for it has no original")
  func legacyPlaces() throws {
    let imported = try Imported(Imported.fixture("google-places-legacy.json"))
    #expect(imported.findings.map(\.rule) == [.translatedText])
    #expect(imported.reviews.count { $0.source?.id == nil } == 2)
  }

  @Test("a title before a tab is the title, and the developer's comment the reply")
  func play() throws {
    let (imported, replies, _) = try rounds("play-developer.json")
    let review = try #require(imported.review("gp:AOq1"))
    #expect(review.title == "Crashes" && review.text == "It closes when I open a photo.")
    #expect(imported.review("gp:AOq2")?.title == nil)
    #expect(replies == ["Sorry Karin, version 12.1 mends it."])
  }

  @Test("the Play Console's report names the review as the API does")
  func playReport() throws {
    let (imported, replies, _) = try rounds("play-report.csv")
    #expect(imported.review("gp:AOq1")?.stars.current == 2)
    #expect(replies == ["Sorry, version 12.1 mends it."])
    #expect(imported.reviews.contains { $0.source?.id == nil && $0.stars.current == 5 })
  }

  @Test("a table's answers follow their comment, and staff speaks for the shop once it is named")
  func commentTable() throws {
    let strangers = try rounds("wordpress-comments.csv")
    #expect(strangers.replies.isEmpty && strangers.imported.tally.othersWords == 1)
    #expect(strangers.imported.findings.contains { $0.message.contains("comment 23 by user 7") })
    #expect(strangers.followUps == ["Nog niets gehoord"])
    for staff in ["7", "@deketting.example", "sanne@deketting.example", "Sanne"] {
      let named = try rounds("wordpress-comments.csv", staff: [staff])
      #expect(named.replies == ["Sorry Karin."] && named.imported.tally.othersWords == 0)
    }
  }

  @Test("an address that a visitor wrote proves nothing, unless the user names it")
  func strangersAddress() throws {
    var options = Imported.options
    options.ownAddresses = ["sanne@deketting.example"]
    let table = """
      comment_ID,comment_author,comment_author_email,comment_date,comment_content,comment_parent,user_id
      1,Eva Kok,eva@example.com,2026-05-18 16:12:04,Flat,0,0
      2,Sanne,sanne@deketting.example,2026-05-19 16:12:04,You lie,1,0
      3,Sanne,sanne@deketting.example,2026-05-20 16:12:04,Sorry,1,4
      """
    let imported = try Imported(table, source: "wordpress", options: options)
    #expect(imported.siteContent().siteContent?.replies.map(\.text) == ["Sorry"])
    #expect(imported.tally.othersWords == 1)
  }

  @Test("a thread is read to its end, in the order of its times")
  func threads() throws {
    let (imported, replies, followUps) = try rounds("facebook-threads.json")
    #expect(replies == ["Sorry", "It is on its way."] && followUps == ["Still waiting"])
    #expect(imported.tally.othersWords == 1)
    #expect(imported.findings.contains { $0.message.contains("comment c4 by 901") })
  }

  @Test("Yotpo's comment that is not public is left out, and told")
  func notPublic() throws {
    let (imported, replies, _) = try rounds("yotpo-now.csv")
    #expect(replies == ["Sorry, Eva."])
    #expect(imported.findings.contains { $0.message.contains("Comment Public: false") })
    #expect(
      !imported.store.files.values.contains {
        String(decoding: $0, as: UTF8.self).contains("fraud")
      })
  }

  @Test("a reply that Okendo keeps private stays so, and a gift for the review is told")
  func okendoTemplate() throws {
    let (imported, replies, _) = try rounds("okendo-template.csv")
    #expect(replies == ["Thank you, Eva."])
    #expect(imported.findings.contains { $0.message.contains("replyIsPublic: false") })
    let gifts = imported.reviews.filter { $0.incentive != nil }
    #expect(gifts.map(\.author) == ["Eva K."] && gifts[0].product == "saddle")
  }

  @Test("what Opinew and Ryviu do not show is withheld", arguments: ["opinew.csv", "ryviu.csv"])
  func unpublished(file: String) throws {
    let imported = try Imported(Imported.fixture(file))
    #expect(imported.siteContent().siteContent?.decisions.count == 1)
  }

  @Test("the developer's answer in a cell of Python's notation is its text alone")
  func answerInCell() throws {
    let (imported, replies, _) = try rounds("app-store-scraper.csv")
    #expect(replies == ["Sorry, that's mended in 12.1."])
    #expect(imported.tally.unread["developerresponse.id"] == 1)
  }

  @Test("the title of SerpApi's reviews of an app is the writer's name")
  func serpPlay() throws {
    let (imported, replies, _) = try rounds("serpapi-play.json")
    #expect(imported.review("sp-1")?.author == "Karin P." && imported.review("sp-1")?.title == nil)
    #expect(replies == ["Sorry Karin, version 12.1 mends it."])
  }

  @Test("what Trustpilot's pages hold comes in with its day, evidence and reply")
  func trustpilotPage() throws {
    let (imported, replies, _) = try rounds("trustpilot-page.json")
    #expect(imported.review("tp01")?.evidence == .invitation)
    #expect(imported.review("tp02")?.date.day.description == "2026-03-03")
    #expect(replies.sorted() == ["Sorry, Eva.", "Thank you, Tom."])
  }

  @Test("Tripadvisor's own API writes its keys with _")
  func tripadvisorSnake() throws {
    #expect(try rounds("tripadvisor-snake.json").replies == ["Sorry, Ann."])
  }

  @Test("an answer in JSON from WordPress's tables is no review")
  func commentJSON() throws {
    #expect(try rounds("wordpress-comments.json", staff: ["7"]).replies == ["Sorry, Eva."])
  }

  @Test("Outscraper's dates have the month first, and rows without a number are told apart")
  func outscraperRows() throws {
    let table = """
      name,author_title,review_text,owner_answer,review_rating,review_datetime_utc
      De Ketting,Eva Kok,Fine,,5,03/01/2026 08:00:00
      De Ketting,Tom Bos,Late,Sorry,2,03/02/2026 08:00:00
      """
    let imported = try Imported(table)
    #expect(imported.reviews.map(\.date.day.description).sorted() == ["2026-03-01", "2026-03-02"])
  }

  @Test("keys that differ by _ and capitals, or are flattened, are the same keys")
  func rewrittenKeys() throws {
    let google =
      #"[{"review_id": "K1", "stars": 4, "published_at_date": "2026-02-11T10:00:00Z", "name": "Eva Kok", "#
      + #""text": "Fine", "response_from_owner_text": "Thank you, Eva.", "likes_count": 3}]"#
    let imported = try Imported(google)
    #expect(imported.source == "google" && imported.review("K1")?.author == "Eva K.")
    #expect(imported.siteContent().siteContent?.replies.map(\.text) == ["Thank you, Eva."])
    #expect(imported.tally.unread == ["likes_count": 1])
    let trustpilot = try Imported(
      #"[{"id": "K2", "rating": 2, "text": "Late", "consumer_display_name": "Eva Kok", "#
        + #""dates_published_date": "2026-02-11T10:00:00Z", "reply_message": "Sorry, Eva."}]"#)
    #expect(trustpilot.source == "trustpilot")
    #expect(trustpilot.siteContent().siteContent?.replies.map(\.text) == ["Sorry, Eva."])
  }

  @Test("a record with neither stars nor words is reported, and hides no other")
  func emptyRecord() throws {
    let mapped = try map(
      "text: Text\nrating: Stars\nauthor: Name\ndate: Date\n",
      "Name,Stars,Text,Date\nEva Kok,,,2026-03-01T10:00:00Z\nEva Kok,5,Fine,2026-03-01T10:00:00Z\n")
    #expect(mapped.imported.broken == 1 && mapped.reviews.map(\.text) == ["Fine"])
  }

  @Test("a product feed's rating has its own scale, and an anonymous writer no name")
  func productFeed() throws {
    let reviews = try Imported(Imported.fixture("product-feed.xml")).reviews
    let (one, two) = (
      reviews.first { $0.source?.id == "F1" }, reviews.first { $0.source?.id == "F2" }
    )
    #expect(one?.stars.current == 2 && one?.author == "Eva K." && one?.product == "Inner tube 28\"")
    #expect(one?.source?.url == "https://shop.example/r/1")
    #expect(two?.scale == "9/10" && two?.author == nil && two?.source?.url == nil)
  }

  @Test("every key that no field reads is counted, however deep")
  func unread() throws {
    let told = [
      ("google-places.json", "relativePublishTimeDescription", 1),
      ("play-developer.json", "comments.userComment.device", 1),
      ("product-feed.xml", "products.product.product_ids.skus.sku", 1),
      ("wordpress-comments.csv", "comment_post_ID", 2), ("outscraper.csv", "review_likes", 2),
      ("outscraper.json", "reviews", 1), ("kiyoh.json", "locationName", 0),
    ]
    for (file, key, count) in told {
      let tally = try Imported(Imported.fixture(file)).tally
      #expect(tally.unread[key] ?? 0 == count, "\(file): \(tally.unread)")
    }
  }

  @Test("a known source in another form says what it knows, and what the file has")
  func anotherForm() throws {
    let table = try Imported("name,when,how\nEva,2026-01-02,well\n", source: "wordpress")
    #expect(table.errors.count == 1 && table.errors[0].contains("name,when,how"))
    #expect(table.errors[0].contains("WXR") && table.errors[0].contains("guess"))
    // With the source's own columns it comes in, whether it was JSON before or not.
    let play = try Imported(
      "reviewId,userName,score,content,at,replyContent\ngp:1,Eva Kok,2,Slow,2026-01-02,Sorry\n",
      source: "google-play")
    #expect(play.review("gp:1")?.stars.current == 2 && play.tally.replies == 1)
  }

  @Test("where two sources fit, the user is asked")
  func doubt() throws {
    let both =
      #"[{"stars":4,"consumer":{"displayName":"E"},"createdAt":"2026-01-02T10:00:00Z","starRating":"FOUR","createTime":"2026-01-02T10:00:00Z","id":"1","name":"locations/1/reviews/2"}]"#
    let asks = try Imported(both)
    #expect(asks.errors.count == 1 && asks.errors[0].contains("Google or Trustpilot"))
    #expect(asks.store.files.isEmpty)
  }

  @Test("an answer column that was not read, where no other was, is a warning")
  func unreadReplies() throws {
    let table =
      "title,text,rating,publisheddate,tripType,Manager Answer\nA,B,4,2026-01-02,solo,Sorry\n"
    let imported = try Imported(table, source: "tripadvisor")
    #expect(imported.findings.map(\.rule) == [.thinMapping])
    #expect(imported.findings[0].message.contains("Manager Answer"))
  }

  private func judgeMe(_ row: String, handle: Bool = false) -> String {
    "title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,"
      + "product_handle,reply,reply_date\(handle ? ",metaobject_handle" : "")\n\(row)\n"
  }

  @Test(
    "an edited title, text or product is an edit of the same review",
    arguments: [
      ("Eva Kok,eva@example.com,9,tube", "Eva K,eva@example.com,10,inner-tube", ""),
      ("Eva Kok,,9,tube", "Eva Kok,,9,tube", ""),
      ("Eva Kok,eva@example.com,9,tube", "E.,other@example.com,10,tyre", ",h-1"),
    ])
  func edited(before: String, after: String, handle: String) throws {
    let rows = [("Flat", "Flat after a day.", before), ("Still flat", "Mended it.", after)].map {
      judgeMe(
        "\($0.0),\($0.1),2,2026-03-02 10:12:00 UTC,web,ok,\($0.2),,\(handle)",
        handle: !handle.isEmpty)
    }
    let first = try Imported(rows[0], source: "judge-me")
    let second = try Imported(rows[1], source: "judge-me", onto: first.store)
    #expect(first.tally.new == 1 && second.tally.new == 0 && second.tally.changed == 1)
    #expect(second.reviews.map(\.title) == ["Still flat"])
  }
}

@Suite("YAML data files")
struct YAMLReaderTests {
  private func events(_ text: String) -> [ReadingEvent] {
    var reader = YAMLReader()
    return text.utf8.flatMap { reader.read([$0]) } + reader.finish()
  }

  private func records(_ text: String) -> [RecordValue] {
    events(text).compactMap { if case .record(let record) = $0 { record.value } else { nil } }
  }

  @Test("a list, a list below a key, a map by numbers and a single map are records")
  func shapes() {
    #expect(records("- {text: A}\n- {text: B}\n").map { $0["text"]?.string } == ["A", "B"])
    let below = "shop: De Ketting\nreviews:\n  - text: A\n  - text: B\n"
    #expect(records(below).map { $0["text"]?.string } == ["A", "B"])
    let byNumber = records("r7: {text: A}\nr8: {id: x, text: B}\n")
    #expect(byNumber.map { $0["id"]?.string } == ["r7", "x"])
    #expect(
      records("name: Eva\ntext: |\n  One.\n  Two.\n").map { $0["text"]?.string } == ["One.\nTwo.\n"]
    )
  }

  @Test("a record has its place, and a mistake the place of the mistake")
  func places() {
    let lines = events("- text: A\n- text: B\n").compactMap { event -> Int? in
      if case .record(let record) = event { record.position.line } else { nil }
    }
    #expect(lines == [1, 2])
    for (text, line) in [("- a: 1\n- a: *x\n", 2), ("- a: &x 1\n", 1), ("- a: b: c\n", 1)] {
      let broken = events(text).compactMap { event -> Int? in
        if case .broken(let position, _) = event { position.line } else { nil }
      }
      #expect(broken == [line], "\(text)")
    }
  }

  @Test("a file beyond its bound is an error, and nothing of it is kept")
  func bound() {
    var reader = YAMLReader()
    let part = [UInt8](repeating: 0x20, count: 1 << 20)
    let broken = (0..<20).flatMap { _ in reader.read(part) } + reader.finish()
    #expect(broken.count == 1)
  }

  @Test("it comes in with a mapping as any other list does")
  func mapped() throws {
    let (source, findings) = MappingFile.source(
      bytes: Array(
        "source: data\nid: id\ntext: text\ndate: date\nrating: rating\nreply: reply.text\n".utf8),
      file: "m.yml", name: nil)
    #expect(findings.isEmpty)
    var session = ImportSession(
      MemoryContentStore(), source: try #require(source), options: Imported.options)
    session.begin("_data/reviews.yml")
    _ = try session.take(
      Array("- {id: 1, text: Late, date: 2026-01-02, rating: 2, reply: {text: Sorry}}\n".utf8))
    _ = try session.end()
    #expect(session.importer.tally.new == 1 && session.importer.tally.replies == 1)
  }
}
