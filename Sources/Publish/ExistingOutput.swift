import Disk
import Glibc

/// What stands in an output before the new site does.
struct ExistingOutput: Sendable {
  /// Files that sitegen wrote, or is told to replace; sorted by the bytes of their paths.
  var files: [String] = []
  /// The folders that they are in.
  var folders: [String] = []
  /// What sitegen did not write and leaves as it is.
  var kept: [DirectoryEntry] = []

  /// Files that may stand in any output: people commit an empty folder with them.
  static let welcome: Set<String> = [".gitignore", ".gitkeep"]
  /// The folder in which a site is built that goes into its output file by file.
  static let staging = ".sitegen-next"

  /// Nothing.
  init() {}

  /// Tells what sitegen wrote from what it did not, and refuses a folder with other things in it
  /// unless it is told to take it over.
  init(
    in output: OutputFolder, _ current: Folder, before site: SiteTree, _ manifest: Manifest,
    takeOver: Bool, jobs: Int
  ) throws(PublishError) {
    var own = site.folders
    own.formUnion(manifest.written.subtracting(site.paths).folders)
    let walk: Walk
    do throws(Errno) {
      walk = try current.walk(jobs: jobs) { [own] in own.contains($0.path) }
    } catch {
      throw .disk(DiskError("listing", output.path, error), .oldSite)
    }
    if let (path, error) = walk.failures.first {
      throw .disk(DiskError("listing", "\(output.path)/\(path)", error), .oldSite)
    }
    var foreign: [String] = []
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
    guard foreign.isEmpty else {
      throw .foreignFiles(
        output: output.path, examples: Array(foreign.prefix(5)), count: foreign.count)
    }
  }
}

extension DirectoryEntry {
  /// The path as it stands in a manifest, on one line.
  var label: String { path.replacing("\n", with: "\u{FFFD}") }

  /// Whether it may stand in any output.
  fileprivate var isWelcome: Bool { kind == .file && ExistingOutput.welcome.contains(path) }

  /// Whether it can have a second name in the tree that takes the place of the one it is in: a
  /// file right in the output. Anything else stays where it is.
  var canBeCarriedOver: Bool { kind == .file && depth == 0 && isText }
}
