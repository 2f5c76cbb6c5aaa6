import Core
import Reviews

/// Compares each review of an export with what stands in content, and writes what is new.
public struct Importer<Store: ContentStore> {
  /// Where content stands.
  public internal(set) var store: Store
  /// What it came to so far.
  public internal(set) var tally = ImportTally()
  /// What is to be said.
  public internal(set) var findings = FindingList()
  /// How many reviews of each part of the source the export holds.
  public private(set) var visits: [String: Int] = [:]
  let options: ImportOptions
  /// How many records of the file have the same day and stars, and nothing else.
  private var occurrences: [ReviewKey: Int] = [:]

  init(_ store: Store, options: ImportOptions) {
    self.store = store
    self.options = options
  }

  /// A file of the export begins.
  mutating func beginFile() { occurrences = [:] }

  /// The review as one of its own, where another record of the file reads the same and neither has
  /// a name or words: a source without numbers has as many of them as it has records.
  private mutating func distinct(_ review: ImportedReview) -> ImportedReview {
    guard review.isIndistinct else { return review }
    var distinct = review
    distinct.occurrence = occurrences[review.key, default: 0] + 1
    occurrences[review.key] = distinct.occurrence
    return distinct
  }

  /// Takes one review of the export, found at `place`.
  mutating func take(_ review: ImportedReview, at place: Place) throws {
    tally.read += 1
    let review = distinct(review)
    let key = review.key
    let isFirst = store.visit(key)
    if isFirst { visits[review.scope, default: 0] += 1 }
    let known = try store.record(of: key)
    if known?.isErased == true {
      if isFirst { tally.unchanged += 1 } else { tally.duplicates += 1 }
      return
    }
    let age = Self.compare(review, with: known)
    if !isFirst, age != .newer {
      tally.duplicates += 1
      return
    }
    if age == .older {
      tally.unchanged += 1
      return
    }
    let id = try known?.id ?? store.id(of: key) ?? review.id
    guard let bytes = Self.bytes(of: review, id: id, asLine: try store.isLine(key), known) else {
      return addBroken(
        Finding(
          .brokenRecord, at: place,
          "this review is longer than 16 KiB, or its title and names longer than 8 KiB"))
    }
    var record = known ?? ReviewRecord(id: id)
    record.scope = review.scope
    if let written = known?.review, try store.bytes(of: DocumentID(.review, review: id)) == nil {
      // It was taken away here, so nothing is written of it either.
      if written == ShortDigest(of: bytes) {
        tally.unchanged += 1
        return
      }
      return leaveAlone(
        "the review '\(id)' is newer in this export, but was taken away here", place)
    }
    guard try withhold(review, &record, at: place) else { return }
    try takeWords(bytes, of: review, &record, at: place)
    try takeReplies(review, &record, at: place)
    try takeFollowUps(review, &record, at: place)
    noteFuture(of: review, at: place)
    if record != known { try store.keep(record, of: key) }
  }

  mutating func add(_ finding: Finding) { findings.add(finding) }

  mutating func addBroken(_ finding: Finding) {
    tally.broken += 1
    findings.add(finding)
  }

  /// Notes keys that nobody knows; of a table with columns without end, the first hundred.
  mutating func noteUnknown(_ keys: [String]) {
    for key in keys where tally.unknownKeys.count < 100 { tally.unknownKeys.insert(key) }
  }

  /// Adds what a record has to say besides its reviews.
  mutating func add(_ mapping: Mapping) {
    tally.dropped.add(mapping.dropped)
    tally.othersWords += mapping.othersWords
    for finding in mapping.findings { findings.add(finding) }
    for finding in mapping.mistakes { addBroken(finding) }
  }

  /// Says which reviews of earlier imports a full export of these parts of the source does not hold;
  /// nil is all of them.
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

  /// Gives the store for closing.
  public mutating func withShelf<Result>(
    _ work: (inout Store) throws -> Result
  ) rethrows -> Result { try work(&store) }

  /// What is written of a review: what an earlier import wrote, where but for the form of its writer's
  /// name nothing is new. Another `--full-names` is no edit of the customer's.
  private static func bytes(
    of review: ImportedReview, id: String, asLine: Bool, _ known: ReviewRecord?
  ) -> [UInt8]? {
    let bytes = review.bytes(id: id, asLine: asLine)
    guard let bytes, let written = known?.review, written != ShortDigest(of: bytes),
      let other = review.renamed?.bytes(id: id, asLine: asLine), written == ShortDigest(of: other)
    else { return bytes }
    return other
  }

  private enum Age { case newer, older, unknown }

  private static func compare(_ review: ImportedReview, with record: ReviewRecord?) -> Age {
    guard let updated = review.updated?.instant, let known = record?.updated, updated != known
    else { return .unknown }
    return updated > known ? .newer : .older
  }

  private mutating func takeWords(
    _ bytes: [UInt8], of review: ImportedReview, _ record: inout ReviewRecord, at place: Place
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
      try store.write(bytes, as: document)
      tally.changed += 1
    default:
      leaveAlone(
        "the review '\(record.id)' is newer in this export, but was changed here; "
          + "it is left alone", place)
      return
    }
    record.review = digest
    record.updated = review.updated?.instant
  }

  /// Says that a date cannot be right. A day more is left to sources whose clock is ahead of the
  /// shop's.
  private mutating func noteFuture(of review: ImportedReview, at place: Place) {
    let dates = [review.date] + (review.replies + review.followUps).compactMap(\.date)
    guard let latest = dates.max(by: { $0.day < $1.day }),
      latest.day.number > options.today.number + 1
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

  /// Withholds what its source hides, before the review itself is written; false where nobody is
  /// named who does.
  private mutating func withhold(
    _ review: ImportedReview, _ record: inout ReviewRecord, at place: Place
  ) throws -> Bool {
    guard let hidden = review.hidden, record.withheld == nil else { return true }
    guard let signer = options.signer else {
      addBroken(
        Finding(
          .unsignedReply, at: place,
          "this review is hidden at its source, and nobody is named who withholds it; say --by"))
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

/// Findings of an import: of a rule that a million records break, the first hundred in words and the
/// rest as a number.
public struct FindingList: Sendable {
  static let most = 100

  private var findings: [Finding] = []
  private var counts: [Rule: Int] = [:]

  /// None yet.
  public init() {}

  /// Adds one.
  public mutating func add(_ finding: Finding) {
    counts[finding.rule, default: 0] += 1
    if counts[finding.rule, default: 0] <= Self.most { findings.append(finding) }
  }

  /// All of them by place, then a line for those of each rule that are not told.
  public func all(in file: String) -> [Finding] {
    findings.sorted()
      + counts.filter { $0.value > Self.most }.sorted { $0.key.name < $1.key.name }.map {
        Finding($0.key, at: Place(file), "\($0.value - Self.most) more of these are not listed")
      }
  }
}
