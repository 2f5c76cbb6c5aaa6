"""What a visitor sees before they scroll: who this is, how good, what happens when it goes wrong, and a
customer's first words."""

import random

import pytest

from . import program
from .project import Project
from .test_accessibility import violations
from .test_look import OVERFLOW

LANGUAGES = ["en", "nl", "de", "fr"]
PHONE = {"width": 390, "height": 844}
# Where each of these begins; none of a site that does not have it.
TOPS = """() => Object.fromEntries(Object.entries({
  shop: '#_shop', score: '.score', verdict: '.verdict', kept: '.kept', acts: '.acts',
  filters: '.filters', words: 'article.case:not(.removed) > .words',
}).map(([name, selector]) => [name, document.querySelector(selector)?.getBoundingClientRect().top]))"""


def shop(root, name="De Ketting", languages=("en",), **settings) -> Project:
    sources = {"google": {"label": "Google", "url": "https://google.example/m"}}
    return Project(
        root, name=name, about={one: "Bicycle repair in Utrecht" for one in languages},
        url="https://reviews.example/", languages=list(languages),
        people={"a": {"name": "Sanne de Wit", "role": "workshop"}}, sources=sources,
        contact={"email": "a@shop.example", "site": "https://shop.example"},
        write={"google": "https://google.example/m/write"}, protocol={"owner": "a"}, **settings)


def fill(project: Project, ratings, title="Fine work", author="Marieke V."):
    """A review for each rating, every other complaint answered, every third of those resolved."""
    for number, rating in enumerate(ratings):
        day = f"2026-{number // 28 % 9 + 1:02}-{number % 28 + 1:02}"
        name = f"r{number}"
        project.add(f"reviews/{name}", "They were in time, and the wheel is round again. " * 3,
                    title=title, author=author, rating=rating, date=day, language="en",
                    source={"name": "google"}, evidence="order")
        if number % 2 == 0 and rating <= 3:
            ending = {"outcome": "resolved", "resolution": "A new wheel."} if number % 3 == 0 else {}
            project.add(f"replies/{name}", "Sorry, that should not have happened.", by="a", date=day,
                        **ending)


@pytest.fixture(scope="module")
def four(tmp_path_factory, server) -> str:
    """The demo in all four languages of the program."""
    root = tmp_path_factory.mktemp("four")
    program.copy_demo(root)
    settings = root / "content/site.yml"
    settings.write_text(settings.read_text("utf-8").replace(
        "\nlanguages: [en, nl]", f"\nlanguages: [{', '.join(LANGUAGES)}]"), "utf-8")
    return server.mount("four", program.build(root, root / "public"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_a_customer_speaks_before_the_first_screen_ends(
        language, page, watch, four, screenshots):
    page.set_viewport_size(PHONE)
    watch.visit(four + ("" if language == "en" else f"{language}/"))
    tops = page.evaluate(TOPS)
    assert list(tops.values()) == sorted(tops.values()), tops
    assert tops["words"] <= 720, tops
    page.screenshot(path=screenshots / f"first-screen-{language}.png")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_screen_is_no_wall_of_words(language, page, watch, four):
    page.set_viewport_size({"width": 1280, "height": 800})
    watch.visit(four + ("" if language == "en" else f"{language}/"))
    words = page.evaluate("""() => [...document.querySelectorAll('body *')]
      .filter(e => !e.closest('.case, .vh, details:not([open]) > :not(summary)'))
      .filter(e => { const box = e.getBoundingClientRect(); return box.width > 1 && box.top < 800 })
      .flatMap(e => [...e.childNodes]).filter(n => n.nodeType === 3)
      .flatMap(n => n.data.trim().split(/\\s+/)).filter(Boolean).length""")
    assert words <= 140, words


SITES = {
    "one": [5], "one complaint": [1], "four": [5, 4, 5, 2], "five": [5, 4, 5, 2, 1],
    "no complaint": [5] * 30, "only complaints": [1, 2, 3] * 10,
    "75": random.Random(1).choices([5, 4, 3, 2, 1], [50, 22, 8, 9, 11], k=75),
}


@pytest.mark.parametrize("kind", SITES)
def test_a_site_of_any_size_has_a_first_screen(kind, page, watch, axe, tmp_path):
    project = shop(tmp_path)
    fill(project, SITES[kind])
    site = program.build(tmp_path, tmp_path / "public")
    for path in ("index.html", "complaints/index.html", "trust/index.html", "highest/index.html"):
        page.set_viewport_size(PHONE)
        watch.visit((site / path).as_uri())
        assert watch.troubles == []
        if path == "index.html":
            assert page.evaluate(TOPS)["words"] <= 720, page.evaluate(TOPS)
        for look in ((320, "light"), (1280, "dark")):
            assert violations(page, axe, *look) == [], (path, look)
            assert page.evaluate(OVERFLOW) == [], (path, look)


def test_without_a_complaint_the_headline_says_so(page, watch, tmp_path):
    project = shop(tmp_path)
    fill(project, SITES["no complaint"])
    watch.visit((program.build(tmp_path, tmp_path / "public") / "index.html").as_uri())
    assert page.locator(".verdict").inner_text() == "No complaints so far"
    assert page.locator(".strip").count() == 0 and page.locator(".kept li").count() == 0


def test_names_and_titles_of_a_hundred_letters_fit(page, watch, axe, tmp_path, screenshots):
    long = "Fietsenmakerij en rijwielhandel ’t Verroeste Achterwiel van de gezusters Van der Grootenhuijsen bv"
    project = shop(tmp_path, name=long[:100])
    fill(project, SITES["75"][:25], title=(long + " " + long)[:100], author=long[:100])
    site = program.build(tmp_path, tmp_path / "public")
    for path in ("index.html", "complaints/index.html", "cases/r2/index.html", "trust/index.html"):
        watch.visit((site / path).as_uri())
        for width in (320, 390, 1280):
            assert violations(page, axe, width, "light") == [], (path, width)
            assert page.evaluate(OVERFLOW) == [], (path, width)
            page.screenshot(path=screenshots / f"long-{path.split('/')[0]}-{width}.png")
