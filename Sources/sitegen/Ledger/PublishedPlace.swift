import ArgumentParser
import Core
import Disk
import Foundation
import Publish
import Reviews

/// The place of a published site as people name it: a folder, or a web address.
struct PublishedPlace: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    text = argument
  }

  /// Curl reads more addresses than a site may have: those with a name and a password in them.
  private var isOnTheWeb: Bool { WebAddress.authority(of: text.utf8) != nil }

  /// The path of the folder. Nil of an address.
  var folder: String? { isOnTheWeb ? nil : text }

  /// Opens the site.
  func open() throws -> any PublishedSite {
    isOnTheWeb ? PublishedWeb(address: text) : try PublishedFolder(path: text)
  }

  /// The newest checkpoint at the place, and its site. Nil if there is none.
  ///
  /// The place may also name the checkpoint itself: a file, or an address that ends in its name.
  func checkpoint() throws -> (bytes: [UInt8], site: (any PublishedSite)?)? {
    if isOnTheWeb {
      if text.hasSuffix("/checkpoint") || text.contains("/\(SitePath.checkpoints)") {
        return try PublishedWeb.get(text).map { ($0, nil) }
      }
    } else if !isFolder {
      guard let data = FileManager.default.contents(atPath: text) else {
        throw CommandError("cannot read \(text)")
      }
      return (Array(data), nil)
    }
    let site = try open()
    let newest = try site.read(SitePath.checkpoint) ?? Self.largestCheckpoint(on: site)
    return newest.map { ($0, site) }
  }

  /// The largest of the checkpoints in a site's folder of them, from which the newest one was lost.
  private static func largestCheckpoint(on site: any PublishedSite) throws -> [UInt8]? {
    let sizes = try site.names(in: SitePath.checkpoints)?.compactMap { Decimal.decode($0.utf8) }
    return try sizes?.max().flatMap { try site.read(SitePath.checkpoint(ofSize: $0)) }
  }

  /// The checkpoint that was published last in a folder: none if there is no site with a ledger.
  static func lastPublished(in folder: String) throws -> [LedgerUpdate.Published] {
    guard let place = PublishedPlace(argument: folder), place.isFolder else { return [] }
    return try [place.lastPublished()].compactMap { $0 }
  }

  /// The checkpoint that was published last at the place. Nil if there is none.
  func lastPublished() throws -> LedgerUpdate.Published? {
    try checkpoint().map { .init(checkpoint: $0.bytes, place: text, site: $0.site) }
  }

  private var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: text, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
