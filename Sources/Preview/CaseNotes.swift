import Core

/// The findings on each case, which only the preview shows.
struct CaseNotes: Sendable {
  private let cases: [String: CaseOrigin]
  /// The findings, by the ID of their case.
  private let findings: [String: [Finding]]

  /// Assigns each finding to the case whose file, or whose line of a file, it is in.
  init(_ cases: [CaseOrigin], _ findings: [Finding]) {
    self.cases = Dictionary(cases.map { ($0.id, $0) }) { first, _ in first }
    guard !findings.isEmpty else {
      self.findings = [:]
      return
    }
    var owners: [Place: String] = [:]
    for one in cases {
      for place in one.places { owners[Place(place.file, line: place.line)] = one.id }
    }
    var sorted: [String: [Finding]] = [:]
    for finding in findings {
      let place = finding.place
      let owner = owners[Place(place.file)] ?? owners[Place(place.file, line: place.line)]
      if let owner { sorted[owner, default: []].append(finding) }
    }
    self.findings = sorted
  }

  /// The notes on the cases with these IDs, in their order. Unknown IDs have none.
  func notes(on ids: [String], _ links: Links) -> [Note] {
    ids.compactMap { id in
      guard let one = cases[id] else { return nil }
      return Note(
        id: one.id, isAnswered: one.isAnswered, command: links.replyCommand(for: one.id),
        files: one.places.map {
          Note.NotedFile(
            path: Place($0.file, line: $0.line).description,
            edit: links.edit($0.file))
        },
        findings: (findings[one.id] ?? []).map { FindingMessage($0, links) })
    }
  }

  /// A note below one case, as the script reads it.
  struct Note: Equatable {
    let id: String
    let isAnswered: Bool
    let command: String
    let files: [NotedFile]
    let findings: [FindingMessage]

    struct NotedFile: Equatable {
      let path: String
      let edit: String?

      var json: JSON {
        .object([("path", .string(path))] + JSON.member("edit", edit))
      }
    }

    var json: JSON {
      .object([
        ("command", .string(command)), ("files", .array(files.map(\.json))),
        ("findings", .array(findings.map(\.json))), ("id", .string(id)),
        ("isAnswered", .bool(isAnswered)),
      ])
    }
  }
}

/// The places in the project of a case's texts. With them the preview shows findings beside the
/// case.
public struct CaseOrigin: Sendable, Hashable {
  /// The review's ID, and the `id` of its article in the pages.
  public let id: String
  /// The review's place, then those of the replies, follow-ups and decisions: a file each, with a
  /// line if the file has many.
  public let places: [Place]
  public let isAnswered: Bool

  /// A case and the places of its documents.
  public init(id: String, places: [Place], isAnswered: Bool) {
    self.id = id
    self.places = places
    self.isAnswered = isAnswered
  }
}
