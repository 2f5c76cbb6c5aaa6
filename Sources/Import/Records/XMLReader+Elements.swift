/// What becomes of text and tags: records, what stands beside them, and what is wrong.
extension XMLReader {
  mutating func take(_ text: ArraySlice<UInt8>, isRaw: Bool) {
    let text = isRaw ? Array(text) : HTMLText.decodingEntities(text)
    if record.isEmpty {
      if asideText.count < 4096 { asideText += text }
    } else {
      recordBytes += text.count
      guard recordBytes <= Bounds.record else { return fail("this record is longer than 8 MiB") }
      record[record.count - 1].text += text
    }
  }

  mutating func open(_ tag: ArraySlice<UInt8>, _ start: Int) {
    let isEmpty = tag.last == .slash
    var tag = isEmpty ? tag.dropLast() : tag
    let name = String(
      decoding: tag.prefix { !$0.isBlank }, as: UTF8.self)
    tag = tag.dropFirst(name.utf8.count)
    guard !name.isEmpty, path.count + record.count < Bounds.depth else {
      return fail("this element cannot be read")
    }
    if let lost {
      guard name == lost else { return }
      self.lost = nil
    }
    var element = XMLElement(name: name, position: window.position(of: start))
    element.members = XMLElement.attributes(tag)
    if record.isEmpty, !isRecord(name) {
      asideText = []
      if !isEmpty { path.append(name) }
      return
    }
    recordBytes += tag.count
    guard recordBytes <= Bounds.record else { return fail("this record is longer than 8 MiB") }
    record.append(element)
    if isEmpty { closeRecordElement() }
  }

  mutating func close(_ name: String, _ start: Int) {
    if let last = record.last {
      guard last.name == name else {
        return fail("</\(name)> stands where </\(last.name)> belongs")
      }
      return closeRecordElement()
    }
    if let lost {
      if lost == name { self.lost = nil }
      return
    }
    guard path.last == name else {
      return fail("</\(name)> stands where no <\(name)> is open")
    }
    if !asideText.isEmpty, !String(decoding: asideText, as: UTF8.self).isBlank {
      events.append(.aside(path: path, .text(String(decoding: asideText, as: UTF8.self))))
    }
    asideText = []
    path.removeLast()
  }

  mutating func closeRecordElement() {
    let element = record.removeLast()
    let value = element.value
    guard record.isEmpty else {
      record[record.count - 1].members.append(RecordValue.Member(key: element.name, value: value))
      return
    }
    recordBytes = 0
    events.append(.record(Record(value: value, position: element.position)))
  }
}
