import Core

/// Parsed templates by name; what they make is decided when one is compiled for a view.
public struct TemplateLibrary: Sendable {
  private var parsed: [String: [TemplateNode]] = [:]
  private var paths: [String: String] = [:]

  /// What is wrong with the templates' syntax.
  public private(set) var findings: [Finding] = []

  /// Templates by name (`case`), each with the path to name in findings and its text.
  ///
  /// The language is Mustache's: `{{name}}`, `{{#section}}…{{/section}}`, `{{^inverted}}…`,
  /// `{{>partial}}` and `{{!comment}}`; source: mustache(5). What differs: names are those of the
  /// view alone, `{{{name}}}` escapes as `{{name}}` does, and `{{root}}` is the relative path to
  /// the site's root.
  public init(_ sources: [(name: String, path: String, bytes: [UInt8])]) {
    for source in sources {
      var parser = Parser(file: source.path, bytes: source.bytes)
      parsed[source.name] = parser.parse()
      paths[source.name] = source.path
      findings += parser.findings
    }
  }

  /// The templates' names, sorted.
  public var names: [String] { parsed.keys.sorted() }

  func nodes(_ name: String) -> [TemplateNode]? { parsed[name] }

  /// The template `name` ready for views of one type, with the findings of that: names the view
  /// does not have, values where escaping cannot make them safe. `words` stand behind `{{t.key}}`.
  public func template<V: View>(
    _ name: String, for view: V.Type, words: [String: String]
  ) -> (template: Template<V>, findings: [Finding]) {
    var compiler = Compiler(library: self, words: words, template: name)
    let render = compiler.compile(nodes(name) ?? [], as: V.self)
    var findings = compiler.findings
    // What follows a template on a page was compiled as standing between tags.
    if findings.isEmpty, compiler.context != .text {
      findings.append(
        Finding(
          .templateContext, at: Place(paths[name] ?? name),
          "the template must close the tags, quotes and comments it opens"))
    }
    return (Template(render, names: compiler.names), findings)
  }
}
