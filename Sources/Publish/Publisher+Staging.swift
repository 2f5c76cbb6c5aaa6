import Core
import Disk
import Synchronization

/// The result of staging a site's files.
struct Staged: Sendable {
  /// The files that were written into the new tree, by their places in the site.
  var changed: [Int] = []
  /// The files that the output has with the same bytes.
  var unchanged: [Int] = []
  /// The compressed files that were written, and those that the output has.
  var packed: (changed: [SiteFile], unchanged: [SiteFile]) = ([], [])
  /// The keys of files, by their places in the site.
  var keys: [(place: Int, key: ContentKey)] = []
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
    let turns = site.files.indices.sorted {
      (site.files[$0].turn, $0) < (site.files[$1].turn, $1)
    }
    let parts = turns.chunks(of: 32).parallelMap(jobs: jobs) { places in
      // Within a part by path, since paths that follow each other share folders.
      let part = stage(places.sorted(), into: next) { failed.load(ordering: .relaxed) }
      if case .failure = part { failed.store(true, ordering: .relaxed) }
      counter.add(places.count)
      return part
    }
    var staged = try all(parts).reduce(into: Staged()) { whole, part in
      whole.changed += part.changed
      whole.unchanged += part.unchanged
      whole.packed.changed += part.packed.changed
      whole.packed.unchanged += part.packed.unchanged
      whole.keys += part.keys
      whole.bytes += part.bytes
      whole.absent.formUnion(part.absent)
    }
    staged.changed.sort()
    staged.unchanged.sort()
    return staged
  }

  /// The files that were written, and those that the output has, sorted by path but for the compressed
  /// ones.
  func files(of staged: Staged) -> (changed: [SiteFile], unchanged: [SiteFile]) {
    (
      staged.changed.map { site.files[$0] } + staged.packed.changed,
      staged.unchanged.map { site.files[$0] } + staged.packed.unchanged
    )
  }

  private func stage(
    _ places: [Int], into next: Folder, stops: () -> Bool
  ) -> Result<Staged, PublishError> {
    var next = FolderCursor(next)
    var old = output.current.map { FolderCursor($0) }
    var staged = Staged()
    for place in places {
      if stops() || isCancelled() { return .failure(.interrupted) }
      let file = site.files[place]
      if let key = file.key() {
        staged.keys.append((place, key))
        if key == known[place], isWhole(file, &staged) {
          staged.unchanged.append(place)
          continue
        }
      }
      let bytes = file.render()
      let folder = try? old?.parent(of: file.path)
      do throws(Errno) {
        if folder?.holds(file.path.lastPart, bytes) == true {
          staged.unchanged.append(place)
        } else {
          try write(bytes, as: file, into: &next, &staged)
          staged.changed.append(place)
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
    staged.bytes += bytes.count
  }

  /// Whether the compressed forms of a file that has not changed are known as well; notes them.
  private func isWhole(_ file: SiteFile, _ staged: inout Staged) -> Bool {
    guard !compression.isEmpty, file.isCompressible else { return true }
    let paths = compression.map { $0.path(beside: file.path) }
    guard paths.allSatisfy({ knownPaths.contains($0) || knownAbsent.contains($0) }) else {
      return false
    }
    for (kind, path) in zip(compression, paths) {
      if knownAbsent.contains(path) {
        staged.absent.insert(path)
      } else {
        staged.packed.unchanged.append(kind.file(beside: file))
      }
    }
    return true
  }

  /// Stages the compressed form of a file. An old one stays if it decompresses to exactly these
  /// bytes; that takes a tenth of the time of compressing again, and trusts nothing.
  private func stage(
    _ compression: Compression, of file: SiteFile, _ bytes: [UInt8], old: Folder?,
    into next: inout FolderCursor, _ staged: inout Staged
  ) throws(Errno) {
    let packed = compression.file(beside: file)
    let (path, kind) = (packed.path, file.kind)
    if let old = old?.ownFile(path.lastPart, shorterThan: bytes.count),
      compression.expands(old, to: bytes)
    {
      staged.packed.unchanged.append(packed)
    } else if let new = compression.compressed(bytes, kind) {
      try write(new, as: packed, into: &next, &staged)
      staged.packed.changed.append(packed)
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
