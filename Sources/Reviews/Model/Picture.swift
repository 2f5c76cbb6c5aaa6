import Core

/// A photo as it is published: two sizes of it, made anew.
public struct Picture: Sendable {
  /// What its files are named for: made of their bytes, so that a name never means other bytes.
  public let name: String
  public let small: Size
  public let large: Size
  private let content: @Sendable (Variant) -> [UInt8]

  public enum Variant: Sendable, CaseIterable { case small, large }

  /// In pixels.
  public struct Size: Hashable, Sendable {
    public let width: Int
    public let height: Int

    /// A size.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// A picture whose bytes are fetched each time they are asked for, on any thread.
  public init(
    name: String, small: Size, large: Size, content: @escaping @Sendable (Variant) -> [UInt8]
  ) {
    self.name = name
    self.small = small
    self.large = large
    self.content = content
  }

  /// Where the file stands, from the site's root.
  public func path(_ kind: Variant) -> String {
    SitePath.media("\(name)-\(kind == .small ? "320" : "1280").jpg")
  }

  /// Its files of a site.
  public var files: [SiteFile] {
    Variant.allCases.map { kind in
      SiteFile(path: path(kind), kind: .asset) { [content] in content(kind) }
    }
  }
}
