import TestSupport
import Testing
@testable import TransparencyLog

@testable import Ledger

private let someID = "000102030405060708090a0b0c0d0e0f"
private let reviewLine =
  #"{"commitment":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=","day":"2026-03-14","#
  + #""id":"\#(someID)","kind":"review","revision":1,"stars":2}"#
private let removalLine =
  #"{"day":"2026-03-14","id":"\#(someID)","kind":"remove","reason":"personal-data","refers":0}"#

@Suite("Events")
struct EntryTests {
  @Test("an event is one line of canonical JSON, and comes back from it")
  func review() throws {
    let id = try #require(EntryID(someID.utf8))
    let entry = Entry(
      .review, day: "2026-03-14", id: id, stars: 2, revision: 1,
      commitment: Commitment(digest: .emptyTree))
    #expect(String(decoding: entry.bytes, as: UTF8.self) == reviewLine)
    #expect(entry.flaw == nil)
    #expect(try Entry(decoding: entry.bytes) == entry)
    #expect(try JCS(decoding: entry.bytes).bytes == entry.bytes)
    let removal = Entry(
      .decision(.remove), day: "2026-03-14", id: id, reason: .personalData, refers: 0)
    #expect(String(decoding: removal.bytes, as: UTF8.self) == removalLine)
    #expect(try Entry(decoding: removal.bytes) == removal)
  }

  @Test("the fast reader takes just the events that the strict one takes, and reads them alike")
  func fastReader() {
    var random = SeededGenerator(seed: 5)
    func fast(_ line: [UInt8]) -> (summary: EntrySummary, id: EntryID)? {
      line.withUnsafeBytes(EntrySummaryReader.read)
    }
    for line in log(60).map({ Array($0) }) {
      let (read, entry) = (fast(line), try? Entry(decoding: line))
      #expect(
        read?.summary == entry.map { EntrySummary($0) } && read?.id == entry?.id && read != nil)
      for _ in 0..<300 {
        var other = line
        let place = Int.random(in: line.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: other[place] = UInt8.random(in: 0x20...0x7E, using: &random)
        case 1: other.remove(at: place)
        case 2: other.insert(UInt8(ascii: "0"), at: place)
        default: other[place] ^= 1
        }
        let (read, entry) = (fast(other), try? Entry(decoding: other))
        #expect(read?.summary == entry.map { EntrySummary($0) } && read?.id == entry?.id)
      }
    }
  }

  @Test("an event with a key has it as text")
  func key() throws {
    let key = try #require(signer()).verifier
    let id = try #require(EntryID(someID.utf8))
    let entry = Entry(.key, day: "2026-01-01", id: id, key: key)
    #expect(try Entry(decoding: entry.bytes).key == key)
    let odd = try #require(signer("prüfung")).verifier
    #expect(Entry(.key, day: "2026-01-01", id: id, key: odd).flaw == .badValue(.key))
  }

  @Test("a line with one byte changed is refused, or is another event in canonical form")
  func everyByte() throws {
    for line in [reviewLine, removalLine].map({ Array($0.utf8) }) {
      let entry = try Entry(decoding: line)
      for place in line.indices {
        for byte in UInt8.min...UInt8.max where byte != line[place] {
          var other = line
          other[place] = byte
          guard let read = try? Entry(decoding: other) else { continue }
          #expect(read != entry)
          #expect(read.bytes == other)
        }
        var shorter = line
        shorter.remove(at: place)
        if let read = try? Entry(decoding: shorter) { #expect(read.bytes == shorter) }
        #expect(throws: EntryMistake.self) { try Entry(decoding: line[..<place]) }
      }
    }
  }

  @Test(
    "what is wrong with a line is said, and where",
    arguments: [
      (removalLine + " ", removalLine.utf8.count, EntryFlaw.expected("the end of the line")),
      (" " + removalLine, 0, .expected("'{'")),
      (#"{"day": "2026-03-14"}"#, 7, .expected("'\"'")),
      (#"{"dax":"2026-03-14"}"#, 1, .unknownField("dax")),
      (#"{"id":"\#(someID)","day":"2026-03-14"}"#, 41, .outOfOrder(.day)),
      (#"{"day":"2026-03-14","day":"2026-03-14"}"#, 20, .outOfOrder(.day)),
      (#"{"day":"2026-02-30"}"#, 7, .badValue(.day)),
      (#"{"day":"2026-3-14"}"#, 7, .badValue(.day)),
      (#"{"id":"\#(someID.uppercased())"}"#, 6, .badValue(.id)),
      (#"{"kind":"praise"}"#, 8, .badValue(.kind)),
      (#"{"reason":"dislike"}"#, 10, .badValue(.reason)),
      (#"{"stars":02}"#, 9, .expected("a whole number without sign and leading zeros")),
      (#"{"stars":-2}"#, 9, .expected("a whole number without sign and leading zeros")),
      (#"{"stars":2.0}"#, 10, .expected("',' or '}'")),
      (#"{"stars":"2"}"#, 9, .expected("a whole number without sign and leading zeros")),
      (
        #"{"day":"2026\u002d03-14"}"#, 12,
        .expected("a printable character of ASCII other than '\\'")
      ),
      (#"{"kind":"reviéw"}"#, 13, .expected("a printable character of ASCII other than '\\'")),
      (#"{"commitment":"AAAA"}"#, 14, .badValue(.commitment)),
      (#"{"stars":2}"#, 0, .missing(.kind)),
      ("{}", 1, .expected("'\"'")),
      (reviewLine.replacingLast("2}", "6}"), 0, .badValue(.stars)),
      (reviewLine.replacingLast("2}", "0}"), 0, .badValue(.stars)),
      (removalLine.replacingLast("0}", "0,\"stars\":1}"), 0, .notAllowed(.stars)),
      (removalLine.replacingLast(",\"refers\":0}", "}"), 0, .missing(.refers)),
      (removalLine.replacingLast("0}", "9007199254740992}"), 0, .badValue(.refers)),
    ])
  func mistakes(_ line: String, _ offset: Int, _ flaw: EntryFlaw) {
    #expect(throws: EntryMistake(offset: offset, flaw: flaw)) { try Entry(decoding: line.utf8) }
  }

  @Test("a line longer than any event's is not read")
  func tooLong() {
    let line = [UInt8](repeating: UInt8(ascii: "{"), count: 100_000)
    #expect(throws: EntryMistake(offset: 4096, flaw: .tooLong)) { try Entry(decoding: line) }
  }

  @Test("IDs are drawn from the generator they are given and come back from their text")
  func ids() {
    var one = SeededGenerator(seed: 8)
    var same = SeededGenerator(seed: 8)
    let id = EntryID(using: &one)
    #expect(id == EntryID(using: &same))
    #expect(id != EntryID(using: &one))
    #expect(EntryID(id.description.utf8) == id)
    #expect(id.description.utf8.count == 32)
    #expect(EntryID("00".utf8) == nil)
  }
}

extension String {
  /// The text with its ending `old` replaced.
  func replacingLast(_ old: String, _ new: String) -> String {
    hasSuffix(old) ? dropLast(old.count) + new : self
  }
}
