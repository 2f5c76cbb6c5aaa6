import Core

/// The SHA-256 of an export's file, by which it is known again.
public struct ExportHash: Sendable {
  private var hash = SHA256()

  /// The hash of no bytes.
  public init() {}

  /// Takes the next bytes of the file.
  public mutating func update(_ bytes: [UInt8]) { hash.update(bytes) }

  /// The hash of all bytes so far.
  public var hexadecimal: String { hash.finalize().hex }
}
