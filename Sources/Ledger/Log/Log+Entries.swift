import TransparencyLog

extension Log {
  /// The event at `index`.
  public func entry(at index: Int) throws(EntryMistake) -> Entry {
    try Entry(decoding: self[index])
  }

  /// Puts an event at the end, unless it is none that a log can hold.
  public mutating func append(_ entry: Entry) -> EntryFlaw? {
    if let flaw = entry.flaw { return flaw }
    append(leaf: entry.bytes)
    return nil
  }
}
