import Core

/// Fields: what a key may hold.
extension Rule {
  /// A key that is not known here, often a slip of the pen. It has no effect.
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

/// What the files say to each other.
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
  /// A review may be withheld since its source hides it, but not be removed or redacted for that:
  /// the pause is for finding out why.
  public static let reasonForPauseOnly = Rule("reason-for-pause-only", .error)
  /// A field that changes nothing where it stands, such as `until` without `action: withhold`.
  public static let noEffect = Rule("no-effect", .warning)
  /// Two reviews give the same number at the same source: one review may stand here twice.
  public static let sameSourceID = Rule("same-source-id", .warning)
  /// A topic, a review or a language stands twice in one list.
  public static let listedTwice = Rule("listed-twice", .warning)
}
