"""Edits of what programs read: JSON, the table, feeds, the sitemap, robots.txt."""

import csv
import io
import json
import re

from ..folder import NoTarget
from . import crossed, forgery

LANGUAGE = r"(?:(?:nl|de)/)?"
DOCUMENTS = {
    "trust": re.compile(r"api/trust\.json"),
    "summary": re.compile(r"api/v1/summary\.json"),
    "case": re.compile(r"api/v1/cases/.*\.json"),
    "reviews": re.compile(r"api/v1/reviews/\d+\.json"),
    "schema": re.compile(r"api/v1/schemas/.*\.json"),
    "embed": re.compile(LANGUAGE + r"embed/summary\.json"),
    "feed": re.compile(LANGUAGE + r"(?:complaints/|topics/[^/]+/)?feed\.json"),
    "structured": re.compile(LANGUAGE + r"(?:index|cases/[^/]+/index|trust/index)\.html"),
}
STRUCTURED = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


def places(value, path=()):
    """Every value in a document, by the keys and numbers that lead to it."""
    yield path, value
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        yield from places(member, (*path, key))


def holder(document, path):
    for key in path[:-1]:
        document = document[key]
    return document


def chosen(document, draw, fits):
    found = [path for path, value in places(document) if path and fits(value)]
    if not found:
        raise NoTarget("no such value")
    return draw.choice(found)


def set_(document, path, new):
    holder(document, path)[path[-1]] = new


def get(document, path):
    return holder(document, path)[path[-1]]


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def number(document, draw):
    path = chosen(document, draw, is_number)
    set_(document, path, get(document, path) + draw.choice([-1, 1, 5]))


def words(document, draw):
    path = chosen(document, draw, lambda value: isinstance(value, str))
    if get(document, path) == "Great shop":
        raise NoTarget("that already")
    set_(document, path, "Great shop")


def letter(document, draw):
    path = chosen(document, draw, lambda value: isinstance(value, str) and value)
    text = get(document, path)
    at = draw.randrange(len(text))
    set_(document, path, text[:at] + ("x" if text[at] != "x" else "y") + text[at + 1:])


def flipped(document, draw):
    path = chosen(document, draw, lambda value: isinstance(value, bool))
    set_(document, path, not get(document, path))


def day(document, draw):
    path = chosen(document, draw, lambda value: isinstance(value, str) and re.match(r"20\d\d-\d\d-\d\d", value))
    set_(document, path, "2025" + get(document, path)[4:])


def nothing(document, draw):
    set_(document, chosen(document, draw, lambda value: value is not None), None)


def member_gone(document, draw):
    path = chosen(document, draw, lambda value: True)
    del holder(document, path)[path[-1]]


def member_more(document, draw):
    found = [value for _, value in places(document) if isinstance(value, dict)]
    draw.choice(found)["award"] = "Shop of the year"


def item_gone(document, draw):
    path = chosen(document, draw, lambda value: isinstance(value, list) and value)
    items = get(document, path)
    del items[draw.randrange(len(items))]


def item_doubled(document, draw):
    path = chosen(document, draw, lambda value: isinstance(value, list) and value)
    items = get(document, path)
    items.append(items[draw.randrange(len(items))])


def items_turned(document, draw):
    path = chosen(document, draw, lambda value: isinstance(value, list) and value != value[::-1])
    get(document, path).reverse()


def emptied(document, draw):
    path = chosen(document, draw, lambda value: isinstance(value, (list, dict)) and value)
    set_(document, path, type(get(document, path))())


def to_text(document, draw):
    path = chosen(document, draw, is_number)
    set_(document, path, str(get(document, path)))


def exchanged(document, draw):
    """Two texts change places."""
    one = chosen(document, draw, lambda value: isinstance(value, str))
    other = chosen(document, draw, lambda value: isinstance(value, str) and value != get(document, one))
    mine, its = get(document, one), get(document, other)
    set_(document, one, its)
    set_(document, other, mine)


def elsewhere(document, draw):
    path = chosen(document, draw, lambda value: isinstance(value, str) and re.match(r"https?://|\.\.?/", value))
    set_(document, path, "https://elsewhere.example/")


def infinite(document, draw):
    set_(document, chosen(document, draw, is_number), 10 ** 30)


VALUES = {edit.__name__.strip("_").replace("_", "-"): edit for edit in (
    number, words, letter, flipped, day, nothing, member_gone, member_more, item_gone, item_doubled, items_turned,
    emptied, to_text, exchanged, elsewhere, infinite)}


# Not every document has values of every kind.
CHANGED = {name: member for name, member in crossed(VALUES, DOCUMENTS).items() if name not in {
    "number@feed", "to-text@feed", "infinite@feed", "elsewhere@trust", "elsewhere@embed", "day@schema",
    "day@structured", "flipped@summary", "flipped@trust", "flipped@embed", "flipped@feed", "flipped@structured"}}


@forgery(over=CHANGED)
def value(folder, draw, member):
    """A value of a document, which stays as it is otherwise."""
    edit, pattern = member
    for path in folder.matching(pattern, draw):
        text = folder.text(path)
        within = STRUCTURED.search(text) if path.endswith(".html") else None
        if path.endswith(".html") and within is None:
            continue
        start, end = within.span(1) if within else (0, len(text))
        document = json.loads(text[start:end])
        before = json.dumps(document)
        try:
            edit(document, draw)
        except NoTarget:
            continue
        if json.dumps(document) == before:
            continue
        new = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        return folder.write(path, text[:start] + new + text[end:])
    raise NoTarget("no document with such a value")


def second_key(text, draw):
    """A key twice: most readers take the last."""
    keys = list(re.finditer(r'"([\w-]+)":(?:\d+|"[^"\\]*")(?=[,}])', text))
    if not keys:
        raise NoTarget("no plain member")
    key = draw.choice(keys)
    return f'{text[:key.end()]},"{key[1]}":"Great shop"{text[key.end():]}'


TEXTS = {
    "twice": second_key,
    "mark": lambda text, draw: "\ufeff" + text,
    "script": lambda text, draw: f"show({text})",
    "html": lambda text, draw: "<p>Great shop</p>",
    "array": lambda text, draw: f"[{text}]",
    "cut": lambda text, draw: text[:draw.randrange(len(text))],
    "second": lambda text, draw: text + "{}",
    "comment": lambda text, draw: "/* all resolved */" + text,
    "not-a-number": lambda text, draw: re.sub(r":\d+", ":NaN", text, count=1),
    "wide": lambda text, draw: text.encode("utf-16").decode("latin-1"),
}


TEXTS_OF = crossed(TEXTS, {name: DOCUMENTS[name] for name in DOCUMENTS if name != "structured"})
del TEXTS_OF["twice@schema"], TEXTS_OF["not-a-number@schema"]


@forgery(over=TEXTS_OF)
def document_text(folder, draw, member):
    edit, pattern = member
    path = folder.one(pattern, draw)
    text = folder.text(path)
    new = edit(text, draw)
    if new == text:
        raise NoTarget("nothing to change")
    folder.write(path, new)


@forgery(over={name: DOCUMENTS[name] for name in ("case", "feed", "schema", "embed")})
def document_of_another(folder, draw, pattern):
    one, *others = folder.matching(pattern, draw)
    others = [other for other in others if folder.bytes(other) != folder.bytes(one)]
    if not others:
        raise NoTarget("one document")
    folder.write(one, folder.bytes(others[0]))


@forgery(over={"rating": "rating", "text": "text", "title": "title", "author": "author", "date": "date",
               "outcome": "outcome", "grade": "grade", "visibility": "visibility", "counts": "counts",
               "complaint": "complaint", "html": "html", "replies": "replies", "follow-ups": "follow-ups",
               "evidence": "evidence", "source": "source", "topics": "topics", "number": "number",
               "language": "language", "ledger": "ledger", "original": "original", "owner": "owner",
               "overdue": "overdue", "latest-rating": "latest-rating", "scale": "scale", "incentive": "incentive",
               "relation": "relation", "recommends": "recommends", "product": "product",
               "decisions": "decisions", "reason": "reason"})
def record(folder, draw, key):
    """A member of a review's record has another value, in both documents that hold it."""
    others = []
    for path in folder.matching(DOCUMENTS["case"], draw):
        document = json.loads(folder.text(path))
        for where, old in places(document):
            if where and where[-1] == key:
                others.append((path, document, where, old))
    for path, document, where, old in others:
        for other in others:
            if other[3] != old:
                set_(document, where, other[3])
                return folder.write(path, json.dumps(document, ensure_ascii=False, separators=(",", ":")))
    if others:
        path, document, where, _ = draw.choice(others)
        del holder(document, where)[where[-1]]
        return folder.write(path, json.dumps(document, ensure_ascii=False, separators=(",", ":")))
    raise NoTarget(f"no {key}")


# The table

TABLE = "api/v1/reviews.csv"


def rows_of(folder):
    return list(csv.reader(io.StringIO(folder.text(TABLE).removeprefix("\ufeff"), newline="")))


def write_rows(folder, rows):
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\r\n" if "\r\n" in folder.text(TABLE) else "\n").writerows(rows)
    folder.write(TABLE, "\ufeff" + file.getvalue())


def row_gone(rows, draw):
    del rows[draw.randrange(1, len(rows))]


def row_doubled(rows, draw):
    rows.append(rows[draw.randrange(1, len(rows))])


def row_invented(rows, draw):
    rows.append(["great", *rows[1][1:]])


def rows_turned(rows, draw):
    rows[1:] = rows[:0:-1]


def cells_exchanged(rows, draw):
    column = draw.randrange(len(rows[0]))
    one, other = draw.sample(range(1, len(rows)), 2)
    if rows[one][column] == rows[other][column]:
        raise NoTarget("alike")
    rows[one][column], rows[other][column] = rows[other][column], rows[one][column]


def columns_exchanged(rows, draw):
    one, other = draw.sample(range(len(rows[0])), 2)
    for row in rows:
        row[one], row[other] = row[other], row[one]


def heads_exchanged(rows, draw):
    one, other = draw.sample(range(len(rows[0])), 2)
    rows[0][one], rows[0][other] = rows[0][other], rows[0][one]


def formula(rows, draw):
    rows[draw.randrange(1, len(rows))][-1] = "=HYPERLINK(\"https://elsewhere.example/\")"


def column_gone(rows, draw):
    column = draw.randrange(len(rows[0]))
    for row in rows:
        del row[column]


ROWS = {edit.__name__.replace("_", "-"): edit for edit in (
    row_gone, row_doubled, row_invented, rows_turned, cells_exchanged, columns_exchanged, heads_exchanged, formula,
    column_gone)}


@forgery(over=ROWS)
def table(folder, draw, edit):
    folder.bytes(TABLE)
    for _ in range(30):
        rows = rows_of(folder)
        try:
            edit(rows, draw)
        except NoTarget:
            continue
        return write_rows(folder, rows)
    raise NoTarget("all alike")


COLUMNS = ["rating", "date", "source", "visibility", "counts", "complaint", "event", "outcome", "grade", "replies",
           "first-reply", "author", "evidence", "title", "text", "topics", "number"]


@forgery(over={name: name for name in COLUMNS})
def cell(folder, draw, name):
    folder.bytes(TABLE)
    rows = rows_of(folder)
    column = rows[0].index(name)
    row = draw.choice(rows[1:])
    row[column] = draw.choice([new for new in ("5", "1", "resolved", "no", "2025-01-01") if new != row[column]])
    write_rows(folder, rows)


@forgery(over={"separator": (",", ";"), "quote": ('"', "'"), "mark": ("\ufeff", ""), "null": ("\n", "\0\n")})
def table_text(folder, draw, member):
    text = folder.text(TABLE)
    new = text.replace(*member)
    if new == text:
        raise NoTarget("nothing to change")
    folder.write(TABLE, new)


# Feeds, map, robots

FEEDS = {
    "rss": re.compile(LANGUAGE + r"(?:complaints/|topics/[^/]+/)?feed\.xml"),
    "atom": re.compile(LANGUAGE + r"(?:complaints/|topics/[^/]+/)?atom\.xml"),
}
ENTRY = re.compile(r"<(item|entry)>.*?</\1>\s*", re.S)
IN_FEEDS = {
    "title": (r"<item>\s*<title[^>]*>([^<]*)<|<entry>\s*.*?<title[^>]*>([^<]*)<", "★★★★★ Great shop"),
    "feed-title": (r"\A.*?<title[^>]*>([^<]*)<", "Great shop"),
    "description": (r"<description>([^<]*)</description>|<content[^>]*>([^<]*)<", "Great shop"),
    "date": (r"<pubDate>([^<]*)<|<published>([^<]*)<", "Fri, 01 Jan 2021 12:00:00 GMT"),
    "updated": (r"<updated>([^<]*)<|<pubDate>([^<]*)<", "2021-01-01T12:00:00Z"),
    "identity": (r"<guid[^>]*>([^<]*)<|<id>([^<]*)<", "urn:uuid:00000000-0000-8000-8000-000000000000"),
    "link": (r"<link>([^<]*)<|<link [^>]*href=\"([^\"]*)\"", "https://elsewhere.example/"),
    "author": (r"<dc:creator>([^<]*)<|<name>([^<]*)<", "Everybody"),
    "stars": (r"(★[★☆]*☆)", "★★★★★"),
    "outcome": (r"(No answer yet|Answered|In progress|not resolved|Declined)", "Resolved"),
}


@forgery(over=crossed(IN_FEEDS, FEEDS))
def feed_words(folder, draw, member):
    (expression, new), pattern = member
    for path in folder.matching(pattern, draw):
        text = folder.text(path)
        found = [match for match in re.finditer(expression, text, re.S)]
        if found:
            match = draw.choice(found)
            group = next(i for i in range(1, len(match.groups()) + 1) if match[i] is not None)
            if match[group] != new:
                return folder.write(path, text[:match.start(group)] + new + text[match.end(group):])
    raise NoTarget(f"no {expression}")


def entry_gone(text, found, draw):
    entry = draw.choice(found)
    return text[:entry.start()] + text[entry.end():]


def entry_doubled(text, found, draw):
    entry = draw.choice(found)
    return text[:entry.end()] + entry[0] + text[entry.end():]


def entries_gone(text, found, draw):
    return text[:found[0].start()] + text[found[-1].end():]


def entries_turned(text, found, draw):
    if len(found) < 2:
        raise NoTarget("one entry")
    return text[:found[0].start()] + "".join(entry[0] for entry in reversed(found)) + text[found[-1].end():]


def entry_invented(text, found, draw):
    entry = re.sub(r"<title([^>]*)>[^<]*<", r"<title\1>★★★★★ Great shop<", found[0][0])
    return text[:found[0].start()] + re.sub(r"urn:uuid:\w", "urn:uuid:z", entry) + text[found[0].start():]


def entry_commented(text, found, draw):
    entry = draw.choice(found)
    return f"{text[:entry.start()]}<!--{entry[0].replace('--', '- -')}-->{text[entry.end():]}"


ENTRIES = {edit.__name__.replace("_", "-"): edit for edit in (
    entry_gone, entry_doubled, entries_gone, entries_turned, entry_invented, entry_commented)}


@forgery(over=crossed(ENTRIES, FEEDS))
def feed_entries(folder, draw, member):
    edit, pattern = member
    for path in folder.matching(pattern, draw):
        text = folder.text(path)
        found = list(ENTRY.finditer(text))
        if found:
            try:
                return folder.write(path, edit(text, found, draw))
            except NoTarget:
                continue
    raise NoTarget("no feed with entries")


XML = {
    "sheet": lambda text: text.replace("?>", '?><?xml-stylesheet href="https://elsewhere.example/x.xsl"?>', 1),
    "type": lambda text: text.replace("?>", '?><!DOCTYPE x [<!ENTITY s "Great shop">]>', 1),
    "encoding": lambda text: re.sub(r'encoding="[^"]*"', 'encoding="iso-8859-1"', text, count=1),
    "base": lambda text: re.sub(r"<(rss|feed|urlset) ", r'<\1 xml:base="https://elsewhere.example/" ', text, count=1),
    "language": lambda text: re.sub(r"<(rss|feed|urlset) ", r'<\1 xml:lang="xx" ', text, count=1),
    "namespace": lambda text: re.sub(r"http://www\.(w3|sitemaps)\.org/", "http://elsewhere.example/", text, count=1),
    "cut": lambda text: text[:len(text) * 2 // 3],
    "html": lambda text: "<!doctype html><p>Great shop</p>",
    "instruction": lambda text: text + "<?great shop?>",
}


@forgery(over=crossed(XML, {**FEEDS, "map": re.compile(r"sitemap\.xml")}))
def markup(folder, draw, member):
    edit, pattern = member
    for path in folder.matching(pattern, draw):
        text = folder.text(path)
        if (new := edit(text)) != text:
            return folder.write(path, new)
    raise NoTarget("nothing to change")


ROBOTS = {
    "closed": "User-agent: *\nDisallow: /\n", "cases": "User-agent: *\nDisallow: /cases/\n",
    "complaints": "User-agent: *\nAllow: /\nDisallow: /complaints/\n", "archive": "User-agent: ia_archiver\nDisallow: /\n",
    "no-index": "User-agent: *\nNoindex: /stars/1/\n", "map": "Sitemap: https://elsewhere.example/sitemap.xml\n",
    "slow": "User-agent: *\nCrawl-delay: 86400\n", "parameters": "User-agent: *\nDisallow: /*page\n",
}


@forgery(over=ROBOTS)
def robots(folder, draw, text):
    old = folder.text("robots.txt")
    folder.write("robots.txt", draw.choice([text, old + "\n" + text, text + "\n" + old]))


MAP = "sitemap.xml"
URL = re.compile(r"<url>.*?</url>\s*", re.S)


@forgery()
def map_without_complaint(folder, draw):
    text = folder.text(MAP)
    url = draw.choice(list(URL.finditer(text)))
    folder.write(MAP, text[:url.start()] + text[url.end():])


@forgery()
def map_with_another(folder, draw):
    folder.write(MAP, folder.text(MAP).replace(
        "</urlset>", "<url><loc>https://elsewhere.example/</loc></url></urlset>"))


@forgery(over={"day": r"<lastmod>([^<]*)<", "address": r"<loc>([^<]*)<"})
def map_words(folder, draw, expression):
    text = folder.text(MAP)
    found = list(re.finditer(expression, text))
    if not found:
        raise NoTarget("nothing to change")
    match = draw.choice(found)
    new = "2021-01-01" if "lastmod" in expression else "https://elsewhere.example/cases/"
    folder.write(MAP, text[:match.start(1)] + new + text[match.end(1):])
