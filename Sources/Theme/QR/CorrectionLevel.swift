/// How much of a code may be unreadable.
public enum CorrectionLevel: String, Sendable, CaseIterable {
  /// About 15 percent: level M.
  case medium
  /// About 25 percent: level Q.
  case quartile

  /// The two bits that stand for it in the format (ISO/IEC 18004, table 12).
  var bits: Int {
    switch self {
    case .medium: 0b00
    case .quartile: 0b11
    }
  }
}
