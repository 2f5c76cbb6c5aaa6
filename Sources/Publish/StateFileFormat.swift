import Core

/// The form of files that sitegen keeps for its own next run: a key of the rest, then a binary record.
public enum StateFileFormat {
  /// The number of the form. A file of any other is passed over.
  private static let version = 1

  public static func bytes<Value: BinaryCodable>(of value: Value) -> [UInt8] {
    var record = BinaryRecord()
    record.note(version)
    record.note(value)
    var whole = BinaryRecord()
    whole.note(ContentKey(of: record.bytes))
    return whole.bytes + record.bytes
  }

  /// The value in a file. Nil if the file is damaged or of another form.
  public static func read<Value: BinaryCodable>(_ bytes: [UInt8]) -> Value? {
    bytes.withUnsafeBytes { bytes in
      var record = BinaryRecord(reading: bytes)
      var (key, version, value): (ContentKey, Int?, Value) = (.blank, nil, .blank)
      record.code(&key)
      guard !record.isDamaged, key == ContentKey(of: record.rest) else { return nil }
      record.code(&version)
      guard version == Self.version else { return nil }
      value.code(&record)
      return record.isDone ? value : nil
    }
  }
}
