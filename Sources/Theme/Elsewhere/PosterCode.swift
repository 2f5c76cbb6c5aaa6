import Theme

/// An address as a QR code, and as people read it.
struct PosterCode: Sendable {
  /// The address without the protocol and the last slash.
  let shown: String
  /// The units on each side, with the quiet zone.
  let size: Int
  /// The dark modules as the path of a drawing.
  let path: String

  /// Nil if the address is longer than a code of version 10 holds.
  init?(_ address: String) {
    guard let code = QRCode(address) else { return nil }
    size = code.size + 2 * QRCode.quietZone
    path = code.path
    let name = address.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    shown = String(name.hasSuffix("/") ? name.dropLast() : name)
  }
}
