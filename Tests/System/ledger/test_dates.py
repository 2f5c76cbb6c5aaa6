"""A date in a file can be any day; that of the entry in the ledger stands beside it."""

import json
import re

LATE = "2026-11-29"


def case(shop, name="flat", root="public"):
    return json.loads((shop.root / root / f"api/v1/cases/{name}.json").read_text())["review"]


def page(shop, path="cases/flat/index.html"):
    return (shop.root / "public" / path).read_text()


def test_a_reply_that_is_dated_back_shows_both_days_and_counts_from_its_entry(ketting):
    reply = ketting.root / "content/replies/flat.md"
    text = reply.read_text()
    reply.unlink()
    ketting.begin()
    ketting.build()
    reply.write_text(text)
    ketting.day = LATE
    ketting.build()
    assert case(ketting)["replies"][0]["entered"] == LATE
    for path in ("cases/flat/index.html", "index.html"):
        assert "4 February 2026, after 299 days (promised within 2 days), entered 29 November 2026" in page(
            ketting, path)
    assert "The first reply came in time for 0 of 1." in page(ketting, "trust/index.html")
    # No later build and no fresh output tells it otherwise.
    ketting.day = "2027-02-01"
    ketting.build("--output", "again")
    assert case(ketting, root="again")["replies"][0]["entered"] == LATE


def test_a_review_that_is_dated_back_shows_both_days_and_one_within_two_days_does_not(built):
    built.review("old", 1, "2026-05-11", "Old", "Long ago.")
    built.review("new", 1, "2026-11-27", "New", "Just now.")
    built.day = LATE
    # What a build without the key, or a preview, would show is what the entry makes of it.
    built.build()
    assert case(built, "old")["entered"] == LATE and "entered" not in case(built, "new")
    assert "11 May 2026</time>, entered 29 November 2026" in page(built, "cases/old/index.html")
    assert "entered 29 November" not in page(built, "cases/new/index.html").split("<footer>")[0]
    assert ">No answer yet<" in page(built, "cases/old/index.html")


def test_what_came_in_with_the_ledger_is_told_to_be_from_before_it(built):
    assert "entered" not in case(built)
    assert "The ledger began on that day, and the review is dated before it." in page(built)
    trust = re.sub(r"\s+", " ", page(built, "trust/index.html"))
    assert "2 of 2 reviews are dated before it began; nothing proves those dates." in trust
    figures = json.loads((built.root / "public/api/trust.json").read_text())["ledger"]
    assert (figures["begun"], figures["dated-before"]) == (built.day, 2)


def test_without_a_ledger_a_date_is_taken_as_it_is(ketting):
    ketting.day = LATE
    ketting.build()
    assert "entered" not in case(ketting)
    assert "after 1 day (promised within 2 days)</span>" in page(ketting)


def test_what_an_import_took_from_its_source_keeps_its_date_also_without_the_record(built):
    export = {"reviews": [{
        "name": "accounts/1/locations/7/reviews/1", "reviewer": {"displayName": "Els"},
        "starRating": "TWO", "comment": "Flat again.", "createTime": "2026-05-11T10:00:00Z",
        "updateTime": "2026-05-11T10:00:00Z",
        "reviewReply": {"comment": "Sorry, Els.", "updateTime": "2026-05-12T10:00:00Z"}}]}
    (built.root / "google.json").write_text(json.dumps(export))
    built.run("import", "google", "google.json", "--by", "sanne", "--as-of", LATE, check=0)
    built.day = LATE
    built.build()
    name = next((built.root / "content/reviews").rglob("2026-05-11-*.md")).stem
    first = case(built, name)
    assert "entered" not in first and "entered" not in first["replies"][0]
    assert "An import took the review’s date from its source." in page(
        built, f"cases/{name}/index.html")
    events = built.files("content/ledger")["events.jsonl"]
    (built.root / "content/imports/google.jsonl").unlink()
    built.build()
    assert case(built, name) == first
    assert built.files("content/ledger")["events.jsonl"] == events
