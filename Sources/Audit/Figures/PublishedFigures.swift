import Core
import Ledger
import Reviews

/// The figures that a site publishes as data (`api/trust.json`), and the settings in them by which
/// its pages were made.
struct PublishedFigures: Sendable {
  let report: JCS
  /// The day on which they hold.
  let asOf: Day
  let settings: Settings

  static let path = SitePath.trustReport

  /// The sizes of the checkpoints that the site says it publishes.
  var checkpoints: [Int] {
    guard case .array(let sizes) = report["ledger"]?["checkpoints"] else { return [] }
    return sizes.compactMap(\.integer)
  }

  /// Reads them; nil, with a finding, where they are not there or not what sitegen writes.
  init?(_ files: PublishedFiles, _ findings: inout AuditFindings) {
    guard var bytes = files.read(Self.path, &findings) else {
      findings.add(.badFigures, file: Self.path, "the figures are not published as data")
      return nil
    }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    let report: JCS
    do {
      report = try JCS(decoding: bytes)
    } catch {
      findings.add(
        .badFigures, file: Self.path,
        "the figures are damaged at byte \(error.offset): \(error.message)")
      return nil
    }
    guard report["format"]?.integer == 1, let asOf = report["as-of"]?.string.flatMap({ Day($0) }),
      let settings = Self.settings(in: report)
    else {
      findings.add(
        .badFigures, file: Self.path,
        "the day, the format or the settings are none that sitegen has")
      return nil
    }
    self.report = report
    self.asOf = asOf
    self.settings = settings
  }

  private static func settings(in report: JCS) -> Settings? {
    guard let written = report["settings"], let order = report["order"],
      case .array(let languages)? = written["languages"],
      let threshold = written["complaint-threshold"]?.integer, Stars.range ~= threshold,
      let pageSize = written["page-size"]?.integer, Settings.pageSizeRange ~= pageSize,
      let firstReply = written["first-reply-days"]?.integer,
      Settings.Promises.dayRange ~= firstReply,
      let resolution = written["resolution-days"]?.integer,
      Settings.Promises.dayRange ~= resolution,
      let zone = written["time-zone"]?.string,
      let method = order["method"]?.string.flatMap({ Settings.ListOrder(rawValue: $0) })
    else { return nil }
    let tags = languages.compactMap(\.string)
    guard !tags.isEmpty, tags.count == languages.count, tags.count <= 100,
      Set(tags).count == tags.count, tags.allSatisfy(\.isFolderName)
    else { return nil }
    var settings = Settings(name: Localized(""))
    settings.languages = tags
    settings.timeZone = zone
    settings.complaintThreshold = threshold
    settings.pageSize = pageSize
    settings.promises = Settings.Promises(firstReply: firstReply, resolution: resolution)
    settings.order = method
    settings.orderLimit = order["limit"].flatMap { fraction($0) }.map {
      Settings.OrderLimit(bias: $0, place: Place(path))
    }
    if let policy = written["quarantine"] {
      guard let days = policy["days"]?.integer, Settings.Quarantine.dayRange ~= days else {
        return nil
      }
      var stars: [Int]?
      if case .array(let written)? = policy["stars"] { stars = written.compactMap(\.integer) }
      settings.quarantine = Settings.Quarantine(days: days, stars: stars)
    }
    guard case .array(let sources)? = report["sources"] else { return nil }
    settings.sources = sources.compactMap { source in
      guard let name = source["name"]?.string else { return nil }
      return Settings.Source(
        key: name, label: Localized(name), total: source["total"]?.integer,
        asOf: source["as-of"]?.string.flatMap { Day($0) })
    }
    return settings
  }

  private static func fraction(_ json: JCS) -> Fraction? {
    guard let value = json["value"]?.integer, let over = json["over"]?.integer else { return nil }
    return Fraction(value, over: over)
  }
}

extension String {
  /// Whether it can be a language's folder: letters, digits and hyphens.
  fileprivate var isFolderName: Bool {
    1...35 ~= utf8.count
      && utf8.allSatisfy { $0.isAlphanumeric || $0 == .hyphen }
  }
}
