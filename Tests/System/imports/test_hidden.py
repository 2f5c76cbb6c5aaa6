"""What a source hides, shows again and hides again, with a build of the site after each import."""

import pytest

HEADER = ("title,body,rating,review_date,curated,reviewer_name,reviewer_email,product_handle\n")


def take(shop, state, day, built):
    name = shop.write("judge-me.csv", HEADER + (
        f"Bad,It broke on day one.,1,2026-10-02 10:12:00 UTC,{state},Ida Ros,i@x.nl,tube\n"
        "Good,It held.,5,2026-10-03 10:12:00 UTC,ok,Ann Lee,a@x.nl,tube\n"))
    said = shop.take("judge-me", name, day=day).said
    shop.run("build", "--as-of", day, check=0)
    pages = [path.read_text("utf-8") for path in shop.root.glob("public/cases/*/index.html")]
    assert len(pages) == 2
    assert any("It broke on day one." in page for page in pages) == built, said
    return said


@pytest.mark.parametrize("has_ledger", [False, True])
def test_each_state_is_on_the_site_of_its_day(shop, has_ledger):
    if has_ledger:
        # The first build makes the ledger; each later one enters what is new.
        shop.run("ledger", "append", "--as-of", "2026-11-01", check=0)
    assert "1 review withheld" in take(shop, "not-yet", "2026-11-01", False)
    assert "1 review shown again" in take(shop, "ok", "2026-11-02", True)
    trust = (shop.root / "public/trust/index.html").read_text("utf-8")
    assert "shown again, as at its source" in trust and "request to hide it refused" not in trust
    page = next(text for text in (path.read_text("utf-8") for path in shop.root.glob(
        "public/cases/*/index.html")) if "It broke" in text)
    assert "A request to hide this review" not in page
    assert "1 review withheld" in take(shop, "spam", "2026-11-03", False)
    assert "1 review shown again" in take(shop, "ok", "2026-11-03", True)
    take(shop, "ok", "2026-11-20", True)
    if has_ledger:
        shop.run("ledger", "verify", "public", check=0)
        said = shop.run("ledger", "append", "--as-of", "2026-11-20", check=0).said
        assert "error" not in said
