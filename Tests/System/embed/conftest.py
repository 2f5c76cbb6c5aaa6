"""The demo site and the browser of the browser tests, and a shop's site of another origin."""

import pytest

from .origins import Origin


@pytest.fixture(scope="session")
def reviews(demo):  # noqa: F811
    """Where the reviews stand, with the header that docs/embed.md asks for."""
    origin = Origin(demo, allows_others=True)
    yield origin
    origin.close()


@pytest.fixture(scope="session")
def shop(tmp_path_factory):
    """The shop's own site."""
    origin = Origin(tmp_path_factory.mktemp("shop"))
    yield origin
    origin.close()
