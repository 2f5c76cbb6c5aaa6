import Core
import Reviews

extension Fields {
  /// Reads the accent: a colour, or a map with one for light and one for dark backgrounds.
  mutating func accent(into settings: inout Settings) {
    guard let node = node("accent") else { return }
    let file = file
    if let text = node.text {
      settings.accent = color(text, at: node)
      settings.design.accentPlace = Place(file, node.position)
      return
    }
    _ = map(node, named: "accent") { accent in
      settings.accent = accent.color("light", required: true)?.text
      settings.design.accentPlace = accent.position(of: "light").map { Place(file, $0) }
      settings.design.darkAccent = accent.color("dark")
    }
  }

  /// The logo: the path of a file, or a map with one for light and one for dark screens.
  mutating func logo() -> Settings.LogoPaths? {
    guard let node = node("logo") else { return nil }
    if let text = node.text {
      return Settings.LogoPaths(light: Settings.PlacedText(text, at: Place(file, node.position)))
    }
    return map(node, named: "logo") { logo in
      logo.written("light", required: true).map {
        Settings.LogoPaths(light: $0, dark: logo.written("dark"))
      }
    } ?? nil
  }

  /// The characters that stand for the shop. A mark that is empty is reported, as a wrong one is.
  mutating func mark() -> String? {
    guard let (node, text) = scalar("mark", required: position(of: "mark") != nil) else {
      return nil
    }
    if Settings.Design.isMark(text) { return text }
    report(
      .badMark, at: node,
      "'\(text)' is not a mark of 1 to \(Settings.Design.longestMark) characters without spaces")
    return nil
  }

  /// The parts of the first page in order. Nil if site.yml does not give them, or not correctly.
  mutating func sections() -> [Settings.Section]? {
    guard let node = node("sections") else { return nil }
    var sections: [Settings.Section] = []
    var isWhole = true
    for (node, text) in list(node, named: "sections") {
      if let section = Settings.Section(rawValue: text) {
        sections.append(section)
        continue
      }
      isWhole = false
      if text == Settings.Section.retired {
        report(
          .unknownValue, at: node,
          "there is no section '\(text)' any more: the list mixes praise and complaints itself; "
            + "leave it out")
        continue
      }
      let names = Settings.Section.allCases.map(\.rawValue)
      report(
        .unknownValue, at: node,
        "'\(text)' is no section of the first page (\(names.joined(separator: ", ")))",
        suggestion: names.nearest(to: text))
    }
    guard isWhole, !sections.isEmpty else { return nil }
    for section in Settings.Section.required where !sections.contains(section) {
      isWhole = false
      report(
        .sectionMissing, at: node, "the first page cannot be without '\(section.rawValue)'")
    }
    if isWhole, let summary = sections.firstIndex(of: .summary),
      let reviews = sections.firstIndex(of: .reviews), summary > reviews
    {
      isWhole = false
      report(.sectionMissing, at: node, "'summary' stands above 'reviews'")
    }
    return isWhole ? sections : nil
  }

  private mutating func written(_ key: String, required: Bool = false) -> Settings.PlacedText? {
    guard let (node, text) = scalar(key, required: required) else { return nil }
    return Settings.PlacedText(text, at: Place(file, node.position))
  }

  private mutating func color(_ key: String, required: Bool = false) -> Settings.PlacedText? {
    guard let (node, text) = scalar(key, required: required), let color = color(text, at: node)
    else { return nil }
    return Settings.PlacedText(color, at: Place(file, node.position))
  }
}
