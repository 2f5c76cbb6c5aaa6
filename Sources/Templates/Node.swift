import Core

/// A piece of a parsed template.
indirect enum TemplateNode: Sendable {
  case literal([UInt8], Place)
  case value(TagName)
  case section(TagName, isInverted: Bool, body: [TemplateNode])
  case partial(TagName)

  /// A name in a tag, and where it stands.
  struct TagName: Sendable {
    let text: String
    let place: Place
  }
}
