import Foundation
import Testing
import TestSupport
@testable import TransparencyLog

@testable import Ledger

@Suite("A log of events")
struct LogEntriesTests {
  @Test("every kind of event comes back from its line")
  func roundTrip() throws {
    let log = log(200)
    for index in log.indices {
      let entry = try log.entry(at: index)
      #expect(entry.bytes == Array(log[index]))
      #expect(entry.leafHash == log.leafHashes[index])
    }
    #expect(log.findings(file: "entries.jsonl").isEmpty)
  }

  @Test("a log takes no event that its kind does not allow")
  func kinds() throws {
    var random = SeededGenerator(seed: 7)
    let id = EntryID(using: &random)
    let words = Commitment(digest: .emptyTree)
    var log = Log()
    let refused: [(Entry, EntryFlaw)] = [
      (Entry(.review, day: "2026-01-01", id: id, revision: 1), .missing(.commitment)),
      (Entry(.review, day: "2026-01-01", id: id, commitment: words), .missing(.refers)),
      (
        Entry(.review, day: "2026-01-01", id: id, revision: 1, refers: 0, commitment: words),
        .notAllowed(.refers)
      ),
      (
        Entry(.reply, day: "2026-01-01", id: id, revision: 0, refers: 0, commitment: words),
        .badValue(.revision)
      ),
      (Entry(.decision(.remove), day: "2026-01-01", id: id, refers: 0), .missing(.reason)),
      (Entry(.restore, day: "2026-01-01", id: id, reason: .fake, refers: 0), .notAllowed(.reason)),
      (
        Entry(.erase, day: "2026-01-01", id: id, refers: 0, commitment: words),
        .notAllowed(.commitment)
      ),
      (Entry(.erase, day: "1 January", id: id, refers: 0), .badValue(.day)),
      (Entry(.erase, day: "2026-01-01", id: id, refers: -1), .badValue(.refers)),
      (Entry(.key, day: "2026-01-01", id: id), .missing(.key)),
    ]
    for (entry, flaw) in refused {
      let refusal = log.append(entry)
      #expect(refusal == flaw)
    }
    #expect(log.isEmpty)
  }

  @Test("lines that are no events are found, each at its place")
  func badLines() {
    var lines = log(5).map { Array($0) }
    lines[1][0] = UInt8(ascii: "[")
    lines[3] = []
    let log = Log(lines: Array(lines.joined(separator: [0x0A])) + [0x0A])
    #expect(
      log.findings(file: "entries.jsonl").map(\.description) == [
        "entries.jsonl:2:1: error: event 1: '{' is expected here [ledger-entry]",
        "entries.jsonl:4:1: error: event 3: '{' is expected here [ledger-entry]",
      ])
  }

  @Test("events that refer to what they cannot are found")
  func references() {
    func findings(_ edit: (inout [Entry]) -> Void) -> [String] {
      var entries = log(10).compactMap { try? Entry(decoding: $0) }
      edit(&entries)
      var log = Log()
      for entry in entries { _ = log.append(entry) }
      return log.findings(file: "x").map(\.message)
    }
    #expect(findings { _ in } == [])
    #expect(
      findings { $0[1].refers = 5 } == [
        "event 1: it refers to event 5, which is not an earlier one"
      ])
    #expect(findings { $0[4].refers = 4 }.count == 1)
    #expect(
      findings { $0[3].refers = 1 } == ["event 3: an event of this kind cannot refer to event 1"])
    #expect(
      findings { $0[4].refers = 2 } == ["event 4: an event of this kind cannot refer to event 2"])
    #expect(findings { $0[2].revision = 3 } == ["event 2: its revision should be 2"])
    #expect(
      findings { entries in entries.insert(entries[2], at: 3) } == [
        "event 3: its revision should be 3"
      ])
    #expect(findings { $0[4].refers = 1 } == [])
  }

  @Test("the lines of events are those that another implementation has checked")
  func golden() throws {
    let file = testFolder("LedgerTests").appending(path: "Resources/events.jsonl")
    let bytes = log(77).bytes
    if renewsGoldens { try Data(bytes).write(to: file) }
    #expect(try Array(Data(contentsOf: file)) == bytes)
  }
}
