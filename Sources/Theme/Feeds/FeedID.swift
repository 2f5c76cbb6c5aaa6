import Core
import Ledger

/// The identifier of an entry or a feed, which stays the same when the site moves to another
/// address.
///
/// The identifier is a UUID (RFC 9562, version 8) from the SHA-256 hash of what does not change:
/// the shop's name, the language, and the review's ID or the list.
enum FeedID {
  /// `urn:uuid:…` of these parts.
  static func urn(_ parts: String...) -> String {
    var bytes = Array(Digest(of: Array(parts.joined(separator: "\n").utf8)).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    var urn = "urn:uuid:"
    for (place, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(place) { urn += "-" }
      urn += Hex.encode([byte])
    }
    return urn
  }
}
