"""One page of every kind that the demo site has, in which languages it is read, and on which screens.

`make test` looks at every page on a small and a large screen, light and dark; with TESTS=all, as in
`make test-all`, at sizes between too, and in colours that the reader forces on the page.
"""

import os

KINDS = {
    "index": "index.html",
    "second page": "page/2/index.html",
    "newest": "newest/index.html",
    "a page by number": "newest/page/1/index.html",
    "praise": "praise/index.html",
    "highest": "highest/index.html",
    "lowest": "lowest/index.html",
    "complaints": "complaints/index.html",
    "one group": "complaints/unsolved/index.html",
    "one outcome": "complaints/disputed/index.html",
    "language": "languages/nl/index.html",
    "stars": "stars/1/index.html",
    "topic": "topics/repair/index.html",
    "source": "sources/google/index.html",
    "case with a long journey": "cases/2025-04-10-motor/index.html",
    "case of praise": "cases/2026-11-15-square-wheel/index.html",
    "case with a photo": "cases/2026-03-14-flat-tyre/index.html",
    "placeholder": "cases/2025-10-04-r-d-g/index.html",
    "changes": "changes/index.html",
    "trust": "trust/index.html",
    "further page": "pages/about/index.html",
    "where to write": "write/index.html",
}
# The tree of each language of the demo site; the first is the default.
TREES = {"en": "", "nl": "nl/"}
WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")
IS_WHOLE = os.environ.get("TESTS") == "all"
# Width, scheme, and whether the colours are forced.
LOOKS = [(width, scheme, "none") for width in ((320, 390, 768, 1280) if IS_WHOLE else (320, 1280))
         for scheme in SCHEMES]
if IS_WHOLE:
    LOOKS += [(width, "light", "active") for width in (320, 1280)]

# Every kind in every language, to parametrize by: `@pytest.mark.parametrize("path", PAGES)`.
PAGES = {
    f"{kind}, {language}": tree + path
    for language, tree in TREES.items()
    for kind, path in KINDS.items()
}
