extension Settings {
  /// An address at which customers can write a review.
  public struct WriteLink: Sendable, Equatable {
    /// The key of the source where the review will stand. Nil for the only address there is.
    public var source: String?
    /// A whole address, `http` or `https`.
    public var url: String
    /// The most links that a site has.
    public static let most = 12

    /// An address, and the source that it belongs to.
    public init(source: String? = nil, url: String) {
      self.source = source
      self.url = url
    }
  }
}

extension Localized {
  /// Whether each of its texts can be a line of the contact.
  public var isContactLine: Bool { byLanguage.values.allSatisfy(\.isContactLine) }
}

extension String {
  /// The most Unicode scalars of a line of the contact.
  public static let longestContactLine = 200

  /// Whether the text can be a line of the contact, such as a postal address: one line that is not
  /// too long.
  public var isContactLine: Bool {
    isOneLine && unicodeScalars.count <= Self.longestContactLine
  }

  /// Whether the text has no line break and no other control character.
  public var isOneLine: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }
}
