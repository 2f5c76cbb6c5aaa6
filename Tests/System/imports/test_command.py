"""`sitegen import` as a user types it, over the exports that the project has of every source."""

import json
import os
import stat
import subprocess

import pytest
from importing import FIXTURES, export, google

# Each fixture with its source, how many reviews it holds, and the exit status of its import.
SOURCES = [
    ("facebook-webhook.json", "facebook", 2, 0), ("woocommerce.json", "wordpress", 3, 0),
    ("app-store-feed.json", "app-store", 2, 0), ("app-store-feed.xml", "app-store", 1, 0),
    ("google.json", "google", 4, 0), ("linkedin.csv", "linkedin", 2, 0),
    ("facebook.json", "facebook", 3, 0), ("feedback-company.json", "feedback-company", 2, 0),
    ("feedback-company-products.json", "feedback-company", 1, 0),
    ("webwinkelkeur.json", "webwinkelkeur", 3, 0), ("webwinkelkeur.xml", "webwinkelkeur", 2, 0),
    ("trustpilot.json", "trustpilot", 2, 0), ("trustpilot.csv", "trustpilot", 1, 0),
    ("kiyoh.json", "kiyoh", 3, 0), ("kiyoh.xml", "kiyoh", 1, 0), ("judge-me.csv", "judge-me", 3, 0),
    ("yotpo.csv", "yotpo", 1, 1), ("loox.csv", "loox", 2, 0), ("okendo.csv", "okendo", 2, 0),
    ("shopify.csv", "shopify", 2, 0), ("google-play.json", "google-play", 2, 0),
    ("app-store.json", "app-store", 1, 0), ("tripadvisor.csv", "tripadvisor", 1, 0),
    ("wordpress.xml", "wordpress", 2, 0), ("json-ld.json", "json-ld", 2, 0),
]
SECRETS = ["@example.com", "10.0.0.1", "10.1.1.1", "4711", "ORDER-9", "p.example/1.jpg", "Utrecht"]


@pytest.mark.parametrize("file, source, reviews, status", SOURCES)
def test_a_source_named_recognized_and_built(shop, another, file, source, reviews, status):
    said = shop.take(source, FIXTURES / file, check=status).said
    another.take(FIXTURES / file, check=status)
    assert shop.tree() == another.tree()
    assert len(shop.files("reviews")) == reviews
    assert f"{reviews} new" in said
    shop.run("check", "--as-of", "2026-11-01", check=0)
    shop.run("build", "--as-of", "2026-11-01", check=0)
    assert not [secret for secret in SECRETS if secret in shop.text()]


@pytest.mark.parametrize("more", [[], ["--bulk"]])
@pytest.mark.parametrize("file, source, reviews, status", SOURCES)
def test_twice_changes_nothing(shop, file, source, reviews, status, more):
    shop.take(source, FIXTURES / file, *more, check=status)
    before = shop.tree()
    said = shop.take(source, FIXTURES / file, *more, check=status, day="2027-01-05").said
    assert shop.tree() == before
    assert f"{reviews} unchanged" in said


@pytest.mark.parametrize("file, source, reviews, status", SOURCES)
def test_a_dry_run_writes_nothing_and_says_the_same(shop, file, source, reviews, status):
    before = shop.tree()
    dry = shop.take(source, FIXTURES / file, "--dry-run", check=status).stdout.decode()
    assert shop.tree() == before
    wet = shop.take(source, FIXTURES / file, check=status).stdout.decode()
    assert dry == "Dry run, nothing is written: " + wet


def test_a_mapping_that_guess_writes_reads_its_own_table(shop):
    table = shop.write("table.csv", (
        "Number;Headline;Review;Score;Name;Written on;E-mail\r\n"
        '1;Good;"Fixed ""at once"";\r\nthanks";8;Els de Boer;2026-03-01 10:00:00;els@example.com\r\n'
        "2;Bad;Flat again;2;Jan Smit;2026-03-02 10:00:00;jan@example.com\r\n"))
    guess = shop.run("import", "guess", table, check=0).stdout
    assert b"example.com" not in guess and b"Boer" not in guess, "customers in a mapping"
    shop.write("mapping.yml", guess)
    shop.take("--map", "mapping.yml", table)
    assert len(shop.files("reviews")) == 2, guess.decode()
    assert "8/10" in shop.text() and "example.com" not in shop.text()
    before = shop.tree()
    shop.take("--map", "mapping.yml", table)
    assert shop.tree() == before


def test_bulk_and_then_files_is_no_second_review(shop):
    path = shop.write("google.json", export(google(1), google(2)))
    shop.take("--bulk", path)
    assert len((shop.root / "content/reviews/google.jsonl").read_text().splitlines()) == 2
    before = shop.tree()
    shop.take(path)
    assert shop.tree() == before, "reviews that stand as lines came in once more as files"
    shop.run("check", "--as-of", "2026-11-01", check=0)


def test_files_and_then_bulk_is_no_second_review(shop):
    path = shop.write("google.json", export(google(1), google(2)))
    shop.take(path)
    before = shop.tree()
    shop.take("--bulk", path)
    assert shop.tree() == before, "reviews that stand as files came in once more as lines"
    newer = export(google(1, "ONE", "Worse.", "2026-05-01T00:00:00Z"), google(2), google(3))
    shop.take("--bulk", shop.write("newer.json", newer))
    assert "Worse." in shop.text() and "Good work." in shop.text()
    shop.run("check", "--as-of", "2026-11-01", check=0)


def test_bulk_and_then_a_newer_export_without_it(shop):
    shop.take("--bulk", shop.write("google.json", export(google(1), google(2))))
    newer = export(google(1, "ONE", "Worse.", "2026-05-01T00:00:00Z"), google(2), google(3))
    shop.take(shop.write("newer.json", newer))
    assert shop.text().count("Worse.") == 1
    shop.run("check", "--as-of", "2026-11-01", check=0)


def test_two_locations_are_two_sets_of_reviews(shop):
    one = shop.write("one.json", export(google(1), google(2)))
    two = shop.write("two.json", export(google(1, location=78), google(2, location=78)))
    shop.take("google", one, two)
    assert len(shop.files("reviews")) == 4


@pytest.mark.parametrize("arguments, status, words", [
    (["gogle", "google.json"], 64, "did you mean 'google'"),
    (["google"], 64, "name a file"),
    (["google", "none.json"], 2, "none.json"),
    (["kiyoh", "google.json"], 1, "not of Kiyoh"),
    (["empty.json"], 64, "not recognized"),
    (["google", "empty.json"], 1, "there is nothing in this file"),
    (["google.json", "--by", "sane"], 64, "did you mean 'sanne'"),
    (["google.json", "--map", "none.yml"], 2, "none.yml"),
])
def test_what_cannot_be_done_is_said_with_its_status(shop, arguments, status, words):
    shop.write("google.json", export(google(1)))
    shop.write("empty.json", "")
    before = shop.tree()
    assert words in shop.take(*arguments, check=status).said
    assert shop.tree() == before


def test_a_broken_record_is_told_by_its_line_and_its_neighbours_come_in(shop):
    one, two, three = (json.dumps(google(number)) for number in (1, 2, 3))
    path = shop.write("google.json", "\n".join(['{"reviews": [', one + ",", two[:-20] + ",", three, "]}"]))
    said = shop.take(path, check=1).said
    assert f"{path}:3:" in said
    assert len(shop.files("reviews")) == 2


def test_read_only_content_is_said(shop, as_nobody):
    path = shop.write("google.json", export(google(1)))
    content = shop.root / "content"
    before = shop.tree()
    content.chmod(stat.S_IRUSR | stat.S_IXUSR | stat.S_IROTH | stat.S_IXOTH)
    for folder in (shop.root, *shop.root.parents):
        # Another user has to get there.
        if folder.stat().st_uid == os.geteuid() and folder != folder.parent:
            folder.chmod(folder.stat().st_mode | stat.S_IXOTH)
    try:
        done = subprocess.run(
            [*as_nobody, *shop.command("import", path, "--as-of", "2026-11-01")], cwd=shop.root,
            capture_output=True, text=True, timeout=60)
    finally:
        content.chmod(0o755)
    assert done.returncode == 2, done.stderr
    assert "content" in done.stderr and "look at the owner and the permissions" in done.stderr
    assert shop.tree() == before
