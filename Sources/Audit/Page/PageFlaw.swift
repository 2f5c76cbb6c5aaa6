/// Why a page is not read: a browser might make something else of it.
enum PageFlaw: Error, Hashable {
  case notText
  /// Markup that our pages do not have, at that byte.
  case strange(String, at: Int)
  /// An element in which browsers show something else than what stands in it.
  case unsafeElement(String, at: Int)
  /// Elements are not inside one another, at that byte.
  case misnested(String, at: Int)
  /// It ends in the middle of an element.
  case cutOff
}

extension PageFlaw: CustomStringConvertible {
  var description: String {
    switch self {
    case .notText: "it is not UTF-8 text"
    case .strange(let what, let offset): "\(what) at byte \(offset)"
    case .unsafeElement(let name, let offset):
      "<\(name)> at byte \(offset), in which browsers may show something else"
    case .misnested(let name, let offset):
      "</\(name)> at byte \(offset) closes what is not open"
    case .cutOff: "it ends in the middle of an element"
    }
  }
}
