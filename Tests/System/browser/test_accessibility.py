"""axe-core finds nothing on any kind of page, whatever its width and colours."""

import pytest

from .kinds import LOOKS, PAGES

# Every rule that axe has but those of level AAA and those that it calls experimental itself.
RUN = """async () => {
  const rules = axe.getRules().filter(rule =>
    !rule.tags.some(tag => ['wcag2aaa', 'experimental', 'deprecated'].includes(tag)))
  const found = await axe.run(document, {
    runOnly: {type: 'rule', values: rules.map(rule => rule.ruleId)}, resultTypes: ['violations'],
    preload: false})
  return found.violations.flatMap(violation => violation.nodes.slice(0, 5).map(node =>
    `${violation.id}: ${node.target.join(' ')}: ${node.html.slice(0, 120)}: `
    + node.failureSummary.replace(/\\s+/g, ' ')))
}"""


# What is folded away is looked at too.
UNFOLD = "document.querySelectorAll('details').forEach(each => { each.open = true })"


def violations(page, axe: str, width: int, scheme: str, forced: str = "none") -> list[str]:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme, forced_colors=forced)
    page.evaluate(UNFOLD)
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    return page.evaluate(RUN)


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_violation(name, page, watch, axe, demo_url):
    watch.visit(demo_url + PAGES[name])
    found = {look: violations(page, axe, *look) for look in LOOKS}
    assert {look: those for look, those in found.items() if those} == {}


def test_axe_can_find_violations(page, watch, axe, server, demo_url):
    """The control: a page made worse in three ways is found out."""
    url = demo_url + "worse/index.html"
    server.replace(url, b"""<!doctype html><html><head><title>x</title></head><body>
      <p style="color:#aaa;background:#fff">pale</p>
      <a href="a" style="display:inline-block;width:9px;height:9px">a</a><a href="b">b</a>
      <img src="data:,"></body></html>""")
    watch.visit(url)
    rules = {line.split(":")[0] for line in violations(page, axe, 320, "light")}
    assert {"color-contrast", "html-has-lang", "image-alt", "target-size", "region"} <= rules
