import Testing

@testable import Core

@Suite("Binary records")
struct BinaryRecordTests {
  private struct Values: BinaryCodable, Equatable {
    var number = 0
    var text = ""
    var isTrue = false
    var perhaps: Int?
    var name: String?
    var names: [String] = []
    var numbers: [Int] = []
    var bytes: [UInt8] = []
    var key = ContentKey.blank
    var language = BuiltInLanguage.en
    var other: BuiltInLanguage?
    var place = Place("")

    static let blank = Values()

    mutating func code(_ record: inout BinaryRecord) {
      record.code(&number)
      record.code(&text)
      record.code(&isTrue)
      record.code(&perhaps)
      record.code(&name)
      record.code(&names)
      record.code(&numbers)
      record.code(&bytes)
      record.code(&key)
      record.code(&language)
      record.code(&other)
      record.code(&place)
    }
  }

  private static let full = Values(
    number: -1, text: "né\0", isTrue: true, perhaps: .min, name: "", names: ["a", ""],
    numbers: [.max, 0, 63, 64, -64, -65], bytes: [0, 255], key: ContentKey(of: [1]), language: .fr,
    other: .de, place: Place("content/site.yml", line: 3, column: 9))

  private func record(of values: Values) -> [UInt8] {
    var record = BinaryRecord()
    record.note(values)
    return record.bytes
  }

  private func values(in bytes: [UInt8]) -> Values? {
    bytes.withUnsafeBytes { bytes in
      var record = BinaryRecord(reading: bytes)
      var values = Values.blank
      values.code(&record)
      return record.isDone ? values : nil
    }
  }

  @Test("what was written is read")
  func roundTrip() {
    for whole in [Values.blank, Self.full] { #expect(values(in: record(of: whole)) == whole) }
  }

  @Test("a part of a record is none, and so is one with something behind it")
  func cut() {
    let whole = record(of: Self.full)
    for count in 0..<whole.count { #expect(values(in: Array(whole[..<count])) == nil) }
    #expect(values(in: whole + [0]) == nil)
  }

  @Test("no bytes at all make it read beyond them, or ask for much memory")
  func damaged() {
    var generator = SystemRandomNumberGenerator()
    let whole = record(of: Self.full)
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0...2 {
        bytes[Int.random(in: bytes.indices, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      _ = values(in: bytes)
    }
  }

  @Test("without places a key is the same wherever a text stands")
  func places() {
    func key(_ place: Place, withPlaces: Bool) -> ContentKey {
      ContentKey(withPlaces: withPlaces) { record in
        var place = place
        record.code(&place)
      }
    }
    let (one, other) = (Place("a", line: 1), Place("a", line: 2))
    #expect(key(one, withPlaces: false) == key(other, withPlaces: false))
    #expect(key(one, withPlaces: true) != key(other, withPlaces: true))
  }
}
