import Core
import Templates

/// A photo beside what somebody wrote.
struct PhotoView: View {
  let picture: Picture
  let up: String
  let alt: String

  static let fields: [Field<Self>] = [
    .link("small", "The small picture, from this language's root.") {
      $0.up + $0.picture.path(.small)
    },
    .link("large", "The large picture, from this language's root.") {
      $0.up + $0.picture.path(.large)
    },
    .text("width", "Of the small picture, in pixels.") { String($0.picture.small.width) },
    .text("height", "Of the small picture, in pixels.") { String($0.picture.small.height) },
    .text("alt", "What can be seen on it.", \.alt),
  ]
}
