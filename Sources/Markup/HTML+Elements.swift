extension HTML {
  /// An element around other markup. The names are the program's own, as literals; attributes
  /// without a value are left out.
  public init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    around content: HTML
  ) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.bytes.count + 64)
    bytes.append("<")
    bytes.append(name)
    bytes.append(attributes)
    bytes.append(">")
    bytes.append(contentsOf: content.bytes)
    bytes.append("</")
    bytes.append(name)
    bytes.append(">")
    self.init(trusted: bytes)
  }

  /// An element around a text.
  public init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) {
    self.init(name, attributes, around: HTML(text: text))
  }
}
