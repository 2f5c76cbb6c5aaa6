/// Why a preview cannot begin.
public enum PreviewError: Error, Sendable, Hashable {
  /// A host, a port, and what the system says.
  case cannotListen(String, Int, String)
  /// Others have all ports from the first to the last that were tried.
  case allTaken(Int, Int)
}

extension PreviewError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cannotListen(let host, let port, let why):
      "\(why) while opening port \(port) of \(host)"
    case .allTaken(let first, let last) where first == last:
      "port \(first) is taken; choose another --port"
    case .allTaken(let first, let last):
      "the ports \(first) to \(last) are taken; choose another --port"
    }
  }
}
