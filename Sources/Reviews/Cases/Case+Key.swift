import Core

extension Case {
  /// A key of everything that a page can tell of the case on its day, but for the settings: two cases
  /// with one key look the same wherever they are shown.
  ///
  /// `also` names what else is told of it that the case does not hold. With places the key also tells
  /// where in its files everything stands.
  public func key(
    withPlaces: Bool = false, _ also: (inout BinaryRecord) -> Void = { _ in }
  ) -> ContentKey {
    ContentKey(withPlaces: withPlaces) { record in
      record.note(review)
      record.note(replies.count)
      for reply in replies { record.note(reply) }
      record.note(followUps.count)
      for followUp in followUps { record.note(followUp) }
      record.note(decisions.count)
      for decision in decisions { record.note(decision) }
      record.note(number)
      // What follows from these on the day: where a case stands changes with no file.
      record.note(isShown)
      record.note(quarantinedUntil)
      record.note(isComplaint)
      record.note(isOverdue(asOf: asOf))
      record.note(isStale(asOf: asOf))
      also(&record)
    }
  }
}

extension BinaryRecord {
  /// Writes a day that is not read again.
  public mutating func note(_ day: Day?) { note(day?.number) }
}
