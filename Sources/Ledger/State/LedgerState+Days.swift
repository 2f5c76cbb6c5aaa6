import Core
import Reviews

// The days of the log never go backwards, and one that was entered stays: a wrong clock is caught
// before it enters anything.
extension LedgerState {
  /// Why no site may be built as of `day`: it lies before the day of the ledger's last event.
  public func flaw(ofBuildingAsOf day: Day) -> Finding? {
    guard let lastDay, day < lastDay else { return nil }
    return Finding(
      .ledgerPastDay, at: Place(LedgerFiles.events),
      "the last event was entered on \(lastDay), and this is for \(day); build as of that day or a later one"
    )
  }

  /// The findings on entering something on `day`, while the clock says `today`. Nil for `today`
  /// lets any day pass that is not before the last event.
  public func findings(ofEnteringOn day: Day, today: Day?) -> [Finding] {
    if let flaw = flaw(ofBuildingAsOf: day) { return [flaw] }
    let place = Place(LedgerFiles.events)
    if let today, day.number > today.number + 1 {
      return [
        Finding(
          .ledgerFutureDay, at: place,
          "nothing is entered for \(day), because today is \(today): a day in the ledger stays, and no later event can have an earlier one; --future-day enters it all the same"
        )
      ]
    }
    guard let lastDay, case let pause = day.number - lastDay.number,
      pause > LedgerState.usualPause, pause > longestPause
    else { return [] }
    return [
      Finding(
        .ledgerClockJump, at: place,
        "entered for \(day), \(pause) days after the event before, on \(lastDay): never was so much time between two events; is the clock right?"
      )
    ]
  }

  /// The number of days without an event that surprise nobody.
  private static let usualPause = 60

  /// The largest number of days between two events so far.
  private var longestPause: Int {
    zip(summaries, summaries.dropFirst()).reduce(0) { longest, pair in
      max(longest, pair.1.day.number - pair.0.day.number)
    }
  }
}
