import Core
import Reviews

/// A value of a source's records, and what it means for the review.
struct SourceField: Sendable {
  typealias Reading =
    @Sendable (inout Mapping, inout ImportedReview) throws(Mapping.RecordError) -> Void

  /// Where the values stand, the first that has one.
  let paths: [FieldPath]
  /// Whether everything below the paths is read, as a list that `read` goes through.
  var readsWhole = false
  /// Whether this is a rating whose scale the source does not say.
  var isOpenRating = false
  let read: Reading

  /// A field that `read` reads on its own, with all that is below its paths.
  static func reading(_ paths: FieldPath..., by read: @escaping Reading) -> SourceField {
    SourceField(paths: paths, readsWhole: true, read: read)
  }

  /// A field that gives its first text to `take`.
  static func text(
    at paths: [FieldPath],
    _ take:
      @escaping @Sendable (String, inout Mapping, inout ImportedReview)
      throws(Mapping.RecordError) -> Void
  ) -> SourceField {
    SourceField(paths: paths) { mapping, review throws(Mapping.RecordError) in
      if let text = mapping.text(at: paths) { try take(text, &mapping, &review) }
    }
  }
}

/// How a source writes its texts.
enum Wording: Sendable {
  case plain
  /// As HTML's entities: `&amp;`.
  case entities
  case html

  func words(of text: String) -> String {
    switch self {
    case .plain: text
    case .entities: HTMLText.decodingEntities(text)
    case .html: HTMLText.words(of: text)
    }
  }
}

// MARK: What the customer wrote

extension SourceField {
  static func title(_ paths: FieldPath..., as wording: Wording = .plain) -> SourceField {
    text(at: paths) { text, _, review in review.title = wording.words(of: text) }
  }

  static func words(_ paths: FieldPath..., as wording: Wording = .plain) -> SourceField {
    text(at: paths) { text, _, review in review.text = wording.words(of: text) }
  }

  /// Words of one kind in a column of their own, such as what the customer liked. They are a
  /// paragraph of the text, with this sign before it.
  static func words(after sign: String, _ path: FieldPath) -> SourceField {
    text(at: [path]) { text, _, review in
      let words = sign + HTMLText.words(of: text)
      review.text = review.text.isBlank ? words : "\(review.text)\n\n\(words)"
    }
  }

  static func author(_ paths: FieldPath..., as wording: Wording = .plain) -> SourceField {
    text(at: paths) { text, mapping, review in
      review.author = mapping.author(wording.words(of: text))
    }
  }

  /// A name in the form in which it is shown already.
  static func shownAuthor(_ paths: FieldPath...) -> SourceField {
    text(at: paths) { text, mapping, review in
      review.author = mapping.author(text, isShort: true)
    }
  }

  /// A rating from `least` to `best`, as the source usually counts.
  static func rating(
    _ paths: FieldPath..., of best: Int = 5, least: Double = 1
  ) -> SourceField {
    var field = text(at: paths) { text, mapping, review throws(Mapping.RecordError) in
      review.score = try mapping.score(of: text, usually: best, least: least)
    }
    field.isOpenRating = true
    return field
  }

  /// A rating on a scale that the record names.
  static func rating(_ path: FieldPath, least: FieldPath, best: FieldPath) -> SourceField {
    SourceField(paths: [path, least, best]) { mapping, review throws(Mapping.RecordError) in
      guard let text = mapping.text(at: [path]) else { return }
      let most = SourceRating.bound(mapping[best]?.string).flatMap { Int(exactly: $0) }
      let least = SourceRating.bound(mapping[least]?.string) ?? 1
      review.score =
        if let most { try mapping.score(of: text, best: most, least: least) } else {
          try mapping.score(of: text, usually: 5, least: least)
        }
    }
  }

  /// A yes or a no.
  static func recommends(
    _ paths: FieldPath..., yes: Set<String> = ["true", "yes", "ja", "1"],
    no: Set<String> = ["false", "no", "nee", "0"]
  ) -> SourceField {
    text(at: paths) { text, _, review in
      let text = text.lowercased()
      review.recommends = yes.contains(text) ? true : no.contains(text) ? false : nil
    }
  }

  static func product(_ paths: FieldPath..., as wording: Wording = .plain) -> SourceField {
    text(at: paths) { text, _, review in review.product = wording.words(of: text) }
  }

  static func language(_ paths: FieldPath...) -> SourceField {
    text(at: paths) { text, _, review in review.language = text.languageTag }
  }

  static func link(_ paths: FieldPath...) -> SourceField {
    text(at: paths) { text, _, review in if text.isWebAddress { review.url = text } }
  }
}

// MARK: What the source says of it

extension SourceField {
  /// The source's own number for the review.
  static func number(_ paths: FieldPath..., isRequired: Bool = false) -> SourceField {
    SourceField(paths: paths) { mapping, review throws(Mapping.RecordError) in
      review.sourceID = mapping.text(at: paths)
      guard isRequired, review.sourceID == nil else { return }
      throw .init(rule: .brokenRecord, message: "this review has no '\(paths[0].name)'")
    }
  }

  /// The time of the last change.
  static func updated(_ dates: [SourceDate]) -> SourceField {
    SourceField(paths: dates.map(\.path)) { mapping, review throws(Mapping.RecordError) in
      review.updated = try mapping.optionalDate(at: dates)
    }
  }

  static func experienced(_ dates: [SourceDate]) -> SourceField {
    SourceField(paths: dates.map(\.path)) { mapping, review in
      for date in dates {
        guard let text = mapping[date.path]?.onlyText else { continue }
        review.experienced = mapping.optionalDate(text, clock: date.clock)
        return
      }
    }
  }

  /// Whether the source checked that the writer was a customer.
  static func verified(_ paths: FieldPath...) -> SourceField {
    SourceField(paths: paths) { mapping, review in
      if paths.contains(where: { mapping[$0]?.isTrue == true }) { review.evidence = .source }
    }
  }

  /// A flag which says that the writer got something for the review, but not what.
  static func incentive(_ path: FieldPath, _ words: String) -> SourceField {
    SourceField(paths: [path]) { mapping, review in
      if mapping[path]?.isTrue == true { review.incentive = words }
    }
  }

  /// The part of the source whose total includes the review.
  static func scope(_ paths: FieldPath...) -> SourceField {
    text(at: paths) { text, _, review in review.scope = text }
  }

  /// What identifies a review that has no number, as the source wrote it: nothing that the customer
  /// or the shop can edit.
  static func identity(_ paths: FieldPath...) -> SourceField { identity(in: paths) }

  /// What identifies the writer for certain, as an account does, so that other words are an edit. It
  /// stands behind the number, and counts where there is none.
  static func identity(_ paths: FieldPath..., account: FieldPath) -> SourceField {
    SourceField(paths: paths + [account]) { mapping, review in
      guard review.sourceID == nil, mapping.text(at: [account]) != nil else { return }
      review.identity = (paths + [account]).map { mapping.text(at: [$0]) ?? "" }
      review.isSurelyIdentified = true
    }
  }

  /// The writer's e-mail address, which is counted and dropped. With the time, as the source writes
  /// it, it identifies a review that has no number, whatever else would.
  static func address(_ paths: FieldPath..., at times: FieldPath...) -> SourceField {
    SourceField(paths: paths + times) { mapping, review in
      guard let address = mapping.text(at: paths) else { return }
      mapping.drop(address: address)
      review.address = address
      review.identity = [mapping.text(at: times) ?? ""]
    }
  }

  /// What identified the review in older versions of sitegen: these values, and where there was no
  /// address the contents.
  static func formerly(_ paths: FieldPath..., address: FieldPath? = nil) -> SourceField {
    SourceField(paths: []) { mapping, review in
      let values = paths.map { mapping.text(at: [$0]) ?? "" }
      let hadAddress = address.flatMap { mapping.text(at: [$0]) } != nil
      review.formerIdentities.append(hadAddress ? .writer(values) : .contents(values))
    }
  }

  /// What identifies a review that has no number, where it stands.
  static func identity(in paths: [FieldPath?]) -> SourceField {
    SourceField(paths: paths.compactMap(\.self)) { mapping, review in
      review.identity = paths.map { path in path.flatMap { mapping.text(at: [$0]) } ?? "" }
    }
  }

  /// The source's word for whether it shows the review. Any word that is not in `shown` hides it,
  /// and those in `spam` say why.
  static func state(
    _ paths: FieldPath..., shown: Set<String>, spam: Set<String> = ["spam"], at label: String
  ) -> SourceField {
    text(at: paths) { text, _, review in
      let state = text.lowercased()
      guard !shown.contains(state) else { return }
      review.hidden =
        spam.contains(state)
        ? .init(reason: .unrelated, words: "Marked as spam at \(label)")
        : .init(
          reason: Mapping.reason(of: state),
          words: "\(label)'s state: \(SourceState.words(for: state))")
    }
  }

  /// Flags that hide the review, with the words for why.
  static func hidden(
    _ path: FieldPath, if flag: Bool = true, _ words: String,
    reason: Decision.Reason = .hiddenAtSource
  ) -> SourceField {
    SourceField(paths: [path]) { mapping, review in
      guard review.hidden == nil, mapping[path]?.isTrue == flag else { return }
      review.hidden = .init(reason: reason, words: words)
    }
  }

  /// Personal data, counted and dropped.
  static func dropped(_ kind: Dropped.ContactKind, _ paths: FieldPath...) -> SourceField {
    SourceField(paths: paths, readsWhole: true) { mapping, _ in
      for path in paths {
        guard let value = mapping[path], value.hasContent else { continue }
        for item in value.items where item.hasContent {
          if kind == .email {
            mapping.drop(address: item.string)
          } else {
            mapping.dropped.count(kind)
          }
        }
      }
    }
  }
}

// MARK: What the shop answered

extension SourceField {
  /// The shop's one reply to the review. It is left out, and told, if the text at `state` is none
  /// of those that are `shown`.
  static func reply(
    _ paths: FieldPath..., date: [SourceDate] = [], as wording: Wording = .plain,
    state: FieldPath? = nil, shown: Set<String> = []
  ) -> SourceField {
    let all = paths + date.map(\.path) + (state.map { [$0] } ?? [])
    return SourceField(paths: all) { mapping, review throws(Mapping.RecordError) in
      guard review.replies.isEmpty, let text = mapping.text(at: paths) else { return }
      if let state, let word = mapping.text(at: [state]), !shown.contains(word.lowercased()) {
        mapping.findings.append(
          .init(
            .leftOut, at: mapping.place,
            "the source does not show this reply (\(state.name): \(word.singleLine.prefix(40)))"))
        return
      }
      let date = try mapping.optionalDate(at: date)
      review.replies = [ImportedRound(text: wording.words(of: text), date: date)]
    }
  }
}
