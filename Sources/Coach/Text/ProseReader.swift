import Core

/// A reader that splits a text into words, in one pass over its bytes.
struct ProseReader {
  private let bytes: [UInt8]
  private(set) var tokens: [WordToken] = []
  private(set) var folded: [UInt8] = []
  private(set) var rows: [(range: Range<Int>, sentence: Int32)] = []
  private var index = 0
  private var line: Int32 = 0
  private var sentence: Int32 = 0
  private var startsLine = true
  private var startsSentence = true
  /// The position up to which the words are somebody else's.
  private var quotedUntil = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5 + 4)
    folded.reserveCapacity(bytes.count)
  }

  mutating func read() {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: word()
      case 0x20: index += 1
      case 0x0A: endLine()
      case 0x21, 0x3F, 0x2E: stop()
      case 0x22, 0x27: quote(width: 1)
      case 0x3C: tag()
      case 0x3E: blockQuote()
      case 0x5D: linkTarget()
      case 0x26: entity()
      case 0x80...: wide()
      default: index += 1
      }
    }
  }

  // MARK: Words

  private mutating func word() {
    if skipAddress() { return }
    var token = WordToken(
      start: Int32(index), end: 0, foldedStart: Int32(folded.count), foldedEnd: 0, hash: 0,
      sentence: sentence, line: line, shape: index < quotedUntil ? .quoted : [])
    var letters = 0
    var capitals = 0
    while index < bytes.count {
      let (scalar, width) = scalar(at: index)
      let kind = Folding.kind(scalar)
      if kind == .letter {
        letters += 1
        if Folding.isUpper(scalar) {
          capitals += 1
          if letters == 1 { token.shape.insert(.capital) }
        }
        Folding.append(scalar, to: &folded)
      } else if kind == .digit {
        token.shape.insert(.digits)
        folded.append(UInt8(scalar))
      } else if kind == .apostrophe {
        guard followsLetter(at: index + width) else { break }
        folded.append(0x27)
      } else if kind != .mark {
        guard scalar == 0x26, let length = apostropheEntity(at: index),
          followsLetter(at: index + length)
        else { break }
        folded.append(0x27)
        index += length
        continue
      }
      index += width
    }
    if letters > 0 { token.shape.insert(.letters) }
    if letters > 1, capitals == letters { token.shape.insert(.allCapitals) }
    add(token)
  }

  private mutating func add(_ token: WordToken) {
    var token = token
    token.end = Int32(index)
    token.foldedEnd = Int32(folded.count)
    guard token.foldedEnd > token.foldedStart else { return }
    token.hash = WordHash.of(folded[token.folded])
    if startsLine { token.shape.insert(.startsLine) }
    if startsSentence { token.shape.insert(.startsSentence) }
    startsLine = false
    startsSentence = false
    tokens.append(token)
  }

  private func followsLetter(at index: Int) -> Bool {
    index < bytes.count && Folding.kind(scalar(at: index).value) == .letter
  }

  /// The scalar at a byte. A byte that is not UTF-8 separates words.
  private func scalar(at index: Int) -> (value: UInt32, width: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard width > 1, index + width <= bytes.count else { return (0x2000, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for offset in 1..<width {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return (0x2000, 1) }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (value, width)
  }

  private mutating func wide() {
    let (scalar, width) = scalar(at: index)
    switch Folding.kind(scalar) {
    case .letter: word()
    case .picture: picture(width)
    default:
      switch scalar {
      case 0x201C, 0x201E, 0xAB, 0x2018, 0x201A: quote(width: width)
      case 0x2026: stop(width: width)
      default: index += width
      }
    }
  }

  private mutating func picture(_ width: Int) {
    let token = WordToken(
      start: Int32(index), end: 0, foldedStart: Int32(folded.count), foldedEnd: 0, hash: 0,
      sentence: sentence, line: line,
      shape: index < quotedUntil ? [.picture, .quoted] : .picture)
    folded += bytes[index..<index + width]
    index += width
    add(token)
  }

  // MARK: Sentences and lines

  private mutating func endSentence() {
    guard !startsSentence else { return }
    sentence += 1
    startsSentence = true
  }

  private mutating func endLine() {
    index += 1
    line += 1
    startsLine = true
    var next = index
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    // An empty line, a list or a heading: a new sentence, whatever the last one ended with.
    if next == bytes.count || [0x0A, 0x2D, 0x2A, 0x23, 0x3E].contains(bytes[next]) {
      endSentence()
    }
  }

  private mutating func stop(width: Int = 1) {
    let start = index
    var marks = 0
    while index < bytes.count, [0x21, 0x3F, 0x2E].contains(bytes[index]) {
      if bytes[index] != 0x2E { marks += 1 }
      index += 1
    }
    if index == start { index += width }
    if marks >= 3 { rows.append((start..<index, sentence)) }
    if marks > 0 || endsHere() { endSentence() }
  }

  /// Whether the full stop before the position ends a sentence: not if small letters or digits
  /// follow, nor after an initial or an abbreviation.
  private func endsHere() -> Bool {
    var next = index
    while next < bytes.count, [0x22, 0x27, 0x29, 0x2A, 0x5F].contains(bytes[next]) { next += 1 }
    guard next < bytes.count else { return true }
    guard bytes[next] <= 0x20 else { return bytes[next] >= 0x80 }
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count else { return true }
    if 0x61...0x7A ~= bytes[next] { return false }
    guard let last = tokens.last, Int(last.end) + 2 >= index else { return true }
    if last.folded.count == 1 { return false }
    return !Self.abbreviations.contains(last.hash)
  }

  private static let abbreviations: Set<UInt64> = Set(
    [
      "mr", "mrs", "ms", "dr", "st", "nr", "no", "mevr", "mw", "dhr", "bijv", "ca", "tel", "art",
      "incl", "excl", "evt", "prof", "ing", "drs", "hr", "fr", "bzw", "mme", "mlle",
    ].map { WordHash.of($0.utf8) })

  // MARK: Others' words

  /// Reads a quotation mark. If another one closes soon, the words between are quoted.
  private mutating func quote(width: Int) {
    let opening = bytes[index]
    let start = index
    index += width
    guard start >= quotedUntil, index < bytes.count else { return }
    if width == 1 {
      if start > 0, bytes[start - 1] > 0x20, bytes[start - 1] != 0x28 { return }
      if bytes[index] <= 0x20 { return }
      // 's avonds, 't, 'n
      if opening == 0x27, index + 1 < bytes.count, bytes[index + 1] <= 0x20 { return }
    }
    let limit = min(bytes.count, index + 300)
    var close = index
    while close < limit {
      if bytes[close] == 0x0A, close + 1 < limit, bytes[close + 1] == 0x0A { return }
      if closes(opening, wide: width > 1, at: close) {
        quotedUntil = close
        return
      }
      close += 1
    }
  }

  private func closes(_ opening: UInt8, wide: Bool, at index: Int) -> Bool {
    if wide {
      // ” “ » ’, whatever the opening one was; ’ only behind a word's end.
      let (scalar, width) = scalar(at: index)
      if scalar == 0x2019 { return !followsLetter(at: index + width) }
      return scalar == 0x201D || scalar == 0x201C || scalar == 0xBB
    }
    guard bytes[index] == opening else { return false }
    return opening == 0x22 || (bytes[index - 1] > 0x20 && !followsLetter(at: index + 1))
  }

  private mutating func blockQuote() {
    var start = index
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x3E { start -= 1 }
    index += 1
    guard startsLine, start == 0 || bytes[start - 1] == 0x0A else { return }
    while index < bytes.count, bytes[index] == 0x3E || bytes[index] == 0x20 { index += 1 }
    var end = index
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    quotedUntil = max(quotedUntil, end)
  }

  // MARK: Markup

  /// Skips a tag: `<br>`, `</p>`, `<https://…>`.
  private mutating func tag() {
    index += 1
    guard index < bytes.count else { return }
    let next = bytes[index] | 0x20
    guard 0x61...0x7A ~= next || bytes[index] == 0x2F || bytes[index] == 0x21 else { return }
    let limit = min(bytes.count, index + 300)
    var end = index
    while end < limit, bytes[end] != 0x3E, bytes[end] != 0x0A { end += 1 }
    if end < limit, bytes[end] == 0x3E { index = end + 1 }
  }

  /// Skips the target of a link: `](https://…)`.
  private mutating func linkTarget() {
    index += 1
    guard index < bytes.count, bytes[index] == 0x28 else { return }
    let limit = min(bytes.count, index + 500)
    var end = index
    while end < limit, bytes[end] != 0x29, bytes[end] != 0x0A { end += 1 }
    if end < limit, bytes[end] == 0x29 { index = end + 1 }
  }

  /// Skips an entity: `&nbsp;`, `&#160;`.
  private mutating func entity() {
    let limit = min(bytes.count, index + 10)
    var end = index + 1
    while end < limit, bytes[end] == 0x23 || Folding.kind(UInt32(bytes[end])) != .other { end += 1 }
    index = end < limit && bytes[end] == 0x3B && end > index + 2 ? end + 1 : index + 1
  }

  /// The length of an entity that is an apostrophe: `&#39;`, `&apos;`, `&rsquo;`.
  private func apostropheEntity(at index: Int) -> Int? {
    let rest = bytes[index..<min(bytes.count, index + 7)]
    for name in ["&#39;", "&#039;", "&apos;", "&rsquo;"] where rest.starts(with: name.utf8) {
      return name.utf8.count
    }
    return nil
  }

  /// Skips an address, `https://…` or `www.…`.
  private mutating func skipAddress() -> Bool {
    let first = bytes[index] | 0x20
    guard first == 0x68 || first == 0x77 else { return false }
    let rest = bytes[index..<min(bytes.count, index + 8)]
    guard WebAddress.schemeLength(of: rest) != nil || rest.starts(with: "www.".utf8) else {
      return false
    }
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x29, bytes[index] != 0x3E {
      index += 1
    }
    return true
  }
}
