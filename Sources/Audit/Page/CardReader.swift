/// Reads the inside of one `<article class="case">`.
struct CardReader {
  private var reading: CardReading
  private var text = FoldedText()
  private var links: [UInt8] = []
  private var titleStart = 0
  private var wordsStart = 0
  private var shopStart = 0
  /// How many open elements have each of these roles.
  private var words = 0
  private var shops = 0
  private var headings = 0
  private var stars = 0
  private var offs = 0

  init(_ reading: CardReading, isConcealed: Bool) {
    self.reading = reading
    self.reading.isConcealed = isConcealed
  }

  mutating func conceal() { reading.isConcealed = true }

  mutating func take(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
    text.append(slice)
    if stars > 0, offs == 0 {
      reading.printedStars?.signs += slice.count { $0 == 0xE2 }  // ★ is E2 98 85.
    }
  }

  /// Takes up an element that begins in it, with the ranges of its classes and attributes.
  mutating func begin(
    _ element: inout Element, _ classes: Range<Int>?, _ bytes: UnsafeBufferPointer<UInt8>,
    _ attributes: [Tags.Attribute]
  ) {
    if words == 0, headings == 0, reading.title == nil, element.kind.contains(.heading) {
      element.role.insert(.heading)
      headings += 1
      titleStart = text.bytes.count
    }
    if element.name == .link, words > 0 || reading.link == nil,
      let address = bytes.value(of: "href", in: attributes)
    {
      let address = bytes.text(address)
      if words > 0 { links += Array(address.utf8) + [UInt8(ascii: "\n")] }
      if reading.link == nil { reading.link = address }
    }
    if element.name == .time, reading.time == nil {
      reading.time = bytes.value(of: "datetime", in: attributes).map { bytes.text($0) }
    }
    guard let classes else { return }
    if bytes.hasWord("shop", in: classes) {
      element.role.insert(.shop)
      shops += 1
      if shops == 1 { shopStart = text.bytes.count }
    }
    if words == 0, bytes.hasWord("words", in: classes) {
      element.role.insert(.words)
      words += 1
      wordsStart = text.bytes.count
      links = []
    }
    if words > 0 { return }
    if reading.printedStars == nil, bytes.hasWord("stars", in: classes) {
      element.role.insert(.stars)
      stars += 1
      let label = bytes.value(of: "aria-label", in: attributes).map { bytes.text($0) }
      reading.printedStars = CardReading.PrintedStars(label: label ?? "")
    }
    if stars > 0, bytes.hasWord("off", in: classes) {
      element.role.insert(.off)
      offs += 1
    }
    if reading.badge == nil, bytes.hasWord("badge", in: classes) {
      reading.badge = bytes.text(classes)
    }
  }

  mutating func end(_ role: Element.Role) {
    let end = text.bytes.count
    if role.contains(.heading) {
      headings -= 1
      reading.title = titleStart..<end
    }
    if role.contains(.words) {
      words -= 1
      reading.words.append(.init(range: wordsStart..<end, isShop: shops > 0, links: links))
    }
    if role.contains(.shop) {
      shops -= 1
      if shops == 0 { reading.shop.append(shopStart..<end) }
    }
    if role.contains(.stars) { stars -= 1 }
    if role.contains(.off) { offs -= 1 }
  }

  /// What was read.
  mutating func finished() -> CardReading {
    var finished = reading
    finished.text = text.bytes
    return finished
  }
}
