import Ledger
import Reviews

/// The figures of a site for programs: `api/trust.json`, format 1.
///
/// All figures follow from the cases, the settings and the ledger's newest checkpoint, so anyone
/// who has those can compute and compare them. Numbers are whole. A fraction is exact, as
/// `{"over":d,"value":n}`: a mean is the sum of the stars over the number of ratings.
public struct TrustReport: Sendable {
  private let site: Site
  private let log: PublishedLedger?

  /// The report on a site and on its ledger, if it has one.
  public init(_ site: Site, _ log: PublishedLedger?) {
    self.site = site
    self.log = log
  }

  /// Canonical JSON (RFC 8785) and a newline.
  public var bytes: [UInt8] { json.bytes + [UInt8(ascii: "\n")] }

  private var json: JCS {
    var report: [String: JCS] = [
      "$schema": "v1/schemas/trust.json", "as-of": .string(site.asOf.description),
      "complaints": complaints, "format": 1, "order": order, "reviews": reviews,
      "settings": settings, "sources": sources,
    ]
    if let score { report["score"] = score }
    if let ledger { report["ledger"] = ledger }
    return .object(report)
  }

  private var complaints: JCS {
    let figures = site.statistics.complaints
    return [
      "count": .integer(figures.count), "hidden": .integer(figures.hidden),
      "grades": JCS(Grade.allCases) { figures.grades[$0] },
      "outcomes": JCS(Outcome.allCases) { figures.outcomes[$0] },
    ]
  }

  private var ledger: JCS? {
    guard let log else { return nil }
    let head = log.checkpoint.checkpoint
    var ledger: [String: JCS] = [
      "checkpoints": .array(log.checkpoints.map { .integer($0) }),
      "origin": .string(head.origin), "root": .string(head.root.base64),
      "size": .integer(head.size),
    ]
    ledger["key"] = log.key.map { .string($0.text) }
    ledger["begun"] = log.days.map { .string($0.lowerBound.description) }
    ledger["dated-before"] = log.reviewsDatedBefore(in: site).map { .integer($0) }
    return .object(ledger)
  }

  private var order: JCS {
    var order: [String: JCS] = [
      "method": .string(site.settings.order.rawValue), "bound": JCS(site.order.bound),
      "largest-deviation": JCS(site.order.largestDeviation),
    ]
    order["auc"] = site.order.auc.map { JCS($0) }
    order["limit"] = site.settings.orderLimit.map { JCS($0.bias) }
    let (low, high) = (site.orderAudit.low, site.orderAudit.high)
    order["first-page"] = ["high": JCS(high.onFirstPage), "low": JCS(low.onFirstPage)]
    order["overall"] = ["high": JCS(high.overall), "low": JCS(low.overall)]
    var medians: [String: JCS] = [:]
    medians["high"] = high.medianPosition.map { JCS($0) }
    medians["low"] = low.medianPosition.map { JCS($0) }
    order["median-position"] = .object(medians)
    return .object(order)
  }

  private var reviews: JCS {
    let hidden = site.statistics.hidden
    let all = site.cases.reduce(into: [Int: Int]()) {
      $0[$1.review.stars.first ?? 0, default: 0] += 1
    }
    return [
      "received": .integer(site.cases.count), "shown": .integer(site.cases.count { $0.isShown }),
      "withheld": .integer(hidden.withheld), "removed": .integer(hidden.removed),
      "erased": .integer(hidden.erased), "missing": .integer(hidden.missing),
      "quarantined": .integer(hidden.quarantined),
      "fakes": .integer(hidden.fakes), "by-stars": JCS.byStars { all[$0 ?? 0] ?? 0 },
      "hidden-by-stars": JCS.byStars { hidden.byStars[$0] },
    ]
  }

  /// The mean. Nil if there are too few ratings.
  private var score: JCS? {
    let scores = site.statistics.scores
    let parts = [
      "all-time": scores.allTime, "last-twelve-months": scores.lastTwelveMonths,
      "with-later-ratings": scores.withLaterRatings, "worst-case": scores.worstCase,
    ].filter { $0.value.mean != nil }
    guard scores.allTime.mean != nil else { return nil }
    return .object(
      parts.mapValues { ["over": .integer($0.rated), "value": .integer($0.sum)] })
  }

  private var settings: JCS {
    let settings = site.settings
    var values: [String: JCS] = [
      "complaint-threshold": .integer(settings.complaintThreshold),
      "first-reply-days": .integer(settings.promises.firstReply),
      "resolution-days": .integer(settings.promises.resolution),
      "languages": .array(settings.languages.map { .string($0) }),
      "page-size": .integer(settings.pageSize), "time-zone": .string(settings.timeZone),
    ]
    if let quarantine = settings.quarantine {
      var policy: [String: JCS] = ["days": .integer(quarantine.days)]
      policy["stars"] = quarantine.stars.map { .array($0.map { .integer($0) }) }
      values["quarantine"] = .object(policy)
    }
    return .object(values)
  }

  private var sources: JCS {
    .array(
      site.statistics.sources.map { source in
        var figures: [String: JCS] = [
          "shown": .integer(source.shown), "held-back": .integer(source.heldBack),
        ]
        figures["name"] = source.name.map { .string($0) }
        figures["total"] = source.total.map { .integer($0) }
        figures["as-of"] = source.asOf.map { .string($0.description) }
        return .object(figures)
      })
  }
}
