import Disk
import Glibc

extension BuildState {
  /// Clears away the tree that a killed build left: one that was not finished, or an old site
  /// whose place was taken. Something in it that no manifest names is moved aside and kept.
  package func clear(
    _ manifest: Manifest, _ existing: PublishError.VisibleSite, jobs: Int
  ) throws(PublishError) {
    do throws(Errno) {
      try clear(jobs: jobs) {
        manifest.written.contains($0) || manifest.kept.contains($0)
          || ExistingOutput.welcome.contains($0)
      }
    } catch {
      throw .disk(DiskError("clearing away", "\(path)/\(Self.next)", error), existing)
    }
  }

  /// Removes from the tree what `deletes` names, and moves the rest aside; returns where to.
  @discardableResult
  func clear(
    jobs: Int, deletes: @Sendable (String) -> Bool = { _ in true }
  ) throws(Errno) -> String? {
    guard try folder.removeTree(Self.next, jobs: jobs, deletes: deletes) else { return nil }
    var number = 1
    while (try? folder.status("found-\(number)")) != nil { number += 1 }
    try folder.rename(Self.next, to: folder, "found-\(number)")
    return "\(path)/found-\(number)"
  }
}
