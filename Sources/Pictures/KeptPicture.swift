import Core
import Reviews

/// A picture that a ledger commits to, as it is kept beside the ledger's state.
///
/// It is never made again: another version of the library makes other bytes of the same photo, and
/// those would be another picture. It is found by the SHA-256 of the photo. What is published of
/// that is a digest with a random salt, which is only here.
struct KeptPicture: Sendable, Equatable {
  /// The photos that the picture was made of: one, or several that look the same. None where the
  /// picture came back from a published site.
  private(set) var originals: [Original]
  let thumbnails: Thumbnails

  /// A photo by its digest, with the salt of what is published of it.
  struct Original: Sendable, Equatable {
    let digest: [UInt8]
    let salt: [UInt8]

    /// The photo with that SHA-256 and a new salt.
    init(digest: [UInt8]) {
      var random = SystemRandomNumberGenerator()
      self.init(digest: digest, salt: (0..<32).map { _ in .random(in: 0...255, using: &random) })
    }

    init(digest: [UInt8], salt: [UInt8]) {
      self.digest = digest
      self.salt = salt
    }

    /// What is published of the photo: SHA-256(tag ‖ salt ‖ SHA-256 of the photo), in base64, made
    /// as the ledger's commitments are.
    var commitment: String {
      Digest(of: Self.tag + salt + digest).base64
    }

    private static let tag = Array("sitegen.ledger.photo.v1\0".utf8)
  }

  init(originals: [Original], thumbnails: Thumbnails) {
    self.originals = originals
    self.thumbnails = thumbnails
  }
}

extension KeptPicture {
  private static let mark = Array("sitegen ledger picture\n".utf8)
  /// More photos than that are not noted for one picture.
  private static let mostOriginals = 255

  /// The kept file: a mark, the number of photos, of each its digest and salt, and the pictures.
  var bytes: [UInt8] {
    var bytes = Self.mark
    let known = originals.prefix(Self.mostOriginals)
    bytes.append(UInt8(known.count))
    for original in known { bytes += original.digest + original.salt }
    return bytes + thumbnails.kept
  }

  /// Parses a kept file. Nil if it is not exactly what was kept.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark), bytes.count > Self.mark.count else { return nil }
    let start = Self.mark.count + 1
    let end = start + Int(bytes[start - 1]) * 64
    guard bytes.count > end, let thumbnails = Thumbnails(kept: Array(bytes[end...])) else {
      return nil
    }
    originals = stride(from: start, to: end, by: 64).map { place in
      Original(
        digest: Array(bytes[place..<place + 32]), salt: Array(bytes[place + 32..<place + 64]))
    }
    self.thumbnails = thumbnails
  }
}

extension Thumbnails {
  /// What a ledger commits to of the picture, as one of the photo with that salted digest.
  func record(original: String) -> PictureRecord {
    func file(_ print: Print) -> PictureRecord.File {
      .init(size: print.size, digest: Digest(of: print.bytes).hex)
    }
    return PictureRecord(
      name: name, original: original, small: file(small), large: file(large))
  }
}

/// The pictures that are kept for a ledger.
struct KeptPictures: Sendable {
  /// The path of the folder from the project's root.
  let folder: String
  /// By the SHA-256 of the photo, in hexadecimal, its picture's record.
  private(set) var records: [String: PictureRecord] = [:]
  /// The photos of each picture, by its name.
  private(set) var originals: [String: [KeptPicture.Original]] = [:]
  /// The paths of files that are damaged.
  private(set) var damaged: [String] = []

  /// What is known of a kept picture.
  struct Known: Sendable {
    /// Its record, of no photo.
    let record: PictureRecord
    let originals: [KeptPicture.Original]
  }

  static let mostBytes = 32 << 20

  /// No pictures, where none are kept.
  init(folder: String) { self.folder = folder }

  /// Takes what was found in a file; nil where that is no picture.
  mutating func take(_ known: Known?, at path: String) {
    guard let known, path == self.path(known.record.name) else {
      damaged.append(path)
      return
    }
    originals[known.record.name] = known.originals
    for original in known.originals {
      records[Hex.encode(original.digest)] = known.record.original(original.commitment)
    }
  }

  /// The path of a picture's file.
  func path(_ name: String) -> String { "\(folder)/\(name)" }
}
