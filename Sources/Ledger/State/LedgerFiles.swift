import Core
import TransparencyLog

/// The files of `content/ledger/`, sorted by their names into kinds.
struct LedgerFiles {
  static let events = LedgerState.folder + "/events.jsonl"
  static let origin = LedgerState.folder + "/origin"

  static func checkpoint(_ size: Int) -> String { "\(LedgerState.folder)/checkpoints/\(size)" }

  var events: SourceFile?
  var origin: SourceFile?
  var timeZones: SourceFile?
  /// By number, ascending.
  var bundles: [(index: Int, file: SourceFile)] = []
  /// The openings of settings events, ascending.
  var settings: [(event: Int, file: SourceFile)] = []
  /// By size, ascending.
  var checkpoints: [(size: Int, file: SourceFile)] = []
  var findings: [Finding] = []

  init(_ files: [SourceFile]) {
    let folder = LedgerState.folder + "/"
    for file in files.below(LedgerState.folder) {
      let path = String(file.path.dropFirst(folder.count))
      if path == "events.jsonl" {
        events = file
      } else if path == "origin" {
        origin = file
      } else if file.path == LedgerState.timeZonesFile {
        timeZones = file
      } else if let index = OpeningBundle.index(path: path) {
        bundles.append((index, file))
      } else if let event = SettingsOpening.event(path: path) {
        settings.append((event, file))
      } else if let size = LedgerFiles.checkpointSize(path) {
        checkpoints.append((size, file))
      } else if file.path.hasPrefix(LedgerState.pictures + "/") {
        continue
      } else if !path.utf8.split(separator: UInt8(ascii: "/")).contains(where: \.isHidden) {
        findings.append(
          Finding(.ledgerFile, at: Place(file.path), "the ledger has no file of this name"))
      }
    }
    bundles.sort { $0.index < $1.index }
    checkpoints.sort { $0.size < $1.size }
    settings.sort { $0.event < $1.event }
  }

  var isEmpty: Bool {
    events == nil && origin == nil && bundles.isEmpty && checkpoints.isEmpty
  }

  /// The name on the file's only line. Nil if the line has no end.
  var originName: String? {
    guard let bytes = origin?.bytes, bytes.last == UInt8(ascii: "\n") else { return nil }
    return String(validating: bytes.dropLast(), as: UTF8.self)
  }

  private static func checkpointSize(_ path: String) -> Int? {
    guard path.utf8.starts(with: "checkpoints/".utf8) else { return nil }
    return Decimal.decode(path.utf8.dropFirst("checkpoints/".utf8.count))
  }
}

extension Substring.UTF8View {
  fileprivate var isHidden: Bool { first == UInt8(ascii: ".") }
}

extension LedgerState {
  /// The files to write so that this ledger replaces `old`, which was read from the files; nil if
  /// there is none yet.
  ///
  /// First come checkpoints of events that are in the files already. Then the order is openings,
  /// events, the name, and last the new events' checkpoints. If writing stops at any byte before
  /// these, the files are the old ledger, or the new one without its checkpoint, which the next build
  /// makes. `closedFiles(since:)` comes afterwards.
  public func stateFiles(since old: LedgerState?) -> [StateFile] {
    let size = old?.log.count ?? 0
    let known = Set(old?.checkpoints.map(\.checkpoint.size) ?? [])
    let new = checkpoints.filter { !known.contains($0.checkpoint.size) }
    var files = new.filter { $0.checkpoint.size <= size && old != nil }.map(\.file)
    for bundle in bundles where bundle.events.upperBound > size {
      let lines = bundle.lines(from: size)
      let before = old.flatMap {
        $0.bundles.indices.contains(bundle.index) ? $0.bundles[bundle.index] : nil
      }
      let path = "\(LedgerState.folder)/\(bundle.path)"
      if lines.isEmpty {
        continue
      } else if let before, !before.bytes.isEmpty, old?.unwritten.contains(bundle.index) == false {
        files.append(StateFile(path: path, offset: before.bytes.count, bytes: lines))
      } else {
        files.append(StateFile(path: path, bytes: (before?.bytes ?? []) + lines))
      }
    }
    for event in settings.keys.sorted() where event >= size {
      guard let opening = settings[event] else { continue }
      files.append(
        StateFile(
          path: "\(LedgerState.folder)/\(SettingsOpening.path(of: event))", bytes: opening.bytes))
    }
    if log.count > size {
      // The newline before is written again, in case the file was left without one.
      let offset = max(0, log.start(of: size) - 1)
      files.append(
        StateFile(
          path: LedgerFiles.events, offset: offset,
          bytes: (size > 0 ? [UInt8(ascii: "\n")] : []) + log.bytes(from: size)))
    }
    if old == nil {
      files.append(StateFile(path: LedgerFiles.origin, bytes: Array("\(origin)\n".utf8)))
    }
    if timeZones != old?.timeZones ?? [] {
      let lines = timeZones.map { "\($0)\n" }.joined()
      files.append(StateFile(path: LedgerState.timeZonesFile, bytes: Array(lines.utf8)))
    }
    return files + new.filter { $0.checkpoint.size > size || old == nil }.map(\.file)
  }

  /// The openings that erasures have closed since `old`. They are written whole, after the
  /// checkpoint that has the erasures. If they are not written, the next reading closes them.
  public func closedFiles(since old: LedgerState?) -> [StateFile] {
    guard let old, old.erased != erased || !old.unwritten.isEmpty else { return [] }
    return old.bundles.compactMap { before in
      let bundle = bundles[before.index]
      let isClosed = old.unwritten.contains(before.index)
      guard isClosed || !bundle.bytes.starts(with: before.bytes) else { return nil }
      return StateFile(path: "\(LedgerState.folder)/\(bundle.path)", bytes: bundle.bytes)
    }
  }
}

extension SignedCheckpoint {
  fileprivate var file: StateFile {
    StateFile(path: LedgerFiles.checkpoint(checkpoint.size), bytes: bytes)
  }
}

extension OpeningBundle {
  /// The lines of the events from `event` on.
  func lines(from event: Int) -> [UInt8] {
    var lines: [UInt8] = []
    for event in max(event, events.lowerBound)..<max(event, events.upperBound) {
      opening(of: event)?.append(to: &lines)
    }
    return lines
  }
}
