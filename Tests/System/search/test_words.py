"""What a search finds is there: every word, or one that begins with it. Else the page says so, and what to do."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import add, build, index

REVIEWS = {
    "battery": ("Battery died", "The batteries of my bike were empty. I was painting.", 1, "en"),
    "good": ("Good", "Great repair of the wheel, café nearby and naïve staff.", 5, "en"),
    "bats": ("Bat man", "Bats live in the shop, says B.", None, "en"),
    "prima": ("Prima", "De fiets is gerepareerd. Een héél goede reparatie, én snel.", 4, "nl"),
    "gut": ("Gut", "Die Räder sind schön, die Straße auch.", 4, "de"),
    "bien": ("Très bien", "L'équipe était très sympathique, à bientôt. Les vélos réparés.", 5, "fr"),
    "mail": ("E-mail", "They answered my e-mail about order 12345, off-road tyres don't fit.", 2, "en"),
    "markup": ("Constructor", "A <b>bold</b> &lt;i&gt; \\_\\_proto\\_\\_ of R&D.", 3, "en"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = tmp_path_factory.mktemp("words")
    (root / "content").mkdir()
    (root / "content/site.yml").write_text(
        "name: De Ketting\nlanguages: [en, nl, de, fr]\ntime-zone: Europe/Amsterdam\n")
    for name, (title, text, stars, language) in REVIEWS.items():
        further = "topics: [repair]\n" if name == "good" else ""
        add(root, name, title, text, stars or 0, language, further)
        if stars is None:
            file = root / f"content/reviews/own/{name}.md"
            file.write_text(file.read_text("utf-8").replace(
                "rating: 0\n", "recommends: true\nsource: { name: facebook }\n"), "utf-8")
    return index(root)


@pytest.fixture
def find(watch, server, site):
    """Searches for a query on the search page of a language, and gives the IDs of what was found."""
    url = server.mount("words", site)
    page = watch.page
    shown = []

    def find(query, language="en", **choices):
        state = [language, *choices.items()]
        if shown != state:
            shown[:] = state
            page.goto("about:blank")
            watch.visit(f"{url}{'' if language == 'en' else language + '/'}search/index.html#"
                        + "&".join(f"{name}={value}" for name, value in choices.items()))
            expect(page.locator("form.search")).to_be_visible()
        page.locator("#_q").fill(query)
        page.locator("#_q").press("Enter")
        expect(page.locator("#_results")).to_have_attribute("aria-busy", "false")
        said = page.locator("#_found").inner_text()
        assert re.search(r": \d|^No review|^Geen|^Keine|^Aucun|^Type", said), said
        links = page.locator("#_results li > a")
        assert links.count() == (int(re.sub(r"\D", "", said)) if re.search(r": \d", said) else 0)
        assert not watch.troubles, watch.troubles
        assert all(request.startswith((url, "data:", "about:")) for request in watch.requests)
        return {link.split("/")[-2] for link in
                links.evaluate_all("all => all.map(one => one.getAttribute('href'))")}
    return find


WORDS = [
    # Misspelt, and words of which only the beginning is a word there.
    ("en", "baterry", set()), ("en", "wheell", set()), ("en", "batman", set()), ("en", "shoplift", set()),
    ("en", "zzz", set()), ("en", "goodwill", set()), ("nl", "fietsenmaker", set()), ("de", "straßenbahn", set()),
    ("fr", "sympathiquement-pas", set()), ("en", "repairs zzz", set()), ("en", "zzz wheel", set()),
    # Its stem, its beginning, with accents or without.
    ("en", "battery", {"battery"}), ("en", "goodness", {"good"}), ("en", "BATTERIES", {"battery"}), ("en", "batt", {"battery"}),
    ("en", "bat", {"bats", "battery"}), ("en", "cafe", {"good"}), ("en", "café", {"good"}),
    ("en", "naive", {"good"}), ("nl", "heel", {"prima"}), ("nl", "héél", {"prima"}),
    ("nl", "reparaties", {"prima"}), ("de", "rader", {"gut"}), ("de", "Räder", {"gut"}),
    ("de", "schon", {"gut"}), ("fr", "equipe", {"bien"}), ("fr", "l'équipe", {"bien"}),
    ("fr", "équip", {"bien"}), ("fr", "bientot", {"bien"}), ("fr", "TRÈS", {"bien"}),
    # Letters, stop words, numbers, words that are joined.
    ("en", "b", {"bats"}), ("en", "x", set()), ("en", "the", {"battery", "good", "bats", "mail"}),
    ("en", "12345", {"mail"}), ("en", "1234", {"mail"}), ("en", "123456", set()), ("en", "e-mail", {"mail"}),
    ("en", "mail", {"mail"}), ("en", "off-road", {"mail"}), ("en", "road", {"mail"}), ("en", "don't", {"mail"}),
    ("en", "R&D", {"markup"}), ("en", "constructor", {"markup"}), ("en", "__proto__", {"markup"}), ("en", "<b>bold", {"markup"}),
    # Several words, and quotes.
    ("en", "great wheel", {"good"}), ("en", "wheel great b", set()), ("en", "battery great", set()),
    ("en", '"great repair"', {"good"}), ("en", '"repair great"', set()), ("en", '"baterry"', set()),
    ("en", 'great "wheel', {"good"}), ("en", "...", set()), ("en", "💥", set()), ("en", "?!", set()),
    ("en", "wheel ?!", {"good"}), ("en", "wheel " * 33, {"good"}), ("en", "w" * 200, set()),
    # What only stands beside a review is not in it.
    ("en", "october", set()), ("en", "stars", set()), ("en", "2026", set()), ("en", "nl", set()),
    ("en", "repair", {"good"}), ("en", "answered later", set()), ("en", "prima", {"prima"}),
    ("en", "Noor", set(REVIEWS)),
]


@pytest.mark.parametrize("language", ["en", "nl", "de", "fr"])
def test_every_word_is_there(find, language):
    wrong = {}
    for _, query, wanted in [one for one in WORDS if one[0] == language]:
        found = find(query, language)
        if found != wanted:
            wrong[query] = found
    assert wrong == {}


def test_no_hit_says_for_what_and_what_to_do(find, watch):
    assert find("great baterry <b>") == set()
    page = watch.page
    expect(page.locator("#_found")).to_have_text("No review has “baterry”.")
    expect(page.locator("#_found")).to_have_attribute("role", "status")
    expect(page.locator("#_help")).to_be_visible()
    expect(page.locator("#_help a")).to_have_attribute("href", "#_lists")
    expect(page.locator("#_reset")).to_be_hidden()
    # What a choice would find is nothing, too.
    assert "(0)" in page.locator('select[name="stars"] option[value="5"]').inner_text()
    page.locator("#_q").fill("")
    expect(page.locator("#_found")).to_have_text("Type a word, or choose below it.")
    expect(page.locator("#_help")).to_be_hidden()


def test_choices_are_named_where_they_are_the_reason(find, watch):
    page = watch.page
    assert find("wheel", stars=1) == set()
    expect(page.locator("#_found")).to_have_text("No review with these choices has “wheel”.")
    page.locator("#_reset").click()
    expect(page.locator("#_results li")).to_have_count(1)
    page.select_option('select[name="stars"]', "1")
    assert find("zzz", stars=1) == set()
    expect(page.locator("#_found")).to_have_text("No review has “zzz”.")
    expect(page.locator("#_reset")).to_be_hidden()
    page.locator("#_q").fill("")
    page.select_option('select[name="topic"]', "repair")
    expect(page.locator("#_found")).to_have_text("No review has all of that.")
    page.locator("#_reset").click()
    expect(page.locator("#_found")).to_have_text("Type a word, or choose below it.")


def test_stars_are_drawn_where_there_are_any(find, watch):
    page = watch.page
    find("prima")
    stars = page.locator("#_results .stars")
    expect(stars).to_have_text("★★★★☆")
    expect(stars).to_have_class("stars s4")
    expect(stars).to_have_attribute("aria-label", "4 out of 5 stars")
    find("live")
    expect(page.locator("#_results .stars")).to_have_count(0)
    assert "★" not in page.locator("#_results").inner_text()


def test_a_count_is_that_of_all_longer_words(watch, server, built):
    """Wherever Pagefind's parts of the index end."""
    url = server.mount("large", built)
    numbers = set()
    for start in ("", "they", "zebra", "theirs"):
        watch.page.goto("about:blank")
        watch.visit(f"{url}search/index.html#q={start}")
        for query in (start, "the"):
            watch.page.locator("#_q").fill(query)
            watch.page.locator("#_q").press("Enter")
            expect(watch.page.locator("#_results")).to_have_attribute("aria-busy", "false", timeout=20_000)
        expect(watch.page.locator("#_found")).to_contain_text(re.compile(r"\d"), timeout=20_000)
        numbers.add(watch.page.locator("#_found").inner_text())
    assert len(numbers) == 1 and re.search(r": [\d,]{5}", numbers.pop())


def test_while_the_index_is_loading_and_when_it_fails(watch, server, site):
    page = watch.page
    waiting = []
    page.route("**/pagefind/*.js", lambda route: waiting.append(route))
    page.goto(f"{server.mount('words', site)}search/index.html")
    expect(page.locator("#_found")).to_have_text("One moment…")
    for route in waiting:
        route.abort()
    expect(page.locator("#_found")).to_contain_text("cannot be loaded")
    assert page.locator("nav[aria-labelledby=_lists] a").count() > 0


@pytest.mark.parametrize("reviews", ["none", "withheld"])
def test_without_a_review_there_is_no_search_page(tmp_path, reviews):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text(
        "name: De Ketting\nlanguages: [en]\ntime-zone: Europe/Amsterdam\n"
        "people: { sanne: { name: Sanne, role: owner } }\n")
    if reviews == "withheld":
        add(tmp_path, "a", "Gone", "Words.", 1, "en")
        folder = tmp_path / "content/decisions"
        folder.mkdir()
        (folder / "a.md").write_text(
            "---\naction: remove\nreason: abuse\nby: sanne\ndate: 2026-10-02\n---\nInsults.\n")
    done = build(tmp_path, "--search")
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "public/search").exists() and not (tmp_path / "public/pagefind").exists()
    for page in (tmp_path / "public").rglob("*.html"):
        assert "search/index.html" not in page.read_text("utf-8"), page
    # The first review brings it.
    add(tmp_path, "b", "New", "Words.", 5, "en")
    assert "b" in (index(tmp_path) / "search/index.html").read_text("utf-8")
