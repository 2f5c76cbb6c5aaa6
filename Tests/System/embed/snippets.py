"""The snippets of docs/embed.md, as people copy them."""

import re

from browser import program

ADDRESS = "https://reviews.deketting.example/"


def snippet(name: str, url: str) -> str:
    """The snippet of that name for a site at `url`."""
    manual = (program.REPOSITORY / "docs" / "embed.md").read_text("utf-8")
    found = re.search(rf"<!-- snippet: {name} -->\n```html\n(.*?)```", manual, re.S)
    assert found and ADDRESS in found[1]
    return found[1].replace(ADDRESS, url)


def around(inside: str, **attributes: str) -> str:
    """A page of the shop's with a snippet on it, and a paragraph that must not move."""
    html = "".join(f' {name}="{value}"' for name, value in {"lang": "en", **attributes}.items())
    return (f"<!doctype html><html{html}><head><meta charset=utf-8><title>Shop</title>"
            f"<link rel=icon href='data:,'></head><body><main><h1>The shop</h1>{inside}"
            "<p id=after>After</p></main></body></html>")
