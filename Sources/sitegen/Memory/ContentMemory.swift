import Content
import Core
import Disk
import Publish
import Reviews

/// What is kept of a project's files from one run to the next, so that a file that has not changed since
/// is neither read nor parsed. It lies beside the output, in two files: what is known of every file, and
/// what was parsed of the documents.
struct ContentMemory: Sendable {
  /// What the documents were parsed with: the program and the settings.
  var context: ContentKey
  /// The day for which they were parsed, in the shop's time zone.
  var today: Day
  var timeZone: String
  /// Every file, by path.
  var files: [KnownFile]
  /// What was parsed of documents, by their paths.
  var documents: [String: [UInt8]]
}

extension ContentMemory {
  /// What was parsed, if it would be the same in this context and on this day; otherwise nothing.
  func documents(in context: ContentKey, asOf: (_ timeZone: String) -> Day) -> [String: [UInt8]] {
    context == self.context && asOf(timeZone) >= today ? documents : [:]
  }
}

// MARK: Files

extension ContentMemory {
  private static let (filesName, documentsName) = ("files", "documents")

  /// What is known of the files, as it is stored.
  private struct Files: BinaryCodable {
    var context = ContentKey.blank
    var today = Day.blank
    var timeZone = ""
    var files: [KnownFile] = []
    /// Of the other file, so that both are of one run.
    var documents = ContentKey.blank

    static let blank = Self()

    mutating func code(_ record: inout BinaryRecord) {
      record.code(&context)
      record.code(&today)
      record.code(&timeZone)
      record.code(&files)
      record.code(&documents)
    }
  }

  private struct Document: BinaryCodable {
    var path = ""
    var record: [UInt8] = []

    static let blank = Self()

    mutating func code(_ record: inout BinaryRecord) {
      record.code(&path)
      record.code(&self.record)
    }
  }

  private struct Documents: BinaryCodable {
    var all: [Document] = []

    static let blank = Self()

    mutating func code(_ record: inout BinaryRecord) { record.code(&all) }
  }

  /// The memory of the last build of an output. Nil if there is none that can be read.
  init?(of output: OutputState) {
    guard let bytes = output.read(Self.filesName), let stored: Files = StateFileFormat.read(bytes),
      let parsed = output.read(Self.documentsName), ContentKey(of: parsed) == stored.documents,
      let documents: Documents = StateFileFormat.read(parsed)
    else { return nil }
    context = stored.context
    today = stored.today
    timeZone = stored.timeZone
    files = stored.files
    self.documents = Dictionary(
      documents.all.map { ($0.path, $0.record) }, uniquingKeysWith: { first, _ in first })
  }

  /// Stores the memory. Without it the next build reads and parses every file.
  func write(to output: OutputState) {
    let documents = documents.sorted { $0.key < $1.key }.map {
      Document(path: $0.key, record: $0.value)
    }
    let parsed = StateFileFormat.bytes(of: Documents(all: documents))
    let stored = Files(
      context: context, today: today, timeZone: timeZone, files: files,
      documents: ContentKey(of: parsed))
    output.write(parsed, as: Self.documentsName)
    output.write(StateFileFormat.bytes(of: stored), as: Self.filesName)
  }
}
