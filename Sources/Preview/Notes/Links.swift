/// How an editor gets from a page to what is behind it.
public struct Links: Sendable {
  private let editRoot: String?
  private let reply: String

  /// `editRoot` is the web address under which the project's files can be edited, ending in a
  /// slash; `reply` the command that writes a reply, to which a review's ID is added.
  public init(editRoot: String? = nil, reply: String = "sitegen reply") {
    self.editRoot = editRoot
    self.reply = reply
  }

  func replyCommand(for id: String) -> String { "\(reply) \(id)" }

  /// Where a file of the project can be edited on the web; nil where nobody said.
  func edit(_ path: String) -> String? {
    guard let editRoot else { return nil }
    var address = Array(editRoot.utf8)
    for byte in path.utf8 {
      let isPlain =
        (48...57).contains(byte) || (97...122).contains(byte | 0x20) || "-._~/".utf8.contains(byte)
      if isPlain {
        address.append(byte)
      } else {
        address += Array("%".utf8) + [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
      }
    }
    return String(decoding: address, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
