import Core

/// An import in progress. Bytes come in part by part, and each record goes to the importer as soon
/// as it is complete.
public struct ImportSession<Store: ContentStore> {
  public private(set) var importer: Importer<Store>
  /// The source, which the user named or the first record identified.
  public private(set) var source: ImportSource?
  /// The values beside the records of all files so far.
  private var asides: [[String]: RecordValue] = [:]
  private let options: ImportOptions
  private var file = ""
  private var decoder = TextDecoder()
  private var reader: (any RecordReader)?
  private var pending: [UInt8] = []
  private var hash = ExportHash()
  private var isRefused = false
  /// The columns of a mapping that the file has not shown yet.
  private var columns = ColumnWatch([])
  /// Whether this is the first of two readings, in which nothing is imported.
  private var isFirstReading = false
  /// The scale of the file's ratings, as its first reading sees it.
  private var ratings = RatingRange()
  /// Why files are not imported, by their names, as their first reading found.
  private var refusals: [String: Finding] = [:]
  /// What is known of the file as an export.
  private var evidence = ExportEvidence()

  /// A session for one or more files of a source.
  public init(_ store: Store, source: ImportSource?, options: ImportOptions) {
    importer = Importer(store, options: options)
    self.source = source
    self.options = options
  }

  /// The number of reviews that the source says it has. Nil if the export does not give it.
  public var total: Int? {
    source?.total(asides).flatMap { 0...ImportHistory.most ~= $0 ? $0 : nil }
  }

  /// Whether the export says that it has further pages.
  public var hasMore: Bool { source?.hasMore(asides) ?? false }

  /// Whether each file is to be read twice: records need values that come after them, or the scale
  /// of their ratings is judged over the whole file.
  public var needsTwoReadings: Bool {
    source.map { $0.readsAsidesFirst || isScaleOpen($0) } ?? false
  }

  private func isScaleOpen(_ source: ImportSource) -> Bool {
    source.isScaleOpen && options.scale == nil
  }

  /// Begins a file. In the first of two readings nothing is imported. `isKnown` says that the very
  /// same file was imported before, and `isReread` that it was read with other options then.
  public mutating func begin(
    _ file: String, isFirstReading: Bool = false, isKnown: Bool = false, isReread: Bool = false
  ) {
    self.file = file
    decoder = TextDecoder()
    reader = nil
    pending = []
    hash = ExportHash()
    isRefused = false
    columns = ColumnWatch(source?.mapped ?? [])
    self.isFirstReading = isFirstReading
    ratings = RatingRange()
    evidence = ExportEvidence()
    if !isFirstReading, source?.readsAsidesFirst != true { asides = [:] }
    importer.beginFile(isKnown: isKnown, isReread: isReread)
    scopes = []
    readBefore = importer.tally
    if !isFirstReading, let refusal = refusals[file] {
      isRefused = true
      importer.addBroken(refusal)
    }
  }

  /// The parts of the source that the file has reviews of.
  public private(set) var scopes: Set<String> = []
  private var readBefore = ImportTally()

  /// Takes the next bytes of the file. Returns false if the rest of the file is not needed.
  public mutating func take(_ bytes: [UInt8]) throws -> Bool {
    if !isFirstReading { hash.update(bytes) }
    try takeText(decoder.decode(bytes))
    return !isRefused
  }

  /// Ends the file. Returns the SHA-256 of its bytes in hexadecimal.
  public mutating func end() throws -> String {
    try takeText(decoder.finish(), isLast: true)
    if reader == nil, !isRefused { refuse("there is nothing in this file", .brokenRecord) }
    if !isRefused, let events = reader?.finish() { try take(events) }
    if isFirstReading { return "" }
    if !isRefused, let refusal = source?.refusal(.null, asides) { refuse(refusal, .wrongExport) }
    if !isRefused { for finding in columns.findings(in: file) { importer.add(finding) } }
    judgeExport()
    reportEncoding()
    return hash.hexadecimal
  }

  /// Ends the reading of a file whose rest is not read, with the reason.
  public mutating func refuseRest(_ reason: String) { refuse(reason, .wrongExport) }

  /// Reports a file without reviews that is no export, and one that is.
  private mutating func judgeExport() {
    guard !isRefused, importer.tally.read == readBefore.read else { return }
    if evidence.records == 0, let words = ExportEvidence.failure(in: asides) {
      return refuse(
        "this is the answer to a request that failed: \(words.prefix(200))", .wrongExport)
    }
    if evidence.isExport {
      if importer.tally.broken == readBefore.broken {
        importer.add(Finding(.leftOut, at: Place(file), "there is no review in this file"))
      }
      return
    }
    let name = source.map { "no export of \($0.label)" } ?? "no export that sitegen knows"
    refuse("this is \(name): it begins '\(evidence.beginning)'", .wrongExport)
  }

  /// Reports that a folder or an archive has no file of reviews.
  public mutating func refuseEmpty(_ path: String) {
    importer.add(Finding(.wrongExport, at: Place(path), "there is no file of reviews in it"))
  }

  /// Passes the importer, for reports and work at the end.
  public mutating func withImporter<Result>(
    _ work: (inout Importer<Store>) throws -> Result
  ) rethrows -> Result { try work(&importer) }

  private mutating func takeText(_ text: [UInt8], isLast: Bool = false) throws {
    guard !isRefused else { return }
    if reader != nil {
      if !text.isEmpty, let events = reader?.read(text) { try take(events) }
      return
    }
    pending += text
    guard let format = ImportFormat(beginningOf: pending) else {
      if pending.count > RecordBounds.blank {
        refuse("the first \(RecordBounds.blank >> 20) MiB of this file are blank", .brokenRecord)
      }
      return
    }
    let start = pending.firstIndex { !$0.isWhiteSpace } ?? 0
    guard isLast || pending.count - start >= ExportEvidence.sample else { return }
    evidence = ExportEvidence(beginning: pending[start...])
    if evidence.isWebPage {
      return refuse(
        "this is a web page and no export: it begins '\(evidence.beginning)'", .wrongExport)
    }
    let known =
      source.map(\.columns)
      ?? ImportSource.all.reduce(into: Set()) { $0.formUnion($1.columns) }
    reader = format.reader(known: known, mapped: source?.mapped.map(\.name) ?? [])
    let text = pending
    pending = []
    if let events = reader?.read(text) { try take(events) }
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
          .brokenRecord, at: decoder.firstDamage.map { Place(file, $0) } ?? Place(file),
          "\(decoder.damaged) bytes of the file are not text, the first here; each became U+FFFD"))
    }
  }

  private mutating func take(_ events: [ReadingEvent]) throws {
    var ahead: (range: Range<Int>, records: [ReadRecord?]) = (0..<0, [])
    for (index, event) in events.enumerated() {
      guard !isRefused else { return }
      switch event {
      case .aside(["#header"], let names):
        note(names, at: ["#header"])
        evidence.holdsRecords = evidence.holdsRecords || source?.columns.isEmpty != true
        let missing = columns.take(header: names.items.compactMap(\.written), of: file)
        isRefused = !missing.isEmpty
        if !isFirstReading { for finding in missing { importer.add(finding) } }
      case .aside(["#records"], _): evidence.holdsRecords = true
      case .aside(let path, let value): note(value, at: path)
      case .broken(let position, let message):
        if !isFirstReading {
          importer.addBroken(
            Finding(.brokenRecord, at: Place(file, position), "\(message); it is left out"))
          giveUpIfHopeless(at: position)
        }
      case .record(let record):
        if isFirstReading {
          judgeScale(of: record)
          continue
        }
        if !ahead.range.contains(index) { ahead = readAhead(in: events, from: index) }
        try take(record, ahead.records[index - ahead.range.lowerBound])
      }
    }
  }

  /// Notes the ratings of a record in the first reading. The file is refused if they cannot be on
  /// the scale that its source usually has.
  private mutating func judgeScale(of record: Record) {
    guard let source, isScaleOpen(source) else { return }
    if let column = source.ratingColumn {
      if let text = record.value.column(column)?.string { ratings.add(text, best: 5) }
    } else {
      var mapping = Mapping(record, in: file, options, asides: asides)
      _ = try? source.reviews(&mapping)
      ratings.add(mapping.ratings)
    }
    if let doubt = ratings.doubt {
      refusals[file] = Finding(.ambiguousScale, at: Place(file, record.position), doubt)
      isRefused = true
    }
  }

  /// Refuses the rest of a file that is nearly all errors.
  private mutating func giveUpIfHopeless(at position: TextPosition) {
    let broken = importer.tally.broken - readBefore.broken
    guard broken > RecordBounds.broken, broken / 10 > importer.tally.read - readBefore.read else {
      return
    }
    isRefused = true
    importer.addBroken(
      Finding(
        .wrongExport, at: Place(file, position),
        "nearly no record up to here can be read; the rest of the file is left out"))
  }

  /// The records from an event on, as far as they follow each other, read on several threads. Nil
  /// where the source is not known yet or does not recognize one.
  private func readAhead(
    in events: [ReadingEvent], from start: Int
  ) -> (range: Range<Int>, records: [ReadRecord?]) {
    guard let source else { return (start..<start + 1, [nil]) }
    var end = start
    while end < events.count, case .record = events[end] { end += 1 }
    let (file, options, asides, asLines) = (file, options, asides, importer.store.keepsLines)
    let records = events[start..<end].parallelMap(jobs: options.jobs) { event -> ReadRecord? in
      guard case .record(let record) = event, source.isSurely(record.value, asides) else {
        return nil
      }
      return ReadRecord(
        record, from: source, in: file, options, asides: asides, asLines: asLines)
    }
    return (start..<end, records)
  }

  private mutating func note(_ value: RecordValue, at path: [String]) {
    // They were all noted when the files were read for them.
    if !isFirstReading, source?.readsAsidesFirst == true { return }
    if path == ["included"], let known = asides[path] {
      // Each page of the App Store has the answers to its own reviews.
      asides[path] = .list(known.items + value.items)
    } else if let known = asides[path], path.last?.hasPrefix("wp:author") == true {
      asides[path] = .list(known.items + value.items)
    } else if asides.count < RecordBounds.asides || asides[path] != nil {
      asides[path] = value
    }
  }

  private mutating func refuse(_ message: String, _ rule: Rule) {
    isRefused = true
    if !isFirstReading { importer.add(Finding(rule, at: Place(file), message)) }
  }

  /// Imports the reviews of a record, which may have been read ahead.
  private mutating func take(_ record: Record, _ ahead: ReadRecord?) throws {
    evidence.records += 1
    if let only = evidence.onlyError { importer.addBroken(only) }
    evidence.onlyError = nil
    if let words = record.value.failure {
      return refuse("this is the answer to a request that failed: \(words)", .wrongExport)
    }
    let isNamed = source != nil
    if source?.knows(record.value, asides) == true { evidence.hasRecord = true }
    source?.parts(record.value).forEach { columns.take($0) }
    guard let source = try ahead == nil ? source(of: record.value) : source else { return }
    let read =
      ahead
      ?? ReadRecord(
        record, from: source, in: file, options, asides: asides,
        asLines: importer.store.keepsLines)
    let place = read.mapping.place
    if let error = read.error {
      let finding = Finding(error.rule, at: place, error.message)
      // An answer which says that a request failed is one object that is no record.
      if evidence.records == 1, isNamed, !evidence.hasRecord {
        evidence.onlyError = finding
      } else {
        importer.addBroken(finding)
      }
    }
    if !isNamed {
      self.source = source
      evidence.hasRecord = true
    }
    let leftBefore = importer.tally.duplicates + importer.tally.broken
    for prepared in read.reviews {
      scopes.insert(prepared.review.scope)
      try importer.take(prepared, at: place)
    }
    let left = importer.tally.duplicates + importer.tally.broken
    importer.add(read.mapping, countsWriter: left == leftBefore)
    importer.noteUnknown(read.unknownKeys)
  }

  /// The source of a record. Nil if the file is refused.
  private mutating func source(of value: RecordValue) throws -> ImportSource? {
    if let source, source.isSurely(value, asides) { return source }
    guard let likely = ImportSource.recognized(value, asides: asides) else {
      if let source { return source }
      refuse(
        "sitegen does not know the source of this export, which begins "
          + "'\(evidence.beginning)'; 'sitegen import guess' writes a mapping for it",
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

extension ImportSource {
  /// Whether a record is one of the source's, so that nothing else is asked about it.
  fileprivate func isSurely(_ value: RecordValue, _ asides: [[String]: RecordValue]) -> Bool {
    isMapped || recognizes(value, asides) > 0
  }

  /// Whether a record has a key by which the source is known.
  fileprivate func knows(_ value: RecordValue, _ asides: [[String]: RecordValue]) -> Bool {
    isMapped
      ? mapped.contains { value.column($0.name) != nil } : recognizes(value, asides) > 0
  }
}
