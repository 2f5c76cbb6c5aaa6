/// What the preview says to a request.
public struct Response: Sendable, Hashable {
  public var status: Int
  /// All but the length, which the body tells.
  public var headers: [Header]
  public var body: Body

  /// A header field.
  public struct Header: Sendable, Hashable {
    public let name: String
    public let value: String
  }

  public enum Body: Sendable, Hashable {
    case bytes([UInt8])
    /// These now, and what happens later as it happens (`text/event-stream`).
    case events([UInt8])
  }

  /// The value of a field that stands there at most once.
  public subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

  /// Nothing that is answered may be kept, guessed at, or used by another site's pages.
  init(_ status: Int, _ type: String, _ body: Body, _ more: [Header] = []) {
    self.status = status
    self.body = body
    headers =
      [
        Header(name: "Content-Type", value: type),
        Header(name: "Cache-Control", value: "no-store"),
        Header(name: "X-Content-Type-Options", value: "nosniff"),
        Header(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
        Header(name: "Referrer-Policy", value: "no-referrer"),
      ] + more
  }

  /// A line of text for whoever asked what cannot be answered.
  static func refusal(_ status: Int, _ text: String, _ more: [Header] = []) -> Response {
    Response(status, "text/plain; charset=utf-8", .bytes(Array((text + "\n").utf8)), more)
  }
}
