"""How soon a page is there on a slow line, and that nothing holds it up or moves about.

The line is Lighthouse's "Slow 4G" as Chromium's own emulation makes it: a round trip of 150 ms, 1.6 Mbit/s
down, 750 kbit/s up; the processor is made four times as slow for the blocking time. Of several runs
the fastest paint and the middle blocking time count: what else the machine does only ever adds. Page and stylesheet take 380 ms on that line whatever the page does, so 120 are
left to draw it: it took 50 to 110 on two busy cores, and on a machine with much else to do it may take more.
"""

from statistics import median

import pytest

PAGES = {
    "index": "index.html",
    "index, nl": "nl/index.html",
    "case": "cases/2025-04-10-motor/index.html",
    "trust": "trust/index.html",
}
SLOW_4G = {
    "offline": False, "latency": 150,
    "downloadThroughput": 1.6 * 1024 * 1024 / 8, "uploadThroughput": 750 * 1024 / 8,
}
RUNS = 9
# What the browser itself has noted, from before the page began.
NOTE = """
window.__noted = {paint: 0, shift: 0, shifts: 0, blocked: 0, tasks: 0}
const note = (type, use) => new PerformanceObserver(list => list.getEntries().forEach(use))
  .observe({type, buffered: true})
note('largest-contentful-paint', entry => { __noted.paint = entry.startTime })
note('layout-shift', entry => { __noted.shift += entry.value; __noted.shifts++ })
note('longtask', entry => {
  __noted.tasks++
  const first = performance.getEntriesByName('first-contentful-paint')[0]
  // Total blocking time: what tasks after the first paint take beyond 50 ms.
  if (first && entry.startTime + entry.duration > first.startTime)
    __noted.blocked += Math.max(0, entry.duration - 50)
})
"""
SCROLL = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += 400) {
    scrollTo(0, y)
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  }
  await new Promise(done => setTimeout(done, 100))
}"""


def measured(chromium, url: str, *, line=None, slowdown: int = 1, scheme: str = "light",
             scroll: bool = False, script: str = NOTE) -> dict:
    """One visit with an empty cache."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": 412, "height": 823})
    try:
        tab = context.new_page()
        session = context.new_cdp_session(tab)
        session.send("Network.enable")
        if line:
            session.send("Network.emulateNetworkConditions", line)
        if slowdown > 1:
            session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        tab.add_init_script(script)
        tab.goto(url, wait_until="networkidle")
        tab.wait_for_timeout(100)
        if scroll:
            tab.evaluate(SCROLL)
        return tab.evaluate("__noted")
    finally:
        context.close()


@pytest.mark.parametrize("name", PAGES)
def test_the_largest_paint_comes_within_half_a_second_on_slow_4g(name, chromium, demo_url):
    url = demo_url + PAGES[name]
    paints = [measured(chromium, url, line=SLOW_4G)["paint"] for _ in range(RUNS)]
    # Two round trips are what page and stylesheet take at the least: less would be no slow line.
    assert all(paint > 300 for paint in paints), paints
    assert min(paints) < 500, paints


@pytest.mark.parametrize("name", PAGES)
def test_nothing_blocks_a_page_on_a_slow_processor(name, chromium, demo_url):
    blocked = [measured(chromium, demo_url + PAGES[name], slowdown=4)["blocked"]
               for _ in range(RUNS)]
    assert median(blocked) == 0, blocked


@pytest.mark.parametrize("name", PAGES)
def test_nothing_moves_while_a_page_comes_and_is_scrolled(name, chromium, demo_url):
    noted = measured(chromium, demo_url + PAGES[name], line=SLOW_4G, scroll=True)
    assert (noted["shift"], noted["shifts"]) == (0, 0)


def test_what_blocks_and_what_moves_would_be_seen(chromium, server, demo_url):
    """The control: a page that keeps the processor busy and moves its text."""
    url = demo_url + "busy/index.html"
    server.replace(url, b"""<!doctype html><html><body><p id=a>a</p><p>b</p><script>
      setTimeout(() => { const end = performance.now() + 200; while (performance.now() < end); }, 60)
      setTimeout(() => { a.style.height = '300px' }, 400)
      setTimeout(() => {}, 900)</script></body></html>""")
    noted = measured(chromium, url, scroll=True)
    assert noted["blocked"] > 50 and noted["shift"] > 0
