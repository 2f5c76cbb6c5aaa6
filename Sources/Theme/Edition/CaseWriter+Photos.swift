import Core
import Reviews

extension CaseWriter {
  /// The photos beside a text.
  func photos(_ photos: [Photo]) -> [PhotoView] {
    photos.compactMap { photo in
      pictures[photo.file].map { PhotoView(picture: $0, up: up, alt: photo.alt) }
    }
  }
}

extension Case {
  /// The customer's photos that can be seen: none where a part of the review was taken out, as what
  /// was to go may be on them too.
  var shownPhotos: [Photo] { isShown && redaction == nil ? review.photos : [] }
}

extension Site {
  /// The files of the pictures that are on some page; those of a review that cannot be read are not
  /// published.
  func files(of pictures: [String: Picture]) -> [SiteFile] {
    guard !pictures.isEmpty else { return [] }
    var byName: [String: Picture] = [:]
    for one in cases where one.isShown {
      for photo in one.shownPhotos + one.replies.flatMap(\.photos) {
        if let picture = pictures[photo.file] { byName[picture.name] = picture }
      }
    }
    return byName.values.flatMap(\.files)
  }
}
