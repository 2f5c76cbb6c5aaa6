import Templates

/// Two cases side by side on the first page.
struct PairSection: View {
  let pair: [PairView]

  static let fields: [Field<Self>] = [
    .many("pair", "The newest praise and the newest answered complaint.", \.pair)
  ]
}

/// The score over time, as a section of its own.
struct TrendSection: View {
  let trend: TrendView

  static let fields: [Field<Self>] = [
    .one("trend", "The score over time.") { $0.trend }
  ]
}

/// The newest changes, as a section of their own.
struct ChangesSection: View {
  let changes: [LinkView]

  static let fields: [Field<Self>] = [.many("changes", "The newest changes.", \.changes)]
}
