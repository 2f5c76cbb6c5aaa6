import Foundation
import Resources
import Testing

@Suite("The files built into the program")
struct ResourceTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("are all of these folders and the manual of the rules, and no others, in byte order")
  func names() throws {
    var paths = ["docs/rules.md"]
    for folder in ["coach", "hosting", "preview", "schemas", "starter", "templates"] {
      for path in try FileManager.default.subpathsOfDirectory(
        atPath: Self.root.appending(path: folder).path)
      {
        var isFolder: ObjCBool = false
        let place = Self.root.appending(path: "\(folder)/\(path)").path
        #expect(FileManager.default.fileExists(atPath: place, isDirectory: &isFolder))
        if !isFolder.boolValue { paths.append("\(folder)/\(path)") }
      }
    }
    #expect(Resource.all.map(\.path) == paths.sorted(by: precedes))
  }

  @Test("have the bytes of the files in the repository")
  func bytes() throws {
    for resource in Resource.all {
      let file = try Data(contentsOf: Self.root.appending(path: resource.path))
      #expect(Data(resource.bytes) == file, "\(resource.path) differs")
    }
  }

  @Test("are found by folder and by name, hidden ones too")
  func lookup() {
    #expect(
      Resource.all(below: "starter/all").map(\.path) == [
        "starter/all/.github/workflows/reviews.yml", "starter/all/.gitignore",
        "starter/all/.gitlab-ci.yml", "starter/all/CODEOWNERS",
      ])
    #expect(Resource.all(below: "start").isEmpty)
    #expect(Resource("docs/rules.md").bytes.starts(with: "# Rules".utf8))
  }

  private func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
