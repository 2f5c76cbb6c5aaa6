"""Every page is complete without a script: case pages have one, which checks their receipt, and the
others say that they will run none."""

import pytest

from . import tree
from .kinds import PAGES


@pytest.fixture(scope="module")
def trees(demo) -> dict[str, tree.Element]:
    return tree.pages(demo)


def is_case(path: str) -> bool:
    return path.removeprefix("nl/").startswith("cases/")


def test_no_page_has_a_style_or_a_handler_and_only_case_pages_a_script(demo, trees):
    for path, page in trees.items():
        # Data for programs is run by nobody: Tests/System/web has a browser say so.
        scripts = [script for script in page.all("script")
                   if script.attributes != {"type": "application/ld+json"}]
        assert len(scripts) == is_case(path), path
        for script in scripts:
            assert set(script.attributes) == {"src", "defer"} and not script.children, path
            file = (demo / path).parent / script.attributes["src"]
            assert file.resolve().parent == demo.resolve() / "assets", path
            assert file.name.startswith("receipt."), path
        for element in page:
            assert element.tag not in {"style", "iframe", "object", "embed", "form"}, path
            names = element.attributes
            assert not [n for n in names if n.startswith("on") or n == "style"], (path, names)


def test_every_page_has_a_policy_without_inline_code_or_other_origins(trees):
    for path, page in trees.items():
        head = page.one("head")
        meta = head.one("meta", **{"http-equiv": "Content-Security-Policy"})
        rules = dict(
            rule.split(None, 1) for rule in meta.attributes["content"].split(";") if rule.strip())
        assert rules["default-src"] == "'none'", path
        scripts = {"script-src": "'self'", "connect-src": "'self'"} if is_case(path) else {}
        assert {name: rules.get(name) for name in ("script-src", "connect-src")} == {
            "script-src": scripts.get("script-src"), "connect-src": scripts.get("connect-src")}, path
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
    with_scripts = page.inner_text("body")
    if is_case(PAGES[name]):
        # The script adds one sentence.
        page.locator(".checked:not(:empty)").wait_for()
        said = page.inner_text(".checked")
        assert said.startswith("✓")
        with_scripts = page.inner_text("body").replace(said, "", 1)
    assert words.split() == with_scripts.split()
