/// The files that the search page needs, besides itself and the index.
struct SearchAssets: Sendable {
  /// `search.HASH.js` and `search.HASH.css`: new names for new content.
  let script: String
  let stylesheet: String
  let scriptBytes: [UInt8]
  let stylesheetBytes: [UInt8]

  /// The folder of the index in the site.
  static let folder = "pagefind"

  /// The script as the theme has it, and its stylesheet without comments.
  init(script: [UInt8], stylesheet: [UInt8]) {
    scriptBytes = script
    stylesheetBytes = Stylesheet.minified(stylesheet)
    self.script = "search.\(script.contentName).js"
    self.stylesheet = "search.\(stylesheetBytes.contentName).css"
  }
}
