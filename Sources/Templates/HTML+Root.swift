import Markup

extension HTML {
  /// The page's bytes, with `root` (`""`, `"../"`, `"../../"`) where templates say `{{root}}`.
  ///
  /// A case is rendered once and stands in lists at every depth, so the path to the site's root
  /// stays a mark, byte 0, until the page's own place is known. No escaped text can hold that byte.
  public func bytes(root: String) -> [UInt8] {
    let path = Array(root.utf8)
    var page: [UInt8] = []
    page.reserveCapacity(bytes.count + bytes.count / 16)
    var rest = bytes[...]
    while let mark = rest.firstIndex(of: 0) {
      page.append(contentsOf: rest[rest.startIndex..<mark])
      page.append(contentsOf: path)
      rest = rest[(mark + 1)...]
    }
    page.append(contentsOf: rest)
    return page
  }
}
