import Core
import Reviews
import Synchronization
import TransparencyLog

/// The openings of 256 consecutive events, as their file is stored: a line for each event that has
/// a commitment, in the events' order.
public struct OpeningBundle: Hashable, Sendable {
  /// The number of events of a bundle.
  public static let width = Tile.fullWidth

  /// The number of the bundle, from 0.
  public let index: Int
  /// The lines, each with its newline.
  public private(set) var bytes: [UInt8] = []
  /// The range of each event's line (without its newline), by the event's position in the bundle.
  /// Empty if it has none.
  private var lines: [Range<Int32>]

  /// A bundle without openings.
  public init(index: Int) {
    self.index = index
    lines = Array(repeating: 0..<0, count: OpeningBundle.width)
  }

  /// The file's path from the folder of the ledger: `openings/000.jsonl`, `openings/x001/234.jsonl`.
  public var path: String { "openings/\(Tile.path(of: index)).jsonl" }

  /// The number of the bundle with that path. Nil for any other file.
  public static func index(path: String) -> Int? {
    guard path.utf8.starts(with: "openings/".utf8), path.hasSuffix(".jsonl") else { return nil }
    let tile = Tile(path: "tile/entries/\(path.dropFirst(9).dropLast(6))")
    return tile?.width == width ? tile?.index : nil
  }

  /// The events of the bundle.
  public var events: Range<Int> {
    index * OpeningBundle.width..<(index + 1) * OpeningBundle.width
  }

  /// The opening of an event. Nil if it has none.
  public func opening(of event: Int) -> Opening? {
    withLine(of: event) { line, bytes in Opening(line, in: bytes) } ?? nil
  }

  func contains(_ event: Int) -> Bool { !lines[event - events.lowerBound].isEmpty }

  /// The result of `body` on an event's line and the bytes that its ranges are in.
  func withLine<Result>(
    of event: Int, _ body: (OpeningLine, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    let place = lines[event - events.lowerBound]
    guard !place.isEmpty else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      OpeningLine(bytes, in: Int(place.lowerBound)..<Int(place.upperBound)).map { body($0, bytes) }
    }
  }

  /// Appends `opening`, whose event is one of the bundle's and comes after the others.
  mutating func append(_ opening: Opening) {
    let start = Int32(clamping: bytes.count)
    opening.append(to: &bytes)
    lines[opening.event - events.lowerBound] = start..<Int32(clamping: bytes.count - 1)
  }

  /// The bundle with the openings that `change` returns in place of their old ones.
  func changing(_ change: (Opening) -> Opening?) -> OpeningBundle {
    var changed = OpeningBundle(index: index)
    changed.bytes.reserveCapacity(bytes.count)
    for event in events {
      if let opening = opening(of: event) { changed.append(change(opening) ?? opening) }
    }
    return changed
  }
}

extension OpeningBundle {
  /// Parses the bundle in a file up to the event before `size`. Also returns the number, from 1, of
  /// the first line that is not an opening in its place.
  static func reading(
    _ bytes: [UInt8], index: Int, size: Int
  ) -> (bundle: OpeningBundle, badLine: Int?, isCut: Bool) {
    var bundle = OpeningBundle(index: index)
    var (start, last, number) = (0, bundle.events.lowerBound - 1, 1)
    var badLine: Int?
    bytes.withUnsafeBufferPointer { bytes in
      while start < bytes.count {
        // A line without an end is an append that was cut off, or a loss that is reported
        // elsewhere.
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return }
        guard let line = OpeningLine(bytes, in: start..<end), line.event > last,
          line.event < bundle.events.upperBound, DocumentID(bytes[line.document]) != nil
        else {
          badLine = number
          return
        }
        guard line.event < size else { return }
        let place = line.event - bundle.events.lowerBound
        bundle.lines[place] = Int32(clamping: start)..<Int32(clamping: end)
        (start, last, number) = (end + 1, line.event, number + 1)
      }
    }
    let isWhole = start == bytes.count
    bundle.bytes = isWhole ? bytes : Array(bytes[..<start])
    return (bundle, badLine, badLine == nil && !isWhole)
  }
}

/// Where each document is in the ledger.
struct DocumentIndex: Sendable {
  /// The event with which each document came in.
  private(set) var first: [DocumentID: Int] = [:]
  /// By the event with which a document came in, that of its newest revision; by any other event,
  /// the event itself.
  private(set) var newest: [Int]
  /// By the event of a review, that of the last restore about it.
  private(set) var restored: [Int: Int] = [:]

  init(_ ledger: LedgerState, jobs: Int) {
    let summaries = ledger.summaries
    newest = Array(summaries.indices)
    let beginnings = ledger.bundles.parallelMap(jobs: jobs) { $0.beginnings(summaries) }
    first.reserveCapacity(beginnings.reduce(0) { $0 + $1.count })
    for (event, document) in beginnings.joined() { first[document] = event }
    for (event, summary) in summaries.enumerated() {
      if summary.isEdit, let target = summary.refers { newest[target] = event }
      if summary.kind == .restore, let target = summary.refers { restored[target] = event }
    }
  }
}

/// The index of one state of a ledger, made when it is first asked for.
final class KnownIndex: Sendable {
  private let known = Mutex<DocumentIndex?>(nil)

  func index(of ledger: LedgerState, jobs: Int) -> DocumentIndex {
    known.withLock { known in
      let index = known ?? DocumentIndex(ledger, jobs: jobs)
      known = index
      return index
    }
  }
}

extension OpeningBundle {
  /// The documents that come into the log with one of its events.
  fileprivate func beginnings(_ summaries: [EntrySummary]) -> [(event: Int, document: DocumentID)] {
    (events.lowerBound..<min(events.upperBound, summaries.count)).compactMap { event in
      guard summaries[event].beginsDocument, let document = document(of: event) else { return nil }
      return (event, document)
    }
  }

  /// The document that an event's opening is of.
  func document(of event: Int) -> DocumentID? {
    withLine(of: event) { line, bytes in DocumentID(bytes[line.document]) } ?? nil
  }

  /// Whether the event's opening has exactly that content. Nil if it is closed.
  func holds(_ content: [UInt8], at event: Int) -> Bool? {
    withLine(of: event) { line, bytes in
      line.secret.map { secret in
        secret.content.count == content.count
          && UnsafeBufferPointer(rebasing: bytes[secret.content]).elementsEqual(content)
      }
    } ?? nil
  }
}
