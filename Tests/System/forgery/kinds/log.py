"""Edits of the ledger as it is published: receipts, tiles, openings, checkpoints, key, source."""

import base64
import json
import re

from ..folder import NoTarget
from . import crossed, forgery
from .data import VALUES, places, set_

RECEIPTS = re.compile(r"cases/[^/]+/receipt\.tlog-proof")
TILES = {"events": re.compile(r"ledger/tile/entries/.*"), "hashes": re.compile(r"ledger/tile/\d.*")}
OPENINGS = re.compile(r"ledger/openings/.*\.jsonl")
CHECKPOINTS = {"newest": re.compile(r"ledger/checkpoint"), "any": re.compile(r"ledger/checkpoints/\d+")}
SOURCE = re.compile(r"ledger/source/.*\.json")
FILES = {
    "receipt": RECEIPTS, "events": TILES["events"], "hashes": TILES["hashes"], "openings": OPENINGS,
    "checkpoint": CHECKPOINTS["newest"], "old-checkpoint": CHECKPOINTS["any"], "key": re.compile("ledger/key"),
    "source": SOURCE, "settings": re.compile(r"ledger/settings/.*\.json"),
}


def turned(data, draw):
    at = draw.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << draw.randrange(8)]) + data[at + 1:]


def byte_gone(data, draw):
    at = draw.randrange(len(data))
    return data[:at] + data[at + 1:]


def byte_more(data, draw):
    at = draw.randrange(len(data) + 1)
    return data[:at] + b"A" + data[at:]


def line_gone(data, draw):
    lines = data.splitlines(keepends=True)
    del lines[draw.randrange(len(lines))]
    return b"".join(lines)


def line_doubled(data, draw):
    lines = data.splitlines(keepends=True)
    lines.insert(0, lines[draw.randrange(len(lines))])
    return b"".join(lines)


def lines_exchanged(data, draw):
    lines = data.splitlines(keepends=True)
    if len(lines) < 2:
        raise NoTarget("one line")
    one, other = draw.sample(range(len(lines)), 2)
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


BYTES = {
    "bit": turned, "byte-gone": byte_gone, "byte-more": byte_more, "line-gone": line_gone,
    "line-doubled": line_doubled, "lines-exchanged": lines_exchanged,
    "cut": lambda data, draw: data[:draw.randrange(len(data))],
    "empty": lambda data, draw: b"",
    "goes-on": lambda data, draw: data + b"great shop\n",
    "returns": lambda data, draw: data.replace(b"\n", b"\r\n"),
    "mark": lambda data, draw: b"\xef\xbb\xbf" + data,
}


# Files of one line, and one that has no lines.
BYTES_OF = {name: member for name, member in crossed(BYTES, FILES).items() if name not in {
    "lines-exchanged@events", "lines-exchanged@key", "lines-exchanged@source", "lines-exchanged@settings",
    "returns@events"}}


@forgery(over=BYTES_OF)
def bytes_of(folder, draw, member):
    edit, pattern = member
    for path in folder.matching(pattern, draw):
        data = folder.bytes(path)
        if not data:
            continue
        try:
            new = edit(data, draw)
        except NoTarget:
            continue
        if new != data:
            return folder.write(path, new)
    raise NoTarget("nothing to change")


@forgery(over=FILES)
def gone(folder, draw, pattern):
    folder.remove(folder.one(pattern, draw))


@forgery(over={name: FILES[name] for name in ("receipt", "old-checkpoint", "source")})
def of_another(folder, draw, pattern):
    one, *others = folder.matching(pattern, draw)
    others = [other for other in others if folder.bytes(other) != folder.bytes(one)]
    if not others:
        raise NoTarget("one file")
    folder.write(one, folder.bytes(others[0]))


# Receipts


def receipt(folder, draw):
    path = folder.one(RECEIPTS, draw)
    return path, folder.text(path)


@forgery(over={"words": "text", "title": "title", "name": "author", "stars": "rating", "day": "date"})
def receipt_says(folder, draw, key):
    """What the receipt holds of the review."""
    for path in folder.matching(RECEIPTS, draw):
        text = folder.text(path)
        extra = re.search(r"^extra (\S+)$", text, re.M)
        document = json.loads(base64.b64decode(extra[1])) if extra else {}
        content = document.get("content", {})
        if key in content:
            content[key] = 5 if content[key] in (1, 2, 3, 4) else 1 if content[key] == 5 else "Great shop"
            new = base64.b64encode(json.dumps(document, separators=(",", ":")).encode()).decode()
            return folder.write(path, text.replace(extra[1], new))
    raise NoTarget(f"no receipt with {key}")


@forgery(over={"index": r"^index (\d+)$", "size": r"^(\d+)$"})
def receipt_number(folder, draw, expression):
    path, text = receipt(folder, draw)
    found = re.search(expression, text, re.M)
    folder.write(path, text[:found.start(1)] + str(int(found[1]) + 1) + text[found.end(1):])


@forgery()
def receipt_without_signature(folder, draw):
    path, text = receipt(folder, draw)
    new = re.sub(r"^— .*\n", "", text, flags=re.M)
    if new == text:
        raise NoTarget("not signed")
    folder.write(path, new)


@forgery()
def receipt_without_words(folder, draw):
    path, text = receipt(folder, draw)
    folder.write(path, re.sub(r"^extra .*\n", "", text, flags=re.M))


# Events


def event_tile(folder, draw):
    """The tile of events, apart: each with a length of two bytes before it."""
    path = folder.matching(TILES["events"], draw)[0]
    data, events = folder.bytes(path), []
    while data:
        length = int.from_bytes(data[:2], "big")
        events.append(data[2:2 + length])
        data = data[2 + length:]
    return path, events


def write_tile(folder, path, events):
    folder.write(path, b"".join(len(event).to_bytes(2, "big") + event for event in events))


EVENTS = {
    "stars": (rb'"stars":[1-4]', b'"stars":5'), "day": (rb'"day":"2026-0(\d)', rb'"day":"2025-1\1'),
    "kind": (rb'"kind":"review"', b'"kind":"reply"'), "revision": (rb'"revision":1', b'"revision":2'),
    "reason": (rb'"reason":"[a-z-]+"', b'"reason":"fake"'), "commitment": (rb'"commitment":"..', b'"commitment":"AA'),
    "name": (rb'"id":"..', b'"id":"00'), "refers": (rb'"refers":\d+', b'"refers":0'),
    "withheld": (rb'"kind":"(?:remove|withhold)"', b'"kind":"restore"'),
    "spaces": (rb'":', b'": '), "member": (rb"\}$", b',"x":1}'),
}


@forgery(over=EVENTS)
def event(folder, draw, member):
    expression, new = member
    path, events = event_tile(folder, draw)
    found = [i for i, line in enumerate(events) if re.sub(expression, new, line, count=1) != line]
    if not found:
        raise NoTarget("no such event")
    i = draw.choice(found)
    events[i] = re.sub(expression, new, events[i], count=1)
    write_tile(folder, path, events)


@forgery(over={"gone": "gone", "doubled": "doubled", "exchanged": "exchanged", "last-gone": "last", "invented": "new"})
def events(folder, draw, deed):
    path, found = event_tile(folder, draw)
    i, j = draw.sample(range(len(found)), 2)
    if deed == "gone":
        del found[i]
    elif deed == "last":
        found.pop()
    elif deed == "new":
        found.append(found[i].replace(b'"stars":1', b'"stars":5'))
    elif deed == "doubled":
        found.insert(i, found[i])
    elif found[i] == found[j]:
        raise NoTarget("alike")
    else:
        found[i], found[j] = found[j], found[i]
    write_tile(folder, path, found)


# Openings


@forgery(over={name: VALUES[name] for name in (
    "number", "words", "letter", "day", "member-gone", "member-more", "exchanged", "nothing", "to-text")})
def opening(folder, draw, edit):
    """What is published of an event, under a salt and a commitment that stay."""
    path = folder.one(OPENINGS, draw)
    lines = folder.text(path).splitlines()
    for i in draw.sample(range(len(lines)), len(lines)):
        document = json.loads(lines[i])
        try:
            edit(document, draw)
        except NoTarget:
            continue
        new = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        if new != lines[i]:
            lines[i] = new
            return folder.write(path, "\n".join(lines) + "\n")
    raise NoTarget("no such opening")


@forgery(over={key: key for key in ("text", "title", "author", "rating", "date", "outcome", "resolution", "says", "by",
                                    "evidence", "source", "language", "reason", "proof", "until")})
def opening_says(folder, draw, key):
    path = folder.one(OPENINGS, draw)
    lines = folder.text(path).splitlines()
    found = [(i, json.loads(line)) for i, line in enumerate(lines) if f'"{key}":' in line]
    found = [(i, document) for i, document in found if key in document.get("content", {})]
    if not found:
        raise NoTarget(f"no {key}")
    i, document = draw.choice(found)
    old = document["content"][key]
    document["content"][key] = 5 if old in (1, 2, 3, 4) else 1 if old == 5 else "resolved" if old != "resolved" else "answered"
    lines[i] = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    folder.write(path, "\n".join(lines) + "\n")


@forgery()
def openings_exchanged(folder, draw):
    """The words of one event under the number of another."""
    path = folder.one(OPENINGS, draw)
    lines = folder.text(path).splitlines()
    open_ = [i for i, line in enumerate(lines) if '"content":' in line]
    one, other = draw.sample(open_, 2)
    first, second = json.loads(lines[one]), json.loads(lines[other])
    first["content"], second["content"] = second["content"], first["content"]
    for i, document in ((one, first), (other, second)):
        lines[i] = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    folder.write(path, "\n".join(lines) + "\n")


# Checkpoints and keys


CHECKPOINT = {
    "size": (r"\n(\d+)\n", lambda m: f"\n{int(m[1]) + 1}\n"),
    "smaller": (r"\n(\d+)\n", lambda m: f"\n{int(m[1]) - 1}\n"),
    "root": (r"\n([\w+/]{2})([\w+/]{41}=)\n", lambda m: f"\nzz{m[2]}\n"),
    "name": (r"\A[^\n]*", lambda m: "elsewhere.example/ledger"),
    "extension": (r"=\n\n", lambda m: "=\nall resolved\n\n"),
    "signature": (r"^(— \S+ ).....", lambda m: f"{m[1]}AAAAA"),
    "signer": (r"^— \S+", lambda m: "— elsewhere.example/ledger"),
    "second-signature": (r"^— \S+ (\S+)$", lambda m: f"{m[0]}\n— elsewhere.example/x {m[1]}"),
}


@forgery(over=crossed(CHECKPOINT, CHECKPOINTS))
def checkpoint(folder, draw, member):
    (expression, new), pattern = member
    path = folder.one(pattern, draw)
    text = folder.text(path)
    changed = re.sub(expression, new, text, count=1, flags=re.M)
    if changed == text:
        raise NoTarget("not signed")
    folder.write(path, changed)


@forgery(over=CHECKPOINTS)
def checkpoint_unsigned(folder, draw, pattern):
    path = folder.one(pattern, draw)
    text = folder.text(path)
    new = re.sub(r"^— .*\n", "", text, flags=re.M)
    if new == text:
        raise NoTarget("not signed")
    folder.write(path, new)


@forgery()
def checkpoint_of_before(folder, draw):
    """The newest checkpoint is one of those before it; all else is as it is."""
    others = [path for path in folder.matching(CHECKPOINTS["any"], draw)
              if folder.bytes(path) != folder.bytes("ledger/checkpoint")]
    if not others:
        raise NoTarget("one checkpoint")
    folder.write("ledger/checkpoint", folder.bytes(others[0]))


@forgery()
def checkpoint_of_tomorrow(folder, draw):
    path = folder.one(CHECKPOINTS["any"], draw)
    folder.add("ledger/checkpoints/9000", folder.bytes(path))


@forgery()
def another_key(folder, draw):
    other = base64.b64encode(b"\x01" + draw.randbytes(32)).decode()
    text = folder.text("ledger/key")
    folder.write("ledger/key", re.sub(r"\+[^+]+$", f"+{other}\n", text))


@forgery()
def two_keys(folder, draw):
    folder.write("ledger/key", folder.text("ledger/key") * 2)


@forgery()
def a_key_of_nobody(folder, draw):
    folder.add("ledger/key", "rosa-s-bakery/ledger+00000000+" + base64.b64encode(b"\x01" + bytes(32)).decode() + "\n")


# The published source


def source_documents(folder, draw):
    for path in folder.matching(SOURCE, draw):
        if path.endswith(".json"):
            yield path, json.loads(folder.text(path))


def write_document(folder, path, document):
    folder.write(path, json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n")


def built_with(document):
    """What the site says it was built with, taken out: an honest site of the same bytes could have been
    built with any of it. `built_with_something_else` forges it together with pages."""
    return document.get("edition", {}).pop("built-with", None)


@forgery(over={name: edit for name, edit in VALUES.items() if name != "infinite"})
def source_value(folder, draw, edit):
    for path, document in source_documents(folder, draw):
        program = built_with(document)
        before = json.dumps(document)
        try:
            edit(document, draw)
        except (NoTarget, TypeError, IndexError):
            continue
        if json.dumps(document) != before:
            if program is not None and isinstance(document.get("edition"), dict):
                document["edition"]["built-with"] = program
            return write_document(folder, path, document)
    raise NoTarget("no source with such a value")


@forgery(over={"version": "sitegen", "markdown": "cmark", "icu": "icu", "commit": "commit"})
def built_with_something_else(folder, draw, key):
    """Pages that say what they like, and a source that says that another program made them."""
    path = "ledger/source/site.json"
    document = json.loads(folder.text(path))
    document["edition"]["built-with"][key] = "99.9"
    write_document(folder, path, document)
    page = folder.one(re.compile(r"(?:.*/)?index\.html"), draw)
    folder.write(page, folder.text(page).replace("<p", "<p>Great shop</p><p", 1))
    # A version that was never released is caught; else verify says that it cannot verify the pages.
    folder.verdicts = (1, 3)


@forgery(over={"version": "sitegen", "commit": "commit"})
def built_with_something_else_and_another_ledger(folder, draw, key):
    """Whatever it was built with, the ledger must fit."""
    document = json.loads(folder.text("ledger/source/site.json"))
    document["edition"]["built-with"][key] = "99.9"
    write_document(folder, "ledger/source/site.json", document)
    path = folder.one(OPENINGS, draw)
    folder.write(path, folder.text(path).replace('"text":"', '"text":"Great. ', 1))


SETTINGS = [
    "about", "accent", "address", "as-of", "changes", "checks", "complaint-threshold", "date", "day", "difference",
    "edition", "email", "event", "first-reply", "format", "hidden", "id", "key", "label", "languages", "logo", "logos",
    "name", "order", "owner", "page-size", "pages", "people", "promises", "quarantine", "resolution", "reviews", "role",
    "schema", "search", "settings", "slug", "source", "sources", "stars", "text", "time-zone", "title", "topics", "total",
    "url", "website",
]


@forgery(over={key: key for key in SETTINGS})
def source_key(folder, draw, key):
    """A value under a name that the source is sure to have."""
    for path, document in source_documents(folder, draw):
        found = [where for where, _ in places(document) if where and where[-1] == key]
        if found:
            set_(document, draw.choice(found), {"complaint-threshold": 1, "page-size": 9, "as-of": "2026-03-21"}.get(
                key, "other"))
            return write_document(folder, path, document)
    raise NoTarget(f"no {key} in the source")


SETTINGS_OPENINGS = re.compile(r"ledger/settings/\d+\.json")


@forgery(over={name: VALUES[name] for name in ("number", "words", "letter", "member-gone", "member-more", "exchanged")})
def settings_opening(folder, draw, edit):
    """What the settings were once."""
    for path in folder.matching(SETTINGS_OPENINGS, draw):
        document = json.loads(folder.text(path))
        before = json.dumps(document)
        try:
            edit(document, draw)
        except NoTarget:
            continue
        if json.dumps(document) != before:
            return write_document(folder, path, document)
    raise NoTarget("no settings")


@forgery()
def settings_of_before(folder, draw):
    """The newest settings are those of an earlier event."""
    paths = sorted(folder.matching(SETTINGS_OPENINGS, draw), key=lambda path: int(re.search(r"(\d+)\.json", path)[1]))
    if len(paths) < 2:
        raise NoTarget("one event")
    folder.write(paths[-1], folder.bytes(draw.choice(paths[:-1])))


@forgery()
def settings_gone(folder, draw):
    """As if a name had been erased, which no event says."""
    folder.remove(folder.one(SETTINGS_OPENINGS, draw))
