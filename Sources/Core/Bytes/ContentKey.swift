/// A digest of everything that something is made from: the first 16 bytes of a SHA-256, which nobody
/// can make two inputs have.
public struct ContentKey: Hashable, Sendable {
  @usableFromInline static let byteCount = 16
  private let first: UInt64
  private let second: UInt64

  /// The key of `bytes`.
  public init(of bytes: UnsafeRawBufferPointer) {
    let digest = Digest(of: bytes)
    self = digest.withBytes { $0.loadUnaligned(as: ContentKey.self) }
  }

  /// The key of `bytes`.
  public init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { ContentKey(of: $0) } }

  /// The key of what `write` names.
  public init(withPlaces: Bool = false, _ write: (inout BinaryRecord) -> Void) {
    var record = BinaryRecord(withPlaces: withPlaces)
    write(&record)
    self.init(of: record.bytes)
  }

  /// The key of nothing.
  public static let blank = ContentKey(of: [])
}

extension ContentKey: BinaryCodable {
  @inlinable
  public mutating func code(_ record: inout BinaryRecord) { record.code(&self) }
}

extension BinaryRecord {
  /// Writes a value that is not read again.
  @inlinable
  public mutating func note(_ value: Int?) {
    var value = value
    code(&value)
  }

  @inlinable
  public mutating func note(_ value: String?) {
    var value = value
    code(&value)
  }

  @inlinable
  public mutating func note(_ value: Bool) {
    var value = value
    code(&value)
  }

  @inlinable
  public mutating func note(_ key: ContentKey) {
    var key = key
    code(&key)
  }

  @inlinable
  public mutating func note(_ value: [UInt8]) {
    var value = value
    code(&value)
  }

  @inlinable
  public mutating func note<Value: BinaryCodable>(_ value: Value) {
    var value = value
    value.code(&self)
  }
}
