import Core
import Disk
import Glibc

/// One new version of a site during its publication.
public struct Publisher: Sendable {
  let site: SiteTree
  let output: OutputFolder
  let state: BuildState
  let existing: ExistingOutput
  /// What the last build left in the output. Nil if nothing is known of it.
  let last: OutputRecord?
  /// What it says of the site's files, by their places.
  let known: [OutputRecord.Entry?]
  /// Whether nobody has touched the output since, so that its files need not be looked at.
  let isUntouched: Bool
  let permissions = Permissions.ofThisProcess()
  let jobs: Int
  let compression: [Compression]
  let isCancelled: @Sendable () -> Bool
  let progress: @Sendable (PublishProgress) -> Void
  /// Nil where what it lists is known to be what the site has, before and after.
  private let manifest: Manifest?
  private let reasonAgainstExchange: String?

  /// Removes what a killed build left, and lists what is in the output.
  init(
    of site: SiteTree, in output: OutputFolder, _ state: BuildState, _ publication: Publication,
    _ progress: @escaping @Sendable (PublishProgress) -> Void
  ) throws(PublishError) {
    self.site = site
    self.output = output
    self.state = state
    jobs = publication.jobs
    compression = publication.compression
    isCancelled = publication.isCancelled
    self.progress = progress
    if let current = output.current {
      try state.finishJournal(in: current, output.path, jobs: jobs)
    }
    let last = publication.isFull ? nil : OutputRecord.read(in: state.folder)
    self.last = last
    known = last?.entries(of: site.filePaths) ?? Array(repeating: nil, count: site.files.count)
    // A whole folder goes in an exchange, so whatever stands in it is listed before. In place, an output
    // that nobody has touched is not.
    isUntouched =
      if publication.isInPlace, let last, !last.hasKept, let current = output.current {
        last.describes(current)
      } else {
        false
      }
    let hasSamePaths = isUntouched && compression.isEmpty && last?.paths == site.paths
    if hasSamePaths, !state.hasRemains {
      manifest = nil
      existing = ExistingOutput(files: site.paths, folders: site.folders)
    } else {
      let manifest: Manifest
      do throws(Errno) { manifest = try state.manifest(of: output) } catch {
        throw .disk(DiskError("reading", "\(state.path)/manifest", error), output.visibleSite)
      }
      self.manifest = manifest
      try state.clear(manifest, output.visibleSite, jobs: jobs)
      existing =
        if isUntouched, let paths = last?.paths {
          ExistingOutput(files: paths, folders: paths.folders)
        } else if let current = output.current {
          try ExistingOutput(
            in: output, current, before: site, manifest, takeOver: publication.takeOver, jobs: jobs)
        } else {
          ExistingOutput()
        }
    }
    reasonAgainstExchange =
      publication.isInPlace
      ? "so it was asked" : Self.reasonAgainstExchange(output, state, existing)
  }

  /// The files of the old site that the new one does not have.
  func goneFiles(_ staged: Staged) -> [String] {
    existing.files.subtracting(site.paths.subtracting(PathSet(staged.absent))).all
  }
  var goneFolders: [String] { existing.folders.subtracting(site.folders).all }

  /// The folder for what the next build may want to know.
  public var memory: OutputState { OutputState(state.folder) }

  /// Gives the publication up. The output is unchanged.
  public func withdraw() { state.withdraw() }

  /// Writes the new site and puts it in the old one's place.
  ///
  /// `inputs` is a key of everything that the site was made from: see `Publication.isDone`.
  public func publish(inputs: ContentKey? = nil) throws(PublishError) -> Summary {
    guard let manifest else {
      let (summary, staged) = try bringOut()
      record(staged, inputs, after: summary)
      return summary
    }
    // From here to the end the manifest names every file that may stand in the output or beside
    // it, so that after a kill nothing of ours looks like someone else's.
    let kept = PathSet(existing.kept.map(\.label))
    let old = manifest.written.union(existing.files)
    let before = Manifest(written: old.union(site.paths), kept: kept)
    if before != manifest { try write(before) }
    var (summary, staged) = try bringOut()
    let after = Manifest(written: site.paths.subtracting(PathSet(staged.absent)), kept: kept)
    if after != before, !summary.leavesRemains {
      do throws(PublishError) { try write(after) } catch {
        summary.notes.append("\(error)")
        // The next build must write it.
        summary.leavesRemains = true
      }
    }
    record(staged, inputs, after: summary)
    return summary
  }

  /// Notes what stands in the output for the next build. Without that it looks at every file.
  private func record(_ staged: Staged, _ inputs: ContentKey?, after summary: Summary) {
    OutputRecord.remove(in: state.folder)
    guard !summary.leavesRemains, let folder = try? output.parent.folder(output.name) else {
      return
    }
    var own = [OutputRecord.Entry?](repeating: nil, count: site.files.count)
    for (place, entry) in staged.entries { own[place] = entry }
    let paths = site.filePaths.union(PathSet(staged.packedEntries.keys))
    var entries: [OutputRecord.Entry] = []
    entries.reserveCapacity(paths.count)
    paths.compare(with: site.filePaths) { place, ownPlace in
      let entry =
        ownPlace.flatMap { own[$0] } ?? place.flatMap { staged.packedEntries[paths.path(at: $0)] }
      entries.append(entry ?? .blank)
    }
    let record = try? OutputRecord(
      paths: paths, entries: entries, absent: PathSet(staged.absent),
      hasKept: !existing.kept.isEmpty, inputs: inputs, in: folder)
    record?.write(in: state.folder)
  }

  /// Publishes the site.
  private func bringOut() throws(PublishError) -> (Summary, Staged) {
    guard reasonAgainstExchange == nil else {
      return try publishInPlace(because: reasonAgainstExchange ?? "")
    }
    switch try publishByExchange() {
    case .success(let done): return done
    case .failure(let error): return try publishInPlace(because: error.words)
    }
  }

  private func write(_ manifest: Manifest) throws(PublishError) {
    do throws(Errno) { try manifest.write(in: state.folder) } catch {
      throw .disk(DiskError("writing", "\(state.path)/manifest", error), output.visibleSite)
    }
  }

  private static func reasonAgainstExchange(
    _ output: OutputFolder, _ state: BuildState, _ existing: ExistingOutput
  ) -> String? {
    if !state.isBesideOutput { return "the folder that it stands in cannot be written" }
    guard let current = output.current else { return nil }
    let device = try? current.status().st_dev
    if current.isMountRoot || device != (try? output.parent.status().st_dev) {
      return "another file system is mounted there"
    }
    if let kept = existing.kept.first(where: { !$0.canBeCarriedOver }) {
      return "it has \(kept.path), which sitegen did not write"
    }
    return nil
  }
}
