import Core
import Reviews

/// The two pictures that were made of one photo.
struct Thumbnails: Sendable, Equatable {
  struct Print: Sendable, Equatable {
    let size: Picture.Size
    let bytes: [UInt8]
  }

  let small: Print
  let large: Print

  /// The pictures' name: 80 bits of the SHA-256 of both, in hexadecimal. The name reveals nothing
  /// of the photo itself.
  var name: String {
    var hash = SHA256()
    hash.update(small.bytes)
    hash.update(large.bytes)
    return Hex.encode(hash.finalize().bytes.prefix(10))
  }

  func bytes(_ kind: Picture.Variant) -> [UInt8] { kind == .small ? small.bytes : large.bytes }

  func picture(_ content: @escaping @Sendable (Picture.Variant) -> [UInt8]) -> Picture {
    Picture(name: name, small: small.size, large: large.size, content: content)
  }
}

/// The format of the kept file: a mark, six numbers of 32 bits, the bytes, and the SHA-256 of all
/// that.
extension Thumbnails {
  private static let mark = Array("sitegen picture\n".utf8)

  var kept: [UInt8] {
    var bytes = Self.mark
    for print in [small, large] {
      for number in [print.size.width, print.size.height, print.bytes.count] {
        withUnsafeBytes(of: UInt32(number).littleEndian) { bytes.append(contentsOf: $0) }
      }
    }
    bytes += small.bytes
    bytes += large.bytes
    return bytes + Digest(of: bytes).bytes
  }

  /// Parses a kept file. Nil if it is not exactly what was kept.
  init?(kept bytes: [UInt8]) {
    let head = Self.mark.count + 24
    guard bytes.count >= head + 32, bytes.starts(with: Self.mark),
      bytes.withUnsafeBytes({ Digest(of: UnsafeRawBufferPointer(rebasing: $0.dropLast(32))) })
        == Digest(bytes.suffix(32)),
      let made = Thumbnails(
        numbers: bytes[Self.mark.count..<head], bytes: bytes[head..<bytes.count - 32])
    else { return nil }
    self = made
  }

  /// Makes pictures from six numbers of 32 bits, little-endian, and the bytes of both.
  init?(numbers: ArraySlice<UInt8>, bytes: ArraySlice<UInt8>) {
    let numbers = Self.numbers(numbers)
    guard numbers.count == 6, numbers[2] + numbers[5] == bytes.count else { return nil }
    let middle = bytes.startIndex + numbers[2]
    small = Print(
      size: .init(width: numbers[0], height: numbers[1]), bytes: Array(bytes[..<middle]))
    large = Print(
      size: .init(width: numbers[3], height: numbers[4]), bytes: Array(bytes[middle...]))
  }

  static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4).map { place in
      (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
  }
}

/// The check of what a process returns that has read hostile bytes.
extension Thumbnails {
  /// Whether both are JPEGs with nothing but a picture. Before the pixels they may have only the
  /// segments that decoding needs, and JFIF's without a thumbnail.
  var isPlain: Bool { Self.isPlain(small.bytes) && Self.isPlain(large.bytes) }

  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0xFF, 0xD8]), bytes.suffix(2) == [0xFF, 0xD9] else { return false }
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      switch marker {
      case 0xDA: return true  // The pixels begin.
      case 0xE0: guard length == 16 else { return false }
      // Quantisation, Huffman tables, restarts, and the frames of baseline and progressive JPEG.
      case 0xDB, 0xC4, 0xDD, 0xC0, 0xC2: break
      default: return false
      }
      place += 2 + length
    }
    return false
  }
}

/// The format of a photo, by its first bytes and never by its name.
enum PhotoFormat: Equatable {
  case jpeg, png, webp
  /// Another format that people take for a photo.
  case other(String)

  /// The format of a file. Nil if it is no image format that sitegen knows.
  init?(_ bytes: [UInt8]) {
    func has(_ text: StaticString, at place: Int = 0) -> Bool {
      let end = place + text.utf8CodeUnitCount
      return bytes.count >= end
        && text.withUTF8Buffer { bytes[place..<end].elementsEqual($0) }
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if has("RIFF"), has("WEBP", at: 8) {
      self = .webp
    } else if has("GIF8") {
      self = .other("GIF")
    } else if has("ftyp", at: 4) {
      self = .other(has("avif", at: 8) ? "AVIF" : "HEIC or a film")
    } else if has("II*\0") || has("MM\0*") {
      self = .other("TIFF or a camera's raw file")
    } else if has("%PDF") {
      self = .other("PDF")
    } else if has("BM") {
      self = .other("BMP")
    } else if has("<svg") || has("<?xml") {
      self = .other("SVG")
    } else {
      return nil
    }
  }
}

extension PhotoFormat {
  /// The endings that a photo's name may have, in lower case, the usual one first.
  var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .png: ["png"]
    case .webp: ["webp"]
    case .other: []
    }
  }

  /// The format with its article.
  var name: String {
    switch self {
    case .jpeg: "a JPEG"
    case .png: "a PNG"
    case .webp: "a WebP"
    case .other(let name): name
    }
  }

  /// The formats that a file of this name may have: that of its ending, or each if it has none.
  static func formats(ofNameIn path: String) -> [PhotoFormat] {
    let all: [PhotoFormat] = [.jpeg, .png, .webp]
    let name = path.lastPart.utf8
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return all }
    let ending = (String(name[name.index(after: dot)...]) ?? "").lowercased()
    return all.filter { $0.endings.contains(ending) }
  }
}
