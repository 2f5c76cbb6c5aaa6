extension [UInt8] {
  /// 16 hexadecimal digits for the name of a file with this content, which so may be cached for
  /// ever: FNV-1a, 64 bits. A name for content, not a proof of it.
  /// Source: Fowler, Noll, Vo, Eastlake, draft-eastlake-fnv.
  var contentName: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in self { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
