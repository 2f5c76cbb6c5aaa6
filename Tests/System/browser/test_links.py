"""Every link leads somewhere: below a path of a server, and from a folder on disk."""

import re
import urllib.request
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from . import program, tree

OUTSIDE = {"http", "https", "mailto"}
# What is shown elsewhere, and only docs/embed.md leads to.
ELSEWHERE = re.compile(r"(^|/)(embed|poster)/|^assets/(embed|poster)\.")


@pytest.fixture(scope="module")
def trees(demo) -> dict[str, tree.Element]:
    return tree.pages(demo)


def references(page: tree.Element) -> list[str]:
    return [element.attributes[name] for element in page for name in ("href", "src")
            if name in element.attributes]


def inside(page: tree.Element) -> list[str]:
    """The links to the site itself."""
    return [link for link in references(page)
            if urlsplit(link).scheme not in OUTSIDE | {"data"}]


def test_every_link_within_the_site_is_relative_and_names_a_file(demo, trees):
    broken = []
    for path, page in trees.items():
        if path.endswith("404.html"):  # it is answered at any depth: see Tests/System/web
            continue
        for link in inside(page):
            target, fragment = urldefrag(link)
            if target.startswith("/") or urlsplit(link).scheme or urlsplit(link).query:
                broken.append(f"{path}: {link} is not relative")
                continue
            file = (demo / path).parent / unquote(target) if target else demo / path
            file = Path(file.resolve())
            if not file.is_relative_to(demo.resolve()):
                broken.append(f"{path}: {link} leads out of the folder")
            elif not file.is_file():
                broken.append(f"{path}: {link} names no file")
            elif fragment:
                there = trees[str(file.relative_to(demo.resolve()))]
                if not there.all(id=unquote(fragment)):
                    broken.append(f"{path}: {link} names no place there")
    assert not broken, f"{len(broken)} links, the first: {broken[:10]}"


def test_every_page_is_reached_from_the_index_below_a_path_of_a_server(demo, demo_url, trees):
    waiting, seen = [demo_url + "index.html"], set()
    while waiting:
        url = waiting.pop()
        if url in seen:
            continue
        seen.add(url)
        assert url.startswith(demo_url), url
        with urllib.request.urlopen(url, timeout=10) as answer:
            assert answer.status == 200
            body = answer.read()
            if not answer.headers["Content-Type"].startswith("text/html"):
                continue
        page = tree.parse(body.decode("utf-8"))
        waiting += [urldefrag(urljoin(url, link)).url for link in inside(page)]
    reached = {url.removeprefix(demo_url) for url in seen}
    files = {str(file.relative_to(demo)) for file in demo.rglob("*") if file.is_file()}
    assert reached <= files
    pages = {file for file in files if file.endswith((".html", ".css", ".js"))}
    assert {file for file in pages - reached
            if not ELSEWHERE.search(file) and not file.endswith("404.html")} == set()
    assert {file for file in files if file.endswith(".tlog-proof")} <= reached


@pytest.mark.parametrize("clicks", [
    ["Complaints", "Unsolved", "Gears still slip"],
    ["How we keep this honest", "Google"],
    ["What we changed", "Prima, maar negen dagen", "What we changed"],
    ["Nederlands", "Klachten", "English"],
    ["Next", "Next", "Previous"],
    ["Newest", "Next", "Next", "1", "Reviews"],
    ["Highest", "Reviews with 5 stars", "Fair mix", "Lowest", "Reviews with 4 stars"],
])
def test_clicking_through_the_folder_on_disk(clicks, page, watch, demo):
    watch.visit((demo / "index.html").as_uri())
    for click in clicks:
        before = page.url
        page.get_by_role("link", name=click).first.click()
        page.wait_for_url(lambda url: url != before)
        assert page.url.startswith(demo.as_uri())
        assert page.locator("h1").count() == 1
    assert watch.troubles == []


def test_the_site_has_no_absolute_link_to_itself_but_for_programs(demo):
    own = (program.REPOSITORY / "content" / "site.yml").read_text("utf-8")
    url = next(line.split()[1] for line in own.splitlines() if line.startswith("url:"))
    for file in demo.rglob("*.html"):
        page = tree.parse(file.read_text("utf-8"))
        assert not [link for link in references(page) if link.startswith(url)
                    and not page.all("link", rel="canonical", href=link)
                    and not page.all("link", rel="alternate", href=link)], file
