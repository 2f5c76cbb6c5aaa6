"""HTML as a tree, by Python's own parser: for tests that need no browser."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Iterator

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "rect",
        "polyline", "source", "track", "wbr"}


class Element:
    def __init__(self, tag: str, attributes: dict[str, str], parent: Element | None):
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []

    def __iter__(self) -> Iterator[Element]:
        """Itself and every element in it, in the order of the text."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    def all(self, tag: str | None = None, **attributes: str) -> list[Element]:
        """Every element of that tag in it; `class_` matches one of the classes."""
        return [element for element in self if element.matches(tag, attributes)]

    def one(self, tag: str | None = None, **attributes: str) -> Element:
        """The only element of that kind in it."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} of {tag} {attributes}"
        return found[0]

    def matches(self, tag: str | None, attributes: dict[str, str]) -> bool:
        if tag is not None and self.tag != tag:
            return False
        for name, value in attributes.items():
            if name == "class_":
                if value not in self.classes:
                    return False
            elif self.attributes.get(name) != value:
                return False
        return True

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @property
    def text(self) -> str:
        """Its words, each run of white space as one space."""
        return " ".join(self._raw().split())

    def _raw(self) -> str:
        return "".join(
            child if isinstance(child, str) else child._raw() for child in self.children)

    @property
    def language(self) -> str | None:
        """Its own `lang`, else that of the nearest element around it."""
        around = self
        while around is not None and "lang" not in around.attributes:
            around = around.parent
        return around.attributes["lang"] if around else None


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("#document", {}, None)
        self.open = self.root

    def handle_starttag(self, tag, attributes):
        element = Element(tag, {name: value or "" for name, value in attributes}, self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag, attributes):
        element = Element(tag, {name: value or "" for name, value in attributes}, self.open)
        self.open.children.append(element)

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        assert self.open.tag == tag, f"</{tag}> closes <{self.open.tag}>"
        self.open = self.open.parent

    def handle_data(self, data):
        self.open.children.append(data)


def parse(text: str) -> Element:
    """The tree of a page, whose every element is closed where it was opened."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert reader.open is reader.root, f"<{reader.open.tag}> is never closed"
    return reader.root


def pages(folder: Path) -> dict[str, Element]:
    """Every HTML page below `folder` by its path."""
    found = {
        str(file.relative_to(folder)): parse(file.read_text(encoding="utf-8"))
        for file in sorted(folder.rglob("*.html"))
    }
    assert found, f"{folder} has no pages"
    return found
