import CCmark
import Ledger
import Resources
import Theme

extension Program {
  /// The version of this sitegen.
  public static let version = Resource.version

  /// The version with the commit, for people and bug reports: `0.2.0 (1f2e3d4c5b6a)`.
  public static var title: String {
    version + (Resource.commit.map { " (\($0))" } ?? "")
  }

  /// The versions that were released, and can be got again.
  public static let releases: [String] = []

  /// This program, with the libraries that it runs with.
  public static let current = Program(
    version: version, commit: releases.contains(version) ? nil : Resource.commit ?? "unknown",
    cmark: String(cString: cmark_version_string()), icu: ICU.version)
}
