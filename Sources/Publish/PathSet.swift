import Core
import Disk
import Glibc

/// A set of paths in the order of their bytes, which stand one after another in one piece of memory.
///
/// A site has tens of thousands of paths, and most builds change a few files. Two such sets are compared
/// in one pass over their bytes, without a `String`, whose references are counted, for each path.
struct PathSet: Sendable, Equatable {
  private var bytes: [UInt8] = []
  /// Where each path ends.
  private var ends: [Int] = []

  init() {}

  /// The set of any paths.
  init(_ paths: some Sequence<String>) {
    for path in paths.sorted(by: { $0.precedesInBytes($1) }) {
      path.withUTF8Bytes { path in
        if isEmpty || withBytes(at: count - 1, { Self.order($0, path) }) != 0 { append(path) }
      }
    }
  }

  var count: Int { ends.count }
  var isEmpty: Bool { ends.isEmpty }

  /// The paths, each made anew.
  var all: [String] { (0..<count).map(path) }

  /// The path at a place.
  func path(at place: Int) -> String {
    withBytes(at: place) { String(decoding: $0, as: UTF8.self) }
  }

  func contains(_ path: String) -> Bool { place(of: path) != nil }

  /// The place of a path. Nil if it is not in the set.
  func place(of path: String) -> Int? {
    path.withUTF8Bytes { path in
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        let order = withBytes(at: middle) { Self.order($0, path) }
        if order == 0 { return middle }
        if order < 0 { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  func union(_ other: PathSet) -> PathSet {
    if isEmpty { return other }
    if other.isEmpty || self == other { return self }
    var union = PathSet()
    compare(with: other) { own, others in
      if let own {
        union.append(own, of: self)
      } else if let others {
        union.append(others, of: other)
      }
    }
    return union
  }

  func subtracting(_ other: PathSet) -> PathSet {
    if other.isEmpty { return self }
    if self == other { return PathSet() }
    var rest = PathSet()
    compare(with: other) { own, others in
      if let own, others == nil { rest.append(own, of: self) }
    }
    return rest
  }

  func isDisjoint(with other: PathSet) -> Bool {
    var isDisjoint = true
    compare(with: other) { own, others in
      if own != nil, others != nil { isDisjoint = false }
    }
    return isDisjoint
  }

  /// Calls `visit` with each path of either set, in order: its place in this set and its place in the
  /// other one, nil where it is not in that.
  func compare(with other: PathSet, _ visit: (_ own: Int?, _ others: Int?) -> Void) {
    var (own, others) = (0, 0)
    while own < count || others < other.count {
      let order =
        if own == count { 1 } else if others == other.count { -1 } else {
          withBytes(at: own) { one in other.withBytes(at: others) { two in Self.order(one, two) } }
        }
      visit(order <= 0 ? own : nil, order >= 0 ? others : nil)
      if order <= 0 { own += 1 }
      if order >= 0 { others += 1 }
    }
  }

  /// The folders that files at these paths need. Paths in one folder follow each other.
  var folders: PathSet {
    var folders: [String] = []
    for place in 0..<count {
      withBytes(at: place) { path in
        var index = place == 0 ? 0 : withBytes(at: place - 1) { Self.shared(path, $0) }
        while index < path.count {
          if path[index] == UInt8(ascii: "/") {
            folders.append(
              String(decoding: UnsafeBufferPointer(rebasing: path[..<index]), as: UTF8.self))
          }
          index += 1
        }
      }
    }
    return PathSet(folders)
  }
}

extension PathSet {
  /// Calls `body` with the bytes of the path at a place.
  func withBytes<Result>(
    at place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[(place == 0 ? 0 : ends[place - 1])..<ends[place]]))
    }
  }

  /// Adds a path that comes after all others.
  private mutating func append(_ path: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: path)
    ends.append(bytes.count)
  }

  private mutating func append(_ place: Int, of other: PathSet) {
    other.withBytes(at: place) { append($0) }
  }

  /// Below zero if one path comes before another, zero if both are the same.
  private static func order(_ one: UnsafeBufferPointer<UInt8>, _ two: UnsafeBufferPointer<UInt8>)
    -> Int
  {
    guard let first = one.baseAddress, let second = two.baseAddress else {
      return one.count - two.count
    }
    let order = memcmp(first, second, min(one.count, two.count))
    return order != 0 ? Int(order) : one.count - two.count
  }

  /// The number of bytes with which both begin.
  private static func shared(_ one: UnsafeBufferPointer<UInt8>, _ two: UnsafeBufferPointer<UInt8>)
    -> Int
  {
    var count = 0
    while count < min(one.count, two.count), one[count] == two[count] { count += 1 }
    return count
  }
}

extension PathSet: ExpressibleByArrayLiteral {
  init(arrayLiteral paths: String...) { self.init(paths) }
}

extension PathSet: BinaryCodable {
  static let blank = PathSet()

  mutating func code(_ record: inout BinaryRecord) {
    record.code(&bytes)
    var lengths = record.isReading ? [] : zip(ends, [0] + ends).map { $0 - $1 }
    record.code(&lengths)
    guard record.isReading else { return }
    var end = 0
    ends = []
    ends.reserveCapacity(lengths.count)
    for length in lengths {
      guard length >= 0, length <= bytes.count - end else {
        record.fail()
        break
      }
      end += length
      ends.append(end)
    }
  }
}
