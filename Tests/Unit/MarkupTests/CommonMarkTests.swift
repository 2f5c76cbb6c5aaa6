import Foundation
import Markup
import Testing

/// CommonMark 0.30's own examples through the page profile.
@Suite struct CommonMarkTests {
  struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
  }

  @Test("every example of CommonMark 0.30 without raw HTML comes out as the specification says")
  func examples() throws {
    let examples = try JSONDecoder().decode(
      [Example].self, from: Resource.data("commonmark-0.30.json"))
    #expect(examples.count == 652)
    var counts: [SafeForm.Change: Int] = [:]
    var unchanged = 0
    var rawHTML = 0
    for example in examples {
      let html = Markdown.html(from: example.markdown, profile: .page).bytes
      let complaint = StrictHTML.complaint(about: html, profile: .page)
      #expect(complaint == nil, "example \(example.example)")
      guard let safe = SafeForm(of: example.html) else {
        rawHTML += 1
        continue
      }
      #expect(String(decoding: html, as: UTF8.self) == safe.html, "example \(example.example)")
      if safe.changes.isEmpty { unchanged += 1 }
      for change in safe.changes { counts[change, default: 0] += 1 }
    }
    print(
      "CommonMark 0.30: \(652 - rawHTML) compared, \(unchanged) of them as they are,",
      "\(rawHTML) with raw HTML set aside")
    for change in SafeForm.Change.allCases { print("  \(change): \(counts[change] ?? 0)") }
    // What is set aside, and what the safe form changes in the others; none can grow unseen.
    #expect(rawHTML == 71)
    #expect(unchanged == 385)
    #expect(
      counts == [
        .headingShifted: 40, .voidElement: 36, .codeClass: 6, .linkRefused: 88, .linkRel: 10,
        .emptyLink: 1, .image: 22,
      ])
  }
}

/// What the specification's HTML becomes in our safe form, worked out from that HTML alone.
struct SafeForm {
  enum Change: CaseIterable {
    case headingShifted, voidElement, codeClass, linkRefused, linkRel, emptyLink, image
  }

  private(set) var html = ""
  private(set) var changes: Set<Change> = []

  /// Nil where the HTML has a tag that no Markdown but raw HTML makes.
  init?(of expected: String) {
    var rest = Substring(expected)
    var link: (opens: Bool, url: String)?
    var isEmptyLink = false
    var headingLevel = 1
    while let first = rest.first {
      guard first == "<" else {
        let text = rest.prefix { $0 != "<" }
        html += text.replacing("'", with: "&#39;")
        rest = rest.dropFirst(text.count)
        isEmptyLink = false
        continue
      }
      if rest.wholeMatch(of: /(?s)<(p|em|strong|code|pre|blockquote|ul|ol|li)>.*/) != nil
        || rest.wholeMatch(of: /(?s)<\/(p|em|strong|code|pre|blockquote|ul|ol|li)>.*/) != nil
        || rest.wholeMatch(of: /(?s)<ol start="\d+">.*/) != nil
      {
        html += rest.prefix { $0 != ">" } + ">"
      } else if let heading = rest.prefixMatch(of: /<(\/?)h([1-6])>/) {
        if heading.output.1.isEmpty {
          headingLevel = min((Int(heading.output.2) ?? 0) + 1, headingLevel + 1, 6)
        }
        let level = headingLevel
        html += "<\(heading.output.1)h\(level)>"
        changes.insert(.headingShifted)
      } else if let void = rest.prefixMatch(of: /<(br|hr) \/>/) {
        html += "<\(void.output.1)>"
        changes.insert(.voidElement)
      } else if rest.prefixMatch(of: /<code class="language-[^"]*">/) != nil {
        html += "<code>"
        changes.insert(.codeClass)
      } else if let a = rest.prefixMatch(of: /<a href="([^"]*)"( title="[^"]*")?>/) {
        guard link == nil, !html.isEmpty else { return nil }  // never outside a block
        let url = String(a.output.1)
        link = (Self.isAllowed(url), url)
        if link?.opens == true {
          open(url, title: a.output.2)
        } else {
          changes.insert(.linkRefused)
        }
        isEmptyLink = true
      } else if rest.hasPrefix("</a>") {
        guard let closed = link else { return nil }
        if isEmptyLink, closed.opens {
          html += closed.url
          changes.insert(.emptyLink)
        }
        if closed.opens { html += "</a>" }
        link = nil
      } else if let image = rest.prefixMatch(
        of: /<img src="([^"]*)" alt="([^"]*)"( title="[^"]*")? \/>/)
      {
        let url = String(image.output.1)
        let opens = link?.opens != true && Self.isAllowed(url)
        if opens { open(url, title: image.output.3) }
        html += image.output.2.isEmpty ? url : String(image.output.2)
        if opens { html += "</a>" }
        changes.insert(.image)
        isEmptyLink = false
      } else {
        return nil
      }
      rest = rest.drop { $0 != ">" }.dropFirst()
    }
    if link != nil { return nil }
  }

  private mutating func open(_ url: String, title: Substring?) {
    let title = (title ?? "").replacing("'", with: "&#39;")
    let isRelative = url.firstMatch(of: /^[A-Za-z]+:/) == nil
    if !isRelative { changes.insert(.linkRel) }
    html += "<a href=\"\(url)\"\(title)" + (isRelative ? ">" : " rel=\"noopener noreferrer\">")
  }

  private static func isAllowed(_ url: String) -> Bool {
    if url.contains("%5C") { return false }
    return url.wholeMatch(of: /(?i)https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*([\/?#].*)?/) != nil
      || url.wholeMatch(of: /(?i)mailto:.+/) != nil
      || (url.wholeMatch(of: /[^:\/][^:]*/) != nil && !url.contains("//"))
  }
}
