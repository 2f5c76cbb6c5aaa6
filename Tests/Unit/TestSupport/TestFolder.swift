import Foundation

/// A folder for one test, gone with it.
package final class TestFolder {
  package let path: String

  /// Makes it, with `folders` in it.
  package init(_ folders: String...) throws {
    // The system's own name for it, since places are compared by what they are.
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = temporary.appending(path: "sitegen-tests-\(UUID().uuidString)").path
    for folder in [""] + folders { try make(folder) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func url(_ place: String) -> URL { URL(filePath: "\(path)/\(place)") }

  package func make(_ folder: String) throws {
    try FileManager.default.createDirectory(at: url(folder), withIntermediateDirectories: true)
  }

  package func write(_ file: String, _ text: String = "") throws {
    let url = url(file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: target)
  }

  package func remove(_ place: String) throws {
    try FileManager.default.removeItem(at: url(place))
  }

  package func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(file)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  package func exists(_ place: String) -> Bool { status(place) != nil }

  /// What the system knows of a place; of a symbolic link itself.
  package func status(_ place: String) -> stat? {
    var status = stat()
    return lstat("\(path)/\(place)", &status) == 0 ? status : nil
  }
}
