extension SourceFile {
  /// The file with another ID wherever `id` stands in it as a whole; nil where it does not.
  public func renaming(_ id: String, to other: String) -> StateFile? {
    let (old, new) = (Array(id.utf8), Array(other.utf8))
    guard !old.isEmpty else { return nil }
    var renamed: [UInt8] = []
    var rest = bytes[...]
    var isFound = false
    while let first = rest.first {
      let isWhole =
        rest.starts(with: old)
        && !(renamed.last?.isOfID ?? false) && !(rest.dropFirst(old.count).first?.isOfID ?? false)
      if isWhole {
        renamed += new
        rest = rest.dropFirst(old.count)
        isFound = true
      } else {
        renamed.append(first)
        rest = rest.dropFirst()
      }
    }
    return isFound ? StateFile(path: path, bytes: renamed) : nil
  }
}

extension UInt8 {
  /// Whether it may stand in an ID: `[a-z0-9-]`.
  fileprivate var isOfID: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
