import Core
import TransparencyLog

extension Opening {
  /// Its line in a bundle, with its newline.
  public var line: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity((secret?.content.count ?? 0) + 200)
    append(to: &bytes)
    return bytes
  }

  /// The opening written on a line (without its newline), or nil for anything else. The content is
  /// taken as it is: whether it is what was written the commitment says.
  public init?(line: [UInt8]) {
    let opening = line.withUnsafeBufferPointer { bytes in
      OpeningLine(bytes, in: bytes.indices).flatMap { Opening($0, in: bytes) }
    }
    guard let opening else { return nil }
    self = opening
  }

  init?(_ line: OpeningLine, in bytes: UnsafeBufferPointer<UInt8>) {
    guard let piece = DocumentID(bytes[line.piece]) else { return nil }
    var secret: Secret?
    if let parts = line.secret {
      guard let salt = Base64.decode(bytes[parts.salt]), salt.count == Salt.byteCount else {
        return nil
      }
      secret = Secret(content: Array(bytes[parts.content]), salt: Salt(known: salt))
    }
    self.init(event: line.event, piece: piece, secret: secret)
  }

  func append(to bytes: inout [UInt8]) {
    if let secret {
      bytes.append(contentsOf: "{\"content\":".utf8)
      bytes.append(contentsOf: secret.content)
      bytes.append(contentsOf: ",\"event\":".utf8)
    } else {
      bytes.append(contentsOf: "{\"event\":".utf8)
    }
    bytes.append(contentsOf: String(event).utf8)
    bytes.append(contentsOf: ",\"piece\":\"".utf8)
    piece.append(to: &bytes)
    if let secret {
      bytes.append(contentsOf: "\",\"salt\":\"".utf8)
      Base64.append(secret.salt.bytes, to: &bytes)
    }
    bytes.append(contentsOf: "\"}\n".utf8)
  }

  /// The same one without its secret.
  var closed: Opening { Opening(event: event, piece: piece, secret: nil) }
}
