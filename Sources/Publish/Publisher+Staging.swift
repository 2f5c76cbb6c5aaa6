import Core
import Disk
import Glibc
import Synchronization

/// The result of staging a site's files.
struct Staged: Sendable {
  /// The files that were written into the new tree, by their places in the site.
  var changed: [Int] = []
  /// The files that the output has with the same bytes.
  var unchanged: [Int] = []
  /// The compressed files that were written, and those that the output has.
  var packed: (changed: [SiteFile], unchanged: [SiteFile]) = ([], [])
  /// What the next build may know of the files, by their places in the site.
  var entries: [(place: Int, entry: OutputRecord.Entry)] = []
  /// The same of compressed files, by their paths.
  var packedEntries: [String: OutputRecord.Entry] = [:]
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
      whole.entries += part.entries
      whole.packedEntries.merge(part.packedEntries) { _, new in new }
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
      let key = file.key()
      if let key, let known = known[place], known.key == key,
        stands(known, at: file.path, &old), isWhole(file, &old, &staged)
      {
        staged.entries.append((place, known))
        staged.unchanged.append(place)
        continue
      }
      let bytes = file.render()
      let folder = try? old?.parent(of: file.path)
      do throws(Errno) {
        let status: stat
        if let same = folder?.status(file.path.lastPart, holding: bytes) {
          status = same
          staged.unchanged.append(place)
        } else {
          status = try write(bytes, as: file, into: &next, &staged)
          staged.changed.append(place)
        }
        staged.entries.append((place, OutputRecord.Entry(key: key, stamp: FileStamp(status))))
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
  ) throws(Errno) -> stat {
    let status = try next.madeParent(of: file.path, permissions)
      .create(file.path.lastPart, bytes, permissions)
    staged.bytes += bytes.count
    return status
  }

  /// Whether the file that is known from the last build still stands there.
  private func stands(
    _ known: OutputRecord.Entry, at path: String, _ old: inout FolderCursor?
  ) -> Bool {
    if isUntouched { return true }
    let status = try? old?.parent(of: path).status(path.lastPart)
    return status.map { FileStamp($0) == known.stamp } ?? false
  }

  /// Whether the compressed forms of a file that has not changed still stand there as well; notes them.
  private func isWhole(
    _ file: SiteFile, _ old: inout FolderCursor?, _ staged: inout Staged
  ) -> Bool {
    guard !compression.isEmpty, file.isCompressible else { return true }
    guard let last else { return false }
    var (unchanged, absent): ([(SiteFile, OutputRecord.Entry)], [String]) = ([], [])
    for kind in compression {
      let path = kind.path(beside: file.path)
      if last.absent.contains(path) {
        absent.append(path)
      } else if let known = last.entry(of: path), stands(known, at: path, &old) {
        unchanged.append((kind.file(beside: file), known))
      } else {
        return false
      }
    }
    staged.absent.formUnion(absent)
    for (packed, entry) in unchanged {
      staged.packed.unchanged.append(packed)
      staged.packedEntries[packed.path] = entry
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
    let status: stat
    if let (same, standing) = old?.ownFile(path.lastPart, shorterThan: bytes.count),
      compression.expands(same, to: bytes)
    {
      status = standing
      staged.packed.unchanged.append(packed)
    } else if let new = compression.compressed(bytes, kind) {
      status = try write(new, as: packed, into: &next, &staged)
      staged.packed.changed.append(packed)
    } else {
      staged.absent.insert(path)
      return
    }
    staged.packedEntries[path] = OutputRecord.Entry(key: nil, stamp: FileStamp(status))
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
