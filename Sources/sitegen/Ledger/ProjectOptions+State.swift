import Disk
import Ledger
import Publish

extension ProjectOptions {
  /// Writes the ledger's new state into the project, before anything is published of it.
  func write(_ product: LedgerUpdate.Result) throws {
    let project = Project(root: root)
    let folder = LedgerState.folder + "/checkpoints"
    let expected = product.checkpoints.map(String.init).sorted()
    let isWritten = try project.write(product.state) { () throws(DiskError) in
      try project.names(in: folder).sorted() == expected
    }
    guard isWritten else {
      throw CommandError(
        "another build has written the ledger meanwhile; nothing was published, build again",
        status: 75)
    }
  }
}
