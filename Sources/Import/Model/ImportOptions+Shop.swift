import Reviews

extension ImportOptions {
  /// Notes who the shop and its people are, to tell which reviews they wrote.
  public mutating func note(_ settings: Settings) {
    shopNames = Set(settings.name.byLanguage.values)
    let names = Array(shopNames) + settings.people.values.map(\.name)
    ownNames = Set(names.map(\.plainName).filter { !$0.isEmpty })
    signingNames = Set(names.flatMap(AnswerWord.names) + settings.people.keys)
    let addresses = [settings.email] + settings.people.values.map(\.email)
    ownAddresses = Set(addresses.compactMap { $0?.lowercased() })
    for address in [settings.website, settings.url].compactMap(\.self) {
      let host = address.split(separator: "/").dropFirst().first?.lowercased() ?? ""
      if !host.isEmpty { ownHosts.insert(host) }
    }
  }
}
