import shutil

import pytest

from . import samples
from .run import memory


@pytest.fixture(scope="session")
def in_memory():
    """A folder in memory, for many small files."""
    place = memory()
    yield place
    shutil.rmtree(place)


@pytest.fixture(scope="session")
def can_search():
    """Whether the tests' own Python has Pagefind; without it search pages are not forged."""
    try:
        import pagefind  # noqa: F401
        return True
    except ImportError:
        return False


@pytest.fixture(scope="session")
def can_do_photos():
    """Whether libvips makes pictures of photos here."""
    import ctypes.util
    return ctypes.util.find_library("vips") is not None


@pytest.fixture(scope="session")
def published(in_memory):
    """A shop that has published honestly on two days, to be copied by whoever means to deceive."""
    shop = samples.Shop(in_memory / "published", **samples.settings(["en", "nl"]))
    samples.write_praise(shop)
    samples.write_complaints(shop)
    samples.write_story(shop)
    shop.begin()
    shop.build()
    shop.review("bell", 2, "2026-03-08", "Bell", "The bell does not ring.", author="Bo", evidence="order",
                scale="4/10", incentive="A free bell")
    shop.build(day="2026-03-09")
    return shop


@pytest.fixture
def place(in_memory, request):
    """A folder of its own for a test."""
    folder = in_memory / f"test-{abs(hash(request.node.nodeid))}"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def shop(published, place):
    """The same shop, with its published folder, in a place of its own."""
    root = place / "shop"
    shutil.copytree(published.root, root, symlinks=True)
    copy = samples.Shop.__new__(samples.Shop)
    copy.__dict__.update(published.__dict__, root=root, settings=dict(published.settings))
    return copy
