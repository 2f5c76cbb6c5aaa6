import Core
import Disk
import Glibc
import Reviews
import Synchronization

/// A pipeline that makes pictures of photos: small, upright, in sRGB, and without the metadata of
/// the file, such as where the photo was taken.
///
/// Pictures are kept under the photo's SHA-256 in the project's `.sitegen/media/`, and in memory. A
/// picture that the project's ledger commits to is taken from where it is kept for the ledger, and
/// never made again.
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
  /// The folder in which the ledger's pictures are kept.
  let ledgerFolder: String
  private let arguments: [String]
  private let state = Mutex(WorkerPool())

  private struct WorkerPool {
    var idle: [PictureWorker] = []
    /// The number of processes that are at work.
    var busy = 0
    var digests: [MediaFile: String] = [:]
    var made: [String: PhotoResult] = [:]
    var kept: [MediaFile: KeptPictures.Known] = [:]

    mutating func take() -> PictureWorker? {
      guard let worker = idle.popLast() else { return nil }
      busy += 1
      return worker
    }
  }

  /// The result for one photo.
  enum PhotoResult: Sendable {
    /// A picture and its record, of no photo where the picture is not kept for the ledger yet.
    case picture(Picture, PictureRecord)
    case finding(Rule, String)
    /// The system makes no process or no thread for it.
    case refused(Errno)
  }

  /// A pipeline for a project's photos, with the folder in which the pictures of its ledger are kept.
  /// With `arguments`, this program must call
  /// `PictureBounds.work()`: the pipeline starts it as the process that decodes photos.
  public init(_ project: Project, for use: Use, ledger folder: String, arguments: [String]) {
    self.project = project
    self.use = use
    ledgerFolder = folder
    self.arguments = arguments
  }

  // MARK: Processes

  enum Readiness { case ready(version: String), noLibrary, failed, refused(Errno) }

  /// Whether pictures can be made, and the version of libvips.
  func readiness() -> Readiness {
    switch worker() {
    case .ready(let worker):
      giveBack(worker)
      return .ready(version: worker.version)
    case .noLibrary: return .noLibrary
    case .failed: return .failed
    case .refused(let error): return .refused(error)
    }
  }

  private func worker() -> PictureWorker.Start {
    while true {
      if let idle = state.withLock({ $0.take() }) { return .ready(idle) }
      let start = PictureWorker.start(arguments)
      switch start {
      case .ready: state.withLock { $0.busy += 1 }
      // Where the system starts no more of them, those that there are do all the work.
      case .refused where state.withLock({ $0.busy > 0 || !$0.idle.isEmpty }):
        usleep(5000)
        continue
      case .noLibrary, .failed, .refused: break
      }
      return start
    }
  }

  private func giveBack(_ worker: PictureWorker?) {
    state.withLock {
      $0.busy -= 1
      if let worker { $0.idle.append(worker) }
    }
  }

  /// Ends the processes.
  func close() { state.withLock { $0.idle = [] } }

  // MARK: Photos

  /// The SHA-256 of the photo in a file, in hexadecimal. Nil if the file is gone or too large.
  func digest(of file: MediaFile) -> String? {
    // A preview runs whenever a text is saved: what has not changed is not read again.
    if let known = state.withLock({ $0.digests[file] }) { return known }
    guard file.size <= PictureBounds.mostBytes,
      let bytes = project.bytes(of: file.path, limit: PictureBounds.mostBytes)
    else { return nil }
    let digest = Digest(of: bytes).hex
    if use == .showing { state.withLock { $0.digests[file] = digest } }
    return digest
  }

  /// The result for the photo in a file with that SHA-256.
  func develop(_ file: MediaFile, _ digest: String, version: String) -> PhotoResult {
    let formats = PhotoFormat.formats(ofNameIn: file.path)
    let key = "\(digest) \(formats)"
    if let known = state.withLock({ $0.made[key] }) { return known }
    let outcome: PhotoResult
    if let (made, kept) = formats.lazy.compactMap({ format in
      let kept = Self.kept(digest, version, format)
      return self.cached(kept).map { ($0, kept) }
    }).first {
      outcome = self.outcome(made, at: file, kept)
    } else {
      guard let bytes = project.bytes(of: file.path, limit: PictureBounds.mostBytes) else {
        return .finding(.noSuchPhoto, "the file cannot be read")
      }
      outcome = self.outcome(of: bytes, at: file) { Self.kept(digest, version, $0) }
    }
    if case .refused = outcome { return outcome }
    if use == .showing { state.withLock { $0.made[key] = outcome } }
    return outcome
  }

  /// The result for a photo of which no picture is kept yet. `place` is where its picture is kept.
  private func outcome(
    of bytes: [UInt8], at file: MediaFile, keptAt place: (PhotoFormat) -> String
  ) -> PhotoResult {
    guard let format = PhotoFormat(bytes) else {
      return .finding(.photoFormat, "this is not a photo; sitegen reads JPEG, PNG and WebP")
    }
    guard let ending = format.endings.first else {
      return .finding(.photoFormat, "this is \(format.name); sitegen reads JPEG, PNG and WebP")
    }
    guard PhotoFormat.formats(ofNameIn: file.path).contains(format) else {
      return .finding(
        .brokenPhoto, "the file is \(format.name), whatever its name says; name it '.\(ending)'")
    }
    switch make(of: bytes) {
    case .picture(let made):
      let kept = place(format)
      let isKept = use == .publishing && project.keep(made.kept, at: kept)
      return outcome(made, at: file, isKept ? kept : nil)
    case .broken(let words):
      let line = words.split(separator: "\n").first.map { " (\($0))" } ?? ""
      return .finding(
        .brokenPhoto, "the photo cannot be decoded to its end as one picture\(line)")
    case .tooManyPixels(let words):
      let most = PictureBounds.mostPixels / 1_000_000
      return .finding(
        .photoTooLarge, "the photo has \(words) pixels; at most \(most) million are decoded")
    case .refused(let error): return .refused(error)
    case .gone:
      return .finding(.brokenPhoto, "the decoder crashed on this photo, or took too long")
    }
  }

  private func make(of bytes: [UInt8]) -> PictureWorker.WorkerResult {
    let worker: PictureWorker
    switch self.worker() {
    case .ready(let ready): worker = ready
    case .refused(let error): return .refused(error)
    case .noLibrary, .failed: return .gone
    }
    let answer = worker.develop(bytes)
    if case .gone = answer { giveBack(nil) } else { giveBack(worker) }
    return answer
  }

  /// The result for a photo. `kept` is the path of its pictures on the disk; nil if they are in
  /// memory only.
  private func outcome(_ made: Thumbnails, at file: MediaFile, _ kept: String?) -> PhotoResult {
    let record = made.record(original: "")
    guard use != .checking else { return .picture(made.picture { _ in [] }, record) }
    guard use == .publishing, let kept else { return .picture(made.picture(made.bytes), record) }
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
      }, record)
  }

  // MARK: What is kept for the ledger

  /// The pictures that are kept for the ledger.
  func keptPictures(jobs: Int) -> KeptPictures {
    let files = (try? project.media(in: ledgerFolder)) ?? []
    let known = files.parallelMap(jobs: jobs) { self.known(of: $0) }
    var kept = KeptPictures(folder: ledgerFolder)
    for (file, known) in zip(files, known) { kept.take(known, at: file.path) }
    return kept
  }

  /// What is known of a kept picture; only that stays in memory. Nil if the file is none.
  private func known(of file: MediaFile) -> KeptPictures.Known? {
    if let known = state.withLock({ $0.kept[file] }) { return known }
    let known = keptPicture(at: file.path).map { picture in
      KeptPictures.Known(
        record: picture.thumbnails.record(original: ""), originals: picture.originals)
    }
    if use == .showing { state.withLock { $0.kept[file] = known } }
    return known
  }

  private func keptPicture(at path: String) -> KeptPicture? {
    project.bytes(of: path, limit: KeptPictures.mostBytes).flatMap(KeptPicture.init)
  }

  /// The picture of a record that is kept for the ledger.
  func picture(of record: PictureRecord, at path: String) -> Picture {
    Picture(name: record.name, small: record.small.size, large: record.large.size) { kind in
      self.keptPicture(at: path)?.thumbnails.bytes(kind) ?? []
    }
  }

  // MARK: What is kept for the next build

  private static func kept(
    _ digest: String, _ version: String, _ format: PhotoFormat
  ) -> String {
    "\(cache)/\(digest)-\(PictureBounds.version)-\(version)-\(format.endings[0])"
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
  /// A photo is not one whole picture of the format and the size that it says.
  public static let brokenPhoto = Rule("broken-photo", .error)
  /// A photo is not a JPEG, PNG or WebP.
  public static let photoFormat = Rule("photo-format", .error)
  /// A photo has more bytes or more pixels than sitegen reads.
  public static let photoTooLarge = Rule("photo-too-large", .error)
  /// A picture that the ledger commits to is not kept in `content/ledger/pictures/` any more, or is
  /// damaged there. It cannot be made again: another library makes other bytes.
  public static let ledgerPicture = Rule("ledger-picture", .error)
  /// No review and no reply names a file in `content/media/`.
  public static let unusedPhoto = Rule("unused-photo", .warning)
  /// There are photos of which no picture was made yet, but libvips is not installed to make pictures of them.
  public static let noPictureLibrary = Rule("no-picture-library", .error)
}
