/// A compact record of values, for sitegen's own files that are no longer true after a change of the
/// program. The same lines of code write it and read it, so what is written is what is read.
///
/// Numbers are LEB128 with the sign in the lowest bit, texts their length and their UTF-8. Nothing
/// tells one value from another: who reads must ask for the same values as who wrote.
///
/// All of it can be inlined: a build with 10,000 reviews codes a million values, and each of them costs
/// five times as much where the compiler does not know its type.
public struct BinaryRecord {
  @usableFromInline var output: [UInt8] = []
  @usableFromInline let input: UnsafeRawBufferPointer
  @usableFromInline var offset = 0
  public let isReading: Bool
  @usableFromInline var hasFailed = false
  /// Whether places in files are left out: where a text stands in its file is on no page.
  @usableFromInline let hasPlaces: Bool

  /// A record to write; without places, one whose digest is the same wherever the values stood.
  public init(withPlaces hasPlaces: Bool = true) {
    input = UnsafeRawBufferPointer(start: nil, count: 0)
    isReading = false
    self.hasPlaces = hasPlaces
  }

  /// A record to read, with its places. `input` must outlive it.
  public init(reading input: UnsafeRawBufferPointer) {
    self.input = input
    isReading = true
    hasPlaces = true
  }

  /// What was written.
  public var bytes: [UInt8] { output }

  /// Whether what was read is no such record. Values read after that are of no use.
  @inlinable
  public var isDamaged: Bool { hasFailed }

  /// Whether all was read and none of it was damaged.
  public var isDone: Bool { !isDamaged && offset == input.count }

  /// What is still to be read.
  public var rest: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: input[offset...]) }

  /// Begins anew, for another record in the same memory.
  public mutating func clear() { output.removeAll(keepingCapacity: true) }

  /// Notes that what was read cannot be.
  public mutating func fail() { hasFailed = true }
}

/// A value that stands in binary records.
public protocol BinaryCodable {
  /// A value to read into.
  static var blank: Self { get }
  /// Names everything of the value.
  mutating func code(_ record: inout BinaryRecord)
}

extension BinaryRecord {
  @inlinable
  public mutating func code(_ value: inout Int) {
    guard isReading else {
      var rest = UInt(bitPattern: value &<< 1 ^ value &>> (Int.bitWidth - 1))
      while rest >= 0x80 {
        output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      return output.append(UInt8(rest))
    }
    var (number, shift): (UInt, UInt) = (0, 0)
    while let byte = nextByte() {
      number |= UInt(byte & 0x7F) &<< shift
      shift += 7
      if byte < 0x80 {
        value = Int(bitPattern: number &>> 1) ^ -Int(bitPattern: number & 1)
        return
      }
      if shift > 63 { break }
    }
    hasFailed = true
  }

  @inlinable
  public mutating func code(_ value: inout String) {
    guard isReading else {
      var text = value
      text.withUTF8 { utf8 in
        count(utf8.count)
        output.append(contentsOf: utf8)
      }
      return
    }
    if let part = part() { value = String(decoding: part, as: UTF8.self) }
  }

  @inlinable
  public mutating func code(_ value: inout Bool) {
    guard isReading else { return output.append(value ? 1 : 0) }
    guard let byte = nextByte(), byte < 2 else { return hasFailed = true }
    value = byte == 1
  }

  @inlinable
  public mutating func code<Value: BinaryCodable>(_ value: inout Value) { value.code(&self) }

  @inlinable
  public mutating func code<Value: BinaryCodable>(_ value: inout Value?) {
    code(&value, blank: Value.blank) { $1.code(&$0) }
  }

  @inlinable
  public mutating func code(_ value: inout String?) { code(&value, blank: "") { $0.code(&$1) } }
  @inlinable
  public mutating func code(_ value: inout Int?) { code(&value, blank: 0) { $0.code(&$1) } }
  @inlinable
  public mutating func code(_ value: inout Bool?) { code(&value, blank: false) { $0.code(&$1) } }

  @inlinable
  public mutating func code<Value: BinaryCodable>(_ values: inout [Value]) {
    code(&values, blank: Value.blank) { $1.code(&$0) }
  }

  @inlinable
  public mutating func code(_ values: inout [Int]) { code(&values, blank: 0) { $0.code(&$1) } }
  @inlinable
  public mutating func code(_ values: inout [String]) { code(&values, blank: "") { $0.code(&$1) } }

  /// Codes one of a closed list of names, by its place there.
  @inlinable
  public mutating func code<Value: CaseIterable & Equatable>(_ value: inout Value) {
    let all = Array(Value.allCases)
    var place = isReading ? 0 : all.firstIndex(of: value) ?? 0
    code(&place)
    guard isReading else { return }
    if all.indices.contains(place) { value = all[place] } else { hasFailed = true }
  }

  @inlinable
  public mutating func code<Value: CaseIterable & Equatable>(_ value: inout Value?) {
    guard let first = Value.allCases.first else { return }
    code(&value, blank: first) { $0.code(&$1) }
  }

  @inlinable
  public mutating func code(_ place: inout Place) {
    guard hasPlaces else { return }
    var (file, line, column) = (place.file, place.line, place.column)
    code(&file)
    code(&line)
    code(&column)
    if isReading { place = Place(file, line: line, column: column) }
  }

  /// Codes the line on which something stands, which is a part of its place.
  @inlinable
  public mutating func code(line: inout Int) {
    if hasPlaces { code(&line) }
  }

  @inlinable
  public mutating func code(_ position: inout TextPosition?) {
    var (line, column) = (position?.line ?? 0, position?.column ?? 0)
    code(&line)
    code(&column)
    if isReading { position = line == 0 ? nil : TextPosition(line: line, column: column) }
  }

  @inlinable
  public mutating func code(_ key: inout ContentKey) {
    guard isReading else {
      return withUnsafeBytes(of: key) { output.append(contentsOf: $0) }
    }
    guard offset + ContentKey.byteCount <= input.count else { return hasFailed = true }
    key = input.loadUnaligned(fromByteOffset: offset, as: ContentKey.self)
    offset += ContentKey.byteCount
  }

  /// Codes bytes of any length.
  @inlinable
  public mutating func code(_ value: inout [UInt8]) {
    guard isReading else {
      count(value.count)
      return output.append(contentsOf: value)
    }
    if let part = part() { value = Array(part) }
  }
}

extension BinaryRecord {
  @inlinable
  mutating func code<Value>(
    _ value: inout Value?, blank: @autoclosure () -> Value,
    _ coding: (inout BinaryRecord, inout Value) -> Void
  ) {
    var isThere = value != nil
    code(&isThere)
    guard isThere, !isDamaged else {
      if isReading { value = nil }
      return
    }
    if isReading { value = blank() }
    coding(&self, &value!)
  }

  @inlinable
  mutating func code<Value>(
    _ values: inout [Value], blank: @autoclosure () -> Value,
    _ coding: (inout BinaryRecord, inout Value) -> Void
  ) {
    guard isReading else {
      count(values.count)
      for index in values.indices { coding(&self, &values[index]) }
      return
    }
    var length = 0
    code(&length)
    // Each value takes a byte at least.
    guard length >= 0, length <= input.count - offset else { return hasFailed = true }
    values = []
    values.reserveCapacity(length)
    for _ in 0..<length where !isDamaged {
      var value = blank()
      coding(&self, &value)
      values.append(value)
    }
  }

  @inlinable
  mutating func count(_ number: Int) {
    var number = number
    code(&number)
  }

  @inlinable
  mutating func nextByte() -> UInt8? {
    guard offset < input.count else { return nil }
    defer { offset += 1 }
    return input[offset]
  }

  /// The bytes of a length that is read first.
  @inlinable
  mutating func part() -> UnsafeRawBufferPointer? {
    var length = 0
    code(&length)
    guard !isDamaged, length >= 0, length <= input.count - offset else {
      hasFailed = true
      return nil
    }
    defer { offset += length }
    return UnsafeRawBufferPointer(rebasing: input[offset..<offset + length])
  }
}
