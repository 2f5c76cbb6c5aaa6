"""Feeds against the standards and against other people's readers."""

import json
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

import pytest
from browser import program, tree
from jsonschema import Draft202012Validator

from . import documents
from .documents import ATOM, BIDI, HERE, publish

READERS = {"atom.xml": documents.atom, "feed.xml": documents.rss, "feed.json": documents.json_feed}


def test_there_are_three_formats_for_each_list_in_each_language(demo):
    topics = [topic["key"] for topic in demo.json("api/v1/summary.json")["topics"]]
    lists = ["", "complaints/", *(f"topics/{topic}/" for topic in topics)]
    expected = {tree + each + name for tree in ("", "nl/") for each in lists for name in READERS}
    found = {file.relative_to(demo.folder).as_posix() for name in READERS
             for file in demo.feeds(name)}
    assert found == expected


def test_atom_keeps_the_schema_of_rfc_4287(site):
    files = [str(file) for file in site.feeds("atom.xml")]
    assert documents.xmllint("--relaxng", str(HERE / "atom.rng"), *files) == ""


def test_that_schema_refuses_what_is_no_atom(demo, tmp_path):
    text = (demo.folder / "atom.xml").read_text("utf-8")
    for old, new in [("<updated>", "<changed>"), ("Z</updated>", "</updated>"), ("<id>", "<id a=''>")]:
        wrong = tmp_path / "atom.xml"
        wrong.write_text(text.replace(old, new).replace("</updated>", new.replace("<", "</"))
                         if new == "<changed>" else text.replace(old, new), "utf-8")
        refused = documents.xmllint("--relaxng", str(HERE / "atom.rng"), str(wrong))
        # A time without its zone is a dateTime for the schema; the rules below ask for the zone.
        assert (refused != "") == (old != "Z</updated>")


def test_json_feed_keeps_its_schema(site):
    validator = Draft202012Validator(json.loads((HERE / "jsonfeed.json").read_text("utf-8")))
    for file in site.feeds("feed.json"):
        document = json.loads(file.read_bytes())
        assert [error.message for error in validator.iter_errors(document)] == []
        assert document["feed_url"] == site.address(file)


def test_atom_keeps_the_validators_rules(site):
    """feedvalidator's own: identities, the self link, zones, no markup in titles, no future."""
    for file in site.feeds("atom.xml"):
        feed = ElementTree.parse(file).getroot()
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == site.address(file)
        assert site.at(links["alternate"]).is_file()
        entries = feed.findall(f"{ATOM}entry")
        identities = [entry.findtext(f"{ATOM}id") for entry in entries]
        assert len(set(identities)) == len(identities)
        assert feed.findtext(f"{ATOM}id") not in identities
        for element in feed.iter():
            if element.tag in (f"{ATOM}updated", f"{ATOM}published"):
                assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", element.text)
                assert datetime.fromisoformat(element.text).year >= 1970
            if element.tag in (f"{ATOM}name", f"{ATOM}title"):
                assert element.text.strip() == element.text != ""
        updated = [entry.findtext(f"{ATOM}updated") for entry in entries]
        assert updated == sorted(updated, reverse=True)
        assert feed.findtext(f"{ATOM}updated") == max(updated, default="1970-01-01T00:00:00Z")
        for entry in entries:
            assert entry.findtext(f"{ATOM}published") <= entry.findtext(f"{ATOM}updated")


def test_rss_keeps_the_validators_rules(site):
    for file in site.feeds("feed.xml"):
        rss = ElementTree.parse(file).getroot()
        assert (rss.tag, rss.get("version")) == ("rss", "2.0")
        (channel,) = list(rss)
        names = [element.tag for element in channel if element.tag != "item"]
        assert sorted(names) == sorted(
            ["title", "link", "description", "language", f"{ATOM}link"])
        own = channel.find(f"{ATOM}link")
        assert (own.get("href"), own.get("rel")) == (site.address(file), "self")
        assert own.get("type") == "application/rss+xml"
        identities = []
        for item in channel.iter("item"):
            assert {element.tag for element in item} <= {
                "title", "link", "guid", "pubDate", "category", "description",
                f"{documents.DUBLIN_CORE}creator"}
            guid = item.find("guid")
            assert guid.get("isPermaLink") == "false"
            identities.append(guid.text)
            date = item.findtext("pubDate")
            parsed = parsedate_to_datetime(date)
            assert parsed.tzinfo is not None
            assert parsed.strftime("%a, %d %b %Y %H:%M:%S GMT") == date
        assert len(set(identities)) == len(identities)


def test_all_formats_say_the_same(site):
    for file in site.feeds("atom.xml"):
        assert documents.atom(file) == documents.rss(file.with_name("feed.xml"))
        assert documents.atom(file) == documents.json_feed(file.with_name("feed.json"))
        dates = [entry.findtext(f"{ATOM}updated")
                 for entry in ElementTree.parse(file).getroot().iter(f"{ATOM}entry")]
        items = json.loads(file.with_name("feed.json").read_bytes())["items"]
        assert dates == [item["date_modified"] for item in items]
        rss = ElementTree.parse(file.with_name("feed.xml")).getroot().iter("item")
        assert dates == [
            parsedate_to_datetime(item.findtext("pubDate")).astimezone(timezone.utc)
            .strftime("%Y-%m-%dT%H:%M:%SZ") for item in rss]


@pytest.mark.parametrize("name", ["atom.xml", "feed.xml"])
def test_feedparser_reads_back_what_stands_there(site, name):
    for file in site.feeds(name):
        feed = documents.parsed(file)
        expected = READERS[name](file)
        assert [entry.id for entry in feed.entries] == [entry.id for entry in expected]
        assert [entry.link for entry in feed.entries] == [entry.url for entry in expected]
        assert [entry.author for entry in feed.entries] == [entry.author for entry in expected]
        for entry, other in zip(feed.entries, expected):
            content = entry.content[0].value if name == "atom.xml" else entry.description
            assert documents.text(content) == documents.text(other.html)


@pytest.mark.parametrize("title", [
    "AT&T <3 <script>", "A < B & C > D", "<b>bold</b>", "The &amp; entity", "]]>", "&#60;i&#62;"])
def test_a_title_is_shown_as_it_was_written(shop, title):
    """RSS Best Practices Profile, "Character Data"; some readers take a title for HTML."""
    shop.add("reviews/a", "Bad.", title=title, rating=1, date="2026-01-01", author=title)
    folder = publish(shop.root).folder
    (entry,) = documents.rss(folder / "feed.xml")
    assert title in entry.title and entry.author == title
    # What feedparser takes for HTML it shows as such, and no encoding could help.
    assert title in documents.parsed(folder / "feed.xml").entries[0].title
    text = (folder / "feed.xml").read_text("utf-8")
    plain = re.sub("<description>.*?</description>", "", text, flags=re.DOTALL)
    assert set(re.findall("&[^;]*;", plain)) <= {"&#x26;", "&#x3C;", "&#x3E;"}


def test_an_entry_has_the_words_of_its_page(demo):
    for file in demo.feeds("atom.xml"):
        for entry in documents.atom(file):
            card = tree.parse(demo.at(entry.url).read_text("utf-8")).one("article", class_="case")
            inside = documents.text(entry.html)
            for words in card.all(class_="words"):
                assert words.text in inside
            for badge in card.all(class_="badge"):
                assert badge.text in inside and badge.text.split(" ", 1)[-1] in entry.title


def test_the_newest_activity_comes_first_and_the_length_is_bounded(demo):
    assert len(documents.atom(demo.folder / "atom.xml")) == 50
    assert len(demo.reviews()) > 50


def test_every_link_leads_somewhere(site):
    for name, read in READERS.items():
        for file in site.feeds(name):
            for entry in read(file):
                assert site.at(entry.url).is_file()
                for link in tree.parse(entry.html).all("a"):
                    url = link.attributes["href"]
                    assert re.match("https?://|mailto:", url, re.IGNORECASE), url
                    if url.startswith(site.base):
                        page = site.at(url)
                        assert page.is_file(), url
                        fragment = url.partition("#")[2]
                        assert not fragment or f'id="{fragment}"' in page.read_text("utf-8")


def test_only_safe_markup_stands_in_an_entry(site):
    allowed = {"p", "div", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a", "br",
               "hr", "#document"}
    for file in site.feeds("atom.xml"):
        for entry in documents.atom(file):
            for element in tree.parse(entry.html):
                assert element.tag in allowed
                assert element.attributes.keys() <= {"href", "title", "rel", "start", "dir", "lang"}


def test_no_control_character_and_nothing_that_reorders_words(site):
    for name, read in READERS.items():
        for file in site.feeds(name):
            text = file.read_text("utf-8")
            controls = {c for c in text if unicodedata.category(c) == "Cc"} - {"\n", "\t"}
            assert controls == set()
            assert not {c for c in text if 0xFDD0 <= ord(c) <= 0xFDEF or ord(c) & 0xFFFE == 0xFFFE}
            for entry in read(file):
                assert BIDI.isdisjoint(entry.title + entry.author)
                # Beside other words only blocks with a direction of their own may hold any.
                for line in tree.parse(entry.html).all("p"):
                    if line.parent.attributes.get("dir") is None and line.parent.tag == "#document":
                        assert BIDI.isdisjoint(line.text)


def test_without_an_address_there_are_no_feeds(shop):
    shop.add("reviews/a", "Good.", rating=5, date="2026-01-01", author="A")
    program.build(shop.root, shop.root / "public")
    assert not [file for name in READERS for file in shop.root.glob(f"public/**/{name}")]


def test_identities_stay_when_the_site_moves(shop):
    shop.add("reviews/a", "Good.", rating=5, date="2026-01-01", author="A")
    here = documents.atom(publish(shop.root).folder / "atom.xml")
    moved = publish(shop.root, "https://elsewhere.example/", "moved").folder
    there = documents.atom(moved / "atom.xml")
    assert [entry.id for entry in here] == [entry.id for entry in there]
    assert "reviews.example" not in (moved / "atom.xml").read_text("utf-8")
    # Another language is another text.
    assert [entry.id for entry in documents.atom(moved / "nl/atom.xml")] != [here[0].id]


def test_what_follows_is_an_update_of_the_same_entry(shop):
    shop.add("reviews/a", "It broke.", title="Broken", rating=1, date="2026-01-01", author="Ann")
    shop.add("reviews/b", "Good.", title="Fine", rating=5, date="2026-01-02", author="Ben")

    def state(day):
        site = publish(shop.root, as_of=day)
        feed = json.loads((site.folder / "feed.json").read_bytes())
        return {item["title"]: item for item in feed["items"]}, feed["items"][0]["title"]

    before, first = state("2026-01-03")
    assert first == "★★★★★ “Fine”"
    old = before["★☆☆☆☆ “Broken”: No answer yet"]
    shop.add("replies/a", "Sorry.", by="sanne", date="2026-01-03", outcome="resolved",
             resolution="A new one.", proof="replacement")
    after, first = state("2026-01-03")
    new = after["★☆☆☆☆ “Broken”: Resolved, documented"]
    assert first == new["title"]
    assert new["id"] == old["id"] and new["date_modified"] > old["date_modified"]
    assert "A new one." in new["content_html"]
    shop.add("follow-ups/a", "It works.", date="2026-01-03", says="confirms")
    latest, _ = state("2026-01-03")
    newest = latest["★☆☆☆☆ “Broken”: Resolved, customer confirms"]
    # On the same day, without a time, and still later.
    assert newest["date_modified"] > new["date_modified"]
    assert newest["date_published"] == old["date_published"]
    # Another day changes nothing where nothing happened.
    assert state("2026-01-09") == state("2026-01-04")


@pytest.mark.parametrize("how", ["withhold", "remove"])
def test_a_hidden_review_leaves_its_placeholder_in_its_place(shop, how):
    secret = "xyzzy"
    shop.add("reviews/a", f"{secret} words", title=f"{secret} title", rating=1, date="2026-01-01",
             author=f"{secret} author", topics=["repair"], product=secret, relation=secret,
             source={"name": "google", "url": f"https://{secret}.example/"})
    shop.add("replies/a", f"{secret} reply", by="sanne", date="2026-01-03", outcome="resolved",
             resolution=f"{secret} resolution")
    shop.add("follow-ups/a", f"{secret} later", date="2026-01-04", says="confirms")
    before = documents.json_feed(publish(shop.root).folder / "feed.json")
    extra = {"until": "2027-01-01"} if how == "withhold" else {}
    shop.add("decisions/a", "The shop says why.", action=how, reason="abuse", by="sanne",
             date="2026-01-05", **extra)
    site = publish(shop.root)
    (entry,) = documents.json_feed(site.folder / "feed.json")
    assert entry.id == before[0].id
    assert "abuse" in entry.title and "The shop says why." in entry.html
    assert entry.author == "De Ketting"
    assert documents.json_feed(site.folder / "topics/repair/feed.json") == []
    for file in site.folder.rglob("*"):
        assert not file.is_file() or secret.encode() not in file.read_bytes(), file


def test_huge_texts_stand_there_whole(shop):
    words = "A very long story. " * 800
    shop.add("reviews/a", words, rating=2, date="2026-01-01", author="A")
    site = publish(shop.root)
    for name, read in READERS.items():
        (entry,) = read(site.folder / name)
        assert words.strip() in documents.text(entry.html)


def test_an_empty_site_has_valid_feeds(shop):
    site = publish(shop.root)
    files = [str(file) for file in site.feeds("atom.xml")]
    assert documents.xmllint("--relaxng", str(HERE / "atom.rng"), *files) == ""
    assert documents.parsed(site.folder / "feed.xml").entries == []
    assert json.loads((site.folder / "feed.json").read_bytes())["items"] == []
