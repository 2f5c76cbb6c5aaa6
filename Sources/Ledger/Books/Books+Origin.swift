import Reviews

extension LedgerState {
  /// The name of a log that is begun now: the site's address without the scheme, else the shop's
  /// name, and that it is a ledger. Only ASCII that needs no escape anywhere.
  public static func origin(for settings: Settings) -> String {
    let address = settings.url?.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" } ?? ""
    let name = settings.name.text(in: settings.languages[0], fallback: settings.languages[0]) ?? ""
    let plain = (address.isEmpty ? name : String(address)).lowercased().utf8.map { byte in
      isPlain(byte) ? byte : UInt8(ascii: "-")
    }
    let host = plain.isEmpty ? "shop" : String(decoding: plain, as: UTF8.self)
    return (host.hasSuffix("/") ? host : host + "/") + "ledger"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "~"): true
    default: false
    }
  }
}
