import Core

/// The history of imports: `content/imports/files.jsonl`, with a line for each export and for each
/// part of a source that gave its number of reviews, and `content/imports/totals.yml` with the
/// sums.
public struct ImportHistory: Sendable {
  /// The path of the lines from the project's root.
  public static let filesPath = "content/imports/files.jsonl"
  /// The path of the totals from the project's root.
  public static let totalsPath = "content/imports/totals.yml"

  /// A source's number of reviews, and its day.
  public struct Total: Sendable, Hashable {
    var count: Int
    var day: String
  }

  private var files: [UInt8]
  private var totals: [String: Total] = [:]
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
      guard let file = try? JSONText.value(Array(line), in: 0..<line.count),
        let source = file.text("source"), let total = file.text("total").flatMap(Int.init),
        0...Self.most ~= total, let day = file.text("as-of")
      else { continue }
      self.parts[source, default: [:]][file.text("scope") ?? ""] = Total(count: total, day: day)
    }
  }

  /// Whether the file with that SHA-256 was imported before.
  public func knows(_ hash: String) -> Bool {
    let mark = Array("\"sha256\":\"\(hash)\"".utf8)
    return files.split(separator: .lineFeed).contains { line in
      line.indices.contains { line[$0] == .doubleQuote && line[$0...].starts(with: mark) }
    }
  }

  /// Notes that a file of a source was read on a day.
  public mutating func note(
    _ name: String, hash: String, source: String, day: String, reviews: Int, isWhole: Bool
  ) {
    var line = Array("{\"file\":".utf8)
    line.append(json: name)
    line += ",\"sha256\":\"\(hash)\",\"source\":".utf8
    line.append(json: source)
    line += ",\"imported\":\"\(day)\",\"reviews\":\(reviews)".utf8
    if isWhole { line += ",\"complete\":true".utf8 }
    line += "}\n".utf8
    files += line
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
    var line = Array("{\"source\":".utf8)
    line.append(json: source)
    if !scope.isEmpty {
      line += ",\"scope\":".utf8
      line.append(json: scope)
    }
    files += line + ",\"total\":\(total),\"as-of\":\"\(day)\"}\n".utf8
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
