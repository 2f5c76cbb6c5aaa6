extension Escape {
  /// Copies text in runs as long as they come. `stays` says which scalars from U+0080 up are
  /// copied, as `plain` does for ASCII; every other goes to `replace` with the index behind it.
  /// Ill-formed bytes count as U+FFFF, a noncharacter.
  @inline(__always)
  static func copyRuns(
    of text: UnsafeBufferPointer<UInt8>, passing plain: ASCIISet, where stays: (UInt32) -> Bool,
    into output: inout [UInt8],
    replacing replace: (_ scalar: UInt32, _ next: Int, _ output: inout [UInt8]) -> Void
  ) {
    var start = 0
    var index = 0
    while index < text.count {
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
