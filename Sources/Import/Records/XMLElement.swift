/// An element of a record while it is read.
struct XMLElement {
  var name: String
  var members: [RecordValue.Member] = []
  var text: [UInt8] = []
  var position = Position(line: 1, column: 1)

  /// The attributes of a tag, behind its name.
  static func attributes(_ text: ArraySlice<UInt8>) -> [RecordValue.Member] {
    var members: [RecordValue.Member] = []
    var rest = text
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = String(decoding: rest[..<equals], as: UTF8.self).withoutBlanksAround
      rest = rest[(equals + 1)...].drop { $0.isBlank }
      guard let quote = rest.first, quote == .quote || quote == 0x27,
        let end = rest.dropFirst().firstIndex(of: quote)
      else { break }
      let value = HTMLText.decodingEntities(rest[(rest.startIndex + 1)..<end])
      members.append(
        RecordValue.Member(key: "@" + name, value: .text(String(decoding: value, as: UTF8.self))))
      rest = rest[(end + 1)...]
    }
    return members
  }

  /// Its text, or an object; children of one name become a list, where the first of them stands.
  var value: RecordValue {
    let text = String(decoding: text, as: UTF8.self)
    if members.isEmpty { return .text(text) }
    var order: [String] = []
    var values: [String: [RecordValue]] = [:]
    for member in members {
      if values[member.key] == nil { order.append(member.key) }
      values[member.key, default: []].append(member.value)
    }
    if !text.isBlank {
      order.append("#text")
      values["#text"] = [.text(text)]
    }
    return .object(
      order.map { key in
        let all = values[key] ?? []
        return RecordValue.Member(key: key, value: all.count == 1 ? all[0] : .list(all))
      })
  }
}
