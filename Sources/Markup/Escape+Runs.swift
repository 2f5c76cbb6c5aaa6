extension Escape {
  /// Copies text in runs as long as they come. `stays` says which scalars from U+0080 up are
  /// copied, as `plain` does for ASCII; every other goes to `replace` with the index behind it.
  /// Ill-formed bytes count as U+FFFF, a noncharacter. `areAll` may tell of eight bytes at once, the
  /// first lowest, that `plain` holds them all.
  @inline(__always)
  static func copyRuns(
    of text: UnsafeBufferPointer<UInt8>, passing plain: ASCIISet,
    eight areAll: (UInt64) -> Bool = { _ in false }, where stays: (UInt32) -> Bool,
    into output: inout [UInt8],
    replacing replace: (_ scalar: UInt32, _ next: Int, _ output: inout [UInt8]) -> Void
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      while index + 8 <= text.count, areAll(text.word(at: index)) { index += 8 }
      if index == text.count { break }
      if plain.contains(text[index]) {
        index += 1
        continue
      }
      let (scalar, length) = text.scalar(at: index)
      if scalar < 0x80 || !stays(scalar) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        replace(scalar, index + length, &output)
        start = index + length
      }
      index += length
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes from here on.
  @inline(__always)
  fileprivate func word(at index: Int) -> UInt64 {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}
