/// Reads JSON of any length: the records of a list, be it the whole file or a member of its outer
/// object, or one object after the other, as in JSON lines.
///
/// A record that is no JSON is reported, and reading goes on at the next object whose first key is
/// that of the records before it.
public struct JSONReader: RecordReader {
  /// The members of the outer object that hold records.
  static let recordKeys: Set<String> = [
    "reviews", "data", "ratings", "items", "results", "entries", "entry", "recommendations",
    "features", "product_reviews", "productReviews",
  ]
  /// The members of the outer object in which such a member may stand.
  static let containerKeys: Set<String> = ["data", "response", "result", "feed", "payload"]

  private enum Level {
    /// Objects one after the other.
    case top
    case object([String])
    case array
  }

  private enum Step { case onward, needsMore }

  private var window = Window()
  private var at = 0
  private var levels: [Level] = [.top]
  private var scan: Scan?
  /// Where the outer object started that may be a record itself.
  private var capture: Int?
  /// The first key of the records.
  private var firstKey: [UInt8]?
  /// Whether the next record is being looked for after a broken one: at this level.
  private var isLost = false
  private var isLast = false
  private var events: [ReadingEvent] = []

  /// A reader at the start of a file.
  public init() {}

  public mutating func read(_ text: [UInt8]) -> [ReadingEvent] {
    let gone = window.append(text)
    at -= gone
    scan?.move(by: gone)
    capture = capture.map { $0 - gone }
    while step() == .onward {}
    window.drop(before: min(scan?.start ?? at, capture ?? at))
    defer { events = [] }
    return events
  }

  public mutating func finish() -> [ReadingEvent] {
    isLast = true
    while step() == .onward {}
    if levels.count > 1, !isLost {
      report(window.bytes.count, "the file ends in the middle")
    }
    defer { events = [] }
    return events
  }

  private mutating func step() -> Step {
    if isLost { return find() }
    if scan != nil { return scanOn() }
    let bytes = window.bytes
    while at < bytes.count, bytes[at].isBlank || bytes[at] == .comma || bytes[at] == 0x1E {
      at += 1
    }
    guard at < bytes.count else { return .needsMore }
    switch levels.last ?? .top {
    case .top: return atTop(bytes[at])
    case .array:
      if bytes[at] == .closeBracket {
        at += 1
        levels.removeLast()
      } else {
        scan = Scan(at, isRecord: true)
      }
      return .onward
    case .object(let path): return member(of: path)
    }
  }

  private mutating func atTop(_ byte: UInt8) -> Step {
    switch byte {
    case .openBrace:
      capture = at
      at += 1
      levels.append(.object([]))
    case .openBracket:
      at += 1
      levels.append(.array)
    default:
      lose(at, "a JSON object belongs here")
    }
    return .onward
  }

  /// Reads on to the value of the next member.
  private mutating func member(of path: [String]) -> Step {
    let bytes = window.bytes
    if bytes[at] == .closeBrace {
      at += 1
      levels.removeLast()
      if levels.count == 1, let start = capture {
        capture = nil
        parse(start..<at, isRecord: true)
      }
      return .onward
    }
    var text = JSONText(bytes: bytes, range: at..<bytes.count)
    let key: String
    do throws(JSONText.Mistake) {
      guard bytes[at] == .quote else {
        throw JSONText.Mistake(offset: at, message: "a key in double quotes belongs here")
      }
      key = try text.string()
    } catch {
      if !isLast, error.message.hasSuffix("has no end"), bytes.count - at < Bounds.row {
        return .needsMore
      }
      lose(error.offset, error.message)
      return .onward
    }
    var next = text.at
    while next < bytes.count, bytes[next].isBlank { next += 1 }
    guard next < bytes.count else { return needMore() }
    guard bytes[next] == .colon else {
      lose(next, "a colon belongs here")
      return .onward
    }
    next += 1
    while next < bytes.count, bytes[next].isBlank { next += 1 }
    guard next < bytes.count else { return needMore() }
    enter(key, path, next)
    return .onward
  }

  private mutating func enter(_ key: String, _ path: [String], _ start: Int) {
    let first = window.bytes[start]
    let mayHold = path.isEmpty || (path.count == 1 && Self.containerKeys.contains(path[0]))
    at = start
    if first == .openBracket, mayHold, Self.recordKeys.contains(key) {
      capture = nil
      at += 1
      levels.append(.array)
    } else if first == .openBrace, path.isEmpty, Self.containerKeys.contains(key) {
      at += 1
      levels.append(.object(path + [key]))
    } else {
      scan = Scan(start, isRecord: false, path: path + [key])
    }
  }

  private mutating func needMore() -> Step {
    if isLast { lose(at, "the file ends in the middle") }
    return isLast ? .onward : .needsMore
  }

  /// Goes on to the end of the value that is being scanned.
  private mutating func scanOn() -> Step {
    guard var scan else { return .onward }
    let isWhole = scan.advance(window.bytes, isLast: isLast)
    self.scan = scan
    if scan.at - scan.start > Bounds.record, !isWhole || scan.isRecord {
      self.scan = nil
      if scan.isRecord || capture != nil {
        lose(from: scan, "this record is longer than 8 MiB")
      } else {
        // A value beside the records that nobody wants: step by step past it.
        at = scan.at
        self.scan = scan.emptied
        if isWhole { self.scan = nil }
      }
      return .onward
    }
    guard isWhole else {
      guard isLast else { return .needsMore }
      self.scan = nil
      lose(from: scan, "the file ends in the middle of this")
      return .onward
    }
    self.scan = nil
    at = scan.at
    parse(scan.start..<scan.at, isRecord: scan.isRecord, path: scan.path)
    return .onward
  }

  private mutating func parse(_ range: Range<Int>, isRecord: Bool, path: [String] = []) {
    do throws(JSONText.Mistake) {
      let value = try JSONText.value(window.bytes, in: range)
      if isRecord {
        if case .object = value, firstKey == nil { firstKey = key(at: range.lowerBound) }
        events.append(
          .record(Record(value: value, position: window.position(of: range.lowerBound))))
      } else if capture == nil || path.count <= 2 {
        events.append(.aside(path: path, value))
      }
    } catch {
      report(range.lowerBound, error.message)
      if firstKey == nil { firstKey = key(at: range.lowerBound) }
      // What was taken for one value may hold the next ones.
      at = range.lowerBound + 1
      isLost = true
    }
  }

  private mutating func lose(from scan: Scan, _ message: String) {
    // What is wrong by the strict rules may be said more clearly than that there is no end.
    var message = message
    do throws(JSONText.Mistake) {
      _ = try JSONText.value(window.bytes, in: scan.start..<scan.at)
    } catch {
      if error.offset < scan.at, !error.message.hasSuffix("has no end") || isLast {
        message = error.message
      }
    }
    if scan.isRecord, firstKey == nil { firstKey = key(at: scan.start) }
    report(scan.start, message)
    at = scan.start + 1
    isLost = true
  }

  private mutating func lose(_ offset: Int, _ message: String) {
    report(offset, message)
    at = max(offset, at)
    isLost = true
  }

  private mutating func report(_ offset: Int, _ message: String) {
    events.append(.broken(window.position(of: offset), message))
  }

  /// The first key of an object, with its quotes.
  private func key(at start: Int) -> [UInt8]? {
    let bytes = window.bytes
    var index = start + 1
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    guard index < bytes.count, bytes[index] == .quote,
      let end = bytes[(index + 1)...].firstIndex(of: .quote)
    else { return nil }
    return Array(bytes[index...end])
  }

  /// Whether an object at `index` stands behind a comma, or begins a line: not in the value of a key.
  private func isFollowing(_ index: Int) -> Bool {
    let bytes = window.bytes
    var before = index - 1
    while before >= window.start, bytes[before].isBlank {
      if bytes[before] == .lineFeed { return true }
      before -= 1
    }
    return before < window.start || bytes[before] == .comma
  }

  /// Looks for the next object that begins as a record does.
  private mutating func find() -> Step {
    let bytes = window.bytes
    capture = nil
    while at < bytes.count {
      guard bytes[at] == .openBrace, isFollowing(at) else {
        at += 1
        continue
      }
      var index = at + 1
      while index < bytes.count, bytes[index].isBlank { index += 1 }
      let wanted = firstKey ?? [.quote]
      guard index + wanted.count <= bytes.count else {
        if isLast { return .needsMore }
        if index - at > Bounds.row { at += 1 }
        return .needsMore
      }
      if bytes[index..<index + wanted.count].elementsEqual(wanted) {
        isLost = false
        if case .object = levels.last ?? .top { levels = [.top] }
        return .onward
      }
      at += 1
    }
    return .needsMore
  }
}
