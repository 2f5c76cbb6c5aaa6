import Core

extension Rule {
  /// A photo is named that is not in `content/media/`.
  public static let noSuchPhoto = Rule("no-such-photo", .error)
  /// A photo cannot be decoded to its end.
  public static let brokenPhoto = Rule("broken-photo", .error)
  /// A photo is no JPEG, PNG or WebP.
  public static let photoFormat = Rule("photo-format", .error)
  /// A photo has more bytes or more pixels than are read.
  public static let photoTooLarge = Rule("photo-too-large", .error)
  /// No review and no reply names a file in `content/media/`.
  public static let unusedPhoto = Rule("unused-photo", .warning)
  /// There are photos, and libvips is not there to make pictures of them.
  public static let noPictureLibrary = Rule("no-picture-library", .error)
}
