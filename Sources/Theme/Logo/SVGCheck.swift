/// The check that an SVG file is only a drawing, with its size.
///
/// In an `<img>` no script of an SVG runs and nothing is fetched. But the file has an address of
/// its own on the shop's site, and whoever opens that would run its scripts. So a list says what
/// the file may have, and anything else is refused. Nothing is removed, because the shop should
/// know its file.
enum SVGCheck {
  /// The size of the drawing. Throws the first flaw.
  static func read(_ bytes: [UInt8]) throws(SVGMistake) -> PictureSize {
    var reader = try SVGReader(bytes)
    var open: [String] = []
    var size: PictureSize?
    while let item = try reader.next() {
      if open.last == "style" { try checkStyle(item, &reader) }
      reader.hasComment = false
      switch item {
      case .text(let text, let offset):
        try check(text, in: open.last, at: offset)
      case .tag(let tag):
        if tag.kind == .closing {
          guard open.popLast() == tag.name else {
            throw SVGMistake(offset: tag.offset, message: "closes '\(tag.name)' out of turn")
          }
          continue
        }
        try check(tag)
        if open.isEmpty {
          guard size == nil, tag.name == "svg", tag.value("xmlns") == namespace else {
            throw SVGMistake(
              offset: tag.offset, message: "does not begin with <svg xmlns=\"\(namespace)\">")
          }
          size = self.size(of: tag)
          if size == nil {
            throw SVGMistake(
              offset: tag.offset, message: "has neither width and height in pixels nor a viewBox")
          }
        }
        if tag.kind == .opening { open.append(tag.name) }
        guard open.count <= 64 else {
          throw SVGMistake(offset: tag.offset, message: "is nested more than 64 deep")
        }
      }
    }
    guard open.isEmpty, let size else {
      throw SVGMistake(offset: bytes.count, message: "is cut off, or is no SVG")
    }
    return size
  }

  /// Checks a style, which must be one text: a comment between its parts could hide what they mean
  /// together.
  private static func checkStyle(
    _ item: SVGReader.Token, _ reader: inout SVGReader
  ) throws(SVGMistake) {
    if case .tag(let tag) = item, tag.kind != .closing {
      throw SVGMistake(offset: tag.offset, message: "has an element within a style")
    }
    guard reader.hasComment else { return }
    let offset =
      switch item {
      case .tag(let tag): tag.offset
      case .text(_, let offset): offset
      }
    throw SVGMistake(offset: offset, message: "has a comment within a style")
  }

  private static let namespace = "http://www.w3.org/2000/svg"

  private static func check(_ tag: SVGTag) throws(SVGMistake) {
    guard elements.contains(tag.name) else {
      throw SVGMistake(
        offset: tag.offset,
        message: "has <\(tag.name)>, which no plain drawing needs; save it as plain SVG")
    }
    for (name, value) in tag.attributes {
      let local = name.split(separator: ":").last.map { $0.lowercased() } ?? ""
      let words = value.lowercased()
      let isGood =
        switch local {
        case "href": words.hasPrefix("#") || isPicture(words)
        case "src", "base": false
        case _ where local.hasPrefix("on"): false
        case _ where name == "xmlns": value == namespace
        case _ where name.hasPrefix("xmlns:"): true
        default: isHarmless(words)
        }
      guard isGood else {
        throw SVGMistake(
          offset: tag.offset,
          message: "has \(name)=\"\(value.prefix(40))\", which runs or fetches something")
      }
    }
  }

  /// Whether the value is a picture inside the file itself.
  private static func isPicture(_ words: String) -> Bool {
    let kinds = ["png", "jpeg", "webp", "gif"]
    return kinds.contains { words.hasPrefix("data:image/\($0);base64,") }
      && words.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "&") }
  }

  /// Whether a style or another value fetches nothing: `url(` refers to the file itself, and no
  /// escape hides anything.
  private static func isHarmless(_ words: String) -> Bool {
    let bytes = words.utf8.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains("\\") || text.contains("@import") || text.contains("image-set(") {
      return false
    }
    // A reference to a character could spell out any of these.
    if text.contains("&"), text.contains("&#") || text.contains("(") { return false }
    return text.split(separator: "url(", omittingEmptySubsequences: false).dropFirst()
      .allSatisfy { $0.hasPrefix("#") } && !text.contains("javascript:")
  }

  private static func check(
    _ text: ArraySlice<UInt8>, in element: String?, at offset: Int
  ) throws(SVGMistake) {
    let isBlank = text.allSatisfy { $0 <= 0x20 }
    if element == nil, !isBlank {
      throw SVGMistake(offset: offset, message: "is no SVG, or has text after its end")
    }
    guard element == "style", !isHarmless(String(decoding: text, as: UTF8.self).lowercased())
    else { return }
    throw SVGMistake(offset: offset, message: "has a style that fetches something")
  }

  /// The size from `width` and `height` in pixels, otherwise from the `viewBox`.
  private static func size(of tag: SVGTag) -> PictureSize? {
    func pixels(_ text: some StringProtocol) -> Int? {
      let digits = text.hasSuffix("px") ? text.dropLast(2) : text[...]
      guard let value = Double(String(digits)), value.isFinite, 0 < value, value <= 20_000
      else { return nil }
      return max(1, Int(value.rounded()))
    }
    if let width = tag.value("width").flatMap(pixels),
      let height = tag.value("height").flatMap(pixels)
    {
      return PictureSize(width, height)
    }
    let box = (tag.value("viewBox") ?? "").split { " ,\t\r\n".contains($0) }
    guard box.count == 4, let width = pixels(box[2]), let height = pixels(box[3]) else {
      return nil
    }
    return PictureSize(width, height)
  }

  /// The elements that draw. `script`, `foreignObject` and `a` are left out, and so are animations,
  /// which can change an address.
  private static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style", "switch",
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image",
    "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "pattern", "clipPath",
    "mask", "marker", "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite",
    "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow",
    "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge",
    "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight",
    "feTile", "feTurbulence",
  ]
}
