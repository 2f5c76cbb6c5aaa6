import Core
import Resources

/// What of the starter is made up: whoever publishes it says something that never was.
extension Starter {
  /// The reviews and replies of all languages.
  public static let examples: [SourceFile] = BuiltInLanguage.allCases.flatMap {
    let files = Starter(language: $0).files
    return files.below("content/reviews") + files.below("content/replies")
  }

  /// The addresses that the notes in the settings give for `url`.
  public static let addresses: Set<String> = Set(
    BuiltInLanguage.allCases.flatMap { language in
      Starter(language: language).files.filter { $0.path == "content/site.yml" }.flatMap { file in
        String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
          let mark = "# url: "
          return line.hasPrefix(mark) ? String(line.dropFirst(mark.count)) : nil
        }
      }
    })
}
