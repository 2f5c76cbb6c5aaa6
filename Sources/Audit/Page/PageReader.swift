/// Reads a page's tags for what can be held against the log.
struct PageReader {
  private var tags: Tags
  private let bytes: UnsafeBufferPointer<UInt8>
  private var open: [Element] = []
  private var page = PageReading()
  /// How many open elements have each of these roles.
  private var concealing = 0
  private var drawings = 0
  private var spreads = 0
  private var meters = 0
  private var scored: FoldedText?
  private var figure: (name: String, text: FoldedText)?
  private var row: (reading: PageReading.SpreadRow, text: FoldedText, meter: FoldedText)?
  private var card: CardReader?

  /// Elements are nested no deeper on any page of ours: 32 containers of Markdown are half of it.
  private static let mostDepth = 128

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tags = Tags(bytes)
  }

  mutating func read() throws(PageFlaw) -> PageReading {
    while true {
      switch try tags.next() {
      case .text(let range): take(bytes[range])
      case .start(let name, let isClosed): try start(name, isClosed: isClosed)
      case .end(let name): try end(name)
      case .finish:
        guard open.allSatisfy({ $0.kind.contains(.mayStayOpen) }) else { throw .cutOff }
        return page
      }
    }
  }

  private mutating func take(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    card?.take(text)
    scored?.append(text)
    figure?.text.append(text)
    if meters > 0 { row?.meter.append(text) } else { row?.text.append(text) }
  }

  private mutating func start(_ range: Range<Int>, isClosed: Bool) throws(PageFlaw) {
    guard let name = ElementName(bytes[range]) else {
      throw .strange("an element with a very long name", at: range.lowerBound)
    }
    let kind = name.kind
    let isDrawing = drawings > 0 || name == .svg
    guard !kind.contains(.unsafe) else { throw unsafe(range) }
    if isDrawing, !kind.contains(.drawing) { throw unsafe(range) }
    if name == .meta { try checkMeta(at: range) }
    var element = Element(name: name, kind: kind)
    if tags.attributes.contains(where: { bytes.hidesContent($0) }) { element.role = .concealed }
    let isRaw = kind.contains(.raw) && !isDrawing
    if isRaw {
      guard card == nil else { throw unsafe(range) }
      let start = tags.at
      try tags.passRawText(of: range)
      if bytes.has("script", at: range), bytes.contains("ggregateRating", in: start..<tags.at) {
        page.hasAggregateRating = true
      }
      return
    }
    try classify(&element, range)
    let isEmpty = kind.contains(.void) || (isDrawing && isClosed)
    guard !isEmpty else { return }
    guard open.count < Self.mostDepth else {
      throw .strange("an element too deep in others", at: range.lowerBound)
    }
    push(element)
  }

  /// What the element's name and attributes make it.
  private mutating func classify(_ element: inout Element, _ range: Range<Int>) throws(PageFlaw) {
    let classes = value(of: "class")
    if element.name == .article, let classes, bytes.hasWord("case", in: classes) {
      guard card == nil else { throw .strange("a case inside another", at: range.lowerBound) }
      element.role.insert(.card)
      var reading = CardReading()
      reading.id = text(of: "id") ?? ""
      reading.isPlaceholder = bytes.hasWord("removed", in: classes)
      reading.stars = text(of: "data-stars")
      reading.outcome = text(of: "data-outcome")
      reading.grade = text(of: "data-grade")
      reading.event = text(of: "data-event")
      card = CardReader(reading, isConcealed: concealing > 0)
    } else if card != nil {
      let hidden = element.role.contains(.concealed)
      card?.begin(&element, classes, bytes, tags.attributes)
      if hidden { card?.conceal() }
    } else {
      try classifyFigure(&element, classes, range)
    }
    if element.role.contains(.card), element.role.contains(.concealed) { card?.conceal() }
    guard spreads > 0 else { return }
    if element.kind.contains(.item), row == nil {
      element.role.insert(.row)
      row = (PageReading.SpreadRow(), FoldedText(), FoldedText())
    } else if element.name == .meter {
      element.role.insert(.meter)
      let value = text(of: "value")
      row?.reading.meter = value
    }
  }

  /// The same of an element outside of cases.
  private mutating func classifyFigure(
    _ element: inout Element, _ classes: Range<Int>?, _ range: Range<Int>
  ) throws(PageFlaw) {
    if let name = text(of: "data-figure") {
      guard figure == nil, !element.role.contains(.concealed), concealing == 0 else {
        throw .strange("a figure that is kept from being seen", at: range.lowerBound)
      }
      element.role.insert(.figure)
      figure = (name, FoldedText())
    }
    if let classes {
      if page.score == nil, scored == nil, bytes.hasWord("score", in: classes) {
        element.role.insert(.score)
        scored = FoldedText()
      }
      if bytes.hasWord("spread", in: classes) { element.role.insert(.spread) }
    }
  }

  private mutating func push(_ element: Element) {
    open.append(element)
    if element.name == .svg { drawings += 1 }
    count(element.role, 1)
  }

  private mutating func count(_ role: Element.Role, _ change: Int) {
    guard !role.isEmpty else { return }
    if role.contains(.concealed) { concealing += change }
    if role.contains(.spread) { spreads += change }
    if role.contains(.meter) { meters += change }
  }

  private mutating func end(_ range: Range<Int>) throws(PageFlaw) {
    let name = ElementName(bytes[range])
    // What may be left open is closed with what it stands in.
    while let last = open.last {
      close(last)
      if last.name == name { return }
      guard last.kind.contains(.mayStayOpen) else { break }
    }
    throw .misnested(
      String(decoding: bytes[range], as: UTF8.self), at: range.lowerBound)
  }

  private mutating func close(_ element: Element) {
    open.removeLast()
    if element.name == .svg { drawings -= 1 }
    guard !element.role.isEmpty else { return }
    count(element.role, -1)
    card?.end(element.role)
    if element.role.contains(.card), let reading = card?.finished() {
      page.cards.append(reading)
      card = nil
    }
    if element.role.contains(.score), let text = scored {
      page.score = String(decoding: text.bytes, as: UTF8.self)
      scored = nil
    }
    if element.role.contains(.figure), let figure {
      page.figures[figure.name, default: []].append(
        String(decoding: figure.text.bytes, as: UTF8.self))
      self.figure = nil
    }
    if element.role.contains(.row), let row {
      var reading = row.reading
      reading.text = String(decoding: row.text.bytes, as: UTF8.self)
      reading.meterText = String(decoding: row.meter.bytes, as: UTF8.self)
      page.spread.append(reading)
      self.row = nil
    }
  }

  private func unsafe(_ range: Range<Int>) -> PageFlaw {
    .unsafeElement(String(decoding: bytes[range], as: UTF8.self), at: range.lowerBound)
  }

  /// A page may not lead elsewhere by itself.
  private func checkMeta(at range: Range<Int>) throws(PageFlaw) {
    guard let value = value(of: "http-equiv") else { return }
    guard bytes.has("content-security-policy", at: value) || bytes.has("content-type", at: value)
    else { throw .strange("a page that leads elsewhere by itself", at: range.lowerBound) }
  }

  private func value(of name: StaticString) -> Range<Int>? {
    bytes.value(of: name, in: tags.attributes)
  }

  private func text(of name: StaticString) -> String? {
    value(of: name).map { bytes.text($0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The value of the attribute with that name.
  func value(of name: StaticString, in attributes: [Tags.Attribute]) -> Range<Int>? {
    attributes.first { has(name, at: $0.name) }?.value
  }

  /// An attribute's value, decoded and folded.
  func text(_ range: Range<Int>) -> String {
    var text = FoldedText()
    text.append(self[range])
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Whether the attribute keeps its element, as far as its name tells, from being seen.
  func hidesContent(_ attribute: Tags.Attribute) -> Bool {
    has("hidden", at: attribute.name) || has("style", at: attribute.name)
  }
}
