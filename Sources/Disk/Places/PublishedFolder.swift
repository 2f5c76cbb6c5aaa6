import Core
import Glibc

/// A site in a folder. Symbolic links in it are not followed.
public struct PublishedFolder: PublishedSite {
  /// The path of the folder.
  public let path: String
  private let folder: Folder

  /// The site at a path; links on the way to it are the user's own and are followed.
  public init(path: String) throws(DiskError) {
    self.path = path
    do throws(Errno) { folder = try Folder(path: path) } catch {
      throw DiskError("opening", path, error)
    }
  }

  public func read(_ path: String) throws(DiskError) -> [UInt8]? {
    // Paths come out of the site's own pages: none may lead out of its folder.
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard
      !parts.contains(where: {
        $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
      })
    else { return nil }
    var cursor = FolderCursor(folder)
    do throws(Errno) {
      switch try cursor.parent(of: path).read(path.lastPart, limit: mostBytesOfAPublishedFile) {
      case .file(let bytes): return bytes
      case .tooLarge: throw Errno(code: EFBIG)
      case .notAFile: return nil
      }
    } catch {
      if [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG].contains(error.code) { return nil }
      throw DiskError("reading", "\(self.path)/\(path)", error)
    }
  }

  public func paths() throws(DiskError) -> [String]? {
    let walk: Walk
    do throws(Errno) {
      walk = try folder.walk(jobs: 1) { $0.depth < Project.deepest }
    } catch {
      throw DiskError("listing", path, error)
    }
    if let (path, error) = walk.failures.first {
      throw DiskError("listing", "\(self.path)/\(path)", error)
    }
    return walk.found.filter { $0.kind == .file && $0.isText }.map(\.path)
  }
}
