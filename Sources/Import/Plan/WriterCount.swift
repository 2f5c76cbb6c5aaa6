import Core

/// How many reviews of an import come from each e-mail address, by hashes that are kept nowhere.
struct WriterCount {
  /// From how many reviews on an address is reported.
  static let many = 3
  /// The number of addresses that are counted.
  private static let most = 500_000

  /// An address's reviews. An export may have half a million addresses, so each takes sixteen bytes.
  private struct Writer {
    var count: UInt32
    let file: UInt32
    let position: TextPosition
  }

  private var writers: [UInt64: Writer] = [:]
  private var files: [String] = []

  /// Counts a review from each address, at a place in a file.
  mutating func add(_ addresses: [UInt64], at place: Place) {
    for address in addresses {
      if writers[address] != nil {
        writers[address]?.count += 1
      } else if writers.count < Self.most {
        if files.last != place.file { files.append(place.file) }
        writers[address] = Writer(
          count: 1, file: UInt32(files.count - 1),
          position: TextPosition(line: place.line ?? 1, column: place.column ?? 1))
      }
    }
  }

  /// A note for each address with many reviews, at the first of them.
  var findings: [Finding] {
    writers.values.filter { $0.count >= Self.many }.map {
      Finding(
        .oneAddress, at: Place(files[Int($0.file)], $0.position),
        "\($0.count) reviews are from one e-mail address, this one first")
    }.sorted()
  }
}
