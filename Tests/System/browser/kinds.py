"""One page of every kind that the demo site has, and in which languages it is read."""

KINDS = {
    "index": "index.html",
    "second page": "page/2/index.html",
    "newest": "newest/index.html",
    "praise": "praise/index.html",
    "complaints": "complaints/index.html",
    "one outcome": "complaints/disputed/index.html",
    "stars": "stars/1/index.html",
    "topic": "topics/repair/index.html",
    "source": "sources/google/index.html",
    "case with a long journey": "cases/2025-04-10-motor/index.html",
    "case of praise": "cases/2026-11-15-square-wheel/index.html",
    "placeholder": "cases/2025-10-04-r-d-g/index.html",
    "changes": "changes/index.html",
    "trust": "trust/index.html",
    "further page": "pages/about/index.html",
}
# The tree of each language of the demo site; the first is the default.
TREES = {"en": "", "nl": "nl/"}
WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")

# Every kind in every language, to parametrize by: `@pytest.mark.parametrize("path", PAGES)`.
PAGES = {
    f"{kind}, {language}": tree + path
    for language, tree in TREES.items()
    for kind, path in KINDS.items()
}
