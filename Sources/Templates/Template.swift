import Markup

/// A template whose every name has been found in the view it is for.
public struct Template<V: View>: Sendable {
  private let steps: Render<V>
  /// The names of the template and of every partial that went into it.
  public let names: Set<String>

  init(_ steps: @escaping Render<V>, names: Set<String>) {
    self.steps = steps
    self.names = names
  }

  /// The markup it makes of a view; safe, since every value in it is escaped for where it lands.
  public func render(_ view: V) -> HTML {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2048)
    steps(view, &bytes)
    return HTML(trusted: bytes)
  }
}
