// Made by scripts/embed-rules from docs/rules.md; edit that.
// swift-format-ignore-file

/// The manual of the rules.
let rulesText = ###"""
# Rules

Every finding of `sitegen check` and `sitegen build` is one line, like a compiler's, and ends with the name of a rule:

    content/replies/late-cake.md:2:5: error: unknown person 'rsoa'; did you mean 'rosa'? [unknown-person]

The file, the line, the column and the severity stand before the message. A run reports all its findings together. After an **error** nothing is
written and the old site stays. After a **warning** the site is built, unless you say `--strict`. A **note** is only for your information. The names of
rules never change. The rules of the reply coach are in [coach.md](coach.md).

## Files and their names

### no-settings

*Error.* There is no `content/site.yml`. That file says whose site this is, and nothing can be built
without it. One line is enough to begin: `name: Rosa's Bakery`. If the file is there, check `--root`,
which must name the folder that holds `content/`.

    content/site.yml: error: there is no content/site.yml [no-settings]

### unexpected-file

*Warning.* sitegen does not read this file, because of its ending or its folder, so the file is not
on the site. Move it to one of the folders in [content.md](content.md), or out of `content/`. sitegen
skips files that begin with a dot and the backups that editors leave (`~`, `.bak`, `.swp`, `.orig`,
`.tmp`), and says nothing about them.

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

*Error.* Two reviews have the same ID, for instance because two folders hold files of the same name.
Give the later review another name, and its replies too.

    content/reviews/late-cake.md:1: error: the ID 'late-cake' is already taken by content/reviews/2025/late-cake.md [duplicate-id]

### duplicate-round

*Error.* Two files are the same round on one review, such as `ID.2.md` in two folders. Give the later
one the next number, or delete one of them.

    content/replies/late-cake.md:1: error: this reply is also in content/replies/2025/late-cake.md [duplicate-round]

### no-base-text

*Error.* A page or change in another language, such as `about.nl.md`, has no `about.md` beside it.
Add that file. It holds the text in the site's first language, and the date and everything else that
is the same in all languages.

    content/pages/about.nl.md:1: error: there is no 'about.md' beside it, the text in the first language [no-base-text]

## Text

### empty-file

*Error.* There is nothing in the file. Write something, or delete the file.

    content/replies/late-cake.md:1:1: error: the file is empty [empty-file]

### invalid-utf8

*Error.* The file is not UTF-8 from this place on. Most often it was saved as Windows-1252 or Latin-1.
Open it in an editor and save it as UTF-8.

    content/reviews/late-cake.md:7:12: error: this byte is not UTF-8 [invalid-utf8]

### byte-order-mark

*Warning.* The file begins with an invisible mark that some Windows programs write. sitegen skips the
mark, so it does no harm. Save the file as "UTF-8" and not "UTF-8 with BOM" to avoid the warning.

    content/reviews/late-cake.md:1:1: warning: the file starts with a byte order mark [byte-order-mark]

### nul-byte

*Error.* There is a NUL byte in the file. No editor writes one, so the file is damaged or is not a text.
Take the file from a backup or from git.

    content/reviews/late-cake.md:7:11: error: a NUL byte stands here [nul-byte]

### lone-carriage-return

*Error.* A line ends with a carriage return and no line feed, as on Macintoshes before 2001. Save
the file with LF or CRLF line ends.

    content/reviews/late-cake.md:1:4: error: a carriage return without a line feed [lone-carriage-return]

### control-character

*Error.* There is an invisible control character, a line separator (U+2028, U+2029) or a byte order
mark in front matter, `site.yml` or a line of JSON. Such characters often come along when text is
copied. Delete the character at this place.

    content/reviews/late-cake.md:4:12: error: a control character stands here [control-character]

### no-front-matter

*Error.* The file does not begin with a line `---`. Each Markdown file of content begins with one; then
come its keys, another line `---`, and the text.

    content/replies/late-cake.md:1:1: error: the file must start with a line '---' and its front matter [no-front-matter]

### unterminated-front-matter

*Error.* The front matter begins with `---`, but no second line `---` ends it. Put one before the
text.

    content/replies/late-cake.md:1:1: error: this front matter has no line '---' at its end [unterminated-front-matter]

### front-matter-too-long

*Error.* The front matter is longer than 8 KiB, or the parts of a JSON line other than its text are.
The customer's or the shop's words belong below the second `---`.

    content/replies/late-cake.md:2:8193: error: front matter may be at most 8 KiB [front-matter-too-long]

### body-too-long

*Error.* A text is longer than 16 KiB, about 2,500 words, or a line of JSON is longer than 128 KiB.
Shorten it, or publish the long version elsewhere and link to it.

    content/reviews/late-cake.md:7:16385: error: a text may be at most 16 KiB [body-too-long]

### nesting-too-deep

*Error.* Lists or quotes are more than 32 levels deep, mostly because a forwarded mail was pasted with
all its `>`. Take most of them out.

    content/reviews/late-cake.md:7:40: error: lists and quotes may stand at most 32 deep in each other [nesting-too-deep]

### settings-too-long

*Error.* `site.yml` is longer than 64 KiB. Long texts belong in `content/pages/`.

    content/site.yml:6:65422: error: site.yml may be at most 64 KiB [settings-too-long]

## YAML and JSON

### cut-value

*Warning.* A text is cut at ` #`, because YAML takes the rest for a comment. The page would show only what stands before the `#`. A colour without
quotes (`accent: #1d4e89`) is all comment. Put the whole text in quotes. If you mean a comment, put a space after its `#`.

    content/reviews/cake.md:2:14: warning: what follows ' #' is a comment and is left out; put the whole text in quotes [cut-value]

### bad-yaml

*Error.* The front matter, or `site.yml`, is not YAML. Most often a text with a colon, a `#` or a
quote in it needs quotes around it: `title: "Late: by an hour"`. The keys of one map stand under each
other with the same indentation. Indent with spaces, not with tabs.

    content/reviews/late-cake.md:2:12: error: a text with a colon and a space needs quotes around it [bad-yaml]

### bad-json

*Error.* A line of a `.jsonl` file is not one JSON object. Each line is complete in itself, from `{`
to `}`, without a comma after it.

    content/reviews/old.jsonl:1:33: error: a comma belongs here [bad-json]

### not-a-map

*Error.* There is a list or a single text where keys and values belong. Write `key: value` lines.

    content/replies/late-cake.md:2:1: error: this must be keys and values, such as 'rating: 4' [not-a-map]

### duplicate-key

*Error.* A key stands twice, but only one can count. Delete one of the two.

    content/reviews/late-cake.md:4:1: error: 'rating' is already given above [duplicate-key]

### yaml-anchor

*Error.* sitegen does not read YAML's anchors (`&name`), because a few bytes of them can stand for
gigabytes. Put quotes around a text that begins with `&`.

    content/reviews/late-cake.md:2:8: error: YAML anchors are not read here; a text that begins with '&' needs quotes [yaml-anchor]

### yaml-alias

*Error.* sitegen does not read YAML's aliases (`*name`), because a few bytes of them can stand for
gigabytes. Put quotes around a text that begins with `*`.

    content/reviews/late-cake.md:2:8: error: YAML aliases are not read here; a text that begins with '*' needs quotes [yaml-alias]

### yaml-tag

*Error.* sitegen does not read YAML's tags (`!name`). Put quotes around a text that begins with `!`.

    content/reviews/late-cake.md:2:8: error: YAML tags are not read here; a text that begins with '!' needs quotes [yaml-tag]

### merge-key

*Error.* sitegen does not read YAML's merge keys (`<<`). Write the keys out.

    content/reviews/late-cake.md:3:1: error: YAML merge keys are not read here [merge-key]

### complex-key

*Error.* A key is a list, a map, empty, or marked with `?`. Keys are plain words.

    content/reviews/late-cake.md:3:1: error: a key must be a plain word [complex-key]

### yaml-too-deep

*Error.* Lists and maps are more than 8 levels deep. Nothing in these files needs more than 4.

    content/reviews/late-cake.md:3:16: error: lists and maps may stand at most 8 deep in each other [yaml-too-deep]

### several-documents

*Error.* The file holds more than one YAML document, or a directive (`%YAML`). In `site.yml` only the
first line may be `---`.

    content/site.yml:6:1: error: a second YAML document starts here [several-documents]

## Keys and values

### unknown-key

*Warning.* sitegen does not know this key here, so the key has no effect. Often it is misspelt.
[content.md](content.md) lists every key.

    content/reviews/late-cake.md:4:1: warning: unknown key 'auhtor'; did you mean 'author'? [unknown-key]

### missing-field

*Error.* A required key is missing, or has no value. Some keys need others: `outcome: resolved` and
`outcome: declined` need a `resolution`, `proof: ruling` needs a `url`, and `action: withhold` needs
an `until`.

    content/replies/late-cake.md:1: error: 'date' is missing [missing-field]

### wrong-type

*Error.* A text stands where a list or a map belongs, or the other way round, or a yes-or-no key has
a value other than `true` or `false`. Write a list as `[one, two]` and a map as `{ key: value }`.

    content/reviews/late-cake.md:4:9: error: 'topics' must be a list, not a text; did you mean '[delivery]'? [wrong-type]

### bad-rating

*Error.* A rating is a whole number from 1 to 5. If the source has no stars, leave the key out and do
not convert anything.

    content/reviews/late-cake.md:3:9: error: a rating is a whole number from 1 to 5, not '4.5' [bad-rating]

### bad-scale

*Error.* `scale` is the rating on its source's own scale: a number, a slash, and the highest possible
rating, from 2 to 100.

    content/reviews/late-cake.md:3:8: error: '8 of 10' is not a rating on a scale such as '8/10' [bad-scale]

### bad-date

*Error.* A date is a day of the calendar from 1990 to 2100, such as `2026-03-14`, or a day and a
time, such as `2026-03-14T18:20:00+01:00`. Keys for a day alone (`experienced`, `resolved-on`,
`next-step`, `until`, `as-of`) take no time.

    content/reviews/late-cake.md:5:7: error: '2025-02-30' is not a day of the calendar [bad-date]

### future-date

*Warning.* A date lies after the day for which the site is built: `--as-of`, else today in the shop's
time zone. Mostly the year is wrong. The review is published all the same. An import reports such dates
in the export; there day and month are often swapped, see `--dates`.

    content/reviews/late-cake.md:5:7: warning: 2062-05-10 is after 2026-11-22, the day of this build [future-date]

### unknown-value

*Error.* This key does not allow this value. The message lists the values that it allows.

    content/replies/late-cake.md:3:10: error: 'outcome' is one of answered, working, private, resolved, declined, not 'solved'; did you mean 'resolved'? [unknown-value]

### unknown-person

*Error.* `by`, or the protocol's `owner`, names nobody in `people` in `site.yml`. Use the short key
and not the full name, or add the person. Visitors can read the name of everyone who signs a reply.

    content/replies/late-cake.md:2:5: error: unknown person 'rsoa'; did you mean 'rosa'? [unknown-person]

### bad-slug

*Error.* A topic, a source's name or a person's key has characters other than lower-case letters,
digits and hyphens. Write `opening-hours`, and give it a label for readers in `site.yml`.

    content/reviews/late-cake.md:4:10: error: the topic 'Opening Hours' is not made of a-z, 0-9 and hyphens; did you mean 'opening-hours'? [bad-slug]

### bad-url

*Error.* An address is not a whole one that begins with `http://` or `https://`. The site's own `url` may
not have `?` or `#` in it either. Letters beyond ASCII are allowed: `https://müller.example/` is published
as `https://xn--mller-kva.example/`.

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

*Error.* This is not an email address. Write it as `name@example.org`.

    content/site.yml:6:19: error: 'rosa at bakery' is not an email address [bad-email]

### bad-color

*Error.* A colour is `"#rgb"` or `"#rrggbb"`. The quotes are needed, because `#` begins a comment in
YAML.

    content/site.yml:6:9: error: 'blue' is not a colour such as "#1d4e89" [bad-color]

### section-missing

*Error.* `sections` in `site.yml` leaves out `summary` or `reviews`, or has `reviews` above `summary`. Every first page has the score with its
distribution, what became of the complaints, and the list, in this order. A page that hides them is not worth believing.

    content/site.yml:20:11: error: the first page cannot be without 'summary' [section-missing]

### bad-duration

*Error.* A term is `2 days`, `2 weeks`, `48 hours`, or a number of days, from 1 to 3650 days.

    content/site.yml:6:26: error: 'soon' is not a term such as '2 days', 1 to 3650 days [bad-duration]

### bad-number

*Error.* A number is not whole, or lies outside the bounds in the message.

    content/site.yml:6:12: error: 'page-size' is a whole number from 1 to 200, not '0' [bad-number]

### unknown-time-zone

*Error.* This time zone is not in the IANA database. Write it as `Europe/Amsterdam`.

    content/site.yml:2:12: error: unknown time zone 'Europe/Londen'; did you mean 'Europe/London'? [unknown-time-zone]

### person-without-role

*Warning.* A person in `site.yml` has no `role`. Readers want to know who is speaking: the owner,
the workshop, the counter.

    content/site.yml:5:3: warning: 'rosa' has no role, such as owner [person-without-role]

### unknown-coach-rule

*Warning.* `coach: { off: […] }` in site.yml switches off a rule that the reply coach does not have.
[coach.md](coach.md) lists its rules.

    content/site.yml:9:16: warning: the coach has no rule 'quarel'; did you mean 'quarrel'? [unknown-coach-rule]

## Files that belong together

### no-such-review

*Error.* A reply, follow-up, decision or change names a review that does not exist. A file's name up
to its first dot is the ID of its review. Rename the file, or write `review: ID` in it.

    content/replies/late-cakes.md:1: error: there is no review 'late-cakes'; did you mean 'late-cake'? [no-such-review]

### before-review

*Error.* A reply, follow-up or decision is dated before its review, or `resolved-on` says that a
complaint was resolved before it was made. One of the two dates is wrong.

    content/replies/late-cake.md:3:7: error: this reply is dated before its review of 2025-05-10 [before-review]

### rounds-out-of-order

*Warning.* A later round is dated before an earlier one. The page shows what happened in the order of
the dates, so check them.

    content/replies/late-cake.2.md:3:7: warning: this reply is dated before the one in content/replies/late-cake.md [rounds-out-of-order]

### days-out-of-order

*Warning.* Two days are in the wrong order: `experienced` lies after the review was written, or
`next-step`, when the shop will come back, lies before the reply that promises it. Check both.

    content/reviews/late-cake.md:5:14: warning: 'experienced' is after the review of 2025-05-10 [days-out-of-order]

### reason-for-pause-only

*Error.* You may withhold a review because its source hides it (`reason: hidden-at-source`), but you may
not remove or redact it for that reason. Use the pause to find out why the source hides the review. Then
decide for one of the other reasons, or let the pause end.

    content/decisions/late-cake.md:3:9: error: 'reason: hidden-at-source' is for 'action: withhold' only [reason-for-pause-only]

### pause-ends-early

*Error.* A pause (`action: withhold`) ends before the day on which it was decided. Check `until` and
`date`.

    content/decisions/late-cake.md:6:8: error: 'until' is before the decision of 2025-05-12 [pause-ends-early]

### round-gap

*Warning.* A round is missing: for instance, there is an `ID.3.md` but no `ID.2.md`. Renumber the
files, or find the lost one.

    content/replies/late-cake.3.md:1: warning: this is round 3, but there is no 'late-cake.2.md' [round-gap]

### says-nothing

*Warning.* The review has no rating, no recommendation, no title and no text. Fill in what the customer wrote, or
delete the file.

    content/reviews/late-cake.md:1: warning: this review has no rating, no title and no text [says-nothing]

### empty-reply

*Error.* A reply has no text and no `resolution`. Most often `sitegen reply` made the file and nobody has
written in it yet. On the page the reply would count as an answer. Write below the second line `---`, or
delete the file.

    content/replies/late-cake.md:1: error: this reply has no words below its second line '---' [empty-reply]

### erased-with-text

*Error.* A review was erased (`erased` gives the day), but the file still has something that somebody wrote, or that leads to its writer: a text, a
title, an author, an incentive, a relation, a product, photos, or the review's number or address at its source. Take that out. Only these may stay:
`date`, `rating`, the source's `name`, `erased`, and `complaint: true` if you had marked the review as a complaint.

    content/reviews/erased-171.md:4:9: error: this review is erased, so its 'author' must go as well [erased-with-text]

### quarantine-by-rating

*Note.* Only reviews with certain stars wait before they are shown (`quarantine` in `site.yml`). That is allowed, but the page says so in plain words
beside the score. Without `stars` all reviews wait, and the page has nothing to explain.

    content/site.yml:6:31: note: the page will say beside the score that reviews with 1 or 2 stars are shown 7 days late, and all others at once [quarantine-by-rating]

### no-effect

*Warning.* A key has no effect here: `proof` without `outcome: resolved`, `next-step` without `working`
or `private`, `until` without `action: withhold`. Delete the key, or add what it needs.

    content/replies/late-cake.md:3:8: warning: 'proof' has no effect without 'outcome: resolved' [no-effect]

### same-source-id

*Warning.* Two reviews have the same `id` at the same source. They are probably one review that is here
twice. Delete one.

    content/reviews/late-cake.md:1: warning: review '8831' of google is also in content/reviews/again.md [same-source-id]

### listed-twice

*Warning.* A topic, a review or a language stands twice in one list. It counts once. Delete the other
one.

    content/reviews/late-cake.md:4:20: warning: 'delivery' stands twice in 'topics' [listed-twice]

## Photos

### photo-without-alt

*Error.* A photo has no `alt`, the sentence that says what can be seen on it. People who cannot see the photo, or for whom it does not load, need that
sentence. Say what the customer shows with the photo, in the language of the review. Do not write "photo" or the name of the file.

    content/reviews/late-cake.md:6:5: error: 'alt' is missing: what can be seen on the photo, for those who cannot see it [photo-without-alt]

### bad-photo-path

*Error.* `file` of a photo is a path below `content/media/`, with `/` between its parts. The path may not begin with `/` or contain `..`, and no name in
it may begin with a dot.

    content/reviews/late-cake.md:6:11: error: 'content/media/cake.jpg' is not the path of a file below content/media/; did you mean 'cake.jpg'? [bad-photo-path]

### too-many-photos

*Error.* A review or a reply has more than eight photos. Choose the eight that show most.

    content/reviews/late-cake.md:14:5: error: there are 9 photos; at most 8 are shown [too-many-photos]

### redacted-photo

*Error.* A review was redacted (a decision with `action: redact`), but its file still names photos. The photos are not shown any more, because what had
to go may be on them. Their `alt`, however, would be published with the review's new text. Take `photos` out of the file.

    content/reviews/late-cake.md:4:5: error: a redacted review still names photos; take them out of the file, because their descriptions would be published [redacted-photo]

### no-such-photo

*Error.* The file of a photo is not in `content/media/`. Capitals count. Was it committed, and does `.gitignore` leave it out?

    content/reviews/late-cake.md:6:11: error: there is no file content/media/cake.jpg; did you mean 'cake.jpeg'? [no-such-photo]

### broken-photo

*Error.* A photo ends too early or is damaged, so that it cannot be decoded to its end. Or it crashed the decoder, as a photo made to do harm may. Ask
for the photo again, or open it in an image editor and save it again.

    content/reviews/late-cake.md:6:11: error: the photo cannot be decoded to its end (VipsJpeg: Premature end of input file) [broken-photo]

### photo-format

*Error.* The file is not a JPEG, PNG or WebP, whatever its name says. sitegen does not read HEIC (which phones use), AVIF, TIFF, GIF, SVG and raw files.
Save the photo as JPEG.

    content/reviews/late-cake.md:6:11: error: this is HEIC or a film; sitegen reads JPEG, PNG and WebP [photo-format]

### photo-too-large

*Error.* A photo has more than 20 MiB, or more than 64 million pixels. A small file can unpack to gigabytes, so sitegen looks at its header before
decoding anything. Save the photo smaller; the page shows at most 1,280 pixels on a side.

    content/reviews/late-cake.md:6:11: error: the photo has 20000 by 20000 pixels; at most 64 million are decoded [photo-too-large]

### unused-photo

*Warning.* No review and no reply names this file in `content/media/`, so it is not published. Name the file, or delete it: do not keep people's photos
without need.

    content/media/cake.jpg: warning: no review and no reply names this file [unused-photo]

### no-picture-library

*Error.* A review or a reply has photos, but libvips, which makes the pictures, is not installed or is older than 8.13. Without libvips the pictures
would vanish from the page, so nothing is built. Install it: `apt-get install libvips42`. Sites without photos do not need it.

    content/reviews/late-cake.md:6:11: error: there are photos, and libvips 8.13 or later is not installed (apt-get install libvips42) [no-picture-library]

## All reviews together

### order-limit

*Error.* The list leans further to high or to low ratings than `order-limit` in `site.yml` allows. The message has the figures, which are also on the
trust page. With `order: newest` a list can lean because of the newest reviews, such as a bad month at the top. With `order: representative` it does
not, unless there are few reviews: leave the limit out until there are about twenty.

    content/site.yml:6:14: error: the order favours high ratings: the rank-AUC of stars against position is 0.714 (5/7), 0.214 (3/14) from 1/2, and the limit is 0.050 (1/20); low ratings: median place 4, 1 of the first 4 and 2 of all 5; high ratings: median place 2, 3 of the first 4 and 3 of all 5 [order-limit]

### source-total

*Warning.* A source's own total, in `site.yml`, differs from the number of its reviews here up to the day `as-of`. Withheld reviews count, later ones do
not, and those of the day itself may be in the total or not. Bring in the missing ones (removed ones too, which keep their place and their stars), or
count again at the source. If there is a reason, write it under `difference`. The reason then stands beside the numbers on the trust page, and the
warning goes.

    content/site.yml:7:31: warning: google had 128 reviews on 2026-11-01, and 126 of those dates are here, shown or withheld: 2 are missing; import them, or give the reason under 'difference' [source-total]

### source-total-undated

*Warning.* A source has a `total` but no `as-of`. Write the day on which you looked. Without that day nobody can tell which reviews the total counts.

    content/site.yml:7:31: warning: this total has no day; write the day on which you looked under 'as-of' [source-total-undated]

### source-total-old

*Note.* A source's total is more than 90 days old and says little about today. Look there again, and write down the number and the day.

    content/site.yml:7:31: note: the total of google is 118 days old; look again, and update 'total' and 'as-of' [source-total-old]

## Templates, words and colours

### template-syntax

*Error.* A template's tags do not fit together: a section is not closed, or is closed without being
open, or `{{` has no `}}`, or sitegen does not know the kind of tag. [themes.md](themes.md#the-template-language)
has the whole language.

    templates/page.mustache:2:1: error: section 'words' is never closed [template-syntax]

### template-unknown-name

*Error.* A tag names something that its view does not have, or uses a section's name as a value.
Inside a section only the names of that section's view count, not those of the views around it.
[themes.md](themes.md#every-name) lists every name.

    templates/page.mustache:1:5: error: unknown name 'tilte'; did you mean 'title'? [template-unknown-name]

### template-partial

*Error.* A partial `{{>name}}` has no file `templates/name.mustache`, or includes itself.

    templates/page.mustache:1:19: error: no template 'star'; did you mean 'stars'? [template-partial]

### template-context

*Error.* A value stands where no escaping makes it safe: in an attribute without quotes, a tag's name,
a script, a style or a comment, or, if it is no link, at the start of an address. Move the value, or put
quotes around the attribute. A section must also close the tags and quotes that it opens.

    templates/page.mustache:1:11: error: 'title': the value of 'class' needs quotes around it [template-context]

### words-syntax

*Error.* A words file is not YAML, or has an entry of the wrong form, or a name in braces for which
there is no value. Compare it with `templates/words/en.yml`.

    templates/words/en.yml:1:1: error: there is no value for {m} in 'page-of'; did you mean '{n}'? [words-syntax]

### words-missing

*Error.* A language of the site lacks a word, lacks a form of a word that some counts need, or has no words
file at all. Add what is missing in `templates/words/LANGUAGE.yml`.

    content/site.yml: error: no interface words for the language 'pl': add templates/words/pl.yml [words-missing]

### words-names

*Warning.* A word leaves out a name in braces that the English word has, so this language loses a figure, a
date or a person. One of its forms may leave the name out: "one star".

    templates/words/pl.yml:12:1: warning: 'since' leaves out {month}, which it has in English [words-names]

### words-unknown

*Warning.* A words file has a key that sitegen never uses and that is probably misspelt, or a form that no
count needs in its language.

    templates/words/en.yml:1:1: warning: unknown word 'complains'; did you mean 'complaints'? [words-unknown]

### template-not-text

*Error.* A file in your `templates/` is not UTF-8, or has a NUL byte in it. Save the file as UTF-8.

    templates/layout.mustache:12:4: error: this byte is not UTF-8 [template-not-text]

### unused-template

*Warning.* A file in `templates/` replaces none of sitegen's own and no template includes it, so nothing
uses it. Rename or delete the file.

    templates/styles.css: warning: nothing uses this file; did you mean 'style.css'? [unused-template]

### low-contrast

*Warning.* The accent has too little contrast with a background: text needs 4.5 to 1 (WCAG 2.2, 1.4.3), lines and marks 3 to 1 (1.4.11). sitegen uses the
same hue at the nearest lightness that has enough. Write that colour in `site.yml` to avoid the warning. The backgrounds are `--page`, `--card`, `--shop`
and `--line` of `style.css`, or of your own stylesheet. No text can be read on a background halfway between black and white, and the finding says so.

    content/site.yml:16:9: warning: the accent #ffd54f has a contrast of 1.26:1 on light screens, where text needs 4.5:1; #876c00 with 4.50:1 is used there [low-contrast]

### logo-missing

*Error.* `logo` in `site.yml` names a file that does not exist. The path begins in `content/`.

    content/site.yml:17:7: error: there is no file content/logo.svgz; did you mean 'logo.svg'? [logo-missing]

### bad-logo

*Error.* The logo is not an SVG, PNG, JPEG or WebP, or is cut off, or is an SVG with more in it than a drawing: scripts, event handlers, animations, other
languages' elements, addresses outside the file, document types. A browser runs nothing in a picture on a page, but the file has an address of its own on
your site, and there a browser would. Save the logo as plain or optimised SVG in the drawing program.

    content/logo.svg:3:5: error: the logo has <script>, which no plain drawing needs; save it as plain SVG [bad-logo]

### logo-too-large

*Error.* The logo has more than 200,000 bytes, and every first visit loads it. Save it as SVG, or as a picture of about 480 by 80 pixels.

    content/logo.png: error: the logo has 1204113 bytes; at most 200000 are sent with every page [logo-too-large]

### coach-words

*Warning.* sitegen cannot read a line in a file of words for the reply coach, such as `coach/en.txt`, and
skips it. The line names an unknown list in brackets, stands before the first list, or is a phrase that
does not begin with a word. [coach.md](coach.md#your-own-words) explains the format.

    coach/en.txt:2: warning: there is no list 'quarel'; did you mean 'quarrel'? [coach-words]

## The ledger

The [ledger](trust.md) is the public record of all reviews; each entry is an *event*. sitegen compares the files in `content/ledger/` with each other,
with the content and with the site that was published last. After an **error** nothing is entered and nothing is published.

### ledger-entry

*Error.* A line of the ledger is not an event in canonical form. Only sitegen writes the ledger: a line edited by hand no longer has the hash that was
published. Get the file back from git.

    content/ledger/events.jsonl:3:1: error: event 2: '{' is expected here [ledger-entry]

### ledger-reference

*Error.* An event refers to one that does not come before it or is of the wrong kind, or it skips a revision, or has the ID of another event. Lines were
taken out, put in or reordered. Get the file back from git.

    content/ledger/events.jsonl:7: error: event 6: it refers to event 9, which is not an earlier one [ledger-reference]

### ledger-day

*Error.* The day of an event lies before that of the event above it. sitegen never writes such a line, whatever the clock says. Get the file back from git.

    content/ledger/events.jsonl:8: error: event 7: its day is before that of the one above [ledger-day]

### ledger-opening

*Error.* `content/ledger/openings/` keeps the words and the salt of each event. For this event they are missing or damaged, belong to another file, or are
not what was entered. Without them nobody could check what was written. Get the file back from git.

    content/ledger/openings/000.jsonl: error: event 12: this is not the text of 'reviews/late-cake' that was entered [ledger-opening]

### ledger-checkpoint

*Error.* A checkpoint (the ledger's size and root hash at one moment, signed) in `content/ledger/checkpoints/` is damaged, is not signed by the ledger's
key, or does not fit the events, because they were changed after it was made. Get the files back from git.

    content/ledger/checkpoints/171: error: one of the events 160 to 170 was changed after this checkpoint was made [ledger-checkpoint]

### ledger-origin

*Error.* The ledger's name, in `content/ledger/origin`, is missing or is not the one in its checkpoints. The name never changes, even if the site moves to
another address. Get the file back from git.

    content/ledger/origin: error: this file must hold the name in the checkpoints, 'reviews.example/ledger' [ledger-origin]

### ledger-cut-off

*Note.* Entering new events was interrupted, for instance by a full disk, before any of them was published. sitegen ignores what is left of them and enters
them again.

    content/ledger/events.jsonl: note: what comes after its 171 events was never published; a build enters it again [ledger-cut-off]

### ledger-file

*Warning.* A file in `content/ledger/` does not belong to the ledger. Perhaps an editor left a copy. Move the file away. sitegen skips files that begin with a
dot.

    content/ledger/events (copy).jsonl: warning: the ledger has no file of this name [ledger-file]

### ledger-departs

*Error.* The ledger does not continue the one that was published last (in the output, or where `--published` says). Since then an event was dropped, changed
or moved, or the whole ledger is an older one. Nothing is published. Most often an old copy of the repository was built: get the newest. The message names
the first event that differs.

    content/ledger/events.jsonl: error: this ledger does not continue the one that was published (public, 4 events): event 3, the last one published, has gone [ledger-departs]

### ledger-lost

*Error.* The site that was published last has a ledger, but the project has none. sitegen does not begin a new ledger then. Rebuild the old one with
`sitegen ledger recover PLACE`, from the folder or address of the published site.

    content/ledger: error: content/ledger is lost, but 4 events are published (public); rebuild it: sitegen ledger recover PLACE [ledger-lost]

### ledger-published

*Error.* The checkpoint that was published last cannot be read, belongs to another ledger, or is not signed with this ledger's key. Publish to the right
place, or find out who wrote there.

    public: error: the checkpoint is that of another ledger, 'other.example/ledger'; this ledger is 'reviews.example/ledger' [ledger-published]

### ledger-signing

*Error.* There is something new to enter, but the key that signs the ledger is missing, or is another key. Set `SITEGEN_LEDGER_KEY`, or put the key back in
`.sitegen/ledger.key`. If the key is lost, `sitegen ledger init --new-key` enters a new one, for all to see. To look at the site without entering anything,
build with `--no-ledger` into another folder.

    content/ledger: error: nothing can be entered: the ledger is signed with 'reviews.example/ledger+…', whose private key is not at hand (SITEGEN_LEDGER_KEY, .sitegen/ledger.key) [ledger-signing]

### ledger-missing

*Warning*, and with `--locked` an *error;* for a follow-up or a decision always an *error.* A review, reply, follow-up or decision that is in the ledger is
not in the content any more. Bring the file back. If the review is not to be shown, add a decision, or erase the review if the law requires that. Until
then the page has a placeholder that says so.

    content/reviews/late-cake.md: warning: the review 'reviews/late-cake' is event 12 of the ledger, but its file has gone; bring it back, and add a decision if it is not to be shown, or: sitegen ledger erase late-cake [ledger-missing]

### ledger-decision-changed

*Error.* A decision differs from what was entered in the ledger. Decisions are not edited. Undo the change; if you decided something else, add a further
decision (`ID.2.md`).

    content/decisions/late-cake.md: error: a decision that is in the ledger, as event 13, is not edited; add another one: reason was 'abuse' and is 'illegal' [ledger-decision-changed]

### ledger-erased

*Error.* A review named `erased-` and a number is what an erasure left. This one was changed since: the ledger has no such erasure, or has other stars, or
something was written into the file. Get the file back from git.

    content/reviews/erased-171.md: error: event 171 has another rating: 2 [ledger-erased]

### ledger-unrecorded

*Error.* With `--locked` a build enters nothing, but something in the content is not in the ledger: a new file, or the end of a pause. Run
`sitegen ledger append`, or a build without `--locked`, and commit `content/ledger/`.

    content/reviews/late-cake.md: error: this review is not in the ledger [ledger-unrecorded]

### ledger-rating

*Note.* A review's stars are not those that were first entered in the ledger. The score, the order and the complaints go by the first stars. The new stars
stand beside them, and count in the score with later ratings. This happens if a customer edits a review on a platform; you need not do anything. If a customer
tells you a new rating, write it in a [follow-up](content.md#follow-ups), with their words.

    content/reviews/late-cake.md: note: by event 12 of the ledger it had 2 stars, and now it has 5: the first ones count, and the page shows both [ledger-rating]

### ledger-changed

*Error.* With `--locked` a build enters nothing, but a text or another field differs from what was entered. If the change is meant, run
`sitegen ledger append` and commit `content/ledger/`. The change becomes a new revision, and the review's page still shows what it said before.

    content/reviews/late-cake.md: error: this is not event 12 of the ledger: rating was '2' and is '5' [ledger-changed]

### ledger-pending

*Note.* Something in the content is not in the ledger yet. On a branch that is as it should be: the build of the main branch enters it.

    content/reviews/late-cake.md: note: this review is not in the ledger yet; a build enters it [ledger-pending]

### ledger-restored

*Error.* The ledger says that a pause (`withhold`) is over, but this build is for an earlier day (`--as-of`, `SOURCE_DATE_EPOCH`), on which the review would
be hidden again. Build for a later day.

    content/decisions/late-cake.md: error: by event 14 of the ledger this pause has been over since 2026-12-06, but this build is for 2026-12-01; build for that day or a later one [ledger-restored]

### ledger-not-redacted

*Warning.* There is a decision to take something out of a review, but the review's text is still the one that was entered. Take out of the file what is not
to be read any more, before the same build. What is entered after the decision stays readable.

    content/decisions/late-cake.md: warning: the review 'late-cake' still has the text that was entered; take out of its file what is not to be read [ledger-not-redacted]

## Imports

`sitegen import` reports these about the export, at the line of the record.

### broken-record

*Error.* A record of the export cannot be read, has no date, or is longer than content may be. It is
left out, and all others come in. Correct it in the export, and import that again. What is here already
stays as it is.

    reviews.csv:17:1: error: this row has 6 fields, and the header 7; it is left out [broken-record]

### ambiguous-date

*Error.* `05/03/2024` may be the 5th of March or the 3rd of May, and sitegen does not guess. Run the
import again with `--dates dmy`, `mdy` or `ymd`. What came in already stays.

    reviews.csv:3:1: error: '05/03/2024' may be day and month in either order; say --dates dmy, mdy or ymd [ambiguous-date]

### unknown-source

*Error.* The file is not an export of a source that sitegen knows, or is an export of another source
than you named. `sitegen import guess FILE` writes a mapping for any table; see
[import.md](import.md#any-other-table).

    a.json: error: this looks like an export of Kiyoh, not of Google [unknown-source]

### wrong-export

*Error.* This file must not be imported. It holds what the account's owner wrote about other places,
or an answer which says that a request failed.

    Reviews.json: error: these are reviews that the owner of the account wrote of other places; the shop's own are in 'Takeout/Google Business Profile' [wrong-export]

### bad-mapping

*Error.* A line of the file for `--map` names an unknown field, a value that the field cannot have, or a column that the table does not have. Or the
mapping does not name the date or the source. Nothing is imported.

    mapping.yml:2: error: there is no field 'ratng'; did you mean 'rating'? [bad-mapping]
    mapping.yml:3: error: 'table.csv' has no column 'Mrak'; did you mean 'Mark'? [bad-mapping]

### thin-mapping

*Warning.* The file for `--map` names no column for the `text`, so every review comes in without words. Or, in JSON and XML, it names a key that no record
of the file has. A key may be missing if there is nothing to say, so the rest comes in.

    mapping.yml:4: warning: no record of 'a.json' has 'ratng'; did you mean 'rating'? [thin-mapping]

### unsigned-reply

*Error.* The export has replies or hidden reviews, but site.yml does not say who signs them: it has
several people and no owner in `protocol`. Run the import again with `--by` and a person of site.yml.

    google.json:4:1: error: this review has a reply, but site.yml does not say who signs it; name a person with --by [unsigned-reply]

### changed-here

*Warning.* The source has a newer version of something that somebody changed or deleted here, so the
import does not touch it. Compare the two, and write what should stand.

    google.json:9:1: warning: the review '2026-03-14-flat-tyre-25o7b2xbrs2d' is newer in this export, but was changed here; it is left alone [changed-here]

### missing-at-source

*Warning.* A full export no longer holds a review that an earlier export held. The review stays here.
Only its writer and the platform know which of them took it away.

    Takeout.zip: warning: the review '2026-03-14-flat-tyre-25o7b2xbrs2d' is not in this full export any more; it stays here [missing-at-source]

### left-out

*Note.* The import left something out, and the message says why: for instance a reply that Google does
not show, or a second rating that differs from the first.

    google.json:4:1: note: Google does not show this reply (REJECTED) [left-out]

### other-encoding

*Note.* The export is not UTF-8. The message says how it was read. Check a name with an accent.

    reviews.csv: note: the file is not UTF-8; read as Windows-1252 [other-encoding]

## Files on the disk

### symbolic-link

*Error.* There is a symbolic link in `content/` or `templates/`. sitegen does not follow links, because
one can make a private file public. Put the file itself there.

    content/pages/about.md: error: symbolic links are not followed [symbolic-link]

### not-a-regular-file

*Error.* There is a pipe, a socket or a device where only files and folders belong. sitegen never opens
it. Remove it.

    content/pages/about.md: error: this is not a regular file; it is not read [not-a-regular-file]

### unreadable-file

*Error.* The user who runs sitegen may not read this file or folder. `ls -l` shows its owner and
permissions.

    content/replies/late-cake.md: error: this may not be read: Permission denied [unreadable-file]

### bad-file-name

*Error.* The name of a file or folder is not UTF-8, so sitegen cannot write a path for it. Rename it
with letters, digits and hyphens.

    content/reviews/caf�.md: error: the name is not valid UTF-8 [bad-file-name]

### file-too-large

*Error.* A file is larger than 1 MiB, or a `.jsonl` file is larger than 1 GiB, so sitegen does not read
it. Perhaps something else was saved under this name. Put many reviews into a `.jsonl` file.

    content/replies/late-cake.md: error: the file has 1048622 bytes; at most 1048576 are read [file-too-large]

### folder-too-deep

*Error.* Folders are more than 32 levels deep. sitegen does not read what is in the deepest one. Move
it up.

    content/reviews/a/a/…/a: error: the folder is more than 32 levels deep; it is not read [folder-too-deep]

"""###
