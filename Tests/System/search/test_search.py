"""The search page in a browser, over 10,000 reviews."""

import csv
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect


@pytest.fixture
def url(server, built):
    return server.mount("large", built)


@pytest.fixture
def small_url(server, small_site):
    return server.mount("small", small_site)


def count(page):
    """How many were found, once that stands there."""
    expect(page.locator("#_found")).to_have_text(re.compile(r"\d|No review|Geen"))
    digits = re.sub(r"\D", "", page.locator("#_found").inner_text())
    return int(digits or 0)


def search(watch, url, text="", **choices):
    """Opens a search by its address, so that every test is one of addresses too."""
    query = "&".join(f"{name}={value}" for name, value in {"q": text, **choices}.items() if value)
    watch.visit(f"{url}search/index.html#{query}")
    return watch.page


def titles(page):
    return page.locator("#_results li > a").all_inner_texts()


def test_words_are_found(watch, url):
    page = search(watch, url, "quokka")
    assert count(page) == 1
    expect(page.locator("#_results li > a")).to_have_text(["A quokka in the window"])
    # It is found by its stem, and what was found is marked.
    assert page.locator("#_results mark").all_inner_texts() == ["quokkas"]
    page.locator("#_results a").click()
    expect(page.locator("article.case h1")).to_have_text("A quokka in the window")
    page.go_back()
    assert count(page) == 1
    assert not watch.troubles


def test_every_edition_has_its_own_index(watch, url):
    page = search(watch, f"{url}nl/", "zonnewijzer")
    assert count(page) == 1
    assert "Gevonden" in page.locator("#_found").inner_text()
    assert page.locator("#_results .stars").get_attribute("aria-label") == "5 van 5 sterren"
    page.locator("#_results a").click()
    assert page.url.endswith("/nl/cases/zonnewijzer/index.html")
    assert not watch.troubles


def test_filters_combine(watch, url):
    """Each further choice narrows, and the counts beside the choices come true."""
    page = search(watch, url, stars=1)
    ones = count(page)
    option = page.locator('select[name="topic"] option[value="repair"]')
    promised = int(re.search(r"\((\d+)\)", option.inner_text())[1])
    page.select_option('select[name="topic"]', "repair")
    expect(page.locator("#_found")).to_contain_text(f"{promised:,}")
    assert 0 < promised < ones
    # The list is filled after the count.
    expect(page.locator("#_results .stars")).to_have_text(["★☆☆☆☆"] * 10)
    assert "stars=1" in page.url and "topic=repair" in page.url
    outcome = page.locator('select[name="outcome"] option[value="resolved"]')
    resolved = int(re.search(r"\((\d+)\)", outcome.inner_text())[1])
    page.select_option('select[name="outcome"]', "resolved")
    expect(page.locator("#_found")).to_contain_text(f"{resolved:,}")
    assert 0 < resolved < promised
    # What another choice of stars would find stays in sight.
    twos = page.locator('select[name="stars"] option[value="2"]').inner_text()
    page.select_option('select[name="stars"]', "2")
    expect(page.locator("#_found")).to_contain_text(re.search(r"\((\d+)\)", twos)[1])


@pytest.mark.parametrize("choice", ["stars=5", "outcome=waiting", "source=google", "topic=price"])
def test_filters_find_what_the_table_has(watch, url, built, choice):
    name, value = choice.split("=")
    column = {"stars": "rating", "topic": "topics"}.get(name, name)
    with (built / "api/v1/reviews.csv").open(encoding="utf-8-sig", newline="") as file:
        wanted = sum(row["visibility"] == "shown" and value in row[column].split()
                     for row in csv.DictReader(file))
    assert 0 < wanted == count(search(watch, url, **{name: value}))


def test_years_and_languages(watch, url):
    page = search(watch, url, year=2025)
    year = count(page)
    assert 0 < year < 10_002
    page = search(watch, url, year=2025, language="nl")
    assert 0 < count(page) < year
    # Without words the newest stand first.
    assert "December 2025" in page.locator("#_results li").first.inner_text()


def test_more(watch, url):
    page = search(watch, url, stars=2)
    expect(page.locator("#_results li")).to_have_count(10)
    page.locator("#_more").press("Enter")
    expect(page.locator("#_results li")).to_have_count(20)
    # Whoever works with the keyboard goes on with the first new one.
    assert page.evaluate("[...document.querySelectorAll('#_results a')].indexOf(document.activeElement)") == 10


def test_nothing_found(watch, url):
    page = search(watch, url, "quokka", stars=5)
    assert count(page) == 0
    expect(page.locator("#_found")).to_have_text("No review with these choices has “quokka”.")
    assert titles(page) == [] and page.locator("#_more").is_hidden()
    # Without the choices there is one.
    page.get_by_role("button", name="Search without the choices").press("Enter")
    expect(page.locator("#_results li")).to_have_count(1)
    assert page.evaluate("document.activeElement.id") == "_q"
    expect(page.locator("#_reset")).to_be_hidden()


def test_typing(watch, url):
    page = search(watch, url)
    expect(page.locator("#_found")).to_have_text("Type a word, or choose below it.")
    page.get_by_role("searchbox", name="Words").press_sequentially("quokka")
    expect(page.locator("#_results li")).to_have_count(1)
    assert page.url.endswith("#q=quokka")
    page.reload()
    expect(page.locator("#_results li")).to_have_count(1)
    page.get_by_role("searchbox").press("Control+a")
    page.get_by_role("searchbox").press("Delete")
    expect(page.locator("#_results li")).to_have_count(0)
    expect(page.locator("#_found")).to_have_attribute("role", "status")


@pytest.mark.parametrize("text", [
    '"><img src=x onerror=alert(1)>', "<script>alert(1)</script>", "%00%ff", "__proto__",
    "constructor", "a" * 5000, "‮quokka", "*.*", "../../", "💥",
])
def test_hostile_queries(watch, url, text):
    page = search(watch, url)
    page.get_by_role("searchbox").fill(text)
    page.wait_for_timeout(400)
    count(page)
    assert page.locator("main script, main img").count() == 0
    assert not watch.troubles, watch.troubles
    search(watch, url, text.replace("%", "%25").replace("#", ""))
    page.wait_for_timeout(300)
    assert not watch.troubles, watch.troubles


@pytest.mark.parametrize("state", ["stars=9", "stars=__proto__", "q=%E0%A4%A", "x=y", "q", "=&=&"])
def test_hostile_addresses(watch, url, state):
    watch.visit(f"{url}search/index.html#{state}")
    expect(watch.page.locator("#_found")).not_to_have_text(re.compile("JavaScript|moment"))
    assert not watch.troubles


def test_hostile_reviews(watch, url):
    """Markup in a review stands among the results as the text that it is."""
    page = search(watch, url, "zonnewijzers")
    assert count(page) == 1
    assert "<script>alert(1)</script>" in page.locator("#_results p").first.inner_text()
    assert page.locator("#_results script").count() == 0
    assert not watch.troubles


def test_what_is_hidden_is_not_found(watch, small_url, small_site):
    page = search(watch, small_url, "xylophonist")
    assert count(page) == 0
    expect(page.locator("#_results li")).to_have_count(0)
    import gzip
    for file in (small_site / "pagefind").rglob("*.pf_*"):
        assert b"xylophonist" not in gzip.decompress(file.read_bytes()), file


def test_right_to_left(watch, small_url):
    page = search(watch, f"{small_url}ar/", "الدراجة")
    assert count(page) == 1
    assert page.evaluate("getComputedStyle(document.querySelector('.results')).direction") == "rtl"
    assert page.locator("#_results p").first.get_attribute("dir") == "auto"
    assert page.locator("#_results p").first.get_attribute("lang") == "ar"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_and_small_screens(watch, url, scheme, tmp_path):
    from browser import program
    page = watch.page
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme=scheme)
    search(watch, url, "the", stars=2)
    expect(page.locator("#_results li")).to_have_count(10)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    shots = program.REPOSITORY / ".tools/screenshots"
    shots.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=shots / f"search-320-{scheme}.png")
    page.set_viewport_size({"width": 1100, "height": 900})
    page.screenshot(path=shots / f"search-{scheme}.png")


def test_nothing_is_loaded_before_it_is_opened(watch, url):
    """The index asks for itself and its stylesheet, and a case for no more than without search."""
    watch.visit(f"{url}index.html")
    asked = [one for one in watch.requests if one.startswith("http")]
    assert len(asked) == 2 and asked[1].endswith(".css")
    link = watch.page.get_by_role("link", name="Search", exact=True)
    assert link.count() == 1
    link.click()
    expect(watch.page.locator("form.search")).to_be_visible()
    assert all(one.startswith(url) or one.startswith("data:") for one in watch.requests)


def test_without_scripts(chromium, server, built):
    """Every list that a filter stands for can be reached and has its reviews."""
    url = server.mount("large", built)
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{url}search/index.html")
    assert page.locator("form.search").is_hidden()
    expect(page.locator("#_found")).to_contain_text("needs JavaScript")
    links = page.locator("nav[aria-labelledby=_lists] a")
    addresses = links.evaluate_all("all => all.map(one => one.href)")
    assert len(addresses) >= 5 + 3 + 8 + 4
    for address in addresses:
        page.goto(address)
        assert page.locator("article.case").count() > 0, address
    context.close()


def test_from_a_folder(watch, built):
    """A browser loads no index from file://, and the page says so."""
    watch.page.goto(f"{(built / 'search/index.html').as_uri()}")
    expect(watch.page.locator("#_found")).to_contain_text("on the web only")
    assert watch.page.locator("form.search").is_hidden()


def test_where_the_index_is_missing(watch, server, small_site, tmp_path):
    import shutil
    broken = tmp_path / "broken"
    shutil.copytree(small_site, broken)
    shutil.rmtree(broken / "pagefind")
    watch.visit(f"{server.mount('broken', broken)}search/index.html")
    expect(watch.page.locator("#_found")).to_contain_text("cannot be loaded")
