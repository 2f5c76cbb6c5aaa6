import Core
import Disk
import Glibc

extension Publisher {
  /// Builds the new tree beside the old one and exchanges the two in one step.
  ///
  /// If the file system cannot exchange folders, that failure is returned and not thrown.
  func publishByExchange() throws(PublishError) -> Result<(Summary, Staged), Errno> {
    do throws(PublishError) {
      return try buildAndExchange()
    } catch {
      progress(PublishProgress(.deleting))
      _ = try? state.clear(jobs: jobs)
      throw error
    }
  }

  private func buildAndExchange() throws(PublishError) -> Result<(Summary, Staged), Errno> {
    let next = try makeNext()
    let staged = try stage(into: next)
    let (changed, unchanged) = files(of: staged)
    let goneFiles = goneFiles(staged)
    let goneFolders = goneFolders
    var summary = Summary(
      written: changed.count, unchanged: unchanged.count,
      deleted: goneFiles.count, bytes: staged.bytes, method: .created)
    if output.current != nil, changed.isEmpty, goneFiles.isEmpty, goneFolders.isEmpty {
      _ = try? state.clear(jobs: jobs)
      summary.method = .unchanged
      return .success((summary, staged))
    }
    if let current = output.current {
      summary.method = .exchanged
      let linked = Counter(.linking, of: unchanged.count, progress)
      try each(unchanged, countedBy: linked) { link($0, from: current, to: next) }
      if let error = carryOver(from: current, to: next) {
        _ = try? state.clear(jobs: jobs)
        return .failure(error)
      }
    }
    progress(PublishProgress(.syncing))
    do throws(Errno) { try next.syncFileSystem() } catch {
      throw diskError("writing to the disk", ".", error)
    }
    if isCancelled() { throw .interrupted }
    progress(PublishProgress(.placing))
    OutputRecord.remove(in: state.folder)
    do throws(Errno) {
      if output.current != nil {
        try state.folder.exchange(BuildState.next, with: output.parent, output.name)
      } else {
        try state.folder.rename(BuildState.next, to: output.parent, output.name)
      }
    } catch {
      let cannot = [EBUSY, EXDEV, EINVAL, ENOSYS, ENOTSUP, EPERM, EACCES]
      guard output.current != nil, cannot.contains(error.code) else {
        throw .disk(DiskError("exchanging the sites in", output.path, error), output.visibleSite)
      }
      _ = try? state.clear(jobs: jobs)
      return .failure(error)
    }
    tidyUp(&summary)
    return .success((summary, staged))
  }

  private func makeNext() throws(PublishError) -> Folder {
    do throws(Errno) {
      try state.folder.makeFolder(BuildState.next, permissions)
      let next = try state.folder.folder(BuildState.next)
      if let old = try output.current?.status() {
        // Only root can set the owner, and only for root it may matter.
        _ = fchown(next.descriptor, old.st_uid, old.st_gid)
        try checked { fchmod(next.descriptor, old.st_mode & 0o7777) }
      }
      return next
    } catch {
      let path = "\(state.path)/\(BuildState.next)"
      throw .disk(DiskError("making the folder", path, error), output.visibleSite)
    }
  }

  /// Gives unchanged files a hard link in the new tree, or writes them if that fails.
  private func link(
    _ files: ArraySlice<SiteFile>, from current: Folder, to next: Folder
  ) -> Result<Void, PublishError> {
    var old = FolderCursor(current)
    var new = FolderCursor(next)
    for file in files {
      if isCancelled() { return .failure(.interrupted) }
      let name = file.path.lastPart
      do throws(Errno) {
        let folder = try new.madeParent(of: file.path, permissions)
        do throws(Errno) {
          try old.parent(of: file.path).link(name, to: folder, name)
        } catch {
          guard ![ENOSPC, EDQUOT, EIO, EROFS].contains(error.code) else { throw error }
          try folder.create(name, file.render(), permissions)
        }
      } catch {
        return .failure(diskError("writing", file.path, error))
      }
    }
    return .success(())
  }

  /// Gives files that sitegen did not write a hard link in the new tree.
  private func carryOver(from current: Folder, to next: Folder) -> Errno? {
    do throws(Errno) {
      for found in existing.kept { try current.link(found.path, to: next, found.path) }
      return nil
    } catch {
      return error
    }
  }

  /// Syncs the exchange and removes the old tree. Visitors see the new tree already, so no failure
  /// here is an error.
  private func tidyUp(_ summary: inout Summary) {
    do throws(Errno) { try output.parent.syncNames() } catch {
      summary.notes.append("the new site may not be on the disk yet: \(error.words)")
    }
    guard let old = output.current else { return }
    let files = existing.files.all + existing.kept.map(\.path)
    progress(PublishProgress(.deleting, of: files.count))
    do throws(Errno) {
      if let error = old.remove(files: files, folders: existing.folders.all, jobs: jobs) {
        throw error
      }
      if let place = try state.clear(jobs: jobs, deletes: { _ in false }) {
        summary.notes.append("files that were put into \(output.path) meanwhile are in \(place)")
      }
    } catch {
      summary.leavesRemains = true
      summary.notes.append(
        "the old site is still in \(state.path) (\(error.words)); the next build will remove it")
    }
  }
}
