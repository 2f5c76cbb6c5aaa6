"""A newer export: what is new comes in, what was changed becomes a version, nothing goes."""

import os

from importing import export, google


def take(shop, name, *reviews, check=0, more=(), total=None):
    return shop.take(shop.write(name, export(*reviews, total=total)), *more, check=check).said


def test_a_new_review_comes_in_beside_the_old_one(shop):
    take(shop, "old.json", google(1))
    before = shop.tree()
    said = take(shop, "new.json", google(1), google(2))
    assert "1 new, 0 changed by the customer, 1 unchanged" in said
    after = shop.tree()
    assert len(shop.files("reviews")) == 2
    for name in before:
        if not name.startswith("imports/"):
            assert after[name] == before[name]


def test_a_customers_edit_keeps_the_old_version_in_the_ledger(shop):
    take(shop, "old.json", google(1, comment="Flat again."))
    shop.run("ledger", "append", "--as-of", "2026-11-01", check=0)
    shop.run("build", "--as-of", "2026-11-01", check=0)
    said = take(shop, "new.json", google(1, "FIVE", "All good now.", "2026-04-01T10:00:00Z"))
    assert "1 changed by the customer" in said
    shop.run("build", "--as-of", "2026-11-02", check=0)
    log = [path.read_text("utf-8", "replace") for path in shop.root.rglob("*")
           if path.is_file() and "ledger" in path.parts]
    assert any("Flat again." in text for text in log), sorted(shop.root.glob("*"))
    assert any("All good now." in text for text in log)
    [page] = shop.root.glob("public/cases/*/index.html")
    assert "All good now." in page.read_text("utf-8")


def test_a_changed_reply_replaces_the_one_that_was_imported(shop):
    take(shop, "old.json", google(1, reply=("Sorry.", "2026-03-20T10:00:00Z")))
    said = take(shop, "new.json", google(1, reply=("A new tube, free.", "2026-03-25T10:00:00Z")))
    assert "1 reply written" in said
    [path] = shop.files("replies")
    assert "A new tube, free." in path.read_text("utf-8")
    shop.run("check", "--as-of", "2026-11-01", check=0)


def test_a_file_that_an_editor_changed_is_left_alone(shop):
    take(shop, "old.json", google(1))
    [path] = shop.files("reviews")
    path.write_text(path.read_text("utf-8") + "\nAn editor's line.\n", "utf-8")
    edited = path.read_bytes()
    said = take(shop, "new.json", google(1, "ONE", "Worse.", "2026-05-01T10:00:00Z"))
    assert "changed-here" in said and "1 file not changed" in said
    assert path.read_bytes() == edited
    # It is said again, for as long as it is so.
    assert "changed-here" in take(shop, "new.json", google(1, "ONE", "Worse.", "2026-05-01T10:00:00Z"))


def test_a_review_that_a_full_export_lacks_is_a_finding_and_stays(shop):
    take(shop, "old.json", google(1), google(2), google(3), total=3)
    said = take(shop, "part.json", google(1), google(3))
    assert "missing-at-source" not in said, "a loose file need not hold all"
    said = take(shop, "full.json", google(1), google(3), total=2)
    assert said.count("is not in this full export any more") == 1
    assert len(shop.files("reviews")) == 3
    assert "google: { total: 2, as-of: 2026-11-01 }" in shop.text()
    said = take(shop, "all.json", google(1), google(2), more=["--complete"])
    assert said.count("is not in this full export any more") == 1


def test_a_record_that_cannot_be_read_is_not_called_missing(shop):
    take(shop, "old.json", google(1), google(2))
    broken = google(2)
    del broken["createTime"]
    said = take(shop, "full.json", google(1), broken, more=["--complete"], check=1)
    assert "broken-record" in said and "missing-at-source" not in said


def test_an_older_export_takes_nothing_back(shop):
    take(shop, "new.json", google(1, "FIVE", "All good now.", "2026-04-01T10:00:00Z"))
    before = shop.tree()
    take(shop, "old.json", google(1, comment="Flat again."))
    after = shop.tree()
    assert {name: after[name] for name in before if "files.jsonl" not in name} == {
        name: before[name] for name in before if "files.jsonl" not in name}


def test_what_was_erased_stays_erased(shop):
    take(shop, "old.json", google(1), google(2))
    shop.run("ledger", "append", "--as-of", "2026-11-01", check=0)
    (name,) = [file.stem for file in shop.files("reviews") if "2026-03-02" in file.stem]
    key = name[-12:]
    shop.run("ledger", "erase", name, "--as-of", "2026-11-01", check=0)
    records = (shop.root / "content/imports/google.jsonl").read_text()
    assert name not in records and f'{{"id":"erased-{key}"}}\n' in records
    before = shop.tree()
    newer = google(1) | {
        "comment": "Other words.", "updateTime": "2026-10-30T10:00:00Z",
        "reviewReply": {"comment": "A new reply.", "updateTime": "2026-10-31T10:00:00Z"}}
    said = take(shop, "new.json", newer, newer, google(2))
    assert "0 new, 0 changed by the customer, 2 unchanged" in said
    after = shop.tree()
    assert {file for file in after if after[file] != before.get(file)} <= {
        "imports/files.jsonl", "imports/totals.yml"}
    # A full export without it is no news.
    assert name not in take(shop, "whole.json", google(2), more=["--complete"])


def test_each_location_has_its_own_total(shop):
    take(shop, "one.json", google(1), google(2), google(3), total=3)
    said = take(shop, "two.json", google(4, location=88), google(5, location=88), total=2)
    assert "missing-at-source" not in said
    totals = (shop.root / "content/imports/totals.yml").read_text("utf-8")
    assert "google: { total: 5," in totals
    said = take(shop, "later.json", google(1), google(3), total=2)
    assert said.count("missing-at-source") == 1
    totals = (shop.root / "content/imports/totals.yml").read_text("utf-8")
    assert "google: { total: 4," in totals


def test_two_locations_in_one_command(shop):
    one = shop.write("one.json", export(google(1), google(2), total=2))
    two = shop.write("two.json", export(google(4, location=88), total=1))
    said = shop.take(one, two).said
    assert "missing-at-source" not in said
    assert "google: { total: 3," in (shop.root / "content/imports/totals.yml").read_text("utf-8")


def test_a_download_and_then_another_location(shop):
    """A download says no total: it holds all, and that counts when another location comes in."""
    folder = shop.root / "Takeout"
    folder.mkdir()
    shop.write("Takeout/reviews.json", export(google(1), google(2), google(3)))
    shop.take("google", folder)
    take(shop, "two.json", google(4, location=88), total=1)
    assert "google: { total: 4," in (shop.root / "content/imports/totals.yml").read_text("utf-8")
    before = shop.tree()
    take(shop, "two.json", google(4, location=88), total=1)
    assert shop.tree() == before


def test_pages_of_one_source_keep_their_answers(shop):
    def connect(number):
        return {
            "data": [{
                "type": "customerReviews", "id": f"as{number}",
                "attributes": {"rating": 2, "title": f"Slow {number}", "body": "Very slow",
                               "reviewerNickname": "nick", "createdDate": "2026-05-01T10:00:00-07:00"},
                "relationships": {"response": {"data": {
                    "type": "customerReviewResponses", "id": f"r{number}"}}}}],
            "included": [{
                "type": "customerReviewResponses", "id": f"r{number}",
                "attributes": {"responseBody": f"Faster now {number}",
                               "lastModifiedDate": "2026-05-02T10:00:00-07:00", "state": "PUBLISHED"}}]}
    said = shop.take(shop.write("1.json", connect(1)), shop.write("2.json", connect(2))).said
    assert "2 replies written" in said
    assert len(shop.files("replies")) == 2


def test_a_dry_run_counts_as_the_import_does(shop):
    # The same review under two accounts, the second time newer: new, and then changed.
    older, newer = google(1), google(1, "ONE", "Worse.", "2026-05-01T10:00:00Z")
    path = shop.write("both.json", export(older, newer))
    dry = shop.take("--dry-run", path).said
    assert not shop.files("reviews")
    assert "1 new, 1 changed by the customer" in dry
    assert "1 new, 1 changed by the customer" in shop.take(path).said


def test_what_is_no_file_is_refused_and_nothing_waits(shop):
    path = shop.write("export.json", export(google(1)))
    os.mkfifo(shop.root / "pipe.json")
    assert "save the export to a file first" in shop.take("pipe.json", check=2).said
    (shop.root / "content/imports").mkdir()
    os.mkfifo(shop.root / "content/imports/google.jsonl")
    shop.take(path, check=2)
    assert not shop.files("reviews")


def test_a_total_that_differs_is_told_until_there_is_a_reason(shop):
    shop.take(shop.write("all.json", export(google(1), google(2), total=3)))
    said = shop.run("check", "--as-of", "2026-11-02", check=0).said
    assert "content/imports/totals.yml:2:18: warning: google had 3 reviews" in said
    assert "[source-total]" in said
    with (shop.root / "content/site.yml").open("a", encoding="utf-8") as settings:
        settings.write("sources: { google: { difference: One has no words. } }\n")
    said = shop.run("check", "--as-of", "2026-11-02", check=0).said
    assert "[source-total]" not in said and "[no-effect]" not in said


def test_our_reply_comes_back_and_is_published_once(shop):
    """Written here in Markdown, in a file with a name of its own, and posted by hand."""
    take(shop, "old.json", google(1))
    [review] = shop.files("reviews")
    shop.write("content/replies/antwoord.md", (
        f"---\nreview: {review.stem}\nby: sanne\ndate: 2026-03-20\n---\n"
        "Sorry, **dat** had niet\ngemogen. Zie [onze site](https://ketting.example/).\n"))
    back = "Sorry, dat had niet gemogen. Zie onze site.\n\nMet vriendelijke groet,\nSanne de Wit"
    said = take(shop, "new.json", google(1, reply=(back, "2026-03-21T10:00:00Z")))
    assert "replies written" not in said and "reply written" not in said
    assert len(shop.files("replies")) == 1
    shop.run("build", "--as-of", "2026-11-02", check=0)
    [page] = shop.root.glob("public/cases/*/index.html")
    assert page.read_text("utf-8").count("gemogen") == 1
    # Another answer there is another one here.
    said = take(shop, "other.json", google(1, reply=("Nieuwe band, gratis.", "2026-03-25T10:00:00Z")))
    assert "changed here" in said
