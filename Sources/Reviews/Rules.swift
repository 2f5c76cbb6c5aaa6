import Findings

/// What the reviews as a whole come to.
extension Rule {
  /// The order of the index leans further to high or to low ratings than `order-limit` allows.
  public static let orderLimit = Rule("order-limit", .error)
}
