import Findings

/// A piece of a parsed template.
indirect enum Node: Sendable {
  case literal([UInt8], Place)
  case value(Name)
  case section(Name, isInverted: Bool, body: [Node])
  case partial(Name)

  /// A name in a tag, and where it stands.
  struct Name: Sendable {
    let text: String
    let place: Place
  }
}
