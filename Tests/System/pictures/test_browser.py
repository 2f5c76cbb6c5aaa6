"""Photos in a real browser: none moves what is read, and none is loaded before it is needed."""

import functools
import http.server
import os
import threading
import time

import photos
import pytest
from axe_playwright_python.sync_playwright import Axe

SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 300);
})"""


class Slow(http.server.SimpleHTTPRequestHandler):
    """Pictures come late, as they do over a telephone."""

    def do_GET(self):
        self.server.asked.append(self.path)
        if self.path.endswith(".jpg"):
            time.sleep(0.4)
        super().do_GET()

    def log_message(self, *_):
        pass


@pytest.fixture
def serve():
    servers = []

    def serve(folder):
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Slow, directory=folder))
        server.asked = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return server, f"http://127.0.0.1:{server.server_port}/"

    yield serve
    for server in servers:
        server.shutdown()


@pytest.fixture
def browser(chromium):
    return chromium


@pytest.fixture
def shop(project):
    shapes = [(800, 600), (600, 800), (2000, 100), (90, 60)]
    for index, size in enumerate(shapes):
        project.photo(f"{index}.jpg", photos.encoded(photos.corners(*size)))
    project.review("r00", *[f"{index}.jpg" for index in range(4)])
    for index in range(1, 15):
        project.review(f"r{index:02}", text="A long story of a flat tyre. " * 60)
    project.photo("last.jpg", photos.encoded(photos.corners(640, 480)))
    project.review("r15", "last.jpg")
    project.write("content/site.yml", (project.root / "content/site.yml").read_text() + "order: newest\n")
    return project


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_and_nothing_comes_too_early(shop, serve, browser, width):
    server, url = serve(shop.build())
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.goto(url + "cases/r00/index.html")
    small = "[...document.images].filter(one => one.src.endsWith('-320.jpg'))"
    for _ in range(100):
        page.mouse.wheel(0, 50)
        if page.evaluate(f"{small}.every(one => one.complete && one.naturalWidth)"):
            break
        page.wait_for_timeout(100)
    else:
        pytest.fail("a picture does not load")
    assert page.evaluate(f"{small}.length") == 4
    assert not any("-1280" in path for path in server.asked), "a large one was loaded unasked"
    assert page.evaluate(SHIFTS) == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for width_now, height, natural in page.evaluate(
            f"{small}.map(one => [one.width, one.height, one.naturalWidth / one.naturalHeight])"):
        assert width_now > 0 and height > 0
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.emulate_media(color_scheme="dark")
    folder = os.environ.get("SCREENSHOTS")
    if folder:
        page.screenshot(path=f"{folder}/photos-{width}.png", full_page=True)

    # In the list the last review is far below: its photo is asked for once it is near.
    server.asked.clear()
    page.goto(url + "index.html")
    page.wait_for_timeout(600)
    if folder:
        page.screenshot(path=f"{folder}/photos-list-{width}.png")
    early = [path for path in server.asked if path.endswith(".jpg")]
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(900)
    late = [path for path in server.asked if path.endswith(".jpg")]
    assert len(late) > len(early), "every photo was loaded at once"
    assert not any("-1280" in path for path in late)
    assert page.evaluate(SHIFTS) == 0
    page.close()


def test_the_large_one_opens_over_the_page_and_escape_closes_it(shop, serve, browser):
    server, url = serve(shop.build())
    page = browser.new_context(java_script_enabled=True).new_page()
    page.goto(url + "cases/r00/index.html")
    page.locator(".shots button").first.click()
    large = page.locator("[popover] img").first
    large.wait_for(state="visible")
    assert large.get_attribute("src").endswith("-1280.jpg")
    page.wait_for_function("() => document.querySelector('[popover] img').naturalWidth > 0")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.keyboard.press("Escape")
    large.wait_for(state="hidden")
    # In a list a photo leads to its case.
    page.goto(url + "newest/index.html")
    photo = page.locator(".case .shots a").first
    case = photo.evaluate("link => link.closest('article').id")
    photo.click()
    page.wait_for_url(f"**/cases/{case}/index.html")
    page.context.close()
