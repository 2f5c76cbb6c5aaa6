import CPlatform
import Core
import Synchronization

/// A site on the web, read file by file.
public final class PublishedWeb: PublishedSite {
  /// Where its root is; ends in a slash.
  public let address: String
  private let readers = Mutex<[WebConnection]>([])

  /// The site at an address that begins with `http://` or `https://`.
  public init(address: String) {
    self.address = address.hasSuffix("/") ? address : address + "/"
  }

  public func read(_ path: String) throws(WebError) -> [UInt8]? {
    let idle = readers.withLock { $0.popLast() }
    let reader = if let idle { idle } else { try WebConnection() }
    defer { readers.withLock { $0.append(reader) } }
    return try reader.get(address + path)
  }

  /// Nobody can list what is on the web.
  public func paths() -> [String]? { nil }

  /// What is at an address; nil where nothing is.
  public static func get(_ address: String) throws(WebError) -> [UInt8]? {
    try WebConnection().get(address)
  }
}

/// Something on the web could not be read.
public struct WebError: Error, CustomStringConvertible {
  public let address: String
  /// Why, in English.
  public let reason: String

  /// One sentence without a full stop.
  public var description: String { "cannot read \(address): \(reason)" }
}

/// One connection. `@unchecked`: it is handed from thread to thread, and never to two at once.
private final class WebConnection: @unchecked Sendable {
  private let web: OpaquePointer

  init() throws(WebError) {
    guard let web = sitegen_web_open() else {
      throw WebError(
        address: "the web", reason: "libcurl is not installed (apt-get install libcurl4)")
    }
    self.web = web
  }

  deinit { sitegen_web_close(web) }

  func get(_ address: String) throws(WebError) -> [UInt8]? {
    let status = sitegen_web_get(web, address, mostBytesOfAPublishedFile)
    switch status {
    case 200:
      var count = 0
      guard let bytes = sitegen_web_bytes(web, &count) else { return [] }
      return Array(UnsafeBufferPointer(start: bytes, count: count))
    case 404, 410: return nil
    case -1: throw WebError(address: address, reason: String(cString: sitegen_web_message(web)))
    default: throw WebError(address: address, reason: "the server answered \(status)")
    }
  }
}
