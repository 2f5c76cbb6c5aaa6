import Core
import Reviews

/// A file of one document that was parsed before and has not changed since. One with a link to a case is
/// read each time, since the case can go: see `Content.lostCaseLinks`.
public struct RememberedFile: Sendable, Equatable {
  /// The path from the project's root.
  public let path: String
  /// What was parsed of it: see `Content.Parsing`.
  public let record: ArraySlice<UInt8>

  public init(path: String, record: ArraySlice<UInt8>) {
    self.path = path
    self.record = record
  }
}

extension Content {
  /// Whether what is parsed of the file at a path can be remembered: one document, whose text depends on
  /// nothing but its own bytes, the settings and the day.
  public static func remembers(_ path: String) -> Bool {
    guard path.hasPrefix("content/"), case .text(let name) = ContentPath.parse(path) else {
      return false
    }
    return name.folder.documentKind != nil
  }

  /// A key of what every file is parsed with, of the project's files. What was remembered with another
  /// one is of no use; nor is anything if the day is an earlier one, since then a date may be in the
  /// future.
  public static func context(of files: [SourceFile]) -> ContentKey {
    ContentKey { record in
      for path in contextPaths {
        record.note(files.first { $0.path == path }?.bytes ?? [])
      }
    }
  }

  /// The paths of the files that `context` is made of.
  public static let contextPaths = ["content/site.yml", Settings.Source.importedTotals]
}

extension ParsedFile {
  /// The file as a record. Nil unless it is one whole document with nothing found in it.
  var record: [UInt8]? {
    guard findings.isEmpty, items.count == 1 else { return nil }
    var record = BinaryRecord()
    switch items[0] {
    case .review(var review): Self.code(0, &review, in: &record)
    case .reply(var reply): Self.code(1, &reply, in: &record)
    case .followUp(var followUp): Self.code(2, &followUp, in: &record)
    case .decision(var decision): Self.code(3, &decision, in: &record)
    case .change, .mention, .page, .translation, .unread: return nil
    }
    return record.bytes
  }

  private static func code<Value: BinaryCodable>(
    _ kind: Int, _ parsed: inout Parsed<Value>, in record: inout BinaryRecord
  ) {
    record.note(kind)
    parsed.code(&record)
  }

  /// The file that was written as a record.
  init(_ file: RememberedFile) {
    self.init()
    file.record.withUnsafeBytes { bytes in
      var record = BinaryRecord(reading: bytes)
      var kind: Int?
      record.code(&kind)
      switch kind {
      case 0: items = [.review(.read(from: &record))]
      case 1: items = [.reply(.read(from: &record))]
      case 2: items = [.followUp(.read(from: &record))]
      case 3: items = [.decision(.read(from: &record))]
      default: record.fail()
      }
      // The whole of what is remembered has a checksum, so this is a defect of the program.
      precondition(record.isDone, "the record of \(file.path) cannot be read")
    }
  }
}

extension Parsed where Value: BinaryCodable {
  fileprivate static func read(from record: inout BinaryRecord) -> Parsed {
    var parsed = Parsed(value: .blank, isWhole: true)
    parsed.code(&record)
    return parsed
  }

  fileprivate mutating func code(_ record: inout BinaryRecord) {
    record.code(&value)
    record.code(&isWhole)
    record.code(&idPosition)
    record.code(&date)
    record.code(&datePosition)
    record.code(&furtherDay)
  }
}

extension NamedDay: BinaryCodable {
  static let blank = NamedDay(key: "", day: .blank, position: .start)

  mutating func code(_ record: inout BinaryRecord) {
    var (key, day, position) = (key, day, Optional(position))
    record.code(&key)
    record.code(&day)
    record.code(&position)
    if record.isReading { self = NamedDay(key: key, day: day, position: position ?? .start) }
  }
}
