import Core

/// A file's name by which one knows that a program left the file there.
enum LeftoverName: Equatable {
  /// A file that an editor or a system made for itself: nobody wrote in it.
  case rubbish
  /// What an editor kept of the file of that name when it saved it.
  case backup(of: String)
  /// A second copy of the file of that name, as browsers and drives number them.
  case copy(of: String)

  /// Systems' files about a folder, in lower case.
  private static let systemNames = ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"]
  private static let backupEndings = ["~", ".bak", ".swp", ".orig", ".tmp"]

  /// The bytes at the ends of the names above. A site has many files, and nearly none of these.
  private static let lastBytes = ASCIISet("~kpgbiBI\r")

  /// What `name`, a part of a path, says. Nil if nothing, as of nearly all names.
  init?(_ name: ArraySlice<UInt8>) {
    if name.first == .dot || name.starts(with: "~$".utf8) {
      self = .rubbish
      return
    }
    let isHashed = name.first == .hash
    if !isHashed, name.last == UInt8(ascii: "d") {
      guard name.dropLast(3).last == UInt8(ascii: ")"), let copied = Self.copied(name) else {
        return nil
      }
      self = .copy(of: copied)
      return
    }
    if isHashed {
      let inner = name.dropFirst()
      self =
        inner.last == .hash
        ? .backup(of: String(decoding: inner.dropLast(), as: UTF8.self)) : .rubbish
      return
    }
    guard let last = name.last, Self.lastBytes.contains(last) else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    if Self.systemNames.contains(text.lowercased()) {
      self = .rubbish
    } else if let ending = Self.backupEndings.first(where: text.hasSuffix) {
      self = .backup(of: String(text.dropLast(ending.count)))
    } else {
      return nil
    }
  }

  /// `x.md` of `x (1).md`.
  private static func copied(_ name: ArraySlice<UInt8>) -> String? {
    let stem = name.dropLast(4)
    guard name.suffix(4).elementsEqual(").md".utf8),
      let open = stem.lastIndex(of: UInt8(ascii: "(")),
      open > stem.startIndex + 1, stem[open - 1] == .space,
      case let number = stem[(open + 1)...], !number.isEmpty, number.allSatisfy(\.isDigit)
    else { return nil }
    return String(decoding: stem[..<(open - 1)], as: UTF8.self) + ".md"
  }
}

extension Content {
  /// A finding on each of the files that a program left and that may hold words which are nowhere
  /// else: a numbered copy, and a backup of a text that is gone. `others` are the paths of files that
  /// were parsed before.
  static func leftovers(
    among files: [SourceFile], others: some Collection<String>
  ) -> [Finding] {
    files.compactMap { file -> Finding? in
      let path = file.path
      let last = path.utf8.last
      guard last != UInt8(ascii: "d") && last != UInt8(ascii: "l") || path.hasSuffix(").md"),
        let slash = path.utf8.lastIndex(of: .slash),
        let leftover = LeftoverName(Array(path.utf8[path.utf8.index(after: slash)...])[...])
      else { return nil }
      let folder = String(path[...slash])
      func isThere(_ path: String) -> Bool {
        files.contains { $0.path == path } || others.contains(path)
      }
      switch leftover {
      case .rubbish: return nil
      case .backup(let name):
        let text = folder + name
        guard case .text = ContentPath.parse(text), !isThere(text) else { return nil }
        return Finding(
          .leftoverFile, at: Place(path),
          "a program left this of a file that is gone, and sitegen does not read it",
          suggestion: text)
      case .copy(let name):
        let text = folder + name
        guard case .text = ContentPath.parse(text) else { return nil }
        guard isThere(text) else {
          return Finding(
            .leftoverFile, at: Place(path),
            "a number in brackets is a program's mark of a copy, and sitegen does not read it",
            suggestion: text)
        }
        return Finding(
          .leftoverFile, at: Place(path),
          "this looks like a copy of '\(name)', and sitegen does not read it; move there what is new in "
            + "it, and delete it")
      }
    }
  }
}
