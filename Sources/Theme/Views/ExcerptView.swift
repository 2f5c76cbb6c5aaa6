import Templates

/// A case in short, for the embed.
struct ExcerptView: View {
  let label: String
  let id: String
  let title: String
  let titleLanguage: String?
  let event: String?
  let starCount: String?
  let outcome: String?
  let grade: String?
  let stars: StarsView?
  let badge: BadgeView?
  let author: String
  let initials: String
  let words: String
  let language: String?
  let replyFrom: String
  let who: String
  let role: String?
  let when: String?
  let reply: String
  let replyLanguage: String?

  static let fields: [Field<Self>] = [
    .text("label", "Which of the two it is.", \.label),
    .text("id", "The review's ID.", \.id),
    .text("title", "Its title.", \.title),
    .text("titleLanguage", "The title's language, where it is not the page's.", \.titleLanguage),
    .text("event", "The number of its first event in the ledger.", \.event),
    .text("starCount", "The first stars, 1 to 5; empty where there are none.", \.starCount),
    .text("outcome", "Of a complaint: its outcome.", \.outcome),
    .text("grade", "Of a resolved complaint: its grade.", \.grade),
    .one("stars", "The first stars.", \.stars),
    .one("badge", "Where it stands.", \.badge),
    .text("author", "Who wrote it.", \.author),
    .text("initials", "The initials of the name, for an avatar.", \.initials),
    .text("words", "The beginning of the customer's words.", \.words),
    .text("language", "Their language, where it is not the page's.", \.language),
    .text("replyFrom", "The first words of the shop's reply.", \.replyFrom),
    .text("who", "Who replied.", \.who),
    .text("role", "What they do in the shop.", \.role),
    .text("when", "How long the reply took, or when it was given.", \.when),
    .text("reply", "The beginning of the reply.", \.reply),
    .text("replyLanguage", "The reply's language, where it is not the page's.", \.replyLanguage),
  ]
}
