import Disk
import Glibc

/// What is in an output before the new site is published.
struct ExistingOutput: Sendable {
  /// The files that sitegen wrote, or was told to replace.
  var files: PathSet = []
  /// The folders of those files.
  var folders: PathSet = []
  /// What sitegen did not write and leaves as it is.
  var kept: [DirectoryEntry] = []

  /// The files that any output may have: people commit an empty folder with them.
  static let welcome: Set<String> = [".gitignore", ".gitkeep"]
  /// The folder in the output in which a site is built that is published file by file.
  static let staging = ".sitegen-next"

  /// An empty output.
  init() {}

  /// An output that has these files and folders, and nothing else.
  init(files: PathSet, folders: PathSet) {
    self.files = files
    self.folders = folders
  }

  /// Sorts the output's files into those that sitegen wrote and others. Throws if there are others,
  /// unless the user told it to take the folder over.
  init(
    in output: OutputFolder, _ current: Folder, before site: SiteTree, _ manifest: Manifest,
    takeOver: Bool, jobs: Int
  ) throws(PublishError) {
    let own = site.folders.union(manifest.written.subtracting(site.paths).folders)
    let walk: Walk
    do throws(Errno) {
      walk = try current.walk(jobs: jobs) { own.contains($0.path) }
    } catch {
      throw .disk(DiskError("listing", output.path, error), .oldSite)
    }
    if let (path, error) = walk.failures.first {
      throw .disk(DiskError("listing", "\(output.path)/\(path)", error), .oldSite)
    }
    var (files, folders, foreign): ([String], [String], [String]) = ([], [], [])
    for found in walk.found where !(found.depth == 0 && found.path == Self.staging) {
      let path = found.path
      let isFolder = found.kind == .folder
      if found.isText, found.kind == .file, manifest.written.contains(path) {
        files.append(path)
      } else if found.isText, isFolder, own.contains(path) {
        folders.append(path)
      } else if !isFolder && site.folders.contains(path) || isFolder && site.paths.contains(path) {
        throw .refused(
          output: output.path,
          because: "it has \(path), which sitegen did not write and needs the place of")
      } else if site.paths.contains(path) {
        if takeOver { files.append(path) } else { foreign.append(path) }
      } else if takeOver || manifest.kept.contains(found.label) || found.isWelcome {
        kept.append(found)
      } else {
        foreign.append(isFolder ? path + "/" : path)
      }
    }
    (self.files, self.folders) = (PathSet(files), PathSet(folders))
    guard foreign.isEmpty else {
      throw .foreignFiles(
        output: output.path, examples: Array(foreign.prefix(5)), count: foreign.count)
    }
  }
}

extension DirectoryEntry {
  /// The path as a manifest writes it, on one line.
  var label: String { path.replacing("\n", with: "\u{FFFD}") }

  /// Whether any output may have this file.
  fileprivate var isWelcome: Bool { kind == .file && ExistingOutput.welcome.contains(path) }

  /// Whether the file can get a hard link in the new tree: it must be right in the output. Anything
  /// else stays where it is.
  var canBeCarriedOver: Bool { kind == .file && depth == 0 && isText }
}
