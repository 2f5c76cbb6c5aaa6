"""What people really write is long, empty, foreign or strange, and the pages bear it."""

from pathlib import Path

import pytest

from . import program, tree
from .project import Project
from .test_accessibility import violations
from .test_look import OVERFLOW
from .test_markup import nu, told

LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 2
ADDRESS = "https://a.example/" + "a-very-long-path/" * 12
TABLE = "\n\n".join([
    f"{LONG} and `{LONG}` and <{ADDRESS}>",
    f"    {LONG} {LONG}",
    f"> - {LONG}\n>   1. [{LONG}]({ADDRESS})",
    f"# {LONG}",
])


@pytest.fixture(scope="module")
def awkward(tmp_path_factory) -> Path:
    """A site in which every text is one endless word or an endless address."""
    root = tmp_path_factory.mktemp("awkward")
    project = Project(
        root, name=LONG, about=LONG, languages=["en", "nl"],
        contact={"email": "a" * 60 + "@" + "b" * 60 + ".example", "site": ADDRESS},
        people={"a": {"name": LONG, "role": LONG}}, protocol={"owner": "a"},
        topics={"a": LONG}, sources={"a": {"label": LONG, "url": ADDRESS, "total": 100_000_000}},
        checks={kind: LONG for kind in ("order", "invitation", "source", "none")})
    for number, rating in enumerate([1, 2, 3, 5, 1, 1], start=1):
        name = f"r{number}"
        project.add(
            f"reviews/{name}", TABLE, title=LONG, author=LONG, rating=rating, date="2026-01-01",
            experienced="2026-01-01", language="de", source={"name": "a", "url": ADDRESS},
            evidence="invitation", incentive=LONG, relation=LONG, topics=["a"], product=LONG)
        project.add(f"follow-ups/{name}", TABLE, date="2026-01-04", says="adds", rating=2)
    for number, outcome in enumerate(["resolved", "private", "declined", "answered"], start=1):
        extra = {"resolved": {"resolution": LONG, "proof": "ruling", "url": ADDRESS},
                 "declined": {"resolution": LONG}}.get(outcome, {})
        project.add(f"replies/r{number}", TABLE, by="a", date="2026-01-03", outcome=outcome,
                    **extra)
    project.add("decisions/r5", TABLE, action="remove", reason="discrimination", by="a",
                date="2026-01-05", requested_by=LONG)
    project.add("decisions/r1", TABLE, action="keep", by="a", date="2026-01-05", requested_by=LONG)
    project.add("changes/a", TABLE, title=LONG, date="2026-02-01", topics=["a"], reviews=["r1"])
    project.add("pages/a", TABLE, title=LONG)
    return program.build(root, root / "public")


PAGES = ["index", "complaints/index", "topics/a/index", "sources/a/index", "cases/r1/index",
         "cases/r2/index", "cases/r5/index", "changes/index", "trust/index", "pages/a/index"]


@pytest.mark.parametrize("path", PAGES)
def test_endless_words_do_not_widen_a_page(path, page, watch, awkward, screenshots):
    watch.visit((awkward / f"{path}.html").as_uri())
    found = {}
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        if sticking_out := page.evaluate(OVERFLOW):
            found[width] = sticking_out
    page.set_viewport_size({"width": 320, "height": 800})
    page.screenshot(path=screenshots / f"awkward-{path.replace('/', '-')}-320.png",
                    full_page=True, clip={"x": 0, "y": 0, "width": 320, "height": 4000})
    assert found == {}
    assert watch.troubles == []


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_in_endless_words(path, page, watch, awkward, axe):  # noqa: F811
    watch.visit((awkward / f"{path}.html").as_uri())
    assert violations(page, axe, 320, "light") == []


def test_nu_finds_nothing_in_endless_words(awkward):
    messages = nu(awkward)
    assert not messages, told(messages)


def test_links_in_the_words_of_a_case_are_not_vouched_for(awkward):
    count = 0
    for path, page in tree.pages(awkward).items():
        for case in page.all("article", class_="case"):
            for link in [link for words in case.all(class_="words") for link in words.all("a")]:
                count += 1
                rel = set(link.attributes.get("rel", "").split())
                assert {"nofollow", "ugc", "noopener", "noreferrer"} <= rel, path
    assert count > 10


@pytest.fixture(scope="module")
def bare(tmp_path_factory) -> Path:
    """A site of the first day: a name, and nothing else."""
    root = tmp_path_factory.mktemp("bare")
    (root / "content" / "reviews").mkdir(parents=True)
    Project(root, name="New")
    return program.build(root, root / "public")


def test_a_site_without_a_review_is_whole(bare, page, watch, axe):  # noqa: F811
    assert nu(bare) == []
    for file in sorted(bare.rglob("*.html")):
        path = file.relative_to(bare)
        for element in tree.parse(file.read_text("utf-8")):
            link = element.attributes.get("href", "")
            if link and not link.startswith(("data:", "#", "http", "mailto")):
                assert (file.parent / link.partition("#")[0]).is_file(), (path, link)
    for path in ("index", "complaints/index", "trust/index", "changes/index"):
        watch.visit((bare / f"{path}.html").as_uri())
        assert watch.troubles == []
        assert violations(page, axe, 320, "light") == []
        assert page.evaluate(OVERFLOW) == []


def test_a_site_with_one_review_gives_no_score(tmp_path):
    project = Project(tmp_path, name="New")
    project.add("reviews/a", "Fine.", rating=5, date="2026-01-01", author="A")
    site = program.build(tmp_path, tmp_path / "public")
    page = tree.parse((site / "index.html").read_text("utf-8"))
    assert "Not enough reviews for a score yet" in page.one("p", class_="score").text
    assert "5.0" not in page.text
    assert len(page.all("article", class_="case")) == 1
