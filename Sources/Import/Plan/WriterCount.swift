import Core

/// How many reviews of an import come from each e-mail address, by hashes that are kept nowhere.
struct WriterCount {
  /// From how many reviews on an address is reported.
  static let many = 3
  /// The number of addresses that are counted.
  private static let most = 500_000

  private var writers: [UInt64: (count: Int, first: Place)] = [:]

  mutating func add(_ addresses: [UInt64], at place: Place) {
    for address in addresses {
      if let known = writers[address] {
        writers[address] = (known.count + 1, known.first)
      } else if writers.count < Self.most {
        writers[address] = (1, place)
      }
    }
  }

  /// A note for each address with many reviews, at the first of them.
  var findings: [Finding] {
    writers.values.filter { $0.count >= Self.many }.map {
      Finding(
        .oneAddress, at: $0.first, "\($0.count) reviews are from one e-mail address, this one first"
      )
    }.sorted()
  }
}
