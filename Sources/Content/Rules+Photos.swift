import Core

/// Photos, as they are named.
extension Rule {
  /// A photo has no `alt`: what can be seen on it, for those who cannot see it.
  public static let photoWithoutAlt = Rule("photo-without-alt", .error)
  /// `file` of a photo is not the path of a file below `content/media/`.
  public static let badPhotoPath = Rule("bad-photo-path", .error)
  /// A review or a reply has more than eight photos.
  public static let tooManyPhotos = Rule("too-many-photos", .error)
  /// A review was redacted, and its file still names photos: they are not shown, and what is said of
  /// them would go into the public log.
  public static let redactedPhoto = Rule("redacted-photo", .error)
}
