import Core
import Disk
import Glibc

/// What a build is about to do to an output, file by file. It is written before the first page changes
/// and removed after the last, so that the run after a kill can finish it.
struct Journal: Sendable, BinaryCodable {
  /// The paths of the files to move from the staging folder into place, in order.
  private var moved: [String] = []
  /// The paths of the files, and of the folders, to delete.
  private var gone: [String] = []
  private var goneFolders: [String] = []
  /// The inode of the output.
  private var number = 0

  static let blank = Journal()

  private init() {}

  init(moved: [String], gone: [String], goneFolders: [String], in output: Folder) throws(Errno) {
    self.moved = moved
    self.gone = gone
    self.goneFolders = goneFolders
    number = Int(truncatingIfNeeded: try output.status().st_ino)
  }

  mutating func code(_ record: inout BinaryRecord) {
    record.code(&number)
    record.code(&moved)
    record.code(&gone)
    record.code(&goneFolders)
  }

  private static let name = "journal"

  /// Writes the journal into a state folder, and waits until it is on the disk.
  func write(in state: Folder) throws(Errno) {
    try? state.removeFile(Self.name)
    try state.create(Self.name, StateFileFormat.bytes(of: self), Permissions(umask: 0), sync: true)
    try state.syncNames()
  }

  static func remove(in state: Folder) { try? state.removeFile(name) }

  /// The journal that a killed build left of `output`. Nil if there is none.
  static func read(in state: Folder, of output: Folder) -> Journal? {
    guard case .file(let bytes)? = try? state.read(name, limit: 1 << 30),
      let journal: Journal = StateFileFormat.read(bytes),
      let number = try? output.status().st_ino, Int(truncatingIfNeeded: number) == journal.number,
      (journal.moved + journal.gone + journal.goneFolders).allSatisfy(\.isSitePath)
    else { return nil }
    return journal
  }

  /// Does what is not done yet. What is missing in the staging folder has been moved before.
  func finish(in output: Folder, jobs: Int) throws(Errno) {
    let permissions = Permissions.ofThisProcess()
    // Where a folder becomes a file or a file a folder, the old goes before the new comes, and never after.
    let isInTheWay =
      !PathSet(moved).folders.isDisjoint(with: PathSet(gone))
      || !PathSet(moved).isDisjoint(with: PathSet(goneFolders))
    if let staging = try? output.folder(ExistingOutput.staging) {
      if isInTheWay { try? delete(in: output, jobs) }
      var new = FolderCursor(staging)
      var old = FolderCursor(output)
      for path in moved {
        let name = path.lastPart
        guard let source = try? new.parent(of: path), (try? source.status(name)) != nil else {
          continue
        }
        try source.rename(name, to: try old.madeParent(of: path, permissions), name)
      }
    }
    if !isInTheWay { try delete(in: output, jobs) }
    _ = try output.removeTree(ExistingOutput.staging, jobs: jobs)
    try output.syncFileSystem()
  }

  private func delete(in output: Folder, _ jobs: Int) throws(Errno) {
    if let error = output.remove(files: gone, folders: goneFolders, jobs: jobs) { throw error }
  }
}

extension BuildState {
  /// Finishes what a killed build began file by file. Then the output has the whole of its site.
  func finishJournal(in output: Folder, _ path: String, jobs: Int) throws(PublishError) {
    guard let journal = Journal.read(in: folder, of: output) else {
      Journal.remove(in: folder)
      // Killed before the first page changed.
      _ = try? output.removeTree(ExistingOutput.staging, jobs: jobs)
      return
    }
    // A record beside a journal is of another moment: one of the two was brought back.
    OutputRecord.remove(in: folder)
    do throws(Errno) { try journal.finish(in: output, jobs: jobs) } catch {
      throw .disk(DiskError("finishing an interrupted build in", path, error), .someNewPages)
    }
    Journal.remove(in: folder)
  }
}
