"""The site on nginx, Apache and Caddy, at the root and below it, with the files of hosting/."""

import gzip
import http.client
import re
from urllib.parse import urljoin, urlsplit

import pytest
from browser.watching import Watch
from playwright.sync_api import expect

from .servers import BROTLI

META = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')


def get(server, path, method="GET", **headers):
    """An answer as it comes over the wire: nothing is followed or expanded."""
    parts = urlsplit(server.url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=20)
    connection.request(
        method, parts.path + path, headers={key.replace("_", "-"): value for key, value in headers.items()})
    answer = connection.getresponse()
    answer.body = answer.read()
    connection.close()
    return answer


def some(server, pattern):
    """The path of a file of the site."""
    path = sorted(server.site.glob(pattern))[0]
    return str(path.relative_to(server.site))


def test_pages(hosted):
    for path in ("", "index.html", "complaints/", "nl/", "trust/index.html", "search/"):
        answer = get(hosted, path)
        file = hosted.site / path
        file = file / "index.html" if file.is_dir() else file
        assert (answer.status, answer.body) == (200, file.read_bytes()), path
        assert answer.headers["Content-Type"].lower() == "text/html; charset=utf-8"


def test_a_folder_without_slash(hosted):
    answer = get(hosted, "complaints")
    assert answer.status in (301, 308)
    target = urljoin(hosted.url + "complaints", answer.headers["Location"])
    assert target == hosted.url + "complaints/"


def test_what_is_not_there(hosted):
    answer = get(hosted, "no/such/page/")
    assert answer.status == 404
    assert answer.body == (hosted.site / "404.html").read_bytes()
    assert answer.headers["Content-Type"].lower().startswith("text/html")
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert get(hosted, "cases/").status in (403, 404)
    assert b"root:" not in get(hosted, "../../../etc/passwd").body


@pytest.mark.parametrize("path, kind", [
    ("feed.xml", "application/rss+xml"), ("atom.xml", "application/atom+xml"),
    ("feed.json", "application/feed+json"), ("sitemap.xml", "text/xml|application/xml"),
    ("robots.txt", "text/plain"), ("api/v1/summary.json", "application/json"),
    ("**/*.csv", "text/csv"), ("**/*.svg", r"image/svg\+xml"), ("assets/*.css", "text/css"),
    ("assets/*.js", "(text|application)/javascript"), ("ledger/checkpoint", "text/plain"),
])
@pytest.mark.parametrize("accept", ["identity", "gzip", "br"])
def test_types(hosted, path, kind, accept):
    kind = kind.replace("s+", r"s\+").replace("m+", r"m\+").replace("d+", r"d\+")
    answer = get(hosted, some(hosted, path), Accept_Encoding=accept)
    assert answer.status == 200
    wanted = rf"({kind}); ?charset=utf-8"
    if kind.startswith("text/xml"):
        wanted = rf"({kind})(; ?charset=utf-8)?"  # XML says so itself
    assert re.fullmatch(wanted, answer.headers["Content-Type"].lower()), answer.headers["Content-Type"]


@pytest.mark.parametrize("path", ["", "index.html", "complaints/", "feed.xml", "assets/*.css"])
def test_compressed_beforehand(hosted, path):
    name = some(hosted, path) if "*" in path else path
    file = hosted.site / name
    file = file / "index.html" if file.is_dir() else file
    plain = get(hosted, name, Accept_Encoding="identity")
    assert plain.body == file.read_bytes()
    zipped = get(hosted, name, Accept_Encoding="gzip")
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert zipped.body == file.with_name(f"{file.name}.gz").read_bytes()
    assert gzip.decompress(zipped.body) == plain.body
    assert zipped.headers["Content-Type"].lower() == plain.headers["Content-Type"].lower()
    for answer in (plain, zipped):
        assert "accept-encoding" in (answer.headers["Vary"] or "").lower(), answer.headers
    if hosted.kind == "nginx" and not BROTLI.exists():
        return
    better = get(hosted, name, Accept_Encoding="gzip, deflate, br, zstd")
    assert better.headers["Content-Encoding"] == "br"
    assert better.body == file.with_name(f"{file.name}.br").read_bytes()
    assert "accept-encoding" in (better.headers["Vary"] or "").lower()


@pytest.mark.parametrize("accept", ["identity", "gzip", "br"])
def test_caches(hosted, accept):
    for pattern in ("assets/*.css", "assets/receipt.*.js", "pagefind/fragment/*", "pagefind/index/*"):
        cache = get(hosted, some(hosted, pattern), Accept_Encoding=accept).headers["Cache-Control"]
        assert cache == "public, max-age=31536000, immutable", pattern
    for path in ("", "complaints/", "feed.xml", "pagefind/pagefind-entry.json", "pagefind/pagefind.js"):
        assert get(hosted, path, Accept_Encoding=accept).headers["Cache-Control"] == "no-cache", path
    assert get(hosted, "ledger/checkpoint").headers["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize("accept", ["identity", "gzip", "br"])
def test_what_has_not_changed_is_not_sent(hosted, accept):
    for path in ("", some(hosted, "cases/*/index.html"), some(hosted, "assets/*.css")):
        first = get(hosted, path, Accept_Encoding=accept)
        again = get(hosted, path, Accept_Encoding=accept, If_None_Match=first.headers["ETag"])
        assert (again.status, again.body) == (304, b""), path
        since = first.headers["Last-Modified"]
        assert get(hosted, path, Accept_Encoding=accept, If_Modified_Since=since).status == 304
        head = get(hosted, path, "HEAD", Accept_Encoding=accept)
        assert (head.status, head.body) == (200, b"")


def test_policies(hosted):
    """The header is the page's own policy, and says who may frame it."""
    for path in ("", "trust/", "search/", some(hosted, "cases/*/index.html"), "nl/search/"):
        answer = get(hosted, path)
        own = META.search(answer.body.decode())[1]
        assert answer.headers["Content-Security-Policy"] == f"{own}; frame-ancestors 'none'", path
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
    # A topic may have the name of a folder that is ruled otherwise.
    for path in ("topics/embed/", "topics/pagefind/", "topics/search/"):
        answer = get(hosted, path)
        own = META.search(answer.body.decode())[1]
        assert answer.headers["Content-Security-Policy"] == f"{own}; frame-ancestors 'none'", path
        assert answer.headers["Access-Control-Allow-Origin"] is None, path
    assert get(hosted, "embed/").headers["Access-Control-Allow-Origin"] == "*"
    assert get(hosted, "api/v1/summary.json").headers["Access-Control-Allow-Origin"] == "*"
    assert get(hosted, "").headers["Access-Control-Allow-Origin"] is None


def test_in_a_browser(hosted, chromium):
    """Pages, the receipt's script and the search, with the policy as a header: no violation."""
    context = chromium.new_context()
    watch = Watch(context.new_page())
    watch.visit(hosted.url)
    assert watch.page.locator("article.case").count() > 0
    case = some(hosted, "cases/*/receipt.tlog-proof").replace("receipt.tlog-proof", "")
    watch.visit(hosted.url + case)
    expect(watch.page.locator(".checked")).not_to_be_empty()
    assert "failed" not in watch.page.locator(".checked").get_attribute("class")
    watch.visit(hosted.url + "search/#q=tyre")
    expect(watch.page.locator("#_results li").first).to_be_visible()
    assert not watch.troubles, watch.troubles
    context.close()
