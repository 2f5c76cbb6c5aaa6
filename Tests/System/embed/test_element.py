"""<sitegen-reviews> on a page of another origin, as docs/embed.md has it."""

import json
from urllib.parse import urlsplit

import pytest

from browser.test_accessibility import violations
from .snippets import around, snippet

SECTION = "sitegen-reviews section"


@pytest.fixture
def element(reviews) -> str:
    return snippet("element", reviews.url)


@pytest.fixture
def summary(demo) -> dict:
    return json.loads((demo / "embed" / "summary.json").read_text("utf-8"))


def shown(page, watch, url: str) -> str:
    watch.visit(url)
    page.wait_for_selector(SECTION)
    return page.inner_text(SECTION)


def test_it_shows_the_figures_and_the_newest_complaint(page, watch, shop, element, summary,
                                                       screenshots):
    text = shown(page, watch, shop.put("element", around(element)))
    assert summary["score"] in text and summary["complaints"]["label"] in text
    for standing in summary["complaints"]["standings"]:
        assert standing in text
    complaint, praise = summary["cases"]
    assert complaint["kind"] == "complaint" and praise["kind"] == "praise"
    for part in ("label", "title", "standing", "words"):
        assert complaint[part] in text
    assert praise["title"] in text and summary["hidden"] in text
    rows = page.eval_on_selector_all(
        f"{SECTION} .row", "rows => rows.map(row => row.innerText.split(/\\s+/).filter(Boolean))")
    assert rows == [[str(row["stars"]), "★", f"{row['percent']}%"] for row in summary["spread"]]
    assert watch.troubles == []
    page.screenshot(path=screenshots / "element-1280.png")


def test_it_asks_the_reviews_and_nobody_else_and_sends_no_cookie(page, watch, shop, reviews,
                                                                 element):
    page.context.add_cookies([{"name": "c", "value": "1", "url": reviews.url}])
    reviews.asked.clear()
    shown(page, watch, shop.put("element", around(element)))
    page.wait_for_timeout(200)
    assert {urlsplit(url).netloc for url in watch.requests if url.startswith("http")} == {
        urlsplit(shop.url).netloc, urlsplit(reviews.url).netloc}
    asked = dict(reviews.asked)
    assert set(asked) == {"/embed/reviews.js", "/embed/summary.json"}
    assert "cookie" not in asked["/embed/summary.json"]
    assert "referer" not in asked["/embed/summary.json"]
    assert [one["name"] for one in page.context.cookies()] == ["c"]
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    page.context.clear_cookies()


def test_nothing_moves_when_it_comes(page, watch, shop, element):
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.add_init_script("""window.__shift = 0
          new PerformanceObserver(list => { for (const one of list.getEntries()) window.__shift += one.value })
            .observe({type: 'layout-shift', buffered: true})""")
        shown(page, watch, shop.put("element", around(element)))
        page.wait_for_timeout(200)
        assert page.evaluate("window.__shift") == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_links_lead_to_the_reviews(page, watch, shop, reviews, element):
    shown(page, watch, shop.put("element", around(element)))
    links = page.eval_on_selector_all(f"{SECTION} a", "links => links.map(link => link.href)")
    assert len(links) == 4
    for link in links:
        assert link.startswith(reviews.url)
        assert page.request.get(link).ok


def test_without_scripts_the_link_stays(chromium, shop, reviews, element):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(shop.put("element", around(element)))
    link = page.get_by_role("link", name="Our reviews")
    assert link.is_visible() and link.get_attribute("href") == reviews.url
    context.close()


def test_where_the_figures_cannot_be_had_the_link_stays(page, watch, shop, reviews, element):
    reviews.allows_others = False
    try:
        watch.visit(shop.put("element", around(element)))
        page.wait_for_function("() => Boolean(customElements.get('sitegen-reviews'))")
        page.wait_for_timeout(300)
        assert page.get_by_role("link", name="Our reviews").is_visible()
        assert page.locator(SECTION).count() == 0
    finally:
        reviews.allows_others = True


@pytest.mark.parametrize("inside, outside, words", [
    ('lang="nl"', "en", "klachten opgelost"), ('lang="nl-BE"', "en", "klachten opgelost"),
    ("", "nl", "klachten opgelost"), ("", "en-GB", "complaints resolved"),
    ('lang="fi"', "fi", "complaints resolved")])
def test_the_language_is_the_elements_or_the_pages(page, watch, shop, element, inside, outside,
                                                   words):
    html = around(element.replace('lang="en"', inside), lang=outside)
    assert words in shown(page, watch, shop.put("element", html))


def test_the_language_can_be_changed(page, watch, shop, element):
    shown(page, watch, shop.put("element", around(element)))
    page.evaluate("document.querySelector('sitegen-reviews').lang = 'nl'")
    page.get_by_text("klachten opgelost", exact=False).first.wait_for()


@pytest.mark.parametrize("scheme, theme, ground", [
    ("light", "", "rgb(255, 255, 255)"), ("dark", "", "rgb(23, 28, 34)"),
    ("light", "dark", "rgb(23, 28, 34)"), ("dark", "light", "rgb(255, 255, 255)")])
@pytest.mark.parametrize("width", [320, 1280])
def test_both_schemes_and_axe(page, watch, axe, shop, element, scheme, theme, ground, width,  # noqa: F811
                              screenshots):
    html = around(element.replace("<sitegen-reviews", f'<sitegen-reviews theme="{theme}"'))
    html = html.replace("<head>", '<head><meta name="viewport" content="width=device-width">')
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    shown(page, watch, shop.put("element", html))
    colour = page.eval_on_selector(SECTION, "e => getComputedStyle(e).backgroundColor")
    assert colour == ground
    page.screenshot(path=screenshots / f"element-{width}-{scheme}-{theme}.png")
    assert violations(page, axe, width, scheme) == []


def test_on_a_page_that_runs_from_right_to_left(page, watch, shop, element, screenshots):
    shown(page, watch, shop.put("element", around(element, dir="rtl", lang="ar")))
    assert page.eval_on_selector(SECTION, "e => getComputedStyle(e).direction") == "ltr"
    page.screenshot(path=screenshots / "element-rtl.png")


def test_a_strict_policy_of_the_shop_as_documented(page, watch, shop, reviews, element):
    origin = reviews.url.rstrip("/")
    strict = element.replace(' style="display: block; height: 34rem"', "")
    assert strict != element
    shop.put("shop.css", "sitegen-reviews { display: block; height: 34rem }")
    url = shop.put(
        "strict", around('<link rel="stylesheet" href="shop.css">' + strict),
        Content_Security_Policy=f"default-src 'none'; script-src {origin}; connect-src {origin};"
        " style-src 'self'; img-src data:; require-trusted-types-for 'script'")
    assert "complaints resolved" in shown(page, watch, url)
    assert watch.troubles == []
    assert page.eval_on_selector("sitegen-reviews", "e => e.offsetHeight") == 34 * 16


def test_every_word_is_text(page, watch, shop, reviews, element, summary):
    """Whatever the figures' file says, it is shown and never run."""
    hostile = "<img src=x onerror=window.__ran=1>"

    def spoil(value):
        if isinstance(value, dict):
            return {key: spoil(each) for key, each in value.items()}
        if isinstance(value, list):
            return [spoil(each) for each in value]
        return hostile if isinstance(value, str) else value

    reviews.pages["/embed/summary.json"] = (json.dumps(spoil(summary)), {})
    try:
        text = shown(page, watch, shop.put("element", around(element)))
        assert text.count(hostile) > 10
        assert page.locator(f"{SECTION} img").count() == 0
        assert page.evaluate("window.__ran") is None
    finally:
        del reviews.pages["/embed/summary.json"]


def test_the_script_is_under_5_kilobytes_as_it_is(demo):
    assert len((demo / "embed" / "reviews.js").read_bytes()) < 5000
