import Core
import Reviews
import TransparencyLog

/// The opening of a commitment: its content and salt, kept beside the log. An opening can be
/// deleted; the log cannot.
public struct Opening: Hashable, Sendable {
  /// The index of the event with the commitment.
  public let event: Int
  public let document: DocumentID
  /// The content and salt. Nil if the opening is closed: withheld for now, or destroyed.
  public let secret: Secret?

  /// Content and salt. Whoever has both can check the commitment.
  public struct Secret: Hashable, Sendable {
    /// The document as canonical JSON.
    public let content: [UInt8]
    public let salt: Salt

    public init(content: [UInt8], salt: Salt) {
      self.content = content
      self.salt = salt
    }
  }

  public init(event: Int, document: DocumentID, secret: Secret?) {
    self.event = event
    self.document = document
    self.secret = secret
  }
}

extension Opening {
  /// The opening as a line of a bundle, with its newline.
  public var line: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity((secret?.content.count ?? 0) + 200)
    append(to: &bytes)
    return bytes
  }

  /// Parses a line (without its newline). Nil for anything else. The content is not checked: the
  /// commitment does that.
  public init?(line: [UInt8]) {
    let opening = line.withUnsafeBufferPointer { bytes in
      OpeningLine(bytes, in: bytes.indices).flatMap { Opening($0, in: bytes) }
    }
    guard let opening else { return nil }
    self = opening
  }

  init?(_ line: OpeningLine, in bytes: UnsafeBufferPointer<UInt8>) {
    guard let document = DocumentID(bytes[line.document]) else { return nil }
    var secret: Secret?
    if let parts = line.secret {
      guard let salt = Base64.decode(bytes[parts.salt]), salt.count == Salt.byteCount else {
        return nil
      }
      secret = Secret(content: Array(bytes[parts.content]), salt: Salt(known: salt))
    }
    self.init(event: line.event, document: document, secret: secret)
  }

  func append(to bytes: inout [UInt8]) {
    if let secret {
      bytes.append(contentsOf: "{\"content\":".utf8)
      bytes.append(contentsOf: secret.content)
      bytes.append(contentsOf: ",\"event\":".utf8)
    } else {
      bytes.append(contentsOf: "{\"event\":".utf8)
    }
    bytes.append(contentsOf: String(event).utf8)
    bytes.append(contentsOf: ",\"piece\":\"".utf8)
    document.append(to: &bytes)
    if let secret {
      bytes.append(contentsOf: "\",\"salt\":\"".utf8)
      Base64.append(secret.salt.bytes, to: &bytes)
    }
    bytes.append(contentsOf: "\"}\n".utf8)
  }

  /// The opening without its secret.
  var closed: Opening { Opening(event: event, document: document, secret: nil) }
}

/// The ranges of the parts of an opening's line. The line is split from its end without parsing the
/// content, which may be any text.
///
/// Open: `{"content":{…},"event":171,"piece":"replies/ID.2","salt":"…"}`; closed:
/// `{"event":171,"piece":"reviews/ID"}`.
struct OpeningLine: Sendable {
  let event: Int
  let document: Range<Int>
  /// Nil if the opening is closed.
  let secret: SecretRange?

  struct SecretRange: Sendable {
    let content: Range<Int>
    /// In base64.
    let salt: Range<Int>
  }

  /// The parts of the line in `place` of `bytes`, without its newline. Nil if it is no opening.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, in place: Range<Int>) {
    var reader = BackwardReader(bytes: bytes, start: place.lowerBound, end: place.upperBound)
    guard reader.dropLast("\"}") else { return nil }
    let isOpen = reader.begins("{\"content\":{")
    var salt: Range<Int>?
    if isOpen {
      salt = reader.takeLast(44)
      guard salt != nil, reader.dropLast("\",\"salt\":\"") else { return nil }
    }
    document = reader.takeLast { $0 != UInt8(ascii: "\"") }
    guard reader.dropLast(",\"piece\":\"") else { return nil }
    let digits = reader.takeLast(while: \.isDigit)
    guard let event = Decimal.decode(bytes[digits]) else { return nil }
    self.event = event
    if let salt {
      guard reader.dropLast("},\"event\":") else { return nil }
      let start = place.lowerBound + "{\"content\":".utf8.count
      guard start <= reader.end else { return nil }
      secret = SecretRange(content: start..<reader.end + 1, salt: salt)
    } else {
      guard reader.dropLast("{\"event\":"), reader.isEmpty else { return nil }
      secret = nil
    }
  }

  /// A reader of a line from its end.
  private struct BackwardReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let start: Int
    var end: Int

    var isEmpty: Bool { end == start }

    func begins(_ text: StaticString) -> Bool {
      end - start >= text.utf8CodeUnitCount && matches(text, at: start)
    }

    mutating func dropLast(_ text: StaticString) -> Bool {
      let place = end - text.utf8CodeUnitCount
      guard place >= start, matches(text, at: place) else { return false }
      end = place
      return true
    }

    mutating func takeLast(_ count: Int) -> Range<Int>? {
      guard end - start >= count else { return nil }
      end -= count
      return end..<end + count
    }

    mutating func takeLast(while belongs: (UInt8) -> Bool) -> Range<Int> {
      let stop = end
      while end > start, belongs(bytes[end - 1]) { end -= 1 }
      return end..<stop
    }

    private func matches(_ text: StaticString, at place: Int) -> Bool {
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        .elementsEqual(bytes[place..<place + text.utf8CodeUnitCount])
    }
  }
}
