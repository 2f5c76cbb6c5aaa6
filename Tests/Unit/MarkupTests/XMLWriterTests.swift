import Foundation
import Markup
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("XML")
struct XMLWriterTests {
  private func document(_ text: String) -> String {
    var xml = XMLWriter(capacity: 0)
    xml.element("a", ["b": text, "c": nil]) { $0.element("d", text: text) }
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  @Test(
    "whatever text goes in, the document is well-formed and has two elements",
    arguments: [
      "]]>", "<!--", "</d></a>", "\" x=\"", "' onload='", "&amp;&#0;",
      "\u{0}\u{1}\u{B}\u{1F}\u{7F}",
      "\u{FFFE}\u{FFFF}", "<?xml?>", "\"\u{301}", "<![CDATA[", "\u{202E}gnp",
      String(decoding: [0xED, 0xA0, 0x80, 0xFF] as [UInt8], as: UTF8.self),
    ])
  func hostile(text: String) {
    final class Counter: NSObject, XMLParserDelegate {
      var names: [String] = []
      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
      ) { names.append(name) }
    }
    let counter = Counter()
    let parser = XMLParser(data: Data(document(text).utf8))
    parser.delegate = counter
    #expect(parser.parse(), "\(document(text))")
    #expect(counter.names == ["a", "d"])
  }

  @Test("markup stands in it as the text that it is")
  func escaped() {
    var xml = XMLWriter(capacity: 0)
    xml.element("a", escaping: HTML("p", ["dir": "auto"], text: "<&>"))
    #expect(
      String(decoding: xml.bytes, as: UTF8.self).hasSuffix(
        "<a>&lt;p dir=&quot;auto&quot;&gt;&amp;lt;&amp;amp;&amp;gt;&lt;/p&gt;</a>\n"))
  }

  @Test("an element without a text and an attribute without a value are not written")
  func nothing() {
    var xml = XMLWriter(capacity: 0)
    xml.element("a", ["b": nil]) { $0.element("c", text: nil) }
    #expect(String(decoding: xml.bytes, as: UTF8.self).hasSuffix("?>\n<a>\n</a>\n"))
  }
}
