import Core
import Markup

/// A compiler from nodes to functions. Every name is looked up once, here, and never while
/// rendering.
struct Compiler {
  private let library: TemplateLibrary
  private let words: [String: String]
  private(set) var findings: [Finding] = []
  /// The names of the template and of every partial in it.
  private(set) var names: Set<String>
  /// The number of nodes compiled so far. Partials that include each other twice would grow without
  /// bound.
  private var size = 0
  private(set) var context = EscapeContext.text
  /// The partials being compiled, outermost first.
  private var trail: [String]

  init(library: TemplateLibrary, words: [String: String], template: String) {
    self.library = library
    self.words = words
    trail = [template]
    names = [template]
  }

  /// A function that appends what the nodes render for a view.
  mutating func compile<V: View>(_ nodes: [TemplateNode], as view: V.Type) -> Render<V> {
    var steps: [RenderStep<V>] = []
    let fields = Dictionary(V.fields.map { ($0.name, $0) }) { first, _ in first }
    append(nodes, fields, to: &steps)
    return Self.joined(steps[...])
  }

  /// One function that runs all steps, as a balanced tree of pairs. An array of generic steps would
  /// look its type up in every iteration.
  private static func joined<V>(_ steps: ArraySlice<RenderStep<V>>) -> Render<V> {
    if steps.count > 1 {
      let middle = (steps.startIndex + steps.endIndex) / 2
      let first = joined(steps[..<middle])
      let second = joined(steps[middle...])
      return { value, out in
        first(value, &out)
        second(value, &out)
      }
    }
    switch steps.first {
    case .literal(let bytes):
      // Appended as an array, the bytes would be retained and released each time.
      return { _, out in bytes.withUnsafeBufferPointer { out.append(contentsOf: $0) } }
    case .call(let render): return render
    case nil: return { _, _ in }
    }
  }

  private enum RenderStep<V>: Sendable {
    case literal([UInt8])
    case call(Render<V>)
  }

  private mutating func append<V: View>(
    _ nodes: [TemplateNode], _ fields: [String: Field<V>], to steps: inout [RenderStep<V>]
  ) {
    size += nodes.count
    for node in nodes {
      switch node {
      case .literal(let bytes, _): append(bytes, to: &steps)
      case .value(let name) where name.text == "root": append([0], to: &steps)
      case .value(let name) where name.text.hasPrefix("t."): appendWord(name, to: &steps)
      case .value(let name): appendValue(name, fields, to: &steps)
      case .partial(let name): appendPartial(name, fields, to: &steps)
      case .section(let name, let isInverted, let body):
        appendSection(name, isInverted, body, fields, to: &steps)
      }
    }
  }

  private mutating func append<V>(_ bytes: [UInt8], to steps: inout [RenderStep<V>]) {
    context.advance(over: bytes)
    if case .literal(let before) = steps.last {
      steps[steps.count - 1] = .literal(before + bytes)
    } else {
      steps.append(.literal(bytes))
    }
  }

  private mutating func appendWord<V>(_ name: TemplateNode.TagName, to steps: inout [RenderStep<V>])
  {
    let key = String(name.text.dropFirst(2))
    guard let word = words[key] else {
      if let now = library.former[.word(key)] {
        return report(.unknownName, name, "there is no word '\(key)' here any more; \(now)")
      }
      report(
        .unknownName, name, "no word '\(key)' without a number or a name in it",
        words.keys.map { "t.\($0)" })
      return
    }
    check(name, as: .text)
    append(HTML(text: word).bytes, to: &steps)
  }

  private mutating func appendValue<V>(
    _ name: TemplateNode.TagName, _ fields: [String: Field<V>], to steps: inout [RenderStep<V>]
  ) {
    guard let field = field(name, fields) else { return }
    switch field.content {
    case .text(let get):
      check(name, as: .text)
      steps.append(
        .call { value, out in if let text = get(value) { Escape.html(text, into: &out) } })
    case .link(let get):
      check(name, as: .link)
      steps.append(
        .call { value, out in if let text = get(value) { Escape.html(text, into: &out) } })
    case .html(let get):
      check(name, as: .html)
      steps.append(
        .call { value, out in if let html = get(value) { out.append(contentsOf: html.bytes) } })
    case .flag, .views:
      if let now = library.former[.name(name.text, view: "\(V.self)")] {
        report(.unknownName, name, "'\(name.text)' is a section now; \(now)")
      } else {
        let section = "{{#\(name.text)}}…{{/\(name.text)}}"
        report(.unknownName, name, "'\(name.text)' is a section: \(section)")
      }
    }
  }

  private mutating func appendPartial<V: View>(
    _ name: TemplateNode.TagName, _ fields: [String: Field<V>], to steps: inout [RenderStep<V>]
  ) {
    guard let nodes = library.nodes(name.text) else {
      if let now = library.former[.template(name.text)] {
        return report(
          .templatePartial, name, "there is no \(name.text).mustache any more; \(now)")
      }
      report(.templatePartial, name, "no template '\(name.text)'", library.names)
      return
    }
    guard !trail.contains(name.text) else {
      let circle = (trail + [name.text]).joined(separator: " → ")
      report(.templatePartial, name, "a template cannot include itself: \(circle)")
      return
    }
    guard size < 20_000 else {
      report(.templatePartial, name, "the templates grow beyond all bounds here")
      return
    }
    trail.append(name.text)
    names.insert(name.text)
    append(nodes, fields, to: &steps)
    trail.removeLast()
  }

  private mutating func appendSection<V: View>(
    _ name: TemplateNode.TagName, _ isInverted: Bool, _ body: [TemplateNode],
    _ fields: [String: Field<V>],
    to steps: inout [RenderStep<V>]
  ) {
    guard let field = field(name, fields) else { return }
    let before = context
    context = before.atSection
    if case .views(let views) = field.content, !isInverted {
      steps.append(.call(views.compile(&self, body)))
    } else {
      let render = compile(body, as: V.self)
      let holds = field.condition
      steps.append(.call { value, out in if holds(value) != isInverted { render(value, &out) } })
    }
    if let joined = context.joined(with: before) {
      context = joined
    } else {
      report(
        .templateContext, name, "section '\(name.text)' must close the tags and quotes it opens")
      context = before
    }
  }

  private mutating func field<V>(_ name: TemplateNode.TagName, _ fields: [String: Field<V>])
    -> Field<V>?
  {
    if let field = fields[name.text] { return field }
    if let now = library.former[.name(name.text, view: "\(V.self)")] {
      report(.unknownName, name, "there is no name '\(name.text)' here any more; \(now)")
    } else {
      report(.unknownName, name, "unknown name '\(name.text)'", fields.keys)
    }
    return nil
  }

  private mutating func check(_ name: TemplateNode.TagName, as kind: ValueKind) {
    if let reason = context.refusal(of: kind) {
      report(.templateContext, name, "'\(name.text)': \(reason)")
    }
    context.pass(kind)
  }

  private mutating func report(
    _ rule: Rule, _ name: TemplateNode.TagName, _ message: String,
    _ names: some Sequence<String> = EmptyCollection()
  ) {
    let suggestion = names.nearest(to: name.text)
    findings.append(Finding(rule, at: name.place, message, suggestion: suggestion))
  }
}

extension Field {
  /// Whether a section on the value is shown.
  fileprivate var condition: @Sendable (Value) -> Bool {
    switch content {
    case .text(let get), .link(let get): { get($0)?.isEmpty == false }
    case .html(let get): { get($0)?.bytes.isEmpty == false }
    case .flag(let get): get
    case .views(let views): { !views.isEmpty($0) }
    }
  }
}
