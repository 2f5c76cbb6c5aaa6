import CPlatform
import Core

/// A way to compress files in advance, for web servers to send.
public enum Compression: String, Sendable, CaseIterable {
  case gzip = "gz"
  case brotli = "br"

  /// The Debian package that must be installed for this compression. Nil if nothing is missing.
  public var missing: String? {
    switch self {
    case .gzip: sitegen_has_zlib() == 1 ? nil : "zlib1g"
    case .brotli: sitegen_has_brotli() == 1 ? nil : "libbrotli1"
    }
  }

  /// The path of the compressed file beside a file.
  func path(beside path: String) -> String { "\(path).\(rawValue)" }

  /// The compressed form of a file; the file itself where compression saves nothing.
  func file(beside file: SiteFile) -> SiteFile {
    SiteFile(path: path(beside: file.path), kind: file.kind) {
      let bytes = file.render()
      return compressed(bytes, file.kind) ?? bytes
    }
  }

  /// The compressed bytes. Nil if compression saves nothing.
  ///
  /// Brotli at its best level is slow (1 MB/s, for 10% fewer bytes), so only files that every
  /// visitor loads get that.
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

  /// Whether `packed` decompresses to exactly these bytes.
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

  /// The smallest size worth compressing, in bytes. A smaller file fits in one packet anyway.
  private static let fewestBytes = 200
}

extension SiteFile {
  /// Whether the file is text, by its extension. Other formats are compressed already.
  var isCompressible: Bool {
    let name = path.lastPart
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return Self.textual.contains(String(name[name.utf8.index(after: dot)...]))
  }

  private static let textual: Set<String> = [
    "html", "css", "js", "json", "svg", "xml", "txt", "csv",
  ]
}
