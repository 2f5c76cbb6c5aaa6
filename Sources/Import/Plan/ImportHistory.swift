import Core
import Reviews

/// The history of imports: `content/imports/files.jsonl`, with a line for each export and for each
/// part of a source that gave its number of reviews, and `content/imports/totals.yml` with the
/// sums.
public struct ImportHistory: Sendable {
  /// The path of the lines from the project's root.
  public static let filesPath = "content/imports/files.jsonl"
  /// The path of the totals from the project's root.
  public static let totalsPath = Settings.Source.importedTotals

  /// A source's number of reviews, and its day.
  public struct Total: Sendable, Hashable {
    var count: Int
    var day: String
  }

  private var files: [UInt8]
  private var totals: [String: Total] = [:]
  /// How each file was read last, by its SHA-256.
  private var readings: [String: Reading] = [:]
  /// The number that each part of a source gave.
  private var parts: [String: [String: Total]] = [:]

  /// The history in the two files. Empty if there are none.
  public init(files: [UInt8]?, totals: [UInt8]?) {
    self.files = files ?? []
    for line in (totals ?? []).split(separator: .lineFeed) {
      let words = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
      guard words.count == 2, !words[0].hasPrefix("#") else { continue }
      let fields = words[1].split { " {},:".utf8.contains($0.utf8.first ?? 0) }.map(String.init)
      guard fields.count == 4, fields[0] == "total", let count = Int(fields[1]) else { continue }
      self.totals[String(words[0])] = Total(count: count, day: fields[3])
    }
    for line in self.files.split(separator: .lineFeed) {
      guard let file = try? RecordValue(json: self.files, in: line.indices) else { continue }
      if let hash = file.text("sha256") {
        readings[hash] = Reading(
          dates: file.text("dates").flatMap(ImportOptions.DayOrder.init),
          scale: file.text("scale").flatMap(Int.init))
      }
      guard let source = file.text("source"), let total = file.text("total").flatMap(Int.init),
        0...Self.most ~= total, let day = file.text("as-of")
      else { continue }
      self.parts[source, default: [:]][file.text("scope") ?? ""] = Total(count: total, day: day)
    }
  }

  /// Whether no file was imported before.
  public var isEmpty: Bool { files.isEmpty }

  /// Whether the file with that SHA-256 was imported before.
  public func knows(_ hash: String) -> Bool {
    files.contains(part: Array("\"sha256\":\"\(hash)\"".utf8))
  }

  /// The options on which it depends what a file says.
  public struct Reading: Sendable, Hashable {
    var dates: ImportOptions.DayOrder?
    var scale: Int?

    /// The user's options, or those of the mapping.
    public init(dates: ImportOptions.DayOrder?, scale: Int?) {
      self.dates = dates
      self.scale = scale
    }

    /// Whether the user corrects an earlier reading by this one. Without an order of dates, what
    /// depends on it was left out.
    func corrects(_ earlier: Reading) -> Bool {
      scale != earlier.scale || (dates != nil && earlier.dates != nil && dates != earlier.dates)
    }
  }

  /// Whether the file with that SHA-256 was imported before, and is corrected by this reading.
  public func isCorrected(_ hash: String, by reading: Reading) -> Bool {
    readings[hash].map(reading.corrects) ?? false
  }

  /// Notes that a file of a source was read on a day.
  public mutating func note(
    _ name: String, hash: String, source: String, day: String, reviews: Int, isWhole: Bool,
    reading: Reading
  ) {
    readings[hash] = reading
    append(
      [
        ("file", .string(name)), ("sha256", .string(hash)), ("source", .string(source)),
        ("imported", .string(day)), ("reviews", .number(reviews)),
      ] + (isWhole ? [("complete", .bool(true))] : [])
        + JSON.member("dates", reading.dates?.rawValue)
        + (reading.scale.map { [("scale", .number($0))] } ?? []))
  }

  private mutating func append(_ members: [(key: String, value: JSON)]) {
    files += JSON.object(members).bytes(.canonical)
    files.append(.lineFeed)
  }

  /// The largest number of reviews that is accepted.
  static let most = 100_000_000

  /// Notes the number of reviews that a part of a source gives, unless a later day's is known. The
  /// source's number is the sum of its parts.
  public mutating func note(total: Int, of source: String, scope: String = "", on day: String) {
    var known = parts[source] ?? [:]
    if let part = known[scope], part.day > day { return }
    known[scope] = Total(count: total, day: day)
    parts[source] = known
    let sum = known.values.reduce(0) { $0 + $1.count }
    totals[source] = Total(count: min(sum, Self.most), day: known.values.map(\.day).max() ?? day)
    append(
      [("source", .string(source))] + JSON.member("scope", scope.isEmpty ? nil : scope)
        + [("total", .number(total)), ("as-of", .string(day))])
  }

  /// The lines.
  public var filesBytes: [UInt8] { files }

  /// The totals as YAML, a line for each source.
  public var totalsBytes: [UInt8] {
    var text = "# Written by sitegen import: how many reviews each source said it had, and when.\n"
    for (source, total) in totals.sorted(by: { $0.key < $1.key }) {
      text += "\(source): { total: \(total.count), as-of: \(total.day) }\n"
    }
    return Array(text.utf8)
  }

  public var hasTotals: Bool { !totals.isEmpty }
}
