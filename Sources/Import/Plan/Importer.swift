import Core
import Reviews

/// An importer that compares each review of an export with the content, and writes what is new.
public struct Importer<Store: ContentStore> {
  /// The content.
  public internal(set) var store: Store
  /// The figures so far.
  public internal(set) var tally = ImportTally()
  /// The findings so far.
  public internal(set) var findings = FindingList()
  /// The number of reviews of each part of the source in the export.
  public private(set) var visits: [String: Int] = [:]
  let options: ImportOptions
  /// How many reviews each e-mail address wrote.
  private var writers = WriterCount()
  /// The number of records in the file that have the same day and stars, and nothing else.
  private var occurrences: [ReviewKey: Int] = [:]

  init(_ store: Store, options: ImportOptions) {
    self.store = store
    self.options = options
  }

  /// Whether the very same file was imported before, so that no customer changed anything in it.
  private var isKnownFile = false

  /// Whether that file was read with other options then, as with `--dates dmy` for `mdy`, so that
  /// what it wrote is replaced.
  var isReread = false

  /// Begins a file of the export.
  mutating func beginFile(isKnown: Bool, isReread: Bool) {
    occurrences = [:]
    isKnownFile = isKnown
    self.isReread = isReread
  }

  /// The review made distinct, if another record of the file is equal and neither has a name or a
  /// text: a source without numbers has as many reviews as records.
  private mutating func distinct(_ prepared: PreparedReview) -> PreparedReview {
    guard prepared.review.isIndistinct else { return prepared }
    let occurrence = occurrences[prepared.key, default: 0] + 1
    occurrences[prepared.key] = occurrence
    return prepared.distinct(occurrence)
  }

  /// Imports one review of the export, which is at `place`.
  mutating func take(_ prepared: PreparedReview, at place: Place) throws {
    tally.read += 1
    let prepared = distinct(prepared)
    let (review, key) = (prepared.review, prepared.key)
    let isFirst = store.visit(key)
    if isFirst { visits[review.scope, default: 0] += 1 }
    let known = try store.record(of: key)
    if known?.isErased == true {
      if isFirst { tally.unchanged += 1 } else { tally.duplicates += 1 }
      return
    }
    let age = isFirst && isReread ? .unknown : Self.compare(review, with: known)
    if !isFirst, age != .newer {
      tally.duplicates += 1
      return
    }
    if age == .older {
      tally.unchanged += 1
      return
    }
    let id = try known?.id ?? store.id(of: key) ?? prepared.id
    let asLine = try store.isLine(key)
    guard let bytes = Self.bytes(of: prepared, id: id, asLine: asLine, known) else {
      return addBroken(
        Finding(
          .brokenRecord, at: place,
          "this review is longer than \(ContentBounds.text.inKiB), or its title and names longer "
            + "than \(ContentBounds.frontMatter.inKiB)"))
    }
    var record = known ?? ReviewRecord(id: id)
    record.scope = review.scope
    if let written = known?.review, try store.bytes(of: DocumentID(.review, review: id)) == nil {
      // The review was removed here, so nothing is written for it.
      if written == ShortDigest(of: bytes) {
        tally.unchanged += 1
        return
      }
      return leaveAlone(
        "the review '\(id)' is newer in this export, but was taken away here", place)
    }
    guard try withhold(review, &record, at: place) else { return }
    try takeWords(bytes, of: review, asLine: asLine, &record, at: place)
    try takeReplies(review, &record, at: place)
    try takeFollowUps(review, &record, at: place)
    noteFuture(of: review, at: place)
    if record != known { try store.keep(record, of: key) }
  }

  mutating func add(_ finding: Finding) { findings.add(finding) }

  /// Reports the e-mail addresses from which several reviews are, at the end of an import.
  public mutating func reportWriters() {
    for finding in writers.findings { findings.add(finding) }
    writers = WriterCount()
  }

  mutating func note(unread counts: [String: Int]) { tally.note(unread: counts) }

  mutating func addBroken(_ finding: Finding) {
    tally.broken += 1
    findings.add(finding)
  }

  /// Adds a record's findings and counts, and its writer unless it is a duplicate.
  mutating func add(_ mapping: Mapping, countsWriter: Bool) {
    tally.dropped.add(mapping.dropped)
    tally.othersWords += mapping.othersWords
    tally.mendedTexts += mapping.mendedTexts
    tally.saidNames += mapping.saidNames
    if countsWriter { writers.add(mapping.addresses, at: mapping.place) }
    for finding in mapping.findings { findings.add(finding) }
    for finding in mapping.mistakes { addBroken(finding) }
  }

  /// Reports the reviews of earlier imports that a full export of these parts of the source does
  /// not have; nil means all parts.
  public mutating func reportMissing(in file: String, of scopes: Set<String>? = nil) throws {
    for record in try store.unvisited() where !record.isErased {
      guard scopes?.contains(record.scope) ?? true else { continue }
      let id = record.id
      tally.missing += 1
      findings.add(
        Finding(
          .missingAtSource, at: Place(file),
          "the review '\(id)' is not in this full export any more; it stays here"))
    }
  }

  /// The bytes to write for a review: those of an earlier import if nothing but the form of its
  /// writer's name differs. Another `--full-names` is not an edit by the customer.
  private static func bytes(
    of prepared: PreparedReview, id: String, asLine: Bool, _ known: ReviewRecord?
  ) -> [UInt8]? {
    let review = prepared.review
    let bytes = prepared.bytes(id: id, asLine: asLine)
    guard let bytes, let written = known?.review, written != ShortDigest(of: bytes) else {
      return bytes
    }
    for corrected in Set([nil, known?.corrected]) {
      for var other in [review, review.renamed].compactMap(\.self) {
        other.corrected = corrected
        let same = other.bytes(id: id, asLine: asLine)
        if let same, written == ShortDigest(of: same) { return same }
      }
    }
    return bytes
  }

  /// Whether the source says of the review what it said when it was written here, so that what
  /// differs is how the source is read: by its time of the last change, or if it gives none because
  /// the very same file was imported before. A digest of the source's record would tell more, and
  /// too much: by it, the private data that are dropped could be guessed.
  private func isUnchangedAtSource(_ review: ImportedReview, since record: ReviewRecord) -> Bool {
    if isReread { return true }
    if let updated = record.updated { return updated == review.updated?.instant }
    return isKnownFile
  }

  private enum Age { case newer, older, unknown }

  private static func compare(_ review: ImportedReview, with record: ReviewRecord?) -> Age {
    guard let updated = review.updated?.instant, let known = record?.updated, updated != known
    else { return .unknown }
    return updated > known ? .newer : .older
  }

  private mutating func takeWords(
    _ bytes: [UInt8], of review: ImportedReview, asLine: Bool, _ record: inout ReviewRecord,
    at place: Place
  ) throws {
    let document = DocumentID(.review, review: record.id)
    let digest = ShortDigest(of: bytes)
    if record.review == digest {
      tally.unchanged += 1
      record.updated = review.updated?.instant
      return
    }
    let standing = try store.bytes(of: document).map { ShortDigest(of: $0) }
    switch (record.review, standing) {
    case (nil, nil):
      try store.write(bytes, as: document)
      tally.new += 1
    case (_, digest?): tally.unchanged += 1
    case (let written?, let standing?) where written == standing:
      guard !isUnchangedAtSource(review, since: record) else {
        return try correct(review, asLine: asLine, &record)
      }
      try store.write(bytes, as: document)
      tally.changed += 1
      record.corrected = nil
    default:
      leaveAlone(
        "the review '\(record.id)' is newer in this export, but was changed here; "
          + "it is left alone", place)
      return
    }
    record.review = digest
    record.updated = review.updated?.instant
  }

  /// Writes a review that an earlier import read otherwise, if that is wanted; otherwise it stays.
  private mutating func correct(
    _ review: ImportedReview, asLine: Bool, _ record: inout ReviewRecord
  ) throws {
    record.updated = review.updated?.instant
    var corrected = review
    corrected.corrected = options.today
    guard options.mends || isReread, let bytes = corrected.bytes(id: record.id, asLine: asLine)
    else {
      tally.unchanged += 1
      tally.readOtherwise += 1
      return
    }
    try store.write(bytes, as: DocumentID(.review, review: record.id))
    record.review = ShortDigest(of: bytes)
    record.corrected = options.today
    record.day = review.date.day
    tally.corrected += 1
  }

  /// Reports a date after today on the shop's clock.
  private mutating func noteFuture(of review: ImportedReview, at place: Place) {
    let dates = [review.date] + (review.replies + review.followUps).compactMap(\.date)
    guard let latest = dates.max(by: { $0.instant < $1.instant }),
      latest.localDay(on: options.clock) > options.today
    else { return }
    findings.add(
      Finding(
        .futureDate, at: place,
        "\(latest) is after \(options.today), the day of this import; it comes in all the same. "
          + "Are day and month swapped? See --dates"))
  }

  mutating func leaveAlone(_ message: String, _ place: Place) {
    tally.leftAlone += 1
    findings.add(Finding(.changedHere, at: place, message))
  }

  /// Withholds a review that its source hides, before the review itself is written. Returns false
  /// if site.yml names nobody who withholds it.
  private mutating func withhold(
    _ review: ImportedReview, _ record: inout ReviewRecord, at place: Place
  ) throws -> Bool {
    guard let hidden = review.hidden, record.withheld == nil else { return true }
    guard let signer = options.signer else {
      addBroken(
        Finding(
          .unsignedReply, at: place,
          "this review is hidden at its source, but site.yml does not say who withholds it; "
            + "name a person with --by"))
      return false
    }
    if try store.rounds(.decision, of: record.id).isEmpty {
      try store.write(
        hidden.decision(by: signer, on: max(options.today, review.date.day)),
        as: DocumentID(.decision, review: record.id))
      tally.withheld += 1
    }
    record.withheld = hidden.reason.rawValue
    return true
  }
}

/// The findings of an import. If a million records break one rule, the first hundred are kept and
/// the rest are counted.
public struct FindingList: Sendable {
  static let most = 100

  private var findings: [Finding] = []
  private var counts: [Rule: Int] = [:]

  /// None yet.
  public init() {}

  /// Adds a finding.
  public mutating func add(_ finding: Finding) {
    counts[finding.rule, default: 0] += 1
    if counts[finding.rule, default: 0] <= Self.most { findings.append(finding) }
  }

  /// All findings by place, then for each rule a line with the number left out.
  public func all(in file: String) -> [Finding] {
    findings.sorted()
      + counts.filter { $0.value > Self.most }.sorted { $0.key.name < $1.key.name }.map {
        Finding($0.key, at: Place(file), "\($0.value - Self.most) more of these are not listed")
      }
  }
}
