"""The places of a page that a visitor looks at, each found by its element."""

import re
from dataclasses import dataclass
from functools import lru_cache

from .folder import Folder, NoTarget

TAG = re.compile(r'<(/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(/?)>')
VOID = set("area base br col embed hr img input link meta source track wbr".split())
TEXT = re.compile(r">([^<]*[\w★☆…][^<]*)<")


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
LIST = pages(r"(?:(?:newest|praise|complaints(?:/[a-z-]+)?|stars/\d|topics/[^/]+|sources/[^/]+|highest|lowest"
             r"|languages/[^/]+)/)?(?:page/\d+/)?index\.html")
FIRST = pages(r"index\.html")
TRUST = pages(r"trust/index\.html")
EMBED = pages(r"embed/index\.html")
POSTER = pages(r"poster/index\.html")
FIGURES = pages(r"(?:(?:embed|poster)/)?index\.html")
SECOND = re.compile(r"(?:nl|de)/(?:.*/)?index\.html")
ANY = pages(r"(?:.*/)?(?:index|404)\.html")

PLACES = {
    # The case's own page.
    "case": Place(CASE, "article", r'class="case'),
    "title": Place(CASE, "h1", within=r'class="case'),
    "stars": Place(CASE, "span", r'class="stars s\d"'),
    "badge": Place(CASE, "span", r'class="badge'),
    "name": Place(CASE, "bdi", r'class="name"'),
    "writer": Place(CASE, "p", r'class="by"'),
    "because": Place(CASE, "p", r'class="because"'),
    "words": Place(CASE, "div", r'class="words"'),
    "reply": Place(CASE, "li", r'class="shop reply'),
    "step": Place(CASE, "li", r'class="shop step'),
    "story": Place(CASE, "ol", r'class="story"'),
    "customer": Place(CASE, "li", r'class="said (?:confirmed|disputed)'),
    "note": Place(CASE, "p", r'class="note"'),
    "placeholder": Place(CASE, "article", r'class="case removed"'),
    "photo": Place(CASE, "p", r'class="shots"'),
    "zoom": Place(CASE, "div", r'class="zoom"'),
    "receipt": Place(CASE, "section", r'id="_log"'),
    "events": Place(CASE, "ol", r'class="list"', within=r'id="_log"'),
    "case-foot": Place(CASE, "footer", within=r'class="case'),
    "crumbs": Place(CASE, "p", r'class="crumbs"'),
    # Lists.
    "card": Place(LIST, "article", r'class="case'),
    "card-title": Place(LIST, "h3", within=r'class="case'),
    "card-stars": Place(LIST, "span", r'class="stars s\d"'),
    "card-words": Place(LIST, "div", r'class="words"'),
    "fold": Place(LIST, "li", r'class="more"'),
    "folded-step": Place(LIST, "li", r'class="(?:shop|said)', within=r'class="more"'),
    "filters": Place(LIST, "nav", r'class="filters"'),
    "chip": Place(LIST, "li", within=r'class="filters"'),
    "order-note": Place(LIST, "p", r'class="note"'),
    "pager": Place(pages(r"(?:.*/)?page/\d+/index\.html"), "nav", r'class="pager"'),
    # The first page.
    "score": Place(FIRST, "p", r'class="score"'),
    "basis": Place(FIGURES, "p", r'data-figure="(?:basis|caution)"'),
    "spread": Place(FIRST, "ul", r'class="bars"'),
    "spread-row": Place(FIRST, "li", within=r'class="bars"'),
    "strip": Place(FIGURES, "svg", r'class="strip"'),
    "verdict": Place(FIGURES, "p|h2", r'class="verdict"|data-figure="complaints"'),
    "promises": Place(FIRST, "ul", r'class="kept"'),
    "outcomes": Place(FIRST, "ul", r'class="key'),
    "outcome-row": Place(FIRST, "li", within=r'class="key'),
    "facts": Place(FIRST, "dl", r'class="facts"'),
    "bar": Place(FIRST, "svg", within=r'class="bars"'),
    "left-out": Place(FIRST, "li", within=r'class="left"'),
    "aside": Place(FIRST, "aside"),
    "write": Place(pages(r"write/index\.html"), "h1|ul|li|p", within="_main"),
    # The trust page.
    "register-row": Place(TRUST, "tr"),
    "trust-words": Place(TRUST, "p"),
    "trust-point": Place(TRUST, "li", within=r'class="left"'),
    "meaning": Place(TRUST, "tr", r'id="[a-z]+"'),
    "log": Place(TRUST, "dl", r'class="log'),
    # The rest.
    "change": Place(pages(r"changes/index\.html"), "article|h1|h2|p|div", within=r'class="wrap page"'),
    "own-page": Place(pages(r"pages/[^/]+/index\.html"), "div", r'class="prose"'),
    "embed": Place(EMBED, "article|ul|p|div", within="_main"),
    "poster": Place(POSTER, "section|ul|p|div", within="_main"),
    "head": Place(ANY, "nav", r'aria-label'),
    "foot": Place(ANY, "footer", r'class="end"'),
    "not-found": Place(re.compile(r"404\.html"), "main"),
    "search": Place(pages(r"search/index\.html"), "main"),
    "second-language": Place(SECOND, "article|h1|h2|p|li|span|div", within=r'class="(?:wrap|case|page)'),
}
