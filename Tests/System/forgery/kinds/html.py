"""Edits of what stands on a page: elements wrapped, marked, moved, and their words changed."""

import html
import re

from ..folder import NoTarget
from ..places import ANY, CASE, EMBED, FIGURES, FIRST, LIST, PLACES, TRUST, Spot
from . import crossed, forgery

WRAPPED_PLACES = {name: PLACES[name] for name in (
    "words", "badge", "reply", "card", "placeholder", "spread", "register-row", "note", "customer",
    "outcome-row", "embed", "second-language", "verdict", "because", "folded-step", "left-out")}

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
    "praised": 'class="stars s5 ok resolved"',
    "initials": 'data-i="★★★★★"',
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
    "case", "stars", "reply", "card", "score", "register-row", "badge", "second-language", "verdict", "strip", "fold")}


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
    "confirmed": lambda text, draw: "Resolved, customer confirms",
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
    "second-language", "log", "filters", "verdict", "because", "name", "folded-step", "left-out", "meaning")}


# Stars are no words, and these have no numbers.
WORDED = {name: member for name, member in crossed(WORDINGS, WORDED_PLACES).items() if name not in {
    "letter@stars", "number@stars", "swapped@stars", "upper@stars", "look-alike@stars", "letter@spread-row",
    "upper@spread-row", "number@title", "number@badge", "number@name"}}


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
    "spread-row", "outcome-row", "register-row", "photo", "receipt", "story", "name", "because", "step", "zoom",
    "folded-step", "chip", "left-out")}


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
    card = ('<article class="case" id="great" data-event="0" data-stars="5"><header data-i="G"><h3><bdi>Great</bdi></h3>'
            '<bdi class="name">Greta</bdi> <span class="stars s5" role="img" aria-label="5 out of 5 stars">★★★★★</span>'
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
        text = re.sub(r'<span class="stars s\d"[^>]*>.*?</span>',
                      '<span class="stars s5" role="img" aria-label="5 out of 5 stars">★★★★★</span>', text)
        text = re.sub(r'<span class="badge \w+">.*?</span>',
                      '<span class="badge confirmed">Resolved, customer confirms</span>', text)
        text = re.sub(r'data-stars="\d"', 'data-stars="5"', text)
        folder.write(path, text)


def spots(folder, draw, place):
    """Every place of a kind in the folder, for forgeries that are done everywhere alike."""
    for path in folder.matching(place.pages, draw):
        text = folder.text(path)
        for found in reversed(place.all(text)):
            yield Spot(folder, path, text, found)


EVERYWHERE = {name: PLACES[name] for name in (
    "stars", "badge", "words", "reply", "note", "card", "card-stars", "spread", "outcomes", "placeholder", "because",
    "verdict", "strip", "fold", "left-out", "zoom", "story")}


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


RECEIPT = ["receipt", "checkpoint", "index", "day", "open", "unchanged", "logged", "grown", "differs", "part-receipt",
           "part-place", "part-checkpoint", "part-stars", "part-title", "part-author", "part-words"]


@forgery(over={name: name for name in RECEIPT})
def receipt_hook(folder, draw, name):
    """What the script of a case page is told."""
    for path in folder.matching(CASE, draw):
        text = folder.text(path)
        found = re.search(rf' data-{name}="([^"]*)"', text)
        if found:
            return folder.write(path, text[:found.start(1)] + "other" + text[found.end(1):])
    raise NoTarget(f"no data-{name}")


@forgery(over={name: name for name in ("receipt", "checkpoint", "index", "open", "day")})
def receipt_hook_gone(folder, draw, name):
    """Without it the script checks less, or nothing."""
    for path in folder.matching(CASE, draw):
        text = folder.text(path)
        found = re.search(rf' data-{name}="[^"]*"', text)
        if found:
            return folder.write(path, text[:found.start()] + text[found.end():])
    raise NoTarget(f"no data-{name}")


# What is drawn, counted and said in few characters: a page, what is looked for there, and what stands there instead.


GROUPS = r'<b class="(?:ok|busy|bad|calm)">'
TOLD = {
    # The headline over all complaints.
    "verdict-resolved": (FIGURES, r'<b class="ok">(\d+)[^<]*<', "900"),
    "verdict-all": (FIGURES, r'<b class="ok">\d+[^<\d]*(\d+)<', "4"),
    "verdict-open": (FIGURES, r'<b class="busy">(\d+)[^<]*<', "0"),
    "verdict-tone": (FIGURES, r'<(?:p|h2)[^>]*(?:verdict|complaints)[^>]*>.*?<b class="(busy)">', "ok"),
    "verdict-in-the-title": (FIRST, r"<title>[^<]*, (\d+) [^<\d]*</title>", "0"),
    "verdict-in-the-description": (FIRST, r'name="description" content="[^"]*, (\d+) [^"\d]*"', "0"),
    # The strip of all complaints and the bars of the stars.
    "strip-width": (FIGURES, r'<svg class="strip".*?<rect class="ok" x="0" width="(\d+)"', "10"),
    "strip-place": (FIGURES, r'<svg class="strip".*?<rect class="busy" x="(\d+)"', "14"),
    "strip-tone": (FIGURES, r'<svg class="strip".*?<rect class="(busy|bad|calm)"', "ok"),
    "strip-rest-gone": (FIGURES, r'<svg class="strip".*?(<rect class="busy"[^>]*>)', ""),
    "strip-view": (FIGURES, r'<svg class="strip" viewBox="0 0 (\d+) 1"', "4"),
    "strip-ratio": (FIGURES, r'<svg class="strip"[^>]* preserveAspectRatio="(none)"', "xMinYMin slice"),
    "bar-percent": (FIGURES, r'<span>(\d+)(?:%| %|\xa0%)</span>', "97"),
    "bar-width": (FIGURES, r'viewBox="0 0 100 1"[^>]*>(?:<rect class="off"[^>]*>)?<rect width="(\d+)"', "99"),
    "bar-stars": (FIGURES, r'<ul class="bars".*?<li>(?:<a[^>]*>)?<span>(\d)', "0"),
    "bar-count": (FIRST, r'<span class="vh">[^<\d]*(\d+)[^<]*</span>', "90"),
    "bar-leads-elsewhere": (FIRST, r'href="(stars/[1-4]/index\.html)"', "stars/5/index.html"),
    "bars-unlike": (FIGURES, r'viewBox="0 0 100 1" preserveAspectRatio="(none)"', "xMinYMid meet"),
    "score": (FIGURES, r'<p class="score"><b>([^<]*)</b>', "4.9"),
    "score-stars": (FIGURES, r'<svg class="stars".*?<rect width="(\d+)" height="10"', "50"),
    "score-label": (FIGURES, r'<svg class="stars"[^>]* aria-label="([^"]*)"', "5 out of 5 stars"),
    "score-reviews": (FIGURES, r'<p class="score">.*?(\d+) [^<]*<(?:/p|/span)', "900"),
    "promise-kept": (FIRST, r'<ul class="kept">.*?<b>(\d+)', "99"),
    "promise-term": (FIRST, r'<ul class="kept"><li>[^<\d]*(\d+)', "1"),
    "caution-gone": (FIGURES, r'(<p [^>]*data-figure="caution">.*?</p>)', ""),
    "standing": (FIGURES, r'data-figure="standing">[^<]*?(\d+)<', "0"),
    "standing-tone": (FIGURES, r'<li class="(bad|busy|calm)" data-figure="standing"', "ok"),
    "group-count": (FIRST, rf'{GROUPS}[^<]*</b> <span>(\d+)', "99"),
    "group-tone": (FIRST, r'<ul class="key">.*?<b class="(bad|busy|calm)"', "ok"),
    "figures-folded-twice": (FIRST, r'(<div class="figures">)', '<div class="figures" hidden>'),
    # Under a badge.
    "because-said": (CASE, r'<p class="because"><bdi>([^<]*)<', "The customer confirmed that this is resolved."),
    "because-day": (CASE, r'<p class="because"><bdi>[^<]*?(\d+) \w+ 2026', "1"),
    "because-meaning": (CASE, r'<p class="because">.*?href="[^"]*#(\w+)"', "laws"),
    "badge-kind": (CASE, r'<span class="badge (disputed|waiting|claimed|working|private)"', "confirmed"),
    "card-badge-kind": (LIST, r'<span class="badge (disputed|waiting|claimed|working|private)"', "confirmed"),
    # Counts on the chips over a list, and which one is lit.
    "chip-count": (LIST, r'<li><a href="[^"]*(?:complaints|praise|languages/\w+)/index\.html">[^<]* <span>(\d+)</span>', "0"),
    "chip-leads-elsewhere": (LIST, r'<nav class="filters".*?href="([^"]*complaints/index\.html)"', "praise/index.html"),
    "chip-lit": (LIST, r'( aria-current="(?:page|true)")>[^<]*(?:<span>|</a>)', ""),
    "topics-count": (LIST, r'href="[^"]*topics/[^"]*"[^>]*>[^<]* <span>(\d+)</span>', "99"),
    "order-told": (LIST, r'<p class="note">([^<]*)<', "Best first."),
    "page-told": (LIST, r'<nav class="pager".*?aria-current="page">(\d+)<', "1"),
    "pages-left-out": (LIST, r'<nav class="pager".*?(<span>…</span>)', ""),
    # Who it was.
    "initials": (CASE, r'<header data-i="([^"]*)"', "★5"),
    "initials-gone": (CASE, r'<header( data-i="[^"]*")', ""),
    "card-initials": (LIST, r'<header data-i="([^"]*)"', "★5"),
    "initials-in-the-story": (CASE, r'<li class="said[^>]* data-i="([^"]*)"', "★"),
    "name": (CASE, r'<bdi class="name">([^<]*)<', "A verified customer"),
    "verified": (CASE, r'<p class="by">.*?</time> · ([^<·]+?)(?: ·|<)', '<span class="ok">verified order</span>'),
    "warning-gone": (CASE, r'( · <em>.*?</em>)', ""),
    "step-who": (CASE, r'<li class="(?:shop reply|shop step|said)[^>]*><b><bdi>([^<]*)<', "The customer"),
    "step-when": (CASE, r'<span class="when">(?:<bdi>.*?</bdi>)?[^<]*?(\d+) \w+ 2026', "1"),
    "step-kind": (CASE, r'<li class="(shop reply|shop step[^"]*)"', "said confirmed"),
    "step-tone": (CASE, r'<li class="shop step (busy|ok)"', "confirmed"),
    "step-said": (CASE, r'<li class="said (disputed)"', "confirmed"),
    # What is folded away in a list.
    "fold-count": (LIST, r'<li class="more"><details><summary>[^<\d]*(\d+)', "9"),
    "fold-emptied": (LIST, r'<li class="more"><details><summary>[^<]*</summary><ol>(.*?)</ol>', ""),
    "fold-disputed": (LIST, r'<li class="more">.*?<li class="said (disputed)"', "confirmed"),
    "fold-gone": (LIST, r'(<li class="more">.*?</details></li>)', ""),
    "fold-deeper": (LIST, r'<li class="more">(<details>)', "<details><summary>1</summary></details><details hidden>"),
    # What is not here, beside the list.
    "source-missing": (FIRST, r'<ul class="left"><li[^>]*><a [^>]*>([^<]*)<', "Google: all 12 here"),
    "source-count": (FIRST, r'<ul class="left">.*?(\d+)[^<\d]*</a></li>', "0"),
    "source-gap": (FIRST, r'<ul class="left"><li( class="gap")', ""),
    "source-line-gone": (FIRST, r'(<li class="gap">.*?</li>)', ""),
    "source-meaning": (FIRST, r'<li class="gap"><a href="([^"]*)"', "praise/index.html"),
    "ledger-entries": (FIRST, r'#log">[^<\d]*(\d+)', "9000"),
    "photo-beside-the-list": (FIRST, r'<aside>.*?<p class="shots">.*?<img src="([^"]*)"', "picture.png"),
    "photos-beside-the-list-gone": (FIRST, r'<aside>.*?(<p class="shots">.*?</p>)', ""),
    # Photos over the page.
    "zoom-large": (CASE, r'class="zoom"><img src="([^"]*)"', "../../picture.png"),
    "zoom-by": (CASE, r'class="zoom"><img [^>]*><p>([^<]*)<', "Photo by a happy customer "),
    "zoom-alt": (CASE, r'class="zoom"><img [^>]*alt="([^"]*)"', "All is well."),
    "zoom-never": (CASE, r'<button popovertarget="([^"]*)"', "_none"),
    "zoom-at-once": (CASE, r'<div (popover) id="[^"]*" class="zoom"', 'popover="manual"'),
    "zoom-of-another": (CASE, r'<div popover id="([^"]*)"', "_top"),
    # Of the shop.
    "write-leads-elsewhere": (FIRST, r'<a class="btn main" href="([^"]*)"', "https://elsewhere.example/"),
    "write-gone": (FIRST, r'(<a class="btn main"[^>]*>[^<]*</a>)', ""),
    "write-place": (PLACES["write"].pages, r'<a class="btn" href="([^"]*)"', "https://elsewhere.example/"),
    "write-name": (PLACES["write"].pages, r'<a class="btn" [^>]*><bdi>([^<]*)<', "Only if you are happy"),
    "hours": (ANY, r'<footer class="end">.*?(Monday to Friday|maandag tot vrijdag)', "Day and night"),
    "street": (ANY, r'<footer class="end">.*?(Biltstraat \d+)', "Palace Road 1"),
    "built-on": (FIRST, r'<footer class="end">.*?(2026)', "2027"),
    "mark-of-the-embed": (EMBED, r'<h1 id="light" data-i="([^"]*)"', "5★"),
    # The trust page.
    "point": (TRUST, r'<ul class="left">\s*<li[^>]*>(?:<a [^>]*>)?([^<]*)<', "Nothing is withheld."),
    "meaning-of-a-badge": (TRUST, r'<tr id="claimed">.*?<td>([^<]*)<', "The customer is happy."),
    "anchor-of-a-badge": (TRUST, r'<tr id="(claimed|disputed|hidden)"', "confirmed"),
    "anchor": (TRUST, r'<h2 id="(withheld|received|checked|log)"', "elsewhere"),
    "cell-name": (TRUST, r'<td data-is="([^"]*)"', "Praise"),
}


@forgery(over=TOLD)
def told(folder, draw, member):
    """One figure, width, name or line that a visitor takes in at a glance."""
    pattern, expression, new = member
    for path in folder.matching(pattern, draw):
        text = folder.text(path)
        found = [match for match in re.finditer(expression, text, re.S) if match[1] != new]
        if found:
            match = draw.choice(found)
            return folder.write(path, text[:match.start(1)] + new + text[match.end(1):])
    raise NoTarget(f"no {expression}")
