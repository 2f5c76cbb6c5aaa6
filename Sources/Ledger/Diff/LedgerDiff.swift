import Core
import Reviews

/// The difference between the content and the ledger.
public struct LedgerDiff: Sendable {
  /// The settings to enter before all else. Nil if they are in the ledger already.
  public let settings: SettingsRecord?
  /// The entries to add, in order.
  public let pending: [PendingEntry]
  /// The documents that are in the log and have gone from the content, in the log's order.
  public let missing: [Missing]
  /// The findings: errors that stop any build, such as changed decisions or altered stubs of erased
  /// reviews, and warnings, such as documents that have gone, which the page reports.
  public let findings: [Finding]
  /// Of the documents that pending entries refer to and the ledger has, the first events.
  let events: [DocumentID: Int]

  /// A document that is in the log and has gone.
  public struct Missing: Sendable, Hashable {
    public let document: DocumentID
    /// The event with which the document entered the log.
    public let event: Int
    /// Whether the file of its review has gone too.
    let isWithReview: Bool
  }

  /// Whether there is nothing to enter and no finding.
  public var isEmpty: Bool { settings == nil && pending.isEmpty && findings.isEmpty }

  /// All findings if nothing may be entered: each document that is not in the log, or has gone, is
  /// an error at its file.
  public var asLocked: [Finding] {
    let strict = findings.map { finding in
      finding.rule == .ledgerMissing
        ? Finding(Rule(finding.rule.name, .error), at: finding.place, finding.message) : finding
    }
    let unrecorded = settings.map { _ in
      Finding(.ledgerUnrecorded, at: .siteSettings, "these settings are not in the ledger")
    }
    return strict + [unrecorded].compactMap { $0 } + pending.map(\.locked)
  }

  /// All findings if another build will enter the documents: each document that is not in the log
  /// is a note.
  public var asPending: [Finding] {
    let note = settings.map { _ in
      Finding(
        .ledgerPending, at: .siteSettings,
        "these settings are not in the ledger yet; a build enters them")
    }
    return findings + [note].compactMap { $0 } + pending.map(\.pending)
  }
}

extension LedgerDiff.Missing {
  var finding: Finding {
    let what =
      "the \(document.kind) '\(document.text)' is event \(event) of the ledger, but its file has gone"
    if DocumentID.erasedEvent(document.review) != nil {
      return Finding(
        .ledgerErased, at: Place(document.path),
        "this file is what an erasure left, and it has gone; bring it back")
    }
    let way =
      document.kind == .review
      ? "bring it back, and add a decision if it is not to be shown, or: sitegen ledger erase \(document.review)"
      : "bring it back"
    // A review that has gone leaves a placeholder, and with it go the replies. Anything else would leave
    // nothing, though its words are published with the ledger.
    let leavesPlace =
      document.kind == .review || document.kind == .reply && isWithReview
    let rule = leavesPlace ? .ledgerMissing : Rule(Rule.ledgerMissing.name, .error)
    return Finding(rule, at: Place(document.path), "\(what); \(way)")
  }
}

extension LedgerState {
  /// Compares `siteContent` with the ledger on the day `asOf`, and with it the settings in `settings`; nil
  /// compares none. The content must be complete: nothing may have been left out of it because of
  /// errors.
  public func diff(
    with siteContent: SiteContent, settings: SettingsRecord? = nil, asOf: Day, jobs: Int = 1
  ) -> LedgerDiff {
    var builder = LedgerDiffBuilder(
      ledger: self, siteContent: siteContent,
      settings: settings.flatMap { holds($0) ? nil : $0 }, asOf: asOf, jobs: jobs)
    builder.compareDocuments()
    builder.compareRedactions()
    builder.comparePauses()
    builder.compareErasures()
    return builder.result
  }
}

extension Place {
  /// The file of the settings.
  fileprivate static let siteSettings = Place("content/site.yml")
}

extension LedgerDiff {
  /// The pictures that pending revisions replace, each with the place of its document: those of the
  /// revision before, by their names.
  public var replacedPictures: [(name: String, place: Place)] {
    pending.flatMap { entry in
      let before = entry.before.flatMap { try? JCS(decoding: $0.content) }
      return before?.pictures.map { ($0.name, entry.place) } ?? []
    }
  }
}

/// What differs between two versions of a document, for people: each field that does, with the old
/// and the new value, cut short around the place where they part.
struct ContentDifference: CustomStringConvertible {
  let description: String

  init(from old: [UInt8], to new: [UInt8]) {
    let old = (try? JCS(decoding: old))?.fields ?? [:]
    let new = (try? JCS(decoding: new))?.fields ?? [:]
    // Neither stands in the document's file.
    let kept: Set<String> = ["edit.fields", "edit.cause", "edit.rewritten", "format"]
    let names = Set(old.keys).union(new.keys).subtracting(kept).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let changes = names.compactMap { name -> String? in
      switch (old[name], new[name]) {
      case (nil, let now?): return "\(name) is new: \(now.excerpt(from: 0))"
      case (let was?, nil): return "\(name) is gone: \(was.excerpt(from: 0))"
      case (let was?, let now?) where was != now:
        let same = zip(was.unicodeScalars, now.unicodeScalars).prefix { $0 == $1 }.count
        return "\(name) was \(was.excerpt(from: same)) and is \(now.excerpt(from: same))"
      default: return nil
      }
    }
    description = changes.joined(separator: ", ")
  }
}

extension JCS {
  /// The members of an object as texts, with those of inner objects: `source.name`.
  fileprivate var fields: [String: String] {
    guard case .object(let members) = self else { return [:] }
    var fields: [String: String] = [:]
    for (name, value) in members {
      switch value {
      case .string(let text): fields[name] = text
      case .object:
        for (inner, text) in value.fields { fields["\(name).\(inner)"] = text }
      default: fields[name] = String(decoding: value.bytes, as: UTF8.self)
      }
    }
    return fields
  }
}

extension String {
  /// At most forty code points, beginning shortly before `place`, on one line and safe for a
  /// terminal.
  fileprivate func excerpt(from place: Int) -> String {
    let scalars = Array(unicodeScalars.map { $0 == "\n" ? " " : $0 })
    let start = place <= 12 ? 0 : place - 8
    let part = scalars[min(start, scalars.count)...].prefix(40)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: part)
    let before = start > 0 ? "…" : ""
    let after = start + part.count < scalars.count ? "…" : ""
    return "'\(before)\(String(text).terminalSafe)\(after)'"
  }
}
