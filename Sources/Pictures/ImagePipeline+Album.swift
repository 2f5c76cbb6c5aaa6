import Core
import Disk
import Reviews

extension ImagePipeline {
  /// The photos of a site.
  public struct Album: Sendable {
    /// The content in which each photo has the digest of its file.
    public var content: SiteContent
    /// The pictures that were made, by the photos' paths below `content/media/`.
    public var pictures: [String: Picture] = [:]
    /// The names of the pictures that are kept for the ledger.
    public var kept: Set<String> = []
    /// What has to be kept for the ledger before it can commit to the new pictures.
    public private(set) var unkept: [UnkeptPicture] = []
    /// The places in `unkept`, by path.
    private var unkeptPlaces: [String: Int] = [:]
    /// What is wrong with the photos.
    public var findings: [Finding] = []

    /// An album without pictures.
    public init(content: SiteContent) { self.content = content }
  }

  /// Makes the pictures of all photos that `content` names.
  ///
  /// `media` lists the existing files in byte order. `excused` are paths that already have a
  /// finding. With `isWhole`, every review and reply could be read, so a file that none of them
  /// names is a finding. Throws where no process can be started that decodes photos.
  public func album(
    of content: SiteContent, _ media: [MediaFile], excused: Set<String>, isWhole: Bool,
    jobs: Int
  ) throws(DiskError) -> Album {
    let photos = content.photos
    let named = Set(photos.map(\.path))
    var album = Album(content: content)
    if isWhole {
      album.findings += media.filter { !named.contains($0.path) }.map { file in
        Finding(.unusedPhoto, at: Place(file.path), "no review and no reply names this file")
      }
    }
    let kept = keptPictures(jobs: jobs)
    album.kept = Set(kept.originals.keys)
    guard !photos.isEmpty else {
      if use == .publishing, media.isEmpty { forget { _ in false } }
      return album
    }
    album.findings += missing(photos, media, excused)
    album.findings += kept.damaged.map { path in
      Finding(
        .ledgerPicture, at: Place(path),
        "this is no picture that was kept for the ledger; bring it back as it was, or take it away")
    }
    let wanted = media.filter { named.contains($0.path) }
    let digests = wanted.parallelMap(jobs: jobs) { digest(of: $0) }
    var results: [String: PhotoResult] = [:]
    var new: [(file: MediaFile, digest: String)] = []
    for (file, digest) in zip(wanted, digests) {
      if let digest, let record = kept.records[digest] {
        results[file.path] = .picture(picture(of: record, at: kept.path(record.name)), record)
      } else if let digest {
        new.append((file, digest))
      } else {
        results[file.path] = .finding(missing: file)
      }
    }
    let newPaths = Set(new.map(\.file.path))
    if use != .identifying,
      let first = photos.filter({ newPaths.contains($0.path) }).map(\.place).min()
    {
      switch readiness() {
      case .ready(let version):
        // A preview keeps no idle process for the next photo.
        defer { close() }
        let made = new.parallelMap(jobs: jobs) { develop($0.file, $0.digest, version: version) }
        for (photo, result) in zip(new, made) {
          var result = result
          if case .refused = result {
            // What several at once could not get, one alone may.
            close()
            result = develop(photo.file, photo.digest, version: version)
          }
          if case .refused(let error) = result { throw Self.failure(error) }
          results[photo.file.path] = album.noting(result, of: photo.digest, kept)
        }
      case .noLibrary:
        album.findings.append(
          Finding(
            .noPictureLibrary, at: first,
            "there are photos, and libvips 8.13 or later is not installed (apt-get install libvips42)"
          ))
      case .failed:
        album.findings.append(
          Finding(
            .noPictureLibrary, at: first, "the process that decodes photos could not be started"))
      case .refused(let error):
        throw Self.failure(error)
      }
    }
    for photo in photos {
      switch results[photo.path] {
      case .picture(let picture, _)?: album.pictures[photo.file] = picture
      case .finding(let rule, let message)?:
        album.findings.append(Finding(rule, at: photo.place, message))
      case .refused?, nil: break
      }
    }
    album.content.note(
      Dictionary(
        zip(wanted.map(\.path), digests).compactMap { path, digest in digest.map { (path, $0) } }
      ) { first, _ in first }, results)
    let needed = Set(digests.compactMap { $0 })
    if use == .publishing { forget { needed.contains($0) } }
    return album
  }

  /// No process decodes photos here, or the one that does gets no thread.
  private static func failure(_ error: Errno) -> DiskError {
    DiskError("starting", "the process that decodes photos", error)
  }

  /// The findings on photos without a file.
  private func missing(
    _ photos: [Photo], _ media: [MediaFile], _ excused: Set<String>
  ) -> [Finding] {
    let paths = Set(media.map(\.path))
    let names = media.map { String($0.path.dropFirst(Self.folder.utf8.count + 1)) }
    return photos.filter { !paths.contains($0.path) && !excused.contains($0.path) }.map { photo in
      Finding(
        .noSuchPhoto, at: photo.place, "there is no file content/media/\(photo.file)",
        suggestion: names.nearest(to: photo.file))
    }
  }
}

/// A picture that has to be kept for the ledger.
public struct UnkeptPicture: Sendable {
  /// The path from the project's root.
  public let path: String
  let originals: [KeptPicture.Original]
  /// Makes the file. It has no bytes where the picture is gone meanwhile.
  public let bytes: @Sendable () -> [UInt8]
}

extension ImagePipeline.Album {
  /// The result with the record of a new picture, which then is to be kept for the ledger. A photo
  /// that looks like another one, whose picture is kept, is noted beside that.
  fileprivate mutating func noting(
    _ result: ImagePipeline.PhotoResult, of digest: String, _ kept: KeptPictures
  ) -> ImagePipeline.PhotoResult {
    guard case .picture(let picture, let record) = result, let digest = Hex.decode(digest) else {
      return result
    }
    let original = KeptPicture.Original(digest: digest)
    let path = kept.path(record.name)
    let place = unkeptPlaces[path]
    let known = place.map { unkept[$0].originals } ?? kept.originals[record.name] ?? []
    let originals = known + [original]
    let new = UnkeptPicture(path: path, originals: originals) {
      Thumbnails(picture, record).map { KeptPicture(originals: originals, thumbnails: $0).bytes }
        ?? []
    }
    if let place {
      unkept[place] = new
    } else {
      unkeptPlaces[path] = unkept.count
      unkept.append(new)
    }
    return .picture(picture, record.original(original.commitment))
  }
}

extension Thumbnails {
  /// The pictures of a record, if their bytes are still there.
  fileprivate init?(_ picture: Picture, _ record: PictureRecord) {
    let bytes = picture.files.map { $0.render() }
    self.init(
      small: .init(size: record.small.size, bytes: bytes[0]),
      large: .init(size: record.large.size, bytes: bytes[1]))
    guard name == record.name else { return nil }
  }
}

extension ImagePipeline.PhotoResult {
  /// The finding on a file that could not be read to its end.
  fileprivate static func finding(missing file: MediaFile) -> Self {
    guard file.size > PictureBounds.mostBytes else {
      return .finding(.noSuchPhoto, "the file cannot be read")
    }
    return .finding(
      .photoTooLarge,
      "the photo has \(file.size) bytes; at most \(PictureBounds.mostBytes >> 20) MiB")
  }
}

extension Photo {
  /// The path from the project's root.
  public var path: String { "\(ImagePipeline.folder)/\(file)" }
}

extension SiteContent {
  fileprivate mutating func note(
    _ digests: [String: String], _ results: [String: ImagePipeline.PhotoResult]
  ) {
    func note(_ photos: inout [Photo]) {
      for index in photos.indices {
        let path = photos[index].path
        photos[index].digest = digests[path]
        if case .picture(_, let record)? = results[path] { photos[index].picture = record }
      }
    }
    for index in reviews.indices where !reviews[index].photos.isEmpty {
      note(&reviews[index].photos)
    }
    for index in replies.indices where !replies[index].photos.isEmpty {
      note(&replies[index].photos)
    }
  }
}
