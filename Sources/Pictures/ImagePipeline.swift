import Core
import Crypto
import Disk
import Reviews
import Synchronization

/// Where pictures are made of photos: small, upright, in sRGB, and without anything else that was in
/// the file, such as the place where it was taken.
///
/// What was made once is kept under the photo's SHA-256 in the project's own `.sitegen/media/`, and
/// in memory. One pipeline may serve many runs, one at a time.
public final class ImagePipeline: Sendable {
  /// What becomes of the pictures.
  public enum Use: Sendable {
    /// They are published, and kept in the project for the next run; what no photo needs any more
    /// is deleted there.
    case publishing
    /// They are shown from memory, and nothing is written.
    case showing
    /// Nobody looks at them: it is only found out whether they can be made.
    case checking
    /// It is only found out which files the photos are; none is decoded, and libvips not needed.
    case identifying
  }

  /// Where photos stand in a project.
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

  /// What came of one photo.
  enum PhotoResult: Sendable {
    case picture(Picture)
    /// Nothing is wrong with it, and nobody wants to see it.
    case sound
    case finding(Rule, String)
  }

  /// A pipeline for a project's photos. `arguments` make of this program a process in which photos
  /// are decoded: with them it is to call `PictureBounds.work()`.
  public init(_ project: Project, for use: Use, arguments: [String]) {
    self.project = project
    self.use = use
    self.arguments = arguments
  }

  // MARK: Processes

  enum Readiness { case ready(version: String), noLibrary, failed }

  /// Whether pictures can be made, and by which version of libvips.
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

  /// What comes of the photo in a file, and its SHA-256; nil where it has gone.
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

  /// `kept` is where it stands on the disk; nil where it is in memory only.
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

  /// Deletes what was kept of photos, but for those of which SHA-256 says that they are needed.
  public func forget(unless isNeeded: (_ digest: String) -> Bool) {
    let names = (try? project.names(in: Self.cache)) ?? []
    let gone = names.filter { !isNeeded(String($0.prefix { $0 != "-" })) }
    try? project.remove(gone.map { "\(Self.cache)/\($0)" })
  }
}

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
