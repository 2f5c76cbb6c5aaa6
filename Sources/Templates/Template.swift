import Core
import Glibc
import Markup

/// A template that is compiled for one type of view. Every name in it exists in that view.
public struct Template<V: View>: Sendable {
  private let steps: Render<V>
  /// The names of the template and of every partial in it.
  public let names: Set<String>

  init(_ steps: @escaping Render<V>, names: Set<String>) {
    self.steps = steps
    self.names = names
  }

  /// Renders a view. The markup is safe, because every value is escaped for its position.
  public func render(_ view: V) -> HTML {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2048)
    steps(view, &bytes)
    return HTML(trusted: bytes)
  }
}

/// Parsed templates by name. Each is compiled for a view later.
public struct TemplateLibrary: Sendable {
  private var parsed: [String: [TemplateNode]] = [:]
  private var paths: [String: String] = [:]
  /// What there is now in place of names that templates had before.
  let former: FormerNames

  /// The findings on the templates' syntax.
  public private(set) var findings: [Finding] = []

  /// Parses templates. Each has a name (`case`), the path for findings, and its text.
  ///
  /// The language is Mustache's: `{{name}}`, `{{#section}}…{{/section}}`, `{{^inverted}}…`,
  /// `{{>partial}}` and `{{!comment}}`; source: mustache(5). The differences: names are those of
  /// the view alone, `{{{name}}}` escapes like `{{name}}`, and `{{root}}` is the relative path to
  /// the site's root. `former` says what there is now in place of names of before.
  public init(
    _ sources: [(name: String, path: String, bytes: [UInt8])], former: FormerNames = [:]
  ) {
    self.former = former
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

  /// Compiles the template `name` for one type of view. The findings are names that the view does
  /// not have, and values where escaping cannot make them safe. `words` are the values of
  /// `{{t.key}}`.
  public func template<V: View>(
    _ name: String, for view: V.Type, words: [String: String]
  ) -> (template: Template<V>, findings: [Finding]) {
    var compiler = Compiler(library: self, words: words, template: name)
    let render = compiler.compile(nodes(name) ?? [], as: V.self)
    var findings = compiler.findings
    // The markup after a template on a page was compiled as text between tags.
    if findings.isEmpty, compiler.context != .text {
      findings.append(
        Finding(
          .templateContext, at: Place(paths[name] ?? name),
          "the template must close the tags, quotes and comments it opens"))
    }
    return (Template(render, names: compiler.names), findings)
  }
}

/// A type whose values a template may use by name.
///
/// The list `fields` serves rendering, the check of every name when templates load, and the manual.
/// A name is looked up in the view itself and never in the view around it, so a misspelt name is a
/// finding and never another value.
public protocol View: Sendable {
  /// Every name a template may use on this view.
  static var fields: [Field<Self>] { get }
}

/// A name that a template may use on a view, with its value.
public struct Field<Value: Sendable>: Sendable {
  /// The name that templates use.
  public let name: String
  /// The description for the manual, in a sentence.
  public let help: String
  let content: Binding

  enum Binding: Sendable {
    /// Text, which is escaped for its position. A section on it is shown if there is text.
    case text(@Sendable (Value) -> String?)
    /// An address whose scheme was checked. Only this kind may begin an `href`.
    case link(@Sendable (Value) -> String?)
    /// Markup that is safe already.
    case html(@Sendable (Value) -> HTML?)
    /// A condition, for sections only.
    case flag(@Sendable (Value) -> Bool)
    /// Inner views: one, none or many.
    case views(Views<Value>)
  }

  /// A text field. A section on nil or on an empty text is not shown.
  public static func text(
    _ name: String, _ help: String, _ get: @escaping @Sendable (Value) -> String?
  ) -> Field { Field(name: name, help: help, content: .text(get)) }

  /// A link field. The address is relative or has an allowed scheme.
  public static func link(
    _ name: String, _ help: String, _ get: @escaping @Sendable (Value) -> String?
  ) -> Field { Field(name: name, help: help, content: .link(get)) }

  /// A field of safe markup. A section on nil or on empty markup is not shown.
  public static func html(
    _ name: String, _ help: String, _ get: @escaping @Sendable (Value) -> HTML?
  ) -> Field { Field(name: name, help: help, content: .html(get)) }

  /// A condition field.
  public static func flag(
    _ name: String, _ help: String, _ get: @escaping @Sendable (Value) -> Bool
  ) -> Field { Field(name: name, help: help, content: .flag(get)) }

  /// A field of inner views. A section on it is repeated for each.
  public static func many<Child: View>(
    _ name: String, _ help: String, _ get: @escaping @Sendable (Value) -> [Child]
  ) -> Field { Field(name: name, help: help, content: .views(Views(many: get))) }

  /// A field of one inner view or none. A section on it is shown if there is one.
  public static func one<Child: View>(
    _ name: String, _ help: String, _ get: @escaping @Sendable (Value) -> Child?
  ) -> Field {
    Field(name: name, help: help, content: .views(Views(one: get)))
  }
}

/// The inner views of a view, with their type erased.
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

/// A function that appends what a part of a template renders for a view.
typealias Render<Value> = @Sendable (Value, inout [UInt8]) -> Void

extension HTML {
  /// The page's bytes, with `root` (`""`, `"../"`, `"../../"`) in place of `{{root}}` in templates.
  ///
  /// A case is rendered once and used in lists at every depth, so the path to the site's root is a
  /// mark, byte 0, until the page's own path is known. No escaped text can contain that byte.
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
