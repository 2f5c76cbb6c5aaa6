"""The places of a page that a visitor looks at, each found by its element."""

import re
from dataclasses import dataclass
from functools import lru_cache

from .folder import Folder, NoTarget

TAG = re.compile(r'<(/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(/?)>')
VOID = set("area base br col embed hr img input link meta source track wbr".split())
TEXT = re.compile(r">([^<]*[\w★✓¶§≠!…][^<]*)<")


@dataclass(frozen=True)
class Element:
    tag: str
    attributes: str
    start: int
    inner: int
    inner_end: int
    end: int


@lru_cache(maxsize=2000)
def elements(text):
    """Every element of a page that sitegen wrote, by where it begins."""
    found, open_ = [], []
    for match in TAG.finditer(text):
        closing, tag, attributes, itself = match.groups()
        if closing:
            while open_:
                begun = open_.pop()
                if begun[0] == tag:
                    found.append(Element(*begun, match.start(), match.end()))
                    break
        elif itself or tag in VOID:
            found.append(Element(tag, attributes, match.start(), match.end(), match.end(), match.end()))
        else:
            open_.append((tag, attributes, match.start(), match.end()))
    return sorted(found, key=lambda element: element.start)


@dataclass
class Spot:
    """An element on a page of a folder that is to be forged."""
    folder: Folder
    path: str
    text: str
    element: Element

    @property
    def outer(self):
        return self.text[self.element.start:self.element.end]

    @property
    def inner(self):
        return self.text[self.element.inner:self.element.inner_end]

    def put(self, start, end, new):
        self.folder.write(self.path, self.text[:start] + new + self.text[end:])

    def replace(self, new):
        self.put(self.element.start, self.element.end, new)

    def replace_inner(self, new):
        self.put(self.element.inner, self.element.inner_end, new)

    def replace_tag(self, new):
        """Replaces the opening tag."""
        self.put(self.element.start, self.element.inner, new)

    def words(self, draw):
        """Where a run of text begins and ends that the element shows."""
        runs = [match.span(1) for match in TEXT.finditer(self.text, self.element.inner - 1, self.element.end)]
        if not runs:
            raise NoTarget(f"{self.path}: an element without words")
        return draw.choice(runs)


@dataclass(frozen=True)
class Place:
    """Where to look: the pages, the element, and within which other element."""
    pages: re.Pattern
    tag: str
    attributes: str = ""
    within: str = ""

    def find(self, folder, draw) -> Spot:
        for path in folder.matching(self.pages, draw):
            text = folder.text(path)
            found = self.all(text)
            if found:
                return Spot(folder, path, text, draw.choice(found))
        raise NoTarget(f"{folder.sample.name}: no <{self.tag}> {self.attributes} on {self.pages.pattern}")

    def all(self, text):
        every = elements(text)
        found = [element for element in every
                 if re.fullmatch(self.tag, element.tag) and re.search(self.attributes, element.attributes)]
        if self.within:
            around = [element for element in every if re.search(self.within, element.attributes)]
            found = [element for element in found
                     if any(a.inner <= element.start and element.end <= a.inner_end for a in around)]
        return found


LANGUAGE = r"(?:(?:nl|de)/)?"


def pages(pattern, language=LANGUAGE):
    return re.compile(language + pattern)


CASE = pages(r"cases/[^/]+/index\.html")
LIST = pages(r"(?:(?:newest|praise|complaints(?:/[a-z]+)?|stars/\d|topics/[^/]+|sources/[^/]+|highest|lowest"
             r"|languages/[^/]+)/)?(?:page/\d+/)?index\.html")
FIRST = pages(r"index\.html")
TRUST = pages(r"trust/index\.html")
EMBED = pages(r"embed/index\.html")
POSTER = pages(r"poster/index\.html")
SECOND = re.compile(r"(?:nl|de)/(?:.*/)?index\.html")
ANY = pages(r"(?:.*/)?(?:index|404)\.html")

PLACES = {
    # The case's own page.
    "case": Place(CASE, "article", r'class="case'),
    "title": Place(CASE, "h1", within=r'class="case'),
    "stars": Place(CASE, "span", r'class="stars"'),
    "badge": Place(CASE, "span", r'class="badge'),
    "writer": Place(CASE, "span", r'class="by"'),
    "words": Place(CASE, "div", r'class="words"'),
    "reply": Place(CASE, "li", r'class="shop'),
    "journey": Place(CASE, "ol", r'class="journey'),
    "customer": Place(CASE, "li", r'class="(?:confirmed|disputed)'),
    "note": Place(CASE, "p", r'class="note"'),
    "placeholder": Place(CASE, "article", r'class="case removed"'),
    "photo": Place(CASE, "p", r'class="photos"'),
    "receipt": Place(CASE, "section", r'class="receipt"'),
    "events": Place(CASE, "ol", r'class="events'),
    "case-foot": Place(CASE, "footer", within=r'class="case'),
    # Lists.
    "card": Place(LIST, "article", r'class="case'),
    "card-title": Place(LIST, "h3", within=r'class="case'),
    "card-stars": Place(LIST, "span", r'class="stars"'),
    "card-words": Place(LIST, "div", r'class="words"'),
    "filters": Place(LIST, "ul", r'class="filters"'),
    "pager": Place(pages(r"(?:.*/)?page/\d+/index\.html"), "nav"),
    # The first page.
    "score": Place(FIRST, "h1", "_score"),
    "basis": Place(FIRST, "p", r'class="soft'),
    "spread": Place(FIRST, "ul", r'class="spread"'),
    "spread-row": Place(FIRST, "li", within=r'class="spread"'),
    "outcomes": Place(FIRST, "ul", r'class="key'),
    "outcome-row": Place(FIRST, "li", within=r'class="key'),
    "facts": Place(FIRST, "dl", r'class="facts"'),
    "bar": Place(FIRST, "svg", r'class="bar"'),
    # The trust page.
    "register-row": Place(TRUST, "tr"),
    "trust-words": Place(TRUST, "p"),
    "log": Place(TRUST, "dl", r'class="log'),
    # The rest.
    "change": Place(pages(r"changes/index\.html"), "article|section|li|h2", within=r'class="wrap"'),
    "own-page": Place(pages(r"pages/[^/]+/index\.html"), "div", r'class="prose"'),
    "embed": Place(EMBED, "article|ul|p|div", within="_main"),
    "poster": Place(POSTER, "section|ul|p|div", within="_main"),
    "head": Place(ANY, "nav", r'aria-label'),
    "foot": Place(ANY, "footer", r'class="end"'),
    "not-found": Place(re.compile(r"404\.html"), "main"),
    "search": Place(pages(r"search/index\.html"), "main"),
    "second-language": Place(SECOND, "article|h1|h2|p|li|span|div", within=r'class="(?:wrap|case|page)'),
}
