"""Words that run from right to left, or pretend to, do not move what stands around them."""

from pathlib import Path

import pytest

from . import program
from .project import Project

# Each of them would turn around what follows, if nothing held it: an override, an embedding, an
# isolate that is never closed, right-to-left letters, and a mark at the end.
NAMES = {
    "plain": "Anna",
    "override": "Anna\u202enaisrevni",
    "embedding": "Anna\u202b\u202b\u202b",
    "isolate": "Anna\u2067",
    "hebrew": "\u05d0\u05e0\u05d4",
    "arabic with a number": "\u0623\u0646\u0627 12",
    "mark": "Anna\u200f",
}
# Where the words of a line stand: each text node of a selector with its place, line by line.
PLACES = """selector => {
  const line = document.querySelector(selector), places = []
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim()) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getClientRects()[0]  // where it begins, should it take two lines
    places.push([box.top + box.height / 2, box.left, box.right, node.data.trim()])
  }
  return places
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("bidi")
    people = {f"p{n}": {"name": name, "role": name} for n, name in enumerate(NAMES.values())}
    project = Project(root, name="Shop", languages=["en"], people=people, protocol={"owner": "p0"})
    for number, (kind, name) in enumerate(NAMES.items()):
        review = kind.replace(" ", "-")
        project.add(f"reviews/{review}", name, title=name, author=name, rating=1,
                    date="2026-01-01", evidence="order", relation=name, incentive=name)
        project.add(f"replies/{review}", name, by=f"p{number}", date="2026-01-02",
                    outcome="resolved", resolution=name)
        project.add(f"decisions/{review}", name, action="keep", by=f"p{number}", date="2026-01-03",
                    requested_by=name)
    return program.build(root, root / "public")


def order(page, selector: str) -> list[str]:
    """The pieces of a line as they are read from left to right."""
    lines: list[list] = []
    for place in sorted(page.evaluate(PLACES, selector)):
        # Smaller letters stand a little lower; another line is a whole line lower.
        if lines and place[0] - lines[-1][0][0] < 10:
            lines[-1].append(place)
        else:
            lines.append([place])
    return [text for line in lines for *_, text in sorted(line, key=lambda place: place[1])]


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize("selector", [".by", ".story li:nth-child(1)", ".story li:nth-child(2)"])
def test_a_name_does_not_reorder_what_stands_around_it(kind, selector, page, watch, site):
    watch.visit((site / "cases" / kind.replace(" ", "-") / "index.html").as_uri())
    written = [text for *_, text in page.evaluate(PLACES, selector)]
    assert len(written) >= 3
    assert order(page, selector) == written


@pytest.mark.parametrize("kind", NAMES)
def test_a_sentence_with_a_name_in_it_keeps_its_order(kind, page, watch, site):
    """Where a name stands within words of ours, what comes after it stays to the right of it."""
    watch.visit((site / "cases" / kind.replace(" ", "-") / "index.html").as_uri())
    # "Asked by: NAME. Refused on 3 January 2026 by NAME."
    places = page.evaluate("""() => {
      const p = document.querySelector('.card p'), nodes = []
      const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node)
      function left(word) {
        for (const node of nodes) {
          const at = node.data.indexOf(word)
          if (at < 0) continue
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + word.length)
          return range.getBoundingClientRect().left
        }
      }
      return ['Asked', 'Refused', 'January', '2026'].map(left)
    }""")
    assert places == sorted(places), places


def test_titles_of_the_browser_hold_no_bidi_controls(page, watch, site):
    for kind in NAMES:
        watch.visit((site / "cases" / kind.replace(" ", "-") / "index.html").as_uri())
        assert not set(page.title()) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_without_isolation_a_name_would_reorder_its_surroundings(page):
    """The control."""
    page.set_content(f"<p class=by><b>{NAMES['override']}</b> · <i>1 January 2026</i> · <u>x</u></p>")
    written = [text for *_, text in page.evaluate(PLACES, ".by")]
    assert order(page, ".by") != written
