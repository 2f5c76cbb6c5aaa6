"""Pages can be printed, and walked through with the keyboard alone."""

import pytest

from .kinds import KINDS

WALKED = ["index", "case with a long journey", "trust"]


@pytest.mark.parametrize("kind", KINDS)
def test_on_paper_there_is_no_navigation_and_no_reply_is_cut(kind, page, watch, demo_url):
    watch.visit(demo_url + KINDS[kind])
    assert page.locator("nav").first.is_visible()
    page.emulate_media(media="print")
    for selector in ("nav", ".filters", ".pager", ".acts", ".shots"):
        for element in page.locator(selector).all():
            assert not element.is_visible(), selector
    # A card may be cut, but neither its head nor a reply.
    for element in page.locator(".case > header, .story > li:not(.more)").all():
        assert element.evaluate("e => getComputedStyle(e).breakInside") == "avoid"
    assert page.pdf().startswith(b"%PDF")


def test_in_the_dark_paper_stays_white_and_words_black(page, watch, demo_url):
    watch.visit(demo_url + KINDS["index"])
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate("""() => {
      const style = getComputedStyle(document.body)
      return [style.color, style.backgroundColor].map(colour =>
        colour.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0))
    }""")
    assert colours[0] < 3 * 96 and colours[1] > 3 * 200, colours


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_tab_reaches_the_skip_link_which_leads_to_the_text(kind, page, watch, demo_url):
    watch.visit(demo_url + KINDS[kind])
    page.keyboard.press("Tab")
    focus = page.locator(":focus")
    assert "skip" in focus.get_attribute("class").split()
    box = focus.bounding_box()
    assert box["x"] >= 0 and box["y"] >= 0 and box["x"] + box["width"] <= 1280
    page.keyboard.press("Enter")
    is_list = page.locator(".filters").count() > 0
    page.wait_for_url("**#_reviews" if is_list else "**#_main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main, footer') !== null")
    assert not is_list or page.evaluate("document.activeElement.closest('.filters') !== null")


# What Tab stops at; what is folded away it passes over.
FOLDED = "details:not([open]) > :not(summary)"
STOPS = f'a[href]:not({FOLDED} *), summary, [tabindex="0"]'

# Where the focus is, and whether it can be seen there.
FOCUS = """stops => {
  const element = document.activeElement
  if (element === document.body) return null
  const style = getComputedStyle(element), box = element.getBoundingClientRect()
  return {
    what: element.outerHTML.slice(0, 100),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inside: box.width > 0 && box.left >= 0 && box.right <= innerWidth + 1
      && box.top < innerHeight && box.bottom > 0,
    at: [...document.querySelectorAll(stops)].indexOf(element),
  }
}"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", WALKED)
def test_tab_walks_through_every_link_in_order_with_a_visible_focus(
        kind, width, page, watch, demo_url):
    page.set_viewport_size({"width": width, "height": 800})
    watch.visit(demo_url + KINDS[kind])
    stops = page.locator(STOPS).count()
    for stop in range(stops):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS, STOPS)
        assert focus and focus["at"] == stop and focus["outlined"], focus
        # The browser may scroll to it a frame later.
        page.wait_for_function(f"stops => ({FOCUS})(stops).inside", arg=STOPS)


def test_what_is_folded_away_is_printed(page, watch, demo_url):
    watch.visit(demo_url + KINDS["index"])
    folded = page.locator(".hero .figures")
    assert not folded.is_visible()
    page.emulate_media(media="print")
    assert folded.evaluate("e => e.getBoundingClientRect().height") > 200
    assert page.locator(".story .more .words").first.evaluate(
        "e => e.getBoundingClientRect().height") > 10
