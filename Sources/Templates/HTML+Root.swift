import Glibc
import Markup

extension HTML {
  /// The page's bytes, with `root` (`""`, `"../"`, `"../../"`) where templates say `{{root}}`.
  ///
  /// A case is rendered once and stands in lists at every depth, so the path to the site's root
  /// stays a mark, byte 0, until the page's own place is known. No escaped text can hold that byte.
  public func bytes(root: String) -> [UInt8] {
    let path = Array(root.utf8)
    var page: [UInt8] = []
    page.reserveCapacity(bytes.count + bytes.count / 8)
    bytes.withUnsafeBytes { source in
      guard var start = source.baseAddress else { return }
      let end = start + source.count
      while start < end {
        let mark = memchr(start, 0, end - start).map { UnsafeRawPointer($0) }
        page.append(contentsOf: UnsafeRawBufferPointer(start: start, count: (mark ?? end) - start))
        guard let mark else { return }
        page.append(contentsOf: path)
        start = mark + 1
      }
    }
    return page
  }
}
