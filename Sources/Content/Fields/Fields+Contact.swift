import Core
import Reviews

extension Fields {
  /// Reads where the shop can be reached.
  mutating func contact(into settings: inout Settings) {
    let languages = settings.languages
    _ = map("contact") { contact in
      settings.email = contact.email("email")
      settings.website = contact.webAddress("site")
      settings.address = contact.line("address", languages: languages)
      settings.hours = contact.line("hours", languages: languages)
    }
  }

  /// A text for all languages, or one for each, of one line each.
  private mutating func line(_ key: String, languages: [String]) -> Localized? {
    guard let node = node(key) else { return nil }
    let text = localized(node, named: key, languages: languages)
    var texts = [node]
    if case .map(let entries) = node.value { texts = entries.map(\.value) }
    for node in texts {
      guard let text = node.text, !text.isContactLine else { continue }
      report(
        .notOneLine, at: node,
        text.isOneLine
          ? "'\(key)' has \(text.unicodeScalars.count) characters; it may have "
            + "\(String.longestContactLine)" : "'\(key)' must be one line")
    }
    return text
  }

  /// Where customers can write a review: one address, or one for each of some of `sources`.
  mutating func write(to sources: [Settings.Source]) -> [Settings.WriteLink] {
    guard let node = node("write") else { return [] }
    if let text = node.text {
      return webAddress(text, at: node).map { [Settings.WriteLink(url: $0)] } ?? []
    }
    guard case .map(let entries) = node.value else {
      report(
        .wrongType, at: node,
        "'write' must be an address, or a map of one a source, not \(node.kind)")
      return []
    }
    if entries.count > Settings.WriteLink.most {
      findings.append(
        Finding(
          .tooManyLinks, at: Place(file, entries[Settings.WriteLink.most].position),
          "there are \(entries.count) places to write a review; at most "
            + "\(Settings.WriteLink.most) are allowed"))
    }
    let keys = sources.map(\.key)
    return map(node, named: "write") { links in
      entries.compactMap { entry in
        let url = links.webAddress(entry.key)
        if !keys.contains(entry.key) {
          links.reportMissingSource(entry, keys)
          return nil
        }
        return url.map { Settings.WriteLink(source: entry.key, url: $0) }
      }
    } ?? []
  }

  private mutating func reportMissingSource(_ entry: YAMLNode.Member, _ keys: [String]) {
    findings.append(
      Finding(
        .noSuchSource, at: Place(file, entry.position),
        keys.isEmpty
          ? "there is no source '\(entry.key)'; sources are listed under 'sources'"
          : "there is no source '\(entry.key)'",
        suggestion: keys.nearest(to: entry.key)))
  }
}
