import Core
import Reviews

extension Fields {
  /// The photos of a text.
  mutating func photos(_ key: String) -> [Photo] {
    guard let node = node(key) else { return [] }
    guard case .list(let items) = node.value else {
      report(.wrongType, at: node, "'\(key)' must be a list, not \(node.kind)")
      return []
    }
    if items.count > Photo.most {
      report(
        .tooManyPhotos, at: items[Photo.most],
        "there are \(items.count) photos; at most \(Photo.most) are shown")
    }
    var photos: [Photo] = []
    for item in items.prefix(Photo.most) {
      guard case .map = item.value else {
        report(.wrongType, at: item, "a photo is a map of 'file' and 'alt', not \(item.kind)")
        continue
      }
      guard let photo = map(item, named: key, { $0.photo() }) ?? nil else { continue }
      if photos.contains(where: { $0.file == photo.file }) {
        findings.append(
          Finding(.listedTwice, at: photo.place, "'\(photo.file)' stands twice in '\(key)'"))
      } else {
        photos.append(photo)
      }
    }
    return photos
  }

  /// The photo. Nil if it does not name a file that could exist.
  private mutating func photo() -> Photo? {
    let file = scalar("file", required: true)
    let alt = text("alt")
    if alt == nil {
      report(
        .photoWithoutAlt, atValueOf: "alt",
        "'alt' is missing: what can be seen on the photo, for those who cannot see it")
    }
    guard let (node, path) = file else { return nil }
    guard path.isMediaPath else {
      report(
        .badPhotoPath, at: node, "'\(path)' is not the path of a file below content/media/",
        suggestion: path.mediaPathMeant)
      return nil
    }
    return Photo(file: path, alt: alt ?? "", place: Place(self.file, node.position))
  }
}

extension String {
  /// Whether the text can be the path of a file below `content/media/`: no part is empty or begins
  /// with a dot.
  fileprivate var isMediaPath: Bool {
    utf8.count <= 1024 && !hasPrefix("content/media/")
      && utf8.split(separator: .slash, omittingEmptySubsequences: false).allSatisfy { name in
        !name.isEmpty && name.first != .dot && name.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      }
  }

  /// The path that was probably meant by an invalid one, such as one from the project's root.
  fileprivate var mediaPathMeant: String? {
    var names = utf8.split(whereSeparator: { $0 == .slash || $0 == UInt8(ascii: "\\") })
      .map { String(Substring($0)) }
    names.removeAll { $0 == "." || $0 == ".." }
    if names.first == "content" { names.removeFirst() }
    if names.first == "media" { names.removeFirst() }
    let path = names.joined(separator: "/")
    return path.isMediaPath ? path : nil
  }
}
