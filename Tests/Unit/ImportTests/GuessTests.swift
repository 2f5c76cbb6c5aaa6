import Core
import Testing

@testable import Import

/// Headers as shops and platforms write them, with made-up rows. `guess` must name no wrong column, and
/// leave few fields open.
@Suite("A guess looks at values")
struct GuessTests {
  /// What a column of a made-up table holds.
  private enum Kind: String {
    case id, path, person, text, title, stars, fifths, signs, words, day, us, seconds, milliseconds,
      reply,
      replyDay, shop, mean, count, link, tag, product, flag, state, photo, number, empty, place

    /// The value in a row. Every other review has an answer.
    func value(_ row: Int) -> String {
      let isAnswered = row % 2 == 0
      let rating = [5, 4, 1, 3, 2, 5][row]
      return switch self {
      case .id: "R\(4711 + row * 13)"
      case .path: "places/ChIJ4/reviews/Ab\(row)x"
      case .person: ["Els Bos", "Jan de Wit", "maria88", "Lee", "Fatima El A.", "R. Smit"][row]
      case .text:
        "We ordered a bicycle in week \(row + 3), and it came late, without a bell, but we like it."
      case .title: ["Great shop", "Late", "Never again", "So so", "Hm", "Very good"][row]
      case .stars: String(rating)
      case .fifths: "\(rating)/5"
      case .signs: String(repeating: "★", count: rating) + String(repeating: "☆", count: 5 - rating)
      case .words: "\(rating) out of 5"
      case .day: "2024-0\(row + 1)-1\(row)T08:30:00Z"
      case .us: "\(row + 1)/2\(row)/2024"
      case .seconds: String(1_709_287_200 + row * 86_413)
      case .milliseconds: String((1_709_287_200 + row * 86_413) * 1000)
      case .reply: isAnswered ? "Dear customer, thank you for telling us number \(row)." : ""
      case .replyDay: isAnswered ? "2024-0\(row + 2)-2\(row) 10:00:00" : ""
      case .shop: "Fietsen Vos"
      case .mean: "4.6"
      case .count: "812"
      case .link: "https://reviews.example/r/\(row)"
      case .tag: row == 3 ? "en" : "nl"
      case .product: row < 3 ? "City bike" : "Bell"
      case .flag: row == 1 ? "false" : "true"
      case .state: row == 2 ? "pending" : "published"
      case .photo: "https://img.example/\(row).jpg"
      case .number: String(row * 7)
      case .empty: ""
      case .place: "ChIJ4711"
      }
    }
  }

  /// A column for each line: its name, what it holds, and its field if it has one.
  private static let tables = [
    "review_id,id,id|name,shop|author_title,person,author|review_text,text,text|owner_answer,reply,reply|owner_answer_timestamp_datetime_utc,replyDay,reply-date|review_rating,stars,rating|review_datetime_utc,day,date",
    "name,path|reviewer,person,author|star_rating,stars,rating|comment,text,text|create_time,day,date|update_time,day|reply_comment,reply,reply|reply_update_time,replyDay,reply-date",
    "title,shop|stars,stars,rating|name,person,author|text,text,text|publishedAtDate,day,date|responseFromOwnerText,reply,reply|responseFromOwnerDate,replyDay,reply-date|reviewUrl,link,url|reviewerPhotoUrl,photo|reviewsCount,count|totalScore,mean",
    "Package Name,shop|App Version Code,number|Reviewer Language,tag,language|Device,shop|Review Submit Date and Time,day,date|Review Submit Millis Since Epoch,milliseconds|Star Rating,stars,rating|Review Title,title,title|Review Text,text,text|Developer Reply Date and Time,replyDay,reply-date|Developer Reply Text,reply,reply|Review Link,link,url",
    "comment_ID,id,id|comment_author,person,author|comment_date,day,date|comment_content,text,text|comment_approved,flag,hidden|rating,stars,rating",
    "title,title,title|rating,stars,rating|publishedDate,day,date|text,text,text|user/name,person,author|ownerResponse,empty|ownerResponse/publishedDate,replyDay,reply-date|ownerResponse/text,reply,reply",
    "Answer,empty|Answer/text,reply,reply|Review,text,text|Stars,stars,rating|Posted,day,date|Who,person",
    "date_reviewed,day,date|customer_name,person,author|review_body,text,text|score,fifths,rating|merchant_response,reply,reply",
    "Reviewer,person,author|Rating,words,rating|Review Content,text,text|Reviewed On,us,date|Reviewed Product,product",
    "reviewer_display_name,person,author|review_score,signs,rating|review_content,text,text|created_at,day,date|product_title,product,product|verified_buyer,flag,verified",
    "ID,id,id|Naam klant,person,author|Aantal sterren,stars,rating|Toelichting,text,text|Datum geplaatst,day,date|Antwoord winkel,reply,reply|Datum antwoord,replyDay,reply-date",
    "Kundenname,person,author|Bewertung (Sterne),stars,rating|Bewertungstext,text,text|Erstellt am,day,date|Antwort des Shops,reply,reply|Antwort am,replyDay,reply-date",
    "Nom du client,person,author|Note,stars,rating|Commentaire,text,text|Date de l'avis,day,date|Réponse,reply,reply",
    "author_name,person,author|author_url,link|language,tag,language|profile_photo_url,photo|rating,stars,rating|relative_time_description,title|text,text,text|time,seconds,date",
    "uuid,id,id|reviewerName,person,author|reviewText,text,text|rating,stars,rating|datePublished,day,date|businessName,shop|averageRating,mean",
    "Timestamp,day,date|Your name,person,author|How many stars?,stars,rating|Your comment,text,text",
    "review_date,us,date|reviewer_name,person,author|review_headline,title,title|review_body,text,text|star_rating,stars,rating|product_title,product,product|marketplace,shop",
    "submission_time,day,date|user_nickname,person,author|review_text,text,text|overall_rating,stars,rating|client_response,reply,reply|client_response_date,replyDay,reply-date",
    "storeName,shop|consumerName,person,author|reviewScore,stars,rating|reviewBody,text,text|reviewCreatedAt,day,date|replyText,reply,reply|replyCreatedAt,replyDay,reply-date|placeId,place",
    "places,shop|url,link,url|username,person,author|rating_value,stars,rating|published,day,date|content,text,text|business_reply,reply,reply",
    "feedback_id,id,id|buyer,person,author|feedback_text,text,text|feedback_date,day,date|feedback_score,stars,rating|seller_reply,reply,reply",
    "reviewId,id,id|userName,person,author|userImage,photo|content,text,text|score,stars,rating|thumbsUpCount,number|at,day,date|replyContent,reply,reply|repliedAt,replyDay,reply-date|appVersion,number",
    "Review Date,day,date|Review Stars,stars,rating|Review Text,text,text|Customer Name,person,author|Company Reply,reply,reply|Company Reply Date,replyDay,reply-date|Location,shop",
    "state,state,hidden|rating,stars,rating|title,title,title|author,person,author|body,text,text|created_at,day,date|reply,reply,reply|replied_at,replyDay,reply-date",
    "Status,state,hidden|Stars,signs,rating|Comment,text,text|Reviewer Name,person,author|Review Time,day,date",
    "response,reply,reply|review,text,text|reviewer,person,author|when,day,date|mark,stars,rating",
    "time_created,day,date|user_name,person,author|rating,stars,rating|text,text,text|url,link,url|business_rating,mean",
    "Google review,text,text|Reviewer name,person,author|Date,day,date|Stars,stars,rating",
    "Nummer,id,id|Klant,person,author|Cijfer,stars,rating|Ervaring,text,text|Geplaatst op,day,date|Taal,tag,language|Artikel,product,product",
    "Review ID,id,id|Review Creation Date,day,date|Review Status,state,hidden|Review Score,stars,rating|Review Title,title,title|Review Content,text,text|Reviewer Display Name,person,author",
    "rating,stars,rating|review,text,text|reviewed_by,person,author|reviewed_at,day,date|company_answer,reply,reply|company_answered_at,replyDay,reply-date",
    "Beoordelaar,person,author|Aantal sterren (1-5),stars,rating|Beoordeling,text,text|Datum,day,date|Reactie eigenaar,reply,reply",
    "Guest name,person,author|Review title,title,title|Positive review,text,text|Review score,stars,rating|Review date,day,date|Property reply,reply,reply|Property name,shop",
    "place_id,place|place_name,shop|author,person,author|rating,stars,rating|text,text,text|time,seconds,date|owner_reply,reply,reply|owner_reply_time,replyDay,reply-date",
    "isVerified,flag|consumer.displayName,person,author|stars,stars,rating|title,title,title|text,text,text|createdAt,day,date|companyReply.text,reply,reply|companyReply.createdAt,replyDay,reply-date|businessUnit.displayName,shop",
    "Fecha,day,date|Nombre del cliente,person,author|Puntuación,stars,rating|Comentario,text,text|Respuesta,reply,reply",
    "Date of review,day,date|Overall Rating,signs,rating|Review body,text,text|Nickname,person,author|Merchant comment,reply,reply|Store,shop",
    "location_title,shop|review_url,link,url|review_time,day,date|reviewer_title,person,author|review_text,text,text|review_rating,stars,rating|review_reply,reply,reply|review_photos,photo",
    "date_created,day,date|date_modified,day|reviewer,person,author|reviewer_avatar,photo|review,text,text|rating,stars,rating|status,state,hidden|product_name,product,product",
    "createdDate,milliseconds,date|nickName,person,author|ratingStars,stars,rating|message,text,text|answerText,reply,reply|answerDate,replyDay,reply-date",
  ]

  private static func table(_ columns: String) -> (csv: String, expected: [String: String]) {
    var (names, kinds): ([String], [Kind]) = ([], [])
    var expected: [String: String] = [:]
    for column in columns.split(separator: "|") {
      let parts = column.split(separator: ",").map(String.init)
      names.append(parts[0])
      kinds.append(Kind(rawValue: parts[1]) ?? .empty)
      if parts.count > 2 { expected[parts[2]] = parts[0] }
    }
    let rows = (0..<6).map { row in kinds.map { "\"\($0.value(row))\"" }.joined(separator: ",") }
    let header = names.map { "\"\($0)\"" }.joined(separator: ",")
    return (([header] + rows).joined(separator: "\n") + "\n", expected)
  }

  private static let judged: Set<String> = [
    "id", "title", "text", "rating", "author", "date", "reply", "reply-date", "language", "url",
    "product", "hidden",
  ]

  private static func guess(_ file: String) -> (fields: [String: String], yaml: String) {
    var guess = MappingGuess()
    _ = guess.take(Array(file.utf8))
    let yaml = guess.finish().mapping
    var fields: [String: String] = [:]
    for line in yaml.split(separator: "\n") where !line.hasPrefix("#") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      fields[String(line[..<colon])] = MappingValue.text(
        of: String(line[line.index(after: colon)...]))
    }
    return (fields, yaml)
  }

  @Test("of made-up headers no field is wrong, and few are open")
  func headers() {
    var open: [String] = []
    for columns in Self.tables {
      let (csv, expected) = Self.table(columns)
      let (fields, yaml) = Self.guess(csv)
      for (field, column) in fields where Self.judged.contains(field) && !column.isEmpty {
        #expect(expected[field] == column, "\(field): \(column) in \(columns)\n\(yaml)")
      }
      open += expected.filter { Self.judged.contains($0.key) && fields[$0.key] == nil }.map {
        "\($0.key): \($0.value) in \(columns)"
      }
    }
    #expect(open.count <= 2, "\(open.joined(separator: "\n"))")
  }

  @Test(
    "ratings are read as people write them",
    arguments: [
      ("4", "4", nil), ("4,5", "4.5", nil), ("4/5", "4", 5), ("8 / 10", "8", 10), ("★★★★☆", "4", 5),
      ("⭐️⭐️⭐️", "3", nil), ("4 out of 5", "4", 5), ("4 von 5 Sternen", "4", 5),
      ("5 sterren", "5", nil),
      ("Rated 3 stars", "3", nil), ("4.0 sur 5", "4.0", 5), ("3 étoiles", "3", nil),
    ] as [(String, String, Int?)])
  func ratings(text: String, value: String, best: Int?) {
    let rating = RatingText(text)
    #expect(rating?.value == value && rating?.best == best)
  }

  @Test(
    "what is no rating is none",
    arguments: [
      "", "good", "4 days", "2024-01-02", "6/5", "01/02/2024", "★ good", "+31 6 1234", "€ 5",
    ])
  func noRating(text: String) { #expect(RatingText(text) == nil) }

  @Test("a state lists what was found, and what nobody can know is asked")
  func states() {
    let rows = ["published", "pending", "1", "odd"].enumerated().map {
      "2024-01-0\($0.offset + 1),Nice bicycle,\($0.element)"
    }
    let (fields, yaml) = Self.guess("date,text,status\n\(rows.joined(separator: "\n"))\n")
    #expect(fields["hidden"] == "status" && yaml.contains("hidden-values: [pending]"))
    #expect(yaml.contains("published (1)"))
    for value in ["1", "odd"] { #expect(yaml.contains("'\(value)' hidden?")) }
    let all = Self.guess("date,text,status\n2024-01-02,Nice bicycle,published\n")
    #expect(all.fields["hidden"] == nil && all.yaml.contains("# not used: status"))
  }

  @Test("reviews in lists below the top are reached, by a guess and by its mapping")
  func lists() throws {
    let review = { (row: Int) in
      #"{"author_title": "Customer \#(row)", "review_text": "A long text about bicycles and bells, \#(row).", "#
        + #""review_rating": \#(row), "review_datetime_utc": "2024-01-0\#(row) 10:00:00", "#
        + #""owner_answer": "Thank you for number \#(row)."}"#
    }
    let rows = (1...5).map(review)
    for json in [
      #"{"data": [{"name": "Vos", "rating": 4.6, "reviews_data": [\#(rows.joined(separator: ","))]}]}"#,
      #"[{"place": {"name": "Vos", "comments": [\#(rows.joined(separator: ","))]}}]"#,
    ] {
      let (fields, yaml) = Self.guess(json)
      #expect(fields["records"] != nil && fields["reply"] == "owner_answer", "\(yaml)")
      let mapped = try map(yaml, json)
      #expect(mapped.imported.new == 5 && mapped.findings.isEmpty, "\(mapped.findings)")
      #expect(mapped.reviews.map(\.stars.current).sorted { $0! < $1! } == [1, 2, 3, 4, 5])
    }
  }

  @Test("a column that holds more than a text, or never an answer, is a finding")
  func textless() throws {
    let json =
      #"[{"date": "2024-01-02", "text": "A", "reply": {"message": "Sorry", "at": "2024-01-03"}}]"#
    let mapped = try map("date: date\ntext: text\nreply: reply\n", json)
    #expect(mapped.findings.map(\.rule) == [.thinMapping])
    #expect(mapped.findings.first?.message.contains("reply.message") == true)
    let table = try map(
      "date: D\ntext: T\nreply: Answer\n", "D,T,Answer,Answer/text\n2024-01-02,A,,Sorry\n")
    #expect(table.findings.first?.message.contains("no reply was read") == true)
  }

  @Test("what customers liked and what they did not are two parts of the text")
  func bothSides() throws {
    let json =
      #"[{"date": "2024-01-02", "score": 9, "positive": "Kind people at the desk.", "negative": "Noisy street."}, "#
      + #"{"date": "2024-01-03", "score": 6, "positive": null, "negative": "No hot water at all."}]"#
    let (fields, yaml) = Self.guess(json)
    #expect(fields["pros"] == "positive" && fields["cons"] == "negative")
    let texts = try map(yaml, json).reviews.map(\.text).sorted()
    #expect(texts == ["\\+ Kind people at the desk.\n\n− Noisy street.", "− No hot water at all."])
    #expect(
      Self.guess("date,positive\n2024-01-02,Kind people at the desk of the shop\n").fields["pros"]
        == nil)
  }

  @Test("a reply that its column calls private is left out")
  func privateReply() throws {
    let table = """
      date,text,reply,reply is public
      2024-01-02,Late by a week,Sorry,true
      2024-01-03,Broken on arrival,Check the stock,false

      """
    let (fields, yaml) = Self.guess(table)
    #expect(fields["reply-public"] == "reply is public")
    #expect(try map(yaml, table).imported.replies == 1)
  }

  @Test("a date above twelve tells the order of all, and none of them leaves it open")
  func order() throws {
    let table = "date,text\n05/03/2024,Late by a week\n13/03/2024,Broken on arrival\n"
    let (fields, yaml) = Self.guess(table)
    #expect(fields["dates"] == "dmy")
    #expect(try map(yaml, table).reviews.map(\.date.day.description).sorted().first == "2024-03-05")
    let open = Self.guess("date,text\n05/03/2024,Late by a week\n06/03/2024,Broken\n")
    #expect(open.fields["dates"] == nil && open.yaml.contains("# dates: dmy        # or mdy"))
  }

  @Test("a column of dates that names no day is named, with one of its values")
  func dayless() {
    for value in ["a month ago", "vor 2 Monaten", "4 maanden geleden"] {
      let yaml = Self.guess("name,date,text\nEva,\(value),Late\nTom,\(value),Fine\n").yaml
      #expect(yaml.contains("date names no day, such as '\(value)'"), "\(yaml)")
    }
  }

  @Test("reviews in the cells of a column are reached, as JSON and in Python's notation")
  func cells() throws {
    let table =
      #"shop,reviews\#nVos,"[{'Who': ""Eva Kok"", 'Posted Date': 'Jan 14, 2025', 'Rating': '1', 'Content': 'It\'s late, \u00e9.'}]"\#n"#
      + #"Bos,"[{""Who"": ""Tom"", ""Posted Date"": ""Jan 15, 2025"", ""Rating"": 5, ""Content"": ""Fine""}]"\#n"#
      + #"Los,[none]\#n"#
    let (fields, yaml) = Self.guess(table)
    #expect(fields["records"] == "reviews" && fields["date"] == "Posted Date", "\(yaml)")
    #expect(try map(yaml, table).reviews.map(\.text).sorted() == ["Fine", "It's late, é."])
  }

  @Test("an account's address is no review's, a code no text, and a state of answers no state")
  func values() {
    let rows = (1...4).map {
      "f39246082cc36e\($0),https://maps.example/contrib/\($0),2024-01-0\($0),\($0),Words \($0) of a customer,"
        + ["replied", "pending"][$0 % 2]
    }
    let (fields, yaml) = Self.guess(
      "review_hash,link,when,mark,words,status\n\(rows.joined(separator: "\n"))\n")
    #expect(
      fields["url"] == nil && fields["hidden"] == nil && fields["text"] != "review_hash", "\(yaml)")
  }

  @Test("a Dutch Reactie beside the review is the shop's, and alone the customer's")
  func reaction() {
    let both = Self.guess(
      "Naam,Datum,Review,Reactie,Datum reactie\nEva,2024-01-02,Goed geholpen,Dank je,2024-01-03\nTom,2024-01-02,Te laat,,\n"
    )
    #expect(both.fields["reply"] == "Reactie" && both.fields["reply-date"] == "Datum reactie")
    let alone = Self.guess(
      "Naam,Datum,Reactie\nEva,2024-01-02,Goed geholpen\nTom,2024-01-02,Te laat\n")
    #expect(alone.fields["text"] == "Reactie" && alone.fields["reply"] == nil)
  }

  @Test("headers in Japanese, Spanish and French are read, and a family name is not the name")
  func languages() {
    let japanese = Self.guess("タイトル,評価,名前,日付,本文\n良い,5つ星のうち5.0,たろう,2021年3月5日,満足\n")
    #expect(japanese.fields["rating"] == "評価" && japanese.fields["text"] == "本文")
    let french = Self.guess(
      "Nom;Prénom;Note;Avis;Date\nKOK;Eva;5;Parfait;2024-01-02\nBOS;Tom;2;Trop tard;2024-01-03\n")
    #expect(french.fields["author"] == "Prénom")
    #expect(
      Self.guess("utilisateur,commentaire,date\nEva K,Parfait,2024-01-02\nTom B,Tard,2024-01-03\n")
        .fields["author"] == "utilisateur")
  }

  @Test("the day of a visit is no day of the review")
  func visit() {
    let (fields, _) = Self.guess(
      "Client,Note,Commentaire,Date de visite\nEva,5,Parquet impeccable,2024-01-02\nTom,2,Trop tard,2024-01-03\n"
    )
    #expect(fields["date"]?.isEmpty != false && fields["experienced"] == "Date de visite")
  }

  @Test("a list of reviews without dates is reached, so that the date is asked for there")
  func dateless() {
    let (fields, yaml) = Self.guess(
      #"{"as of": "2026-08-03", "quotes": [{"text": "Fine work at the house.", "name": "Eva", "stars": 5}]}"#
    )
    #expect(fields["records"] == "quotes" && yaml.contains("date:        # every review needs one"))
  }

  @Test("a date may be unknown in some records")
  func unknownDates() {
    let (fields, _) = Self.guess("name,posted,text\nEva,Unknown,Late\nTom,\"March 5, 2024\",Fine\n")
    #expect(fields["date"] == "posted")
  }
}
