/// The Content-Security-Policy of a page, with room for what the preview puts into it.
enum PagePolicy {
  /// The policy with the preview's own script, style and stream allowed, all from 'self'. Whatever
  /// else it says holds in the preview as it will on the web.
  static func widened(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }.filter { !$0.isEmpty }
    let fallback = directives.first { $0[0].lowercased() == "default-src" }?.dropFirst()
    // Without the directive and without a default, everything is allowed already.
    for name in ["script-src", "style-src", "connect-src"] {
      if let index = directives.firstIndex(where: { $0[0].lowercased() == name }) {
        directives[index] = [name] + allowingSelf(directives[index].dropFirst())
      } else if let fallback {
        directives.append([name] + allowingSelf(fallback))
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func allowingSelf(_ sources: ArraySlice<String>) -> [String] {
    let others = sources.filter { $0.lowercased() != "'none'" }
    return others.contains("'self'") ? Array(others) : others + ["'self'"]
  }
}
