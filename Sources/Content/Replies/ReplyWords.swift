import Reviews

/// The comments of a new reply, in one language.
struct ReplyWords: Sendable {
  let stars: @Sendable (Int) -> String
  let customer: String
  /// The text in place of what is left out.
  let more: String
  let firstReply: @Sendable (_ days: Int, _ due: Day, _ distance: String) -> String
  let resolution: @Sendable (_ days: Int, _ due: Day, _ distance: String) -> String
  let nextStep: @Sendable (_ due: Day, _ distance: String) -> String
  let owner: @Sendable (_ name: String) -> String
  let today: String
  let ago: @Sendable (_ days: Int) -> String
  let ahead: @Sendable (_ days: Int) -> String
  /// Advice on a good reply.
  let toComplaint: [String]
  let toPraise: [String]
  let unseen: String
  /// The keys that a reply to a complaint may have, all commented out.
  private let keys: [(why: String, lines: [String])]

  /// The distance of a day from another, in words.
  func distance(from today: Day, to day: Day) -> String {
    let days = day.number - today.number
    return days == 0 ? self.today : days < 0 ? ago(-days) : ahead(days)
  }

  /// The commented keys, with a day for the next step as an example.
  func outcomes(comingBackOn day: Day) -> String {
    keys.map { key in
      ["# \(key.why)\n"] + key.lines.map { "#\($0.replacing("DAY", with: "\(day)"))\n" }
    }.joined().joined()
  }
}

extension ReplyWords {
  static let english = ReplyWords(
    stars: { "\($0) of 5 stars" },
    customer: "the customer",
    more: "> … (the rest stands in its file)",
    firstReply: { days, due, distance in
      "You promise a first reply within \(days == 1 ? "1 day" : "\(days) days"): by \(due), \(distance)."
    },
    resolution: { days, due, distance in
      "You promise to settle a complaint within \(days == 1 ? "1 day" : "\(days) days"):"
        + " by \(due), \(distance)."
    },
    nextStep: { due, distance in "You said that you would come back on \(due), \(distance)." },
    owner: { "This case is with \($0)." },
    today: "which is today",
    ago: { $0 == 1 ? "1 day ago" : "\($0) days ago" },
    ahead: { $0 == 1 ? "tomorrow" : "in \($0) days" },
    toComplaint: [
      "A good reply",
      "[ ] names what went wrong as the customer put it, and what it did to them",
      "[ ] says sorry and tells what happened: who did what, in the order in which it happened",
      "[ ] or, where you see it otherwise: says what you found out, without rules and terms",
      "[ ] says what you do about it, or on which day you come back",
      "[ ] holds no phone number, address or order number of the customer",
      "Angry? Write it now, and read it again in an hour before you send it.",
    ],
    toPraise: [
      "A good answer to praise",
      "[ ] says thanks for one thing that this customer wrote about",
      "[ ] is not the same text as under other reviews",
    ],
    unseen: "Lines that begin with # never stand on the page. Write below the last line ---.",
    keys: [
      (
        "Where it stands: take the # off one of these. Without any of them it is answered.",
        ["outcome: working", "outcome: private", "outcome: resolved", "outcome: declined"]
      ),
      (
        "How it was resolved, or why it was declined, in a sentence; needed with these two:",
        ["resolution: \"\""]
      ),
      (
        "What proves it: refund, replacement or repair; or ruling, with its url:", ["proof: refund"]
      ),
      ("The day on which you come back, with working and private:", ["next-step: DAY"]),
    ])

  static let dutch = ReplyWords(
    stars: { "\($0) van de 5 sterren" },
    customer: "de klant",
    more: "> … (de rest staat in het bestand)",
    firstReply: { days, due, distance in
      "Je belooft een eerste reactie binnen \(days == 1 ? "1 dag" : "\(days) dagen"):"
        + " uiterlijk \(due), \(distance)."
    },
    resolution: { days, due, distance in
      "Je belooft een klacht af te handelen binnen \(days == 1 ? "1 dag" : "\(days) dagen"):"
        + " uiterlijk \(due), \(distance)."
    },
    nextStep: { due, distance in "Je zou erop terugkomen op \(due), \(distance)." },
    owner: { "\($0) behandelt deze klacht." },
    today: "dat is vandaag",
    ago: { $0 == 1 ? "1 dag geleden" : "\($0) dagen geleden" },
    ahead: { $0 == 1 ? "morgen" : "over \($0) dagen" },
    toComplaint: [
      "Een goede reactie",
      "[ ] noemt wat er misging zoals de klant het zei, en wat dat voor de klant betekende",
      "[ ] zegt sorry en vertelt wat er gebeurde: wie deed wat, in de volgorde waarin het ging",
      "[ ] of, als je het anders ziet: zegt wat je hebt uitgezocht, zonder regels en voorwaarden",
      "[ ] zegt wat je eraan doet, of op welke dag je erop terugkomt",
      "[ ] bevat geen telefoonnummer, adres of bestelnummer van de klant",
      "Boos? Schrijf het nu, en lees het over een uur nog eens voordat je het verstuurt.",
    ],
    toPraise: [
      "Een goede reactie op een compliment",
      "[ ] bedankt voor één ding waar deze klant over schreef",
      "[ ] is niet dezelfde tekst als onder andere reviews",
    ],
    unseen:
      "Regels die met # beginnen staan nooit op de pagina. Schrijf onder de laatste regel ---.",
    keys: [
      (
        "Hoe het ervoor staat: haal de # weg voor één van deze. Zonder is het answered (beantwoord).",
        ["outcome: working", "outcome: private", "outcome: resolved", "outcome: declined"]
      ),
      (
        "Hoe het is opgelost, of waarom je het afwijst, in één zin; nodig bij deze twee:",
        ["resolution: \"\""]
      ),
      (
        "Wat het bewijst: refund, replacement of repair; of ruling, met de url ervan:",
        ["proof: refund"]
      ),
      ("De dag waarop je erop terugkomt, bij working en private:", ["next-step: DAY"]),
    ])
}
