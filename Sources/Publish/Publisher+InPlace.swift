import Core
import Disk
import Glibc

extension Publisher {
  /// Writes changed files into a folder inside the output, then moves each into place: linked files
  /// before the pages that link to them. Old files are deleted last.
  ///
  /// All writing is done before the first page changes, so if the disk is full the old site is
  /// still there.
  func publishInPlace(
    because reason: String
  ) throws(PublishError) -> (Summary, Staged) {
    let current = try outputFolder()
    let staged: Staged
    do throws(PublishError) {
      staged = try stage(into: makeStaging(in: current))
      progress(PublishProgress(.syncing))
      do throws(Errno) { try current.syncFileSystem() } catch {
        throw diskError("writing to the disk", ".", error)
      }
      if isCancelled() { throw .interrupted }
    } catch {
      progress(PublishProgress(.deleting))
      _ = try? current.removeTree(ExistingOutput.staging, jobs: jobs)
      throw error
    }
    let (changed, unchanged) = files(of: staged)
    let goneFiles = goneFiles(staged)
    var summary = Summary(
      written: changed.count, unchanged: unchanged.count, deleted: goneFiles.count,
      bytes: staged.bytes, method: .inPlace(because: reason))
    if changed.isEmpty, goneFiles.isEmpty, goneFolders.isEmpty {
      summary.method = .unchanged
    } else {
      OutputRecord.remove(in: state.folder)
      do throws(PublishError) {
        try begin(changed, goneFiles, current)
        try moveIn(changed, goneFiles, current)
      } catch {
        progress(PublishProgress(.deleting))
        _ = try? current.removeTree(ExistingOutput.staging, jobs: jobs)
        Journal.remove(in: state.folder)
        throw error
      }
    }
    progress(PublishProgress(.syncing))
    do throws(Errno) {
      _ = try current.removeTree(ExistingOutput.staging, jobs: jobs)
      try current.syncFileSystem()
      Journal.remove(in: state.folder)
    } catch {
      summary.leavesRemains = true
      summary.notes.append("\(DiskError("clearing up in", output.path, error))")
    }
    return (summary, staged)
  }

  /// Writes down what is about to be moved and deleted, so that after a kill the next run can finish it.
  private func begin(
    _ changed: [SiteFile], _ gone: [String], _ current: Folder
  ) throws(PublishError) {
    let kinds = SiteFile.PublishOrder.allCases
    let moved = kinds.flatMap { kind in changed.filter { $0.kind == kind }.map(\.path) }
    do throws(Errno) {
      let journal = try Journal(moved: moved, gone: gone, goneFolders: goneFolders, in: current)
      try journal.write(in: state.folder)
    } catch {
      throw .disk(DiskError("writing", "\(state.path)/journal", error), output.visibleSite)
    }
  }

  private func moveIn(
    _ changed: [SiteFile], _ gone: [String], _ current: Folder
  ) throws(PublishError) {
    let staging: Folder
    do throws(Errno) { staging = try current.folder(ExistingOutput.staging) } catch {
      throw diskError("opening", ExistingOutput.staging, error)
    }
    // Where a folder becomes a file or a file a folder, the old must go before the new can come.
    let isInTheWay =
      !site.folders.isDisjoint(with: existing.files)
      || !site.paths.isDisjoint(with: existing.folders)
    if isInTheWay { try removeGone(gone, from: current) }
    let placed = Counter(.placing, of: changed.count, progress)
    for kind in SiteFile.PublishOrder.allCases {
      let files = changed.filter { $0.kind == kind }
      try each(files, countedBy: placed) { move($0, from: staging, to: current) }
    }
    if !isInTheWay { try removeGone(gone, from: current) }
  }

  private func move(
    _ files: ArraySlice<SiteFile>, from staging: Folder, to current: Folder
  ) -> Result<Void, PublishError> {
    var new = FolderCursor(staging)
    var old = FolderCursor(current)
    for file in files {
      let name = file.path.lastPart
      do throws(Errno) {
        let place = try old.madeParent(of: file.path, permissions)
        try new.parent(of: file.path).rename(name, to: place, name)
      } catch {
        return .failure(diskError("writing", file.path, error, .someNewPages))
      }
    }
    return .success(())
  }

  private func removeGone(_ goneFiles: [String], from current: Folder) throws(PublishError) {
    if goneFiles.isEmpty && goneFolders.isEmpty { return }
    progress(PublishProgress(.deleting, of: goneFiles.count))
    if let error = current.remove(files: goneFiles, folders: goneFolders, jobs: jobs) {
      throw .disk(DiskError("deleting old files in", output.path, error), .someNewPages)
    }
  }

  private func outputFolder() throws(PublishError) -> Folder {
    if let current = output.current { return current }
    do throws(Errno) {
      try output.parent.makeFolder(output.name, permissions)
      return try output.parent.folder(output.name)
    } catch {
      throw .disk(DiskError("making the folder", output.path, error), output.visibleSite)
    }
  }

  private func makeStaging(in current: Folder) throws(PublishError) -> Folder {
    do throws(Errno) {
      _ = try current.removeTree(ExistingOutput.staging, jobs: jobs)
      try current.makeFolder(ExistingOutput.staging, permissions)
      return try current.folder(ExistingOutput.staging)
    } catch {
      throw diskError("making the folder", ExistingOutput.staging, error)
    }
  }
}
