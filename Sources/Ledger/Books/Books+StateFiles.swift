import Core

extension LedgerState {
  /// What has to be written for this ledger to stand where `old` did; `old` is nil where there are
  /// none yet, and otherwise what was read from the files.
  ///
  /// In this order: openings, events, the name, and last the checkpoints, of which the newest makes
  /// all of it valid. Cut off at any byte before that, the files are still the old ledger. Then come
  /// `closedFiles(since:)`.
  public func stateFiles(since old: LedgerState?) -> [StateFile] {
    let size = old?.log.count ?? 0
    var files: [StateFile] = []
    for bundle in bundles where bundle.events.upperBound > size {
      let new = bundle.lines(from: size)
      let before = old.flatMap {
        $0.bundles.indices.contains(bundle.index) ? $0.bundles[bundle.index] : nil
      }
      let path = "\(LedgerState.folder)/\(bundle.path)"
      if new.isEmpty {
        continue
      } else if let before, !before.bytes.isEmpty, old?.unwritten.contains(bundle.index) == false {
        files.append(StateFile(path: path, offset: before.bytes.count, bytes: new))
      } else {
        files.append(StateFile(path: path, bytes: (before?.bytes ?? []) + new))
      }
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
    let known = Set(old?.checkpoints.map(\.checkpoint.size) ?? [])
    for signed in checkpoints where !known.contains(signed.checkpoint.size) {
      files.append(
        StateFile(path: LedgerFiles.checkpoint(signed.checkpoint.size), bytes: signed.bytes))
    }
    return files
  }

  /// The openings that erasures have closed since `old`: written whole, once the checkpoint that has
  /// the erasures stands. Where they are not written any more, the next reading closes them.
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
