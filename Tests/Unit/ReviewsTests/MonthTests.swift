import Core
import Reviews
import TestSupport
import Testing

@Suite("Moments of which only the month is known")
struct MonthTests {
  @Test(
    "a month counts from its last day",
    arguments: [
      ("2024-02-01", "2024-02-29"), ("2026-02-28", "2026-02-28"), ("2026-12-05", "2026-12-31"),
    ])
  func end(day: Day, last: Day) {
    let month = Moment(monthOf: day)
    #expect(month.isMonth && month.day == last && month.earliest.description.hasSuffix("-01"))
    #expect(month.dayText == String(day.description.prefix(7)))
    #expect(Moment(last).dayText == last.description && Moment(last).earliest == last)
  }

  @Test("how long a reply took is not known within the month, and counts from its end after it")
  func howLong() {
    let month = Moment(monthOf: "2026-06-01")
    #expect(Moment("2026-06-01").known(since: month) == nil)
    #expect(Moment("2026-06-30").known(since: month) == nil)
    #expect(Moment("2026-07-02").known(since: month) == .days(2))
    #expect(Moment("2026-06-30").known(since: Moment("2026-06-30")) == .days(0))
  }

  @Test("a month is no other moment, and a record keeps it")
  func record() {
    let moments = [Moment(monthOf: "2026-06-01"), Moment("2026-06-30")]
    #expect(moments[0] != moments[1])
    for moment in moments {
      var record = BinaryRecord()
      record.note(moment)
      let read = record.bytes.withUnsafeBytes { bytes in
        var reading = BinaryRecord(reading: bytes)
        var value = Moment.blank
        value.code(&reading)
        return value
      }
      #expect(read == moment)
    }
  }
}
