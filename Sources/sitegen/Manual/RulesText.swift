// Made by scripts/embed-rules from docs/rules.md; edit that.
// swift-format-ignore-file

/// The manual of the rules.
let rulesText = ###"""
# Rules

Every finding of `sitegen check` and `sitegen build` is one line, as compilers write them, and ends with the name of a rule:

    content/replies/late-cake.md:2:5: error: unknown person 'rsoa'; did you mean 'rosa'? [unknown-person]

Before the message stand the file, the line, the column and the severity. All findings of a run are reported together. After an
**error** nothing is written and the old site stays; after a **warning** the site is built, unless you ask for `--strict`. Names of
rules stay the same between versions.

## Files and their names

### no-settings

*Error.* There is no `content/site.yml`. It says whose site this is, and nothing can be built
without it. One line is enough to begin: `name: Rosa's Bakery`. If the file is there, look at
`--root`: it names the folder that holds `content/`.

    content/site.yml: error: there is no content/site.yml [no-settings]

### unexpected-file

*Warning.* sitegen does not read this file, because of its ending or the folder it stands in, so it
is not on the site. Move it to one of the folders in [content.md](content.md), or out of `content/`.
Files that begin with a dot and the backups that editors leave (`~`, `.bak`, `.swp`, `.orig`,
`.tmp`) are passed over without a word.

    content/review/van.md: warning: sitegen does not read this file; did you mean 'content/reviews/van.md'? [unexpected-file]

### bad-name

*Error.* A file's name is not `ID.md`, or `ID.2.md` for a later round. An ID begins with a
lower-case letter or a digit and has up to 100 lower-case letters, digits and hyphens, since it
becomes part of an address. Rename the file.

    content/reviews/Late Cake.md:1: error: a file's name is made of a-z, 0-9 and hyphens, not 'Late Cake'; did you mean 'late-cake'? [bad-name]

### bad-id

*Error.* An ID written in a file, as `review:` or as `id` in a line of JSON, has other characters
than lower-case letters, digits and hyphens. Write it as the review's file is named.

    content/replies/late-cake.md:2:9: error: an ID is made of a-z, 0-9 and hyphens, at most 100, not 'Late Cake'; did you mean 'late-cake'? [bad-id]

### duplicate-id

*Error.* Two reviews have the same ID, which may happen when two folders hold files of one name.
Give the later one another name, and its replies too.

    content/reviews/late-cake.md:1: error: the ID 'late-cake' is already taken by content/reviews/2025/late-cake.md [duplicate-id]

### duplicate-round

*Error.* Two files are the same round on one review, such as `ID.2.md` in two folders. Number the
later one on, or delete one of them.

    content/replies/late-cake.md:1: error: this reply is also in content/replies/2025/late-cake.md [duplicate-round]

### no-base-text

*Error.* A page or change in another language, such as `about.nl.md`, has no `about.md` beside it.
Add that file: it is the text in the site's first language, and carries the date and all else that
is the same in every language.

    content/pages/about.nl.md:1: error: there is no 'about.md' beside it, the text in the first language [no-base-text]

## Text

### empty-file

*Error.* The file has nothing in it. Write it, or delete it.

    content/replies/late-cake.md:1:1: error: the file is empty [empty-file]

### invalid-utf8

*Error.* From the place named on, the file is not UTF-8, most often because it was saved as
Windows-1252 or Latin-1. Open it in an editor and save it as UTF-8.

    content/reviews/late-cake.md:7:12: error: this byte is not UTF-8 [invalid-utf8]

### byte-order-mark

*Warning.* The file begins with an invisible mark that some Windows programs write. It is passed
over and does no harm. Save the file as "UTF-8" and not "UTF-8 with BOM" to be rid of the warning.

    content/reviews/late-cake.md:1:1: warning: the file starts with a byte order mark [byte-order-mark]

### nul-byte

*Error.* A NUL byte stands in the file. No editor writes one: the file is damaged, or is not a text.
Take it from a backup or from git.

    content/reviews/late-cake.md:7:11: error: a NUL byte stands here [nul-byte]

### lone-carriage-return

*Error.* A line ends with a carriage return and no line feed, as on Macintoshes before 2001. Save
the file with LF or CRLF line ends; both are fine.

    content/reviews/late-cake.md:1:4: error: a carriage return without a line feed [lone-carriage-return]

### control-character

*Error.* An invisible control character, a line separator (U+2028, U+2029) or a byte order mark
stands in front matter, `site.yml` or a line of JSON. It often comes along when text is copied.
Delete it at the place named.

    content/reviews/late-cake.md:4:12: error: a control character stands here [control-character]

### no-front-matter

*Error.* The file does not begin with a line `---`. Each Markdown file of content does; then come
its keys, another line `---`, and the text.

    content/replies/late-cake.md:1:1: error: the file must start with a line '---' and its front matter [no-front-matter]

### unterminated-front-matter

*Error.* The front matter begins with `---` and no second line `---` ends it. Put one before the
text.

    content/replies/late-cake.md:1:1: error: this front matter has no line '---' at its end [unterminated-front-matter]

### front-matter-too-long

*Error.* The front matter is longer than 8 KiB, or all of a JSON line but its text is. The
customer's or the shop's words belong below the second `---`.

    content/replies/late-cake.md:2:8193: error: front matter may be at most 8 KiB [front-matter-too-long]

### body-too-long

*Error.* A text is longer than 16 KiB, about 2,500 words, or a line of JSON is longer than 128 KiB.
Shorten it, or publish the long version elsewhere and link to it.

    content/reviews/late-cake.md:7:16385: error: a text may be at most 16 KiB [body-too-long]

### nesting-too-deep

*Error.* Lists or quotes stand more than 32 deep in each other, mostly because a forwarded mail was
pasted with all its `>`. Take most of them out.

    content/reviews/late-cake.md:7:40: error: lists and quotes may stand at most 32 deep in each other [nesting-too-deep]

### settings-too-long

*Error.* `site.yml` is longer than 64 KiB. Long texts belong in `content/pages/`.

    content/site.yml:6:65422: error: site.yml may be at most 64 KiB [settings-too-long]

## YAML and JSON

### cut-value

*Warning.* A text is cut at ` #`: from there on YAML takes it for a comment, and the page would show only what stands before. A
colour without quotes (`accent: #1d4e89`) is all comment. Put the whole text in quotes. A comment that is meant has a space after its `#`.

    content/reviews/cake.md:2:14: warning: what follows ' #' is a comment and is left out; put the whole text in quotes [cut-value]

### bad-yaml

*Error.* The front matter, or `site.yml`, is not YAML. Most often a text has a colon, a `#` or a
quote in it and needs quotes around it: `title: "Late: by an hour"`. Keys of one map stand under
each other with the same indentation, of spaces and not tabs.

    content/reviews/late-cake.md:2:12: error: a text with a colon and a space needs quotes around it [bad-yaml]

### bad-json

*Error.* A line of a `.jsonl` file is not one JSON object. Each line is complete in itself, from `{`
to `}`, without a comma after it.

    content/reviews/old.jsonl:1:33: error: a comma belongs here [bad-json]

### not-a-map

*Error.* Keys and values belong here, and there is a list or a single text. Write `key: value`
lines.

    content/replies/late-cake.md:2:1: error: this must be keys and values, such as 'rating: 4' [not-a-map]

### duplicate-key

*Error.* A key stands twice, and only one could count. Delete one of the two.

    content/reviews/late-cake.md:4:1: error: 'rating' is already given above [duplicate-key]

### yaml-anchor

*Error.* YAML's anchors (`&name`) are not read, since a few bytes of them can stand for gigabytes. A
text that begins with `&` needs quotes.

    content/reviews/late-cake.md:2:8: error: YAML anchors are not read here; a text that begins with '&' needs quotes [yaml-anchor]

### yaml-alias

*Error.* YAML's aliases (`*name`) are not read, for the same reason. A text that begins with `*`
needs quotes.

    content/reviews/late-cake.md:2:8: error: YAML aliases are not read here; a text that begins with '*' needs quotes [yaml-alias]

### yaml-tag

*Error.* YAML's tags (`!name`) are not read. A text that begins with `!` needs quotes.

    content/reviews/late-cake.md:2:8: error: YAML tags are not read here; a text that begins with '!' needs quotes [yaml-tag]

### merge-key

*Error.* YAML's merge keys (`<<`) are not read. Write the keys out.

    content/reviews/late-cake.md:3:1: error: YAML merge keys are not read here [merge-key]

### complex-key

*Error.* A key is a list, a map, empty, or marked with `?`. Keys are plain words.

    content/reviews/late-cake.md:3:1: error: a key must be a plain word [complex-key]

### yaml-too-deep

*Error.* Lists and maps stand more than 8 deep in each other. Nothing in these files needs more than
4.

    content/reviews/late-cake.md:3:16: error: lists and maps may stand at most 8 deep in each other [yaml-too-deep]

### several-documents

*Error.* The file holds more than one YAML document, or a directive (`%YAML`). In `site.yml` there
is no line `---` but, if you like, the first.

    content/site.yml:6:1: error: a second YAML document starts here [several-documents]

## Keys and values

### unknown-key

*Warning.* sitegen does not know this key here; it has no effect. It is often a slip of the pen.
[content.md](content.md) lists every key.

    content/reviews/late-cake.md:4:1: warning: unknown key 'auhtor'; did you mean 'author'? [unknown-key]

### missing-field

*Error.* A key that must be given is not there, or has nothing after it. Some keys ask for others:
`outcome: resolved` and `outcome: declined` want a `resolution`, `proof: ruling` a `url`, `action:
withhold` an `until`.

    content/replies/late-cake.md:1: error: 'date' is missing [missing-field]

### wrong-type

*Error.* A text stands where a list or a map belongs, or the other way round, or a yes-or-no key has
another word than `true` or `false`. A list is written `[one, two]`, a map `{ key: value }`.

    content/reviews/late-cake.md:4:9: error: 'topics' must be a list, not a text; did you mean '[delivery]'? [wrong-type]

### bad-rating

*Error.* A rating is a whole number from 1 to 5. Where the source has no stars, leave the key out;
do not convert.

    content/reviews/late-cake.md:3:9: error: a rating is a whole number from 1 to 5, not '4.5' [bad-rating]

### bad-scale

*Error.* `scale` is the rating as its source has it, beside the stars it comes to: a number, a slash
and the most there can be, from 2 to 100.

    content/reviews/late-cake.md:3:8: error: '8 of 10' is not a rating on a scale such as '8/10' [bad-scale]

### bad-date

*Error.* A date is a day of the calendar from 1990 to 2100, such as `2026-03-14`, or a day and a
time, such as `2026-03-14T18:20:00+01:00`. Keys for a day alone (`experienced`, `resolved-on`,
`next-step`, `until`, `as-of`) take no time.

    content/reviews/late-cake.md:5:7: error: '2025-02-30' is not a day of the calendar [bad-date]

### future-date

*Warning.* A date lies after the day for which the site is built: `--as-of`, else today in the
shop's time zone. Mostly the year is wrong. The review is published all the same. An import says so too,
of the export: often day and month are swapped, see `--dates`.

    content/reviews/late-cake.md:5:7: warning: 2062-05-10 is after 2026-11-22, the day of this build [future-date]

### unknown-value

*Error.* The value is not on the key's list. The message names all that are.

    content/replies/late-cake.md:3:10: error: 'outcome' is one of answered, working, private, resolved, declined, not 'solved'; did you mean 'resolved'? [unknown-value]

### unknown-person

*Error.* `by`, or the protocol's `owner`, names nobody in `people` in `site.yml`. Use the short key
and not the full name, or add the person. Replies are signed by someone whom visitors can read the
name of.

    content/replies/late-cake.md:2:5: error: unknown person 'rsoa'; did you mean 'rosa'? [unknown-person]

### bad-slug

*Error.* A topic, a source's name or a person's key has other characters than lower-case letters,
digits and hyphens. Write `opening-hours`, and give it a label for readers in `site.yml`.

    content/reviews/late-cake.md:4:10: error: the topic 'Opening Hours' is not made of a-z, 0-9 and hyphens; did you mean 'opening-hours'? [bad-slug]

### bad-url

*Error.* An address is not a whole one that begins with `http://` or `https://`. The site's own
`url` also has no `?` or `#` in it. Letters beyond ASCII are welcome: `https://müller.example/` is published as
`https://xn--mller-kva.example/`.

    content/site.yml:6:18: error: 'rosas-bakery.example' is not an address that starts with http:// or https://; did you mean 'https://rosas-bakery.example'? [bad-url]

### bad-language

*Error.* A language is not a BCP 47 tag, such as `nl` or `pt-BR`. In `languages` in `site.yml` tags
are in lower case (`pt-br`), since they become folder names.

    content/reviews/late-cake.md:4:11: error: 'en_GB' is not a language tag such as 'nl' or 'pt-BR'; did you mean 'en-GB'? [bad-language]

### unknown-language

*Error.* A text is given in a language that is not in `languages` in `site.yml`. Add the language
there, or delete the text.

    content/site.yml:6:10: error: 'de' is not one of the site's languages [unknown-language]

### bad-email

*Error.* This cannot be an email address. Write it as `name@example.org`.

    content/site.yml:6:19: error: 'rosa at bakery' is not an email address [bad-email]

### bad-color

*Error.* A colour is `"#rgb"` or `"#rrggbb"`. The quotes are needed, because `#` begins a comment in
YAML.

    content/site.yml:6:9: error: 'blue' is not a colour such as "#1d4e89" [bad-color]

### section-missing

*Error.* `sections` in `site.yml` leaves out `summary` or `reviews`, or has `reviews` above `summary`. The score with its distribution, what
became of the complaints, and the list stand on every first page, in this order: a page that hides them is not worth believing.

    content/site.yml:20:11: error: the first page cannot be without 'summary' [section-missing]

### bad-duration

*Error.* A term is from 1 to 3650 days: `2 days`, `2 weeks`, `48 hours`, or a bare number of days.

    content/site.yml:6:26: error: 'soon' is not a term such as '2 days', 1 to 3650 days [bad-duration]

### bad-number

*Error.* A number is not a whole one, or lies outside the bounds that the message names.

    content/site.yml:6:12: error: 'page-size' is a whole number from 1 to 200, not '0' [bad-number]

### unknown-time-zone

*Error.* This time zone is not in the IANA database. Write it as `Europe/Amsterdam`.

    content/site.yml:2:12: error: unknown time zone 'Europe/Londen'; did you mean 'Europe/London'? [unknown-time-zone]

### person-without-role

*Warning.* A person in `site.yml` has no `role`. Readers want to know who is speaking: the owner,
the workshop, the counter.

    content/site.yml:5:3: warning: 'rosa' has no role, such as owner [person-without-role]

### unknown-coach-rule

*Warning.* `coach: { off: […] }` in site.yml switches off a rule that the reply coach does not have. Its
rules are in [coach.md](coach.md).

    content/site.yml:9:16: warning: the coach has no rule 'quarel'; did you mean 'quarrel'? [unknown-coach-rule]

## Files that belong together

### no-such-review

*Error.* A reply, follow-up, decision or change names a review that does not exist. A file's name up
to its first dot is the ID of the review it belongs to; rename it, or write `review: ID` in it.

    content/replies/late-cakes.md:1: error: there is no review 'late-cakes'; did you mean 'late-cake'? [no-such-review]

### before-review

*Error.* A reply, follow-up or decision is dated before the review it is about, or `resolved-on` says
that a complaint was resolved before it was made. One of the two dates is wrong.

    content/replies/late-cake.md:3:7: error: this reply is dated before its review of 2025-05-10 [before-review]

### rounds-out-of-order

*Warning.* A later round is dated before an earlier one. On the page, what happened stands in the
order of the dates, so check them.

    content/replies/late-cake.2.md:3:7: warning: this reply is dated before the one in content/replies/late-cake.md [rounds-out-of-order]

### days-out-of-order

*Warning.* A day lies on the wrong side of the date beside it: `experienced` after the review was
written, or `next-step`, when the shop will come back, before the reply that says so. Check both.

    content/reviews/late-cake.md:5:14: warning: 'experienced' is after the review of 2025-05-10 [days-out-of-order]

### reason-for-pause-only

*Error.* A review that its source hides may be withheld for that (`reason: hidden-at-source`), but not
be removed or redacted: the pause is there to find out why. Then decide for one of the other reasons,
or let the pause end.

    content/decisions/late-cake.md:3:9: error: 'reason: hidden-at-source' is for 'action: withhold' only [reason-for-pause-only]

### pause-ends-early

*Error.* A pause (`action: withhold`) ends before the day on which it was decided, so that there
never was one. Check `until` and `date`.

    content/decisions/late-cake.md:6:8: error: 'until' is before the decision of 2025-05-12 [pause-ends-early]

### round-gap

*Warning.* A round is missing, such as `ID.3.md` without an `ID.2.md`. Renumber the files, or find
the one that was lost.

    content/replies/late-cake.3.md:1: warning: this is round 3, but there is no 'late-cake.2.md' [round-gap]

### says-nothing

*Warning.* The review has no rating, no recommendation, no title and no text. Fill in what the customer wrote, or
delete the file.

    content/reviews/late-cake.md:1: warning: this review has no rating, no title and no text [says-nothing]

### empty-reply

*Error.* A reply has no text and no `resolution`: most often a file that `sitegen reply` made and nobody
wrote in yet. On the page it would count as an answer. Write below the second line `---`, or delete the file.

    content/replies/late-cake.md:1: error: this reply has no words below its second line '---' [empty-reply]

### erased-with-text

*Error.* A review was erased (`erased` names the day), and there still is something that somebody wrote, or that leads to its
writer: a text, a title, an author, an incentive, a relation, a product, photos, or the review's number or address at its source. Take it out.
What stays is `date`, `rating`, the source's `name`, `erased`, and `complaint: true` where it was one by that.

    content/reviews/erased-171.md:4:9: error: this review is erased, so its 'author' must go as well [erased-with-text]

### quarantine-by-rating

*Note.* Only reviews with certain stars wait before they are shown (`quarantine` in `site.yml`). That is allowed, and the page says so
in plain words beside the score. Without `stars` all reviews wait alike, and there is nothing to explain.

    content/site.yml:6:31: note: the page will say beside the score that reviews with 1 or 2 stars are shown 7 days late, and all others at once [quarantine-by-rating]

### no-effect

*Warning.* A key changes nothing where it stands: `proof` without `outcome: resolved`, `next-step`
without `working` or `private`, `until` without `action: withhold`. Delete it, or add what it needs.

    content/replies/late-cake.md:3:8: warning: 'proof' has no effect without 'outcome: resolved' [no-effect]

### same-source-id

*Warning.* Two reviews give the same `id` of the same source. It is probably one review that stands
here twice; delete one.

    content/reviews/late-cake.md:1: warning: review '8831' of google is also in content/reviews/again.md [same-source-id]

### listed-twice

*Warning.* A topic, a review or a language stands twice in one list. It counts once; delete the
other.

    content/reviews/late-cake.md:4:20: warning: 'delivery' stands twice in 'topics' [listed-twice]

## Photos

### photo-without-alt

*Error.* A photo has no `alt`: what can be seen on it, in a sentence, for those who cannot see it and for those to whom it does not
load. Write what the customer shows with it, in the language of the review: not "photo", nor the name of the file.

    content/reviews/late-cake.md:6:5: error: 'alt' is missing: what can be seen on the photo, for those who cannot see it [photo-without-alt]

### bad-photo-path

*Error.* `file` of a photo is a path below `content/media/`, with `/` between its parts: no `..`, nothing at its start, and no name that
begins with a dot.

    content/reviews/late-cake.md:6:11: error: 'content/media/cake.jpg' is not the path of a file below content/media/; did you mean 'cake.jpg'? [bad-photo-path]

### too-many-photos

*Error.* A review or a reply has more than eight photos. Choose those that show most.

    content/reviews/late-cake.md:14:5: error: there are 9 photos; at most 8 are shown [too-many-photos]

### redacted-photo

*Error.* A review was redacted (a decision with `action: redact`), and its file still names photos. They are not shown any more, as what had
to go may be on them; but what `alt` says of them would stand in the public log with the review's new text. Take `photos` out of the file.

    content/reviews/late-cake.md:4:5: error: a redacted review still names photos; take them out of the file, as their descriptions go into the public log [redacted-photo]

### no-such-photo

*Error.* The file of a photo is not in `content/media/`. Capitals count. Was it committed, and does `.gitignore` leave it out?

    content/reviews/late-cake.md:6:11: error: there is no file content/media/cake.jpg; did you mean 'cake.jpeg'? [no-such-photo]

### broken-photo

*Error.* A photo ends too early or is damaged, so that it cannot be decoded to its end, or it crashed the decoder, as a photo made to
do harm may. Ask for it again, or open it in an image editor and save it anew.

    content/reviews/late-cake.md:6:11: error: the photo cannot be decoded to its end (VipsJpeg: Premature end of input file) [broken-photo]

### photo-format

*Error.* The file is no JPEG, PNG or WebP, whatever its name says. HEIC, as phones keep photos, AVIF, TIFF, GIF, SVG and raw files are
not read: save the photo as JPEG.

    content/reviews/late-cake.md:6:11: error: this is HEIC or a film: JPEG, PNG and WebP are read [photo-format]

### photo-too-large

*Error.* A photo has more than 20 MiB, or more than 64 million pixels: a small file can unpack to gigabytes, so its header is looked
at before anything is decoded. Save it smaller; at most 1,280 pixels of a side are shown.

    content/reviews/late-cake.md:6:11: error: the photo has 20000 by 20000 pixels; at most 64 million are decoded [photo-too-large]

### unused-photo

*Warning.* No review and no reply names this file in `content/media/`. It is not published. Name it, or delete it: people's photos
should not lie about.

    content/media/cake.jpg: warning: no review and no reply names this file [unused-photo]

### no-picture-library

*Error.* A review or a reply has photos, and libvips, which makes pictures of them, is not installed, or older than 8.13. Without it
their pictures would vanish from the page, so nothing is built. Install it: `apt-get install libvips42`. Sites without photos do not
need it.

    content/reviews/late-cake.md:6:11: error: there are photos, and libvips 8.13 or later is not installed (apt-get install libvips42) [no-picture-library]

## All reviews together

### order-limit

*Error.* The list leans further to high or to low ratings than `order-limit` in `site.yml` allows. The message has the figures, which
also stand on the trust page. With `order: newest` it is the run of things that leans, such as a bad month at the top; `order:
representative` does not. A list of a few reviews leans in any order: leave the limit out until there are some twenty.

    content/site.yml:6:14: error: the order favours high ratings: the rank-AUC of stars against position is 0.714 (5/7), 0.214 (3/14) from 1/2, and the limit is 0.050 (1/20); low ratings: median place 4, 1 of the first 4 and 2 of all 5; high ratings: median place 2, 3 of the first 4 and 3 of all 5 [order-limit]

### source-total

*Warning.* A source's own total, in `site.yml`, is not the number of its reviews here, with those that are held back, up to the day `as-of`;
later ones are not counted, and those of the day itself may be in it or not. Bring in the missing ones (removed ones too: they keep their
place and their stars), or count there again. If there is a reason, write it under `difference`; it stands beside the numbers on the
trust page, and the warning is gone.

    content/site.yml:7:31: warning: google had 128 reviews on 2026-11-01, and 126 of up to then are here, shown or held back: 2 are missing; bring in what is, or say why under 'difference' [source-total]

### source-total-undated

*Warning.* A source has a `total` and no `as-of`. Write the day on which you looked; without it nobody can tell which reviews it counts.

    content/site.yml:7:31: warning: this total has no day; write under 'as-of' on which you looked [source-total-undated]

### source-total-old

*Note.* A source's total is more than 90 days old, which says little about today. Look there again, and write down the number and the
day.

    content/site.yml:7:31: note: the total of google is 118 days old; look again, and renew 'total' and 'as-of' [source-total-old]

## Templates, words and colours

### template-syntax

*Error.* A template's tags do not fit together: a section is not closed, is closed without being
open, `{{` has no `}}`, or a kind of tag is not known here. [themes.md](themes.md) has the whole
language.

    templates/page.mustache:2:1: error: section 'words' is never closed [template-syntax]

### template-unknown-name

*Error.* A tag names something that its view does not have, or uses a section's name as a value.
Inside a section only the names of that section's view count; there is no climbing out.
[themes.md](themes.md) lists every name.

    templates/page.mustache:1:5: error: unknown name 'tilte'; did you mean 'title'? [template-unknown-name]

### template-partial

*Error.* A partial `{{>name}}` has no file `templates/name.mustache`, or includes itself.

    templates/page.mustache:1:19: error: no template 'star'; did you mean 'stars'? [template-partial]

### template-context

*Error.* A value stands where no escaping makes it safe: in an attribute without quotes, a tag's
name, a script, a style, a comment, or at the start of an address without being one. Move it, or put
quotes around the attribute. A section must also close the tags and quotes that it opens.

    templates/page.mustache:1:11: error: 'title': the value of 'class' needs quotes around it [template-context]

### words-syntax

*Error.* A words file is no YAML, has an entry of a wrong form, or a name in braces that nothing is
put in place of. Compare it with `templates/words/en.yml`.

    templates/words/en.yml:1:1: error: 'page-of' has nothing to put in the place of {m}; did you mean '{n}'? [words-syntax]

### words-missing

*Error.* A language of the site lacks a word, a form of one that some counts take in it, or has no words
file at all. Add what is missing in `templates/words/LANGUAGE.yml`.

    content/site.yml: error: no interface words for the language 'pl': add templates/words/pl.yml [words-missing]

### words-names

*Warning.* A word leaves out a name in braces that the English one has, so that a figure, a date or a person
is lost in this language. One of its forms may do without: "one star".

    templates/words/pl.yml:12:1: warning: 'since' leaves out {month}, which it has in English [words-names]

### words-unknown

*Warning.* A words file has a key that sitegen never uses, which is probably misspelt, or a form that no
count takes in its language.

    templates/words/en.yml:1:1: warning: unknown word 'complains'; did you mean 'complaints'? [words-unknown]

### template-not-text

*Error.* A file in your `templates/` is not UTF-8, or holds a NUL byte. Save it as UTF-8.

    templates/layout.mustache:12:4: error: this byte is not UTF-8 [template-not-text]

### unused-template

*Warning.* A file in `templates/` stands in for none of sitegen's own and is no partial, so nothing
uses it. Rename it or delete it.

    templates/styles.css: warning: nothing uses this file; did you mean 'style.css'? [unused-template]

### low-contrast

*Warning.* The accent has too little contrast with a ground it stands on: text needs 4.5 to 1 (WCAG 2.2, 1.4.3), lines and marks 3 to 1
(1.4.11). The colour of the same hue with the nearest lightness that has enough is used in its place. Write that one in `site.yml` to be
rid of the warning. The grounds are `--page`, `--card`, `--shop` and `--line` of `style.css`, also of one of your own; a ground halfway between
black and white carries no text at all, and the finding says so.

    content/site.yml:16:9: warning: the accent #ffd54f has a contrast of 1.26:1 on light screens, where text needs 4.5:1; #876c00 with 4.50:1 is used there [low-contrast]

### logo-missing

*Error.* `logo` in `site.yml` names a file that is not there. Its path begins in `content/`.

    content/site.yml:17:7: error: there is no file content/logo.svgz; did you mean 'logo.svg'? [logo-missing]

### bad-logo

*Error.* The logo is no SVG, PNG, JPEG or WebP, is cut off, or is an SVG with more in it than a drawing: scripts, event handlers,
animations, other languages' elements, addresses outside the file, document types. A browser runs nothing in a picture on a page, but the
file has an address of its own on your site. Save it as plain or optimised SVG in the drawing program.

    content/logo.svg:3:5: error: the logo has <script>, which no plain drawing needs; save it as plain SVG [bad-logo]

### logo-too-large

*Error.* The logo has more than 200,000 bytes. It is sent with every first visit: as SVG it has about 2,000, as a picture of 480 by 80
pixels about 20,000.

    content/logo.png: error: the logo has 1204113 bytes; at most 200000 are sent with every page [logo-too-large]

### coach-words

*Warning.* A line in a file of words for the reply coach, such as `coach/en.txt`, cannot be read and is
left out: a list's name in brackets that there is not, a phrase before the first list, or one that does
not begin with a word. [coach.md](coach.md) explains the format.

    coach/en.txt:2: warning: there is no list 'quarel'; did you mean 'quarrel'? [coach-words]

## The ledger

What [trust.md](trust.md) tells, held against the files in `content/ledger/` and the content. An **error** here means that
nothing is entered and nothing is published.

### ledger-entry

*Error.* A line of the ledger is not an event in canonical form. The ledger is written by sitegen alone: a line edited by
hand no longer has the hash that was published. Get the file back from git.

    content/ledger/events.jsonl:3:1: error: event 2: '{' is expected here [ledger-entry]

### ledger-reference

*Error.* An event refers to one that does not come before it, or is of the wrong kind, or skips a revision, or has the ID of
another: lines were taken out, put in or reordered. Get the file back from git.

    content/ledger/events.jsonl:7: error: event 6: it refers to event 9, which is not an earlier one [ledger-reference]

### ledger-day

*Error.* An event was entered on a day before that of the event above it. sitegen never writes such a line, whatever
the clock says.

    content/ledger/events.jsonl:8: error: event 7: its day is before that of the one above [ledger-day]

### ledger-opening

*Error.* What is kept beside an event in `content/ledger/openings/`, the words and the salt, is missing or damaged, belongs to
another piece, or is not what was entered. Without it nobody could check what was written. Get the file back from git.

    content/ledger/openings/000.jsonl: error: event 12: this is not what 'reviews/late-cake' was when it was entered [ledger-opening]

### ledger-checkpoint

*Error.* A checkpoint in `content/ledger/checkpoints/` is damaged, is not signed by the ledger's key, or is not that of
the events: they were changed after it was made. Get the files back from git.

    content/ledger/checkpoints/171: error: one of the events 160 to 170 was changed after this checkpoint was made [ledger-checkpoint]

### ledger-origin

*Error.* The ledger's name, in `content/ledger/origin`, is missing or is not the one in its checkpoints. It is drawn once
and stays, also when the site moves to another address.

    content/ledger/origin: error: this file must hold the name in the checkpoints, 'reviews.example/ledger' [ledger-origin]

### ledger-cut-off

*Note.* An append was cut off, by a full disk for one, before anything of it was published. What it left is not looked at, and
is entered anew.

    content/ledger/events.jsonl: note: what comes after its 171 events was never published; it is entered anew [ledger-cut-off]

### ledger-file

*Warning.* A file in `content/ledger/` is none that the ledger has. Perhaps it is a copy that an editor left; move it
away. Files that begin with a dot are passed over.

    content/ledger/events (copy).jsonl: warning: the ledger has no file of this name [ledger-file]

### ledger-departs

*Error.* The ledger is not the continuation of the one that was published last (in the output, or where `--published` says): an
event has been dropped, changed or moved since, or the whole was turned back. Nothing is published. Most often an old copy of the repository was
built: get the newest. The message names the first event that differs.

    content/ledger/events.jsonl: error: this ledger is not what was published (public, 4 events): event 3, the last one published, has gone [ledger-departs]

### ledger-lost

*Error.* The site that was published last has a ledger, and the project has none. It is never begun anew: rebuild it with `sitegen ledger recover
PLACE`, from the folder or address of the published site.

    content/ledger: error: the ledger's state is lost, and 4 events of it are published (public); rebuild it: sitegen ledger recover PLACE [ledger-lost]

### ledger-published

*Error.* The checkpoint that was published last cannot be read, is that of another ledger, or is not signed with this one's key. Publish
to the right place, or find out who wrote there.

    public: error: the checkpoint is that of another log, 'other.example/ledger'; this ledger is 'reviews.example/ledger' [ledger-published]

### ledger-signing

*Error.* There is something new to be entered, and the key that signs the ledger is not at hand, or is another one. Set `SITEGEN_LEDGER_KEY`, or
put the key back in `.sitegen/ledger.key`. If it is lost, `sitegen ledger init --new-key` enters a new one, for all to see. To look at the site
without entering anything, build with `--no-ledger` into another folder.

    content/ledger: error: nothing can be entered: the ledger is signed with 'reviews.example/ledger+…', whose private key is not at hand (SITEGEN_LEDGER_KEY, .sitegen/ledger.key) [ledger-signing]

### ledger-missing

*Warning*, and with `--locked` an *error;* of a follow-up or a decision always an *error.* A review, reply, follow-up or decision that is in the ledger has gone from the content.
Nothing can just go: bring the file back, and hide the review by a decision if it is not to be shown, or have it erased where
the law wants it. Until then the page has a placeholder that says so.

    content/reviews/late-cake.md: warning: the review 'reviews/late-cake' is event 12 of the ledger and has gone; bring it back, and add a decision if it is not to be shown, or: sitegen ledger erase late-cake [ledger-missing]

### ledger-decision-changed

*Error.* A decision says something else than when it was entered. Decisions are not edited: undo the change, and add a further
decision (`ID.2.md`) where another one was taken.

    content/decisions/late-cake.md: error: a decision that is in the ledger, as event 13, is not edited; add another one: reason was 'abuse' and is 'illegal' [ledger-decision-changed]

### ledger-erased

*Error.* A review named `erased-` and a number is what an erasure left, and this one is not as it was left: the ledger has no such
erasure, or other stars, or something was written into it. Get the file back from git.

    content/reviews/erased-171.md: error: the rating of event 171 is another: 2 [ledger-erased]

### ledger-unrecorded

*Error.* With `--locked` nothing is entered, and something in the content is not in the ledger: a new file, or the end of a
pause. Run `sitegen ledger append`, or a build without `--locked`, and commit `content/ledger/`.

    content/reviews/late-cake.md: error: this review is not in the ledger [ledger-unrecorded]

### ledger-rating

*Note.* The stars of a review are not those that were entered in the ledger first. The score, the order and whether it is a complaint go by the stars that a
customer gave first; what they became stands beside them, and counts in the score with later ratings. A customer's edit on a platform comes in like this; where
a customer tells you of a new rating, it belongs into a [follow-up](content.md), with their words. Nothing needs to be done.

    content/reviews/late-cake.md: note: by event 12 of the ledger it had 2 stars, and now it has 5: the first ones count, and the page shows both [ledger-rating]

### ledger-changed

*Error.* With `--locked` nothing is entered, and a text or another field is not what it was when it was entered. If the change is
meant, run `sitegen ledger append` and commit `content/ledger/`: it becomes a new revision, and what a review said before stays
readable on its page.

    content/reviews/late-cake.md: error: this is not event 12 of the ledger: rating was '2' and is '5' [ledger-changed]

### ledger-pending

*Note.* Something in the content is not in the ledger yet. That is as it should be on a branch: the build of the main branch
enters it.

    content/reviews/late-cake.md: note: this review is not in the ledger yet; a build enters it [ledger-pending]

### ledger-restored

*Error.* The ledger says that a pause (`withhold`) is over, and this build is of an earlier day (`--as-of`, `SOURCE_DATE_EPOCH`), on
which the review would be hidden again. Build for a later day.

    content/decisions/late-cake.md: error: by event 14 of the ledger this pause is over since 2026-12-06, and this build is of 2026-12-01; build for that day or a later one [ledger-restored]

### ledger-not-redacted

*Warning.* A decision to take something out of a review has come, and the review's text is still the one that was entered. What is
not to be read any more must go from the file with the same build: what is entered after the decision stays readable.

    content/decisions/late-cake.md: warning: the review 'late-cake' is still as it was entered; take out of its file what is not to be read [ledger-not-redacted]

## Imports

`sitegen import` reports these about the export, at the line of the record.

### broken-record

*Error.* A record of the export cannot be read, lacks what every review must have (a date), or is
longer than content may be. It is left out, and all others come in. Mend it in the export, and import
that again: what is here already stays as it is.

    reviews.csv:17:1: error: this row has 6 fields, and the header 7; it is left out [broken-record]

### ambiguous-date

*Error.* `05/03/2024` may be the 5th of March or the 3rd of May, and a wrong guess would be a false
date. Run the import again with `--dates dmy`, `mdy` or `ymd`; what came in already stays.

    reviews.csv:3:1: error: '05/03/2024' may be either order of day and month; say --dates dmy, mdy or ymd [ambiguous-date]

### unknown-source

*Error.* The file is no export of a source that is known, or one of another source than was named.
`sitegen import guess FILE` writes a mapping for any table; see [import.md](import.md).

    a.json: error: this looks like an export of Kiyoh, not of Google [unknown-source]

### wrong-export

*Error.* This file must not be imported: it holds what the account's owner wrote about other places,
or an answer that says that a request failed.

    Reviews.json: error: these are reviews that the owner of the account wrote of other places; the shop's own are in 'Takeout/Google Business Profile' [wrong-export]

### bad-mapping

*Error.* A line of the file for `--map` names a field that there is not, a value that it cannot have, or a column that the table does
not have; or the mapping says nothing of the date or the source. Nothing is imported then.

    mapping.yml:2: error: there is no field 'ratng'; did you mean 'rating'? [bad-mapping]
    mapping.yml:3: error: 'table.csv' has no column 'Mrak'; did you mean 'Mark'? [bad-mapping]

### thin-mapping

*Warning.* The file for `--map` names no column for the `text`, so that every review comes in without words; or, of JSON and XML, it
names a key that no record of the file has. Keys may be missing where there is nothing to say, so the rest comes in.

    mapping.yml:4: warning: no record of 'a.json' has 'ratng'; did you mean 'rating'? [thin-mapping]

### unsigned-reply

*Error.* The export has replies or hidden reviews, and site.yml does not tell who signs them: it has
several people and no owner in `protocol`. Run the import again with `--by` and a person of site.yml.

    google.json:4:1: error: this review has a reply, and nobody is named who signs it; say --by [unsigned-reply]

### changed-here

*Warning.* The source has a newer version of something that somebody changed or took away here, so it
is left alone. Compare the two, and write what should stand.

    google.json:9:1: warning: the review '2026-03-14-flat-tyre-25o7b2xbrs2d' is newer in this export, but was changed here; it is left alone [changed-here]

### missing-at-source

*Warning.* A full export no longer holds a review that an earlier one held. It stays here: whether its
writer took it back or the platform removed it, only they know.

    Takeout.zip: warning: the review '2026-03-14-flat-tyre-25o7b2xbrs2d' is not in this full export any more; it stays here [missing-at-source]

### left-out

*Note.* Something of the export was not taken over, and why: a reply that Google does not show, a second
rating that differs from the first.

    google.json:4:1: note: Google does not show this reply (REJECTED) [left-out]

### other-encoding

*Note.* The export is not UTF-8. It was read as what it is; look at a name with an accent to be sure.

    reviews.csv: note: the file is not UTF-8; read as Windows-1252 [other-encoding]

## Things on the disk

### symbolic-link

*Error.* A symbolic link stands in `content/` or `templates/`. Links are not followed, because one
can make a private file public. Put the file itself there.

    content/pages/about.md: error: symbolic links are not followed [symbolic-link]

### not-a-regular-file

*Error.* A pipe, a socket or a device stands where only files and folders belong. It is never
opened. Remove it.

    content/pages/about.md: error: this is not a regular file; it is not read [not-a-regular-file]

### unreadable-file

*Error.* The user who runs sitegen may not read this file or folder. Look at its owner and
permissions with `ls -l`.

    content/replies/late-cake.md: error: this may not be read: Permission denied [unreadable-file]

### bad-file-name

*Error.* The name of a file or folder is not UTF-8, so no path can be written for it. Rename it with
letters, digits and hyphens.

    content/reviews/caf�.md: error: the name is not valid UTF-8 [bad-file-name]

### file-too-large

*Error.* A file is larger than 1 MiB, or a `.jsonl` file larger than 1 GiB. It is not read.
Something else was saved under this name, or many reviews belong in a `.jsonl` file.

    content/replies/late-cake.md: error: the file has 1048622 bytes; at most 1048576 are read [file-too-large]

### folder-too-deep

*Error.* Folders stand more than 32 deep in each other. What is in the deepest is not read. Move it
up.

    content/reviews/a/a/…/a: error: the folder stands in 32 others or more; it is not read [folder-too-deep]

"""###
