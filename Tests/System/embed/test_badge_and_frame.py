"""The badges fit their own size, the frame and the poster are right in every look."""

import re

import pytest

from browser import program
from browser.project import Project
from browser.test_accessibility import violations
from browser.test_look import OVERFLOW
from browser.test_markup import nu, told
from .snippets import around, snippet

LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz GmbH & Co. KG"
# The widest that a system sets its own words in, a narrow one, one of ideographs, and the default.
FONTS = ["DejaVu Sans", "Liberation Sans", "Droid Sans Fallback", "system-ui"]
# Each text with how far it sticks out of the drawing, or over the text beside it on its line.
BOXES = """font => {
  const svg = document.documentElement
  svg.setAttribute('font-family', font)
  const {width, height} = svg.viewBox.baseVal, wrong = []
  const boxes = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBBox()])
  for (const [text, box] of boxes) {
    if (box.x < 4 || box.y < 0 || box.x + box.width > width - 4 || box.y + box.height > height)
      wrong.push([text, box.x, box.y, box.width, box.height, width, height])
    for (const [other, beside] of boxes) {
      if (other !== text && box.x < beside.x && Math.abs(box.y - beside.y) < 6
        && box.x + box.width > beside.x + .5) wrong.push([text, other])
    }
  }
  return wrong
}"""


@pytest.fixture(scope="module")
def long_site(tmp_path_factory):
    """A shop with an endless name, words as long as German ones, large figures and none."""
    root = tmp_path_factory.mktemp("long")
    project = Project(root, name={"en": LONG, "nl": "日本語の自転車屋さん" * 5}, languages=["en", "nl"],
                      url="https://reviews.example/", people={"a": {"name": "A", "role": "B"}})
    for number in range(7):
        project.add(f"reviews/r{number}", "Words.", rating=1 + number % 5, date="2026-01-01")
    project.add("replies/r0", "Sorry.", by="a", date="2026-01-02", outcome="resolved",
                resolution="Done")
    project.write("templates/words/nl.yml", (
        'verdict: { one: "{part} Beschwerde zur Zufriedenheit gelöst, {open}", '
        'other: "{part} Kundenbeschwerden zur beiderseitigen Zufriedenheit gelöst, {open}" }\n'
        "direction: rtl\nno-score-yet: Ещё нет оценки\n"
        'reviews-count: { one: "{n} تقييم", other: "{n} تقييمات" }\n'))
    return program.build(root, root / "public")


def badges(site):
    found = sorted(site.glob("badge*.svg")) + sorted(site.glob("nl/badge*.svg"))
    assert len(found) == 18
    return found


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("which", ["demo", "long_site"])
def test_every_text_of_a_badge_is_inside_it(which, font, page, watch, request):
    wrong = {}
    for badge in badges(request.getfixturevalue(which)):
        watch.visit(badge.as_uri())
        if found := page.evaluate(BOXES, font):
            wrong[str(badge)[-24:]] = found
    assert wrong == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_badges_can_be_looked_at(page, watch, demo, long_site, scheme, screenshots):
    page.emulate_media(color_scheme=scheme)
    for name, site in {"demo": demo, "long": long_site}.items():
        html = "".join(f'<p><img src="{one.as_uri()}" alt=""></p>' for one in badges(site))
        sheet = site / "look.html"
        sheet.write_text(f"<!doctype html><title>x</title><body style='columns:2'>{html}")
        watch.visit(sheet.as_uri())
        assert page.evaluate("[...document.images].every(one => one.naturalWidth > 100)")
        page.screenshot(path=screenshots / f"badges-{name}-{scheme}.png", full_page=True)
        sheet.unlink()


# The box in which the pages show the small badge, and the least height of its small letters there.
PAGES, LEAST = (260, 52), 9


@pytest.mark.parametrize("which", ["demo", "long_site"])
def test_the_small_badge_can_be_read_in_the_box_of_the_pages(which, request):
    site = request.getfixturevalue(which)
    for badge in [*site.glob("badge-small*.svg"), *site.glob("nl/badge-small*.svg")]:
        width, height = (int(size) for size in re.search(
            r'viewBox="0 0 (\d+) (\d+)"', badge.read_text("utf-8")).groups())
        assert 12 * min(PAGES[0] / width, PAGES[1] / height, 1) >= LEAST, (badge, width, height)


def test_the_snippet_of_the_badge(page, watch, shop, reviews):
    watch.visit(shop.put("badge", around(snippet("badge", reviews.url))))
    image = page.locator("main img")
    assert image.evaluate("one => one.complete && one.naturalWidth > 200")
    box = image.bounding_box()
    assert box["height"] == 36 and box["width"] > 200
    assert watch.troubles == []


def test_a_badge_names_itself(page, watch, demo):
    watch.visit((demo / "badge.svg").as_uri())
    snapshot = page.evaluate("""() => [document.documentElement.getAttribute('role'),
      ...document.documentElement.getAttribute('aria-labelledby').split(' ')
        .map(id => document.getElementById(id).textContent)]""")
    assert snapshot[0] == "img" and "complaints resolved" in snapshot[1] and "★" in snapshot[2]


@pytest.mark.parametrize("scheme, fragment, ground", [
    ("light", "", "rgb(255, 255, 255)"), ("dark", "", "rgb(23, 28, 34)"),
    ("light", "#dark", "rgb(23, 28, 34)"), ("dark", "#light", "rgb(255, 255, 255)")])
@pytest.mark.parametrize("folder", ["", "nl/"])
def test_the_frames_page(page, watch, axe, reviews, folder, scheme, fragment, ground,  # noqa: F811
                         screenshots):
    page.emulate_media(color_scheme=scheme)
    watch.visit(f"{reviews.url}{folder}embed/{fragment}")
    assert page.eval_on_selector("body", "e => getComputedStyle(e).backgroundColor") == ground
    for width in (320, 1280):
        assert violations(page, axe, width, scheme) == []
        assert page.evaluate(OVERFLOW) == []
    name = f"embed-{folder[:2]}-{scheme}{fragment.replace('#', '-')}"
    page.screenshot(path=screenshots / f"{name}.png", full_page=True)
    assert watch.troubles == []


def test_the_snippet_of_the_frame(page, watch, shop, reviews, screenshots):
    watch.visit(shop.put("frame", around(snippet("frame", reviews.url))))
    frame = page.frame_locator("iframe")
    assert frame.get_by_text("complaints resolved", exact=False).is_visible()
    page.screenshot(path=screenshots / "frame.png")
    assert watch.troubles == []
    frame.get_by_role("link", name="All reviews").click()
    page.wait_for_url(reviews.url + "index.html")


@pytest.mark.parametrize("folder", ["", "nl/"])
def test_the_poster_is_one_sheet_and_fits_a_telephone(page, watch, axe, demo, folder,  # noqa: F811
                                                      screenshots, tmp_path):
    watch.visit((demo / folder / "poster" / "index.html").as_uri())
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(OVERFLOW) == []
        assert violations(page, axe, width, "light") == []
    page.screenshot(path=screenshots / f"poster-{folder[:2]}.png", full_page=True)
    page.set_viewport_size({"width": 794, "height": 1123})  # A4
    page.emulate_media(media="print")
    assert page.evaluate("""() => {
      const main = document.querySelector('main')
      return main.scrollHeight <= main.clientHeight && main.clientHeight >= 1122
    }""")
    sheet = page.pdf(prefer_css_page_size=True)
    assert sheet.count(b"/Type /Page\n") == 1
    assert watch.troubles == []


@pytest.mark.parametrize("folder", ["", "nl/"])
def test_the_poster_of_an_endless_name_is_one_sheet_too(page, watch, long_site, folder):
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print")
    watch.visit((long_site / folder / "poster" / "index.html").as_uri())
    assert page.evaluate("(main => main.scrollHeight <= main.clientHeight)(document.querySelector('main'))")


@pytest.mark.parametrize("name", ["embed", "poster"])
def test_endless_words_do_not_widen_them(page, watch, long_site, name):
    for folder in ("", "nl/"):
        watch.visit((long_site / folder / name / "index.html").as_uri())
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(OVERFLOW) == []


def test_nu_finds_nothing(demo, long_site):
    pages = [site / folder / name / "index.html" for site in (demo, long_site)
             for folder in ("", "nl") for name in ("embed", "poster")]
    messages = nu(*pages, *sorted((demo / "assets").glob("*.css")))
    assert not messages, told(messages)
