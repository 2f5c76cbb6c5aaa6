import Core

/// The keys of a site's files: what of a site each of them is made from.
///
/// Every file is made from the frame, which is all that is told of no single case: the program, the
/// settings, the look, the words, the pages. Beside that a file names the cases that are on it, and what
/// else it depends on.
public final class SiteKeys: Sendable {
  private let frame: ContentKey
  private let cases: [ContentKey]

  /// The keys of a site with this frame; `cases` are those of its cases, in their order.
  public init(frame: ContentKey, cases: [ContentKey]) {
    self.frame = frame
    self.cases = cases
  }

  /// The key of a file with the cases at `places`, and with what `also` notes.
  public func key(
    of places: some Collection<Int> & Sendable,
    _ also: @escaping @Sendable (inout BinaryRecord) -> Void = { _ in }
  ) -> @Sendable () -> ContentKey {
    { [self] in
      ContentKey { record in
        record.note(frame)
        record.note(places.count)
        for place in places { record.note(cases[place]) }
        also(&record)
      }
    }
  }

  /// The key of a file with all cases, and with what `also` notes.
  public func keyOfAll(
    _ also: @escaping @Sendable (inout BinaryRecord) -> Void = { _ in }
  ) -> @Sendable () -> ContentKey {
    key(of: cases.indices, also)
  }
}
