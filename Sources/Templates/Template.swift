import Core
import Glibc
import Markup

/// A template whose every name has been found in the view it is for.
public struct Template<V: View>: Sendable {
  private let steps: Render<V>
  /// The names of the template and of every partial that went into it.
  public let names: Set<String>

  init(_ steps: @escaping Render<V>, names: Set<String>) {
    self.steps = steps
    self.names = names
  }

  /// The markup it makes of a view; safe, since every value in it is escaped for where it lands.
  public func render(_ view: V) -> HTML {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2048)
    steps(view, &bytes)
    return HTML(trusted: bytes)
  }
}

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

/// Values that a template may use, by name.
///
/// The one list of `fields` serves rendering, the check of every name when templates load, and
/// the manual. A name is looked up in the view itself and nowhere else: there is no climbing to
/// the view around it, so that a misspelt name is a finding and never another value.
public protocol View: Sendable {
  /// Every name a template may use on this view.
  static var fields: [Field<Self>] { get }
}

/// One name that a template may use on a view, and what stands behind it.
public struct Field<Value: Sendable>: Sendable {
  /// The name in the template.
  public let name: String
  /// What it is, in a sentence, for the manual.
  public let help: String
  let content: Binding

  enum Binding: Sendable {
    /// Escaped where it lands. As a section: shown where there is text.
    case text(@Sendable (Value) -> String?)
    /// An address whose scheme was checked; the only value that may begin a `href`.
    case link(@Sendable (Value) -> String?)
    /// Markup made safe elsewhere.
    case html(@Sendable (Value) -> HTML?)
    /// For sections only.
    case flag(@Sendable (Value) -> Bool)
    /// Views of their own: one, none or many.
    case views(Views<Value>)
  }

  /// A text; nil and the empty text are false as a section.
  public static func text(
    _ name: String, _ help: String, _ get: @escaping @Sendable (Value) -> String?
  ) -> Field { Field(name: name, help: help, content: .text(get)) }

  /// An address that is relative, or has an allowed scheme.
  public static func link(
    _ name: String, _ help: String, _ get: @escaping @Sendable (Value) -> String?
  ) -> Field { Field(name: name, help: help, content: .link(get)) }

  /// Safe markup; nil and the empty one are false as a section.
  public static func html(
    _ name: String, _ help: String, _ get: @escaping @Sendable (Value) -> HTML?
  ) -> Field { Field(name: name, help: help, content: .html(get)) }

  /// A condition.
  public static func flag(
    _ name: String, _ help: String, _ get: @escaping @Sendable (Value) -> Bool
  ) -> Field { Field(name: name, help: help, content: .flag(get)) }

  /// A section repeated for each view.
  public static func many<Child: View>(
    _ name: String, _ help: String, _ get: @escaping @Sendable (Value) -> [Child]
  ) -> Field { Field(name: name, help: help, content: .views(Views(many: get))) }

  /// A section shown for the view where there is one.
  public static func one<Child: View>(
    _ name: String, _ help: String, _ get: @escaping @Sendable (Value) -> Child?
  ) -> Field {
    Field(name: name, help: help, content: .views(Views(one: get)))
  }
}

/// Views inside a view, with their type put away.
struct Views<Value: Sendable>: Sendable {
  /// Compiles a section's body against the inner view.
  let compile: @Sendable (inout Compiler, [TemplateNode]) -> Render<Value>
  let isEmpty: @Sendable (Value) -> Bool

  init<Child: View>(many get: @escaping @Sendable (Value) -> [Child]) {
    isEmpty = { get($0).isEmpty }
    compile = { compiler, body in
      let render = compiler.compile(body, as: Child.self)
      return { value, out in for child in get(value) { render(child, &out) } }
    }
  }

  init<Child: View>(one get: @escaping @Sendable (Value) -> Child?) {
    isEmpty = { get($0) == nil }
    compile = { compiler, body in
      let render = compiler.compile(body, as: Child.self)
      return { value, out in if let child = get(value) { render(child, &out) } }
    }
  }
}

/// Appends what a view and a piece of a template make.
typealias Render<Value> = @Sendable (Value, inout [UInt8]) -> Void

extension HTML {
  /// The page's bytes, with `root` (`""`, `"../"`, `"../../"`) where templates say `{{root}}`.
  ///
  /// A case is rendered once and stands in lists at every depth, so the path to the site's root
  /// stays a mark, byte 0, until the page's own place is known. No escaped text can hold that byte.
  public func bytes(root: String) -> [UInt8] {
    let path = Array(root.utf8)
    var page: [UInt8] = []
    page.reserveCapacity(bytes.count + bytes.count / 8)
    bytes.withUnsafeBytes { source in
      guard var start = source.baseAddress else { return }
      let end = start + source.count
      while start < end {
        let mark = memchr(start, 0, end - start).map { UnsafeRawPointer($0) }
        page.append(contentsOf: UnsafeRawBufferPointer(start: start, count: (mark ?? end) - start))
        guard let mark else { return }
        page.append(contentsOf: path)
        start = mark + 1
      }
    }
    return page
  }
}
