import Core
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
  /// What the commented keys are for: the outcome, its reason, its proof, the day of the next step.
  let keys: (outcome: String, resolution: String, proof: String, nextStep: String)

  /// The distance of a day from another, in words.
  func distance(from today: Day, to day: Day) -> String {
    let days = day.number - today.number
    return days == 0 ? self.today : days < 0 ? ago(-days) : ahead(days)
  }

  /// The keys that a reply to a complaint may have, all of them commented out, with a day to come
  /// back on as an example.
  func outcomes(comingBackOn day: Day) -> String {
    let outcomes = [Reply.Claim.working, .private, .resolved, .declined]
    return """
      # \(keys.outcome)
      \(outcomes.map { "#outcome: \($0.rawValue)" }.joined(separator: "\n"))
      # \(keys.resolution)
      #resolution: ""
      # \(keys.proof)
      #proof: \(Reply.Proof.refund.rawValue)
      # \(keys.nextStep)
      #next-step: \(day)

      """
  }
}

extension ReplyWords {
  /// The words of a language.
  init(_ language: BuiltInLanguage) {
    switch language {
    case .en: self = .english
    case .nl: self = .dutch
    case .de: self = .german
    case .fr: self = .french
    }
  }

  private static let english = ReplyWords(
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
    keys: (
      outcome: "Where it stands: take the # off one of these. Without any of them it is answered.",
      resolution:
        "How it was resolved, or why it was declined, in a sentence; needed with these two:",
      proof: "What proves it: refund, replacement or repair; or ruling, with its url:",
      nextStep: "The day on which you come back, with working and private:"
    ))

  private static let dutch = ReplyWords(
    stars: { "\($0) van de 5 sterren" },
    customer: "de klant",
    more: "> … (de rest staat in het bestand)",
    firstReply: { days, due, distance in
      "Je belooft een eerste antwoord binnen \(days == 1 ? "1 dag" : "\(days) dagen"):"
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
      "Een goed antwoord",
      "[ ] noemt wat er misging zoals de klant het zei, en wat dat voor de klant betekende",
      "[ ] zegt sorry en vertelt wat er gebeurde: wie deed wat, in de volgorde waarin het ging",
      "[ ] of, als je het anders ziet: zegt wat je hebt uitgezocht, zonder regels en voorwaarden",
      "[ ] zegt wat je eraan doet, of op welke dag je erop terugkomt",
      "[ ] bevat geen telefoonnummer, adres of bestelnummer van de klant",
      "Boos? Schrijf het nu, en lees het over een uur nog eens voordat je het verstuurt.",
    ],
    toPraise: [
      "Een goed antwoord op een compliment",
      "[ ] bedankt voor één ding waar deze klant over schreef",
      "[ ] is niet dezelfde tekst als onder andere reviews",
    ],
    unseen:
      "Regels die met # beginnen staan nooit op de pagina. Schrijf onder de laatste regel ---.",
    keys: (
      outcome:
        "Hoe het ervoor staat: haal de # weg voor één van deze. Zonder is het answered (beantwoord).",
      resolution: "Hoe het is opgelost, of waarom je het afwijst, in één zin; nodig bij deze twee:",
      proof: "Wat het bewijst: refund, replacement of repair; of ruling, met de url ervan:",
      nextStep: "De dag waarop je erop terugkomt, bij working en private:"
    ))

  private static let german = ReplyWords(
    stars: { "\($0) von 5 Sternen" },
    customer: "der Kunde",
    more: "> … (der Rest steht in der Datei)",
    firstReply: { days, due, distance in
      "Du versprichst eine erste Antwort innerhalb von \(days == 1 ? "1 Tag" : "\(days) Tagen"):"
        + " bis \(due), \(distance)."
    },
    resolution: { days, due, distance in
      "Du versprichst, eine Beschwerde innerhalb von \(days == 1 ? "1 Tag" : "\(days) Tagen")"
        + " zu erledigen: bis \(due), \(distance)."
    },
    nextStep: { due, distance in
      "Du hast zugesagt, dich am \(due) wieder zu melden, \(distance)."
    },
    owner: { "Um diesen Fall kümmert sich \($0)." },
    today: "das ist heute",
    ago: { $0 == 1 ? "das war gestern" : "das war vor \($0) Tagen" },
    ahead: { $0 == 1 ? "das ist morgen" : "das ist in \($0) Tagen" },
    toComplaint: [
      "Eine gute Antwort",
      "[ ] nennt, was schiefging, so wie der Kunde es sagt, und was es für ihn bedeutet hat",
      "[ ] bittet um Entschuldigung und erzählt, was geschah: wer was tat, und in welcher Reihenfolge",
      "[ ] oder, wenn du es anders siehst: sagt, was du herausgefunden hast, ohne Regeln und Klauseln",
      "[ ] sagt, was du jetzt tust, oder an welchem Tag du dich wieder meldest",
      "[ ] enthält keine Telefonnummer, Adresse oder Bestellnummer des Kunden",
      "Wütend? Schreib sie jetzt, und lies sie in einer Stunde noch einmal, bevor du sie abschickst.",
    ],
    toPraise: [
      "Eine gute Antwort auf ein Lob",
      "[ ] dankt für etwas Bestimmtes, von dem dieser Kunde schreibt",
      "[ ] ist nicht derselbe Text wie unter anderen Bewertungen",
    ],
    unseen:
      "Zeilen, die mit # beginnen, stehen nie auf der Seite. Schreib unter die letzte Zeile ---.",
    keys: (
      outcome:
        "Wie es steht: nimm vor einer dieser Zeilen das # weg. Ohne gilt answered (beantwortet).",
      resolution:
        "Wie es gelöst wurde oder warum du ablehnst, in einem Satz; nötig bei diesen beiden:",
      proof: "Was es belegt: refund, replacement oder repair; oder ruling, mit der url dazu:",
      nextStep: "Der Tag, an dem du dich wieder meldest, bei working und private:"
    ))

  private static let french = ReplyWords(
    stars: { $0 == 1 ? "1 étoile sur 5" : "\($0) étoiles sur 5" },
    customer: "le client",
    more: "> … (la suite est dans le fichier)",
    firstReply: { days, due, distance in
      "Vous promettez une première réponse sous \(days == 1 ? "1 jour" : "\(days) jours") :"
        + " au plus tard le \(due), \(distance)."
    },
    resolution: { days, due, distance in
      "Vous promettez de régler une réclamation sous \(days == 1 ? "1 jour" : "\(days) jours") :"
        + " au plus tard le \(due), \(distance)."
    },
    nextStep: { due, distance in
      "Vous avez dit que vous donneriez des nouvelles le \(due), \(distance)."
    },
    owner: { "\($0) suit ce dossier." },
    today: "c’est aujourd’hui",
    ago: { $0 == 1 ? "c’était hier" : "c’était il y a \($0) jours" },
    ahead: { $0 == 1 ? "c’est demain" : "c’est dans \($0) jours" },
    toComplaint: [
      "Une bonne réponse",
      "[ ] dit ce qui s’est mal passé avec les mots du client, et ce que cela a changé pour lui",
      "[ ] présente des excuses et raconte ce qui s’est passé : qui a fait quoi, et dans quel ordre",
      "[ ] ou, si vous voyez les choses autrement : dit ce que vous avez constaté, sans règlement",
      "[ ] dit ce que vous allez faire, ou quel jour vous donnerez des nouvelles",
      "[ ] ne contient ni numéro de téléphone, ni adresse, ni numéro de commande du client",
      "En colère ? Écrivez-la maintenant, et relisez-la dans une heure avant de l’envoyer.",
    ],
    toPraise: [
      "Une bonne réponse à un compliment",
      "[ ] remercie pour une chose précise dont ce client a parlé",
      "[ ] n’est pas le même texte que sous d’autres avis",
    ],
    unseen:
      "Les lignes qui commencent par # ne sont jamais affichées. Écrivez sous la dernière ligne ---.",
    keys: (
      outcome:
        "Où en est-on : ôtez le # devant une de ces lignes. Sans elles : answered (avec réponse).",
      resolution:
        "Ce qui a été fait, ou pourquoi vous refusez, en une phrase ; requis avec ces deux-là :",
      proof: "Ce qui le prouve : refund, replacement ou repair ; ou ruling, avec son url :",
      nextStep: "Le jour où vous donnerez des nouvelles, avec working et private :"
    ))
}
