import Core
import Disk
import Synchronization

/// The result of staging a site's files.
struct Staged: Sendable {
  /// The files that were written into the new tree.
  var changed: [SiteFile] = []
  /// The files that the output has with the same bytes.
  var unchanged: [SiteFile] = []
  /// The number of bytes that were written.
  var bytes = 0
  /// The paths of compressed files that were left out because they save nothing.
  var absent: Set<String> = []
}

extension Publisher {
  /// Renders every file once, and writes into a new tree those that the output does not have.
  func stage(into next: Folder) throws(PublishError) -> Staged {
    let counter = Counter(.writing, of: site.files.count, progress)
    let failed = Atomic(false)
    let parts = site.files.chunks().parallelMap(jobs: jobs) { files in
      let part = stage(files, into: next) { failed.load(ordering: .relaxed) }
      if case .failure = part { failed.store(true, ordering: .relaxed) }
      counter.add(files.count)
      return part
    }
    return try all(parts).reduce(into: Staged()) { whole, part in
      whole.changed += part.changed
      whole.unchanged += part.unchanged
      whole.bytes += part.bytes
      whole.absent.formUnion(part.absent)
    }
  }

  private func stage(
    _ files: ArraySlice<SiteFile>, into next: Folder, stops: () -> Bool
  ) -> Result<Staged, PublishError> {
    var next = FolderCursor(next)
    var old = output.current.map { FolderCursor($0) }
    var staged = Staged()
    for file in files {
      if stops() || isCancelled() { return .failure(.interrupted) }
      let bytes = file.render()
      let folder = try? old?.parent(of: file.path)
      do throws(Errno) {
        if folder?.holds(file.path.lastPart, bytes) == true {
          staged.unchanged.append(file)
        } else {
          try write(bytes, as: file, into: &next, &staged)
        }
        for kind in compression where file.isCompressible {
          try stage(kind, of: file, bytes, old: folder, into: &next, &staged)
        }
      } catch {
        return .failure(diskError("writing", file.path, error))
      }
    }
    return .success(staged)
  }

  private func write(
    _ bytes: [UInt8], as file: SiteFile, into next: inout FolderCursor, _ staged: inout Staged
  ) throws(Errno) {
    try next.madeParent(of: file.path, permissions)
      .create(file.path.lastPart, bytes, permissions)
    staged.changed.append(file)
    staged.bytes += bytes.count
  }

  /// Stages the compressed form of a file. An old one stays if it decompresses to exactly these
  /// bytes; that takes a tenth of the time of compressing again, and trusts nothing.
  private func stage(
    _ compression: Compression, of file: SiteFile, _ bytes: [UInt8], old: Folder?,
    into next: inout FolderCursor, _ staged: inout Staged
  ) throws(Errno) {
    let path = compression.path(beside: file.path)
    let kind = file.kind
    let packed = SiteFile(path: path, kind: kind) {
      let bytes = file.render()
      return compression.compressed(bytes, kind) ?? bytes
    }
    if let old = old?.ownFile(path.lastPart, shorterThan: bytes.count),
      compression.expands(old, to: bytes)
    {
      staged.unchanged.append(packed)
    } else if let new = compression.compressed(bytes, kind) {
      try write(new, as: packed, into: &next, &staged)
    } else {
      staged.absent.insert(path)
    }
  }

  /// Calls `work` on each file, on several threads.
  func each(
    _ files: [SiteFile], countedBy counter: Counter,
    _ action: @Sendable (ArraySlice<SiteFile>) -> Result<Void, PublishError>
  ) throws(PublishError) {
    let results = files.chunks().parallelMap(jobs: jobs) { files in
      let result = action(files)
      counter.add(files.count)
      return result.map { 0 }
    }
    _ = try all(results)
  }

  /// The values, or the first error. An interruption is thrown only if nothing else went wrong.
  private func all<Value>(_ parts: [Result<Value, PublishError>]) throws(PublishError) -> [Value] {
    var values: [Value] = []
    var interrupted = false
    for part in parts {
      switch part {
      case .success(let value): values.append(value)
      case .failure(.interrupted): interrupted = true
      case .failure(let error): throw error
      }
    }
    if interrupted { throw .interrupted }
    return values
  }

  /// The error for a path of the site.
  func diskError(
    _ action: String, _ path: String, _ error: Errno, _ existing: PublishError.VisibleSite? = nil
  ) -> PublishError {
    .disk(DiskError(action, "\(output.path)/\(path)", error), existing ?? output.visibleSite)
  }
}
