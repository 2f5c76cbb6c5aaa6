extension JSONReader {
  /// The members of the outer object that hold records.
  static let recordKeys: Set<String> = [
    "reviews", "data", "ratings", "items", "results", "entries", "entry", "recommendations",
    "features", "product_reviews", "productReviews",
  ]
  /// The members of the outer object in which such a member may stand.
  static let containerKeys: Set<String> = [
    "data", "response", "result", "feed", "payload", "ratings",
  ]

  mutating func atTop(_ byte: UInt8) -> Advance {
    switch byte {
    case .openBrace:
      settleFirst(isOnly: false)
      beginOuter()
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
  mutating func member(of path: [String]) -> Advance {
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
    do throws(JSONText.JSONError) {
      guard bytes[at] == .quote else {
        throw JSONText.JSONError(offset: at, message: "a key in double quotes belongs here")
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

  mutating func needMore() -> Advance {
    if isLast { lose(at, "the file ends in the middle") }
    return isLast ? .onward : .needsMore
  }

  /// The outer object holds records, and is none itself.
  private mutating func release() {
    capture = nil
    settleFirst(isOnly: true)
  }
}
