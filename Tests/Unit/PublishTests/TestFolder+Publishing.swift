import Core
import Disk
import Foundation
import TestSupport

@testable import Publish

// A project with an output, `public`, in it.
extension TestFolder {
  /// Every file below a folder with its text; folders end in a slash, links name their target.
  func tree(_ folder: String = "public") -> [String: String] {
    guard let root = try? Folder(path: "\(path)/\(folder)"),
      let walk = try? root.walk(jobs: 1, enters: { _ in true })
    else { return [:] }
    var tree: [String: String] = [:]
    for found in walk.found {
      let whole = "\(path)/\(folder)/\(found.path)"
      switch found.kind {
      case .folder: tree[found.path + "/"] = ""
      case .symbolicLink:
        tree[found.path] =
          "-> " + ((try? FileManager.default.destinationOfSymbolicLink(atPath: whole)) ?? "")
      default: tree[found.path] = text("\(folder)/\(found.path)") ?? "?"
      }
    }
    return tree
  }

  func publication(
    to output: String = "public", jobs: Int = 2, takeOver: Bool = false, inPlace: Bool = false,
    full: Bool = false, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Publication {
    Publication(
      output: "\(path)/\(output)", projectRoot: path, jobs: jobs, takeOver: takeOver,
      isInPlace: inPlace, isFull: full, home: "\(path)/home", isCancelled: isCancelled)
  }

  @discardableResult
  func publish(
    _ site: [String: String], takeOver: Bool = false, inPlace: Bool = false
  ) throws(PublishError) -> Summary {
    try publication(takeOver: takeOver, inPlace: inPlace).publish(files(site))
  }
}

/// A site's files from their texts.
func files(_ site: [String: String]) -> [SiteFile] {
  site.map { path, text in
    let kind: SiteFile.PublishOrder =
      switch path {
      case "index.html": .index
      case _ where path.hasPrefix("assets/"): .asset
      case _ where path.hasPrefix("cases/"): .item
      default: .list
      }
    return SiteFile(path: path, kind: kind) { Array(text.utf8) }
  }
}

/// A site of a hundred cases, a list and an index, whose pages all say `word`.
func site(saying word: String, cases: Range<Int> = 0..<100) -> [String: String] {
  var site = ["index.html": "index \(word)", "page/2/index.html": "list \(word)"]
  for number in cases { site["cases/case-\(number)/index.html"] = "case \(number) \(word)" }
  return site
}

/// The tree that publishing a site should leave.
func tree(of site: [String: String]) -> [String: String] {
  var tree = site
  for folder in PathSet(site.keys).folders.all { tree[folder + "/"] = "" }
  return tree
}
