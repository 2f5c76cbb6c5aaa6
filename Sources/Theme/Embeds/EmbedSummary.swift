import Ledger
import Markup
import Reviews

/// The figures that the script shows on other sites (`embed/summary.json`, format 1), with their
/// words in one language, so that the script has none of its own.
struct EmbedSummary: Sendable {
  let site: LanguageSite
  let summary: SummaryBuilder
  let cases: [EmbeddedCase]

  /// A case that the embed shows.
  struct EmbeddedCase {
    let one: Case
    let excerpt: ExcerptView
  }

  /// Canonical JSON (RFC 8785) and a newline.
  var bytes: [UInt8] { json.bytes + [UInt8(ascii: "\n")] }

  private var json: JCS {
    let words = site.language.words
    let statistics = site.statistics
    var members: [String: JCS] = [
      "format": 1, "as-of": .string(site.asOf.description),
      "language": .string(site.language.tag),
      "direction": .string(site.language.direction),
      "title": text(site.headline.title), "basis": text(summary.basis),
      "spread-label": text(words["by-stars"]), "spread": .array(summary.bars.map(row)),
      "complaints": complaints, "cautions": .array(summary.cautions.map { text($0.text) }),
      "cases": .array(cases.map { quote($0.one, $0.excerpt) }),
      "hidden": text(summary.withheldCount), "all": text(words["embed-all"]),
      "reviews": .integer(statistics.counted),
      "out-of": text(words[statistics.scores.allTime.mean == nil ? "no-score-yet" : "out-of-5"]),
    ]
    members["score"] = summary.score.map { .string($0) }
    members["score-label"] = summary.score.map { text(words["score-label", ["score": $0]]) }
    members["score-tenths"] = statistics.scores.allTime.mean.map { .integer($0.tenths) }
    return .object(members)
  }

  private func row(_ row: StarBar) -> JCS {
    [
      "stars": .integer(row.stars), "count": .integer(row.count), "of": .integer(row.of),
      "percent": .integer(row.percent), "label": text(row.label),
    ]
  }

  private var complaints: JCS {
    let complaints = site.statistics.complaints
    return [
      "count": .integer(complaints.count), "resolved": .integer(complaints.outcomes[.resolved]),
      "label": text(site.headline.complaints),
      "standings": .array(summary.standings.map { text($0.text) }),
      "strip": .array(
        summary.strip.map { ["tone": .string($0.tone), "count": .integer($0.width)] }),
      "verdict": .array(
        site.headline.verdict.map {
          ["text": .string($0.text.plainPiece), "tone": $0.tone.map { .string($0) } ?? .string("")]
        }),
    ]
  }

  private func quote(_ one: Case, _ view: ExcerptView) -> JCS {
    var quote: [String: JCS] = [
      "id": .string(one.id), "kind": one.isComplaint ? "complaint" : "praise",
      "author": text(view.author), "initials": text(view.initials), "label": text(view.label),
      "title": text(view.title), "words": text(view.words),
    ]
    quote["title-language"] = view.titleLanguage.map(text)
    quote["language"] = view.language.map(text)
    if let stars = view.stars {
      quote["stars"] = .integer(stars.count)
      quote["stars-label"] = text(stars.label)
    }
    if let badge = view.badge {
      quote["outcome"] = .string(one.outcome.rawValue)
      quote["tone"] = .string(one.outcome.group.tone)
      quote["grade"] = one.grade.map { .string($0.rawValue) }
      quote["standing"] = text(badge.sign.isEmpty ? badge.label : "\(badge.sign) \(badge.label)")
    }
    if !view.reply.isEmpty {
      quote["reply-from"] = text(view.replyFrom)
      quote["who"] = text(view.who)
      let person = [view.who, view.role].compactMap(\.self).joined(separator: ", ")
      quote["by"] = text([person, view.when].compactMap(\.self).joined(separator: " · "))
      quote["reply"] = text(view.reply)
      quote["reply-language"] = view.replyLanguage.map(text)
    }
    return .object(quote)
  }

  /// The text without control characters, because no markup can isolate them.
  private func text(_ text: String) -> JCS { .string(Escape.plain(text)) }
}
