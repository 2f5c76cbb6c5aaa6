import CResources

/// A file of the repository that is built into the program.
public struct Resource: Sendable {
  /// The path from the repository's root, as in `templates/style.css`.
  public let path: String
  /// Its bytes in the program, which nothing changes.
  private nonisolated(unsafe) let constant: UnsafeRawBufferPointer

  /// The file at a path that `Sources/CResources/files.h` names; another path is a defect.
  public init(_ path: String) {
    guard let found = Self.all.first(where: { $0.path == path }) else {
      preconditionFailure("'\(path)' is not in Sources/CResources/files.h")
    }
    self = found
  }

  private init(_ file: sitegen_resource) {
    let path = UnsafeRawBufferPointer(start: file.path, count: file.path_count)
    self.path = String(decoding: path, as: UTF8.self)
    constant = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
  }

  /// A copy of its bytes.
  public var bytes: [UInt8] { Array(constant) }

  /// The files in a folder and the folders below it, in byte order.
  public static func all(below folder: String) -> [Resource] {
    all.filter { $0.path.hasPrefix(folder + "/") }
  }

  /// Every file, in byte order.
  public static let all: [Resource] = {
    var files: [Resource] = []
    var file = sitegen_resource()
    while sitegen_next_resource(&file) == 1 { files.append(Resource(file)) }
    return files
  }()

  /// The version of the program, which stands in the file VERSION and nowhere else.
  public static let version = String(cString: sitegen_version()).filter { !$0.isWhitespace }

  /// The https address at which the program lives: its repository. Nil if the build did not say.
  public static var home: String? {
    let home = String(cString: sitegen_home())
    return home.isEmpty ? nil : home
  }

  /// The commit that the program is built from. Nil if the build did not say.
  public static var commit: String? { sitegen_commit().map { String(cString: $0) } }
}
