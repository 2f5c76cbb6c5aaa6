import Core
@testable import Ledger
import Rendering
import Reviews
import TestSupport
@testable import TransparencyLog

/// A shop that keeps its ledger by hand: written for the tests from the contract alone, so that an
/// audit is not held against the code that keeps the ledger of real shops.
struct Shop {
  var siteContent: SiteContent
  var log = Log()
  /// By event, with its content as long as that is kept.
  var openings: [Int: Opening] = [:]
  var checkpoints: [SignedCheckpoint] = []
  var signer: SignerKey?
  var origin = "reviews.example/ledger"
  var random: SeededGenerator
  /// The openings of settings events, by event.
  var settings: [Int: [UInt8]] = [:]
  /// The files of its look that are its own.
  var look = OwnLook.none
  /// What its site says that it was built with.
  var program = Program.current
  private var enteredSettings: [UInt8]?
  /// The first event and the newest content of each document, and its revisions.
  private var entered: [DocumentID: (event: Int, revision: Int, content: [UInt8])] = [:]
  private var restored = Set<Int>()

  init(_ siteContent: SiteContent, seed: UInt64 = 1) {
    self.siteContent = siteContent
    random = SeededGenerator(seed: seed)
  }

  /// Enters what is new, as of a day, and makes a checkpoint.
  mutating func append(_ day: Day) {
    if let signer, keys.last != signer.verifier {
      enter(Entry(.key, day: "\(day)", id: EntryID(using: &random), key: signer.verifier))
    }
    enterSettings(day)
    for review in siteContent.reviews where review.erased == nil {
      let name = DocumentID(.review, review: review.id)
      let first = entered[name] == nil
      let before = log.count
      if !first { decide(on: review.id, day) { $0.action == .redact } }
      document(
        .review, name, .review(review), stars: review.stars.current, day,
        isRedaction: log.count > before)
    }
    for reply in siteContent.replies {
      let name = DocumentID(.reply, review: reply.review, round: reply.round)
      document(.reply, name, .reply(reply), stars: nil, day)
    }
    for followUp in siteContent.followUps {
      let name = DocumentID(.followUp, review: followUp.review, round: followUp.round)
      document(.followUp, name, .followUp(followUp), stars: followUp.rating, day)
    }
    for review in siteContent.reviews where review.erased == nil {
      decide(on: review.id, day) { _ in true }
      restore(review.id, day)
    }
    checkpoint()
  }

  var keys: [VerifierKey] { log.indices.compactMap { try? log.entry(at: $0).key } }
  var tree: MerkleTree { MerkleTree(leafHashes: log.leafHashes) }

  mutating func checkpoint() {
    let size = log.count
    checkpoints.removeAll { $0.checkpoint.size >= size }
    guard let head = Checkpoint(origin: origin, size: size, root: tree.root) else { return }
    let signers = signer.map { [$0] } ?? []
    checkpoints.append(SignedCheckpoint(head, signedBy: keys.isEmpty ? [] : signers))
  }

  /// Enters the settings, unless they are those that were entered last.
  private mutating func enterSettings(_ day: Day) {
    let record = SettingsRecord(of: siteContent, look: look)
    let mark = record.content(peopleSalt: Salt(known: [UInt8](repeating: 0, count: 32)))
    guard enteredSettings != mark else { return }
    enteredSettings = mark
    let (salt, peopleSalt) = (Salt(using: &random), Salt(using: &random))
    let bytes = record.content(peopleSalt: peopleSalt)
    let content = String(decoding: bytes, as: UTF8.self)
    let people = String(decoding: record.people, as: UTF8.self)
    settings[log.count] = Array(
      (#"{"content":\#(content),"event":\#(log.count),"people":{"people":\#(people),"#
        + #""salt":"\#(peopleSalt.base64)"},"salt":"\#(salt.base64)"}\#n"#).utf8)
    enter(
      Entry(
        .settings, day: "\(day)", id: EntryID(using: &random),
        commitment: Commitment(toBytes: bytes, salt: salt)))
  }

  private mutating func enter(_ entry: Entry) {
    if let flaw = log.append(entry) { preconditionFailure("\(flaw): \(entry)") }
  }

  private mutating func document(
    _ kind: Entry.EventKind, _ name: DocumentID, _ document: CanonicalDocument, stars: Int?,
    _ day: Day, isRedaction: Bool = false
  ) {
    let known = entered[name]
    let plain = document.bytes
    guard known?.content != plain else { return }
    // A later revision says what it changed.
    let edit = known.flatMap { try? JCS(decoding: $0.content) }.map {
      DocumentEdit(from: $0, to: document, isRedaction: isRedaction)
    }
    let content = document.bytes(format: .newest, edit: edit)
    let salt = Salt(using: &random)
    let review = entered[DocumentID(.review, review: name.review)]?.event
    let event = log.count
    enter(
      Entry(
        kind, day: "\(day)", id: EntryID(using: &random), stars: stars,
        revision: (known?.revision ?? 0) + 1,
        refers: known?.event ?? (kind == .review ? nil : review),
        commitment: Commitment(toBytes: content, salt: salt)))
    openings[event] = Opening(
      event: event, document: name, secret: .init(content: content, salt: salt))
    entered[name] = (known?.event ?? event, (known?.revision ?? 0) + 1, plain)
  }

  private mutating func decide(on id: String, _ day: Day, _ isMeant: (Decision) -> Bool) {
    guard let review = entered[DocumentID(.review, review: id)]?.event else { return }
    for decision in siteContent.decisions where decision.review == id && isMeant(decision) {
      let name = DocumentID(.decision, review: id, round: decision.round)
      guard entered[name] == nil else { continue }
      let content = CanonicalDocument.bytes(of: decision)
      let salt = Salt(using: &random)
      let event = log.count
      enter(
        Entry(
          .decision(decision.action), day: "\(day)", id: EntryID(using: &random),
          reason: decision.reason, refers: review,
          commitment: Commitment(toBytes: content, salt: salt)))
      openings[event] = Opening(
        event: event, document: name, secret: .init(content: content, salt: salt))
      entered[name] = (event, 1, content)
    }
  }

  private mutating func restore(_ id: String, _ day: Day) {
    guard let review = entered[DocumentID(.review, review: id)]?.event else { return }
    let last = siteContent.decisions.last { $0.review == id && $0.action != .redact }
    guard let last, last.action == .withhold, let until = last.until, until < day,
      let event = entered[DocumentID(.decision, review: id, round: last.round)]?.event,
      restored.insert(event).inserted
    else { return }
    enter(Entry(.restore, day: "\(day)", id: EntryID(using: &random), refers: review))
  }

  /// Destroys a review and all that followed, and leaves a stub.
  mutating func erase(_ id: String, _ day: Day) {
    guard let event = entered[DocumentID(.review, review: id)]?.event,
      let place = siteContent.reviews.firstIndex(where: { $0.id == id })
    else { return }
    enter(Entry(.erase, day: "\(day)", id: EntryID(using: &random), refers: event))
    let stub = DocumentID.erasedID(event)
    for (number, opening) in openings where opening.document.review == id {
      let name = DocumentID(opening.document.kind, review: stub, round: opening.document.round)
      openings[number] = Opening(event: number, document: name, secret: nil)
    }
    for name in entered.keys where name.review == id { entered[name] = nil }
    let old = siteContent.reviews.remove(at: place)
    var review = Review(
      id: stub, stars: old.stars, author: nil, date: Moment(old.date.day), text: "",
      place: old.place)
    review.source = old.source.map { Review.Origin(name: $0.name) }
    review.erased = day
    siteContent.reviews.append(review)
    siteContent.reviews.sort { $0.id < $1.id }
    siteContent.replies.removeAll { $0.review == id }
    siteContent.followUps.removeAll { $0.review == id }
    siteContent.decisions.removeAll { $0.review == id }
  }
}
