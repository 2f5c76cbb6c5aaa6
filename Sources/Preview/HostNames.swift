import Core

/// The host names to which the preview answers.
///
/// A web page anywhere can let its own name point to 127.0.0.1 and then read what a server there
/// answers (DNS rebinding). Its requests carry that name. So the preview answers only to names that
/// nobody else can own: numeric addresses, `localhost`, and those that its user gave.
public struct HostNames: Sendable {
  private let names: Set<String>

  /// The loopback names, all numeric addresses, and `names`: the value of `--host`, and this
  /// machine's own names if others may connect.
  public init(_ names: [String] = []) {
    self.names = Set(names.map { $0.lowercased() })
  }

  /// Whether the value of a Host field, a name with or without a port, is one of these names.
  public func contains(_ host: String) -> Bool {
    guard host.utf8.count <= 255, let name = Self.name(of: Array(host.utf8)) else { return false }
    let text = String(decoding: name, as: UTF8.self).lowercased()
    return text == "localhost" || text.hasSuffix(".localhost") || Self.isAddress(name)
      || names.contains(text)
  }

  /// The part before the port. Nil if the port is not valid, or a byte cannot be part of a name.
  private static func name(of host: [UInt8]) -> ArraySlice<UInt8>? {
    guard host.allSatisfy(isNamePart) else { return nil }
    let end: Int
    if host.first == UInt8(ascii: "[") {
      guard let bracket = host.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      end = bracket + 1
    } else {
      end = host.firstIndex(of: UInt8(ascii: ":")) ?? host.endIndex
    }
    let rest = host[end...]
    guard end > 0, rest.isEmpty || rest.first == UInt8(ascii: ":"), rest.count <= 6,
      rest.dropFirst().allSatisfy(\.isDigit)
    else { return nil }
    return host[..<end]
  }

  /// Whether the name is an IPv4 address, or an IPv6 address in brackets: nobody can point one
  /// elsewhere.
  private static func isAddress(_ name: ArraySlice<UInt8>) -> Bool {
    if name.first == UInt8(ascii: "[") {
      let inner = name.dropFirst().dropLast()
      return inner.contains(UInt8(ascii: ":"))
        && inner.allSatisfy {
          $0.isHexDigit || $0 == .colon || $0 == .dot
        }
    }
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        1...3 ~= part.count && part.allSatisfy(\.isDigit)
          && part.reduce(0) { $0 * 10 + Int($1 - 48) } <= 255
      }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "-._:[]".utf8.contains(byte)
  }
}
