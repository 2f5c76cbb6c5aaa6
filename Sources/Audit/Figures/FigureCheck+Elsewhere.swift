import Ledger
import Reviews

/// What a site hands out for others to show: the embed with its data, the poster and the badges. Who
/// reads them does not see the pages, so they are held against the log like these. None of them
/// need be there.
extension FigureCheck {
  /// Those of one language, which stand below `prefix`.
  func checkElsewhere(
    below prefix: String, _ files: PublishedFiles, _ count: inout Int,
    _ objections: inout Objections
  ) {
    for name in ["embed/index.html", "poster/index.html"] {
      guard let page = PageCheck.read(prefix + name, files, &objections) else { continue }
      checkPrinted(page, file: prefix + name, &count, &objections)
    }
    checkSummary(prefix + "embed/summary.json", files, &count, &objections)
    for form in ["", "-small"] {
      for scheme in ["", "-light", "-dark"] {
        checkBadge("\(prefix)badge\(form)\(scheme).svg", files, &count, &objections)
      }
    }
  }

  /// How many complaints came in; where that depends on what is not shown, as the figures say it,
  /// which have been looked at for themselves.
  private var complaints: Int {
    let computed = rebuilt.site.statistics.complaints.count
    guard isUnknowable("complaints.count") else { return computed }
    return figures.report["complaints"]?["count"]?.integer ?? computed
  }

  private func checkSummary(
    _ path: String, _ files: PublishedFiles, _ count: inout Int, _ objections: inout Objections
  ) {
    guard var bytes = files.read(path, &objections) else { return }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    guard let summary = try? JCS(decoding: bytes) else {
      objections.add(.badFigures, file: path, "the figures for other sites are damaged")
      return
    }
    func compare(_ name: String, _ published: Int?, _ computed: Int?) {
      count += 1
      guard published != computed else { return }
      objections.add(
        .otherFigure, file: path,
        "'\(name)' is \(published.map(String.init) ?? "none"), and by the log it is"
          + " \(computed.map(String.init) ?? "none")")
    }
    let statistics = rebuilt.site.statistics
    let score = statistics.scores.allTime
    compare("reviews", summary["reviews"]?.integer, statistics.counted)
    compare(
      "score", summary["score"]?.string.flatMap { Self.joined(DigitGroups($0).digits) },
      score.mean?.tenths)
    if case .array(let rows)? = summary["spread"] {
      for stars in 1...5 {
        let row = rows.first { $0["stars"]?.integer == stars }
        compare("spread, \(stars)", row?["count"]?.integer, score.count(stars: stars))
      }
    } else {
      objections.add(.otherFigure, file: path, "the distribution of the stars is not there")
    }
    compare("complaints.count", summary["complaints"]?["count"]?.integer, complaints)
    guard !isUnknowable("complaints.outcomes") else { return }
    compare(
      "complaints.resolved", summary["complaints"]?["resolved"]?.integer,
      statistics.complaints.outcomes[.resolved])
    checkCases(summary["cases"], path, &count, &objections)
  }

  /// The newest complaint that can be read must be there, and where it stands.
  private func checkCases(
    _ published: JCS?, _ path: String, _ count: inout Int, _ objections: inout Objections
  ) {
    var quotes: [JCS] = []
    if case .array(let there)? = published { quotes = there }
    let shown = rebuilt.site.newest.lazy.map { self.rebuilt.site.cases[$0] }.filter(\.isShown)
    let wanted = [
      ("complaint", shown.first(where: \.isComplaint)), ("praise", shown.first(where: \.isPraise)),
    ]
    for (kind, one) in wanted {
      count += 1
      let quote = quotes.first { $0["kind"]?.string == kind }
      let isSame =
        quote?["id"]?.string == one?.id && quote?["stars"]?.integer == one?.review.rating
        && (kind == "praise"
          || quote?["outcome"]?.string == one?.outcome.rawValue
            && quote?["grade"]?.string == one?.grade?.rawValue)
      guard !isSame else { continue }
      let there = quote?["id"]?.string.map { "'\($0)'" } ?? "none"
      objections.add(
        .otherFigure, file: path,
        "the newest \(kind) is \(one.map { "'\($0.id)'" } ?? "none") by the log, and \(there) is shown"
          + " in its place, or otherwise than it stands")
    }
  }

  /// The digits on a badge are those of the score, the reviews and the complaints, in whatever order
  /// the language puts them.
  private func checkBadge(
    _ path: String, _ files: PublishedFiles, _ count: inout Int, _ objections: inout Objections
  ) {
    guard let bytes = files.read(path, &objections) else { return }
    let statistics = rebuilt.site.statistics
    guard !isUnknowable("complaints.outcomes") else { return }
    var numbers = [statistics.counted]
    if let mean = statistics.scores.allTime.mean { numbers.append(mean.tenths) }
    if complaints > 0 { numbers += [complaints, statistics.complaints.outcomes[.resolved]] }
    count += 1
    let wanted = numbers.map { max(0, $0) }.flatMap(Self.digits).sorted()
    guard DigitGroups(Self.drawnText(bytes)).digits.sorted() != wanted else { return }
    objections.add(
      .otherFigure, file: path,
      "the badge says '\(Self.drawnText(bytes))', and by the log it is"
        + " \(numbers.map(String.init).joined(separator: ", "))")
  }

  /// What stands in the `<text>` elements of a drawing, a space between.
  private static func drawnText(_ drawing: [UInt8]) -> String {
    let text = String(decoding: drawing.prefix(20_000), as: UTF8.self)
    let parts = text.split(separator: "<").compactMap { tag -> Substring? in
      guard tag.hasPrefix("text "), let end = tag.firstIndex(of: ">") else { return nil }
      return tag[tag.index(after: end)...]
    }
    return parts.joined(separator: " ")
  }

  /// 43 of 4 and 3; nil of none, or of more than any score has.
  private static func joined(_ digits: [Int]) -> Int? {
    digits.isEmpty || digits.count > 9 ? nil : digits.reduce(0) { $0 * 10 + $1 }
  }
}
