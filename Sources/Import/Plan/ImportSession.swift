import Core
import Crypto

/// An export on its way into content: bytes come in part by part, and what they hold goes to the
/// importer as soon as it is known.
public struct ImportSession<Store: ContentStore> {
  public private(set) var importer: Importer<Store>
  /// The source, as named by the user or recognized by the first record.
  public private(set) var source: ImportSource?
  /// What stands beside the records of all files so far.
  private var asides: [[String]: RecordValue] = [:]
  private let options: ImportOptions
  private var file = ""
  private var decoder = TextDecoder()
  private var reader: (any RecordReader)?
  private var pending: [UInt8] = []
  private var hash = SHA256()
  private var isRefused = false
  /// The columns of a mapping that the file has not shown yet.
  private var columns = ColumnWatch([])
  /// Whether only what stands beside the records is wanted.
  private var readsAsidesOnly = false

  /// A run of one or more files of a source.
  public init(_ store: Store, source: ImportSource?, options: ImportOptions) {
    importer = Importer(store, options: options)
    self.source = source
    self.options = options
  }

  /// How many reviews the source says it has; nil where the export does not tell.
  public var total: Int? {
    source?.total(asides).flatMap { 0...ImportHistory.most ~= $0 ? $0 : nil }
  }

  /// Whether the export says that there are more pages of it.
  public var hasMore: Bool { source?.hasMore(asides) ?? false }

  /// A file begins. With `asidesOnly` it is read for what stands beside its records, before it is
  /// read once more.
  public mutating func begin(_ file: String, asidesOnly: Bool = false) {
    self.file = file
    decoder = TextDecoder()
    reader = nil
    pending = []
    hash = SHA256()
    isRefused = false
    columns = ColumnWatch(source?.mapped ?? [])
    readsAsidesOnly = asidesOnly
    if !asidesOnly, source?.readsAsidesFirst != true { asides = [:] }
    importer.beginFile()
    scopes = []
    records = 0
    readBefore = importer.tally
  }

  /// The parts of the source that the file holds reviews of.
  public private(set) var scopes: Set<String> = []
  private var records = 0
  private var readBefore = ImportTally()

  /// Takes the next bytes of the file; false where the rest of it need not be read.
  public mutating func take(_ bytes: [UInt8]) throws -> Bool {
    if !readsAsidesOnly { hash.update(data: bytes) }
    try takeText(decoder.decode(bytes))
    return !isRefused
  }

  /// The file ends. Answers the SHA-256 of its bytes, as hexadecimal digits.
  public mutating func end() throws -> String {
    try takeText(decoder.finish())
    if reader == nil, !isRefused { refuse("there is nothing in this file", .brokenRecord) }
    if !isRefused, let events = reader?.finish() { try take(events) }
    if !isRefused, let refusal = source?.refusal(.null, asides) { refuse(refusal, .wrongExport) }
    if !isRefused { for finding in columns.findings(in: file) { importer.add(finding) } }
    if !readsAsidesOnly { reportEncoding() }
    if !isRefused, records > 0, importer.tally.read == readBefore.read,
      importer.tally.broken == readBefore.broken
    {
      importer.add(Finding(.leftOut, at: Place(file), "there is no review in this file"))
    }
    return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Says that a folder or an archive holds no file of reviews.
  public mutating func refuseEmpty(_ path: String) {
    importer.add(Finding(.wrongExport, at: Place(path), "there is no file of reviews in it"))
  }

  /// Gives the importer for what is to be said and done at the end.
  public mutating func withImporter<Result>(
    _ work: (inout Importer<Store>) throws -> Result
  ) rethrows -> Result { try work(&importer) }

  private mutating func takeText(_ text: [UInt8]) throws {
    guard !text.isEmpty, !isRefused else { return }
    if reader == nil {
      pending += text
      guard let format = ImportFormat(beginningOf: pending) else { return }
      let known =
        source.map(\.columns)
        ?? ImportSource.all.reduce(into: Set()) { $0.formUnion($1.columns) }
      reader = format.reader(known: known, mapped: source?.mapped.map(\.name) ?? [])
      let text = pending
      pending = []
      if let events = reader?.read(text) { try take(events) }
    } else if let events = reader?.read(text) {
      try take(events)
    }
  }

  private mutating func reportEncoding() {
    switch decoder.encoding {
    case .windows:
      importer.add(
        Finding(.otherEncoding, at: Place(file), "the file is not UTF-8; read as Windows-1252"))
    case .utf16: importer.add(Finding(.otherEncoding, at: Place(file), "the file is UTF-16"))
    case .utf8, .unknown: break
    }
    if decoder.damaged > 0 {
      importer.add(
        Finding(
          .brokenRecord, at: Place(file),
          "\(decoder.damaged) bytes of the file are not text; each became U+FFFD"))
    }
  }

  private mutating func take(_ events: [ReadingEvent]) throws {
    for event in events {
      guard !isRefused else { return }
      switch event {
      case .aside(["#header"], let names):
        note(names, at: ["#header"])
        let missing = columns.take(header: names.items.compactMap(\.string), of: file)
        isRefused = !missing.isEmpty
        for finding in missing { importer.add(finding) }
      case .aside(let path, let value): note(value, at: path)
      case .broken(let position, let message):
        if !readsAsidesOnly {
          importer.addBroken(
            Finding(.brokenRecord, at: position.place(in: file), "\(message); it is left out"))
        }
      case .record(let record): if !readsAsidesOnly { try take(record) }
      }
    }
  }

  private mutating func note(_ value: RecordValue, at path: [String]) {
    // They were all noted when the files were read for them.
    if !readsAsidesOnly, source?.readsAsidesFirst == true { return }
    if path == ["included"], let known = asides[path] {
      // Each page of the App Store has the answers to its own reviews.
      asides[path] = .list(known.items + value.items)
    } else if let known = asides[path], path.last?.hasPrefix("wp:author") == true {
      asides[path] = .list(known.items + value.items)
    } else {
      asides[path] = value
    }
  }

  private mutating func refuse(_ message: String, _ rule: Rule) {
    isRefused = true
    if !readsAsidesOnly { importer.add(Finding(rule, at: Place(file), message)) }
  }

  private mutating func take(_ record: Record) throws {
    records += 1
    if let words = record.value.failure {
      return refuse("this is the answer to a request that failed: \(words)", .wrongExport)
    }
    let isNamed = source != nil
    columns.take(record.value)
    guard let source = try source(of: record.value) else { return }
    var mapping = Mapping(record, in: file, options, asides: asides)
    var reviews: [ImportedReview] = []
    do throws(Mapping.RecordError) { reviews = try source.reviews(&mapping) } catch {
      importer.addBroken(Finding(error.rule, at: mapping.place, error.message))
    }
    if !isNamed { self.source = source }
    for review in reviews {
      scopes.insert(review.scope)
      try importer.take(review, at: mapping.place)
    }
    importer.add(mapping)
    importer.noteUnknown(source.unknownKeys(of: record.value))
  }

  /// The source whose record it is; nil where the file is refused for it.
  private mutating func source(of value: RecordValue) throws -> ImportSource? {
    if let source, source.isMapped || source.recognizes(value, asides) > 0 { return source }
    guard let likely = ImportSource.recognized(value, asides: asides) else {
      if let source { return source }
      refuse(
        "sitegen does not know the source of this export; 'sitegen import guess' writes a mapping for it",
        .unknownSource)
      return nil
    }
    if let refusal = likely.refusal(value, asides) {
      refuse(refusal, .wrongExport)
      return nil
    }
    if let source {
      refuse("this looks like an export of \(likely.label), not of \(source.label)", .unknownSource)
      return nil
    }
    return likely
  }
}

extension RecordValue {
  /// What an interface says of a request that failed: `{"error": {"message": "…"}}`.
  fileprivate var failure: String? {
    guard members.count <= 2, let error = self["error"] else { return nil }
    return (error["message"]?.string ?? error.string).map { String($0.prefix(200)) }
  }
}

/// What an import came to.
public struct ImportTally: Sendable, Equatable {
  public var read = 0
  public var new = 0
  /// Changed by the customer at the source, and so here.
  public var changed = 0
  public var unchanged = 0
  /// Reviews that stand twice in the export.
  public var duplicates = 0
  /// Replies written.
  public var replies = 0
  /// Later words of customers written.
  public var followUps = 0
  /// Reviews that their source hides, withheld here.
  public var withheld = 0
  /// Files left alone since somebody changed them here.
  public var leftAlone = 0
  /// Records that could not be read.
  public var broken = 0
  /// Reviews that a full export no longer holds.
  public var missing = 0
  /// Words of others than the customer and the shop, left out.
  public var othersWords = 0
  public var dropped = Dropped()
  /// The keys of records that no field was made of.
  public var unknownKeys: Set<String> = []

  /// Nothing yet.
  public init() {}
}
