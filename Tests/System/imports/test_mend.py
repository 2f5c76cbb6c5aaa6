"""A newer sitegen that reads a source otherwise: nothing changes, until the shop wants it."""

import hashlib
import json

from importing import export, google


def older(shop):
    """Makes the shop's reviews such as a version wrote that read another product of each."""
    records = shop.root / "content/imports/google.jsonl"
    lines = [json.loads(line) for line in records.read_text("utf-8").splitlines()]
    for record in lines:
        [path] = shop.root.glob(f"content/reviews/**/{record['id']}.md")
        path.write_text(
            path.read_text("utf-8").replace("\ndate: ", "\nproduct: Read otherwise\ndate: "), "utf-8")
        record["review"] = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        # Of a source that gives no time of the last change, the file tells.
        record.pop("updated", None)
    records.write_text("".join(
        json.dumps(line, separators=(",", ":"), ensure_ascii=False) + "\n" for line in lines), "utf-8")


def test_reviews_keep_their_values_until_they_are_mended(shop):
    name = shop.write("all.json", export(google(1), google(2)))
    shop.take(name)
    older(shop)
    shop.run("ledger", "append", "--as-of", "2026-11-01", check=0)
    before = {path: path.read_bytes() for path in shop.root.glob("content/reviews/**/*.md")}
    said = shop.take(name).said
    assert "0 changed by the customer, 2 unchanged" in said
    assert "2 reviews left as an earlier import read them; --mend corrects them" in said
    assert {path: path.read_bytes() for path in shop.root.glob("content/reviews/**/*.md")} == before
    said = shop.take(name, "--mend", day="2026-11-03").said
    assert "2 reviews corrected, which an earlier import read otherwise" in said
    assert "0 changed by the customer" in said
    shop.run("build", "--as-of", "2026-11-03", check=0)
    pages = [path.read_text("utf-8") for path in shop.root.glob("public/cases/*/index.html")]
    assert len(pages) == 2
    for page in pages:
        assert "Review, import corrected: product" in page
        assert "product: <bdi>Read otherwise</bdi>" in page
        assert "Import corrected on 3 November 2026." in page and "Changed on" not in page
    events = (shop.root / "content/ledger/events.jsonl").read_text("utf-8").count("\n")
    said = shop.take(name, "--mend", day="2026-11-05").said
    assert "2 unchanged" in said and "corrected" not in said
    shop.run("build", "--as-of", "2026-11-05", check=0)
    assert (shop.root / "content/ledger/events.jsonl").read_text("utf-8").count("\n") == events


def test_another_order_of_dates_replaces_what_the_first_wrote(shop):
    name = shop.write(
        "shopify.csv",
        "product_handle,state,rating,title,author,email,location,body,reply,created_at,replied_at\n"
        "tube,published,2,Meh,Ann Lee,a@x.nl,,Not good,We will help,03/04/2024,05/04/2024\n"
        "tube2,published,5,Top,Bob,b@x.nl,,Good,Thanks,04/04/2024,06/04/2024\n")
    shop.take("shopify", name, "--dates", "dmy")
    files = [path.name for path in shop.files("")]
    said = shop.take("shopify", name, "--dates", "mdy").said
    assert "1 review corrected" in said and "2 replies written" in said
    assert [path.name for path in shop.files("")] == files
    assert "date: 2024-03-04" in shop.text() and "date: 2024-05-04" in shop.text()
    shop.run("build", "--as-of", "2026-11-01", check=0)
    before = shop.tree()
    assert "2 unchanged" in shop.take("shopify", name, "--dates", "mdy").said
    assert shop.tree() == before


def test_an_erased_review_leaves_nothing_in_what_leads_to_it(shop):
    shop.take(shop.write("all.json", export(google(1), google(2))))
    shop.run("ledger", "append", "--as-of", "2026-11-01", check=0)
    records = shop.root / "content/imports/google.jsonl"
    name = json.loads(records.read_text("utf-8").splitlines()[0])["id"]
    # As --mend notes it where a review is known by another number now.
    with records.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps({"id": "known-aaaaaaaaaaaa", "of": name}) + "\n")
    said = shop.run("ledger", "erase", name, "--as-of", "2026-11-01", check=0).said
    assert name not in records.read_text("utf-8"), said
    ids = [json.loads(line)["id"] for line in records.read_text("utf-8").splitlines()]
    assert sum(each.startswith("erased-") for each in ids) == 2 and "erased-aaaaaaaaaaaa" in ids
