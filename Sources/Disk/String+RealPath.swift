import Glibc

extension String {
  /// The path, from the root folder and without symbolic links, of what stands at this one or
  /// would if the folders on the way were made. It makes nothing.
  package func realPath() throws(Errno) -> String {
    var path = utf8.first == UInt8(ascii: "/") ? "/" : try Self.resolved(".")
    for part in split(separator: "/") where part != "." {
      if part == ".." {
        path = path.parentPath.isEmpty ? "/" : String(path.parentPath)
        continue
      }
      path += path == "/" ? part : "/" + part
      var status = stat()
      if lstat(path, &status) == 0, FileType(mode: status.st_mode) == .symbolicLink {
        path = try Self.resolved(path)
      }
    }
    return path
  }

  /// The path, without symbolic links, of something that exists.
  private static func resolved(_ path: String) throws(Errno) -> String {
    guard let real = realpath(path, nil) else { throw Errno(code: errno) }
    defer { free(real) }
    return String(cString: real)
  }
}
