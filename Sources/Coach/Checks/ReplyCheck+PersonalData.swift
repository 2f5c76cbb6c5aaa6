import Core
import Reviews

// Data that identify the customer and are not in the review.
extension ReplyCheck {
  mutating func checkPersonalData() {
    // A long list of numbers is not a reply, so only the first ones are checked.
    var taken: [Range<Int>] = []
    let bytes = prose.bytes
    let hasDigits = bytes.contains(where: \.isDigit)
    if hasDigits || bytes.contains(UInt8(ascii: "@")) {
      theirText = Array(`case`.review.text.utf8)[...].lettersAndDigits
    }
    if hasDigits {
      for range in IBAN.ranges(in: bytes).prefix(20) {
        taken.append(range)
        datum("a bank account", range)
      }
    }
    if bytes.contains(UInt8(ascii: "@")) {
      for range in EmailAddress.ranges(in: bytes).prefix(20) {
        taken.append(range)
        let address = bytes[range].lowercased
        if !isShop(address), isPrivate(address) || isTheirs(at: range.lowerBound),
          !isInvited(at: range.lowerBound)
        {
          datum("an e-mail address", range)
        }
      }
    }
    if hasDigits {
      for range in orderNumbers().prefix(20) {
        taken.append(range)
        datum("an order number", range)
      }
      for range in PhoneNumber.ranges(in: bytes).prefix(20)
      where !taken.contains(where: { $0.overlaps(range) }) {
        taken.append(range)
        let isCompany = PhoneNumber.isOfCompany(bytes[range])
        if !isCompany, !isForThem(at: range.lowerBound), !isInvited(at: range.lowerBound) {
          datum("a phone number", range)
        }
      }
      if let range = address() { datum("an address", range) }
    }
    checkSurname()
    checkPrivateLife()
  }

  /// The most remarks on personal data in one reply.
  private static let mostData = 8

  /// Remarks on personal data unless the customer wrote it too. The shop's own numbers are removed
  /// later.
  private mutating func datum(_ what: String, _ range: Range<Int>) {
    guard contactData.count < Self.mostData else { return }
    let key = prose.bytes[range].lettersAndDigits
    guard key.count >= 3, !theirText.contains(part: key) else { return }
    let before = findings.count
    remark(
      .personalData, atByte: range.lowerBound,
      "\(what) stands here for all to read: put it in a message of your own")
    contactData.append(ContactDatum(key: key, finding: takeFinding(at: before)))
  }

  /// Whether the address is of a provider of mailboxes for everybody. Companies write from their own
  /// domains, so that other addresses are the shop's unless the words say otherwise.
  private func isPrivate(_ address: [UInt8]) -> Bool {
    let domain = address.drop { $0 != UInt8(ascii: "@") }.dropFirst().prefix { $0 != 0x2E }
    return Self.mailProviders.contains(String(decoding: domain, as: UTF8.self))
  }

  private static let mailProviders: Set<String> = [
    "aol", "comcast", "email", "free", "gmail", "gmx", "googlemail", "home", "hotmail", "icloud",
    "kpnmail", "laposte", "live", "mail", "mailbox", "me", "msn", "orange", "outlook", "planet",
    "posteo", "proton", "protonmail", "rediffmail", "sfr", "skynet", "t-online", "telenet",
    "upcmail",
    "wanadoo", "web", "xs4all", "yahoo", "yandex", "ymail", "ziggo",
  ]

  private func isShop(_ address: [UInt8]) -> Bool {
    if let email = shop.settings.email, email.lowercased().utf8.elementsEqual(address) {
      return true
    }
    guard let at = address.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let domain = String(decoding: address[(at + 1)...], as: UTF8.self)
    let own = [
      shop.settings.website, shop.settings.url,
      shop.settings.email.map { "//" + ($0.split(separator: "@").last ?? "") },
    ]
    return own.contains { site in
      guard
        let host = site?.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
          ?? site?.split(separator: "/").first
      else { return false }
      return host == domain || host.hasSuffix("." + domain)
    }
  }

  /// Whether the words before it offer the number: "call us on", "bel ons op". The nearest word
  /// decides: "your mobile" makes it the customer's.
  private func isInvited(at offset: Int) -> Bool {
    let next = prose.tokens.firstIndex { Int($0.start) >= offset } ?? prose.tokens.count
    if next > signature { return true }
    guard next > 0 else { return false }
    let near = max(0, next - 9)..<next
    let line = next < prose.tokens.count ? prose.tokens[next].line : prose.tokens[next - 1].line
    let offered = hits.last { $0.list == .invitation && near.contains($0.first) }?.last ?? -1
    let theirs =
      near.last { isMarked($0, .yours) && prose.tokens[$0].line == line } ?? -1
    return offered >= 0 && offered >= theirs
  }

  /// Whether "your mail", "your address" and the like stand shortly before it.
  private func isTheirs(at offset: Int) -> Bool {
    let next = prose.tokens.firstIndex { Int($0.start) >= offset } ?? prose.tokens.count
    return (max(0, next - 4)..<next).contains { index in
      isMarked(index, .yours) && index + 1 < prose.tokens.count
        && Self.mailWords.contains(prose.tokens[index + 1].hash)
    }
  }

  private static let mailWords = Set(
    Prose("mail email e address adres mailadres emailadres adresse mailadresse courriel").tokens
      .map(\.hash))

  /// Whether a number stands in a sentence to the customer, and nothing was done with it: then it is
  /// one to ring.
  private func isForThem(at offset: Int) -> Bool {
    let next = prose.tokens.firstIndex { Int($0.start) >= offset } ?? prose.tokens.count
    guard next > 0 else { return false }
    let near = max(0, next - 6)..<next
    let sentence = prose.tokens[next - 1].sentence
    let isAddressed = (0..<next).contains {
      prose.tokens[$0].sentence == sentence && isMarked($0, .customer)
    }
    return isAddressed && !near.contains { isMarked($0, .yours) || isMarked($0, .past) }
  }

  /// Numbers of four digits or more after "order", "bestelnummer" and the like.
  private func orderNumbers() -> [Range<Int>] {
    own(.orderNumber).compactMap { hit in
      for index in hit.first + 1..<min(hit.last + 3, prose.tokens.count) {
        let token = prose.tokens[index]
        let letters = prose.letters(token)
        let digits = letters.count(where: \.isDigit)
        guard token.sentence == sentence(of: hit), digits >= 4,
          digits > 4 || letters.count > 4 || ![0x31, 0x32].contains(letters[letters.startIndex])
        else { continue }
        return token.range
      }
      return nil
    }
  }

  // MARK: Addresses

  /// A postcode with a house number near it.
  private func address() -> Range<Int>? {
    for index in prose.tokens.indices where prose.tokens[index].shape.contains(.digits) {
      guard let length = postcode(at: index) else { continue }
      let near = max(0, index - 6)..<min(prose.tokens.count, index + length + 3)
      let number = near.first { other in
        !(index..<index + length).contains(other) && isHouseNumber(other)
          && prose.tokens[other].line == prose.tokens[index].line
      }
      guard let number, !isOurPlace(min(number, index)) else { continue }
      let first = min(number, index)
      let last = max(number, index + length - 1)
      return Int(prose.tokens[first].start)..<Int(prose.tokens[last].end)
    }
    return nil
  }

  private func isHouseNumber(_ index: Int) -> Bool {
    let letters = prose.letters(prose.tokens[index])
    let digits = letters.prefix(while: \.isDigit)
    return 1...4 ~= digits.count && letters.count - digits.count <= 1
  }

  /// The number of words of the postcode at `index`. Nil if there is none.
  private func postcode(at index: Int) -> Int? {
    let token = prose.tokens[index]
    let letters = Array(prose.letters(token))
    let digits = letters.prefix(while: \.isDigit).count
    let next = index + 1 < prose.tokens.count ? prose.tokens[index + 1] : nil
    let isAdjacent = next.map { $0.start - token.end <= 1 } ?? false
    // 1234 AB, 1234AB
    if letters.count == 4, digits == 4, letters[0] != 0x30, let next, isAdjacent,
      next.shape.contains(.allCapitals), next.folded.count == 2
    {
      return 2
    }
    if letters.count == 6, digits == 4, letters[0] != 0x30, token.shape.contains(.allCapitals) {
      return 1
    }
    // OX4 2DU
    if 2...4 ~= letters.count, digits == 0 || !letters[0].isDigit, let next, isAdjacent,
      token.shape.contains(.capital), token.shape.contains(.digits)
    {
      let inward = Array(prose.letters(next))
      if inward.count == 3, inward[0].isDigit, inward[1] > 0x39, inward[2] > 0x39,
        next.shape.contains(.allCapitals)
      {
        return 2
      }
    }
    // Hauptstraße 12, 10115 Berlin; 12 rue de la Paix, 75002 Paris
    if letters.count == 5, digits == 5, let next, next.shape.contains(.capital),
      (max(0, index - 6)..<index).contains(where: { isMarked($0, .street) })
    {
      return 1
    }
    return nil
  }

  private func isOurPlace(_ index: Int) -> Bool {
    hits.contains { $0.list == .ourPlace && $0.first >= index - 10 && $0.first < index }
      || index >= signature
  }

  // MARK: Surnames

  /// Remarks on "Mrs Visser" if the review shows "Marieke V.", or no name at all.
  private mutating func checkSurname() {
    let author = Prose(`case`.review.author ?? "")
    let names = author.tokens.map { Array(author.letters($0)) }
    // The page shows the full name, so the reply reveals nothing.
    if names.count > 1, (names.last?.count ?? 0) > 1 { return }
    for index in 0..<signature {
      guard let name = surname(at: index, initials: names), !isKnown(name, author),
        !isColleague(prose.tokens[name].hash)
      else { continue }
      remark(
        .personalData, at: index...name,
        "'\(prose.words(index...name))' gives a surname that the review does not show")
      return
    }
  }

  /// The word that is a surname after the form of address or greeting at `index`.
  private func surname(at index: Int, initials: [[UInt8]]) -> Int? {
    let token = prose.tokens[index]
    var next = index + 1
    if isMarked(index, .honorific) {
      // Only in the greeting, or where the initial fits: "ask for Mr Veldkamp" is of the shop.
      let isGreeting =
        index <= 4 && (0..<index).allSatisfy { isMarked($0, .greeting) || isMarked($0, .honorific) }
      next = pastParticles(next)
      guard let first = capitalName(next) else { return nil }
      let fits = initials.count > 1 && initials.last?.first == first
      return isGreeting || fits ? next : nil
    }
    // "Marieke Visser" for "Marieke V."; "Dear Marieke Visser," for "Marieke".
    guard let given = initials.first, given.count > 1, prose.letters(token).elementsEqual(given)
    else { return nil }
    next = pastParticles(next)
    guard let first = capitalName(next) else { return nil }
    if initials.count > 1 { return initials.last?.first == first ? next : nil }
    let isGreeted = index > 0 && index <= 2 && isMarked(index - 1, .greeting)
    let end = Int(prose.tokens[next].end)
    let isClosed = end < prose.bytes.count && [0x2C, 0x0A].contains(prose.bytes[end])
    return isGreeted && isClosed ? next : nil
  }

  /// The index after "van", "de", "der", "von" and other short words in small letters.
  private func pastParticles(_ index: Int) -> Int {
    var next = index
    let particles: Set<UInt64> = Self.particles
    while next < signature, next - index < 3, particles.contains(prose.tokens[next].hash) {
      next += 1
    }
    return next
  }

  private static let particles = Set(
    [
      "van", "de", "der", "den", "het", "ten", "ter", "te", "von", "zu", "du", "la", "le", "el",
      "al", "op", "in", "t", "di", "da",
    ]
    .map { WordHash.of($0.utf8) })

  /// The folded first letter of a word that may be a name.
  private func capitalName(_ index: Int) -> UInt8? {
    guard index < signature else { return nil }
    let token = prose.tokens[index]
    // A name stands on the line of its form of address, and "Madam" and "Sir" are no names.
    guard token.shape.contains(.capital), !token.shape.contains(.digits), token.folded.count > 1,
      !token.shape.contains(.startsSentence), !token.shape.contains(.startsLine),
      !isMarked(index, .honorific), !isMarked(index, .greeting), !isMarked(index, .functionWords),
      !isMarked(index, .stop), !isMarked(index, .generic)
    else { return nil }
    return prose.letters(token).first
  }

  /// Whether the name is in the review or in its author's name, which may be a handle: `Rahul227`.
  private func isKnown(_ index: Int, _ author: Prose) -> Bool {
    let review = `case`.review
    let hash = prose.tokens[index].hash
    let name = prose.letters(prose.tokens[index])
    if name.count > 2, author.folded.contains(part: name) { return true }
    return author.tokens.contains { $0.hash == hash }
      || [review.title, review.text].contains { text in
        text.map { Prose($0).tokens.contains { $0.hash == hash } } ?? false
      }
  }

  private func isColleague(_ hash: UInt64) -> Bool { shop.names.contains(hash) }
}

extension ArraySlice<UInt8> {
  fileprivate var lowercased: [UInt8] { map(\.lowercased) }

  fileprivate var lettersAndDigits: [UInt8] {
    lowercased.filter(\.isAlphanumeric)
  }
}

/// A number or an address that may be the customer's. If it is under several reviews, it is the
/// shop's own.
struct ContactDatum: Sendable {
  /// The letters and digits of the number or address.
  let key: [UInt8]
  let finding: Finding
}
