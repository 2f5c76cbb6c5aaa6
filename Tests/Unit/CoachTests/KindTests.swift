import Core
import Reviews
import Testing

@testable import Coach

/// The kinds of replies that real shops write, in sentences that are in none of the word lists.
@Suite("The coach on the kinds of real replies")
struct KindTests {
  private static let coach = Coach(settings: LabelledReply.settings)

  private func warnings(
    _ reply: String, under review: String = "The room was dirty and the staff ignored us.",
    stars: Int = 1, author: String = "Marieke", language: String = "en"
  ) -> Set<String> {
    let one = LabelledReply(
      half: "", language: language, stars: stars, author: author, review: review, reply: reply,
      rules: [])
    return Set(
      Self.coach.remarks(on: one.makeCase(0)).filter { $0.rule.severity == .warning }
        .map(\.rule.name))
  }

  @Test(
    "each kind is found, in other words than the lists'",
    arguments: [
      ("quarrel", "en", "Sadly, your review is extremely unjust and one half of it is invented."),
      ("quarrel", "en", "Nobody by that name has a booking; there is no guest under this name."),
      ("quarrel", "en", "We reject this comment in full."),
      ("quarrel", "nl", "Uw beoordeling is volkomen onterecht en doet ons pijn."),
      ("quarrel", "de", "Ihr Kommentar ist leider total unsachlich."),
      ("quarrel", "fr", "Vos propos sont vraiment mensongers."),
      ("blame", "en", "The smell was never raised with any of us while you were staying here."),
      ("blame", "en", "Had our housekeeper been informed, she would have cleaned the room."),
      ("blame", "nl", "U heeft over de vieze kamer nooit iets tegen het personeel gezegd."),
      ("blame", "de", "Während des Aufenthalts haben Sie den Schmutz nie gemeldet."),
      ("blame", "fr", "Vous n'avez rien signalé à notre réception."),
      ("regulations", "en", "The room was cleaned according to the hygiene protocol of the group."),
      ("regulations", "nl", "Schoonmaken na tien uur gaat conform ons reglement niet."),
      ("regulations", "de", "Gemäß unseren Bedingungen ist die Reinigung inklusive."),
      ("regulations", "fr", "Selon notre règlement, le ménage se fait à midi."),
      ("review-removal", "en", "Could we kindly ask you to revise your low score?"),
      ("review-removal", "nl", "Graag vragen wij u deze negatieve recensie aan te passen."),
      ("review-removal", "de", "Wir bitten Sie, diese Rezension zu löschen."),
      ("review-removal", "fr", "Nous vous demandons de bien vouloir modifier cet avis."),
      ("sarcasm", "en", "What restaurant in the world would polish the floor every hour?"),
      ("sarcasm", "en", "Dirty? Our staff scrub the room twice a day."),
      ("sarcasm", "nl", "Dit is een herberg en geen paleis."),
      ("argument", "en", "The large majority of our visitors are pleased with the cleaning."),
      ("argument", "en", "Our supervisor inspected the room after you left and saw no dirt."),
      ("argument", "nl", "Over een vieze kamer heeft nog niemand geklaagd."),
      ("argument", "de", "Unser Personal konnte bei der Kontrolle keinen Mangel feststellen."),
      ("no-content", "en", "Dear guest, thanks a lot for your comments. Best wishes."),
      ("no-content", "en", "https://hotel.example/contact"),
      ("no-content", "en", "We are unable to locate your booking."),
      ("no-content", "nl", "Dank voor uw beoordeling, wij nemen dit mee."),
      ("no-content", "de", "Danke für Ihre Bewertung, wir freuen uns auf Ihren nächsten Besuch."),
      ("no-content", "fr", "Merci pour votre commentaire et à bientôt."),
      ("anonymous-reply", "en", "We note your comments.\nKind regards,\nHotel Management"),
      ("anonymous-reply", "en", "Please write to us about it.\n\nSunrise Lodge Team"),
      ("unfinished", "en", "Dear [Guest Name], the room was cleaned by Ana, sorry."),
      ("unfinished", "nl", "Beste {{voornaam}}, de kamer was niet schoon, sorry."),
      ("personal-data", "en", "You and your girlfriend left the room like that, Ana told me."),
      ("personal-data", "nl", "Uw vriendin maakte de kamer vuil."),
    ])
  func kinds(rule: String, language: String, reply: String) {
    let review =
      switch language {
      case "nl": "De kamer was vies en het personeel keek niet om."
      case "de": "Das Zimmer war schmutzig und das Personal hat uns nicht beachtet."
      case "fr": "La chambre était sale et le personnel nous a ignorés."
      default: "The room was dirty and the staff ignored us."
      }
    let found = warnings(reply, under: review, language: language)
    #expect(found.contains(rule), "\(found.sorted())")
  }

  @Test("a good answer to the same complaint is not warned about, in each language")
  func good() {
    let replies = [
      (
        "en", "The room was dirty and the staff ignored us.",
        "You told Ana twice, and we did not listen. The room had not been cleaned, sorry. I have "
          + "refunded the night. Ruth"
      ),
      (
        "nl", "De kamer was vies en het personeel keek niet om.",
        "U heeft het twee keer gezegd en wij luisterden niet. De kamer was niet schoon, sorry. De "
          + "nacht is terugbetaald. Ruth"
      ),
      (
        "de", "Das Zimmer war schmutzig und das Personal hat uns nicht beachtet.",
        "Sie haben es zweimal gesagt, und wir haben nicht gehört. Das Zimmer war nicht sauber, das "
          + "tut mir leid. Die Nacht ist erstattet. Ruth"
      ),
      (
        "fr", "La chambre était sale et le personnel nous a ignorés.",
        "Vous l'avez dit deux fois et nous n'avons pas écouté. La chambre n'était pas propre, "
          + "pardon. La nuit est remboursée. Ruth"
      ),
    ]
    for (language, review, reply) in replies {
      #expect(warnings(reply, under: review, language: language) == [])
    }
  }

  @Test("money, harm and months of trying are not passed by")
  func passedBy() {
    let courtesy = "We are sorry for the trouble and take your words to heart to do better."
    for review in [
      "I want my money back for the broken heater.", "The step gave way and I broke my ankle.",
      "For five months I have written about the heater, no answer.",
    ] {
      #expect(warnings(courtesy, under: review).contains("passed-by"), "\(review)")
    }
    #expect(
      warnings(
        "Sorry, the 80 euro for the heater went back to your account today. Ruth",
        under: "I want my money back for the broken heater."
      ).isEmpty)
  }

  @Test("a question back is no answer, one that offers a way is")
  func counterQuestion() {
    #expect(warnings("Which part of the room exactly was dirty?").contains("argument"))
    #expect(
      warnings("The room was not clean. Would you ring me on 030 1234567, so that I can refund it?")
        .isEmpty)
  }

  @Test("a team under a specific answer is a note, and so it is under praise")
  func team() {
    let answer =
      "The room was dirty: the cleaner had been ill. We refunded the night.\nTeam Sunrise"
    #expect(!warnings(answer).contains("anonymous-reply"))
    #expect(!warnings("Thank you!\nTeam Sunrise", stars: 5).contains("anonymous-reply"))
    #expect(!warnings("Sorry. I have told the team.").contains("anonymous-reply"))
  }

  @Test("names in handles, two forms of address, the next line and staff are no personal data")
  func noPersonalData() {
    let replies = [
      ("Rahul227", "Dear Mr Rahul, the room was not clean, sorry. I refunded it."),
      ("A.", "Dear Madam / Sir, the room was not clean, sorry. I refunded it."),
      (
        "A.", "Dear Madam,\nGreetings from the coast! The room was not clean, sorry. I refunded it."
      ),
      ("A.", "The room was not clean, sorry. I refunded it. Write to help@inn.example about it."),
    ]
    for (author, reply) in replies { #expect(warnings(reply, author: author) == [], "\(reply)") }
  }

  @Test("a reply in a language that no list knows is left alone")
  func otherLanguages() {
    for reply in [
      "Takk for tilbakemeldingen. Vi beklager at du ikke var fornøyd med rommet, og at det ikke var "
        + "rent da du kom. Det er ikke vår standard, og vi har snakket med de ansatte om dette.",
      "소중한 의견 감사합니다. 객실 상태가 좋지 않아 불편을 드려 죄송합니다. 다시 방문해 주시면 더 나은 서비스로 모시겠습니다.",
      "Gracias por su comentario. Sentimos que la habitación no estuviera limpia y que no le "
        + "atendieran como usted esperaba de nosotros.",
    ] {
      #expect(warnings(reply, language: "en") == [], "\(reply)")
    }
  }

  @Test("greetings with many marks and names in capitals do not shout")
  func greeting() {
    let reply = "Hello Marieke!!!!\nThe room at THE GRAND HOTEL OF THE NORTH was dirty, I am sorry."
    #expect(!warnings(reply).contains("shouting"))
  }
}

@Suite("What recurs under many reviews")
struct RepeatTests {
  private func remarks(_ replies: [String]) -> [Finding] {
    let cases = replies.enumerated().map { number, reply in
      LabelledReply(
        half: "", language: "en", stars: 1, author: "A\(number)", review: "The lamp broke.",
        reply: reply, rules: []
      ).makeCase(number)
    }
    return Coach(settings: LabelledReply.settings).remarks(on: cases, jobs: 2)
  }

  private static let things = [
    "soup", "stairs", "heater", "window", "parking", "bill", "bed", "key",
  ]

  @Test("a text under many reviews is one finding, at the last")
  func copies() {
    let text =
      "Thank you for the lamp's story, we have told the workshop about it and hope to see you"
    let found = remarks(Array(repeating: text, count: 6)).filter { $0.rule.name == "same-text" }
    #expect(found.map(\.place.file) == ["content/replies/r1005.md"])
    #expect(found.first?.message.contains("6 reviews") == true)
  }

  @Test("a sentence under many reviews is found in bodies that differ")
  func sentences() {
    let found = remarks(
      Self.things.map {
        "Sorry for the \($0). Your valued remarks have been forwarded to the responsible department."
      }
    ).filter { $0.rule.name == "same-sentences" }
    #expect(found.count == 1)
    #expect(found.first?.message.contains("8 reviews") == true)
  }

  @Test("a fix that many need, told in the same words among others, is no template")
  func fixes() {
    let found = remarks(
      Self.things.map {
        "I looked into the \($0) that you named and saw that it is the old version which does this. "
          + "Please update the app to version 12 to mend it."
      }
    ).filter { $0.rule.name == "same-sentences" }
    #expect(found.isEmpty)
  }
}

@Suite("Answers that only defend")
struct UnmovedTests {
  private func isUnmoved(_ reply: String, language: String = "en") -> Bool {
    let one = LabelledReply(
      half: "", language: language, stars: 1, author: "Ana",
      review: language == "nl" ? "De soep was koud en duur." : "The soup was cold and expensive.",
      reply: reply, rules: [])
    return Coach(settings: LabelledReply.settings).remarks(on: one.makeCase(0))
      .contains { $0.rule.name == "unmoved" }
  }

  @Test("a fact alone, and a regret of the customer's feelings, leave the shop unmoved")
  func unmoved() {
    #expect(isUnmoved("Our soup is made from the bones of hens and simmers for a day."))
    #expect(isUnmoved("Sorry that you feel this way. Soup like this simmers for a day."))
    #expect(
      isUnmoved("Onze soep trekt een dag op een laag vuur.", language: "nl"))
  }

  @Test("one honest word, or one thing that is done, is enough")
  func moved() {
    #expect(!isUnmoved("Cold soup is no fun, I understand. It stood too long at the pass."))
    #expect(!isUnmoved("The soup stood at the pass. I have taken it off your bill."))
    #expect(!isUnmoved("Koude soep, sorry. Hij stond te lang op de balie.", language: "nl"))
  }
}
