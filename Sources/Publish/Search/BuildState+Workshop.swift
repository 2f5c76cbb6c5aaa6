import Disk
import Glibc

/// A folder for one build to work in, which no visitor sees.
struct Workshop: Sendable {
  let folder: Folder
  let path: String

  /// A folder in it, made for the first time.
  func made(_ name: String) throws(Errno) -> Folder {
    try folder.makeFolder(name, .ofThisProcess())
    return try folder.folder(name)
  }
}

extension BuildState {
  private static let prefix = "search-"

  /// A new one. Its name is this process's own: a program that a killed build left running may
  /// still be writing into another.
  func makeWorkshop() throws(Errno) -> Workshop {
    let name = "\(Self.prefix)\(getpid())"
    try folder.makeFolder(name, .ofThisProcess())
    return Workshop(folder: try folder.folder(name), path: "\(path)/\(name)")
  }

  /// Removes this build's and those that killed builds left, as far as they can be.
  func clearWorkshops(jobs: Int) {
    // Opened anew: a folder's descriptor lists what is in it once.
    let entries = try? folder.folder(".").entries()
    for entry in entries ?? [] where entry.path.hasPrefix(Self.prefix) {
      _ = try? folder.removeTree(entry.path, jobs: jobs)
    }
  }
}
