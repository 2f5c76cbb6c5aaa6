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
  var occurrences: [ReviewKey: Int] = [:]
  /// Hashes of the contents of the file's reviews that an address and a time identify: of the first
  /// with each key, and of further ones.
  var firstContents: [ReviewKey: Int] = [:]
  var otherContents: [ReviewKey: [Int]] = [:]
  /// The reviews that were found by a key of an older version, by their keys of now.
  var foundByFormer: [ReviewKey: ReviewKey] = [:]
  var takenFormers: Set<ReviewKey> = []
  /// How many reviews without a name and words were found so, by what an older version had for them.
  var formerOccurrences: [ReviewKey: Int] = [:]
  /// Whether the review at hand is one of them.
  var isFormer = false

  init(_ store: Store, options: ImportOptions) {
    self.store = store
    self.options = options
  }

  /// Whether the very same file was imported before, so that no customer changed anything in it.
  private(set) var isKnownFile = false

  /// Whether that file was read with other options then, as with `--dates dmy` for `mdy`, so that
  /// what it wrote is replaced.
  var isReread = false

  /// Begins a file of the export.
  mutating func beginFile(isKnown: Bool, isReread: Bool) {
    occurrences = [:]
    firstContents = [:]
    otherContents = [:]
    isKnownFile = isKnown
    self.isReread = isReread
  }

  /// Imports one review of the export, which is at `place`.
  mutating func take(_ prepared: PreparedReview, at place: Place) throws {
    tally.read += 1
    let prepared = distinct(prepared)
    let review = prepared.review
    let home = try find(prepared)
    let (key, isFirst) = (home.key, home.isFirst)
    isFormer = home.isFormer
    if isFirst { visits[review.scope, default: 0] += 1 }
    let known = home.record
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
    guard try follow(review.hidden, of: review, &record, at: place) else { return }
    try takeWords(bytes, of: review, asLine: asLine, &record, at: place)
    try takeReplies(review, &record, at: place)
    try takeFollowUps(review, &record, at: place)
    noteFuture(of: review, at: place)
    if isFormer, options.mends { try noteKey(prepared.key, in: &record) }
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
    for record in try store.unvisited() where !record.isErased && record.of == nil {
      guard scopes?.contains(record.scope) ?? true else { continue }
      let id = record.id
      tally.missing += 1
      findings.add(
        Finding(
          .missingAtSource, at: Place(file),
          "the review '\(id)' is not in this full export any more; it stays here"))
    }
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
}
