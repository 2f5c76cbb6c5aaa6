import Core
import Reviews

/// What people wrote, as they meant it, whatever source it comes from.
extension Mapping {
  /// The review without words for nothing and without Google's translations, and with its texts
  /// mended that were decoded twice. A word for nothing is no title, text, product, number or reply.
  mutating func mended(_ review: ImportedReview) -> ImportedReview {
    var mended = review
    mended.title = words(review.title)
    mended.text = words(review.text) ?? ""
    mended.product = words(review.product)
    if let id = review.sourceID, NoValue.isWord(id) { mended.sourceID = nil }
    mended.replies = review.replies.compactMap { round($0) }
    mended.followUps = review.followUps.compactMap { round($0) }
    // What identifies the review stays what the source wrote.
    let contents = review.contents
    if mended.contents != contents { mended.sourceContents = contents }
    noteNames(mended)
    return mended
  }

  private mutating func round(_ round: ImportedRound) -> ImportedRound? {
    words(round.text).map {
      ImportedRound(text: $0, date: round.date, isMarkdown: round.isMarkdown)
    }
  }

  /// A text as its writer wrote it. Nil if there is none.
  private mutating func words(_ text: String?) -> String? {
    guard let text, !text.isBlank, !NoValue.isWord(text) else { return nil }
    var words = decoded(text)
    switch TranslatedText.check(words) {
    case .none: break
    case .original(let original): words = original
    case .doubtful:
      findings.append(
        Finding(
          .translatedText, at: place,
          "a text has Google's mark of a translation, and does not say for certain what the "
            + "original is; it comes in whole"))
    }
    return NoValue.isWord(words) ? nil : words
  }

  /// A text or a name, mended if it was decoded twice without doubt.
  mutating func decoded(_ text: String) -> String {
    if text.utf8.contains(0xEF), text.unicodeScalars.contains("\u{FFFD}") {
      findings.append(
        Finding(
          .garbledText, at: place,
          "a text has U+FFFD where the export lost a character; it comes in as it is"))
    }
    switch DoubleEncoding.check(text) {
    case .none: return text
    case .mended(let mended):
      mendedTexts += 1
      return mended
    case .doubtful:
      findings.append(
        Finding(
          .garbledText, at: place,
          "a part of a text looks as if it was decoded twice, and another part does not; "
            + "it comes in as it is"))
      return text
    }
  }

  /// Notes a reply that says the name which is shortened in the review.
  private mutating func noteNames(_ review: ImportedReview) {
    guard !options.fullNames, let name = review.author, let full = name.other else { return }
    let texts = (review.replies + review.followUps).map(\.text)
    guard !texts.isEmpty, PersonName.isSaid(full, but: name.written, in: texts) else { return }
    saidNames += 1
    findings.append(
      Finding(
        .nameInReply, at: place,
        "an answer to this review says the customer's name, which is shortened in the review"))
  }
}

/// Who wrote a review, as far as it tells whether the shop did.
extension Mapping {
  /// Drops the customer's e-mail address and counts it. Its hash is kept while the import runs, to
  /// tell how many reviews come from one address.
  mutating func drop(address: String?) {
    guard let address = address?.withoutBlanksAround.lowercased(), !address.isEmpty else { return }
    dropped.count(.email)
    addresses.append(FNV1a(address.utf8).value)
    let domain = address.split(separator: "@").last.map(String.init) ?? ""
    // A note may be wrong where a shop's words may not: any domain above the site's is the shop's
    // here, and `isOwn(address:)` is stricter.
    let isOwnDomain = options.ownHosts.contains { $0 == domain || $0.hasSuffix(".\(domain)") }
    if options.ownAddresses.contains(address) || (!domain.isEmpty && isOwnDomain) {
      noteOwn("the e-mail address of this review's writer is the shop's")
    }
  }

  /// Notes that a review is in the name of the shop or of one of its people.
  mutating func noteOwn(name: String) {
    guard !options.ownNames.isEmpty, options.ownNames.contains(name.plainName) else { return }
    noteOwn("this review is in the name of the shop, or of one of its people in site.yml")
  }

  private mutating func noteOwn(_ message: String) {
    findings.append(Finding(.ownReview, at: place, message))
  }
}
