import Core
import Reviews

extension LedgerState {
  /// The names of all pictures that a review and everything under it were entered with, as far as
  /// their openings are there.
  public func pictures(of review: String) -> Set<String> {
    let index = index(jobs: 1)
    guard let event = index.first[DocumentID(.review, review: review)] else { return [] }
    let events = log.indices.filter { self.review(of: $0) == event }
    return Set(events.flatMap { pictures(at: $0) }.map(\.name))
  }

  /// The pictures of each document in its newest revision, in the order of its photos. Documents
  /// without photos, and those whose opening is closed, are left out.
  public func pictures(jobs: Int = 1) -> [DocumentID: [PictureRecord]] {
    let index = index(jobs: jobs)
    let documents = index.first.filter { $0.key.kind == .review || $0.key.kind == .reply }.sorted {
      $0.value < $1.value
    }
    let pictures = documents.parallelMap(jobs: jobs) { self.pictures(at: index.newest[$0.value]) }
    let found = zip(documents, pictures).filter { !$0.1.isEmpty }.map { ($0.key, $1) }
    return Dictionary(uniqueKeysWithValues: found)
  }

  private func pictures(at event: Int) -> [PictureRecord] {
    guard let content = opening(of: event)?.secret?.content,
      content.contains(part: LedgerState.photosMember)
    else { return [] }
    return (try? JCS(decoding: content))?.pictures ?? []
  }

  private static let photosMember = Array(#""photos":["#.utf8)
}
