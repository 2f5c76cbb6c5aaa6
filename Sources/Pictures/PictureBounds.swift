import CPlatform

/// How large photos may be, and what is made of them. With other numbers `version` is another one,
/// so that nothing made before is used.
public enum PictureBounds {
  static let version = 1
  /// What a file may have: a phone's photos have 2 to 12 MiB.
  static let mostBytes = 20 << 20
  /// What a photo may have, as its header says: phones make up to 50 million.
  static let mostPixels = 64_000_000

  static let sizes = sitegen_picture_sizes(
    small: 320, small_quality: 75, large: 1280, large_quality: 80,
    most_pixels: UInt64(mostPixels), most_bytes: UInt64(mostBytes), most_memory: 3 << 30,
    most_seconds: 30)

  /// Makes pictures of the photos that come through standard input, until it ends: what the processes
  /// do that an `ImagePipeline` starts. Returns the exit status.
  public static func work() -> Int32 {
    var sizes = sizes
    return sitegen_picture_work(0, &sizes)
  }
}
