import Core

/// A log's size and root hash at one moment (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
  /// The log's name: its address without the scheme, such as `reviews.example/ledger`.
  public let origin: String
  /// The number of events.
  public let size: Int
  /// The root of the tree over them.
  public let root: Digest
  /// Further lines, which say nothing here; none are written.
  public let extensions: [String]

  /// A checkpoint, or nil where `origin` is no line of text, `size` is negative, or `root` is not
  /// the empty tree's though `size` is 0.
  public init?(origin: String, size: Int, root: Digest) {
    guard !origin.isEmpty, origin.unicodeScalars.allSatisfy({ $0.value >= 0x20 }), size >= 0,
      size > 0 || root == .emptyTree
    else { return nil }
    self.init(origin: origin, size: size, root: root, extensions: [])
  }

  private init(origin: String, size: Int, root: Digest, extensions: [String]) {
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// The checkpoint that the text of a note writes.
  init(text: String) throws(NoteFlaw) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0) }.dropLast()
    guard lines.count >= 3 else { throw .tooFewLines }
    guard !lines[0].isEmpty else { throw .badOrigin }
    guard let size = Decimal.decode(lines[1]) else { throw .badSize }
    guard let root = Base64.decode(lines[2][...]).flatMap({ Digest($0) }),
      size > 0 || root == .emptyTree
    else { throw .badRoot }
    guard lines.allSatisfy({ !$0.isEmpty }) else { throw .badExtension }
    self.init(
      origin: String(decoding: lines[0], as: UTF8.self), size: size, root: root,
      extensions: lines.dropFirst(3).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Its lines: the text that is signed.
  public var text: String {
    ([origin, String(size), root.base64] + extensions).map { $0 + "\n" }.joined()
  }
}
