"""Every kind of page fits every screen, and asks for nothing but itself, its stylesheet, and where it
has a receipt what is needed to check that."""

import re
import pytest

from .kinds import PAGES, SCHEMES, WIDTHS

# What sticks out to the right of a page that scrolls sideways; what scrolls in itself may.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= window.innerWidth) return []
  return [...document.body.querySelectorAll('*')]
    .filter(e => !e.parentElement.closest('.scroll, pre'))
    .filter(e => e.getBoundingClientRect().right > width + 0.5)
    .slice(0, 5)
    .map(e => `${e.tagName} ${e.className} to ${e.getBoundingClientRect().right}: `
      + e.textContent.slice(0, 60))
}"""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_every_width_light_and_dark(name, page, watch, demo_url, screenshots):
    watch.visit(demo_url + PAGES[name])
    sticking_out = {}
    for width in WIDTHS:
        for scheme in SCHEMES:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            if found := page.evaluate(OVERFLOW):
                sticking_out[width, scheme] = found
            # Other words in the same colours are looked at once, where room is scarce.
            if name.endswith(", en") or (width, scheme) == (320, "light"):
                file = f"{name.replace(', ', '-').replace(' ', '-')}-{width}-{scheme}.png"
                # The top of a long list shows it all.
                page.screenshot(path=screenshots / file, full_page=True,
                                clip={"x": 0, "y": 0, "width": width, "height": 4000})
    assert sticking_out == {}
    assert watch.troubles == []


@pytest.mark.parametrize("name", [name for name in PAGES if name.endswith(", en")])
def test_a_page_asks_for_nothing_but_itself_its_style_and_its_receipt(name, chromium, server, demo_url):
    # A context of its own has an empty cache, and so asks for everything that it needs.
    context = chromium.new_context()
    tab = context.new_page()
    requests = []
    tab.on("request", lambda request: requests.append(request.url))
    asked = len(server.asked)
    tab.goto(demo_url + PAGES[name], wait_until="networkidle")
    context.close()
    style = [url for url in requests if url.startswith(demo_url + "assets/style.")]
    assert len(style) == 1 and style[0].endswith(".css")
    # The demo has a wide logo, at the head of the first page. A photo and the badge of a case are loaded
    # when they come into view, and the tab's picture is the browser's own wish.
    wanted = [demo_url + PAGES[name], style[0]]
    own = {"index": "assets/logo."}.get(name.removesuffix(", en"), "badge-small.svg")
    wanted += [url for url in requests if url.startswith(demo_url + own)]
    late = [url for url in requests if url.startswith(
        (demo_url + "media/", demo_url + "assets/icon.")) and url not in wanted]
    requests = [url for url in requests if url not in late]
    assert len(wanted) == (3 if name.removesuffix(", en") not in {"changes", "trust", "further page", "where to write"} else 2)
    if PAGES[name].startswith("cases/"):
        script = [url for url in requests if url.startswith(demo_url + "assets/receipt.")]
        assert len(script) == 1 and script[0].endswith(".js")
        receipt = demo_url + PAGES[name].replace("index.html", "receipt.tlog-proof")
        then = [url for url in requests if re.fullmatch(re.escape(demo_url) + r"ledger/checkpoints/[0-9]+", url)]
        assert len(then) == 1
        wanted += [script[0], receipt, demo_url + "ledger/checkpoint", then[0]]
    assert sorted(requests) == sorted(wanted)
    # No other wish reaches the server.
    seen = [url for url in server.asked[asked:] if "/assets/icon." not in url]
    photos = [url for url in late if "/assets/icon." not in url]
    assert len(seen) == len(wanted) + len(photos), seen
