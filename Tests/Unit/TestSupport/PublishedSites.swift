import Core
import TransparencyLog

/// A published site in memory.
package struct MemorySite: PublishedSite {
  package var files: [String: [UInt8]]
  /// Whether its files can be listed, as in a folder, or not, as over the web.
  package var isListed: Bool

  package init(files: [String: [UInt8]], isListed: Bool = true) {
    self.files = files
    self.isListed = isListed
  }

  package func read(_ path: String) throws -> [UInt8]? { files[path] }
  package func paths() throws -> [String]? { isListed ? files.keys.sorted() : nil }
}

/// A key to sign with; nil where `name` cannot be a signer's.
package func signer(_ name: String = "reviews.example/ledger", seed: UInt64 = 9) -> SignerKey? {
  var random = SeededGenerator(seed: seed)
  return SignerKey(name: name, using: &random)
}
