import Foundation

extension Preview {
  /// What a page that begins to listen is told, and every page after a rebuild: which site is
  /// shown, and what was found. It says how things are and not what changed, so nothing is missed.
  var events: [UInt8] {
    let reload = site == nil ? "" : "event: reload\ndata: \(version)\n\n"
    return Array("retry: 1000\n\(reload)event: findings\ndata: ".utf8)
      + json(StatusMessage(of: self)) + Array("\n\n".utf8)
  }

  /// What there is to say of the cases in a query: `ids=one,two`.
  func notes(on query: String) -> [UInt8] {
    guard query.hasPrefix("ids=") else { return json([CaseNotes.Note]()) }
    let ids = query.utf8.dropFirst(4).split(separator: UInt8(ascii: ","))
    return json(notes.notes(on: ids.prefix(200).map { String(decoding: $0, as: UTF8.self) }, links))
  }

  /// In one line: JSON has no raw line break.
  private func json(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Text and numbers can always be written.
    return (try? encoder.encode(value)).map(Array.init) ?? Array("null".utf8)
  }
}
