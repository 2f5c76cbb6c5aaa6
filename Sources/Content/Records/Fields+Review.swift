import Core
import Reviews

extension Fields {
  /// The review that these fields describe.
  mutating func review(_ key: Key, shop: ShopFacts) -> Parsed<Review> {
    let title = text("title")
    let rating = rating("rating")
    let date = moment("date", on: shop.clock, required: true)
    let place = key.place
    var review = Review(
      id: key.review, rating: rating, author: text("author"), date: date ?? Moment(today),
      text: key.text, place: place)
    review.title = title
    review.scale = scale("scale")
    review.experienced = day("experienced")
    if let date, let experienced = review.experienced, experienced > date.day, experienced <= today
    {
      report(
        .daysOutOfOrder, atValueOf: "experienced",
        "'experienced' is after the review of \(date.day)")
    }
    review.language = language("language")
    review.source = map("source") { source in
      source.origin()
    }.flatMap { $0 }
    review.evidence = choice("evidence", of: Review.Evidence.self) ?? .none
    review.incentive = text("incentive")
    review.relation = text("relation")
    review.topics = topics("topics")
    review.product = text("product")
    review.recommends = flag("recommends")
    review.photos = photos("photos")
    review.isMarkedComplaint = complaint(rating, shop: shop)
    review.erased = day("erased")
    if review.erased != nil { checkErased(review) }
    if title == nil, key.text.isBlank, position(of: "rating") == nil, review.recommends == nil,
      position(of: "erased") == nil
    {
      findings.append(
        Finding(.saysNothing, at: self.place, "this review has no rating, no title and no text"))
    }
    return Parsed(
      value: review, isWhole: date != nil, date: date, datePosition: position(of: "date"))
  }

  private mutating func complaint(_ rating: Int?, shop: ShopFacts) -> Bool {
    guard let isComplaint = flag("complaint") else { return false }
    if !isComplaint, let rating, rating <= shop.complaintThreshold {
      reportNoEffect(
        of: "complaint", "with \(rating) of 5 stars: this is a complaint by its rating")
    }
    return isComplaint
  }

  private mutating func origin() -> Review.Origin? {
    let name = text("name", required: true)
    let id = text("id")
    let url = webAddress("url")
    guard let name,
      let slug = slug(
        name, at: position(of: "name").map { Place(file, $0) } ?? place, named: "source")
    else { return nil }
    return Review.Origin(name: slug, id: id, url: url)
  }
}
