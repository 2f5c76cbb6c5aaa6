import Core
import Reviews

extension ImagePipeline {
  /// The photos of a site.
  public struct Album: Sendable {
    /// The content in which each photo has the digest of its file.
    public var content: SiteContent
    /// The pictures that were made, by the photos' paths below `content/media/`.
    public var pictures: [String: Picture] = [:]
    /// What is wrong with the photos.
    public var findings: [Finding] = []

    /// An album without pictures.
    public init(content: SiteContent) { self.content = content }
  }

  /// Makes the pictures of all photos that `content` names.
  ///
  /// `media` lists the existing files in byte order. `excused` are paths that already have a
  /// finding. With `isWhole`, every review and reply could be read, so a file that none of them
  /// names is a finding.
  public func album(
    of content: SiteContent, _ media: [MediaFile], excused: Set<String>, isWhole: Bool,
    jobs: Int
  ) -> Album {
    let photos = content.reviews.flatMap(\.photos) + content.replies.flatMap(\.photos)
    let named = Set(photos.map(\.path))
    var album = Album(content: content)
    if isWhole {
      album.findings += media.filter { !named.contains($0.path) }.map { file in
        Finding(.unusedPhoto, at: Place(file.path), "no review and no reply names this file")
      }
    }
    guard let first = photos.map(\.place).min() else {
      if use == .publishing, media.isEmpty { forget { _ in false } }
      return album
    }
    album.findings += missing(photos, media, excused)
    let wanted = media.filter { named.contains($0.path) }
    guard !wanted.isEmpty else { return album }
    let version: String
    switch readiness() {
    case .ready(let found): version = found
    case .noLibrary:
      album.findings.append(
        Finding(
          .noPictureLibrary, at: first,
          "there are photos, and libvips 8.13 or later is not installed (apt-get install libvips42)"
        ))
      return album
    case .failed:
      album.findings.append(
        Finding(
          .noPictureLibrary, at: first, "the process that decodes photos could not be started"))
      return album
    }
    // A preview keeps no idle process for the next photo.
    defer { close() }
    let developed = wanted.parallelMap(jobs: jobs) { develop($0, version: version) }
    var digests: [String: String] = [:]
    var outcomes: [String: PhotoResult] = [:]
    for (file, result) in zip(wanted, developed) {
      outcomes[file.path] = result?.outcome ?? .finding(.noSuchPhoto, "the file cannot be read")
      digests[file.path] = result?.digest
    }
    for photo in photos {
      switch outcomes[photo.path] {
      case .picture(let picture)?: album.pictures[photo.file] = picture
      case .finding(let rule, let message)?:
        album.findings.append(Finding(rule, at: photo.place, message))
      case .sound?, nil: break
      }
    }
    album.content.note(digests)
    let needed = Set(digests.values)
    if use == .publishing { forget { needed.contains($0) } }
    return album
  }

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

extension Photo {
  /// The path from the project's root.
  public var path: String { "\(ImagePipeline.folder)/\(file)" }
}

extension SiteContent {
  fileprivate mutating func note(_ digests: [String: String]) {
    func note(_ photos: inout [Photo]) {
      for index in photos.indices { photos[index].digest = digests[photos[index].path] }
    }
    for index in reviews.indices where !reviews[index].photos.isEmpty {
      note(&reviews[index].photos)
    }
    for index in replies.indices where !replies[index].photos.isEmpty {
      note(&replies[index].photos)
    }
  }
}
