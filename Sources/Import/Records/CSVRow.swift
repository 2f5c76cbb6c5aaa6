/// A row of CSV, as far as it is there.
enum CSVRow {
  /// Its fields, and where the next row begins.
  case fields([String], next: Int)
  case needsMore
  case broken(String)
  /// Broken, as it goes on to the end of these bytes.
  case endless(String)

  /// The row that begins at `start`; `isLast` says that nothing follows these bytes.
  init(_ bytes: [UInt8], from start: Int, _ separator: UInt8, isLast: Bool) {
    self = Self.row(bytes, from: start, separator, isLast)
  }

  private static func row(
    _ bytes: [UInt8], from start: Int, _ separator: UInt8, _ isLast: Bool
  ) -> CSVRow {
    var fields: [String] = []
    var at = start
    while true {
      switch field(bytes, &at, separator, isLast) {
      case .text(let text): fields.append(text)
      case .needsMore:
        if !isLast, bytes.count - start < Bounds.row { return .needsMore }
        return .endless(
          isLast ? "the quotes of this row have no end" : "this row is longer than 1 MiB")
      case .broken(let message): return .broken(message)
      }
      guard at < bytes.count else { return isLast ? .fields(fields, next: at) : .needsMore }
      if bytes[at] == separator {
        at += 1
        if at == bytes.count, !isLast { return .needsMore }
        continue
      }
      if bytes[at] == .carriageReturn {
        at += 1
        guard at < bytes.count || isLast else { return .needsMore }
      }
      if at < bytes.count, bytes[at] == .lineFeed { at += 1 }
      return .fields(fields, next: at)
    }
  }

  private enum Cell {
    case text(String)
    case needsMore
    case broken(String)
  }

  /// The field at `at`, which then stands behind it, on a separator or the row's end.
  private static func field(
    _ bytes: [UInt8], _ at: inout Int, _ separator: UInt8, _ isLast: Bool
  ) -> Cell {
    guard at < bytes.count, bytes[at] == .quote else {
      let start = at
      while at < bytes.count, bytes[at] != separator, bytes[at] != .lineFeed,
        bytes[at] != .carriageReturn
      { at += 1 }
      return .text(String(decoding: bytes[start..<at], as: UTF8.self))
    }
    at += 1
    var start = at
    var text: [UInt8] = []
    while true {
      while at < bytes.count, bytes[at] != .quote { at += 1 }
      guard at < bytes.count else { return .needsMore }
      if at + 1 == bytes.count, !isLast { return .needsMore }
      if at + 1 < bytes.count, bytes[at + 1] == .quote {
        text.append(contentsOf: bytes[start...at])
        at += 2
        start = at
        continue
      }
      text.append(contentsOf: bytes[start..<at])
      at += 1
      if at < bytes.count, bytes[at] != separator, bytes[at] != .lineFeed,
        bytes[at] != .carriageReturn
      {
        return .broken("text stands behind the quotes of a field")
      }
      return .text(String(decoding: text, as: UTF8.self))
    }
  }
}
