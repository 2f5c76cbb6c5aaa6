"""What is written in a project's content, and what a built site publishes of it."""

import json
import re
from dataclasses import dataclass

import yaml

# A link's address is no word, and neither are a tag and the marks of Markdown.
LINK = re.compile(r"\]\([^)\s]*\)")
WORD = re.compile(r"\w+|[^\x00-\x7f]")
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def words(text):
    """The words of a text, whether Markdown, plain or in one line."""
    return tuple(WORD.findall(LINK.sub("]", text or "").replace("_", " ")))


def day(date):
    """The day of a date in front matter; none of a reply whose date nobody knows."""
    return None if date in (None, "unknown") else str(date)[:10]


@dataclass(frozen=True)
class Entry:
    """A reply or a follow-up."""
    date: str
    words: tuple


@dataclass(frozen=True)
class Review:
    id: str
    title: tuple
    stars: int
    author: str
    date: str
    product: str
    words: tuple
    replies: tuple
    follow_ups: tuple
    # What the project says of it besides: its origin, and what its writer got for it or is to the shop.
    others: frozenset

    @property
    def answers(self):
        """What the shop replied, without the days."""
        return tuple(reply.words for reply in self.replies)

    @property
    def additions(self):
        """What the customer said later, without the days."""
        return tuple(follow_up.words for follow_up in self.follow_ups)


def documents(folder):
    """Every Markdown file below a folder: its name up to the first dot, its fields, its text."""
    for path in sorted(folder.rglob("*.md")):
        _, front, text = path.read_text("utf-8").split("---\n", 2)
        yield path.name.split(".")[0], yaml.load(front, yaml.BaseLoader), text.strip()


def rounds(folder):
    """The entries about each review, in the order of their days."""
    found = {}
    for name, fields, text in documents(folder):
        if text:
            found.setdefault(fields.get("review", name), []).append(
                Entry(day(fields.get("date")), words(text)))
    return {name: tuple(sorted(entries, key=lambda entry: entry.date or ""))
            for name, entries in found.items()}


def reviews(content):
    """All reviews of a project that are written as files, by their IDs."""
    replies, follow_ups = rounds(content / "replies"), rounds(content / "follow-ups")
    found = {}
    for name, fields, text in documents(content / "reviews"):
        name = fields.get("review", name)
        found[name] = Review(
            name, words(fields.get("title")), int(fields["rating"]) if "rating" in fields else None,
            fields.get("author"), day(fields["date"]), fields.get("product"), words(text),
            replies.get(name, ()), follow_ups.get(name, ()),
            frozenset({"source", "incentive", "relation"} & fields.keys()))
    return found


class Published:
    """A built site."""

    def __init__(self, root):
        self.folder = root / "public"
        self.written = reviews(root / "content")
        self.pages = [json.loads(path.read_bytes())
                      for path in sorted((self.folder / "api/v1/reviews").glob("*.json"))]

    @property
    def shown(self):
        """The reviews that can be read on it, by their IDs."""
        return {review["id"]: self.written[review["id"]] for page in self.pages
                for review in page["reviews"] if review["visibility"] == "shown"}

    def data(self, folder):
        """The structured data of the cases' pages, each saved as a file as a browser would show it."""
        folder.mkdir()
        for page in sorted((self.folder / "cases").glob("*/index.html")):
            blocks = [json.loads(block) for block in DATA.findall(page.read_text("utf-8"))]
            if any(block["@type"] == "Product" for block in blocks):
                (folder / f"{page.parent.name}.json").write_text(json.dumps(blocks), "utf-8")
        return sorted(folder.iterdir())
