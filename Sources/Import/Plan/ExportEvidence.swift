import Core

/// What a file shows of being an export, for one that has no review.
struct ExportEvidence {
  /// The number of bytes that are looked at before the file is read.
  static let sample = 512

  /// The first words of the file in one line.
  private(set) var beginning = ""
  /// Whether the file is HTML: a page for people, most often one that says what went wrong.
  private(set) var isWebPage = false
  /// Whether it has a list, an element or a header for records, which may be empty.
  var holdsRecords = false
  /// The number of records so far.
  var records = 0
  /// Whether a record is one of the source's.
  var hasRecord = false
  /// The error of the only record so far, which is not one of the source's.
  var onlyError: Finding?

  var isExport: Bool { hasRecord || records == 0 && holdsRecords }

  /// The words of the answer to a request that failed, in the values beside the records.
  static func failure(in asides: [[String]: RecordValue]) -> String? {
    let status = asides[["status"]]?.string?.lowercased() ?? ""
    let errors = [["error"], ["errors"], ["error_message"], ["errorMessage"]].compactMap {
      asides[$0]
    }
    guard
      asides[["success"]]?.isTrue == false || ["error", "fail", "failed"].contains(status)
        || errors.contains(where: \.hasContent)
    else { return nil }
    let words = errors.lazy.compactMap { $0.string ?? $0["message"]?.string }.first
    return words ?? [["message"], ["msg"], ["detail"]].lazy.compactMap { asides[$0]?.string }.first
      ?? "no reason given"
  }

  /// Nothing yet.
  init() {}

  /// What the first bytes of a file say.
  init(beginning bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes.prefix(Self.sample), as: UTF8.self)
    let small = text.lowercased()
    isWebPage =
      small.hasPrefix("<")
      && ["<!doctype html", "<html", "<head>", "<body"].contains { small.contains($0) }
    var words = text.singleLine
    if isWebPage {
      // The words of the page say more than its tags, if it has any so soon.
      let type = small.hasPrefix("<!") ? text.prefix { $0 != ">" }.count + 1 : 0
      let seen = HTMLText.words(of: String(text.dropFirst(type))).singleLine
      if !seen.isEmpty { words = seen }
    }
    let parts = words.split(separator: " ")
    beginning = String(parts.joined(separator: " ").prefix(60))
  }
}

extension RecordValue {
  /// The error message of an API's failed request: `{"error": {"message": "…"}}`.
  var failure: String? {
    guard members.count <= 2, let error = self["error"] else { return nil }
    return (error["message"]?.string ?? error.string).map { String($0.prefix(200)) }
  }
}
