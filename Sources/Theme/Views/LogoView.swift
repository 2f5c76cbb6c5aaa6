import Templates

/// The shop's logo. Its size is in the page, so that nothing moves when it comes.
struct LogoView: View {
  let light: PictureSource
  let dark: PictureSource?
  let alt: String

  static let fields: [Field<Self>] = [
    .link("path", "Its path from {{root}}.", \.light.path),
    .text("width", "How wide it is, in CSS pixels.") { String($0.light.width) },
    .text("height", "How high it is, in CSS pixels.") { String($0.light.height) },
    .text("alt", "The shop's name, for those who cannot see it.", \.alt),
    .one("dark", "The one for dark screens, where there is one.", \.dark),
  ]

  /// A file of it.
  struct PictureSource: View {
    let path: String
    let width, height: Int

    static let fields: [Field<Self>] = [
      .link("path", "Its path from {{root}}.", \.path),
      .text("width", "How wide it is, in CSS pixels.") { String($0.width) },
      .text("height", "How high it is, in CSS pixels.") { String($0.height) },
    ]
  }
}
