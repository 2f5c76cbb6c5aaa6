import Reviews

/// The shop whose replies are read, and the words to look for. A class, as every reply looks at it.
final class CoachedShop: Sendable {
  let settings: Settings
  let words: CoachWords
  /// The keys of people whose name is the shop's, or a department's in any language.
  let teams: Set<String>
  /// The words of people's names, folded.
  let names: Set<UInt64>

  init(_ settings: Settings, _ words: CoachWords) {
    self.settings = settings
    self.words = words
    let shopNames = settings.name.byLanguage.values.map { Prose($0).folded }
    teams = Set(
      settings.people.filter { Self.isTeam($0.value.name, shopNames, words) }.map(\.key))
    names = Set(settings.people.values.flatMap { Prose($0.name).tokens.map(\.hash) })
  }

  private static func isTeam(_ name: String, _ shopNames: [[UInt8]], _ words: CoachWords) -> Bool {
    let prose = Prose(name)
    if prose.tokens.isEmpty || shopNames.contains(prose.folded) { return true }
    if prose.tokens.count > 4 { return false }
    return words.lexicons.values.contains { lexicon in
      lexicon.look(through: prose).hits.contains { $0.list == .team && $0.first == 0 }
    }
  }
}
