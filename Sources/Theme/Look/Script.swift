/// The one script of the site, on case pages only: it checks a case's receipt in the reader's
/// browser, and the page is complete without it.
struct Script: Sendable {
  /// `receipt.HASH.js`: a new name for new content, so that it may be cached for ever.
  let name: String
  let bytes: [UInt8]

  /// The script as the theme has it: its comments are for those who want to know what it does.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    name = "receipt.\(bytes.contentName).js"
  }
}
