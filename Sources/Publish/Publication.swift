import Core
import Glibc

/// Where a site goes, and how: the one place from which anything is written for visitors.
public struct Publication: Sendable {
  /// The folder that visitors are shown.
  public let output: String
  /// The folder of the project, which the output must not hold.
  public let projectRoot: String
  /// On how many threads files are rendered and written.
  public let jobs: Int
  /// Whether an output may have files that sitegen did not write; they are left as they are.
  public let takeOver: Bool
  /// In which ways text is compressed beforehand, beside each file.
  public let compression: [Compression]
  /// The home folder, which the output must not hold.
  public let home: String?
  /// Asked between two files; while the old site still stands, true calls the build off.
  public let isCancelled: @Sendable () -> Bool
  /// Whether to go file by file even where folders can be exchanged.
  let neverExchanges: Bool

  /// A publication of `projectRoot`'s site into `output`.
  public init(
    output: String, projectRoot: String, jobs: Int, takeOver: Bool = false,
    compression: [Compression] = [],
    home: String? = getenv("HOME").map { String(cString: $0) },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.init(
      output: output, projectRoot: projectRoot, jobs: jobs, takeOver: takeOver,
      compression: compression, home: home,
      isCancelled: isCancelled, neverExchanges: false)
  }

  init(
    output: String, projectRoot: String, jobs: Int, takeOver: Bool = false,
    compression: [Compression] = [], home: String? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }, neverExchanges: Bool
  ) {
    self.output = output
    self.projectRoot = projectRoot
    self.jobs = jobs
    self.takeOver = takeOver
    self.compression = compression
    self.home = home
    self.isCancelled = isCancelled
    self.neverExchanges = neverExchanges
  }

  /// Brings a site out, whole or not at all.
  ///
  /// `progress` is told of each stage when it begins, and how many of its files are done so far,
  /// from any thread. After an error and after a kill at any moment the old site stands or the new
  /// one does; an output that can only be written file by file may have pages of both, and the
  /// error says so.
  public func publish(
    _ files: [SiteFile], progress: @escaping @Sendable (PublishProgress) -> Void = { _ in }
  ) throws(PublishError) -> Summary {
    try prepare(files, progress: progress).publish()
  }

  /// Makes sure that nothing stands in the way of bringing a site out, and keeps other builds of the
  /// same output from coming between; then `publish()` it, or `withdraw()`. With `index` the site
  /// gets the files by which it can be searched, made anew.
  public func prepare(
    _ files: [SiteFile], index: SearchIndex? = nil,
    progress: @escaping @Sendable (PublishProgress) -> Void = { _ in }
  ) throws(PublishError) -> Publisher {
    let tree = try SiteTree(files)
    let output = try OutputFolder(output, projectRoot: projectRoot, home: home)
    let state = try BuildState(of: output, projectRoot: projectRoot)
    do throws(PublishError) {
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

/// What was done to bring out a site.
public struct Summary: Hashable, Sendable {
  /// Files that are new or have new bytes.
  public var written = 0
  /// Files whose bytes are the old ones.
  public var unchanged = 0
  /// Files of the old site that the new one has not.
  public var deleted = 0
  /// How many bytes the written files have.
  public var bytes = 0
  public var way: Method
  /// What did not go as it should have but harmed no one, a sentence each.
  public var notes: [String] = []
  /// Whether something of ours was left behind that the next build has to know and remove.
  var leavesRemains = false

  /// How the new site came to stand where visitors see it.
  public enum Method: Hashable, Sendable {
    /// There was none before.
    case created
    /// It took the old one's place in one step.
    case exchanged
    /// File by file, and why that was necessary.
    case inPlace(because: String)
    /// Nothing had changed, and nothing was touched.
    case unchanged
  }
}
