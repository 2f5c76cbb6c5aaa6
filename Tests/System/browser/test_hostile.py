"""Whatever people write into any field, nothing of it runs: with the Content-Security-Policy taken
out of the pages, so that the escaping alone holds."""

import html
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error

from . import allowed, hostile, program
from .kinds import PAGES
from .serving import POLICY
from .test_markup import nu, told
from .watching import Watch


FRAMES = b'<!doctype html><title>frames</title><link rel="icon" href="data:,"><body>'


class Inspector:
    """A tab of its own, and what it finds wrong with a page."""

    def __init__(self, chromium, server):
        self._server = server
        self._context = chromium.new_context()
        self._context.add_init_script(allowed.ALARM)
        self._watch = Watch(self._context.new_page())
        self._rules = {
            "elements": {tag: sorted(names) for tag, names in allowed.ELEMENTS.items()},
            "drawing": sorted(allowed.DRAWING), "everywhere": sorted(allowed.EVERYWHERE),
            "schemes": sorted(allowed.SCHEMES)}

    def look(self, url: str, own: str) -> dict:
        """What the page at `url` holds, of a site that begins at `own`."""
        self._watch.visit(url)
        page = self._watch.page
        try:
            seen = page.evaluate(f"rules => {{ {allowed.CHECK} return check(document, rules) }}",
                                 self._rules | {"own": own})
        except Error as error:  # the page went away while it was looked at
            seen = {"found": [str(error)], "ran": [], "at": page.url}
        return seen | {"trouble": self._trouble(url, seen) + self._asked_for(own, {url})}

    def look_at_all(self, own: str, paths: list[str]) -> dict[str, dict]:
        """The same of many pages of the site, by their paths."""
        frame = own + "frames"
        self._server.replace(frame, FRAMES)
        self._watch.visit(frame)
        urls = [own + path for path in paths]
        every = self._watch.page.evaluate(allowed.CHECK_MANY, [urls, self._rules | {"own": own}])
        assert self._watch.page.url == frame
        assert self._asked_for(own, {frame, *urls}) == []
        return {path: every[own + path] | {"trouble": self._trouble(own + path, every[own + path])}
                for path in paths}

    def walk(self, own: str, paths: list[str]) -> dict[str, list[str]]:
        """The pages with something wrong, and what."""
        return {path: seen["trouble"] for path, seen in self.look_at_all(own, paths).items()
                if seen["trouble"]}

    @staticmethod
    def _trouble(url: str, seen: dict) -> list[str]:
        gone = [] if seen["at"] == url else [f"went to {seen['at']}"]
        return seen["found"] + seen["ran"] + gone

    def _asked_for(self, own: str, urls: set[str]) -> list[str]:
        expected = re.escape(own) + (
            r"(assets/(style|embed|poster)\.[0-9a-f]+\.css|assets/receipt\.[0-9a-f]+\.js"
            r"|assets/(logo|icon)\.[0-9a-f]+\.svg|([a-z0-9-]+/)?badge-small\.svg|media/[0-9a-f]+-(320|1280)\.jpg"
            r"|cases/[a-z0-9-]+/receipt\.tlog-proof|ledger/checkpoint(s/[0-9]+)?)")
        return self._watch.troubles + [
            f"asks for {url}" for url in self._watch.requests
            if url not in urls and not re.fullmatch(expected, url)]

    def close(self):
        self._context.close()


@pytest.fixture(scope="module")
def inspector(chromium, server):
    inspector = Inspector(chromium, server)
    yield inspector
    inspector.close()


def pages_of(site: Path) -> list[str]:
    return sorted(str(file.relative_to(site)) for file in site.rglob("*.html"))


@pytest.fixture(scope="module")
def reviews(tmp_path_factory) -> hostile.Hostile:
    return hostile.reviews(tmp_path_factory.mktemp("reviews"))


PARTS = 6  # one site of all of them would be over the bound of site.yml, and slow


@pytest.fixture(scope="module", params=range(PARTS))
def settings(request, tmp_path_factory) -> hostile.Hostile:
    every = list(hostile.numbered(hostile.vectors()).items())
    part = dict(every[request.param::PARTS])
    return hostile.settings(tmp_path_factory.mktemp("settings"), part)


@pytest.fixture(scope="module")
def seen(inspector, server, reviews) -> dict[str, dict]:
    """What every page of the hostile reviews holds."""
    own = server.mount("reviews", reviews.site, with_policy=False)
    return inspector.look_at_all(own, pages_of(reviews.site))


def test_nothing_runs_in_any_field_of_a_review_and_what_follows(reviews, seen):
    assert len(seen) > 2 * len(reviews.vectors)
    wrong = {path: page["trouble"] for path, page in seen.items() if page["trouble"]}
    assert not wrong, f"{len(wrong)} pages, such as {dict(list(wrong.items())[:5])}"


def test_nothing_runs_in_any_field_of_the_site(inspector, server, settings):
    own = server.mount("settings", settings.site, with_policy=False)
    paths = [path for path in pages_of(settings.site) if path.endswith((
        "trust/index.html", "changes/index.html", "pages/p/index.html", "cases/r/index.html",
        "topics/t/index.html", "sources/s/index.html")) or re.fullmatch(
            r"(en-v\d+/)?index\.html", path)]
    assert len(paths) == 7 * len(settings.vectors)
    wrong = inspector.walk(own, paths)
    assert not wrong, f"{len(wrong)} pages, such as {dict(list(wrong.items())[:5])}"


def plain(text: str) -> str:
    return " ".join(text.split())


def test_what_was_written_can_be_read_as_it_was_written(reviews, seen):
    headings = {text: seen[f"cases/{name}/index.html"]["heading"]
                for name, text in reviews.vectors.items()}
    assert {text: shown for text, shown in headings.items() if plain(shown) != plain(text)} == {}


def test_every_receipt_fits_what_hostile_words_look_like(seen):
    """Escaping changes no word: the browser finds on the page what the log has."""
    checked = {path: page["checked"] for path, page in seen.items() if path.startswith("cases/")}
    assert checked
    wrong = {path: text for path, text in checked.items() if not (text or "").startswith("✓")}
    assert not wrong, f"{len(wrong)} pages, such as {dict(list(wrong.items())[:5])}"


def test_no_case_swallows_another(inspector, server, reviews, seen):
    own = server.mount("reviews", reviews.site, with_policy=False)
    lists = [path for path in seen if path.startswith("newest/")]
    # Not in a frame but as a visitor sees them.
    looks = [inspector.look(own + path, own) for path in lists]
    assert [look["trouble"] for look in looks] == [[]] * len(lists)
    assert sum(look["cases"] for look in looks) == len(list((reviews.site / "cases").iterdir()))


def test_control_characters_are_refused_by_name(tmp_path):
    # A byte order mark at the beginning of a text is dropped before anyone sees it.
    aside = [text for text in hostile.vectors()
             if hostile.has_control(text) and not text.startswith("\ufeff")]
    # So few: all others are in every field.
    assert 0 < len(aside) <= 15
    project = hostile.Project(tmp_path, name="S")
    for name, text in hostile.numbered(aside).items():
        project.add(f"reviews/{name}", "x", title=text, date="2026-01-01", rating=1)
    findings = program.check(tmp_path)
    assert len(findings) == len(aside)
    assert all("[control-character]" in finding for finding in findings), findings


def test_addresses_that_are_none_are_refused_and_the_others_are_harmless(
        inspector, server, tmp_path):
    project, urls = hostile.addresses(tmp_path / "all")
    refused = {finding.split(":")[0] for finding in program.check(project.root)}
    reviews = {name for name in urls if f"content/reviews/{name}.md" in refused}
    replies = {name for name in urls if f"content/replies/{name}.md" in refused}
    assert reviews == replies
    assert {name for name in urls if name.startswith("bare-")} <= reviews
    assert {name for name, url in urls.items()
            if url.lower().startswith("https://") and set(url) & set("\"<>\\`")} <= reviews
    kept = {name: url for name, url in urls.items() if name not in reviews}
    assert kept
    project = hostile.Project(
        tmp_path / "kept", name="S", people={"a": hostile.PERSON}, protocol={"owner": "a"})
    for name, url in kept.items():
        hostile.address(project, name, url)
    site = program.build(project.root, project.root / "public")
    own = server.mount("addresses", site, with_policy=False)
    wrong = inspector.walk(own, [f"cases/{name}/index.html" for name in kept])
    assert not wrong, wrong


def test_nu_finds_nothing_on_the_hostile_site(reviews):
    names = [name for name in reviews.vectors][::4]
    messages = nu(reviews.site / "index.html", reviews.site / "trust" / "index.html",
                  *(reviews.site / "cases" / name / "index.html" for name in names))
    # What customers write is shown as they wrote it, composed or not.
    messages = [line for line in messages if "Unicode Normalization Form C" not in line]
    assert not messages, told(messages)


# The control: pages made unsafe on purpose must be found out, each in its way.

UNSAFE = [
    ("<img src=x onerror=alert(1)>", "ran", "alert 1"),
    ("text <script>alert(1)</script> text", "ran", "alert 1"),
    ("<details open ontoggle=alert(1)><summary>x</summary></details>", "found", "<details ontoggle>"),
    ("<!--<script>alert(1)</script>-->", "found", "a #comment"),
    ("<iframe src=javascript:alert(1)></iframe>", "found", "<iframe>"),
    ("<b onmouseover=alert(1)>x</b>", "found", "<b onmouseover>"),
    ("<plaintext>", "found", "<plaintext>"),
]


@pytest.mark.parametrize("vector, how, what", UNSAFE)
def test_a_page_made_unsafe_is_found_out(inspector, server, reviews, vector, how, what):
    own = server.mount("reviews", reviews.site, with_policy=False)
    name = next(name for name, text in reviews.vectors.items() if text == vector)
    page = (reviews.site / "cases" / name / "index.html").read_text("utf-8")
    escaped = html.escape(vector, quote=False)
    assert escaped in page
    url = f"{own}cases/{name}/unsafe.html"
    server.replace(url, POLICY.sub(b"", page.replace(escaped, vector).encode("utf-8")))
    assert inspector.look(f"{own}cases/{name}/index.html", own)["trouble"] == []
    seen = inspector.look(url, own)
    assert what in seen[how], seen["trouble"]


@pytest.mark.parametrize("inside, what", [
    ('<a href="javascript:alert(1)">a</a>', "href=javascript:alert(1)"),
    ('<a href=" java&#9;script:alert(1)">a</a>', "href= java\tscript:alert(1)"),
    ('<a href="//evil.example/">a</a>', "href=//evil.example/"),
    ('<p onclick="alert(1)">a</p>', "<p onclick>"),
    ('<p style="color:red">a</p>', "<p style>"),
    ('<p id="_main">a</p>', "#_main twice"),
    ("<svg><script>alert(1)</script></svg>", "<script>"),
    ("<svg><a><text>a</text></a></svg>", "<a> of http://www.w3.org/2000/svg"),
    ("<meta http-equiv=refresh content='0;url=x'>", "asks for "),
    ("<img src=/elsewhere.png>", "/elsewhere.png"),
])
def test_the_inspector_finds_what_is_not_allowed(inspector, server, demo, inside, what):
    own = server.mount("controls", demo, with_policy=False)
    # A page of its own for each: the browser may remember one of that address.
    url = f"{own}trust/control-{len(inside)}-{len(what)}.html"
    page = (demo / "trust" / "index.html").read_bytes()
    start = b'id="_main">'
    assert page.count(start) == 1
    page = page.replace(start, start + inside.encode())
    server.replace(url, POLICY.sub(b"", page))
    trouble = inspector.look(url, own)["trouble"]
    assert any(what in line for line in trouble), trouble


def test_with_its_policy_even_an_unsafe_page_runs_nothing(inspector, server, demo):
    """The second wall behind the escaping."""
    own = server.mount("controls", demo)
    url = own + "trust/control.html"
    page = (demo / "trust" / "index.html").read_bytes().replace(
        b'id="_main">', b'id="_main"><img src=x onerror=alert(1)><script>alert(1)</script>')
    assert urlsplit(url).scheme == "http"
    server.replace(url, page)
    seen = inspector.look(url, own)
    assert seen["ran"] == []
    assert "<script>" in seen["found"]


@pytest.mark.parametrize("name", PAGES)
def test_the_demo_site_is_made_of_what_is_allowed(name, inspector, server, demo):
    own = server.mount("policy-free", demo, with_policy=False)
    assert inspector.look(own + PAGES[name], own)["trouble"] == []
