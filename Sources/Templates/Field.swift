import Markup

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
