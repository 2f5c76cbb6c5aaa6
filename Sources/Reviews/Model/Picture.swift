import Core

/// A photo as it is published: two sizes of it, made anew.
public struct Picture: Sendable {
  /// What its files are named for: made of their bytes, so that a name never means other bytes.
  public let name: String
  public let small: Size
  public let large: Size
  private let content: @Sendable (Variant) -> [UInt8]

  public enum Variant: Sendable, CaseIterable { case small, large }

  /// In pixels.
  public struct Size: Hashable, Sendable {
    public let width: Int
    public let height: Int

    /// A size.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// A picture whose bytes are fetched each time they are asked for, on any thread.
  public init(
    name: String, small: Size, large: Size, content: @escaping @Sendable (Variant) -> [UInt8]
  ) {
    self.name = name
    self.small = small
    self.large = large
    self.content = content
  }

  /// Where the file stands, from the site's root.
  public func path(_ kind: Variant) -> String { Picture.path(of: name, kind) }

  /// Its files of a site.
  public var files: [SiteFile] {
    Variant.allCases.map { kind in
      SiteFile(path: path(kind), kind: .asset) { [content] in content(kind) }
    }
  }
}

/// A picture as the ledger commits to it: everything that a page needs to show it, and the digests
/// of its files.
public struct PictureRecord: Hashable, Sendable {
  /// The name of the picture.
  public let name: String
  /// A digest of the photo that the picture was made of, with a salt, in base64. The photo's own
  /// digest and the salt are not published: whoever has the photo cannot find it here.
  public let original: String
  public let small: File
  public let large: File

  /// One file of the picture.
  public struct File: Hashable, Sendable {
    public let size: Picture.Size
    /// The SHA-256 of its bytes, in hexadecimal.
    public let digest: String

    /// A file's size and digest.
    public init(size: Picture.Size, digest: String) {
      self.size = size
      self.digest = digest
    }
  }

  /// A picture's record.
  public init(name: String, original: String, small: File, large: File) {
    self.name = name
    self.original = original
    self.small = small
    self.large = large
  }

  /// The same record of a photo with another salted digest.
  public func original(_ original: String) -> PictureRecord {
    PictureRecord(name: name, original: original, small: small, large: large)
  }

  /// The size and digest of a file.
  public func file(_ kind: Picture.Variant) -> File { kind == .small ? small : large }
}

extension Picture {
  /// A picture of which only its record is known. Its bytes are read by their path from the site's
  /// root when they are asked for; where they are not those of the record, the file is empty.
  public init(
    _ record: PictureRecord, reading bytes: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) {
    let name = record.name
    self.init(name: name, small: record.small.size, large: record.large.size) { kind in
      let read = bytes(Picture.path(of: name, kind)) ?? []
      return Digest(of: read).hex == record.file(kind).digest ? read : []
    }
  }

  /// Where a file of the picture with that name stands, from the site's root.
  public static func path(of name: String, _ kind: Variant) -> String {
    SitePath.media("\(name)-\(kind == .small ? "320" : "1280").jpg")
  }
}

extension SiteContent {
  /// All photos of reviews and replies.
  public var photos: [Photo] { reviews.flatMap(\.photos) + replies.flatMap(\.photos) }

  /// The photos of each review and reply that has any.
  public var photosByDocument: [DocumentID: [Photo]] {
    let documents =
      reviews.map { ($0.documentID, $0.photos) } + replies.map { ($0.documentID, $0.photos) }
    return Dictionary(documents.filter { !$0.1.isEmpty }) { first, _ in first }
  }

  /// The pictures of all photos whose records are known, by `Photo.file`, as pages are made with
  /// them: a site is made again from its ledger with neither photos nor a library for pictures.
  ///
  /// `bytes` reads a published file by its path from the site's root, on any thread.
  public func recordedPictures(
    reading bytes: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) -> [String: Picture] {
    var pictures: [String: Picture] = [:]
    for photo in photos {
      if let record = photo.picture { pictures[photo.file] = Picture(record, reading: bytes) }
    }
    return pictures
  }
}
