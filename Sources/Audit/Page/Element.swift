import Core

/// An open element, and what it means to an audit.
struct Element {
  let name: ElementName
  let kind: ElementName.Kind
  var role: Role = []

  struct Role: OptionSet {
    let rawValue: UInt16
    static let card = Role(rawValue: 1)
    static let words = Role(rawValue: 1 << 1)
    static let shop = Role(rawValue: 1 << 2)
    static let heading = Role(rawValue: 1 << 3)
    static let concealed = Role(rawValue: 1 << 4)
    static let stars = Role(rawValue: 1 << 5)
    static let off = Role(rawValue: 1 << 6)
    static let score = Role(rawValue: 1 << 7)
    static let spread = Role(rawValue: 1 << 8)
    static let row = Role(rawValue: 1 << 9)
    static let meter = Role(rawValue: 1 << 10)
    static let figure = Role(rawValue: 1 << 11)
  }
}

/// An element's name, of up to sixteen letters in whatever case.
struct ElementName: Hashable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  init?(_ name: some Collection<UInt8>) {
    guard name.count <= 16 else { return nil }
    for byte in name {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte.lowercased)
    }
  }

  /// What HTML says of elements of that name (WHATWG HTML, sections 4.12.1 and 13.1.2).
  struct Kind: OptionSet {
    let rawValue: UInt8
    /// No content and no end tag.
    static let void = Kind(rawValue: 1)
    /// Its content is no markup.
    static let raw = Kind(rawValue: 1 << 1)
    /// What stands in it is shown by some browsers, or at some times, and not by others.
    static let unsafe = Kind(rawValue: 1 << 2)
    /// Its end tag may be left out.
    static let mayStayOpen = Kind(rawValue: 1 << 3)
    /// A drawing is made of such; another name in one would end it.
    static let drawing = Kind(rawValue: 1 << 4)
    static let heading = Kind(rawValue: 1 << 5)
    static let item = Kind(rawValue: 1 << 6)
  }

  var kind: Kind { Self.kinds[self] ?? [] }

  static let article = ElementName("article".utf8)
  static let link = ElementName("a".utf8)
  static let meta = ElementName("meta".utf8)
  static let meter = ElementName("meter".utf8)
  static let svg = ElementName("svg".utf8)
  static let time = ElementName("time".utf8)

  private static let kinds: [ElementName: Kind] = {
    var kinds: [ElementName: Kind] = [:]
    func add(_ kind: Kind, _ names: String) {
      for name in names.utf8.split(separator: 0x20) {
        if let name = ElementName(name) { kinds[name, default: []].insert(kind) }
      }
    }
    add(.void, "area base br col embed hr img input link meta source track wbr")
    add(.raw, "script style title textarea")
    add(
      .unsafe,
      "template noscript iframe noembed noframes xmp plaintext frameset frame object applet math"
        + " dialog select")
    add(
      .mayStayOpen,
      "p li dt dd tr td th thead tbody tfoot caption colgroup rp rt option optgroup html body head")
    add(
      .drawing,
      "svg g path rect circle ellipse line polyline polygon text tspan title desc defs pattern use"
        + " symbol lineargradient radialgradient stop clippath mask marker a")
    add(.heading, "h1 h2 h3 h4 h5 h6")
    add(.item, "li")
    return kinds
  }()
}
