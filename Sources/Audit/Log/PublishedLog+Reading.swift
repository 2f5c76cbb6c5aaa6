import Core
import Ledger
import Reviews
import TransparencyLog

extension PublishedLog {
  /// The events' lines, bundle by bundle: a forged size ends at the first that is missing.
  static func entries(
    _ size: Int, _ files: PublishedFiles, _ findings: inout AuditFindings
  ) -> Log? {
    var unreadable: (path: String, message: String)?
    do {
      return try Log(size: size) { tile in
        switch files.tile(tile) {
        case .success(let bytes): return bytes
        case .failure(let flaw):
          unreadable = (SitePath.ledger + tile.path, flaw.message)
          return nil
        }
      }
    } catch {
      let file = error.tile.map { SitePath.ledger + $0.path }
      let first = (error.tile?.index ?? 0) * Tile.fullWidth
      switch (unreadable, error.flaw) {
      case (let flaw?, _): findings.add(.unreadable, file: flaw.path, flaw.message)
      case (nil, .badEntry(let event)):
        findings.add(
          .damagedEntries, event: event, file: file,
          "event \(event) of the ledger is damaged: its length is not that of the file")
      case (nil, .missing):
        findings.add(
          .missingEntries, event: first, file: file,
          "the checkpoint counts \(size) events, and those from event \(first) on are not published"
        )
      case (nil, let flaw):
        findings.add(
          .damagedEntries, event: first, file: file,
          "the bundle of entries from event \(first) on is damaged: \(TileFlaw(flaw))")
      }
      return nil
    }
  }

  /// Every line strictly; an event whose line is none is nil.
  static func decode(
    _ log: Log, _ ranges: [Range<Int>], jobs: Int, _ findings: inout AuditFindings
  ) -> [Entry?] {
    let parts = ranges.parallelMap(jobs: jobs) { range in
      var findings = AuditFindings()
      let entries = range.map { decode(log, $0, &findings) }
      return (entries, findings)
    }
    for part in parts { findings.add(part.1) }
    return parts.flatMap { $0.0 }
  }

  private static func decode(_ log: Log, _ index: Int, _ findings: inout AuditFindings) -> Entry? {
    do {
      return try log.entry(at: index)
    } catch {
      let tile = Tile(.entries, index: index / Tile.fullWidth)
      findings.add(
        .badEntry, event: index, file: tile.map { SitePath.ledger + $0.path },
        "event \(index) is no event of a ledger: \(error.flaw)")
      return nil
    }
  }
}

extension PublishedFiles {
  /// A tile; where a partial one has gone, the full one.
  func tile(_ tile: Tile) -> Result<[UInt8]?, Flaw> {
    let found = bytes(of: SitePath.ledger + tile.path)
    guard case .success(nil) = found, tile.width < Tile.fullWidth,
      let full = Tile(tile.layer, index: tile.index)
    else { return found }
    return bytes(of: SitePath.ledger + full.path)
  }
}

/// A tile's flaw without its path, which a finding names anyway.
struct TileFlaw: CustomStringConvertible {
  let flaw: TileMistake.Flaw

  init(_ flaw: TileMistake.Flaw) { self.flaw = flaw }

  var description: String {
    switch flaw {
    case .missing: "it is missing"
    case .badLength(let count): "\(count) bytes are not what a tile of its width has"
    case .otherHash(let number): "hash \(number) is not that of what stands under it"
    case .badEntry(let number): "event \(number) is cut off"
    case .otherSize(let count): "there are \(count) events"
    case .otherRoot: "together they lead to another root hash"
    }
  }
}
