import CPlatform
import Core

/// A way to compress a file beforehand, for web servers to send in its place.
public enum Compression: String, Sendable, CaseIterable {
  case gzip = "gz"
  case brotli = "br"

  /// What has to be installed for it, where it is not: Debian's package.
  public var missing: String? {
    switch self {
    case .gzip: sitegen_has_zlib() == 1 ? nil : "zlib1g"
    case .brotli: sitegen_has_brotli() == 1 ? nil : "libbrotli1"
    }
  }

  /// The path of the compressed file that stands beside one.
  func path(beside path: String) -> String { "\(path).\(rawValue)" }

  /// The bytes compressed; nil where that saves nothing.
  ///
  /// Brotli takes its time (1 MB/s, and 10% fewer bytes) only for what every visitor loads.
  func compressed(_ bytes: [UInt8], _ kind: SiteFile.PublishOrder) -> [UInt8]? {
    guard bytes.count >= Self.fewestBytes else { return nil }
    let room = bytes.count - 1
    let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      bytes.withUnsafeBytes { bytes in
        let (from, count) = (bytes.baseAddress, bytes.count)
        switch self {
        case .gzip: filled = sitegen_gzip(from, count, buffer.baseAddress, room)
        case .brotli:
          let quality: Int32 = kind == .asset || kind == .index ? 11 : 6
          filled = sitegen_brotli(quality, from, count, buffer.baseAddress, room)
        }
      }
    }
    return packed.isEmpty ? nil : packed
  }

  /// Whether `packed` is the compressed form of just these bytes.
  public func expands(_ packed: [UInt8], to bytes: [UInt8]) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: bytes.count, alignment: 16) { room in
      packed.withUnsafeBytes { packed in
        bytes.withUnsafeBytes { bytes in
          let (from, size) = (packed.baseAddress, packed.count)
          let (to, count) = (bytes.baseAddress, bytes.count)
          return switch self {
          case .gzip: sitegen_gunzips_to(from, size, to, count, room.baseAddress) == 1
          case .brotli: sitegen_unbrotlis_to(from, size, to, count, room.baseAddress) == 1
          }
        }
      }
    }
  }

  /// A smaller file fits in one packet as it is.
  private static let fewestBytes = 200
}

extension SiteFile {
  /// Whether it is text, by the ending of its name; other formats are compressed already.
  var isCompressible: Bool {
    let name = path.lastPart
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return Self.textual.contains(String(name[name.utf8.index(after: dot)...]))
  }

  private static let textual: Set<String> = [
    "html", "css", "js", "json", "svg", "xml", "txt", "csv",
  ]
}
