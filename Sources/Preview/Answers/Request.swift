/// What a browser asks for, as far as an answer depends on it.
public struct Request: Sendable, Hashable {
  public var method: String
  /// As it stands in the request line: `/cases/x/?y=z`.
  public var target: String
  /// The value of each Host field; a good request has exactly one.
  public var hosts: [String]
  /// The browser's word on where the request comes from (Sec-Fetch-Site); nil from other programs.
  public var site: String?

  /// A request for a target, of a host.
  public init(_ method: String = "GET", _ target: String, hosts: [String], site: String? = nil) {
    self.method = method
    self.target = target
    self.hosts = hosts
    self.site = site
  }
}
