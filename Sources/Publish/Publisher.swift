import Core
import Disk
import Glibc

/// One new version of a site during its publication.
public struct Publisher: Sendable {
  let site: SiteTree
  let output: OutputFolder
  let state: BuildState
  let existing: ExistingOutput
  let permissions = Permissions.ofThisProcess()
  let jobs: Int
  let compression: [Compression]
  let isCancelled: @Sendable () -> Bool
  let progress: @Sendable (PublishProgress) -> Void
  private let manifest: Manifest
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
    do throws(Errno) { manifest = try state.manifest(of: output) } catch {
      throw .disk(DiskError("reading", "\(state.path)/manifest", error), output.visibleSite)
    }
    try state.clear(manifest, output.visibleSite, jobs: jobs)
    existing =
      if let current = output.current {
        try ExistingOutput(
          in: output, current, before: site, manifest, takeOver: publication.takeOver, jobs: jobs)
      } else {
        ExistingOutput()
      }
    reasonAgainstExchange =
      publication.neverExchanges
      ? "so it was asked" : Self.reasonAgainstExchange(output, state, existing)
  }

  /// The files of the old site that the new one does not have.
  func goneFiles(_ staged: Staged) -> [String] {
    existing.files.filter { !site.paths.contains($0) || staged.absent.contains($0) }
  }
  var goneFolders: [String] { existing.folders.filter { !site.folders.contains($0) } }

  /// Gives the publication up. The output is unchanged.
  public func withdraw() { state.withdraw() }

  /// Writes the new site and puts it in the old one's place.
  public func publish() throws(PublishError) -> Summary {
    // From here to the end the manifest names every file that may stand in the output or beside
    // it, so that after a kill nothing of ours looks like someone else's.
    let kept = Set(existing.kept.map(\.label))
    let old = manifest.written.union(existing.files)
    let before = Manifest(written: old.union(site.paths), kept: kept)
    if before != manifest { try write(before) }
    var (summary, absent) = try bringOut()
    let after = Manifest(written: site.paths.subtracting(absent), kept: kept)
    if after != before, !summary.leavesRemains {
      do throws(PublishError) { try write(after) } catch { summary.notes.append("\(error)") }
    }
    return summary
  }

  /// Publishes the site. Also returns the paths of the tree that have no file.
  private func bringOut() throws(PublishError) -> (Summary, absent: Set<String>) {
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
