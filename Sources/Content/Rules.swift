import Core

/// Files.
extension Rule {
  /// There is no `content/site.yml`. It says whose site this is; nothing can be built without it.
  public static let noSettings = Rule("no-settings", .error)
  /// sitegen does not read the file, because of its extension or its folder. The file is left out
  /// of the site. Files that start with a dot, backups of editors and files of systems are skipped without a
  /// finding.
  public static let unexpectedFile = Rule("unexpected-file", .warning)
  /// An editor, a browser or a drive left a file that may hold words which are nowhere else: a numbered
  /// copy, or a backup of a file that is gone. It is not read.
  public static let leftoverFile = Rule("leftover-file", .note)
  /// A file's name is not `ID.md` or, for a later round, `ID.2.md`. An ID starts with a letter or
  /// digit and goes on with up to 99 lower-case letters, digits and hyphens; addresses on the site
  /// are made of it.
  public static let badName = Rule("bad-name", .error)
  /// An ID, or a `review:` that names one, is not made of lower-case letters, digits and hyphens.
  public static let badID = Rule("bad-id", .error)
  /// Two files, or two lines, give the same ID. Each review has an ID of its own.
  public static let duplicateID = Rule("duplicate-id", .error)
  /// Two files are the same round on one review, such as `ID.2.md` in two folders.
  public static let duplicateRound = Rule("duplicate-round", .error)
  /// A text in another language has no base text beside it: `about.nl.md` without `about.md`.
  public static let noBaseText = Rule("no-base-text", .error)
}

/// Text.
extension Rule {
  /// The file is empty. Delete it, or write its front matter.
  public static let emptyFile = Rule("empty-file", .error)
  /// A file is not UTF-8 from the place named on. Save it as UTF-8 in the editor.
  public static let invalidUTF8 = Rule("invalid-utf8", .error)
  /// The file starts with a byte order mark, which some Windows programs write. The mark is
  /// skipped; save the file as "UTF-8" without it to avoid the warning.
  public static let byteOrderMark = Rule("byte-order-mark", .warning)
  /// A NUL byte stands in the file. No editor writes one: the file is damaged or not a text.
  public static let nulByte = Rule("nul-byte", .error)
  /// A carriage return without a line feed after it: the line ends of old Macintoshes, which no
  /// two programs count alike. CRLF and LF are both fine.
  public static let loneCarriageReturn = Rule("lone-carriage-return", .error)
  /// A control character, a line separator (U+2028, U+2029) or a byte order mark stands in front
  /// matter, site.yml or a line of JSON.
  public static let controlCharacter = Rule("control-character", .error)
  /// The file does not start with a line `---`, after which its front matter would follow.
  public static let noFrontMatter = Rule("no-front-matter", .error)
  /// The front matter has no line `---` at its end.
  public static let unterminatedFrontMatter = Rule("unterminated-front-matter", .error)
  /// Front matter is longer than 8 KiB, or in a line of JSON all but the text is.
  public static let frontMatterTooLong = Rule("front-matter-too-long", .error)
  /// The text of a file is longer than 16 KiB, about 2,500 words.
  public static let bodyTooLong = Rule("body-too-long", .error)
  /// Lists and quotes in Markdown stand more than 32 deep in each other. Nobody writes that by
  /// hand, and readers of Markdown take very long over it.
  public static let nestingTooDeep = Rule("nesting-too-deep", .error)
  /// site.yml is longer than 64 KiB.
  public static let settingsTooLong = Rule("settings-too-long", .error)
}

/// YAML and JSON.
extension Rule {
  /// A text is cut at ` #`, which begins a comment in YAML: `title: Order #4711`. Put quotes around
  /// the whole text. A comment that is meant has a space after its `#`.
  public static let cutValue = Rule("cut-value", .warning)
  /// Curly quotes stand around a value. YAML takes them for a part of the text, so they stand on the page
  /// too. Write straight quotes, or put straight ones around them if they are meant.
  public static let curlyQuotes = Rule("curly-quotes", .warning)
  /// The front matter, or site.yml, is not YAML. Most often a text with a colon, a `#` or a quote
  /// in it needs quotes around it.
  public static let badYAML = Rule("bad-yaml", .error)
  /// A line of a `.jsonl` file is not one JSON object.
  public static let badJSON = Rule("bad-json", .error)
  /// Front matter, or site.yml, is a list or a single text where keys and values belong.
  public static let notAMap = Rule("not-a-map", .error)
  /// A key is given twice in one map; only one of them could count.
  public static let duplicateKey = Rule("duplicate-key", .error)
  /// YAML anchors (`&name`) are not read: a few bytes of them can stand for gigabytes. A text that
  /// starts with `&` needs quotes.
  public static let yamlAnchor = Rule("yaml-anchor", .error)
  /// YAML aliases (`*name`) are not read: a few bytes of them can stand for gigabytes. A text that
  /// starts with `*` needs quotes.
  public static let yamlAlias = Rule("yaml-alias", .error)
  /// YAML tags (`!name`) are not read. A text that starts with `!` needs quotes.
  public static let yamlTag = Rule("yaml-tag", .error)
  /// YAML merge keys (`<<`) are not read.
  public static let mergeKey = Rule("merge-key", .error)
  /// A key of YAML that is a list, a map, empty or marked with `?`. Keys are plain words.
  public static let complexKey = Rule("complex-key", .error)
  /// Lists and maps stand more than 8 deep in each other.
  public static let yamlTooDeep = Rule("yaml-too-deep", .error)
  /// A file holds several YAML documents, or directives (`%YAML`).
  public static let severalDocuments = Rule("several-documents", .error)
}

/// Fields: what a key may hold.
extension Rule {
  /// A key that sitegen does not know, often a slip of the pen. It has no effect.
  public static let unknownKey = Rule("unknown-key", .warning)
  /// A field that must be given is not, or is empty.
  public static let missingField = Rule("missing-field", .error)
  /// A list stands where a text belongs, a text where a map belongs, and so on.
  public static let wrongType = Rule("wrong-type", .error)
  /// A rating is a whole number from 1 to 5. Where the source has no stars, leave the key out.
  public static let badRating = Rule("bad-rating", .error)
  /// A scale is the rating as its source has it, such as `8/10`: a number of at most two digits and
  /// one behind a dot, and the most there can be, from 2 to 100.
  public static let badScale = Rule("bad-scale", .error)
  /// A date is a day of the calendar such as `2026-03-14`, from 1990 to 2100, or a day and a time
  /// such as `2026-03-14T18:20:00+01:00`; without an offset it is the shop's own clock.
  public static let badDate = Rule("bad-date", .error)
  /// A field holds a word that is not on its list, such as an outcome or a reason.
  public static let unknownValue = Rule("unknown-value", .error)
  /// `by`, or the protocol's `owner`, names nobody in `people` in site.yml. Replies are signed by a
  /// person whom the site can name.
  public static let unknownPerson = Rule("unknown-person", .error)
  /// `write` has a key that is none of `sources` in site.yml. The page shows the source's label.
  public static let noSuchSource = Rule("no-such-source", .error)
  /// A topic, a source or a person's key is not made of lower-case letters, digits and hyphens;
  /// addresses on the site are made of it.
  public static let badSlug = Rule("bad-slug", .error)
  /// An address is not a whole one that starts with `http://` or `https://`.
  public static let badURL = Rule("bad-url", .error)
  /// A language is not a BCP 47 tag, such as `nl` or `pt-BR`.
  public static let badLanguage = Rule("bad-language", .error)
  /// A text is given in a language that is not in `languages` in site.yml.
  public static let unknownLanguage = Rule("unknown-language", .error)
  /// An email address that cannot be one.
  public static let badEmail = Rule("bad-email", .error)
  /// A colour is `#rgb` or `#rrggbb`, in quotes, since `#` starts a comment in YAML.
  public static let badColor = Rule("bad-color", .error)
  /// A mark that is not one to three characters, or has spaces or characters that nobody sees.
  public static let badMark = Rule("bad-mark", .error)
  /// An address or opening hours in `contact` that have more than one line or 200 characters.
  public static let notOneLine = Rule("not-one-line", .error)
  /// `write` in site.yml has more than twelve addresses.
  public static let tooManyLinks = Rule("too-many-links", .error)
  /// The first page is to be without its summary or its list, or has the list above the summary:
  /// praise and complaints stand in their proportion, first, on every site.
  public static let sectionMissing = Rule("section-missing", .error)
  /// A term is a number of days from 1 to 3650, such as `2 days`, `2 weeks` or `48 hours`.
  public static let badDuration = Rule("bad-duration", .error)
  /// A number is not a whole one, or lies outside its bounds.
  public static let badNumber = Rule("bad-number", .error)
  /// A time zone that is not in the IANA database, such as `Europe/Amsterdam`.
  public static let unknownTimeZone = Rule("unknown-time-zone", .error)
  /// A person in site.yml has no role. Readers want to know who is speaking.
  public static let personWithoutRole = Rule("person-without-role", .warning)
}

/// Cross-file validation.
extension Rule {
  /// A reply, follow-up, decision or change belongs to a review that is not there.
  public static let noSuchReview = Rule("no-such-review", .error)
  /// A reply, follow-up or decision is dated before the review it is about, or a complaint is said to
  /// have been resolved before it was made.
  public static let beforeReview = Rule("before-review", .error)
  /// A later round is dated before an earlier one. Events are shown in the order of their dates.
  public static let roundsOutOfOrder = Rule("rounds-out-of-order", .warning)
  /// A day lies on the wrong side of the date beside it: `experienced` after the review, `next-step`
  /// before the reply.
  public static let daysOutOfOrder = Rule("days-out-of-order", .warning)
  /// A pause ends (`until`) before the day on which it was decided.
  public static let pauseEndsEarly = Rule("pause-ends-early", .error)
  /// A round is missing, such as `ID.3.md` without `ID.2.md`.
  public static let roundGap = Rule("round-gap", .warning)
  /// A review without a rating, a title and a text.
  public static let saysNothing = Rule("says-nothing", .warning)
  /// A reply without a text and without a resolution: a file that was begun and not written. It
  /// would count as an answer.
  public static let emptyReply = Rule("empty-reply", .error)
  /// A review that was erased still has a text, a title, an author or anything else that somebody
  /// wrote, or that leads to its writer.
  public static let erasedWithText = Rule("erased-with-text", .error)
  /// Only reviews with certain stars wait before they are shown. That is allowed, and the page says
  /// so beside the score.
  public static let quarantineByRating = Rule("quarantine-by-rating", .note)
  /// A source's own total has no day, so nobody can tell which reviews it counts.
  public static let sourceTotalUndated = Rule("source-total-undated", .warning)
  /// A review may be withheld because its source hides it, but not removed or redacted for that:
  /// the pause is for finding out why.
  public static let reasonForPauseOnly = Rule("reason-for-pause-only", .error)
  /// A field that changes nothing where it stands, such as `until` without `action: withhold`.
  public static let noEffect = Rule("no-effect", .warning)
  /// Two reviews have the same number at the same source: one review may be here twice.
  public static let sameSourceID = Rule("same-source-id", .warning)
  /// A text has a link to a case of the site that is not there.
  public static let noSuchCase = Rule("no-such-case", .warning)
  /// A topic, a review or a language stands twice in one list.
  public static let listedTwice = Rule("listed-twice", .warning)
}

/// Photos, as they are named.
extension Rule {
  /// A photo has no `alt`: what can be seen on it, for those who cannot see it.
  public static let photoWithoutAlt = Rule("photo-without-alt", .error)
  /// `file` of a photo is not the path of a file below `content/media/`.
  public static let badPhotoPath = Rule("bad-photo-path", .error)
  /// A review or a reply has more than eight photos.
  public static let tooManyPhotos = Rule("too-many-photos", .error)
  /// A review was redacted, but its file still names photos. They are not shown, and their
  /// descriptions would be published.
  public static let redactedPhoto = Rule("redacted-photo", .error)
}
