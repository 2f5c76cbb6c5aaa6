"""The feed of product reviews, against the schema that Google describes."""

import json
import time
import xml.etree.ElementTree as ElementTree

import pytest
from browser import hostile, program
from browser.project import Project

from . import documents
from .documents import BIDI, HERE, publish

FEED = "product-reviews.xml"


def refused(file):
    return documents.xmllint("--schema", str(HERE / "product_reviews.xsd"), str(file))


def entries(file):
    return {review.findtext("review_id"): review
            for review in ElementTree.parse(file).getroot().iter("review")}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A shop that wants its product reviews known, with one for each reason to be left out."""
    root = tmp_path_factory.mktemp("products")
    project = Project(
        root, name="S & S", people={"a": hostile.PERSON}, protocol={"owner": "a"}, schema="product")
    whole = {"title": "Flat & gone", "rating": 2, "author": "Ann B.", "date": "2026-01-01",
             "product": 'Inner tube 28"'}
    project.add("reviews/whole", "It was *flat*.", **whole)
    project.add("reviews/timed", "Fine.", **{**whole, "date": "2026-01-02T18:20:00+01:00"})
    for left, name in (("author", "nameless"), ("title", "untitled"), ("product", "unproduced"),
                       ("rating", "unrated")):
        project.add(f"reviews/{name}", "Fine.", **{key: whole[key] for key in whole if key != left})
    project.add("reviews/wordless", "", **whole)
    project.add("reviews/paid", "Fine.", incentive="5 euro", **whole)
    project.add("reviews/friend", "Fine.", relation="employee", **whole)
    project.add("reviews/elsewhere", "Fine.", source={"name": "google"}, **whole)
    project.add("reviews/removed", "Secret.", **whole)
    project.add("decisions/removed", "No.", action="remove", reason="abuse", by="a",
                date="2026-01-04")
    return publish(root)


def test_it_keeps_the_schema(site):
    assert refused(site.folder / FEED) == ""


@pytest.mark.parametrize("old, new", [
    ("<version>2.3<", "<version>1.0<"),
    ("<title>", "<content>x</content><title>"),
    (' type="singleton"', ""),
    ("Z</review_timestamp>", "</review_timestamp>"),
    ("<product_url>", "<url>"),
    ("<review_id>", "<review_id> </review_id><review_id>"),
    ("</ratings>", "</ratings><incentive>5 euro</incentive>"),
])
def test_that_schema_refuses_what_google_would(site, tmp_path, old, new):
    text = (site.folder / FEED).read_text("utf-8")
    assert old in text
    wrong = tmp_path / FEED
    changed = text.replace(old, new, 1)
    if new == "<url>":
        changed = changed.replace("</product_url>", "</url>", 1)
    wrong.write_text(changed, "utf-8")
    assert refused(wrong) != ""


def test_it_has_exactly_the_shown_reviews_of_products_that_came_to_the_shop_itself(site):
    expected = {
        review["id"]: review for review in site.reviews()
        if review["visibility"] == "shown" and "product" in review and "rating" in review
        and not {"source", "incentive", "relation"} & review.keys() and review["text"]}
    found = entries(site.folder / FEED)
    assert found.keys() == expected.keys() == {"whole", "timed", "nameless", "untitled"}
    for name, review in found.items():
        assert review.findtext("products/product/product_name") == expected[name]["product"]
        assert review.findtext("ratings/overall") == str(expected[name]["rating"])
        assert review.findtext("review_timestamp")[:10] == expected[name]["date"][:10]
        assert review.findtext("reviewer/name") == expected[name].get("author", "Anonymous")
        assert site.at(review.findtext("review_url")).is_file()


def test_no_word_of_a_hidden_review_and_no_control_is_in_it(tmp_path):
    texts = hostile.numbered(hostile.vectors())
    project = Project(
        tmp_path, name="S", people={"a": hostile.PERSON}, protocol={"owner": "a"}, schema="product")
    for name, text in texts.items():
        if hostile.has_control(text):
            continue
        for kind in ("", "hidden-"):
            project.add(f"reviews/{kind}{name}", f"{kind}secret {text}", title=text, author=text, rating=2,
                        date="2026-01-01", product=text)
        project.add(f"decisions/hidden-{name}", "No.", action="remove", reason="abuse", by="a",
                    date="2026-01-04")
    file = publish(tmp_path, name="addressed").folder / FEED
    assert refused(file) == ""
    words = file.read_text("utf-8")
    assert "hidden-" not in words and not BIDI & set(words)
    # A product whose name cannot be seen is none.
    assert len(texts) / 2 < len(entries(file)) <= len(texts)


def test_verify_makes_it_again_and_finds_a_word_changed(tmp_path):
    project = Project(
        tmp_path, name="S", url="https://reviews.example/", people={"a": hostile.PERSON},
        schema="product")
    project.add("reviews/r", "It broke.", rating=1, author="B", date="2026-01-01", product="Tube")
    folder = program.build(tmp_path, tmp_path / "public")
    verified = program.run("ledger", "verify", str(folder))
    assert verified.returncode == 0, verified.stdout + verified.stderr
    feed = folder / FEED
    feed.write_text(feed.read_text("utf-8").replace("It broke.", "It works."), "utf-8")
    verified = program.run("ledger", "verify", str(folder))
    assert verified.returncode == 1 and FEED in verified.stdout + verified.stderr


def test_a_reply_leaves_it_as_it_is_and_many_reviews_cost_little(tmp_path):
    project = Project(
        tmp_path, name="S", people={"a": hostile.PERSON}, protocol={"owner": "a"}, schema="product")
    lines = [json.dumps({
        "id": f"r-{number}", "rating": number % 5 + 1, "author": "B", "date": "2026-01-01",
        "product": f"Tube {number % 7}", "text": f"It *holds* air, {number} times."})
        for number in range(2000)]
    project.write("content/reviews/many.jsonl", "\n".join(lines) + "\n")
    began = time.monotonic()
    site = publish(tmp_path)
    took = time.monotonic() - began
    first = (site.folder / FEED).read_bytes()
    assert first.count(b"<review>") == 2000 and took < 60
    project.add("replies/r-3", "Sorry.", by="a", date="2026-01-02")
    assert publish(tmp_path).folder.joinpath(FEED).read_bytes() == first
