import Content
import Core
import Disk
import Publish
import Reviews

/// What is kept of a project's documents from one run to the next, so that one that has not changed
/// since is neither read nor parsed.
struct ContentMemory: Sendable {
  /// What the documents were parsed with: the program and the settings.
  let context: ContentKey
  /// The day for which they were parsed, in the shop's time zone.
  private let today: Day
  private let timeZone: String
  /// The documents, by path.
  let files: [KnownFile]
  /// Where what was parsed of each stands in `documents`.
  private let records: [Range<Int>]
  private let documents: Documents

  /// What was parsed of all documents, one after another.
  private enum Documents: Sendable {
    case here([UInt8])
    /// In a file beside the output, of which this is the key.
    case stored(OutputState, ContentKey)
  }

  /// The memory of a run that knows these files and parsed these documents, both in order.
  init(
    context: ContentKey, today: Day, timeZone: String, files: [KnownFile], parsed: [RememberedFile]
  ) {
    var (known, records): ([KnownFile], [Range<Int>]) = ([], [])
    known.reserveCapacity(parsed.count)
    records.reserveCapacity(parsed.count)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parsed.reduce(0) { $0 + $1.record.count })
    var rest = parsed[...]
    for file in files {
      while let next = rest.first, next.path.precedesInBytes(file.path) { rest.removeFirst() }
      guard let next = rest.first, next.path == file.path else { continue }
      records.append(bytes.count..<bytes.count + next.record.count)
      bytes += next.record
      known.append(file)
    }
    (self.context, self.today, self.timeZone) = (context, today, timeZone)
    (self.files, self.records, documents) = (known, records, .here(bytes))
  }

  /// Whether what was parsed would be the same in this context and on this day.
  func holds(in context: ContentKey, asOf: (_ timeZone: String) -> Day) -> Bool {
    context == self.context && asOf(timeZone) >= today
  }

  /// The documents at these places among `files`. Nil where what was parsed has gone.
  func remembered(at places: [Int]) -> [RememberedFile]? {
    let bytes: [UInt8]
    switch documents {
    case .here(let parsed): bytes = parsed
    case .stored(let output, let key):
      guard let parsed = output.read(Self.documentsName), ContentKey(of: parsed) == key else {
        return nil
      }
      bytes = parsed
    }
    guard records.last?.upperBound ?? 0 <= bytes.count else { return nil }
    return places.map { RememberedFile(path: files[$0].path, record: bytes[records[$0]]) }
  }
}

// MARK: Files

extension ContentMemory {
  private static let (filesName, documentsName) = ("files", "documents")

  /// The memory without the documents, as it is stored.
  private struct Stored: BinaryCodable {
    var context = ContentKey.blank
    var today = Day.blank
    var timeZone = ""
    var files: [KnownFile] = []
    var lengths: [Int] = []
    /// Of the other file, so that both are of one run.
    var documents = ContentKey.blank

    static let blank = Self()

    mutating func code(_ record: inout BinaryRecord) {
      record.code(&context)
      record.code(&today)
      record.code(&timeZone)
      record.code(&files)
      record.code(&lengths)
      record.code(&documents)
    }
  }

  /// The memory of the last build of an output. Nil if there is none that can be read.
  init?(of output: OutputState) {
    guard let bytes = output.read(Self.filesName), let stored: Stored = StateFileFormat.read(bytes),
      stored.files.count == stored.lengths.count, stored.lengths.allSatisfy({ $0 >= 0 })
    else { return nil }
    context = stored.context
    today = stored.today
    timeZone = stored.timeZone
    files = stored.files
    var end = 0
    records = stored.lengths.map { length in
      defer { end += length }
      return end..<end + length
    }
    documents = .stored(output, stored.documents)
  }

  /// Stores the memory. Without it the next build reads and parses every file.
  func write(to output: OutputState) {
    guard case .here(let parsed) = documents else { return }
    let stored = Stored(
      context: context, today: today, timeZone: timeZone, files: files,
      lengths: records.map(\.count), documents: ContentKey(of: parsed))
    output.write(parsed, as: Self.documentsName)
    output.write(StateFileFormat.bytes(of: stored), as: Self.filesName)
  }
}
