import Core

/// What differs between two versions of a piece, for people: each field that does, with the old and
/// the new value, cut short around the place where they part.
struct ContentDifference: CustomStringConvertible {
  let description: String

  init(from old: [UInt8], to new: [UInt8]) {
    let old = (try? JCS(decoding: old))?.fields ?? [:]
    let new = (try? JCS(decoding: new))?.fields ?? [:]
    let names = Set(old.keys).union(new.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let changes = names.compactMap { name -> String? in
      switch (old[name], new[name]) {
      case (nil, let now?): return "\(name) is new: \(now.excerpt(from: 0))"
      case (let was?, nil): return "\(name) is gone: \(was.excerpt(from: 0))"
      case (let was?, let now?) where was != now:
        let same = zip(was.unicodeScalars, now.unicodeScalars).prefix { $0 == $1 }.count
        return "\(name) was \(was.excerpt(from: same)) and is \(now.excerpt(from: same))"
      default: return nil
      }
    }
    description = changes.joined(separator: ", ")
  }
}

extension JCS {
  /// The members of an object as texts, those of objects in it too: `source.name`.
  fileprivate var fields: [String: String] {
    guard case .object(let members) = self else { return [:] }
    var fields: [String: String] = [:]
    for (name, value) in members {
      switch value {
      case .string(let text): fields[name] = text
      case .object:
        for (inner, text) in value.fields { fields["\(name).\(inner)"] = text }
      default: fields[name] = String(decoding: value.bytes, as: UTF8.self)
      }
    }
    return fields
  }
}

extension String {
  /// Forty code points at most, beginning shortly before `place`, on one line and safe for a terminal.
  fileprivate func excerpt(from place: Int) -> String {
    let scalars = Array(unicodeScalars.map { $0 == "\n" ? " " : $0 })
    let start = place <= 12 ? 0 : place - 8
    let part = scalars[min(start, scalars.count)...].prefix(40)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: part)
    let before = start > 0 ? "…" : ""
    let after = start + part.count < scalars.count ? "…" : ""
    return "'\(before)\(String(text).terminalSafe)\(after)'"
  }
}
