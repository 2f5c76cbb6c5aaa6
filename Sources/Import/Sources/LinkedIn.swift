import Reviews

extension ImportSource {
  /// LinkedIn: `Recommendations_Received.csv` of the data download.
  static let linkedIn = ImportSource(
    key: "linkedin",
    columns: ["firstname", "lastname", "jobtitle", "creationdate", "status"],
    recognizes: { value, _ in
      value.has("firstname", "lastname", "text", "creationdate", "status", least: 5) * 10
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in [try fields.recommendation()]
    })
}

extension Mapping {
  fileprivate mutating func recommendation() throws(RecordError) -> ImportedReview {
    let written = try required("creationdate")
    var reader = TimeReader(clock: .shop, order: options.dates)
    // With AM or PM it is the American form, month first.
    if written.lowercased().hasSuffix("m") { reader = TimeReader(clock: .shop, order: .mdy) }
    let date: ImportedTime
    do throws(TimeReader.TimeError) { date = try reader.time(written) } catch {
      throw RecordError(written, error)
    }
    let names = [text("firstname"), text("lastname")]
    var review = review("linkedin", id: nil, date: date, identity: names + [written])
    review.author = author(names.compactMap { $0 }.joined(separator: " "))
    review.text = text("text") ?? ""
    review.topics = [KnownNames.approvedByReceiver]
    drop(.employer, "company", "jobtitle")
    if let status = text("status"), status.uppercased() != "VISIBLE" {
      review.hidden = .init(
        reason: .hiddenAtSource, words: "LinkedIn's status: \(SourceState.words(for: status))")
    }
    return review
  }
}
