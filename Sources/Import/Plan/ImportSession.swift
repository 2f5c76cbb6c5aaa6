import Core

/// An import in progress. Bytes come in part by part, and each record goes to the importer as soon
/// as it is complete.
public struct ImportSession<Store: ContentStore> {
  public internal(set) var importer: Importer<Store>
  /// The source, which the user named or the first record identified.
  public internal(set) var source: ImportSource?
  /// The values beside the records of all files so far.
  var asides: [[String]: RecordValue] = [:]
  let options: ImportOptions
  var file = ""
  private var decoder = TextDecoder()
  private var reader: (any RecordReader)?
  private var pending: [UInt8] = []
  private var hash = ExportHash()
  var isRefused = false
  /// The columns of a mapping that the file has not shown yet.
  var columns = ColumnWatch([])
  /// Whether this is the first of two readings, in which nothing is imported.
  private(set) var isFirstReading = false
  /// The scale of the file's ratings, as its first reading sees it.
  var ratings = RatingRange()
  /// Why files are not imported, by their names, as their first reading found.
  var refusals: [String: Finding] = [:]
  /// What is known of the file as an export.
  var evidence = ExportEvidence()
  /// The parts of the source that the file has reviews of.
  public internal(set) var scopes: Set<String> = []
  /// The figures when the file began.
  private(set) var readBefore = ImportTally()
  /// The keys of the file that were not read.
  var unread = UnreadColumns()

  /// A session for one or more files of a source.
  public init(_ store: Store, source: ImportSource?, options: ImportOptions) {
    importer = Importer(store, options: options)
    self.source = source
    var options = options
    options.dates = options.dates ?? source?.dates
    self.options = options
  }

  /// The number of reviews that the source says it has. Nil if the export does not give it.
  public var total: Int? {
    let numbers = source?.total.lazy.compactMap { asides.found(at: $0.keys[...])?.string }
    return numbers?.compactMap(Int.init).first.flatMap { 0...ImportHistory.most ~= $0 ? $0 : nil }
  }

  /// Whether the export says that it has further pages.
  public var hasMore: Bool {
    guard let source else { return false }
    return source.hasMore(asides)
      || source.more.contains { asides.found(at: $0.keys[...])?.hasContent == true }
  }

  /// Whether each file is to be read twice: records need values that come after them, or the scale
  /// of their ratings is judged over the whole file.
  public var needsTwoReadings: Bool {
    source.map { $0.readsAsidesFirst || isScaleOpen($0) } ?? false
  }

  func isScaleOpen(_ source: ImportSource) -> Bool {
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
    unread = UnreadColumns()
    if !isFirstReading, source?.readsAsidesFirst != true { asides = [:] }
    asides[["#header"]] = nil
    importer.beginFile(isKnown: isKnown, isReread: isReread)
    scopes = []
    readBefore = importer.tally
    if !isFirstReading, let refusal = refusals[file] {
      isRefused = true
      importer.addBroken(refusal)
    }
  }

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
    if !isRefused, let refusal = source?.refusal(asides) { refuse(refusal, .wrongExport) }
    if !isRefused {
      let columns = columns.findings(in: file)
      for finding in columns.isEmpty ? unread.findings(in: file) : columns { importer.add(finding) }
    }
    importer.note(unread: unread.counts)
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
    let name =
      source.map { "no export of \($0.label) that sitegen knows (\($0.formLabels))" }
      ?? "no export that sitegen knows"
    refuse(
      "this is \(name): it begins '\(evidence.beginning)'; 'sitegen import guess' writes a mapping "
        + "for a table or JSON of another form", .wrongExport)
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
    guard let format = ImportFormat(beginningOf: pending, file: file) else {
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
      source?.columns ?? ImportSource.all.reduce(into: Set()) { $0.formUnion($1.columns) }
    reader = format.reader(known: known, mapped: source?.mapped?.map(\.name) ?? [])
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

  mutating func refuse(_ message: String, _ rule: Rule) {
    isRefused = true
    if !isFirstReading { importer.add(Finding(rule, at: Place(file), message)) }
  }
}
