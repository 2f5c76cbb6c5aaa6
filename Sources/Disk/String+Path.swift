import Glibc

extension Substring {
  /// The path without its last part; empty where there is only one.
  package var parentPath: Substring { self[..<(lastSlash ?? startIndex)] }

  /// The last part of the path.
  package var lastPart: String {
    lastSlash.map { String(self[utf8.index(after: $0)...]) } ?? String(self)
  }

  /// Looked for in the bytes as they lie in memory, as a path is taken apart for each file.
  private var lastSlash: Index? {
    let offset = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.lastIndex(of: UInt8(ascii: "/"))
    }
    guard let offset else { return utf8.lastIndex(of: UInt8(ascii: "/")) }
    return offset.map { utf8.index(startIndex, offsetBy: $0) }
  }

  /// The paths of the folders on the way to it, the nearest first.
  package var ancestors: some Sequence<Substring> {
    sequence(state: self) { (rest: inout Substring) -> Substring? in
      rest = rest.parentPath
      return rest.isEmpty ? nil : rest
    }
  }
}

extension String {
  package var parentPath: Substring { self[...].parentPath }
  package var lastPart: String { self[...].lastPart }
  package var ancestors: some Sequence<Substring> { self[...].ancestors }
}

extension String {
  /// Whether its bytes stand before those of `other`: the order of everything that comes from a
  /// folder, the same in every locale.
  package func precedesInBytes(_ other: String) -> Bool {
    let fast = utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { two -> Bool in
        guard let first = one.baseAddress, let second = two.baseAddress else {
          return one.count < two.count
        }
        let order = memcmp(first, second, Swift.min(one.count, two.count))
        return order != 0 ? order < 0 : one.count < two.count
      }
    }
    return (fast ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
