import Core
import Reviews

/// The dates of documents, held against the days on which they were entered in a ledger.
struct EntryDating: Sendable {
  private let ledger: LedgerState
  private let index: DocumentIndex
  private let asOf: Day
  /// The day on which the first documents were entered; that of this build if none were.
  private let began: Day
  private let jobs: Int

  /// What is not in the ledger yet counts as entered on the day `asOf`.
  init(_ ledger: LedgerState, _ index: DocumentIndex, asOf: Day, jobs: Int) {
    self.ledger = ledger
    self.index = index
    self.asOf = asOf
    self.jobs = jobs
    began = ledger.summaries.first(where: \.beginsDocument)?.day ?? asOf
  }

  /// Notes on each document whose word its date is, and whether it was entered late.
  func date(_ documents: inout [some DatedDocument]) {
    let notes = documents.parallelMap(jobs: jobs) { note(on: $0) }
    for (place, note) in notes.enumerated() {
      guard let note else { continue }
      documents[place].datedBy = note.teller
      documents[place].entered = note.entered
    }
  }

  private struct Note: Sendable {
    let teller: DateTeller
    let entered: Day?
  }

  /// Nil if the document already has what there is to note.
  private func note(on document: some DatedDocument) -> Note? {
    let event = index.first[document.documentID]
    // What an event commits to is not told otherwise later, so that no edit of a file or of an
    // import's record changes a date's teller.
    let teller = event.flatMap { committedTeller(index.newest[$0]) } ?? document.datedBy
    let entered = document.lateEntry(
      on: event.map { ledger.summaries[$0].day } ?? asOf, ledgerBegan: began, datedBy: teller)
    guard teller != document.datedBy || entered != document.entered else { return nil }
    return Note(teller: teller, entered: entered)
  }

  /// Whose word the date is by the content of an event. Nil if that is closed.
  private func committedTeller(_ event: Int) -> DateTeller? {
    let bundle = ledger.bundles[event / OpeningBundle.width]
    return bundle.withLine(of: event) { line, bytes in
      line.secret.map { DateTeller(inDocument: UnsafeBufferPointer(rebasing: bytes[$0.content])) }
    } ?? nil
  }
}
