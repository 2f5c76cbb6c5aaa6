import Testing

@testable import Import

@Suite("Dates of exports")
struct DateTests {
  private func read(_ text: String, _ order: ImportOptions.DayOrder? = nil) -> String {
    do throws(TimeReader.TimeError) {
      return try TimeReader(clock: .shop, order: order).time(text).description
    } catch { return "\(error)" }
  }

  @Test(
    "times as programs print them",
    arguments: [
      ("Mon Aug 10 2015 14:16:38 GMT+0000 (GMT)", "2015-08-10T14:16:38Z"),
      (
        "Tue Mar 05 2024 10:15:00 GMT+0100 (Central European Standard Time)",
        "2024-03-05T10:15:00+01:00"
      ),
      ("Tue Mar 5 10:15:00 UTC 2024", "2024-03-05T10:15:00Z"),
      ("Tue Mar  5 10:15:00 2024", "2024-03-05T10:15:00"),
      ("Tue Mar 05 10:15:00 +0000 2024", "2024-03-05T10:15:00Z"),
      ("Tue Mar 05 10:15:00 CEST 2024", "2024-03-05T10:15:00+02:00"),
      ("Tue Mar 05 10:15:00 CST 2024", "unreadable"),
      ("/Date(1709287200000)/", "2024-03-01T10:00:00Z"),
      ("/Date(1709287200000+0100)/", "2024-03-01T10:00:00Z"),
      ("new Date(1709287200000)", "2024-03-01T10:00:00Z"), ("/Date(soon)/", "unreadable"),
      ("1709287200", "2024-03-01T10:00:00Z"), ("1709287200.5", "2024-03-01T10:00:00Z"),
      ("1709287200000", "2024-03-01T10:00:00Z"), ("1709287200000000", "2024-03-01T10:00:00Z"),
      ("170928720000", "unreadable"), ("20240301", "2024-03-01"),
      ("20240301T101500Z", "2024-03-01T10:15:00Z"), ("20240301101500", "2024-03-01T10:15:00"),
      ("05-MAR-24 10.15.30.000000 AM", "2024-03-05T10:15:30"),
      ("2024/03/05(火) 10:15", "2024-03-05T10:15:00"),
      ("2024-03-05 10.", "unreadable"), ("2024-03-05Z", "2024-03-05"),
      ("2024-03-05-05:00", "2024-03-05"),
      ("2024-03-05T10:15:00.1234567+01:00", "2024-03-05T10:15:00+01:00"),
    ])
  func programs(text: String, expected: String) { #expect(read(text) == expected) }

  @Test(
    "a date may stand behind words that say what it is",
    arguments: [
      ("Reviewed in the United States on March 5, 2021", "2021-03-05"),
      ("Rezension aus Deutschland vom 5. März 2021", "2021-03-05"),
      ("Beoordeeld in Nederland op 12 april 2021", "2021-04-12"),
      ("Commenté en France le 7 mai 2021", "2021-05-07"),
      ("2021年3月5日に日本でレビュー済み", "2021-03-05"),
      ("Edited 2 years ago", "unreadable"), ("a month ago", "incomplete"),
    ])
  func behindWords(text: String, expected: String) { #expect(read(text) == expected) }

  @Test("a zone that may be one of several leaves the day as it is written, without a time")
  func ambiguousZone() {
    #expect(read("26-05-2026 08:56 AM IST") == "2026-05-26")
    #expect(read("2024-03-05 10:15:00 EST") == "2024-03-05")
    #expect(read("2024-03-05 10:15:00 JST") == "2024-03-05T10:15:00+09:00")
    #expect(read("2024-03-05 10:15:00 XYZ") == "unreadable")
  }

  @Test(
    "months by their names, long and short",
    arguments: [
      ("1-Mar-24", "2024-03-01"), ("25 Jan 21", "2021-01-25"), ("5-dez-98", "1998-12-05"),
      ("Mar-05-2024", "2024-03-05"), ("2024-Mar-05", "2024-03-05"), ("5.März.2024", "2024-03-05"),
      ("zondag 5 mei 2024", "2024-05-05"), ("di. 5 mrt. 2024 om 10:15 uur", "2024-03-05T10:15:00"),
      ("Dienstag, 5. März 2024 um 10:15 Uhr", "2024-03-05T10:15:00"),
      ("le mardi 1er mars 2024 à 10h15", "2024-03-01T10:15:00"), ("mar. 5 mars 2024", "2024-03-05"),
      ("1 déc. 2023", "2023-12-01"), ("5 août 2024", "2024-08-05"),
      ("martes, 5 de marzo de 2024", "2024-03-05"), ("5 ene 2024", "2024-01-05"),
      ("5 de marzo del 2024 a las 10:15", "2024-03-05T10:15:00"),
      ("lunedì 5 agosto 2024", "2024-08-05"), ("5 gen 2024", "2024-01-05"),
      ("5 sett. 2024", "2024-09-05"), ("5 set. 2024", "2024-09-05"),
      ("5 giugno 2024", "2024-06-05"),
      ("1º de março de 2024", "2024-03-01"), ("5 de fev. de 2024", "2024-02-05"),
      ("5 out 2024", "2024-10-05"), ("5 września 2024 r.", "2024-09-05"),
      ("5 paź 2024", "2024-10-05"),
      ("środa, 5 lutego 2024, 10:15", "2024-02-05T10:15:00"), ("5 marca 2024", "2024-03-05"),
      ("5. januar 2024", "2024-01-05"), ("5 maj 2024", "2024-05-05"),
      ("March 5th, 2024 at 10:15 PM", "2024-03-05T22:15:00"),
      ("the 5th of March 2024", "2024-03-05"), ("Mar 5, 2024, 12:05 a.m.", "2024-03-05T00:05:00"),
      ("5 marraskuu 2024", "unreadable"), ("31 feb 2024", "unreadable"),
    ])
  func months(text: String, expected: String) { #expect(read(text) == expected) }

  @Test(
    "Chinese, Japanese and Korean dates",
    arguments: [
      ("2024年3月1日", "2024-03-01"), ("2024年03月01日 14:30", "2024-03-01T14:30:00"),
      ("2024年3月1日(金) 14時30分", "2024-03-01T14:30:00"),
      ("2024年3月1日 星期五 下午2:30", "2024-03-01T14:30:00"),
      ("2024年3月1日星期五下午2:30", "unreadable"),
      ("2024년 3월 1일 오후 2:30", "2024-03-01T14:30:00"), ("2024. 3. 1.", "2024-03-01"),
      ("2024. 3. 1. 오전 12:30:05", "2024-03-01T00:30:05"), ("２０２４年３月１日", "2024-03-01"),
    ])
  func eastAsia(text: String, expected: String) { #expect(read(text) == expected) }

  @Test(
    "a month alone comes in as a month, and no day is made up",
    arguments: [
      ("juni 2026", "2026-06"), ("October 2024", "2024-10"), ("Oct. 2024", "2024-10"),
      ("mars 2024", "2024-03"), ("2024-06", "2024-06"), ("06/2026", "2026-06"),
      ("2024年3月", "2024-03"), ("de março de 2024", "2024-03"), ("Februar 2024", "2024-02"),
    ])
  func months(text: String, month: String) throws {
    #expect(read(text) == month)
    let table = WordsTests.row().replacing("2023-01-02 03:04:05 UTC", with: text)
    let imported = try Imported(table, source: "shopify")
    #expect(imported.tally.new == 1 && imported.errors.isEmpty)
    let review = try #require(imported.reviews.first)
    #expect(review.date.isMonth && review.date.dayText == month && review.id.hasPrefix(month + "-"))
    let again = try Imported(table, source: "shopify", onto: imported.store)
    #expect(again.tally.unchanged == 1 && again.store.writes == imported.store.writes)
  }

  @Test("of a reply the month is left out, and told")
  func monthOfReply() throws {
    let table = """
      review_id,name,text,rating,date,answer,answered
      1,Eva,Late,2,June 2026,Sorry,July 2026
      2,Tom,Late,2,June 2026,Sorry,2026-06-03
      3,Al,Late,2,June 2026,Sorry,2026-05-31
      """
    let mapping =
      "source: a\nid: review_id\ntext: text\nrating: rating\ndate: date\nreply: answer\n"
      + "reply-date: answered\nauthor: name\n"
    let (tally, reviews, store, findings) = try map(mapping, table)
    #expect(tally.new == 3 && reviews.allSatisfy(\.date.isMonth))
    #expect(findings.map(\.rule) == [.leftOut, .leftOut])
    let dates = store.files.filter { $0.key.contains("/replies/") }.values.map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("date") }
        ?? ""
    }
    #expect(dates.sorted() == ["date: 2026-06-03", "date: unknown", "date: unknown"])
  }

  @Test(
    "a day without its year, or a month that may be a day, is no date, and none is made up",
    arguments: ["5 March", "March 5", "Mar-24", "13/2026", "2024-13"])
  func incomplete(text: String) throws {
    #expect(["incomplete", "unreadable"].contains(read(text)))
    let table = WordsTests.row().replacing("2023-01-02 03:04:05 UTC", with: text)
    let imported = try Imported(table, source: "shopify")
    #expect(imported.tally.new == 0 && imported.errors.count == 1)
    #expect(imported.errors[0].contains("export:2:1: error: '\(text)'"))
  }

  @Test("numeric dates are still asked about, with or without a day of the week")
  func numeric() {
    #expect(read("05/03/2024") == "ambiguous" && read("di 05/03/2024") == "ambiguous")
    #expect(read("Tue 2024-03-05") == "2024-03-05")
    #expect(read("5. 3. 2024", .dmy) == "2024-03-05" && read("05/03/97", .dmy) == "1997-03-05")
    #expect(read("5/3/2024 - 10:15", .dmy) == "2024-03-05T10:15:00")
    #expect(read("2 weeks ago") == "unreadable" && read("gisteren") == "unreadable")
  }
}
