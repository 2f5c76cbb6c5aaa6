import Core

extension Site {
  /// What can be found only in all reviews together, sorted by place.
  public var findings: [Finding] { (orderFindings + sourceFindings).sorted() }
}
