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
  /// What each part of a source said that it has.
  private var parts: [String: [String: Int]] = [:]

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
      guard let file = try? JSONText.value(Array(line), in: 0..<line.count),
        let source = file.text("source"), let total = file.text("total").flatMap(Int.init)
      else { continue }
      self.parts[source, default: [:]][file.text("scope") ?? ""] = total
    }
  }

  /// Whether the file of that SHA-256 was imported before.
  public func knows(_ hash: String) -> Bool {
    let mark = Array("\"sha256\":\"\(hash)\"".utf8)
    return files.split(separator: .lineFeed).contains { line in
      line.indices.contains { line[$0] == .quote && line[$0...].starts(with: mark) }
    }
  }

  /// Notes a file of a source that was read on a day, with what it says the source, or a part of
  /// it, has in all.
  public mutating func note(
    _ name: String, hash: String, source: String, day: String, reviews: Int, isWhole: Bool,
    total: Int? = nil, scope: String = ""
  ) {
    var line = Array("{\"file\":".utf8)
    line.append(json: name)
    line += ",\"sha256\":\"\(hash)\",\"source\":".utf8
    line.append(json: source)
    line += ",\"imported\":\"\(day)\",\"reviews\":\(reviews)".utf8
    if isWhole { line += ",\"complete\":true".utf8 }
    if let total {
      line += ",\"total\":\(total)".utf8
      if !scope.isEmpty {
        line += ",\"scope\":".utf8
        line.append(json: scope)
      }
      parts[source, default: [:]][scope] = total
    }
    line += "}\n".utf8
    files += line
  }

  /// Notes how many reviews a part of a source says it has, unless a later day is known: its source
  /// has as many as all its parts together.
  public mutating func note(total: Int, of source: String, scope: String = "", on day: String) {
    if let known = totals[source], known.day > day { return }
    parts[source, default: [:]][scope] = total
    let all = parts[source, default: [:]].values.reduce(0) {
      $0.addingReportingOverflow($1).partialValue
    }
    totals[source] = Total(count: all, day: day)
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
