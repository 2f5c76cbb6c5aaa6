"""An output or a state that is brought back alone is not believed: the first page of both may be the same."""

import shutil

import pytest

from forgery.run import memory
from forgery.shop import Shop

from .project import differing, tree


@pytest.fixture
def shop():
    """A shop whose first page is the same after an edit of an old review."""
    place = memory()
    shop = Shop(place, page_size=5)
    for number in range(40):
        shop.review(f"r{number:02}", number % 5 + 1, f"2025-{number % 12 + 1:02}-11", f"Visit {number}", "It was as it was.")
    shop.build()
    shutil.copytree(shop.site, place / "old-site")
    shutil.copytree(place / ".public.sitegen", place / "old-state")
    front = (shop.site / "index.html").read_bytes()
    for number in range(40):
        shop.replace(f"content/reviews/r{number:02}.md", "It was as it was.", "It was not.")
        shop.build()
        if (shop.site / "index.html").read_bytes() == front:
            break
        shop.replace(f"content/reviews/r{number:02}.md", "It was not.", "It was as it was.")
        shop.build()
    assert differing(tree(place / "old-site"), tree(shop.site))
    shop.edited = f"content/reviews/r{number:02}.md"
    yield shop
    shutil.rmtree(place, ignore_errors=True)


def bring_back(shop, name, folder):
    shutil.rmtree(shop.root / folder)
    shutil.copytree(shop.root / name, shop.root / folder)


@pytest.mark.parametrize("options", [(), ("--in-place",)])
def test_output_of_an_earlier_build(shop, options):
    new = tree(shop.site)
    bring_back(shop, "old-site", "public")
    shop.build(*options)
    assert not differing(new, tree(shop.site))


@pytest.mark.parametrize("options", [(), ("--in-place",)])
def test_state_of_an_earlier_build(shop, options):
    bring_back(shop, "old-state", ".public.sitegen")
    shop.replace(shop.edited, "It was not.", "It was as it was.")
    shop.build(*options)
    assert not differing(tree(shop.root / "old-site"), tree(shop.site))


@pytest.mark.parametrize("options", [(), ("--in-place",)])
def test_both_of_an_earlier_build(shop, options):
    new = tree(shop.site)
    bring_back(shop, "old-site", "public")
    bring_back(shop, "old-state", ".public.sitegen")
    shop.build(*options)
    assert not differing(new, tree(shop.site))
