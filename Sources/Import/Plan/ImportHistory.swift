import Core

/// What was imported when: `content/imports/files.jsonl`, a line for each export and for each part of
/// a source that said how many reviews it has, and `content/imports/totals.yml`, their sums.
public struct ImportHistory: Sendable {
  /// Where the lines stand, from the project's root.
  public static let filesPath = "content/imports/files.jsonl"
  /// Where the totals stand.
  public static let totalsPath = "content/imports/totals.yml"

  /// A source's total, and on which day it was so.
  public struct Total: Sendable, Hashable {
    var count: Int
    var day: String
  }

  private var files: [UInt8]
  private var totals: [String: Total] = [:]
  /// What each part of a source said that it has.
  private var parts: [String: [String: Total]] = [:]

  /// The book as it stands in the two files; empty where there are none.
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
      guard let file = try? RecordValue(json: self.files, in: line.indices),
        let source = file.text("source"), let total = file.text("total").flatMap(Int.init),
        0...Self.most ~= total, let day = file.text("as-of")
      else { continue }
      self.parts[source, default: [:]][file.text("scope") ?? ""] = Total(count: total, day: day)
    }
  }

  /// Whether the file of that SHA-256 was imported before.
  public func knows(_ hash: String) -> Bool {
    files.contains(part: Array("\"sha256\":\"\(hash)\"".utf8))
  }

  /// Notes a file of a source that was read on a day.
  public mutating func note(
    _ name: String, hash: String, source: String, day: String, reviews: Int, isWhole: Bool
  ) {
    append(
      [
        ("file", .string(name)), ("sha256", .string(hash)), ("source", .string(source)),
        ("imported", .string(day)), ("reviews", .number(reviews)),
      ] + (isWhole ? [("complete", .bool(true))] : []))
  }

  private mutating func append(_ members: [(key: String, value: JSON)]) {
    files += JSON.object(members).bytes(.canonical)
    files.append(.lineFeed)
  }

  /// The most that a source can say it has.
  static let most = 100_000_000

  /// Notes how many reviews a part of a source says it has, unless a later day is known: its source
  /// has as many as all its parts together.
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

  /// The totals, a line for each source.
  public var totalsBytes: [UInt8] {
    var text = "# Written by sitegen import: how many reviews each source said it had, and when.\n"
    for (source, total) in totals.sorted(by: { $0.key < $1.key }) {
      text += "\(source): { total: \(total.count), as-of: \(total.day) }\n"
    }
    return Array(text.utf8)
  }

  public var hasTotals: Bool { !totals.isEmpty }
}
