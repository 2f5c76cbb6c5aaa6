/// How long the files of `content/` may be, in bytes. What is longer is a finding, never cut.
public enum ContentBounds {
  /// The front matter of a file; in a line of JSON all but the text.
  public static let frontMatter = 8 << 10
  /// A review, a reply or any other text.
  public static let text = 16 << 10
  /// A line of a `.jsonl` file: room for a text all of whose characters are escapes.
  public static let line = 128 << 10
  /// `site.yml`.
  public static let settings = 64 << 10
  /// Any file: enough for any mistake to be shown at its line, too little to do harm.
  public static let file = 1 << 20
  /// A `.jsonl` file.
  public static let linesFile = 1 << 30

  /// What a file at a path may have.
  public static func file(at path: String) -> Int {
    path.hasSuffix(".jsonl") ? linesFile : file
  }

  /// How deep maps and lists may stand in each other in front matter.
  public static let depth = 8
  /// How many keys an object of a line may have: each key is compared with all before it.
  public static let keys = 256
}

extension Int {
  /// A number of bytes as messages have it: `16 KiB`.
  package var inKiB: String { "\(self >> 10) KiB" }
}
