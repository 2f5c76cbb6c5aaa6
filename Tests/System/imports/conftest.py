import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import importing as shops  # noqa: E402


@pytest.fixture
def shop(tmp_path):
    if shops.program() is None:
        pytest.skip("no sitegen: set SITEGEN or run swift build")
    return shops.Shop(tmp_path / "shop")


@pytest.fixture
def another(tmp_path):
    """A second shop, to compare with."""
    return shops.Shop(tmp_path / "another")
