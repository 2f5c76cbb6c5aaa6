/// A look for the end of a JSON value by its brackets and quotes alone, which can stop and go on
/// with every part of a file.
struct Scan {
  private(set) var start: Int
  private(set) var at: Int
  let isRecord: Bool
  let path: [String]
  private var depth = 0
  private var inString = false
  private var isEscaped = false

  init(_ start: Int, isRecord: Bool, path: [String] = []) {
    self.start = start
    at = start
    self.isRecord = isRecord
    self.path = path
  }

  /// The same look, with all before it done with.
  var emptied: Scan {
    var scan = self
    scan.start = at
    return scan
  }

  mutating func move(by count: Int) {
    start -= count
    at -= count
  }

  /// Goes on, and answers whether the end is reached.
  mutating func advance(_ bytes: [UInt8], isLast: Bool) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      while at < bytes.count {
        let byte = bytes[at]
        if inString {
          if isEscaped {
            isEscaped = false
          } else if byte == .backslash {
            isEscaped = true
          } else if byte == .quote {
            inString = false
            if depth == 0 {
              at += 1
              return true
            }
          }
          at += 1
          continue
        }
        switch byte {
        case .quote: inString = true
        case .openBrace, .openBracket: depth += 1
        case .closeBrace, .closeBracket:
          // A word or number ends before the bracket of what it stands in.
          if depth == 0 { return true }
          depth -= 1
          if depth == 0 {
            at += 1
            return true
          }
        case .comma, .lineFeed, .space, .tab, .carriageReturn:
          if depth == 0, at > start { return true }
        default: break
        }
        at += 1
      }
      return isLast && depth == 0 && !inString && at > start
    }
  }
}
