import Core
import Reviews

extension ObjectWriter {
  /// What a commitment says of photos: what can be seen on each and which it is, but not how its
  /// file is called.
  mutating func add(_ name: StaticString, _ photos: [Photo]) {
    guard !photos.isEmpty else { return }
    let values = photos.map { photo -> JCS in
      var members = ["alt": JCS.string(photo.alt)]
      members["sha256"] = photo.digest.map(JCS.string)
      return .object(members)
    }
    add(name, canonical: JCS.array(values).bytes)
  }
}

extension JCS {
  /// The photos of a piece that was read at a place; none where it is something else.
  func photos(at place: Place) -> [Photo] {
    guard case .array(let values) = self else { return [] }
    return values.map { value in
      var photo = Photo(file: "", alt: value["alt"]?.string ?? "", place: place)
      photo.digest = value["sha256"]?.string
      return photo
    }
  }
}
