/// The lists of words and phrases that a language's file holds, each under its name in brackets.
enum PhraseList: Int, CaseIterable {
  // What a good reply has.
  case apology, empathy, fault, lapse, remedy, evidence, thanks, courtesy
  /// How an account of what happened sounds: first person, past tense, cause, time; and what sounds
  /// like one but tells nothing.
  case person, past, cause, time, hollow
  /// The shop says itself that the answer is late.
  case lateOwned
  // What a reply should not have.
  case noComment, quarrel, records, denial, sarcasm, heat, regulations, blame, legalThreat
  /// Why something is not for the public.
  case privacy
  /// Asking for another review or none.
  case reviewRemoval
  /// Any talk of a review being changed, the condition, and what is offered.
  case reviewEdit, condition, reward
  case tiedRemedy
  case verified, independent
  // Who signs.
  case closing, team
  // What surrounds personal data.
  case honorific, greeting, invitation, yours, orderNumber, ourPlace, street
  // Words that mean little.
  case negation, customer, functionWords, stop, generic
  /// A resolution that does not say how.
  case vacuous

  /// As it stands in brackets: `no-comment`.
  var name: String {
    "\(self)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// Lists that say something of each word; a single word of theirs is marked and makes no hit.
  static let markers: UInt64 = [
    person, past, cause, time, greeting, honorific, yours, street, negation, customer,
    functionWords, stop,
    generic, vacuous,
  ].reduce(0) { $0 | $1.bit }
}
