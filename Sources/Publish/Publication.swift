import Core
import Glibc

/// A publication of a site: the only code that writes files for visitors.
public struct Publication: Sendable {
  /// The folder that visitors see.
  public let output: String
  /// The project's folder, which must not be inside the output.
  public let projectRoot: String
  /// The number of threads that render and write files.
  public let jobs: Int
  /// Whether the output may have files that sitegen did not write. They are left as they are.
  public let takeOver: Bool
  /// The ways in which text files are compressed, beside each file.
  public let compression: [Compression]
  /// The home folder, which must not be inside the output.
  public let home: String?
  /// Whether the build is interrupted. It is called between two files, and has an effect as long as
  /// the old site stands.
  public let isCancelled: @Sendable () -> Bool
  /// Whether to bring each file in by itself, even if folders can be exchanged. Visitors may see pages
  /// of both sites for a moment, and few changes cost little.
  public let isInPlace: Bool
  /// Whether to look at every file of the output, whatever was written down about it.
  public let isFull: Bool

  /// A publication of the site of `projectRoot` into `output`.
  public init(
    output: String, projectRoot: String, jobs: Int, takeOver: Bool = false,
    compression: [Compression] = [], isInPlace: Bool = false, isFull: Bool = false,
    home: String? = getenv("HOME").map { String(cString: $0) },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.output = output
    self.projectRoot = projectRoot
    self.jobs = jobs
    self.takeOver = takeOver
    self.compression = compression
    self.home = home
    self.isCancelled = isCancelled
    self.isInPlace = isInPlace
    self.isFull = isFull
  }

  /// Publishes a site, all of it or nothing.
  ///
  /// `progress` is called from any thread when a stage begins, and with the number of its files
  /// that are done. After an error, or if the process is killed, either the old site or the new one
  /// is in place. Only an output that must be written file by file may have pages of both; then the
  /// error says so.
  public func publish(
    _ files: [SiteFile], progress: @escaping @Sendable (PublishProgress) -> Void = { _ in }
  ) throws(PublishError) -> Summary {
    try prepare(files, progress: progress).publish()
  }

  /// Checks that a site can be published and takes the output's lock. Call `publish()` or
  /// `withdraw()` on the result. With `index`, the site also gets a new search index.
  public func prepare(
    _ files: [SiteFile], index: SearchIndex? = nil,
    progress: @escaping @Sendable (PublishProgress) -> Void = { _ in }
  ) throws(PublishError) -> Publisher {
    let tree = try SiteTree(files)
    let seen = try OutputFolder(output, projectRoot: projectRoot, home: home)
    let state = try BuildState(of: seen, projectRoot: projectRoot)
    do throws(PublishError) {
      // Until the lock was taken another build may have put its site there.
      let output = try OutputFolder(output, projectRoot: projectRoot, home: home)
      state.clearWorkshops(jobs: jobs)
      let found = try index?.files(in: state, output, self, progress) ?? []
      let isWhole = found.isEmpty && compression.isEmpty
      let site = isWhole ? tree : try SiteTree(tree.files + found, compressed: compression)
      return try Publisher(of: site, in: output, state, self, progress)
    } catch {
      state.withdraw()
      throw error
    }
  }
}

extension Publication {
  /// How many files stand in the output, if they are all there is to publish of these `inputs`: the last
  /// build was made from the same, and nothing has been done to the output since. Otherwise nil.
  public func done(for inputs: ContentKey) throws(PublishError) -> Int? {
    guard !isFull, !takeOver, OutputState(of: output, projectRoot: projectRoot) != nil else {
      return nil
    }
    let output = try OutputFolder(output, projectRoot: projectRoot, home: home)
    guard let current = output.current else { return nil }
    let state = try BuildState(of: output, projectRoot: projectRoot)
    guard !state.hasRemains, Journal.read(in: state.folder, of: current) == nil,
      (try? current.status(ExistingOutput.staging)) == nil,
      let record = OutputRecord.read(in: state.folder), record.inputs == inputs,
      record.describes(current) || record.fits(current, jobs: jobs)
    else { return nil }
    return record.paths.count
  }
}

/// The result of a publication.
public struct Summary: Hashable, Sendable {
  /// The number of files that are new or changed.
  public var written = 0
  /// The number of files that have the same bytes as before.
  public var unchanged = 0
  /// The number of files of the old site that the new one does not have.
  public var deleted = 0
  /// The size of the written files in bytes.
  public var bytes = 0
  public var method: Method
  /// Harmless failures, a sentence each.
  public var notes: [String] = []

  /// A publication that found `count` files done.
  public init(unchanged count: Int) {
    unchanged = count
    method = .unchanged
  }

  init(
    written: Int = 0, unchanged: Int = 0, deleted: Int = 0, bytes: Int = 0, method: Method
  ) {
    self.written = written
    self.unchanged = unchanged
    self.deleted = deleted
    self.bytes = bytes
    self.method = method
  }
  /// Whether some of sitegen's files were left that the next build must know of and remove.
  var leavesRemains = false

  /// How the new site got into place.
  public enum Method: Hashable, Sendable {
    /// There was no site before.
    case created
    /// The new site was exchanged with the old one in one step.
    case exchanged
    /// Each file was moved into place, for this reason.
    case inPlace(because: String)
    /// Nothing had changed, so nothing was written.
    case unchanged
  }
}
