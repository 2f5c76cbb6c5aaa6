import Core

/// The records of a file, one after the other.
extension ImportSession {
  mutating func take(_ events: [ReadingEvent]) throws {
    var ahead: (range: Range<Int>, records: [ReadRecord?]) = (0..<0, [])
    for (index, event) in events.enumerated() {
      guard !isRefused else { return }
      switch event {
      case .aside(["#header"], let names): take(header: names)
      case .aside(["#records"], _): evidence.holdsRecords = true
      case .aside(let path, let value): note(value, at: path)
      case .broken(let position, let message):
        if !isFirstReading {
          importer.addBroken(
            Finding(.brokenRecord, at: Place(file, position), "\(message); it is left out"))
          giveUpIfHopeless(at: position)
        }
      case .record(let record):
        if isFirstReading {
          readFirst(record)
          continue
        }
        if !ahead.range.contains(index) { ahead = readAhead(in: events, from: index) }
        try take(record, ahead.records[index - ahead.range.lowerBound])
      }
    }
  }

  private mutating func take(header names: RecordValue) {
    asides[["#header"]] = names
    evidence.holdsRecords = evidence.holdsRecords || source?.columns.isEmpty != true
    let written = names.items.compactMap(\.written)
    unread = UnreadColumns(header: written)
    let missing = columns.take(header: written, of: file)
    isRefused = !missing.isEmpty
    if !isFirstReading { for finding in missing { importer.add(finding) } }
  }

  /// Reads a record for the first of two times: for the records that belong to others, and for the
  /// scale of the ratings. The file is refused if these cannot be on the scale that its source
  /// usually has.
  private mutating func readFirst(_ record: Record) {
    guard let source else { return }
    let forms = source.forms
    if let parent = forms.lazy.compactMap({ $0.companion?(record.value) }).first {
      let path = [RecordForm.companions, parent]
      // Taken out and put back, so that the list is not copied for each.
      var records = asides.removeValue(forKey: path)?.items ?? []
      records.append(record.value)
      asides[path] = .list(records)
    }
    guard isScaleOpen(source) else { return }
    var mapping = Mapping(record, in: file, options, asides: asides)
    guard let form = source.form(of: mapping), form.isScaleOpen else { return }
    if let path = form.ratingPath {
      if let text = mapping.text(at: [path]) { ratings.add(text, best: 5) }
    } else {
      _ = try? form.reviews(&mapping, of: source.key)
      ratings.add(mapping.ratings)
    }
    if let doubt = ratings.doubt {
      refusals[file] = Finding(.ambiguousScale, at: Place(file, record.position), doubt)
      isRefused = true
    }
  }

  /// Refuses the rest of a file that is nearly all errors.
  private mutating func giveUpIfHopeless(at position: TextPosition) {
    let broken = importer.tally.broken - readBefore.broken
    guard broken > RecordBounds.broken, broken / 10 > importer.tally.read - readBefore.read else {
      return
    }
    isRefused = true
    importer.addBroken(
      Finding(
        .wrongExport, at: Place(file, position),
        "nearly no record up to here can be read; the rest of the file is left out"))
  }

  /// The records from an event on, as far as they follow each other, read on several threads. Nil
  /// where the source is not known yet or does not recognize one.
  private func readAhead(
    in events: [ReadingEvent], from start: Int
  ) -> (range: Range<Int>, records: [ReadRecord?]) {
    guard let source else { return (start..<start + 1, [nil]) }
    var end = start
    while end < events.count, case .record = events[end] { end += 1 }
    let (file, options, asides, asLines) = (file, options, asides, importer.store.keepsLines)
    let isRow = isTable
    let records = events[start..<end].parallelMap(jobs: options.jobs) { event -> ReadRecord? in
      guard case .record(let record) = event, source.recognizes(record.value, isRow: isRow),
        source.refusal(of: record.value, isRow: isRow) == nil
      else { return nil }
      return ReadRecord(
        record, from: source, in: file, options, asides: asides, asLines: asLines)
    }
    return (start..<end, records)
  }

  private var isTable: Bool { asides[["#header"]] != nil }

  private mutating func note(_ value: RecordValue, at path: [String]) {
    // They were all noted when the files were read for them.
    if !isFirstReading, source?.readsAsidesFirst == true { return }
    if path == ["included"], let known = asides[path] {
      // Each page of the App Store has the answers to its own reviews.
      asides[path] = .list(known.items + value.items)
    } else if let known = asides[path], path.last?.hasPrefix("wp:author") == true {
      asides[path] = .list(known.items + value.items)
    } else if asides.count < RecordBounds.asides || asides[path] != nil {
      asides[path] = value
    }
  }

  /// Imports the reviews of a record, which may have been read ahead.
  private mutating func take(_ record: Record, _ ahead: ReadRecord?) throws {
    evidence.records += 1
    if let only = evidence.onlyError { importer.addBroken(only) }
    evidence.onlyError = nil
    if let words = record.value.failure {
      return refuse("this is the answer to a request that failed: \(words)", .wrongExport)
    }
    let isNamed = source != nil
    watchColumns(of: record.value)
    guard let source = ahead == nil ? source(of: record) : source else { return }
    let read =
      ahead
      ?? ReadRecord(
        record, from: source, in: file, options, asides: asides,
        asLines: importer.store.keepsLines)
    let place = read.mapping.place
    if let error = read.error {
      let finding = Finding(error.rule, at: place, error.message)
      // An answer which says that a request failed is one object that is no record.
      if evidence.records == 1, isNamed, !evidence.hasRecord {
        evidence.onlyError = finding
      } else {
        importer.addBroken(finding)
      }
    }
    if !isNamed {
      self.source = source
      evidence.hasRecord = true
    }
    let leftBefore = importer.tally.duplicates + importer.tally.broken
    for prepared in read.reviews {
      scopes.insert(prepared.review.scope)
      unread.replies += prepared.review.replies.count
      try importer.take(prepared, at: place)
    }
    let left = importer.tally.duplicates + importer.tally.broken
    unread.add(read.mapping.unread)
    importer.add(read.mapping, countsWriter: left == leftBefore)
  }

  /// Notes which columns of a mapping a record has, and whether it is one of the source's.
  private mutating func watchColumns(of value: RecordValue) {
    guard let source else { return }
    guard let mapped = source.mapped, let form = source.forms.first else {
      if source.recognizes(value, isRow: isTable) { evidence.hasRecord = true }
      return
    }
    var parts = [value]
    if case .at(let path) = form.parts { parts = value.records(at: path) }
    if parts.contains(where: { part in mapped.contains { part.column($0.name) != nil } }) {
      evidence.hasRecord = true
    }
    for part in parts { columns.take(part) }
  }

  /// The source of a record. Nil if the file is refused.
  private mutating func source(of record: Record) -> ImportSource? {
    let value = record.value
    if let source, source.recognizes(value, isRow: isTable) {
      if let refusal = source.refusal(of: value, isRow: isTable) {
        refuse(refusal, .wrongExport)
        return nil
      }
      return source
    }
    let likely = ImportSource.recognized(value, isRow: isTable)
    let isRow = isTable
    if let refusal = likely.lazy.compactMap({ $0.refusal(of: value, isRow: isRow) }).first {
      refuse(refusal, .wrongExport)
      return nil
    }
    if let source {
      if let other = likely.first {
        refuse(
          "this looks like an export of \(other.label), not of \(source.label)", .unknownSource)
        return nil
      }
      let mapping = Mapping(record, in: file, options, asides: asides)
      guard evidence.records == 1, isTable || value.isLikeReview, source.form(of: mapping) == nil
      else { return source }
      refuse(
        "this is in no form of \(source.label) that sitegen knows (\(source.formLabels)): it has "
          + "\(keys(of: value)); 'sitegen import guess' writes a mapping for it", .unknownSource)
      return nil
    }
    if likely.count == 1 { return likely[0] }
    if likely.isEmpty {
      refuse(
        "sitegen does not know the source of this export, which begins "
          + "'\(evidence.beginning)'; 'sitegen import guess' writes a mapping for it",
        .unknownSource)
    } else {
      refuse(
        "this may be an export of \(likely.map(\.label).joined(separator: " or ")): say which, "
          + "as in 'sitegen import \(likely[0].key) \(file)'", .unknownSource)
    }
    return nil
  }

  /// The first keys or columns of a record, in one line.
  private func keys(of value: RecordValue) -> String {
    let names = asides[["#header"]]?.items.compactMap(\.written) ?? value.columnNames
    let shown = names.prefix(6).map { "'\($0.singleLine.prefix(40))'" }.joined(separator: ", ")
    return shown + (names.count > 6 ? " and \(names.count - 6) more" : "")
  }
}

extension RecordValue {
  /// Whether an object has as many members as a review would have.
  fileprivate var isLikeReview: Bool { columnNames.count >= 3 }
}
