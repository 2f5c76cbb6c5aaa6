"""What a web server does with files: foreign ones beside the site's own, links, compressed twins."""

import gzip
import re

from ..folder import COMPRESSED, NoTarget
from ..places import ANY, CASE, LIST
from . import crossed, forgery

PAGE = "<!doctype html><meta charset=utf-8><title>Reviews</title><p>Every customer is happy.</p>\n"
HERE = "https://elsewhere.example/"

# Files that change what a server or a browser makes of the folder.
CONTROLS = {
    "_redirects": f"/cases/* {HERE} 302\n",
    "_headers": f"/*\n  Link: <{HERE}look.css>; rel=stylesheet\n  Refresh: 0;url={HERE}\n",
    ".htaccess": f"RewriteEngine on\nRewriteRule ^cases/ {HERE} [R]\n",
    ".htpasswd": "guest:x\n",
    "web.config": "<configuration><system.webServer><httpRedirect enabled='true'/></system.webServer></configuration>",
    "netlify.toml": f'[[redirects]]\nfrom = "/cases/*"\nto = "{HERE}"\n',
    "vercel.json": '{"redirects":[{"source":"/cases/(.*)","destination":"/praise/"}]}',
    "now.json": '{"version":2,"routes":[{"src":"/cases/.*","dest":"/praise/index.html"}]}',
    "staticwebapp.config.json": '{"routes":[{"route":"/cases/*","rewrite":"/praise/index.html"}]}',
    "firebase.json": '{"hosting":{"rewrites":[{"source":"**","destination":"/praise/index.html"}]}}',
    "nginx.conf": "location /cases/ { return 302 /praise/; }\n",
    "Caddyfile": "redir /cases/* /praise/\n",
    "apache.conf": "Redirect /cases /praise\n",
    "amplify.yml": "customHeaders: []\n",
    "render.yaml": "services: []\n",
    "Staticfile": "pushstate: enabled\n",
    "_routes.json": '{"version":1,"include":["/*"],"exclude":[]}',
    "_worker.js": "export default{fetch(){return new Response('Great shop')}}\n",
    "functions/[[path]].js": "export const onRequest=()=>new Response('Great shop')\n",
    "_config.yml": "exclude: [cases]\n",
    "_layouts/default.html": PAGE,
    ".gitlab-ci.yml": "pages:\n  script: rm -r public/cases\n",
    "CNAME.txt": "elsewhere.example\n",
    "sw.js": "onfetch=e=>e.respondWith(new Response('Great shop'))\n",
    "service-worker.js": "self.addEventListener('fetch',()=>{})\n",
    "manifest.json": '{"start_url":"/praise/index.html"}',
    "site.webmanifest": '{"start_url":"/praise/index.html"}',
    "browserconfig.xml": "<browserconfig/>",
    "crossdomain.xml": "<cross-domain-policy><allow-access-from domain='*'/></cross-domain-policy>",
    "sitemap_index.xml": "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>",
    "sitemap.txt": f"{HERE}\n",
    "favicon.ico": b"\0\0\1\0",
    "ads.txt": "elsewhere.example, 1, DIRECT\n",
    "humans.txt": "The best shop.\n",
    "security.txt": "Contact: nobody\n",
    "BUILD": "sitegen\n",
}


@forgery(over={name: (name, text) for name, text in CONTROLS.items()})
def foreign(folder, draw, member):
    name, text = member
    folder.add(name, text)


BELOW = {
    "htaccess": (".htaccess", CONTROLS[".htaccess"]), "web-config": ("web.config", CONTROLS["web.config"]),
    "user-ini": (".user.ini", "auto_prepend_file=x\n"), "redirects": ("_redirects", CONTROLS["_redirects"]),
}


@forgery(over=BELOW)
def foreign_below(folder, draw, member):
    """Deep inside the site, where some servers look too."""
    name, text = member
    below = folder.one(CASE, draw).rsplit("/", 1)[0]
    folder.add(f"{below}/{name}", text)


# Files that stand before a page in the order in which servers look for an index, or beside it.
SHADOWS = {
    name: name for name in (
        "index.htm", "index.xhtml", "index.shtml", "index.php", "index.cgi", "index.asp", "index.aspx",
        "index.jsp", "index.pl", "index.json", "index.txt", "index.svg", "INDEX.HTML", "Index.html",
        "index.HTM", "default.htm", "default.html", "default.asp", "Default.aspx", "home.html",
        "index.html.en", "index.en.html", "index.html.var", "index.html.php", "index.html.bak",
        "index.html~", ".index.html", "index.html ", "index.html;v", "welcome.html", "iisstart.htm",
        "index.md", "README.md", "readme.html", "index.pdf")}


@forgery(over=crossed(SHADOWS, {"first": re.compile("index.html"), "case": CASE, "list": LIST}))
def shadow(folder, draw, member):
    name, pattern = member
    below = folder.one(pattern, draw)[:-len("index.html")]
    folder.add(below + name, PAGE)


def beside(path, ending):
    """`cases/x.html` for `cases/x/index.html`: some servers give it for `cases/x`."""
    return path[:-len("/index.html")] + ending


@forgery(over={"html": ".html", "htm": ".htm", "php": ".php", "json": ".json", "none-html": ".HTML"})
def shadow_beside(folder, draw, ending):
    folder.add(beside(folder.one(CASE, draw), ending), PAGE)


INVENTED = {
    "case": "cases/great/index.html", "page": "pages/prizes/index.html", "language": "fr/index.html",
    "write": "write/here/index.html", "later": "newest/page/99/index.html", "group": "complaints/solved/index.html",
    "topic": "topics/honesty/index.html", "source": "sources/prize/index.html", "list": "best/index.html",
    "stars": "stars/6/index.html", "photo": "media/great-320.jpg", "record": "api/v1/cases/great.json",
    "assets": "assets/style.0000000000000000.css", "feed": "topics/honesty/feed.xml", "api": "api/v2/summary.json",
    "badge": "badge-best.svg", "tile": "ledger/tile/entries/001", "checkpoint": "ledger/checkpoints/9999",
    "openings": "ledger/openings/001.jsonl", "receipt": "cases/great/receipt.tlog-proof", "source-piece":
    "ledger/source/extra.json", "ledger": "ledger/notes.txt", "widget": "embed/widget.js", "other": "great.html",
    "hidden": ".great.html", "deep": "a/b/c/d/e/f/index.html", "script": "assets/receipt.0000000000000000.js",
    "unicode": "cases/flаt/index.html", "space": "cases/flat /index.html", "upper": "CASES/flat/index.html",
    "percent": "cases/%66lat/index.html", "well-unknown": "well-known/great.html",
}


@forgery(over=INVENTED)
def invented(folder, draw, path):
    """A file that the site does not have."""
    folder.add(path, PAGE)


@forgery()
def folder_in_place_of_a_page(folder, draw):
    path = folder.one(CASE, draw)
    folder.remove(path)
    folder.write(f"{path}/index.html", PAGE)


@forgery()
def file_in_place_of_a_folder(folder, draw):
    folder.write(draw.choice(["praise", "complaints", "newest", "trust"]), PAGE)


PARTS = {
    "cases": r"(?:.*/)?cases/.*", "complaints": r"(?:.*/)?complaints/.*", "api": r"api/.*", "second": r"nl/.*",
    "trust": r"(?:.*/)?trust/.*", "embed": r"(?:.*/)?embed/.*", "poster": r"(?:.*/)?poster/.*", "media": r"media/.*",
    "feeds": r"(?:.*/)?(?:feed|atom)\.(?:xml|json)", "assets": r"assets/.*", "stars": r"(?:.*/)?stars/.*",
    "badges": r"(?:.*/)?badge.*", "receipts": r"cases/[^/]+/receipt\.tlog-proof", "records": r"api/v1/cases/.*",
    "write": r"(?:.*/)?write/.*", "later-pages": r"(?:.*/)?page/\d+/.*", "lowest": r"(?:.*/)?lowest/.*",
    "pages": r"(?:.*/)?pages/.*", "changes": r"(?:.*/)?changes/.*", "newest": r"(?:.*/)?newest/.*",
    "log": r"ledger/tile/.*", "openings": r"ledger/openings/.*", "checkpoints": r"ledger/checkpoints/.*",
    "ledger": r"ledger/.*", "source": r"ledger/source/.*", "everything-but-the-ledger": r"(?!ledger/).*",
    "search": r"(?:.*/)?search/.*", "search-engine": r"pagefind/pagefind.*\.js",
}


@forgery(over={name: re.compile(pattern) for name, pattern in PARTS.items()})
def part_gone(folder, draw, pattern):
    """A whole part of the site is not there."""
    for path in folder.matching(pattern, draw):
        if path in folder.paths:
            folder._clear(path)


SINGLE = {
    "404": "404.html", "robots": "robots.txt", "sitemap": "sitemap.xml", "picture": "picture.png",
    "badge": "badge.svg", "feed": "feed.xml", "atom": "atom.xml", "json-feed": "feed.json", "key": "ledger/key",
    "trust-data": "api/trust.json", "summary": "api/v1/summary.json", "table": "api/v1/reviews.csv",
    "schema": "api/v1/schemas/case.json", "embed-data": "embed/summary.json", "embed-script": "embed/reviews.js",
    "checkpoint": "ledger/checkpoint",
}


@forgery(over=SINGLE)
def file_gone(folder, draw, path):
    folder.remove(path)


@forgery(over=SINGLE)
def file_emptied(folder, draw, path):
    folder.bytes(path)
    folder.write(path, b"")


@forgery(over={"case": CASE, "list": LIST, "receipt": re.compile(r"cases/[^/]+/receipt\.tlog-proof"),
               "sheet": re.compile(r"assets/.*\.css"), "photo": re.compile(r"media/.*\.jpg"),
               "record": re.compile(r"api/v1/cases/.*\.json")})
def linked_to_another(folder, draw, pattern):
    """A symbolic link to another file of its kind, or to what is no file at all."""
    path, *others = folder.matching(pattern, draw)
    others = [other for other in others if folder.bytes(other) != folder.bytes(path)]
    target = str(folder.place / others[0]) if others else "/dev/null"
    folder.link(path, target)


@forgery(over={"dangling": "nowhere", "device": "/dev/null", "out": "/etc/hostname", "itself": "index.html"})
def linked_away(folder, draw, target):
    folder.link(folder.one(CASE, draw), target)


@forgery()
def folder_linked(folder, draw):
    """All of a case's folder is a link to another case's."""
    one, other = (path.rsplit("/", 1)[0] for path in folder.matching(CASE, draw)[:2])
    folder.link(one, str(folder.place / other))


# Compressed twins


TWINS = {
    "page": ANY, "case": CASE, "sheet": re.compile(r"assets/.*\.css"), "script": re.compile(r"assets/.*\.js"),
    "data": re.compile(r"api/.*\.json"), "table": re.compile(r"api/.*\.csv"), "badge": re.compile(r".*badge.*\.svg"),
    "feed": re.compile(r".*(?:feed|atom)\.(?:xml|json)"), "map": re.compile(r"sitemap\.xml"),
    "embed": re.compile(r".*embed/summary\.json"), "schema": re.compile(r"api/v1/schemas/.*"),
}


def twin(folder, draw, pattern, ending):
    for path in folder.matching(pattern, draw):
        if path + ending in folder.paths:
            return path, path + ending
    raise NoTarget("no compressed twin")


ENDINGS = {name[1:]: name for name in COMPRESSED}


@forgery(over=crossed(TWINS, ENDINGS))
def twin_differs(folder, draw, member):
    """Browsers that ask for it compressed get other words."""
    pattern, ending = member
    path, name = twin(folder, draw, pattern, ending)
    data = folder.bytes(path)
    changed = re.sub(rb"\d|star|the", lambda m: b"5" if m[0] != b"5" else b"4", data, count=3)
    folder.write(name, COMPRESSED[ending](changed))


@forgery(over=crossed(TWINS, ENDINGS))
def twin_of_another(folder, draw, member):
    pattern, ending = member
    _, name = twin(folder, draw, pattern, ending)
    others = [path for path in folder.paths if path.endswith(ending) and folder.bytes(path) != folder.bytes(name)]
    folder.write(name, folder.bytes(draw.choice(others)))


@forgery(over=ENDINGS)
def twin_broken(folder, draw, ending):
    _, name = twin(folder, draw, ANY, ending)
    data = folder.bytes(name)
    folder.write(name, data[:draw.randrange(len(data) // 2)])


@forgery()
def twin_goes_on(folder, draw):
    """A second member of the gzip file: browsers show both."""
    _, name = twin(folder, draw, ANY, ".gz")
    folder.write(name, folder.bytes(name) + gzip.compress(b"<p>All resolved.</p>", mtime=0))


@forgery(over=ENDINGS)
def twin_where_none_was(folder, draw, ending):
    """A compressed file in a site without: servers with precompressed files send it."""
    path = folder.one(ANY, draw)
    folder.add(path + ending, COMPRESSED[ending](PAGE.encode()))


@forgery(over={"zst": ".zst", "deflate": ".deflate", "xz": ".xz", "lz": ".Z", "gzip": ".gzip", "upper": ".GZ"})
def twin_of_a_foreign_kind(folder, draw, ending):
    folder.add(folder.one(ANY, draw) + ending, gzip.compress(PAGE.encode(), mtime=0))
