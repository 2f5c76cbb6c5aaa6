import CResources
import Glibc

/// A file of the repository that is built into the program.
public struct Resource: Sendable {
  /// The path from the repository's root, as in `templates/style.css`.
  public let path: String
  /// Where its bytes stand among those of all files.
  private let place: Range<Int>

  /// The file at a path that `Sources/CResources/files.h` names; another path is a defect.
  public init(_ path: String) {
    guard let found = Self.all.first(where: { $0.path == path }) else {
      preconditionFailure("'\(path)' is not in Sources/CResources/files.h")
    }
    self = found
  }

  private init(path: String, place: Range<Int>) {
    self.path = path
    self.place = place
  }

  /// A copy of its bytes.
  public var bytes: [UInt8] {
    let start = sitegen_resource_bytes() + place.lowerBound
    return Array(UnsafeRawBufferPointer(start: start, count: place.count))
  }

  /// The files in a folder and the folders below it, in byte order.
  public static func all(below folder: String) -> [Resource] {
    all.filter { $0.path.hasPrefix(folder + "/") }
  }

  /// Every file, in byte order: the names from the list's lines, `#embed "../../NAME" …`, and the
  /// ends from the NUL behind each file.
  public static let all: [Resource] = {
    let bytes = sitegen_resource_bytes()
    let list = String(cString: sitegen_resource_list()).utf8
    var end = -1
    return list.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let parts = line.split(separator: UInt8(ascii: "\""))
      guard parts[0].elementsEqual("#embed ".utf8) else { return nil }
      let start = end + 1
      end = start + strlen(bytes + start)
      let path = String(decoding: parts[1].dropFirst("../../".count), as: UTF8.self)
      return Resource(path: path, place: start..<end)
    }
  }()
}
