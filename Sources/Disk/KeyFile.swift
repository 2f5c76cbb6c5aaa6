import Glibc

/// The file of the ledger's secret key, `.sitegen/ledger.key`. Only its owner may read it, and git
/// ignores it.
public struct KeyFile: Sendable {
  /// The path from the project's root.
  public static let path = ".sitegen/ledger.key"

  private let root: String

  /// The key file of the project at `root`.
  public init(root: String) { self.root = root }

  /// The result of reading the key file.
  public enum StoredKey: Sendable {
    case none
    case text(String)
    /// Users other than its owner may read the file.
    case open
  }

  /// Reads the text in the file, without white space at its end.
  public func read() throws(DiskError) -> StoredKey {
    do throws(Errno) {
      let folder = try Folder(path: "\(root)/.sitegen")
      let status = try folder.status("ledger.key")
      guard status.st_mode & 0o077 == 0 else { return .open }
      guard case .file(let bytes) = try folder.read("ledger.key", limit: 4096) else { return .none }
      let text = bytes.prefix { $0 > 0x20 }
      return .text(String(decoding: text, as: UTF8.self))
    } catch {
      if error.code == ENOENT { return .none }
      throw DiskError("reading", "\(root)/\(Self.path)", error)
    }
  }

  /// Writes a new key file with mode 0600, and a `.gitignore` beside it. The old key file stays as
  /// `ledger.key.old`.
  public func write(_ text: String) throws(DiskError) {
    do throws(Errno) {
      let project = try Folder(path: root)
      try project.makeFolder(".sitegen", Permissions(umask: 0))
      let folder = try project.folder(".sitegen")
      if (try? folder.status(".gitignore")) == nil {
        try folder.create(".gitignore", Array("*\n".utf8), Permissions(umask: 0))
      }
      try? folder.removeFile("ledger.key.new")
      try folder.createSecret("ledger.key.new", Array((text + "\n").utf8))
      if (try? folder.status("ledger.key")) != nil {
        try folder.rename("ledger.key", to: folder, "ledger.key.old")
      }
      try folder.rename("ledger.key.new", to: folder, "ledger.key")
      try folder.syncNames()
    } catch {
      throw DiskError("writing", "\(root)/\(Self.path)", error)
    }
  }
}
