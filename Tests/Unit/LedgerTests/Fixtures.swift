import Ledger
import Reviews
import TestSupport
@testable import TransparencyLog

/// A log of `count` events in which every kind stands.
func log(_ count: Int, seed: UInt64 = 1) -> Log {
  var random = SeededGenerator(seed: seed)
  var log = Log()
  var review = 0
  for index in 0..<count {
    let day = "\(Day(number: 20_500 + index / 4))"
    let id = EntryID(using: &random)
    let words = Commitment(
      toBytes: JCS.object(["text": .string("words \(index)")]).bytes, salt: Salt(using: &random))
    let entry: Entry
    switch index % 10 {
    case 0:
      review = index
      entry = Entry(
        .review, day: day, id: id, stars: index % 5 + 1, revision: 1, commitment: words)
    case 1: entry = Entry(.reply, day: day, id: id, revision: 1, refers: review, commitment: words)
    case 2:
      entry = Entry(.review, day: day, id: id, revision: 2, refers: review, commitment: words)
    case 3:
      entry = Entry(
        .followUp, day: day, id: id, stars: 4, revision: 1, refers: review, commitment: words)
    case 4: entry = Entry(.decision(.withhold), day: day, id: id, reason: .abuse, refers: review)
    case 5: entry = Entry(.restore, day: day, id: id, refers: review, commitment: words)
    case 6:
      entry = Entry(.decision(.redact), day: day, id: id, reason: .personalData, refers: review)
    case 7: entry = Entry(.decision(.keep), day: day, id: id, reason: .fake, refers: review)
    case 8: entry = Entry(.decision(.remove), day: day, id: id, reason: .illegal, refers: review)
    default: entry = Entry(.erase, day: day, id: id, refers: review)
    }
    _ = log.append(entry)
  }
  return log
}
