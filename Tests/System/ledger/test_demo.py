"""The demo's own ledger: signed with the test key, complete, and of the demo's day."""

import json
import re
import shutil
from datetime import date, timedelta

import pytest
from shop import REPOSITORY, Shop

DAY = re.search(r"^DEMO_DAY = (.*)$", (REPOSITORY / "Makefile").read_text("utf-8"), re.M)[1]
KEY = "reviews.deketting.example/test-key"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    shop = Shop(tmp_path_factory.mktemp("demo"))
    shutil.rmtree(shop.root / "content")
    shutil.copytree(REPOSITORY / "content", shop.root / "content")
    shop.day = DAY
    # Nothing may be entered, and no key is at hand.
    shop.build("--locked")
    return shop


def test_the_demo_is_signed_with_the_key_that_the_readme_names(demo):
    assert f"\n— {KEY} " in demo.checkpoint
    assert KEY in (REPOSITORY / "README.md").read_text("utf-8")
    secret = (REPOSITORY / "scripts/demo-test-key").read_text("utf-8")
    assert secret.startswith(f"PRIVATE+KEY+{KEY}+")
    pages = [path.read_text("utf-8") for path in (demo.root / "public/cases").glob("*/index.html")]
    assert len(pages) > 50
    assert all(f"It is signed with the key {KEY}." in page for page in pages)
    assert not any("Nobody" in page for page in pages)


def test_the_demo_has_a_late_entry_and_checkpoints_from_many_days(demo):
    assert len(list((demo.root / "content/ledger/checkpoints").iterdir())) > 25
    cases = [json.loads(path.read_text("utf-8"))["review"]
             for path in (demo.root / "public/api/v1/cases").glob("*.json")]
    late = [case for case in cases if "entered" in case]
    assert [case["id"] for case in late] == ["2026-01-29-keurig"]
    written = date.fromisoformat(late[0]["date"][:10])
    assert date.fromisoformat(late[0]["entered"]) - written > timedelta(days=2)


def test_the_demo_has_a_logo_and_three_photos(demo):
    home = (demo.root / "public/index.html").read_text("utf-8")
    assert 'class="logo"' in home
    shown = {name for path in (demo.root / "public/cases").glob("*/index.html")
             for name in re.findall(r'<img src="../../(media/[^"]*-320[.]jpg)"', path.read_text("utf-8"))}
    assert len(shown) == 3
    for name in (REPOSITORY / "content/media").iterdir():
        assert name.stat().st_size < 60_000
