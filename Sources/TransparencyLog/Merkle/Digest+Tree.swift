import Core

// The hashes of RFC 9162, section 2.1.1 (the same as in RFC 6962): a leaf and a node are told
// apart by their first byte, so that none can pass for the other.
extension Digest {
  /// The root of a tree without leaves: the hash of nothing.
  public static let emptyTree = Digest(of: [])

  /// The hash of the leaf with this content: SHA-256(0x00 ‖ content).
  public init(leaf content: UnsafeRawBufferPointer) {
    self = withUnsafeTemporaryAllocation(byteCount: content.count + 1, alignment: 8) { buffer in
      buffer[0] = 0
      UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyMemory(from: content)
      return Digest(of: UnsafeRawBufferPointer(buffer))
    }
  }

  /// The hash of the leaf with this content.
  public init(leaf content: [UInt8]) {
    self = content.withUnsafeBytes { Digest(leaf: $0) }
  }

  /// The hash of the leaf with this content.
  public init(leaf content: ArraySlice<UInt8>) {
    self = content.withUnsafeBytes { Digest(leaf: $0) }
  }

  /// The hash of the node over two subtrees: SHA-256(0x01 ‖ left ‖ right).
  public init(node left: Digest, _ right: Digest) {
    self = withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { buffer in
      buffer[0] = 1
      withUnsafeBytes(of: left) {
        UnsafeMutableRawBufferPointer(rebasing: buffer[1..<33]).copyMemory(from: $0)
      }
      withUnsafeBytes(of: right) {
        UnsafeMutableRawBufferPointer(rebasing: buffer[33..<65]).copyMemory(from: $0)
      }
      return Digest(of: UnsafeRawBufferPointer(buffer))
    }
  }
}
