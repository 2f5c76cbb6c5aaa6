import Reviews

// Who answers, and when.
extension ReplyCheck {
  mutating func checkAuthor() {
    let person = shop.settings.people[reply.by]
    if reply.by.isEmpty || (person == nil && !shop.settings.people.isEmpty) {
      remark(.anonymousReply, "this reply is by nobody: sign it with a person of the shop")
    } else if let person {
      if shop.teams.contains(reply.by) {
        remark(
          .anonymousReply,
          "'\(person.name)' is no person: let somebody reply under their own name")
      } else if person.role == nil {
        remark(.noRole, "visitors cannot tell who \(person.name) is: add a role in site.yml")
      }
    }
    checkSignature()
  }

  mutating func checkDelay() {
    guard `case`.isComplaint, `case`.keptFirstReply(asOf: `case`.asOf) == false,
      !has(.lateOwned)
    else { return }
    let days = reply.counted.day.number - `case`.review.counted.day.number
    remark(
      .lateReply,
      "this came \(days) days after the review, and the shop promises \(`case`.promises.firstReply): "
        + "a word about it would be fair")
  }

  mutating func checkOutcome() {
    if reply.outcome == .resolved, let resolution = reply.resolution, isVacuous(resolution) {
      remark(
        .resolvedWithoutHow,
        "'\(Prose(resolution).shortened)' does not say how: name what was repaired, replaced, "
          + "paid back or changed")
    }
  }

  private func isVacuous(_ resolution: String) -> Bool {
    guard let lexicon else { return false }
    let prose = Prose(resolution)
    let look = lexicon.look(through: prose)
    let vacuous = PhraseList.vacuous.bit
    return prose.tokens.indices.allSatisfy { look.marks[$0] & vacuous != 0 }
  }
}

extension Prose {
  /// The text in one line, cut if it is long.
  var shortened: String { tokens.isEmpty ? "" : words(0...tokens.count - 1) }
}
