"""Edits of a page's head: what search engines, previews and browsers are told before the page begins."""

import re

from ..folder import NoTarget
from . import crossed, forgery
from .html import PAGE_KINDS

ADDED = {
    "refresh": '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
    "refresh-late": '<META HTTP-EQUIV="REFRESH" CONTENT="5; URL=praise/index.html">',
    "base": '<base href="https://elsewhere.example/">',
    "base-target": '<base target="_top">',
    "style": "<style>.case[data-stars='1']{display:none}</style>",
    "style-link": '<link rel="stylesheet" href="https://elsewhere.example/look.css">',
    "alternate-style": '<link rel="alternate stylesheet" title="Plain" href="look.css">',
    "style-data": '<link rel="stylesheet" href="data:text/css,.case{display:none}">',
    "script": '<script src="https://elsewhere.example/look.js"></script>',
    "script-inline": "<script>document.title='Great'</script>",
    "script-module": '<script type="module" src="data:text/javascript,0"></script>',
    "speculation": '<script type="speculationrules">{"prerender":[{"source":"list","urls":["/great"]}]}</script>',
    "manifest": '<link rel="manifest" href="manifest.json">',
    "icon": '<link rel="icon" href="https://elsewhere.example/five-stars.png">',
    "prefetch": '<link rel="prefetch" href="https://elsewhere.example/track">',
    "amp": '<link rel="amphtml" href="https://elsewhere.example/amp">',
    "second-canonical": '<link rel="canonical" href="https://elsewhere.example/">',
    "no-index": '<meta name="robots" content="noindex">',
    "no-archive": '<meta name="googlebot" content="noarchive,nosnippet">',
    "description": '<meta name="description" content="Every customer is happy.">',
    "card": '<meta name="twitter:title" content="5 out of 5">',
    "open-graph": '<meta property="og:title" content="5 out of 5">',
    "rating-data": '<script type="application/ld+json">{"@context":"https://schema.org","@type":"AggregateRating",'
                   '"ratingValue":5,"reviewCount":900}</script>',
    "policy": '<meta http-equiv="Content-Security-Policy" content="img-src \'none\'">',
    "referrer": '<meta name="referrer" content="unsafe-url">',
    "viewport": '<meta name="viewport" content="width=1">',
    "scheme": '<meta name="color-scheme" content="only dark">',
    "charset": '<meta http-equiv="Content-Type" content="text/html; charset=utf-16le">',
    "cookie": '<meta http-equiv="Set-Cookie" content="seen=1">',
    "body-early": "</head><body><p>Great shop</p></body>",
}
HEADS = {name: PAGE_KINDS[name] for name in ("case", "list", "first", "trust", "second-language", "embed")}


@forgery(over=crossed(ADDED, HEADS))
def added(folder, draw, member):
    tag, pattern = member
    path = folder.one(pattern, draw)
    text = folder.text(path)
    place = draw.choice(["<title>", "</head>"])
    folder.write(path, text.replace(place, tag + place, 1))


CHANGED = {
    "title": (r"<title>([^<]*)</title>", "Great shop: 5 out of 5"),
    "description": (r'<meta name="description" content="([^"]*)"', "Every customer is happy."),
    "og-title": (r'property="og:title" content="([^"]*)"', "5 out of 5"),
    "og-description": (r'property="og:description" content="([^"]*)"', "Every customer is happy."),
    "og-image": (r'property="og:image" content="([^"]*)"', "https://elsewhere.example/five.png"),
    "og-image-alt": (r'property="og:image:alt" content="([^"]*)"', "5 out of 5"),
    "og-url": (r'property="og:url" content="([^"]*)"', "https://elsewhere.example/"),
    "canonical": (r'<link rel="canonical" href="([^"]*)"', "https://elsewhere.example/"),
    "alternate": (r'<link rel="alternate" hreflang="[^"]*" href="([^"]*)"', "https://elsewhere.example/"),
    "hreflang": (r'<link rel="alternate" hreflang="([^"]*)"', "xx"),
    "feed": (r'<link rel="alternate" type="application/atom\+xml" href="([^"]*)"', "https://elsewhere.example/"),
    "sheet": (r'<link rel="stylesheet" href="([^"]*)"', "https://elsewhere.example/look.css"),
    "policy": (r'Content-Security-Policy" content="([^"]*)"', "default-src *"),
    "data": (r'<script type="application/ld\+json">(.*?)</script>', '{"@type":"Product","name":"Great"}'),
    "viewport": (r'name="viewport" content="([^"]*)"', "width=1"),
    "language": (r'<html lang="([^"]*)"', "xx"),
    "script": (r'<script src="([^"]*)"', "https://elsewhere.example/receipt.js"),
    "icon": (r'<link rel="icon" href="([^"]*)"', "https://elsewhere.example/five.png"),
}


# What the heads of these pages do not have.
WITHOUT = {
    "embed": {"description", "og-title", "og-description", "og-image", "og-image-alt", "og-url", "canonical", "alternate",
              "hreflang", "feed", "data", "script"},
    "trust": {"data", "script"}, "first": {"script"}, "list": {"script"},
}
IN_HEADS = {name: member for name, member in crossed(CHANGED, HEADS).items()
            if name.split("@")[0] not in WITHOUT.get(name.split("@")[1], ())}


def find(folder, draw, pattern, expression):
    for path in folder.matching(pattern, draw):
        text = folder.text(path)
        found = list(re.finditer(expression, text))
        if found:
            return path, text, draw.choice(found)
    raise NoTarget(f"no {expression}")


@forgery(over=IN_HEADS)
def changed(folder, draw, member):
    (expression, new), pattern = member
    path, text, found = find(folder, draw, pattern, expression)
    folder.write(path, text[:found.start(1)] + new + text[found.end(1):])


@forgery(over=IN_HEADS)
def taken_out(folder, draw, member):
    (expression, _), pattern = member
    path, text, found = find(folder, draw, pattern, expression)
    folder.write(path, text[:found.start()] + text[found.end():])
