import Core

extension Entry {
  /// No event's line is longer, in bytes; a bundle of entries could hold 65,535.
  public static let mostBytes = 4096

  /// The leaf's content: canonical JSON (RFC 8785) on one line, without a newline.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    encode(into: &bytes)
    return bytes
  }

  /// The hash of its leaf.
  public var leafHash: Digest { Digest(leaf: bytes) }

  func encode(into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    if let commitment {
      bytes.append(contentsOf: "\"commitment\":\"".utf8)
      commitment.digest.withBytes { Base64.append($0, to: &bytes) }
      bytes.append(contentsOf: "\",".utf8)
    }
    bytes.append(contentsOf: "\"day\":\"".utf8)
    bytes.append(contentsOf: day.utf8)
    bytes.append(contentsOf: "\",\"id\":\"".utf8)
    id.append(to: &bytes)
    if let key {
      bytes.append(contentsOf: "\",\"key\":\"".utf8)
      bytes.append(contentsOf: key.text.utf8)
    }
    bytes.append(contentsOf: "\",\"kind\":\"".utf8)
    bytes.append(contentsOf: kind.rawValue.utf8)
    if let reason {
      bytes.append(contentsOf: "\",\"reason\":\"".utf8)
      bytes.append(contentsOf: reason.rawValue.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
    append(refers, named: ",\"refers\":", to: &bytes)
    append(revision, named: ",\"revision\":", to: &bytes)
    append(stars, named: ",\"stars\":", to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  private func append(_ number: Int?, named name: String, to bytes: inout [UInt8]) {
    guard let number else { return }
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: String(number).utf8)
  }
}
