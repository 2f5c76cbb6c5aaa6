"""Every language of the program, and three that are one file each in a project: no page sticks out of
a small screen, axe and Nu find nothing, and a page that is read from right to left is a mirror image."""

from pathlib import Path

import pytest

from browser import program
from browser.kinds import KINDS, LOOKS
from browser.test_accessibility import violations
from browser.test_look import OVERFLOW
from browser.test_markup import nu, told

from . import pseudo

BUILT_IN = {"en": "ltr", "nl": "ltr", "de": "ltr", "fr": "ltr"}
# Arabic has six forms and is read from right to left; Polish has four; the third is long.
OWN = {
    "ar": pseudo.words(pseudo.mirrored, "ar-EG-u-nu-latn", "rtl", "עולם", pseudo.FORMS["ar"]),
    "pl": pseudo.words(str, "pl-PL", "ltr", "Polski", pseudo.FORMS["pl"]).replace(
        'few: "{n} replies"', 'few: "{n} FEW"').replace('many: "{n} replies"', 'many: "{n} MANY"'),
    "sv": pseudo.words(pseudo.accented, "sv-SE", "ltr", "Pšéúdó"),
}
DIRECTIONS = BUILT_IN | {"ar": "rtl", "pl": "ltr", "sv": "ltr"}


def project(root: Path, languages, files) -> Path:
    program.copy_demo(root)
    settings = root / "content/site.yml"
    lines = [f"languages: [{', '.join(languages)}]" if line.startswith("languages:") else line
             for line in settings.read_text("utf-8").splitlines()]
    settings.write_text("\n".join(lines) + "\n", "utf-8")
    for tag, text in files.items():
        file = root / f"templates/words/{tag}.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    root = project(tmp_path_factory.mktemp("languages"), DIRECTIONS, OWN)
    return program.build(root, root / "public")


@pytest.fixture(scope="module")
def url(server, site) -> str:
    return server.mount("languages", site)


def tree(language: str) -> str:
    return "" if language == "en" else f"{language}/"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", DIRECTIONS)
def test_no_page_sticks_out_of_a_small_screen(language, kind, page, watch, url, screenshots):
    page.set_viewport_size({"width": 320, "height": 800})
    watch.visit(url + tree(language) + KINDS[kind])
    html = page.locator("html")
    assert (html.get_attribute("lang"), html.get_attribute("dir")) == (language, DIRECTIONS[language])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, page.evaluate(OVERFLOW)
    if kind in ("index", "trust", "case with a long journey", "complaints"):
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.screenshot(path=screenshots / f"language-{language}-{kind.replace(' ', '-')}-{width}.png",
                            full_page=True, clip={"x": 0, "y": 0, "width": width, "height": 3000})


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["de", "fr", "ar"])
def test_axe_finds_no_violation(language, kind, page, watch, axe, url):
    watch.visit(url + tree(language) + KINDS[kind])
    looks = LOOKS if language in BUILT_IN else LOOKS[:1]
    found = {look: violations(page, axe, *look) for look in looks}
    assert {look: those for look, those in found.items() if those} == {}


def test_nu_finds_nothing_in_any_language(site):
    messages = nu(*(site / tree(language) / path for language in DIRECTIONS
                    for path in KINDS.values()))
    assert not messages, told(messages)


def test_a_page_from_right_to_left_is_a_mirror_image(page, watch, url):
    """What begins at the left in English begins as far from the right in Arabic."""
    places = """() => Object.fromEntries([
      '.hero .logo', '.score', '.bars', '.outcome', '.verdict a', '.columns aside', '.note',
      '.story > li > b', '.filters li', 'article.case h3', '.strip'].map(selector => {
        const box = document.querySelector(selector).getBoundingClientRect()
        return [selector, [box.left, document.documentElement.clientWidth - box.right]]
      }))"""
    watch.visit(url)
    from_left = {selector: left for selector, (left, _) in page.evaluate(places).items()}
    watch.visit(url + "ar/")
    from_right = {selector: right for selector, (_, right) in page.evaluate(places).items()}
    assert from_right == pytest.approx(from_left, abs=1)


def test_bars_trend_and_timeline_run_as_the_language_is_read(page, watch, url):
    strip = "[...document.querySelectorAll('.strip rect')].map(r => r.getBoundingClientRect().left)"
    trend = "document.querySelector('.trend path').getAttribute('d').match(/M\\d+/g).map(m => +m.slice(1))"
    line = "getComputedStyle(document.querySelector('.story li'))"
    for tag, is_mirrored in (("", False), ("ar/", True)):
        watch.visit(url + tag)
        for drawing in (strip, trend):
            lefts = page.evaluate(drawing)
            assert len(lefts) > 2 and lefts == sorted(lefts, reverse=is_mirrored)
        widths = [page.evaluate(f"{line}.border{side}Width") for side in ("Left", "Right")]
        assert widths == (["0px", "2px"] if is_mirrored else ["2px", "0px"])


def test_codes_keep_their_direction_on_a_page_from_right_to_left(page, watch, url):
    watch.visit(url + "ar/trust/index.html")
    assert set(page.evaluate(
        "[...document.querySelectorAll('code')].map(e => getComputedStyle(e).direction)")) == {"ltr"}


def test_a_number_stands_after_the_name_that_it_belongs_to(page, watch, url):
    """Read from the right: a source's name in Latin letters, then its total; not the other way round."""
    watch.visit(url + "ar/")
    name, number = page.evaluate("""() => {
      const line = [...document.querySelectorAll('.left li a')].find(p => p.textContent.includes('Google'))
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      const node = walker.nextNode(), left = found => {
        const range = document.createRange()
        range.setStart(node, found.index)
        range.setEnd(node, found.index + found[0].length)
        return range.getBoundingClientRect().left
      }
      return [left(/Google/.exec(node.data)), left(/[0-9]+/.exec(node.data))]
    }""")
    assert number < name


def test_words_in_another_language_than_the_page_say_so(page, watch, url):
    """A customer's words have their language where it is known, and find their direction themselves."""
    watch.visit(url + "ar/")
    words = page.evaluate("""[...document.querySelectorAll('article.case .words')]
      .map(e => [e.lang, e.dir, getComputedStyle(e).direction])""")
    assert len(words) > 20
    assert {direction for _, direction, _ in words} == {"auto"}
    assert {drawn for *_, drawn in words} == {"ltr"}
    assert {"en", "nl"} <= {language for language, *_ in words}


def test_a_count_has_the_form_of_its_language(site):
    index = (site / "pl/index.html").read_text("utf-8")
    replies = int(index.split("and ")[-1].split(" ")[0])
    few = replies % 10 in (2, 3, 4) and replies % 100 not in (12, 13, 14)
    assert f"{replies} {'FEW' if few else 'MANY'}" in index


@pytest.mark.parametrize("change, finding", [
    (("skip:", "skp:"), "error: no word for 'skip' [words-missing]"),
    (("skip:", "skp:"), "unknown word 'skp'; did you mean 'skip'? [words-unknown]"),
    (("few: \"{n} days\", ", ""), "'days' lacks the form 'few', which this language has [words-missing]"),
    (("\"{reviews} since {month}.\"", "\"{reviews}\""),
     "'since' leaves out {month}, which it has in English [words-names]"),
    (("\"{reviews} since {month}.\"", "\"{reviews} {mont}\""),
     "there is no value for {mont} in 'since'; did you mean '{month}'? [words-syntax]"),
])
def test_a_mistake_in_a_language_of_ones_own_is_a_finding(change, finding, tmp_path):
    changed = OWN["pl"].replace(*change)
    assert changed != OWN["pl"]
    findings = program.check(project(tmp_path, ["en", "pl"], {"pl": changed}))
    assert any(line.endswith(finding) and "templates/words/pl.yml" in line for line in findings), findings


def test_the_same_bytes_whatever_the_machine_speaks(tmp_path, site, monkeypatch):
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    monkeypatch.setenv("LC_ALL", "ar_EG.UTF-8")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    # The same ledger: what another build would enter has other salts.
    root = site.parent
    other = program.build(root, tmp_path / "public")
    pages = sorted(path.relative_to(site) for path in site.rglob("*.html"))
    assert [path for path in pages if (site / path).read_bytes() != (other / path).read_bytes()] == []
    assert len(pages) > 7 * 75
