import Content
import Core

/// A reader of a YAML data file, as static sites keep them: a list of reviews, or one below a key, or
/// a map of reviews by their numbers. It is read whole, so it has the bound of a record.
public struct YAMLReader: RecordReader {
  private var bytes: [UInt8] = []
  private var isOver = false

  /// A reader at the start of a file.
  public init() {}

  public mutating func read(_ text: [UInt8]) -> [ReadingEvent] {
    guard !isOver else { return [] }
    bytes += text
    guard bytes.count > RecordBounds.record else { return [] }
    isOver = true
    bytes = []
    return [.broken(.start, "a YAML file may have 8 MiB; save it as JSON")]
  }

  public mutating func finish() -> [ReadingEvent] {
    guard !isOver else { return [] }
    isOver = true
    let (node, finding) = YAMLNode.parse(bytes, file: "")
    if let finding {
      let position = TextPosition(line: finding.place.line ?? 1, column: finding.place.column ?? 1)
      return [.broken(position, finding.message)]
    }
    return [.aside(path: ["#records"], .null)] + (node.map(events) ?? [])
  }

  private func events(_ node: YAMLNode) -> [ReadingEvent] {
    switch node.value {
    case .list(let items): return items.map { .record(Record($0)) }
    case .map(let members):
      let lists = members.filter { if case .list = $0.value.value { true } else { false } }
      if let list = lists.first, lists.count == 1, case .list(let items) = list.value.value,
        items.contains(where: \.isMap)
      {
        let rest = members.filter { $0.key != list.key }
        return rest.map { .aside(path: [$0.key], RecordValue($0.value)) }
          + items.map { .record(Record($0)) }
      }
      let isByNumber = !members.isEmpty && members.allSatisfy(\.value.isMap)
      guard isByNumber else { return [.record(Record(node))] }
      return members.map { member in
        // The key is the number, unless the review has one.
        guard case .object(let inner) = RecordValue(member.value),
          !inner.contains(where: { $0.key == "id" })
        else { return .record(Record(member.value)) }
        let number = RecordValue.Member(key: "id", value: .text(member.key))
        return .record(Record(value: .object([number] + inner), position: member.position))
      }
    case .plain, .quoted: return []
    }
  }
}

extension Record {
  fileprivate init(_ node: YAMLNode) {
    self.init(value: RecordValue(node), position: node.position)
  }
}

extension YAMLNode {
  fileprivate var isMap: Bool { if case .map = value { true } else { false } }
}

extension RecordValue {
  fileprivate init(_ node: YAMLNode) {
    self =
      switch node.value {
      case .plain(let text): text.isEmpty || text == "~" ? .null : .text(text)
      case .quoted(let text): .text(text)
      case .list(let items): .list(items.map { RecordValue($0) })
      case .map(let members):
        .object(members.map { Member(key: $0.key, value: RecordValue($0.value)) })
      }
  }
}
