/// What was imported when: `content/imports/files.jsonl`, a line for each export, and
/// `content/imports/totals.yml`, what each source said that it has.
public struct ImportBook: Sendable {
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
  }

  /// Whether the file of that SHA-256 was imported before.
  public func knows(_ hash: String) -> Bool {
    let mark = Array("\"sha256\":\"\(hash)\"".utf8)
    return files.split(separator: .lineFeed).contains { line in
      line.indices.contains { line[$0] == .quote && line[$0...].starts(with: mark) }
    }
  }

  /// Notes a file of a source that was read on a day.
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

  /// Notes how many reviews a source says it has, unless a later day is known.
  public mutating func note(total: Int, of source: String, on day: String) {
    if let known = totals[source], known.day > day { return }
    totals[source] = Total(count: total, day: day)
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
