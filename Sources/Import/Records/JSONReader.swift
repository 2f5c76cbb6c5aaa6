import Core

/// A reader of JSON of any length. The records are the elements of a list, which is the whole file
/// or a member of its outer object, or objects one after the other, as in JSON lines.
///
/// A record that is not valid JSON is reported, and reading continues at the next object that
/// begins like the records before.
public struct JSONReader: RecordReader {
  private enum Level {
    /// Objects one after the other.
    case top
    case object([String])
    case array
  }

  private enum Advance { case onward, needsMore }

  private var window = Window()
  private var at = 0
  private var levels: [Level] = [.top]
  private var scan: Scan?
  /// The start of the outer object, if that may be a record itself.
  private var capture: Int?
  /// Whether no object at the top level has ended yet.
  private var isFirst = true
  private var first: Record?
  private var asides: [ReadingEvent] = []
  private var search = RecordSearch()
  /// The number of bytes that were read again after errors.
  private var reread = 0
  /// Whether a record is broken and the next one is searched for at this level.
  private var isLost = false
  private var isLast = false
  private var events: [ReadingEvent] = []

  /// The keys of a record that a mapping reads, in the form of `plainName`.
  private let mapped: Set<String>
  /// The mapped keys that the outer object has had so far.
  private var seen: Set<String> = []

  /// A reader at the start of a file. An outer object counts as a record itself, whatever lists it
  /// has, if half of the `mapped` keys come before them.
  public init(mapped: [String] = []) {
    self.mapped = Set(
      mapped.map { ($0.split(separator: ".").first.map(String.init) ?? $0).plainName })
  }

  /// Whether the outer object, as far as it was read, is a record by the mapping.
  private var isMapped: Bool { !seen.isEmpty && seen.count * 2 >= mapped.count }

  /// Begins an outer object.
  private mutating func beginOuter() {
    capture = at
    seen = []
  }

  /// Notes a key of the outer object.
  private mutating func note(_ key: String) {
    if !mapped.isEmpty, mapped.contains(key.plainName) { seen.insert(key.plainName) }
  }

  public mutating func read(_ text: [UInt8]) -> [ReadingEvent] {
    let gone = window.append(text)
    at -= gone
    scan?.move(by: gone)
    capture = capture.map { $0 - gone }
    while step() == .onward {}
    let wanted = min(scan?.start ?? at, capture ?? at)
    // The bytes before an object show how its line begins, and whether it is the value of a key.
    window.drop(before: window.lastSeen(before: wanted))
    defer { events = [] }
    return events
  }

  public mutating func finish() -> [ReadingEvent] {
    isLast = true
    while step() == .onward {}
    if levels.count > 1, !isLost {
      report(window.bytes.count, "the file ends in the middle")
    }
    settleFirst(isOnly: true)
    defer { events = [] }
    return events
  }

  private mutating func step() -> Advance {
    if isLost { return find() }
    if scan != nil { return scanOn() }
    if let start = capture, at - start > RecordBounds.record {
      lose(start, "this record is longer than 8 MiB")
      return .onward
    }
    let bytes = window.bytes
    while at < bytes.count, bytes[at].isWhiteSpace || bytes[at] == .comma || bytes[at] == 0x1E {
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

  /// Continues to the end of the value that is being scanned.
  private mutating func scanOn() -> Advance {
    guard var scan else { return .onward }
    let isWhole = scan.advance(window.bytes, isLast: isLast)
    self.scan = scan
    if scan.at - scan.start > RecordBounds.record, !isWhole || scan.isRecord {
      self.scan = nil
      if scan.isRecord || capture != nil {
        lose(from: scan, "this record is longer than 8 MiB")
      } else {
        // A value beside the records that is not needed is skipped step by step.
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

  mutating func parse(_ range: Range<Int>, isRecord: Bool, path: [String] = []) {
    do throws(JSONError) {
      let value = try RecordValue(json: window.bytes, in: range)
      guard isRecord else {
        if capture == nil {
          events.append(.aside(path: path, value))
        } else if path.count <= 2 {
          asides.append(.aside(path: path, value))
        }
        return
      }
      if case .object = value { search.note(recordAt: range.lowerBound, in: window) }
      let record = Record(value: value, position: window.position(of: range.lowerBound))
      if levels.count == 1, isFirst {
        first = record
      } else {
        events.append(.record(record))
      }
      if levels.count == 1 { isFirst = false }
    } catch {
      report(error.offset, error.message)
      search.note(recordAt: range.lowerBound, in: window)
      // The bytes taken for one value may contain the next ones.
      search(from: range.lowerBound, orPast: range.upperBound)
    }
  }

  /// Decides whether the first object of the file is its only one: then its other members belong to
  /// the whole file, otherwise to its record.
  private mutating func settleFirst(isOnly: Bool) {
    if isOnly { events += asides }
    if let first { events.append(.record(first)) }
    first = nil
    asides = []
  }

  private mutating func lose(from scan: Scan, _ message: String) {
    // The strict parser's message may be clearer than that the value has no end.
    var (offset, message) = (scan.start, message)
    do throws(JSONError) {
      _ = try RecordValue(json: window.bytes, in: scan.start..<scan.at)
    } catch {
      if error.offset < scan.at, error.flaw != .noEnd || isLast {
        (offset, message) = (error.offset, error.message)
      }
    }
    if scan.isRecord { search.note(recordAt: scan.start, in: window) }
    report(offset, message)
    search(from: scan.start, orPast: scan.at)
  }

  private mutating func lose(_ offset: Int, _ message: String) {
    report(offset, message)
    at = max(offset, at)
    isLost = true
  }

  mutating func report(_ offset: Int, _ message: String) {
    events.append(.broken(window.position(of: offset), message))
  }

  /// Continues to search for a record after `start`. In a file with too many errors, which would be
  /// read again and again, the search starts at `end`.
  private mutating func search(from start: Int, orPast end: Int) {
    reread += end - start
    at = reread < RecordBounds.reread ? start + 1 : max(start + 1, end)
    isLost = true
  }

  /// Searches for the next object that begins like a record.
  private mutating func find() -> Advance {
    capture = nil
    events += asides
    asides = []
    guard let found = search.next(from: &at, in: window, isLast: isLast) else { return .needsMore }
    at = found
    isLost = false
    if case .object = levels.last ?? .top { levels = [.top] }
    return .onward
  }
}

extension JSONReader {
  /// The members of an outer object that may be lists of records.
  private static let recordKeys: Set<String> = [
    "reviews", "data", "ratings", "items", "results", "entries", "entry", "recommendations",
    "features", "product_reviews", "productReviews", "locationReviews", "places",
  ]
  /// The members of an outer object that may contain such a list.
  private static let containerKeys: Set<String> = [
    "data", "response", "result", "feed", "payload", "ratings",
  ]

  private mutating func atTop(_ byte: UInt8) -> Advance {
    switch byte {
    case .openBrace:
      settleFirst(isOnly: false)
      beginOuter()
      at += 1
      levels.append(.object([]))
    case .openBracket:
      at += 1
      levels.append(.array)
      events.append(.aside(path: ["#records"], .null))
    default:
      lose(at, "a JSON object belongs here")
    }
    return .onward
  }

  /// Reads on to the value of the next member.
  private mutating func member(of path: [String]) -> Advance {
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
    var text = JSONTokenizer(bytes, in: at..<bytes.count, depth: 0, escapes: .repaired)
    let key: String
    do throws(JSONError) {
      guard bytes[at] == .doubleQuote else {
        throw JSONError(.noKey, at: at)
      }
      key = try text.string()
    } catch {
      if !isLast, error.flaw == .noEnd, bytes.count - at < RecordBounds.row {
        return .needsMore
      }
      lose(error.offset, error.message)
      return .onward
    }
    var next = text.at
    while next < bytes.count, bytes[next].isWhiteSpace { next += 1 }
    guard next < bytes.count else { return needMore() }
    guard bytes[next] == .colon else {
      lose(next, "a colon belongs here")
      return .onward
    }
    next += 1
    while next < bytes.count, bytes[next].isWhiteSpace { next += 1 }
    guard next < bytes.count else { return needMore() }
    enter(key, path, next)
    return .onward
  }

  mutating func enter(_ key: String, _ path: [String], _ start: Int) {
    let first = window.bytes[start]
    if path.isEmpty { note(key) }
    let isContainer = path.count == 1 && Self.containerKeys.contains(path[0])
    let mayHold = isContainer || (path.isEmpty && !isMapped)
    at = start
    if first == .openBracket, mayHold, Self.recordKeys.contains(key) {
      release()
      at += 1
      levels.append(.array)
      events.append(.aside(path: ["#records"], .null))
    } else if first == .openBrace, path == ["feed"], key == "entry" {
      // A feed of one entry has no list.
      release()
      scan = Scan(start, isRecord: true)
    } else if first == .openBrace, path.isEmpty, !isMapped, Self.containerKeys.contains(key) {
      at += 1
      levels.append(.object(path + [key]))
    } else {
      scan = Scan(start, isRecord: false, path: path + [key])
    }
  }

  private mutating func needMore() -> Advance {
    let isTooLong = window.bytes.count - at > RecordBounds.row
    if isLast {
      lose(at, "the file ends in the middle")
    } else if isTooLong {
      lose(at, "this key has no value within 1 MiB")
    }
    return isLast || isTooLong ? .onward : .needsMore
  }

  /// Notes that the outer object has records and is not one itself.
  private mutating func release() {
    capture = nil
    settleFirst(isOnly: true)
  }
}
