import Core
import Crypto
import Disk
import Reviews
import Synchronization

/// A pipeline that makes pictures of photos: small, upright, in sRGB, and without the metadata of
/// the file, such as where the photo was taken.
///
/// Pictures are kept under the photo's SHA-256 in the project's `.sitegen/media/`, and in memory.
/// One pipeline may serve many builds, one at a time.
public final class ImagePipeline: Sendable {
  /// The purpose of the pictures.
  public enum Use: Sendable {
    /// They are published and kept in the project for the next build. Pictures that no photo needs
    /// any more are deleted there.
    case publishing
    /// They are shown from memory, and nothing is written.
    case showing
    /// They are only checked: whether they can be made.
    case checking
    /// The photos' hashes are all that is needed. No photo is decoded, and libvips is not needed.
    case identifying
  }

  /// The folder of photos in a project.
  public static let folder = "content/media"
  static let cache = ".sitegen/media"

  let project: Project
  let use: Use
  private let arguments: [String]
  private let state = Mutex(WorkerPool())

  private struct WorkerPool {
    var idle: [PictureWorker] = []
    var digests: [MediaFile: String] = [:]
    var made: [String: PhotoResult] = [:]
  }

  /// The result for one photo.
  enum PhotoResult: Sendable {
    case picture(Picture)
    /// The photo is sound, and no picture of it was asked for.
    case sound
    case finding(Rule, String)
  }

  /// A pipeline for a project's photos. With `arguments`, this program must call
  /// `PictureBounds.work()`: the pipeline starts it as the process that decodes photos.
  public init(_ project: Project, for use: Use, arguments: [String]) {
    self.project = project
    self.use = use
    self.arguments = arguments
  }

  // MARK: Processes

  enum Readiness { case ready(version: String), noLibrary, failed }

  /// Whether pictures can be made, and the version of libvips.
  func readiness() -> Readiness {
    if use == .identifying { return .ready(version: "") }
    switch worker() {
    case .ready(let worker):
      giveBack(worker)
      return .ready(version: worker.version)
    case .noLibrary: return .noLibrary
    case .failed: return .failed
    }
  }

  private func worker() -> PictureWorker.Start {
    if let idle = state.withLock({ $0.idle.popLast() }) { return .ready(idle) }
    return PictureWorker.start(arguments)
  }

  private func giveBack(_ worker: PictureWorker) { state.withLock { $0.idle.append(worker) } }

  /// Ends the processes.
  func close() { state.withLock { $0.idle = [] } }

  // MARK: Photos

  /// The result for the photo in a file, and its SHA-256. Nil if the file is gone.
  func develop(_ file: MediaFile, version: String) -> (outcome: PhotoResult, digest: String)? {
    guard file.size <= PictureBounds.mostBytes else {
      let most = PictureBounds.mostBytes >> 20
      return (.finding(.photoTooLarge, "the photo has \(file.size) bytes; at most \(most) MiB"), "")
    }
    // A preview runs whenever a text is saved: what has not changed is not read again.
    if let digest = state.withLock({ $0.digests[file] }),
      let known = state.withLock({ $0.made[digest] })
    {
      return (known, digest)
    }
    guard let bytes = project.bytes(of: file.path, limit: PictureBounds.mostBytes) else {
      return nil
    }
    let digest = SHA256.hash(data: bytes).hexadecimal
    if use == .identifying { return (.sound, digest) }
    let outcome = outcome(of: bytes, at: file, digest, version: version)
    if use == .showing {
      state.withLock {
        $0.digests[file] = digest
        $0.made[digest] = outcome
      }
    }
    return (outcome, digest)
  }

  private func outcome(
    of bytes: [UInt8], at file: MediaFile, _ digest: String, version: String
  ) -> PhotoResult {
    switch PhotoFormat(bytes) {
    case nil: return .finding(.photoFormat, "this is not a photo; sitegen reads JPEG, PNG and WebP")
    case .other(let name)?:
      return .finding(.photoFormat, "this is \(name); sitegen reads JPEG, PNG and WebP")
    case .jpeg?, .png?, .webp?: break
    }
    let kept = Self.kept(digest, version)
    if let made = cached(kept) { return outcome(made, at: file, kept) }
    switch make(of: bytes) {
    case .picture(let made):
      let isKept = use == .publishing && project.keep(made.kept, at: kept)
      return outcome(made, at: file, isKept ? kept : nil)
    case .broken(let words):
      let line = words.split(separator: "\n").first.map { " (\($0))" } ?? ""
      return .finding(.brokenPhoto, "the photo cannot be decoded to its end\(line)")
    case .tooManyPixels(let words):
      let most = PictureBounds.mostPixels / 1_000_000
      return .finding(
        .photoTooLarge, "the photo has \(words) pixels; at most \(most) million are decoded")
    case .gone:
      return .finding(.brokenPhoto, "the decoder crashed on this photo, or took too long")
    }
  }

  private func make(of bytes: [UInt8]) -> PictureWorker.WorkerResult {
    guard case .ready(let worker) = worker() else { return .gone }
    let answer = worker.develop(bytes)
    if case .gone = answer { return answer }
    giveBack(worker)
    return answer
  }

  /// The result for a photo. `kept` is the path of its pictures on the disk; nil if they are in
  /// memory only.
  private func outcome(_ made: Thumbnails, at file: MediaFile, _ kept: String?) -> PhotoResult {
    guard use != .checking else { return .sound }
    guard use == .publishing, let kept else { return .picture(made.picture(made.bytes)) }
    let name = made.name
    // A site may have thousands: their bytes are on the disk until they are published. Should they
    // vanish there meanwhile, they are made again.
    return .picture(
      made.picture { [self] kind in
        if let again = cached(kept), again.name == name { return again.bytes(kind) }
        guard let bytes = project.bytes(of: file.path, limit: PictureBounds.mostBytes),
          case .picture(let again) = make(of: bytes), again.name == name
        else { return [] }
        return again.bytes(kind)
      })
  }

  // MARK: What is kept

  private static func kept(_ digest: String, _ version: String) -> String {
    "\(cache)/\(digest)-\(PictureBounds.version)-\(version)"
  }

  private func cached(_ path: String) -> Thumbnails? {
    project.bytes(of: path, limit: 32 << 20).flatMap(Thumbnails.init(kept:))
  }

  /// Deletes the kept pictures of photos, except those whose SHA-256 is needed.
  public func forget(unless isNeeded: (_ digest: String) -> Bool) {
    let names = (try? project.names(in: Self.cache)) ?? []
    let gone = names.filter { !isNeeded(String($0.prefix { $0 != "-" })) }
    try? project.remove(gone.map { "\(Self.cache)/\($0)" })
  }
}

extension Rule {
  /// A review or reply names a photo that is not in `content/media/`.
  public static let noSuchPhoto = Rule("no-such-photo", .error)
  /// A photo cannot be decoded completely.
  public static let brokenPhoto = Rule("broken-photo", .error)
  /// A photo is not a JPEG, PNG or WebP.
  public static let photoFormat = Rule("photo-format", .error)
  /// A photo has more bytes or more pixels than sitegen reads.
  public static let photoTooLarge = Rule("photo-too-large", .error)
  /// No review and no reply names a file in `content/media/`.
  public static let unusedPhoto = Rule("unused-photo", .warning)
  /// There are photos, but libvips is not installed to make pictures of them.
  public static let noPictureLibrary = Rule("no-picture-library", .error)
}
