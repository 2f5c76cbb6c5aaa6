"""Edits of what stands on a page: elements wrapped, marked, moved, and their words changed."""

import html
import re

from ..folder import NoTarget
from ..places import ANY, CASE, LIST, PLACES, Spot
from . import crossed, forgery

WRAPPED_PLACES = {name: PLACES[name] for name in (
    "words", "badge", "reply", "card", "placeholder", "spread", "register-row", "note", "customer",
    "outcome-row", "embed", "second-language")}

# What makes a browser show the element otherwise, or not at all, or shows what stands beside it instead.
WRAPPERS = {
    "hidden": ("<div hidden>", "</div>"),
    "until-found": ('<div hidden="until-found">', "</div>"),
    "details": ("<details><summary>More</summary>", "</details>"),
    "details-without-summary": ("<details>", "</details>"),
    "template": ("<template>", "</template>"),
    "shadow-root": ('<div><template shadowrootmode="open">Great shop.</template>', "</div>"),
    "noscript": ("<noscript>", "</noscript>"),
    "dialog": ("<dialog>", "</dialog>"),
    "popover": ("<div popover>", "</div>"),
    "inert": ("<div inert>", "</div>"),
    "aria-hidden": ('<div aria-hidden="true">', "</div>"),
    "foreign-object": ('<svg width="0" height="0"><foreignObject>', "</foreignObject></svg>"),
    "svg-definitions": ("<svg><defs><g>", "</g></defs></svg>"),
    "svg-description": ("<svg><desc>", "</desc></svg>"),
    "math-annotation": ('<math><annotation-xml encoding="text/html">', "</annotation-xml></math>"),
    "object": ('<object data="data:text/html,Great">', "</object>"),
    "video": ("<video>", "</video>"),
    "audio": ("<audio>", "</audio>"),
    "canvas": ("<canvas>", "</canvas>"),
    "iframe": ("<iframe>", "</iframe>"),
    "meter": ('<meter min="0" max="5" value="5">', "</meter>"),
    "progress": ("<progress>", "</progress>"),
    "select": ("<select><option>Great shop</option><option>", "</option></select>"),
    "option-group": ('<select><optgroup label="Great">', "</optgroup></select>"),
    "data-list": ("<datalist>", "</datalist>"),
    "text-area": ("<textarea>", "</textarea>"),
    "title": ("<title>", "</title>"),
    "style": ("<style>", "</style>"),
    "script": ('<script type="text/plain">', "</script>"),
    "no-embed": ("<noembed>", "</noembed>"),
    "no-frames": ("<noframes>", "</noframes>"),
    "xmp": ("<xmp>", "</xmp>"),
    "plain-text": ("<plaintext>", ""),
    "comment": ("<!--", "-->"),
    "comment-banged": ("<!-- ", "--!>"),
    "comment-unclosed": ("<!--", ""),
    "bogus-comment": ("<!x title='", "'>"),
    "processing": ("<?php /*", "*/ ?>"),
    "end-tag-comment": ("</ x='", "'>"),
    "character-data": ("<svg><![CDATA[", "]]></svg>"),
    "ruby-parenthesis": ("<ruby>Great shop<rp>", "</rp></ruby>"),
    "ruby-text": ("<ruby>Great shop<rt>", "</rt></ruby>"),
    "right-to-left": ('<bdo dir="rtl">', "</bdo>"),
    "isolated": ('<bdi dir="rtl">', "</bdi>"),
    "deleted": ("<del>", "</del>"),
    "small": ("<small><small><small>", "</small></small></small>"),
    "link": ('<a href="https://elsewhere.example/">', "</a>"),
    "button": ("<button disabled>", "</button>"),
    "field-set": ("<fieldset disabled>", "</fieldset>"),
    "marquee": ("<marquee>", "</marquee>"),
    "unclosed-attribute": ('<i title="', ""),
    "unclosed-tag": ("<i ", ""),
    "upper-case": ("<TEMPLATE>", "</TEMPLATE>"),
    "odd-case": ("<teMplate\n>", "</temPlate\t>"),
    "quotation": ("<blockquote cite='https://elsewhere.example/'><q>", "</q></blockquote>"),
}


@forgery(over=crossed(WRAPPERS, WRAPPED_PLACES))
def wrapped(folder, draw, member):
    (before, after), place = member
    spot = place.find(folder, draw)
    spot.replace(before + spot.outer + after)


# A browser takes the first of two attributes of one name, so what is put first is what counts.
MARKS = {
    "hidden": "hidden",
    "hidden-upper": "HIDDEN=''",
    "hidden-until-found": 'hidden="until-found"',
    "inert": "inert",
    "popover": "popover",
    "aria-hidden": 'aria-hidden="true"',
    "no-role": 'role="none"',
    "image-role": 'role="img" aria-label="Great shop, 5 out of 5 stars"',
    "label": 'aria-label="5 out of 5 stars"',
    "described": 'aria-description="Withdrawn by its writer"',
    "tooltip": 'title="Withdrawn by its writer"',
    "no-display": 'style="display:none"',
    "no-size": 'style="font-size:0"',
    "no-ink": 'style="opacity:0"',
    "away": 'style="position:absolute;left:-9999px"',
    "clipped": 'style="clip-path:inset(50%)"',
    "own-class": 'class="skip"',
    "class-upper": 'CLASS="skip"',
    "five-stars": 'data-stars="5"',
    "resolved": 'data-outcome="resolved" data-grade="ruled"',
    "other-event": 'data-event="0"',
    "other-name": 'id="great"',
    "reversed": 'dir="rtl"',
    "other-language": 'lang="xx"',
    "click": 'onclick="this.remove()"',
    "load": 'onanimationstart="this.remove()"',
    "rated": 'itemscope itemtype="https://schema.org/AggregateRating" itemprop="ratingValue" content="5"',
    "property": 'typeof="Review" property="reviewRating" content="5"',
    "editable": "contenteditable",
    "slot": 'slot="none"',
    "unclosed": 'title="',
    "slash": "hidden/",
    "null-byte": "hidden\0",
    "form-feed": "\fhidden\f",
}
MARKED_PLACES = {name: PLACES[name] for name in (
    "case", "stars", "reply", "card", "score", "register-row", "badge", "second-language")}


@forgery(over=crossed(MARKS, MARKED_PLACES))
def marked(folder, draw, member):
    mark, place = member
    spot = place.find(folder, draw)
    tag = spot.text[spot.element.start:spot.element.inner]
    name = re.match(r"<[\w-]+", tag)[0]
    spot.replace_tag(f"{name} {mark}{tag[len(name):]}")


LOOK_ALIKES = str.maketrans("aceopxyiAEOTH125", "асеорхуіАЕОТНlƧ5")


def at_random(text, draw, insert):
    position = draw.randrange(len(text) + 1)
    return text[:position] + insert + text[position:]


def change_letter(text, draw):
    letters = [i for i, c in enumerate(text) if c.isalpha()]
    if not letters:
        raise NoTarget("no letter")
    i = draw.choice(letters)
    return text[:i] + draw.choice("bdfgklmn".replace(text[i].lower(), "")) + text[i + 1:]


def change_number(text, draw):
    numbers = list(re.finditer(r"\d+", text))
    if not numbers:
        raise NoTarget("no number")
    number = draw.choice(numbers)
    return text[:number.start()] + str(int(number[0]) + draw.randrange(1, 9)) + text[number.end():]


def look_alike(text, draw):
    changed = text.translate(LOOK_ALIKES)
    if changed == text:
        raise NoTarget("no letter with a double")
    return changed


def swap_words(text, draw):
    words = text.split(" ")
    pairs = [i for i in range(len(words) - 1) if words[i] and words[i + 1] and words[i] != words[i + 1]]
    if not pairs:
        raise NoTarget("one word")
    i = draw.choice(pairs)
    words[i], words[i + 1] = words[i + 1], words[i]
    return " ".join(words)


def other_case(text, draw):
    if text.upper() == text or "&" in text:
        raise NoTarget("no small letter")
    return text.upper()


WORDINGS = {
    "praise": lambda text, draw: "Great shop, all was well in the end.",
    "empty": lambda text, draw: "",
    "five": lambda text, draw: "★★★★★",
    "emptied-stars": lambda text, draw: "☆" * draw.randrange(1, 5),
    "confirmed": lambda text, draw: "✓ Resolved, customer confirms",
    "letter": change_letter,
    "number": change_number,
    "swapped": swap_words,
    "cut": lambda text, draw: text[:draw.randrange(len(text))],
    "more": lambda text, draw: text + " (withdrawn by its writer)",
    "before": lambda text, draw: "Not true: " + text,
    "not": lambda text, draw: at_random(text, draw, " not "),
    "doubled": lambda text, draw: text + text,
    "upper": other_case,
    "look-alike": look_alike,
    "zero-width": lambda text, draw: at_random(text, draw, "\u200b"),
    "joiner": lambda text, draw: at_random(text, draw, "\u200d\u2060"),
    "soft-hyphen": lambda text, draw: at_random(text, draw, "\u00ad"),
    "combining": lambda text, draw: at_random(text + " ", draw, "\u0338"),
    "override": lambda text, draw: "\u202e" + text + "\u202c",
    "isolate": lambda text, draw: "\u2067" + text + "\u2069",
    "invisible-tags": lambda text, draw: at_random(text, draw, "\U000e0067\U000e007f"),
    "named-entity": lambda text, draw: at_random(text, draw, "&starf;&star;"),
    "number-entity": lambda text, draw: at_random(text, draw, "&#53;"),
    "padded-entity": lambda text, draw: at_random(text, draw, "&#0000000000053;"),
    "hex-entity": lambda text, draw: at_random(text, draw, "&#X00035"),
    "windows-entity": lambda text, draw: at_random(text, draw, "&#149;"),
    "open-entity": lambda text, draw: at_random(text, draw, "&notin &copy"),
    "double-entity": lambda text, draw: at_random(text, draw, "&amp;lt;"),
    "null-entity": lambda text, draw: at_random(text, draw, "&#0;&#xD800;"),
    "null-byte": lambda text, draw: at_random(text, draw, "\0"),
    "control": lambda text, draw: at_random(text, draw, "\x1b[8m\x7f"),
    "bad-utf8": lambda text, draw: at_random(text, draw, "\udcc3("),
    "struck": lambda text, draw: f"<s>{text}</s>",
    "small-print": lambda text, draw: f"{text}<sup><small>*</small></sup>",
    "hidden-part": lambda text, draw: f"<span hidden>{text}</span>Great shop",
    "picture-of-text": lambda text, draw: f'<img alt="{html.escape(text)}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
}
WORDED_PLACES = {name: PLACES[name] for name in (
    "title", "stars", "badge", "writer", "words", "reply", "customer", "placeholder", "events",
    "card-words", "score", "spread-row", "outcome-row", "facts", "register-row", "poster", "embed",
    "second-language", "log", "filters")}


# Stars are no words, and these have no numbers.
WORDED = {name: member for name, member in crossed(WORDINGS, WORDED_PLACES).items() if name not in {
    "letter@stars", "number@stars", "swapped@stars", "upper@stars", "look-alike@stars", "letter@spread-row",
    "upper@spread-row", "number@title", "number@badge"}}


@forgery(over=WORDED)
def worded(folder, draw, member):
    wording, place = member
    for _ in range(20):
        spot = place.find(folder, draw)
        start, end = spot.words(draw)
        old = spot.text[start:end]
        try:
            new = wording(old, draw)
        except NoTarget:
            continue
        if new != old:
            return spot.put(start, end, new)
    raise NoTarget("no words that this would change")


# Whole elements


def removed(spot, draw):
    spot.replace("")


def emptied(spot, draw):
    if not spot.inner.strip():
        raise NoTarget("nothing in it")
    spot.replace_inner("")


def doubled(spot, draw):
    spot.replace(spot.outer + spot.outer)


def stripped(spot, draw):
    """Only its words, without its elements."""
    plain = re.sub(r"<[^>]*>", "", spot.outer)
    if plain == spot.outer:
        raise NoTarget("no elements")
    spot.replace(plain)


def to_the_end(spot, draw):
    """The element moves to the foot of its page."""
    rest = spot.text[:spot.element.start] + spot.text[spot.element.end:]
    spot.folder.write(spot.path, rest.replace("</body>", spot.outer + "</body>"))


def to_the_top(spot, draw):
    rest = spot.text[:spot.element.start] + spot.text[spot.element.end:]
    spot.folder.write(spot.path, re.sub(r"(<body[^>]*>)", lambda m: m[0] + spot.outer, rest, count=1))


def replaced(spot, draw):
    spot.replace(f"<{spot.element.tag}{spot.element.attributes}>Great shop. ★★★★★</{spot.element.tag}>")


def preceded(spot, draw):
    spot.replace("<p>The following was withdrawn by its writer.</p>" + spot.outer)


def retagged(spot, draw):
    tag = draw.choice([tag for tag in ("div", "section", "aside", "dialog", "s") if tag != spot.element.tag])
    spot.replace(f"<{tag}{spot.element.attributes}>{spot.inner}</{tag}>")


def unclosed(spot, draw):
    """Its end tag goes: what follows becomes part of it."""
    spot.put(spot.element.inner_end, spot.element.end, "")


def cut_off(spot, draw):
    """The page ends in the middle of it."""
    end = draw.randrange(spot.element.start, spot.element.end)
    spot.folder.write(spot.path, spot.text[:end])


EDITS = {edit.__name__.replace("_", "-"): edit for edit in (
    removed, emptied, doubled, stripped, to_the_end, to_the_top, replaced, preceded, retagged, unclosed,
    cut_off)}


@forgery(over=crossed(EDITS, PLACES))
def element(folder, draw, member):
    edit, place = member
    edit(place.find(folder, draw), draw)


SWAPPED_PLACES = {name: PLACES[name] for name in (
    "title", "stars", "badge", "writer", "words", "reply", "card", "card-stars", "card-words",
    "spread-row", "outcome-row", "register-row", "photo", "receipt", "journey")}


@forgery(over=SWAPPED_PLACES)
def exchanged(folder, draw, place):
    """Two of a kind change places, on one page or between two."""
    one = place.find(folder, draw)
    for _ in range(20):
        other = place.find(folder, draw)
        if other.outer != one.outer and other.path != one.path:
            one.replace(other.outer)
            other.replace(one.outer)
            return
        first, second = sorted((one.element, other.element), key=lambda element: element.start)
        if other.path == one.path and other.outer != one.outer and first.end <= second.start:
            text = one.text
            folder.write(one.path, "".join([
                text[:first.start], text[second.start:second.end], text[first.end:second.start],
                text[first.start:first.end], text[second.end:]]))
            return
    raise NoTarget("all alike")


@forgery(over=SWAPPED_PLACES)
def copied(folder, draw, place):
    """One shows what another says."""
    one = place.find(folder, draw)
    for _ in range(20):
        other = place.find(folder, draw)
        if other.outer != one.outer:
            return one.replace(other.outer)
    raise NoTarget("all alike")


# What a page says of a case in its hooks


HOOKS = {
    "stars": ("data-stars", "12345"), "outcome": ("data-outcome", ["resolved", "answered", "waiting"]),
    "grade": ("data-grade", ["ruled", "confirmed", "claimed"]), "event": ("data-event", "0123"),
    "name": ("id", ["great", "other"]),
}


@forgery(over=crossed(HOOKS, {"case": PLACES["case"], "card": PLACES["card"]}))
def hook(folder, draw, member):
    """A hook that scripts read has another value."""
    (name, values), place = member
    for _ in range(30):
        spot = place.find(folder, draw)
        tag = spot.text[spot.element.start:spot.element.inner]
        old = re.search(rf' {name}="([^"]*)"', tag)
        if old:
            value = draw.choice([value for value in values if value != old[1]])
            return spot.replace_tag(tag.replace(old[0], f' {name}="{value}"'))
    raise NoTarget(f"no {name}")


@forgery(over=crossed(HOOKS, {"case": PLACES["case"], "card": PLACES["card"]}))
def hook_gone(folder, draw, member):
    (name, _), place = member
    for _ in range(30):
        spot = place.find(folder, draw)
        tag = spot.text[spot.element.start:spot.element.inner]
        old = re.search(rf' {name}="[^"]*"', tag)
        if old:
            return spot.replace_tag(tag.replace(old[0], ""))
    raise NoTarget(f"no {name}")


# Cards


def cards(folder, draw, least=1):
    place = PLACES["card"]
    for path in folder.matching(LIST, draw):
        text = folder.text(path)
        found = place.all(text)
        if len(found) >= least:
            return path, text, found
    raise NoTarget("no list that long")


def rewritten(folder, path, text, found, order):
    """The list with its cards in another order."""
    parts = [text[card.start:card.end] for card in found]
    gaps = [text[a.end:b.start] for a, b in zip(found, found[1:])] + [""]
    body = "".join(parts[i] + gap for i, gap in zip(order, gaps))
    folder.write(path, text[:found[0].start] + body + text[found[-1].end:])


@forgery()
def best_first(folder, draw):
    for _ in range(30):
        path, text, found = cards(folder, draw, 2)
        stars = [int((re.search(r'data-stars="(\d)"', card.attributes) or [0, 0])[1]) for card in found]
        order = sorted(range(len(found)), key=lambda i: -stars[i])
        if order != list(range(len(found))):
            return rewritten(folder, path, text, found, order)
    raise NoTarget("best first already")


@forgery()
def cards_reversed(folder, draw):
    path, text, found = cards(folder, draw, 2)
    rewritten(folder, path, text, found, range(len(found) - 1, -1, -1))


@forgery()
def cards_exchanged(folder, draw):
    path, text, found = cards(folder, draw, 2)
    order = list(range(len(found)))
    i, j = draw.sample(order, 2)
    order[i], order[j] = order[j], order[i]
    rewritten(folder, path, text, found, order)


@forgery()
def worst_cards_gone(folder, draw):
    for _ in range(30):
        path, text, found = cards(folder, draw)
        kept = [card for card in found if not re.search(r'data-stars="[12]"', card.attributes)]
        if len(kept) < len(found):
            body = "".join(text[card.start:card.end] for card in kept)
            return folder.write(path, text[:found[0].start] + body + text[found[-1].end:])
    raise NoTarget("no bad card")


@forgery()
def card_to_another_list(folder, draw):
    path, text, found = cards(folder, draw)
    card = draw.choice(found)
    for _ in range(20):
        other, there, others = cards(folder, draw)
        if other != path:
            body = text[card.start:card.end]
            folder.write(path, text[:card.start] + text[card.end:])
            folder.write(other, there[:others[0].start] + body + there[others[0].start:])
            return
    raise NoTarget("one list")


@forgery()
def invented_card(folder, draw):
    path, text, found = cards(folder, draw)
    card = ('<article class="case" id="great" data-event="0" data-stars="5"><header><h3><bdi>Great</bdi></h3>'
            '</header><div class="words" dir="auto"><p>The best shop in town.</p></div></article>')
    folder.write(path, text[:found[0].start] + card + text[found[0].start:])


# Whole pages and their bytes


PAGE_KINDS = {
    "case": CASE, "list": LIST, "trust": PLACES["register-row"].pages, "first": PLACES["score"].pages,
    "second-language": PLACES["second-language"].pages, "embed": PLACES["embed"].pages,
    "poster": PLACES["poster"].pages, "not-found": PLACES["not-found"].pages,
    "changes": PLACES["change"].pages, "own": PLACES["own-page"].pages, "search": PLACES["search"].pages,
}


def utf7(text):
    return text.replace("<meta charset=\"utf-8\">", "<meta charset=\"utf-7\">").encode("utf-7", "ignore")


BYTES = {
    "mark": lambda text: b"\xef\xbb\xbf" + text.encode("utf-8", "surrogateescape"),
    "utf-16": lambda text: text.encode("utf-16", "replace"),
    "utf-7": utf7,
    "declared-latin": lambda text: text.replace('charset="utf-8"', 'charset="iso-8859-1"').encode(),
    "undeclared": lambda text: text.replace('<meta charset="utf-8">', "").encode(),
    "quirks": lambda text: text.replace("<!doctype html>\n", "").encode(),
    "empty": lambda text: b"",
    "white": lambda text: b"<!doctype html><title>Reviews</title><p>All customers are happy.</p>",
    "null-first": lambda text: b"\0" + text.encode(),
    "appended": lambda text: text.encode() + b"<p>The shop won this year's prize.</p>\n",
    "prepended": lambda text: b"<p>The shop won this year's prize.</p>\n" + text.encode(),
    "after-body": lambda text: text.replace("</body>", "</body><p>All resolved.</p>").encode(),
    "no-main": lambda text: re.sub(r"<main.*?</main>", "", text, flags=re.S).encode(),
    "frame-set": lambda text: b'<!doctype html><frameset><frame src="https://elsewhere.example/"></frameset>',
    "svg-root": lambda text: b'<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Great shop</text></svg>',
    "html-hidden": lambda text: text.replace("<html ", "<html hidden ").encode(),
    "body-hidden": lambda text: text.replace("<body", "<body hidden").encode(),
    "other-language": lambda text: re.sub(r'<html lang="[^"]*"', '<html lang="xx"', text).encode(),
    "reversed": lambda text: text.replace('dir="ltr"', 'dir="rtl"', 1).encode(),
}


@forgery(over=crossed(BYTES, PAGE_KINDS))
def rebuilt(folder, draw, member):
    change, pattern = member
    path = folder.one(pattern, draw)
    folder.write(path, change(folder.text(path)))


@forgery(over=PAGE_KINDS)
def page_gone(folder, draw, pattern):
    folder.remove(folder.one(pattern, draw))


@forgery(over=PAGE_KINDS)
def page_of_another(folder, draw, pattern):
    """A page shows what another page says, links and all."""
    path = folder.one(pattern, draw)
    for other in folder.matching(ANY, draw):
        if folder.bytes(other) != folder.bytes(path):
            return folder.write(path, folder.bytes(other))
    raise NoTarget("one page")


@forgery()
def cases_exchanged(folder, draw):
    one, other = folder.matching(CASE, draw)[:2]
    mine, its = folder.bytes(one), folder.bytes(other)
    folder.write(one, its)
    folder.write(other, mine)


@forgery()
def all_complaints_praise(folder, draw):
    """Every page of one language shows five stars everywhere, and every complaint as confirmed."""
    for path in folder.matching(CASE, draw) + folder.matching(LIST, draw):
        text = folder.text(path)
        text = re.sub(r'<span class="stars"[^>]*>.*?</span>(?:</span>)?',
                      '<span class="stars" role="img" aria-label="5 out of 5 stars">★★★★★</span>', text)
        text = re.sub(r'data-stars="\d"', 'data-stars="5"', text)
        folder.write(path, text)


def spots(folder, draw, place):
    """Every place of a kind in the folder, for forgeries that are done everywhere alike."""
    for path in folder.matching(place.pages, draw):
        text = folder.text(path)
        for found in reversed(place.all(text)):
            yield Spot(folder, path, text, found)


EVERYWHERE = {name: PLACES[name] for name in (
    "stars", "badge", "words", "reply", "note", "card", "card-stars", "spread", "outcomes", "placeholder")}


@forgery(over=EVERYWHERE)
def everywhere_gone(folder, draw, place):
    """The same is gone on all pages, so that none stands out."""
    changed = {}
    for spot in spots(folder, draw, place):
        text = changed.get(spot.path, spot.text)
        # Inner elements come after outer ones, so a cut from the end keeps what is before in its place.
        if text[spot.element.start:spot.element.end] == spot.outer:
            changed[spot.path] = text[:spot.element.start] + text[spot.element.end:]
    if not changed:
        raise NoTarget("nowhere")
    for path, text in changed.items():
        folder.write(path, text)


# Links


@forgery(over={"case": CASE, "list": LIST, "trust": PAGE_KINDS["trust"], "first": PAGE_KINDS["first"]})
def link_elsewhere(folder, draw, pattern):
    path = folder.one(pattern, draw)
    text = folder.text(path)
    links = list(re.finditer(r'<a href="([^"]+)"', text))
    link = draw.choice(links)
    target = draw.choice(["https://elsewhere.example/", "#", "javascript:void(0)", "../../praise/index.html"])
    folder.write(path, text[:link.start(1)] + target + text[link.end(1):])


@forgery(over={"case": CASE, "list": LIST, "trust": PAGE_KINDS["trust"], "first": PAGE_KINDS["first"]})
def link_dead(folder, draw, pattern):
    path = folder.one(pattern, draw)
    text = folder.text(path)
    link = draw.choice(list(re.finditer(r'<a href="[^"]+"', text)))
    folder.write(path, text[:link.start()] + "<a" + text[link.end():])


@forgery(over={"case": CASE, "list": LIST, "trust": PAGE_KINDS["trust"]})
def time_moved(folder, draw, pattern):
    for path in folder.matching(pattern, draw):
        text = folder.text(path)
        times = list(re.finditer(r'<time datetime="(\d{4})', text))
        if times:
            time = draw.choice(times)
            return folder.write(path, text[:time.start(1)] + str(int(time[1]) - 1) + text[time.end(1):])
    raise NoTarget("no time")


RECEIPT = ["receipt", "checkpoint", "index", "size", "root", "day", "unchanged", "differs", "part-words"]


@forgery(over={name: name for name in RECEIPT})
def receipt_hook(folder, draw, name):
    """What the script of a case page is told."""
    for path in folder.matching(CASE, draw):
        text = folder.text(path)
        found = re.search(rf' data-{name}="([^"]*)"', text)
        if found:
            return folder.write(path, text[:found.start(1)] + "other" + text[found.end(1):])
    raise NoTarget(f"no data-{name}")
