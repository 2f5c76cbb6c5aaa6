import Core
import Glibc

/// The folder of a project on the disk, to read from.
public struct Project: Sendable {
  /// The path of the folder that holds `content` and `templates`.
  public let root: String

  /// How deep folders may be nested; each holds a descriptor while the deepest is read.
  package static let deepest = 32

  /// The project at a path; links on the way to it are the user's own and are followed.
  public init(root: String) {
    self.root = root
  }

  /// Reads every file in the named folders of the root, on up to `jobs` threads.
  ///
  /// Names that begin with a dot are skipped; a folder that is missing is empty. `limit` is how
  /// many bytes the file at a path may have. What is no regular file, has a name that is not
  /// UTF-8, may not be read or is too large is a finding. Files and findings are sorted by the
  /// bytes of their paths. Of what is below the folder `apart` only the findings are told. Throws what
  /// is the machine's fault and not the content's.
  public func read(
    _ folders: [String], apart: String? = nil, limit: @Sendable (String) -> Int, jobs: Int
  ) throws(DiskError) -> (files: [SourceFile], findings: [Finding]) {
    var (paths, troubles) = try list(folders, jobs: jobs)
    if let apart { paths.removeAll { $0.utf8.starts(with: "\(apart)/".utf8) } }
    let folder = try openRoot()
    let chunks = paths.chunks().parallelMap(jobs: jobs) { read($0, in: folder, limit: limit) }
    var files: [SourceFile] = []
    files.reserveCapacity(paths.count)
    var findings = troubles
    for chunk in chunks {
      let chunk = try chunk.get()
      files += chunk.files
      findings += chunk.findings
    }
    return (files, findings.sorted())
  }

  func openRoot() throws(DiskError) -> Folder {
    do throws(Errno) { return try Folder(path: root) } catch {
      throw DiskError("opening the project's folder", root, error)
    }
  }

  private typealias Chunk = (files: [SourceFile], findings: [Finding])

  private func read(
    _ paths: ArraySlice<String>, in root: Folder, limit: (String) -> Int
  ) -> Result<Chunk, DiskError> {
    var cursor = FolderCursor(root)
    var chunk = Chunk([], [])
    for path in paths {
      do throws(Errno) {
        let most = limit(path)
        switch try cursor.parent(of: path).read(path.lastPart, limit: most) {
        case .file(let bytes): chunk.files.append(SourceFile(path: path, bytes: bytes))
        case .tooLarge(let size):
          chunk.findings.append(
            Finding(
              .fileTooLarge, at: Place(path), "the file has \(size) bytes; at most \(most) are read"
            ))
        case .notAFile(let kind): chunk.findings += finding(for: kind, at: path)
        }
      } catch {
        guard error.code != ENOENT else { continue }  // It went since it was listed.
        guard let finding = finding(for: error, at: path) else {
          return .failure(DiskError("reading", "\(self.root)/\(path)", error))
        }
        chunk.findings.append(finding)
      }
    }
    return .success(chunk)
  }
}
