extension Entry {
  /// The event written on a line (without its newline). Only the canonical form is taken, so that
  /// one event has one leaf: what was read is written again and compared.
  public init(decoding line: some Sequence<UInt8>) throws(EntryMistake) {
    let bytes = Array(line)
    self = try Entry.decode(bytes[...])
  }

  /// The event written on a line (without its newline).
  public init(decoding line: ArraySlice<UInt8>) throws(EntryMistake) {
    self = try Entry.decode(line)
  }

  private static func decode(_ line: ArraySlice<UInt8>) throws(EntryMistake) -> Entry {
    guard line.count <= mostBytes else { throw EntryMistake(offset: mostBytes, flaw: .tooLong) }
    return try line.withUnsafeBufferPointer { bytes throws(EntryMistake) in
      var reader = EntryReader(bytes)
      let entry = try reader.entry()
      if let flaw = entry.flaw { throw EntryMistake(offset: 0, flaw: flaw) }
      let canonical = entry.bytes
      guard canonical.elementsEqual(bytes) else {
        let offset = zip(canonical, bytes).prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
        throw EntryMistake(offset: offset, flaw: .notCanonical)
      }
      return entry
    }
  }
}
