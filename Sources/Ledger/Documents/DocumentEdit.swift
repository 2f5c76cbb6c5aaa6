import Reviews

/// What a later revision of a document changed, and why it was entered.
///
/// The revision's own document says it, as its member `edit`, because what was there before may not
/// be read any more: the page is made of what is published alone. It is computed when the revision
/// is entered, and never written by hand. Where both revisions are open, everybody can compute it
/// again: `init(from:to:)`.
public struct DocumentEdit: Hashable, Sendable {
  public let cause: Cause
  /// The fields that changed, in the order of their names.
  public let fields: [DocumentField]
  /// With `redacted`: whether more changed than that something was taken out.
  public let isRewritten: Bool

  /// The cause of a revision. The words stand in ledgers, and never change.
  public enum Cause: String, Sendable, CaseIterable {
    /// Its writer changed it, or the shop its reply.
    case edited
    /// Nothing changed. The event before was entered in a format that could not hold all of the
    /// document; this one has the fields that were missing.
    case completed
    /// A newer import read its source otherwise than an older one (`Review.corrected`).
    case corrected
    /// A decision took a part of it out.
    case redacted
  }

  /// An edit; `isRewritten` only with `redacted`.
  public init(cause: Cause, fields: [DocumentField], isRewritten: Bool = false) {
    self.cause = cause
    self.fields = fields
    self.isRewritten = isRewritten
  }
}

extension DocumentEdit {
  /// The edit from one document to another, both in their canonical form; `isRedaction` where the
  /// newer one comes after a decision to take a part of the older one out.
  ///
  /// An older document in the first format is compared with the newer one in that format, so that
  /// what it could not hold is no change. If nothing else differs, the newer one completes it.
  init(from old: JCS, to new: CanonicalDocument, isRedaction: Bool = false) {
    let isFirst = old["format"] == nil
    let now = try? JCS(decoding: new.bytes(format: isFirst ? .first : .newest))
    let fields = DocumentField.differing(old, now)
    let corrected = (try? JCS(decoding: new.bytes))?["corrected"]?.string
    if isRedaction {
      self.init(
        cause: .redacted, fields: fields,
        isRewritten: !fields.allSatisfy { $0.isTakenOut(of: old, in: now) })
    } else if let corrected, corrected != old["corrected"]?.string {
      self.init(cause: .corrected, fields: fields)
    } else if isFirst, fields.isEmpty {
      self.init(
        cause: .completed,
        fields: DocumentField.differing(now, try? JCS(decoding: new.bytes)))
    } else {
      self.init(cause: .edited, fields: fields)
    }
  }

  /// The edit from one revision to the next, as published. Nil where the newer one is none. A newer
  /// one that says nothing of itself is of a ledger's first format.
  public init?(from old: [UInt8], to new: [UInt8]) {
    guard let old = try? JCS(decoding: old), let new = try? JCS(decoding: new) else { return nil }
    if let edit = DocumentEdit(new) {
      let isRedaction = edit.cause == .redacted
      guard let document = ObjectReader(value: new).document else { return nil }
      self.init(from: old, to: document, isRedaction: isRedaction)
    } else {
      self.init(cause: .edited, fields: DocumentField.differing(old, new))
    }
  }

  /// What a committed document says of itself; nil where it says nothing.
  init?(_ content: JCS) {
    guard let value = content["edit"], case .array(let names)? = value["fields"] else { return nil }
    let fields = names.compactMap { $0.string.flatMap(DocumentField.init) }
    guard fields.count == names.count else { return nil }
    var cause = Cause.edited
    if let word = value["cause"]?.string {
      guard let known = Cause(rawValue: word), known != .edited else { return nil }
      cause = known
    }
    self.init(cause: cause, fields: fields, isRewritten: value["rewritten"]?.boolean ?? false)
  }

  /// The edit in canonical form; `edited` and `false` are left out.
  var canonical: [UInt8] {
    var members: [String: JCS] = ["fields": .array(fields.map { .string($0.rawValue) })]
    if cause != .edited { members["cause"] = .string(cause.rawValue) }
    if isRewritten { members["rewritten"] = true }
    return JCS.object(members).bytes
  }
}

extension DocumentField {
  /// Whether the field of a newer document says nothing but what is left of it in the older one. A
  /// field that is not listed here is either the same or rewritten.
  fileprivate func isTakenOut(of old: JCS, in new: JCS?) -> Bool {
    guard let was = old[rawValue] else { return false }
    guard let now = new?[rawValue] else {
      return [.author, .experienced, .photos, .product, .text, .title].contains(self)
    }
    guard let was = was.string, let now = now.string else { return false }
    switch self {
    case .text, .title: return now.isLeftOver(of: was) { $0 == $1 }
    // A name is taken out down to an initial.
    case .author: return now.isLeftOver(of: was) { $1.hasPrefix($0) }
    default: return false
    }
  }
}

extension String {
  /// Whether the text's words come in the same order in `old`, so that others were taken out and
  /// none was put in. Words are runs of letters, marks and digits, and every other sign but white
  /// space; marks for what was taken out, such as `[…]`, are none.
  fileprivate func isLeftOver(of old: String, _ fits: (_ word: String, _ old: String) -> Bool)
    -> Bool
  {
    var rest = old.words[...]
    for word in words where !word.isMarkOfGap {
      guard let place = rest.firstIndex(where: { fits(word, $0) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private var words: [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isOfWord =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      if isOfWord {
        word.append(scalar)
        continue
      }
      if !word.isEmpty { words.append(String(word)) }
      word = .init()
      if !scalar.properties.isWhitespace { words.append(String(Character(scalar))) }
    }
    return word.isEmpty ? words : words + [String(word)]
  }

  /// Whether it is a sign that stands for what was taken out.
  private var isMarkOfGap: Bool {
    unicodeScalars.allSatisfy { "[](){}.…*_-–—█,\\".unicodeScalars.contains($0) }
  }
}
