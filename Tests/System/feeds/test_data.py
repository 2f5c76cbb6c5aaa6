"""The documents below api/ against their own published schemas, and against the pages."""

import json
import re

import pytest
from browser import tree

from . import documents
from .documents import BIDI, publish

FORMULA = tuple("=+-@\t\r\n\uff0b\uff0d\uff1d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b")


def test_every_document_keeps_the_schema_that_it_names(site, schemas):
    for file in site.documents():
        document = json.loads(file.read_bytes())
        schema = documents.joined(file, document["$schema"])
        assert schema.is_file()
        assert schemas.objections(schema.name, document) == [], file.name


def test_schemas_are_schemas_and_describe_every_property(schemas):
    def walk(schema, where):
        if isinstance(schema, list):
            for place, each in enumerate(schema):
                walk(each, f"{where}/{place}")
        if not isinstance(schema, dict):
            return
        if schema.get("type") == "object":
            assert "additionalProperties" in schema, where
            for name, each in schema.get("properties", {}).items():
                assert each.get("description"), f"{where}/{name}"
        for name, each in schema.items():
            walk(each, f"{where}/{name}")

    for name, schema in schemas.read.items():
        documents.Draft202012Validator.check_schema(schema)
        walk(schema, name)


@pytest.mark.parametrize("change", [
    {"rating": 6}, {"html": 1}, {"text": None}, {"secret": "x"}, {"outcome": "fine"},
    {"visibility": "removed"}, {"date": "yesterday"}, {"id": "A b"},
])
def test_the_schema_of_a_review_refuses_what_is_none(demo, schemas, change):
    document = next(document for file in demo.documents() if file.parent.name == "cases"
                    for document in [json.loads(file.read_bytes())]
                    if document["review"].get("outcome") == "resolved")
    document["review"].update(change)
    assert schemas.objections("case.json", document) != []


def test_pages_lead_from_one_to_the_next_through_all_reviews(demo):
    reviews = demo.reviews()
    first = demo.json("api/v1/reviews/1.json")
    assert len(reviews) == first["total"] == demo.json("api/v1/summary.json")["reviews"]["received"]
    assert [review["number"] for review in reviews] == list(range(1, len(reviews) + 1))
    for review in reviews:
        assert without_html(demo.json(f"api/v1/cases/{review['id']}.json")["review"]) == review


def without_html(value):
    if isinstance(value, list):
        return [without_html(each) for each in value]
    if isinstance(value, dict):
        return {name: without_html(each) for name, each in value.items() if name != "html"}
    return value


def test_a_hundred_and_one_reviews_take_two_pages(shop):
    lines = "".join(json.dumps({"id": f"r{n:03}", "rating": 5, "author": "A", "text": "Good.",
                                "date": "2026-01-01"}) + "\n" for n in range(101))
    shop.write("content/reviews/all.jsonl", lines)
    site = publish(shop.root)
    first, second = (site.json(f"api/v1/reviews/{page}.json") for page in (1, 2))
    assert (first["next"], first.get("previous"), len(first["reviews"])) == ("2.json", None, 100)
    assert (second.get("next"), second["previous"], len(second["reviews"])) == (None, "1.json", 1)
    assert first["pages"] == second["pages"] == 2
    assert len({review["id"] for review in site.reviews()}) == 101


def test_what_a_document_says_is_what_its_page_says(demo):
    for file in demo.documents():
        if file.parent.name != "cases":
            continue
        review = json.loads(file.read_bytes())["review"]
        page = documents.joined(file, review["page"])
        card = tree.parse(page.read_text("utf-8")).one("article", class_="case")
        stars = card.attributes.get("data-stars")
        assert stars == (str(review["rating"]) if "rating" in review else None)
        assert card.attributes.get("data-outcome") == review.get("outcome")
        assert card.attributes.get("data-grade") == review.get("grade")
        event = review.get("ledger", {}).get("event")
        assert card.attributes.get("data-event") == (None if event is None else str(event))
        assert ("removed" in card.classes) == (review["visibility"] != "shown")
        if review["visibility"] == "shown":
            written = [review, *review.get("replies", []), *review.get("follow-ups", [])]
            said = sorted(words.text for words in card.all(class_="words"))
            assert said == sorted(documents.text(each["html"]) for each in written if each["html"])
        if "ledger" in review:
            assert documents.joined(file, review["ledger"]["receipt"]).is_file()


def test_the_summary_leads_to_every_kind_of_document(demo):
    summary = demo.folder / "api/v1/summary.json"
    for reference in json.loads(summary.read_bytes())["documents"].values():
        assert documents.joined(summary, reference).is_file()


def test_the_table_has_the_same_reviews(demo):
    header, *rows = demo.table()
    assert {len(row) for row in rows} == {len(header)}
    for row, review in zip(rows, demo.reviews(), strict=True):
        cells = dict(zip(header, row))
        assert cells["id"] == review["id"] and cells["visibility"] == review["visibility"]
        for name in ("rating", "outcome", "grade", "title", "author", "evidence", "scale"):
            assert cells[name].removeprefix("'") == str(review.get(name, "")), name
        assert cells["text"].split() == review.get("text", "").split()


def test_no_cell_can_become_a_formula(site):
    for row in site.table():
        for cell in row:
            assert not cell.startswith(FORMULA), cell
            assert not cell.strip().startswith(FORMULA), cell
            assert BIDI.isdisjoint(cell)


def test_no_cell_becomes_one_where_a_spreadsheet_splits_elsewhere(site):
    """Excel in most of Europe: at semicolons, with a quote inside a cell an ordinary character."""
    text = (site.folder / "api/v1/reviews.csv").read_bytes().decode("utf-8-sig")
    for piece in re.split("[;\t\r\n]", text):
        assert not piece.lstrip('" \u3000\u00a0').startswith(FORMULA), piece[:80]


def test_the_table_is_that_of_rfc_4180(site):
    data = (site.folder / "api/v1/reviews.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid,") and data.endswith(b"\r\n")
    assert not any(byte < 0x20 and byte not in b"\t\r\n" for byte in data)
    assert len({len(row) for row in site.table()}) == 1


def test_the_same_content_makes_the_same_bytes(shop):
    shop.add("reviews/a", "Bad.", rating=1, date="2026-01-01", author="A", topics=["repair"])
    one, other = (publish(shop.root, name=name).folder for name in ("one", "other"))
    for file in sorted(one.rglob("*")):
        if file.is_file():
            assert file.read_bytes() == (other / file.relative_to(one)).read_bytes()


@pytest.mark.parametrize("path", ["quarantined", "erased"])
def test_no_word_of_what_waits_or_is_erased(shop, path):
    secret = "xyzzy"
    if path == "quarantined":
        site_file = shop.root / "content/site.yml"
        site_file.write_text(site_file.read_text() + "quarantine: { days: 7 }\n")
        shop.add("reviews/a", secret, rating=1, date="2026-01-01", author=secret, title=secret)
    else:
        shop.add("reviews/erased-1", rating=1, date="2026-01-01", erased="2026-01-02",
                 source={"name": "google"})
    site = publish(shop.root, as_of="2026-01-03")
    (review,) = site.reviews()
    assert review["visibility"] == path
    schemas = documents.Schemas(site.folder / "api/v1/schemas")
    assert schemas.objections("reviews.json", site.json("api/v1/reviews/1.json")) == []
    for file in site.folder.rglob("*"):
        assert not file.is_file() or secret.encode() not in file.read_bytes(), file
