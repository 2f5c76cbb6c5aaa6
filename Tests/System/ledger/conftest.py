import pytest
import shop


@pytest.fixture
def ketting(tmp_path):
    """The shop, not built yet."""
    if shop.program() is None:
        pytest.skip("no sitegen: set SITEGEN or run swift build")
    return shop.Shop(tmp_path)


@pytest.fixture
def built(ketting):
    """The shop with a ledger, without a key, and its site published once."""
    ketting.begin()
    ketting.build()
    return ketting
