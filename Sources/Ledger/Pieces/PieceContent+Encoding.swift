import Reviews

// The members stand in the order of their names' bytes, as the canonical form wants it.
extension CanonicalDocument {
  /// The canonical form of a review.
  public static func bytes(of review: Review) -> [UInt8] {
    var object = ObjectWriter(reserving: review.text.utf8.count + 320)
    object.add(#","author":"#, review.author)
    if review.isMarkedComplaint { object.add(#","complaint":"#, true) }
    object.add(#","date":"#, review.date)
    object.add(#","evidence":"#, review.evidence.rawValue)
    object.add(#","experienced":"#, review.experienced)
    object.add(#","id":"#, review.id)
    object.add(#","incentive":"#, review.incentive)
    object.add(#","kind":"#, "review")
    object.add(#","language":"#, review.language)
    object.add(#","photos":"#, review.photos)
    object.add(#","product":"#, review.product)
    object.add(#","rating":"#, review.rating)
    object.add(#","recommends":"#, review.recommends)
    object.add(#","relation":"#, review.relation)
    if let source = review.source {
      object.add(#","source":"#) { object in
        object.add(#","id":"#, source.id)
        object.add(#","name":"#, source.name)
        object.add(#","url":"#, source.url)
      }
    }
    object.add(#","text":"#, review.text)
    object.add(#","title":"#, review.title)
    return object.finished
  }

  /// The canonical form of a reply.
  public static func bytes(of reply: Reply) -> [UInt8] {
    var object = ObjectWriter(reserving: reply.text.utf8.count + 320)
    object.add(#","by":"#, reply.by)
    object.add(#","date":"#, reply.date)
    object.add(#","kind":"#, "reply")
    object.add(#","language":"#, reply.language)
    object.add(#","next-step":"#, reply.nextStep)
    object.add(#","outcome":"#, reply.outcome.rawValue)
    object.add(#","photos":"#, reply.photos)
    object.add(#","proof":"#, reply.proof?.rawValue)
    object.add(#","resolution":"#, reply.resolution)
    object.add(#","resolved-on":"#, reply.resolvedOn)
    object.add(#","review":"#, reply.review)
    object.add(#","round":"#, reply.round)
    object.add(#","text":"#, reply.text)
    object.add(#","url":"#, reply.url)
    return object.finished
  }

  /// The canonical form of a follow-up.
  public static func bytes(of followUp: FollowUp) -> [UInt8] {
    var object = ObjectWriter(reserving: followUp.text.utf8.count + 240)
    object.add(#","date":"#, followUp.date)
    object.add(#","kind":"#, "follow-up")
    object.add(#","language":"#, followUp.language)
    object.add(#","rating":"#, followUp.rating)
    object.add(#","review":"#, followUp.review)
    object.add(#","round":"#, followUp.round)
    object.add(#","says":"#, followUp.says.rawValue)
    object.add(#","text":"#, followUp.text)
    return object.finished
  }

  /// The canonical form of a decision.
  public static func bytes(of decision: Decision) -> [UInt8] {
    var object = ObjectWriter(reserving: decision.text.utf8.count + 280)
    object.add(#","action":"#, decision.action.rawValue)
    object.add(#","by":"#, decision.by)
    object.add(#","date":"#, decision.date)
    object.add(#","kind":"#, "decision")
    object.add(#","reason":"#, decision.reason?.rawValue)
    object.add(#","requested-by":"#, decision.requestedBy)
    object.add(#","review":"#, decision.review)
    object.add(#","round":"#, decision.round)
    object.add(#","text":"#, decision.text)
    object.add(#","until":"#, decision.until)
    return object.finished
  }
}
