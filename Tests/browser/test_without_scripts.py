"""Every page is complete without a script, and says that it will run none."""

import pytest

from . import tree
from .kinds import PAGES


@pytest.fixture(scope="module")
def trees(demo) -> dict[str, tree.Element]:
    return tree.pages(demo)


def test_no_page_has_a_script_a_style_or_a_handler(trees):
    for path, page in trees.items():
        for element in page:
            assert element.tag not in {"script", "style", "iframe", "object", "embed", "form"}, path
            names = element.attributes
            assert not [n for n in names if n.startswith("on") or n == "style"], (path, names)


def test_every_page_has_a_policy_without_inline_code_or_other_origins(trees):
    for path, page in trees.items():
        head = page.one("head")
        meta = head.one("meta", **{"http-equiv": "Content-Security-Policy"})
        rules = dict(
            rule.split(None, 1) for rule in meta.attributes["content"].split(";") if rule.strip())
        assert rules["default-src"] == "'none'", path
        assert rules["base-uri"] == rules["form-action"] == "'none'"
        allowed = {source for sources in rules.values() for source in sources.split()}
        assert allowed <= {"'none'", "'self'", "data:"}, path
        # A policy binds only what stands behind it.
        asking = [e for e in head if e.tag in {"link", "script", "style"}]
        elements = list(head)
        assert all(elements.index(meta) < elements.index(e) for e in asking)


@pytest.fixture(scope="module")
def plain_tab(chromium):
    """A tab of a browser that runs no scripts."""
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_the_same_without_scripts(name, page, watch, plain_tab, demo_url):
    watch.visit(demo_url + PAGES[name])
    plain_tab.set_viewport_size(page.viewport_size)
    plain_tab.goto(demo_url + PAGES[name])
    words = plain_tab.inner_text("body")
    assert len(words) > 200
    assert words == page.inner_text("body")
