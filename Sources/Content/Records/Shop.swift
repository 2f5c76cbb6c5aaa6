import Reviews

/// What a file's reader must know about the shop it belongs to.
struct ShopFacts: Sendable {
  /// nil where site.yml is missing or cannot be used: the other files are checked all the same.
  let settings: Settings?
  let clock: ShopClock
  /// The day for which the site is built.
  let today: Day

  init(settings: Settings?, today: Day) {
    self.settings = settings
    self.today = today
    clock = settings.flatMap { ShopClock($0.timeZone) } ?? .utc
  }

  /// nil while nobody can be unknown.
  var people: [String: Settings.Person]? { settings?.people }
  var complaintThreshold: Int { settings?.complaintThreshold ?? 3 }
}
