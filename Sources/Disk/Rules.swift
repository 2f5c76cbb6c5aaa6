import Core

extension Rule {
  /// A symbolic link stands among the content or the templates. sitegen reads regular files in
  /// regular folders only, since a link can make a private file public. Put the file itself there.
  public static let symbolicLink = Rule("symbolic-link", .error)

  /// A pipe, a socket or a device stands among the content or the templates, where only files and
  /// folders belong. It is never opened for reading. Remove it.
  public static let notARegularFile = Rule("not-a-regular-file", .error)

  /// A file or a folder may not be read by the user that runs sitegen. Look at its owner and its
  /// permissions (`ls -l`).
  public static let unreadableFile = Rule("unreadable-file", .error)

  /// The name of a file or a folder is not UTF-8, so that no path can be written for it. Rename it
  /// with letters, digits and hyphens.
  public static let badFileName = Rule("bad-file-name", .error)

  /// A file has more bytes than its kind may have. It is not read. Reviews and replies are short
  /// texts; something else was saved under this name, or many reviews belong in a `.jsonl` file.
  public static let fileTooLarge = Rule("file-too-large", .error)

  /// A folder is more than 32 levels deep. sitegen does not read what is in it. Move it up.
  public static let folderTooDeep = Rule("folder-too-deep", .error)
}
