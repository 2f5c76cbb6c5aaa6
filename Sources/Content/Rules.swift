import Core

/// Files.
extension Rule {
  /// There is no `content/site.yml`. It says whose site this is; nothing can be built without it.
  public static let noSettings = Rule("no-settings", .error)
  /// A file that sitegen does not read: another ending, or another folder than those of the manual.
  /// It is left out of the site. Files that start with a dot and backups of editors are passed over
  /// without a word.
  public static let unexpectedFile = Rule("unexpected-file", .warning)
  /// A file's name is not `ID.md` or, for a later round, `ID.2.md`. An ID starts with a letter or
  /// digit and goes on with up to 99 lower-case letters, digits and hyphens; addresses on the site
  /// are made of it.
  public static let badName = Rule("bad-name", .error)
  /// An ID, or a `review:` that names one, is not made of lower-case letters, digits and hyphens.
  public static let badID = Rule("bad-id", .error)
  /// Two files, or two lines, give the same ID. Each review has an ID of its own.
  public static let duplicateID = Rule("duplicate-id", .error)
  /// Two files are the same round on one review, such as `ID.2.md` in two folders.
  public static let duplicateRound = Rule("duplicate-round", .error)
  /// A text in another language has no base text beside it: `about.nl.md` without `about.md`.
  public static let noBaseText = Rule("no-base-text", .error)
}

/// Text.
extension Rule {
  /// The file is empty. Delete it, or write its front matter.
  public static let emptyFile = Rule("empty-file", .error)
  /// A file is not UTF-8 from the place named on. Save it as UTF-8 in the editor.
  public static let invalidUTF8 = Rule("invalid-utf8", .error)
  /// The file starts with a byte order mark, which some Windows programs write. It is passed over;
  /// save the file as "UTF-8" without it to be rid of the warning.
  public static let byteOrderMark = Rule("byte-order-mark", .warning)
  /// A NUL byte stands in the file. No editor writes one: the file is damaged or not a text.
  public static let nulByte = Rule("nul-byte", .error)
  /// A carriage return without a line feed after it: the line ends of old Macintoshes, which no
  /// two programs count alike. CRLF and LF are both fine.
  public static let loneCarriageReturn = Rule("lone-carriage-return", .error)
  /// A control character, a line separator (U+2028, U+2029) or a byte order mark stands in front
  /// matter, site.yml or a line of JSON.
  public static let controlCharacter = Rule("control-character", .error)
  /// The file does not start with a line `---`, after which its front matter would follow.
  public static let noFrontMatter = Rule("no-front-matter", .error)
  /// The front matter has no line `---` at its end.
  public static let unterminatedFrontMatter = Rule("unterminated-front-matter", .error)
  /// Front matter is longer than 8 KiB, or in a line of JSON all but the text is.
  public static let frontMatterTooLong = Rule("front-matter-too-long", .error)
  /// The text of a file is longer than 16 KiB, about 2,500 words.
  public static let bodyTooLong = Rule("body-too-long", .error)
  /// Lists and quotes in Markdown stand more than 32 deep in each other. Nobody writes that by
  /// hand, and readers of Markdown take very long over it.
  public static let nestingTooDeep = Rule("nesting-too-deep", .error)
  /// site.yml is longer than 64 KiB.
  public static let settingsTooLong = Rule("settings-too-long", .error)
}

/// YAML and JSON.
extension Rule {
  /// A text is cut at ` #`, which begins a comment in YAML: `title: Order #4711`. Put quotes around
  /// the whole text. A comment that is meant has a space after its `#`.
  public static let cutValue = Rule("cut-value", .warning)
  /// The front matter, or site.yml, is not YAML. Most often a text with a colon, a `#` or a quote
  /// in it needs quotes around it.
  public static let badYAML = Rule("bad-yaml", .error)
  /// A line of a `.jsonl` file is not one JSON object.
  public static let badJSON = Rule("bad-json", .error)
  /// Front matter, or site.yml, is a list or a single text where keys and values belong.
  public static let notAMap = Rule("not-a-map", .error)
  /// A key is given twice in one map; only one of them could count.
  public static let duplicateKey = Rule("duplicate-key", .error)
  /// YAML anchors (`&name`) are not read: a few bytes of them can stand for gigabytes. A text that
  /// starts with `&` needs quotes.
  public static let yamlAnchor = Rule("yaml-anchor", .error)
  /// YAML aliases (`*name`) are not read: a few bytes of them can stand for gigabytes. A text that
  /// starts with `*` needs quotes.
  public static let yamlAlias = Rule("yaml-alias", .error)
  /// YAML tags (`!name`) are not read. A text that starts with `!` needs quotes.
  public static let yamlTag = Rule("yaml-tag", .error)
  /// YAML merge keys (`<<`) are not read.
  public static let mergeKey = Rule("merge-key", .error)
  /// A key of YAML that is a list, a map, empty or marked with `?`. Keys are plain words.
  public static let complexKey = Rule("complex-key", .error)
  /// Lists and maps stand more than 8 deep in each other.
  public static let yamlTooDeep = Rule("yaml-too-deep", .error)
  /// A file holds several YAML documents, or directives (`%YAML`).
  public static let severalDocuments = Rule("several-documents", .error)
}
