import Testing

@Suite("Mistakes in a review")
struct ReviewMistakeTests {
  /// A review that is sound but for `lines`.
  static func mistake(_ title: String, _ lines: String, _ report: String...) -> Mistake {
    let path = "content/reviews/x.md"
    let text = "---\ndate: 2026-03-14\n\(lines)\n---\nText.\n"
    return Mistake(title, in: path, text, report)
  }

  @Test(
    "each is reported at its own place",
    arguments: [
      mistake(
        "a rating of nought", "rating: 0",
        "3:9: error: a rating is a whole number from 1 to 5, not '0' [bad-rating]"),
      mistake(
        "a rating of six", "rating: 6",
        "3:9: error: a rating is a whole number from 1 to 5, not '6' [bad-rating]"),
      mistake(
        "a rating between two stars", "rating: 4.5",
        "3:9: error: a rating is a whole number from 1 to 5, not '4.5' [bad-rating]"),
      mistake(
        "a rating in words", "rating: vijf",
        "3:9: error: a rating is a whole number from 1 to 5, not 'vijf' [bad-rating]"),
      mistake(
        "a rating under nought", "rating: -1",
        "3:9: error: a rating is a whole number from 1 to 5, not '-1' [bad-rating]"),
      mistake(
        "a rating with an exponent", "rating:   1e0",
        "3:11: error: a rating is a whole number from 1 to 5, not '1e0' [bad-rating]"),
      mistake(
        "a list for a rating", "rating: [4]",
        "3:9: error: 'rating' must be a text, not a list [wrong-type]"),
      mistake(
        "a key with a slip", "raiting: 4",
        "3:1: warning: unknown key 'raiting'; did you mean 'rating'? [unknown-key]"),
      mistake(
        "a key like no other", "zzzzzzzzz: 4",
        "3:1: warning: unknown key 'zzzzzzzzz' [unknown-key]"),
      mistake(
        "an unknown kind of evidence", "evidence: ordr",
        "3:11: error: 'evidence' is one of order, invitation, source, none, not 'ordr'; "
          + "did you mean 'order'? [unknown-value]"),
      mistake(
        "an unknown key of the source", "source: { name: google, nr: 8 }",
        "3:25: warning: unknown key 'nr' [unknown-key]"),
      mistake(
        "a source without a name", "source: { id: 8 }",
        "3:9: error: 'name' is missing [missing-field]"),
      mistake(
        "a source that is a word", "source: google",
        "3:9: error: 'source' must be a map, not a text [wrong-type]"),
      mistake(
        "a source that can be no folder", "source: { name: Webwinkel Keur }",
        "3:17: error: the source 'Webwinkel Keur' is not made of a-z, 0-9 and hyphens; "
          + "did you mean 'webwinkel-keur'? [bad-slug]"),
      mistake(
        "an address with another scheme", "source: { name: g, url: javascript:alert(1) }",
        "3:25: error: 'javascript:alert(1)' is not an address that starts with http:// or https:// "
          + "[bad-url]"),
      mistake(
        "an address without a scheme", "source: { name: g, url: example.org/é }",
        "3:25: error: 'example.org/é' is not an address that starts with http:// or https://; "
          + "did you mean 'https://example.org/é'? [bad-url]"),
      mistake(
        "an address with a space", "source: { name: g, url: https://a b }",
        "3:25: error: 'https://a b' is not an address that starts with http:// or https:// "
          + "[bad-url]"),
      mistake(
        "a topic with a capital and an accent", "topics: [repair, Überholung]",
        "3:18: error: the topic 'Überholung' is not made of a-z, 0-9 and hyphens; "
          + "did you mean 'uberholung'? [bad-slug]"),
      mistake(
        "one topic without brackets", "topics: repair",
        "3:9: error: 'topics' must be a list, not a text; did you mean '[repair]'? [wrong-type]"),
      mistake(
        "a topic that stands twice", "topics: [a, b, a]",
        "3:16: warning: 'a' stands twice in 'topics' [listed-twice]"),
      mistake(
        "a language by its name", "language: Dutch",
        "3:11: error: 'Dutch' is not a language tag such as 'nl' or 'pt-BR' [bad-language]"),
      mistake(
        "a language with an underscore", "language: nl_NL",
        "3:11: error: 'nl_NL' is not a language tag such as 'nl' or 'pt-BR'; "
          + "did you mean 'nl-NL'? [bad-language]"),
      mistake(
        "a yes for a true", "recommends: yes",
        "3:13: error: 'recommends' must be true or false; did you mean 'true'? [wrong-type]"),
      mistake(
        "a low rating that is said to be no complaint", "rating: 3\ncomplaint: false",
        "4:12: warning: 'complaint' has no effect with 3 of 5 stars: this is a complaint by its "
          + "rating [no-effect]"),
      mistake(
        "a visit in the future", "experienced: 2026-09-05",
        "3:14: warning: 2026-09-05 is after 2026-09-04, the day of this build [future-date]"),
      mistake(
        "a visit after the review", "experienced: 2026-03-15",
        "3:14: warning: 'experienced' is after the review of 2026-03-14 [days-out-of-order]"),
      mistake("a visit on the review's day", "experienced: 2026-03-14"),
      mistake(
        "a visit with a time", "experienced: 2026-03-13 12:00",
        "3:14: error: 'experienced' is a day without a time, not '2026-03-13 12:00'; "
          + "did you mean '2026-03-13'? [bad-date]"),
      mistake(
        "a colon without quotes", "title: Repair: done",
        "3:14: error: a text with a colon and a space needs quotes around it [bad-yaml]"),
      mistake(
        "quotes without an end", "title: \"Repair",
        "3:8: error: these quotes have no end [bad-yaml]"),
      mistake(
        "a colon without a space", "rating:4\ntitle: a",
        "3:7: error: a space is missing after this colon [bad-yaml]"),
      mistake(
        "a colon without a space at the end", "title: a\nrating:4",
        "4:7: error: a space is missing after this colon [bad-yaml]"),
      mistake(
        "a colon without a space in a map", "source:\n  name: a\n  id:4",
        "5:5: error: a space is missing after this colon [bad-yaml]"),
      mistake(
        "a line that is no key", "title: a\nstill the title\nrating: 4",
        "4:1: error: this is not a key and a colon, such as 'rating: 4' [bad-yaml]"),
      mistake(
        "a bracket", "title: [bracket\nrating: 4",
        "3:8: error: this '[' is not closed; a text that begins with '[' needs quotes [bad-yaml]"),
      mistake(
        "a list without an end", "topics: [a,\nrating: 4\ntitle: b",
        "3:9: error: this '[' is not closed; a text that begins with '[' needs quotes [bad-yaml]"),
      mistake(
        "a brace at the end", "title: {brace",
        "3:8: error: this '{' is not closed; a text that begins with '{' needs quotes [bad-yaml]"),
      mistake(
        "a text that begins with @", "title: @home",
        "3:8: error: a text that begins with '@' needs quotes [bad-yaml]"),
      mistake(
        "a text that begins with `", "title: `home",
        "3:8: error: a text that begins with '`' needs quotes [bad-yaml]"),
      mistake(
        "a text that begins with %", "title: %home",
        "3:8: error: a text that begins with '%' needs quotes [bad-yaml]"),
      mistake(
        "an apostrophe in single quotes", "title: 'It's'",
        "3:12: error: the quotes ended before this; a text with a quote in it needs the other kind around it [bad-yaml]"
      ),
      mistake(
        "a quoted word at the start", "title: \"Great\" shop",
        "3:16: error: the quotes ended before this; a text with a quote in it needs the other kind around it [bad-yaml]"
      ),
      mistake(
        "a key that is given twice", "title: a\nrating: 4\ntitle: b",
        "5:1: error: 'title' is already given above [duplicate-key]"),
      mistake(
        "an anchor", "title: &a b",
        "3:8: error: YAML anchors are not read here; a text that begins with '&' needs quotes "
          + "[yaml-anchor]"),
      mistake(
        "an alias", "title: *a",
        "3:8: error: YAML aliases are not read here; a text that begins with '*' needs quotes "
          + "[yaml-alias]"),
      mistake(
        "a tag", "title: !!str a",
        "3:8: error: YAML tags are not read here; a text that begins with '!' needs quotes "
          + "[yaml-tag]"),
      mistake(
        "a merge key", "<<: { title: a }",
        "3:1: error: YAML merge keys are not read here [merge-key]"),
      mistake(
        "a key that is a list", "[a, b]: c",
        "3:1: error: a key must be a plain word [complex-key]"),
      mistake(
        "a key with a question mark", "? a\n: b",
        "3:1: error: a key must be a plain word [complex-key]"),
      mistake(
        "a second document", "--- b",
        "3:1: error: a second YAML document starts here [several-documents]"),
      mistake(
        "a control character", "title: a\u{7}b",
        "3:9: error: a control character stands here [control-character]"),
      mistake(
        "a control character as an escape", "title: \"a\\ab\"",
        "3:8: error: this holds an escaped control character [control-character]"),
      mistake(
        "a line separator", "title: a\u{2028}b",
        "3:9: error: a control character stands here [control-character]"),
    ])
  func isReported(_ mistake: Mistake) { mistake.check() }

  @Test(
    "a date is refused at its own column",
    arguments: [
      ("2026-02-30", "is not a day of the calendar"),
      ("2025-02-29", "is not a day of the calendar"),
      ("2026-00-10", "is not a day of the calendar"),
      ("1989-12-31", "is not a year from 1990 to 2100"),
      ("2101-01-01", "is not a year from 1990 to 2100"),
      ("vrijdag", "is not a date such as 2026-03-14 or 2026-03-14T18:20:00+01:00"),
      ("2026-03-14T18:20:00+0100", "is not a date such as 2026-03-14 or 2026-03-14T18:20:00+01:00"),
      ("2026-03-14T18:20:00Zulu", "is not a date such as 2026-03-14 or 2026-03-14T18:20:00+01:00"),
      ("2026-03-14T18:20:00.Z", "is not a date such as 2026-03-14 or 2026-03-14T18:20:00+01:00"),
      ("2026-03-14T24:00:00Z", "is not a time of the day"),
      ("2026-03-14T23:60:00Z", "is not a time of the day"),
      ("2026-03-14T23:59:60Z", "is not a time of the day"),
      ("2026-03-14T23:59:59+24:00", "is not a time of the day"),
    ])
  func badDate(_ date: String, _ words: String) {
    let text = "---\nrating: 4\ndate:  \(date)\n---\n"
    #expect(
      Site.report(["content/reviews/x.md": text])
        == ["content/reviews/x.md:3:8: error: '\(date)' \(words) [bad-date]"])
  }

  @Test("what is missing is reported at the file's first line")
  func missing() {
    #expect(
      Site.report(["content/reviews/x.md": "---\nrating: 4\n---\n"])
        == ["content/reviews/x.md:1: error: 'date' is missing [missing-field]"])
    #expect(
      Site.report(["content/reviews/x.md": "---\nrating: 4\ndate:\n---\n"])
        == ["content/reviews/x.md:3:6: error: 'date' is empty [missing-field]"])
    #expect(
      Site.report(["content/reviews/x.md": "---\ndate: 2026-01-01\n---\n\n \n"]) == [
        "content/reviews/x.md:1: warning: this review has no rating, no title and no text "
          + "[says-nothing]"
      ])
  }

  @Test(
    "a text in which there is nothing to see is none",
    arguments: ["  ", "\u{A0}", "\u{200B}", "\u{202E}", "\u{2060}\u{3000}", "\u{3164}", "\u{AD}"])
  func blank(_ text: String) throws {
    let (siteContent, findings) = Site.parse([
      "content/reviews/x.md":
        "---\ndate: 2026-01-01\nauthor: \"\(text)\"\ntitle: '\(text)'\n---\n\(text)\n"
    ])
    #expect(findings.map(\.rule.name) == ["says-nothing"])
    let review = try #require(siteContent?.reviews.last)
    #expect(review.author == nil)
    #expect(review.title == nil)
    #expect(
      Site.report([
        "content/replies/flat-tyre.md":
          "---\nby: sanne\ndate: 2026-03-15\noutcome: resolved\nresolution: \"\(text)\"\n---\n"
      ]).count == 1)
  }

  @Test("a text that begins or ends with something invisible is a text")
  func nearlyBlank() {
    let (siteContent, findings) = Site.parse([
      "content/reviews/x.md":
        "---\ndate: 2026-01-01\nauthor: \"\u{200F}شادي\"\ntitle: \"👍\u{FE0F}\"\n---\n"
    ])
    #expect(findings.isEmpty)
    #expect(siteContent?.reviews.last?.author == "\u{200F}شادي")
    #expect(siteContent?.reviews.last?.title == "👍\u{FE0F}")
  }

  @Test("a colon without a space is reported in the first line too")
  func firstLine() {
    for rest in ["\ndate: 2026-01-01", "\ntitle: >-\n  A", ""] {
      #expect(
        Site.report(["content/reviews/x.md": "---\nrating:4\(rest)\n---\n"])
          == ["content/reviews/x.md:2:7: error: a space is missing after this colon [bad-yaml]"])
    }
  }

  @Test("several mistakes in one file are reported together, by their lines")
  func together() {
    let text = "---\nrating: 9\ndate: 2026-02-30\nlanguage: 7\ntopcs: [a]\n---\n"
    #expect(
      Site.parse(["content/reviews/x.md": text]).findings.map { [$0.place.line, $0.place.column] }
        == [[2, 9], [3, 7], [4, 11], [5, 1]])
  }

  @Test("a rating from one to five is taken, with or without quotes", arguments: 1...5)
  func rating(_ rating: Int) throws {
    for text in ["\(rating)", "\"\(rating)\"", "'\(rating)'"] {
      let (siteContent, findings) = Site.parse([
        "content/reviews/x.md": "---\ndate: 2026-01-01\nrating: \(text)\n---\n"
      ])
      #expect(findings.isEmpty)
      #expect(siteContent?.reviews.last?.stars.current == rating)
    }
  }
}
