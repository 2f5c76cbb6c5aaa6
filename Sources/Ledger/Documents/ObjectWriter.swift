import Core
import Reviews

/// A writer of one object in canonical JSON. Each member is added with its comma and name,
/// `,"name":`, in the order of the names. The first comma becomes the brace.
package struct ObjectWriter {
  private var bytes: [UInt8] = []

  package init(reserving count: Int) { bytes.reserveCapacity(count) }

  /// The finished object, which must have a member.
  package var finished: [UInt8] {
    mutating get {
      close(from: 0)
      return bytes
    }
  }

  package mutating func add(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    append(name)
    JSONEscaping.canonical.append(text, to: &bytes)
  }

  package mutating func add(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    append(name)
    bytes.append(contentsOf: String(number).utf8)
  }

  package mutating func add(_ name: StaticString, _ truth: Bool?) {
    guard let truth else { return }
    append(name)
    bytes.append(contentsOf: (truth ? "true" : "false").utf8)
  }

  package mutating func add(_ name: StaticString, _ day: Day?) {
    guard let day else { return }
    append(name)
    bytes.append(UInt8(ascii: "\""))
    append(day)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds the month or the day, or if the time is known the instant in UTC, which no change of time
  /// zone changes.
  package mutating func add(_ name: StaticString, _ moment: Moment) {
    if moment.isMonth { return add(name, moment.dayText) }
    guard let instant = moment.time?.instant else { return add(name, moment.day) }
    append(name)
    bytes.append(UInt8(ascii: "\""))
    let day = Day(containing: instant)
    let second = instant - day.start
    append(day)
    bytes.append(UInt8(ascii: "T"))
    append(second / 3600, digits: 2)
    bytes.append(UInt8(ascii: ":"))
    append(second / 60 % 60, digits: 2)
    bytes.append(UInt8(ascii: ":"))
    append(second % 60, digits: 2)
    bytes.append(UInt8(ascii: "Z"))
    bytes.append(UInt8(ascii: "\""))
  }

  /// A value whose canonical form is known.
  mutating func add(_ name: StaticString, canonical value: [UInt8]) {
    append(name)
    bytes.append(contentsOf: value)
  }

  package mutating func add(_ name: StaticString, _ members: (inout ObjectWriter) -> Void) {
    append(name)
    let start = bytes.count
    members(&self)
    close(from: start)
  }

  /// Adds a text that already is UTF-8.
  package mutating func add(_ name: StaticString, utf8: [UInt8]) {
    append(name)
    utf8.withUnsafeBufferPointer { JSONEscaping.canonical.append(utf8: $0, to: &bytes) }
  }

  /// Adds a value that already is canonical JSON.
  package mutating func add(_ name: StaticString, json: [UInt8]) {
    append(name)
    bytes.append(contentsOf: json)
  }

  package mutating func add(_ name: StaticString, _ texts: [String]) {
    append(name)
    bytes.append(UInt8(ascii: "["))
    for (place, text) in texts.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONEscaping.canonical.append(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Adds an array of objects, each of which must get a member.
  package mutating func add<Elements: Sequence>(
    _ name: StaticString, each elements: Elements,
    _ members: (Elements.Element, inout ObjectWriter) -> Void
  ) {
    append(name)
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      let start = bytes.count
      members(element, &self)
      close(from: start)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func close(from start: Int) {
    bytes[start] = UInt8(ascii: "{")
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func append(_ name: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  private mutating func append(_ day: Day) {
    let (year, month, day) = day.civil
    append(year, digits: 4)
    bytes.append(UInt8(ascii: "-"))
    append(month, digits: 2)
    bytes.append(UInt8(ascii: "-"))
    append(day, digits: 2)
  }

  private mutating func append(_ number: Int, digits: Int) {
    var unit = digits == 4 ? 1000 : 10
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
    }
  }
}

extension ObjectWriter {
  /// Adds the format, which the first one does not name.
  mutating func add(_ name: StaticString, _ format: DocumentFormat) {
    if format != .first { add(name, format.rawValue) }
  }

  /// Adds what a revision says of itself.
  mutating func add(_ name: StaticString, _ edit: DocumentEdit?) {
    if let edit { add(name, canonical: edit.canonical) }
  }

  /// Adds photos, each with its description and its picture; in the first format with the digest of
  /// its file. None has the name of its file.
  mutating func add(_ name: StaticString, _ photos: [Photo], _ format: DocumentFormat) {
    guard !photos.isEmpty else { return }
    add(name, canonical: JCS.array(photos.map { $0.committed(format) }).bytes)
  }
}

extension Photo {
  fileprivate func committed(_ format: DocumentFormat) -> JCS {
    var members = ["alt": JCS.string(alt)]
    if format == .first {
      members["sha256"] = digest.map(JCS.string)
    } else if let picture {
      members["name"] = .string(picture.name)
      members["original"] = .string(picture.original)
      members["pictures"] = .array(
        Picture.Variant.allCases.map { kind in
          let file = picture.file(kind)
          return [
            "height": .integer(file.size.height), "sha256": .string(file.digest),
            "width": .integer(file.size.width),
          ]
        })
    }
    return .object(members)
  }

  /// The photo of a committed document that was read at a place.
  init(_ value: JCS, at place: Place) {
    let picture = PictureRecord(value)
    self.init(file: picture?.name ?? "", alt: value["alt"]?.string ?? "", place: place)
    self.picture = picture
    digest = value["sha256"]?.string
  }
}

extension PictureRecord {
  /// The picture of a committed photo; nil where there is none.
  init?(_ value: JCS) {
    guard let name = value["name"]?.string, let original = value["original"]?.string,
      case .array(let files)? = value["pictures"], files.count == Picture.Variant.allCases.count,
      let small = File(files[0]), let large = File(files[1])
    else { return nil }
    // The name becomes that of a file.
    guard name.isSlug else { return nil }
    self.init(name: name, original: original, small: small, large: large)
  }
}

extension PictureRecord.File {
  fileprivate init?(_ value: JCS) {
    guard let width = value["width"]?.integer, let height = value["height"]?.integer,
      let digest = value["sha256"]?.string
    else { return nil }
    self.init(size: .init(width: width, height: height), digest: digest)
  }
}

extension JCS {
  /// The pictures of a committed document's photos.
  var pictures: [PictureRecord] {
    guard case .array(let photos)? = self["photos"] else { return [] }
    return photos.compactMap(PictureRecord.init)
  }
}
