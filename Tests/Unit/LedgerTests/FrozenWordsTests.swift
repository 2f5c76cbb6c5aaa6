import Core
import Reviews
import Testing
@testable import TransparencyLog

@testable import Ledger

/// The words of closed lists that stand in published ledgers. A ledger is never written again, so
/// that none of these words can change; a case that is new needs a word of its own here.
@Suite("Frozen words of the ledger")
struct FrozenWordsTests {
  private static let kinds: [String: Entry.EventKind] = [
    "review": .review, "follow-up": .followUp, "reply": .reply,
    "withhold": .decision(.withhold), "redact": .decision(.redact),
    "remove": .decision(.remove), "keep": .decision(.keep),
    "restore": .restore, "erase": .erase, "key": .key, "settings": .settings,
  ]
  private static let reasons: [String: Decision.Reason] = [
    "personal-data": .personalData, "abuse": .abuse, "discrimination": .discrimination,
    "fake": .fake, "unrelated": .unrelated, "confidential": .confidential, "illegal": .illegal,
    "hidden-at-source": .hiddenAtSource,
  ]
  private static let actions: [String: Decision.Action] = [
    "withhold": .withhold, "redact": .redact, "remove": .remove, "keep": .keep,
  ]
  private static let evidence: [String: Review.Evidence] = [
    "order": .order, "invitation": .invitation, "source": .source, "none": .none,
  ]
  private static let outcomes: [String: Reply.Claim] = [
    "answered": .answered, "working": .working, "private": .private, "resolved": .resolved,
    "declined": .declined,
  ]
  private static let proofs: [String: Reply.Proof] = [
    "refund": .refund, "replacement": .replacement, "repair": .repair, "ruling": .ruling,
  ]
  private static let statements: [String: FollowUp.Statement] = [
    "confirms": .confirms, "disputes": .disputes, "adds": .adds,
  ]

  private static let documents: [String: DocumentKind] = [
    "reviews": .review, "replies": .reply, "follow-ups": .followUp, "decisions": .decision,
  ]

  private let id = EntryID("000102030405060708090a0b0c0d0e0f".utf8)
  private let place = Place("x")

  @Test("every case of a closed list has its frozen word, and every word its case")
  func complete() {
    #expect(Set(Self.kinds.values) == Set(Entry.EventKind.allCases))
    #expect(Self.kinds.count == Entry.EventKind.allCases.count)
    #expect(Set(Self.reasons.values) == Set(Decision.Reason.allCases))
    #expect(Set(Self.actions.values) == Set(Decision.Action.allCases))
    #expect(Set(Self.evidence.values) == Set(Review.Evidence.allCases))
    #expect(Set(Self.outcomes.values) == Set(Reply.Claim.allCases))
    #expect(Set(Self.proofs.values) == Set(Reply.Proof.allCases))
    #expect(Set(Self.statements.values) == Set(FollowUp.Statement.allCases))
    #expect(Set(Self.documents.values) == Set(DocumentKind.allCases))
  }

  @Test("an event says its kind with the frozen word, and is read by it", arguments: kinds)
  func kind(word: String, kind: Entry.EventKind) throws {
    let entry = Entry(kind, day: "2026-03-14", id: try #require(id))
    #expect(
      String(decoding: entry.bytes, as: UTF8.self)
        == #"{"day":"2026-03-14","id":"000102030405060708090a0b0c0d0e0f","kind":"\#(word)"}"#)
    var fields = EntryFields()
    let isKnown = Array(word.utf8).withUnsafeBufferPointer { fields.set(.kind, to: $0[...]) }
    #expect(isKnown)
    #expect(Array(word.utf8).withUnsafeBufferPointer { Entry.EventKind.named($0[...]) } == kind)
  }

  @Test("an event says its reason with the frozen word, and is read by it", arguments: reasons)
  func reason(word: String, reason: Decision.Reason) throws {
    let entry = Entry(
      .decision(.withhold), day: "2026-03-14", id: try #require(id), reason: reason, refers: 0)
    #expect(
      String(decoding: entry.bytes, as: UTF8.self)
        == #"{"day":"2026-03-14","id":"000102030405060708090a0b0c0d0e0f","kind":"withhold","#
        + #""reason":"\#(word)","refers":0}"#)
    #expect(try Entry(decoding: entry.bytes) == entry)
  }

  @Test(
    "an opening names its document with the frozen folder, and is read by it", arguments: documents)
  func opening(folder: String, kind: DocumentKind) {
    let opening = Opening(event: 7, document: DocumentID(kind, review: "a"), secret: nil)
    let line = #"{"event":7,"piece":"\#(folder)/a"}"#
    #expect(String(decoding: opening.line, as: UTF8.self) == line + "\n")
    #expect(Opening(line: Array(line.utf8)) == opening)
  }

  @Test("a decision is committed to with the frozen words", arguments: actions, reasons)
  func decision(action: (String, Decision.Action), reason: (String, Decision.Reason)) {
    var decision = Decision(
      review: "a", round: 1, action: action.1, by: "sam", date: Moment(Writer.day), text: "",
      place: place)
    decision.reason = reason.1
    expect(
      .decision(decision),
      #"{"action":"\#(action.0)","by":"sam","date":"2026-03-14","kind":"decision","#
        + #""reason":"\#(reason.0)","review":"a","round":1,"text":""}"#)
  }

  @Test("a review is committed to with the frozen word for its evidence", arguments: evidence)
  func review(word: String, evidence: Review.Evidence) {
    var review = Review(
      id: "a", stars: Stars(nil), author: nil, date: Moment(Writer.day), text: "", place: place)
    review.evidence = evidence
    expect(
      .review(review),
      #"{"date":"2026-03-14","evidence":"\#(word)","id":"a","kind":"review","text":""}"#)
  }

  @Test("a reply is committed to with the frozen words", arguments: outcomes, proofs)
  func reply(outcome: (String, Reply.Claim), proof: (String, Reply.Proof)) {
    var reply = Reply(
      review: "a", round: 2, by: "sam", date: Moment(Writer.day), text: "", place: place)
    reply.outcome = outcome.1
    reply.proof = proof.1
    expect(
      .reply(reply),
      #"{"by":"sam","date":"2026-03-14","kind":"reply","outcome":"\#(outcome.0)","#
        + #""proof":"\#(proof.0)","review":"a","round":2,"text":""}"#)
  }

  @Test("a follow-up is committed to with the frozen word for what it says", arguments: statements)
  func followUp(word: String, says: FollowUp.Statement) {
    let followUp = FollowUp(
      review: "a", round: 1, date: Moment(Writer.day), says: says, text: "", place: place)
    expect(
      .followUp(followUp),
      #"{"date":"2026-03-14","kind":"follow-up","review":"a","round":1,"says":"\#(word)","text":""}"#
    )
  }

  @Test("an edit is committed to with the frozen words")
  func edits() throws {
    let words = [
      "author", "by", "complaint", "date", "evidence", "experienced", "incentive", "language",
      "next-step", "outcome", "photos", "product", "proof", "rating", "recommends", "relation",
      "resolution", "resolved-on", "says", "scale", "source", "text", "title", "undated", "url",
    ]
    #expect(DocumentField.allCases.map(\.rawValue) == words)
    let causes: [String: DocumentEdit.Cause] = [
      "edited": .edited, "completed": .completed, "corrected": .corrected, "redacted": .redacted,
    ]
    #expect(Set(causes.values) == Set(DocumentEdit.Cause.allCases))
    for (word, cause) in causes {
      let edit = DocumentEdit(cause: cause, fields: [.author, .text], isRewritten: true)
      let form =
        (cause == .edited ? "{" : #"{"cause":"\#(word)","#)
        + #""fields":["author","text"],"rewritten":true}"#
      #expect(String(decoding: edit.canonical, as: UTF8.self) == form)
      let content = Array(#"{"edit":\#(form)}"#.utf8)
      #expect(DocumentEdit(try JCS(decoding: content)) == edit)
    }
  }

  /// That a document has just that canonical form, and is read from it.
  private func expect(_ document: CanonicalDocument, _ form: String) {
    let newForm = form.replacing(#","id":"#, with: #","format":2,"id":"#)
    let newest =
      newForm == form ? form.replacing(#","kind":"#, with: #","format":2,"kind":"#) : newForm
    for (format, form) in [(DocumentFormat.first, form), (.second, newest)] {
      #expect(String(decoding: document.bytes(format: format), as: UTF8.self) == form)
      let read = CommittedDocument(decoding: Array(form.utf8), at: place, offset: { _ in 0 })
      #expect(read?.format == format)
      #expect(read?.document.bytes == document.bytes)
    }
  }
}
