import Core
import Disk
import Reviews

extension ImagePipeline {
  /// Keeps pictures for the ledger again that came back from a published site. `bytes` reads a
  /// published file by its path from the site's root. Returns the names of those that are not there
  /// as the ledger commits to them.
  ///
  /// `originals` gives the SHA-256 of the photos, in hexadecimal, that the project has of each
  /// picture by its name. Without one its photo is developed again, and the picture found by what
  /// comes out of that.
  public func restore(
    _ records: [PictureRecord], originals: [String: Set<String>],
    reading bytes: (_ path: String) throws -> [UInt8]?
  ) throws -> [String] {
    var missing: [String] = []
    for record in records {
      guard let small = try bytes(Picture.path(of: record.name, .small)),
        let large = try bytes(Picture.path(of: record.name, .large))
      else {
        missing.append(record.name)
        continue
      }
      let made = Thumbnails(
        small: .init(size: record.small.size, bytes: small),
        large: .init(size: record.large.size, bytes: large))
      guard made.record(original: record.original) == record else {
        missing.append(record.name)
        continue
      }
      let photos = (originals[record.name] ?? []).sorted().compactMap { Hex.decode($0) }
      let picture = KeptPicture(originals: photos.map { .init(digest: $0) }, thumbnails: made)
      let path = KeptPictures(folder: ledgerFolder).path(record.name)
      guard project.keep(picture.bytes, at: path) else { throw DiskError("writing", path, code: 5) }
    }
    return missing
  }

  /// Deletes the pictures with these names that are kept for the ledger.
  public func withdraw(_ names: some Sequence<String>) throws(DiskError) {
    try project.remove(names.map(KeptPictures(folder: ledgerFolder).path))
  }
}
