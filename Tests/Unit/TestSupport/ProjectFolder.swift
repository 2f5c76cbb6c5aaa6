import Foundation

/// The folder of the whole project.
package let projectFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The folder of a test target's own files.
package func testFolder(_ target: String) -> URL {
  projectFolder.appending(path: "Tests/Unit/\(target)")
}

/// Whether what the tests expect is to be written anew: `make goldens`.
package let renewsGoldens = ProcessInfo.processInfo.environment["RENEW_GOLDENS"] == "1"
