import Reviews

extension ImportSource {
  /// LinkedIn: `Recommendations_Received.csv` of the data download.
  static let linkedIn = ImportSource(
    key: "linkedin",
    forms: [
      RecordForm(
        "Recommendations_Received.csv",
        Signature("First Name", "Last Name", "Text", "Creation Date", "Status"),
        date: [SourceDate(path: "Creation Date", clock: .shop, isAmerican: true)],
        fields: [
          .identity("First Name", "Last Name", "Creation Date"),
          .reading("First Name", "Last Name") { mapping, review in
            let names = [mapping.text("firstname"), mapping.text("lastname")].compactMap(\.self)
            review.author = mapping.author(names.joined(separator: " "))
            review.topics = [KnownNames.approvedByReceiver]
          },
          .words("Text"), .state("Status", shown: ["visible"], at: "LinkedIn"),
          .dropped(.employer, "Company", "Job Title"),
        ])
    ])
}
