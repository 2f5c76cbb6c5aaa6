/// A guess at a text's language from its short common words.
///
/// The languages that the coach judges compete with others that it only recognises, so that
/// Norwegian is not judged by the words that English shares with it.
struct LanguageGuess: Sendable {
  /// What a text's short common words say.
  enum Answer: Equatable {
    /// A language of the coach.
    case known(String)
    /// A language that the coach has no words for.
    case other
    /// Too short to tell.
    case unsure
  }

  /// For each word, the languages that have it, a bit each in the order of `languages`.
  private let bits: [UInt64: UInt64]
  private let languages: [String]
  private let knownCount: Int

  /// The fewest words of a text without common words that is taken for another language.
  private static let manyWords = 20
  /// The most words that are looked at.
  private static let mostWords = 400

  /// A guess among the languages of `known`, with their common words, and `others`.
  init(_ known: [String: [[UInt8]]]) {
    let names = Array(known.keys.sorted().prefix(40))
    let others = Self.others.filter { known[$0.key] == nil }.sorted { $0.key < $1.key }
    var bits: [UInt64: UInt64] = [:]
    for (index, name) in names.enumerated() {
      for word in known[name] ?? [] { bits[WordHash.of(word), default: 0] |= 1 << UInt64(index) }
    }
    for (index, other) in others.enumerated() {
      for word in Prose(other.value).tokens {
        bits[word.hash, default: 0] |= 1 << UInt64(names.count + index)
      }
    }
    self.bits = bits
    languages = names + others.map(\.key)
    knownCount = names.count
  }

  func language(of prose: Prose) -> Answer {
    var counts = [Int](repeating: 0, count: languages.count)
    var words = 0
    var foreign = 0
    for token in prose.tokens.prefix(Self.mostWords) where token.shape.contains(.letters) {
      words += 1
      // Folding leaves no letter of the Latin languages above ASCII: these are other scripts.
      if prose.folded[Int(token.foldedStart)] >= 0xCD { foreign += 1 }
      var bits = bits[token.hash] ?? 0
      while bits != 0 {
        counts[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
    }
    if foreign * 2 > words { return .other }
    guard let most = counts.max(), most > 1, most * 10 >= words else {
      return words >= Self.manyWords ? .other : .unsure
    }
    // Where two have as many, one of the coach's own is meant.
    let known = counts[..<knownCount].indices.filter { counts[$0] == most }
    if known.count == 1 { return .known(languages[known[0]]) }
    return known.isEmpty ? .other : .unsure
  }

  /// The common words of languages that the coach does not judge.
  private static let others = [
    "cs": """
    a je se na to v že s z do o k jsme pro ale jako by byl jsou vám vás nám které
    """,
    "da": """
    og er det at en til på ikke jeg vi du med som af der har for den jer vores være \
    også
    """,
    "es": """
    de la que el en y a los se del las un por con no una su para es al lo como más \
    pero sus le nos nuestro gracias usted hemos ha
    """,
    "fi": """
    ja on ei se että ovat oli kun mutta hän myös olemme meidän sekä kiitos tai
    """,
    "hu": """
    a az és hogy nem is egy meg ez volt van ön önt köszönjük mint csak
    """,
    "id": """
    dan yang di untuk dengan kami anda tidak ini itu atas dari pada akan telah bisa \
    terima kasih
    """,
    "it": """
    di che e la il un a per è una non con sono le del si da come più ma ci della dei \
    al grazie nostro suo abbiamo ha gli
    """,
    "nb": """
    og er det i på til en å ikke vi du med som av har for den at var deg oss dere \
    våre hos også fra være
    """,
    "pl": """
    i w nie na się z do to że jest jak za po o przez ale dla państwa nam oraz są był \
    naszym
    """,
    "pt": """
    de a o que e do da em um para é com não uma os no se na por mais as dos como mas \
    ao obrigado nosso você sua foi nos
    """,
    "ro": """
    de și în la cu nu să este pentru pe un că din o am fost vă dumneavoastră mai \
    sunt care
    """,
    "sv": """
    och det att i en som på är av för med till den har inte om ett men vi du er var \
    oss era hos också
    """,
    "tr": """
    ve bir bu için ile çok da de ne olarak gibi daha biz siz sizin bizim teşekkür \
    ederiz değil
    """,
  ]
}
