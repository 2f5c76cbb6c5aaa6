"""A shop that has the key and means to deceive, one test a deed.

Each deed is caught by verify or by the build, or stands on the page for every visitor to see, or is named in
docs/trust.md as what no log can prove.
"""

import json
import re
import shutil
from datetime import date, timedelta

import pytest
from browser import program

from .log import read_source, write_source
from .samples import photo

TRUST = (program.REPOSITORY / "docs/trust.md").read_text("utf-8")


def named_as_beyond(*words):
    """A paragraph of docs/trust.md, in the part on what a ledger cannot prove, that has all these words."""
    part = re.search(r"^## [^\n]*(?:cannot prove|can prove|shop's word)[^\n]*\n(.*?)(?=^## |\Z)", TRUST, re.M | re.S | re.I)
    assert part, "docs/trust.md has no part on what a ledger cannot prove"
    paragraphs = re.split(r"\n\s*\n|\n(?=- |\| )", part[1])
    assert any(all(word.lower() in paragraph.lower() for word in words) for paragraph in paragraphs), (
        f"docs/trust.md does not say together: {words}")


def words(shop, path):
    """What a visitor reads on a page."""
    text = re.sub(r"<[^>]*>", " ", shop.page(path))
    return re.sub(r"\s+", " ", text.replace("&nbsp;", " "))


def events(shop, kind=None):
    lines = [json.loads(line) for line in open(shop.root / "content/ledger/events.jsonl", encoding="utf-8")]
    return [line for line in lines if kind is None or line["kind"] == kind]


def by_stars(shop):
    return json.loads((shop.site / "api/trust.json").read_text())["reviews"]["by-stars"]


def caught(shop, *options, place="public"):
    return shop.verify(*options, place=place, check=1).said


def edit(shop, name, old, new):
    shop.replace(f"content/reviews/{name}.md", old, new)


def test_the_shop_was_honest_before(shop):
    shop.verify()


# Settings


def test_a_threshold_that_turns_complaints_into_praise_is_told(shop):
    shop.set(complaint_threshold=1)
    shop.build(day="2026-03-20")
    shop.verify()
    text = words(shop, "trust")
    assert re.search(r"3 stars[^.]*20 March 2026[^.]*1 star|20 March 2026[^.]*3 stars[^.]*1 star", text), text


def test_a_threshold_changed_in_the_published_source_alone_is_caught(shop):
    source = shop.site / "ledger/source/site.json"
    source.write_text(source.read_text().replace('"complaint-threshold":3', '"complaint-threshold":1'))
    caught(shop)


@pytest.mark.parametrize("key, other", [
    ("write", [{"url": "https://elsewhere.example/"}]), ("mark", "5★"), ("hours", "Day and night"), ("address", "Palace Road 1")])
@pytest.mark.parametrize("is_gone", [False, True])
def test_what_the_published_source_alone_says_of_the_shop_is_caught(shop, key, other, is_gone):
    source = read_source(shop.site)
    if is_gone:
        del source["settings"][key]
    else:
        source["settings"][key] = other
    write_source(shop.site, source)
    caught(shop)


@pytest.mark.parametrize("settings", [
    {"write": "https://elsewhere.example/"}, {"mark": "5★"},
    {"contact": {"email": "info@deketting.example", "hours": "Day and night"}}])
def test_where_to_write_and_what_the_shop_says_of_itself_is_entered(shop, settings):
    before = len(events(shop, "settings"))
    shop.set(**settings)
    shop.build(day="2026-03-20")
    shop.verify()
    assert len(events(shop, "settings")) == before + 1


def test_a_page_of_another_threshold_is_caught(shop, place):
    """The shop builds a better page, and publishes it with the ledger and the source of the real one."""
    other = shop.copy(place / "other")
    other.set(complaint_threshold=1)
    other.build(day="2026-03-20")
    for path in ("ledger", "api", "cases"):
        shutil.rmtree(other.site / path)
        shutil.copytree(shop.site / path, other.site / path)
    caught(other)


def test_loosened_promises_are_told(shop):
    shop.set(protocol={"first-reply": "30 days", "resolution": "60 days", "owner": "sanne"})
    shop.build(day="2026-03-20")
    shop.verify()
    text = words(shop, "trust")
    assert re.search(r"2 days[^.]*30 days", text) and re.search(r"14 days[^.]*60 days", text), text


def test_a_lowered_total_is_told(shop):
    sources = json.loads(json.dumps(shop.settings["sources"]))
    sources["google"] |= {"total": 7, "as-of": "2026-03-19"}
    shop.set(sources=sources)
    shop.build(day="2026-03-20")
    shop.verify()
    text = words(shop, "trust")
    assert re.search(r"Google[^.]*\b12\b[^.]*\b7\b|\b12\b[^.]*Google[^.]*\b7\b", text), text


def test_a_total_changed_on_its_own_day_is_entered(shop):
    before = len(events(shop, "settings"))
    sources = json.loads(json.dumps(shop.settings["sources"]))
    sources["google"]["total"] = 7
    shop.set(sources=sources)
    shop.build(day="2026-03-20")
    shop.verify()
    assert len(events(shop, "settings")) == before + 1


def test_a_person_who_becomes_another_is_told(shop):
    people = json.loads(json.dumps(shop.settings["people"]))
    people["sanne"]["name"] = "Maria Jansen"
    shop.set(people=people)
    shop.build(day="2026-03-20")
    shop.verify()
    text = words(shop, "trust")
    assert "Maria Jansen" in text and "Sanne de Wit" in text, text


def test_topics_given_other_labels_are_the_shops_word(shop):
    shop.set(topics={"repair": "Praise", "price": "Bargains"})
    shop.build(day="2026-03-20")
    shop.verify()
    assert "topics" in TRUST.lower()
    assert any("topics" in paragraph and "label" in paragraph for paragraph in TRUST.split("\n\n"))


def test_topics_given_to_other_reviews_are_the_shops_word(shop):
    edit(shop, "flat", 'topics: ["repair"]', 'topics: ["price"]')
    shop.build(day="2026-03-20")
    shop.verify()


def test_a_dropped_language_is_entered(shop):
    before = len(events(shop, "settings"))
    for file in (shop.root / "content").glob("*/*.nl.md"):
        file.unlink()
    text = json.dumps(shop.settings)
    shop.settings = json.loads(re.sub(r'\{"en": ("(?:[^"\\]|\\.)*"), "nl": "(?:[^"\\]|\\.)*"\}', r"\1", text))
    shop.set(languages=["en"])
    shop.build(day="2026-03-20")
    shop.verify()
    assert len(events(shop, "settings")) == before + 1


def test_a_quarantine_hides_nothing_that_was_shown(shop):
    shop.set(quarantine={"days": 90})
    shop.build(day="2026-03-20")
    shop.verify()
    assert "does not ring" in shop.page("cases/bell") and "road" in shop.page("cases/flat")


def test_a_quarantine_of_low_ratings_is_told_beside_the_score(shop):
    shop.set(quarantine={"days": 30, "stars": [1, 2]})
    shop.review("late", 1, "2026-03-19", "Late", "Too late.")
    shop.build(day="2026-03-20")
    shop.verify()
    assert "Too late" not in shop.page("cases/late")
    assert re.search(r"30 days", words(shop, "trust")) and re.search(r"30 days|wait", words(shop, ".")), words(shop, ".")


def test_a_page_of_the_shop_that_changes_is_entered(shop):
    before = len(events(shop, "settings"))
    shop.replace("content/pages/about.md", "1998", "1898")
    shop.build(day="2026-03-20")
    shop.verify()
    assert len(events(shop, "settings")) == before + 1


def test_a_page_of_the_shop_that_moves_is_entered(shop):
    before = len(events(shop, "settings"))
    for file in list((shop.root / "content/pages").iterdir()):
        file.rename(file.with_name(file.name.replace("about", "company")))
    shop.build(day="2026-03-20")
    shop.verify()
    assert len(events(shop, "settings")) == before + 1


# Reviews


def test_a_complaint_that_was_never_entered_is_beyond_a_log():
    named_as_beyond("entered", "total", "receipt")


def test_a_complaint_entered_late_shows_both_dates(shop):
    shop.review("held", 1, "2026-03-10", "Held back", "You did not like this one.")
    shop.build(day="2026-05-20")
    shop.verify()
    text = words(shop, "cases/held")
    assert "10 March 2026" in text and "20 May 2026" in text
    assert re.search(r"10 March 2026[^.]*entered[^.]*20 May 2026", text), text


def test_fake_praise_is_beyond_a_log_and_shows_when_it_was_entered(shop):
    named_as_beyond("true", "customer")
    shop.review("fake", 5, "2026-03-10", "Superb", "I am very real.")
    shop.build(day="2026-05-20")
    shop.verify()
    assert re.search(r"10 March 2026[^.]*entered[^.]*20 May 2026", words(shop, "cases/fake"))


def test_an_edited_review_shows_what_it_said_before(shop):
    edit(shop, "flat", "45 euro", "nothing")
    shop.build(day="2026-03-20")
    shop.verify()
    assert "45 euro" in words(shop, "cases/flat") and "20 March 2026" in words(shop, "cases/flat")


@pytest.mark.parametrize("old, new, seen", [
    ("title: \"Bell\"", "title: \"A fine bell\"", "Bell"),
    ("date: \"2026-03-08\"", "date: \"2026-01-08\"", "8 March 2026"),
    ("scale: \"4/10\"", "scale: \"9/10\"", "4/10"),
    ("incentive: \"A free bell\"\n", "", "A free bell"),
    ("evidence: \"order\"", "evidence: \"none\"", "verified order"),
])
def test_an_edited_field_shows_what_it_was_before(shop, old, new, seen):
    size = len(events(shop))
    edit(shop, "bell", old, new)
    shop.build(day="2026-03-20")
    shop.verify()
    assert len(events(shop)) == size + 1
    earlier = re.search(r'id="_earlier".*?</(?:section|details|main)>', shop.page("cases/bell"), re.S)
    assert earlier and seen in re.sub(r"<[^>]*>", "", earlier[0]).replace("&nbsp;", " ")


def test_stars_that_rise_do_not_raise_the_score(shop):
    before = by_stars(shop)
    edit(shop, "flat", "rating: 1", "rating: 5")
    shop.build(day="2026-03-20")
    shop.verify()
    assert by_stars(shop) == before
    page = shop.page("cases/flat")
    assert 'data-stars="1"' in page and "stars later changed to ★★★★★" in words(shop, "cases/flat")
    assert re.findall(r'class="stars s(\d)"', page) == ["1", "5"]


def stands_as_gone(shop, name, stars):
    """The review's place says that it has gone and that nothing says why, and so does the trust page."""
    page = shop.page(f"cases/{name}")
    assert 'class="case removed"' in page and f'data-stars="{stars}"' in page
    assert "the shop no longer" in words(shop, f"cases/{name}")
    assert "1 gone without a reason" in words(shop, "trust")


def test_two_reviews_made_one_leave_the_place_of_the_other(shop):
    edit(shop, "flat", "Never again.", "They laughed at my bicycle.")
    shop.remove("content/reviews/rude.md")
    shop.remove("content/replies/rude.md")
    shop.build(day="2026-03-20")
    stands_as_gone(shop, "rude", 2)


def test_a_review_under_another_name_leaves_its_place(shop):
    (shop.root / "content/reviews/wait.md").rename(shop.root / "content/reviews/hidden-well.md")
    shop.build(day="2026-03-20")
    stands_as_gone(shop, "wait", 1)


def test_a_review_taken_out_of_the_published_folder_is_caught(shop):
    shutil.rmtree(shop.site / "cases/wait")
    assert "cases/wait" in caught(shop)


def test_a_replaced_photo_is_told_and_caught(shop):
    shop.write("content/media/a.jpg", photo("a"))
    shop.review("seen", 2, "2026-03-19", "Seen", "Look.", photos=[{"file": "a.jpg", "alt": "A."}])
    shop.build(day="2026-03-20")
    shop.verify()
    size = len(events(shop))
    shop.write("content/media/a.jpg", photo("b"))
    shop.build(day="2026-03-25")
    shop.verify()
    assert len(events(shop)) == size + 1
    assert "25 March 2026" in words(shop, "cases/seen")
    pictures = sorted((shop.site / "media").glob("*-320.jpg"))
    pictures[0].write_bytes((shop.root / "content/media/a.jpg").read_bytes())
    assert "media/" in caught(shop)


def test_a_withdrawn_photo_is_told(shop):
    shop.write("content/media/a.jpg", photo("a"))
    shop.review("seen", 2, "2026-03-19", "Seen", "Look.", photos=[{"file": "a.jpg", "alt": "A worn tyre."}])
    shop.build(day="2026-03-20")
    edit(shop, "seen", re.search(r"photos: .*\n", shop.read("content/reviews/seen.md"))[0], "")
    shop.build(day="2026-03-25")
    shop.verify()
    text = words(shop, "cases/seen")
    assert "25 March 2026" in text and re.search(r"photo|picture", text, re.I), text
    assert not list((shop.site / "media").glob("*.jpg"))


def test_the_evidence_of_a_review_is_the_shops_word_and_its_change_is_told(shop):
    named_as_beyond("customer")
    edit(shop, "price", 'evidence: "invitation"', 'evidence: "order"')
    size = len(events(shop))
    shop.build(day="2026-03-20")
    shop.verify()
    assert len(events(shop)) == size + 1
    assert "20 March 2026" in words(shop, "cases/price")


# Replies and follow-ups


def test_a_backdated_reply_shows_both_dates_and_does_not_count_as_fast(shop):
    shop.reply("bell", "2026-03-09", "We answered at once, did we not?")
    shop.build(day="2026-05-20")
    shop.verify()
    text = words(shop, "cases/bell")
    assert re.search(r"9 March 2026[^.]*entered[^.]*20 May 2026", text), text
    assert not re.search(r"after (?:1 day|\d+ hours)", text), text


def test_a_reply_that_vanishes_is_caught_or_refused(shop):
    shop.remove("content/replies/rude.md")
    done = shop.build(day="2026-03-20", check=None)
    if done.returncode == 0:
        assert "rude" in caught(shop)
    else:
        assert "replies/rude" in done.said


def test_an_edited_reply_says_that_it_was_changed(shop):
    shop.replace("content/replies/rude.md", "Nobody should be laughed at.", "You are too sensitive.")
    shop.build(day="2026-03-20")
    shop.verify()
    assert re.search(r"Changed on 20 March 2026", words(shop, "cases/rude"))


def test_an_invented_confirmation_is_told_as_the_shops_word(shop):
    shop.follow_up("saddle", "2026-03-19", "confirms", "All is well, I am quite real.")
    shop.build(day="2026-03-20")
    shop.verify()
    page = shop.page("cases/saddle")
    assert 'data-grade="confirmed"' in page
    assert "as told by the shop" in words(shop, "cases/saddle")


def test_a_dispute_turned_into_a_confirmation_is_told(shop):
    shop.replace("content/follow-ups/brake.md", "disputes", "confirms")
    shop.build(day="2026-03-20")
    shop.verify()
    text = words(shop, "cases/brake")
    assert "Changed on 20 March 2026. At first: says it is not resolved" in text, text


# Decisions


def test_a_changed_decision_is_refused(shop):
    shop.replace("content/decisions/stolen.md", "personal-data", "abuse")
    assert "[ledger-decision-changed]" in shop.build(day="2026-03-20", check=1).said


def test_a_decision_that_vanishes_is_refused(shop):
    shop.remove("content/decisions/kept.md")
    assert "[ledger-missing]" in shop.build(day="2026-03-20", check=1).said


def test_a_pause_that_ended_before_it_began_hides_nothing(shop):
    shop.decide("flat", "withhold", "2026-03-19", "A pause.", reason="abuse", until="2026-03-10")
    done = shop.build(day="2026-03-20", check=None)
    if done.returncode == 0:
        shop.verify()
        assert "45 euro" in shop.page("cases/flat")
    else:
        assert "decisions/flat" in done.said


def test_a_removed_complaint_counts_and_says_why(shop):
    before = by_stars(shop)
    shop.decide("flat", "remove", "2026-03-19", "We dislike it.", reason="unrelated")
    shop.build(day="2026-03-20")
    shop.verify()
    assert by_stars(shop) == before
    assert "about another business" in words(shop, "cases/flat") and "We dislike it." in words(shop, "trust") + words(
        shop, "cases/flat")


def test_a_decision_dated_back_shows_when_it_was_entered(shop):
    shop.decide("flat", "remove", "2026-02-04", "Long ago.", reason="unrelated")
    shop.build(day="2026-03-20")
    shop.verify()
    assert "20 March 2026" in words(shop, "cases/flat")


def test_a_redaction_that_rewrites_says_so(shop):
    edit(shop, "flat", "Paid 45 euro and stood by the road.", "Paid […] and was very happy with all of it.")
    shop.decide("flat", "redact", "2026-03-19", "A number.", reason="personal-data")
    shop.build(day="2026-03-20")
    shop.verify()
    assert re.search(r"rewritten", words(shop, "cases/flat"), re.I)


def test_a_redaction_that_only_takes_out_does_not_say_rewritten(shop):
    edit(shop, "flat", "Paid 45 euro", "Paid […]")
    shop.decide("flat", "redact", "2026-03-19", "A number.", reason="personal-data")
    shop.build(day="2026-03-20")
    shop.verify()
    assert not re.search(r"rewritten", words(shop, "cases/flat"), re.I)


def test_an_erased_complaint_keeps_its_place_and_says_that_it_was_erased(shop):
    before = by_stars(shop)
    number = next(i for i, event in enumerate(events(shop)) if event["kind"] == "review" and event["stars"] == 1)
    shop.day = "2026-03-20"
    shop.erase("flat")
    shop.build()
    shop.verify()
    assert by_stars(shop) == before and number >= 0
    erased = [path for path in (shop.site / "cases").iterdir() if path.name.startswith("erased-")]
    assert any("20 March 2026" in (path / "index.html").read_text() for path in erased)


# The look


def own_look(shop, path, text):
    shop.write(path, text)
    shop.build(day="2026-03-20")
    said = shop.verify(check=3).said
    assert path in said
    shop.verify("--accept-own-look")
    assert re.search(r"own (?:look|templates|words|styles?)|look (?:is|of)", words(shop, "trust")), words(shop, "trust")


def test_a_template_that_hides_complaints_is_no_verified_page(shop):
    case = (program.REPOSITORY / "templates/case.mustache").read_text()
    own_look(shop, "templates/case.mustache", case.replace("{{words}}", "Great shop."))


def test_words_that_lie_are_no_verified_page(shop):
    own_look(shop, "templates/words/en.yml", "complaints: Praise\n")


def test_a_style_that_hides_is_no_verified_page(shop):
    style = (program.REPOSITORY / "templates/style.css").read_text()
    own_look(shop, "templates/style.css", style + "\n.case { display: none }\n")


def test_a_script_that_lies_is_no_verified_page(shop):
    script = (program.REPOSITORY / "templates/receipt.js").read_text()
    own_look(shop, "templates/receipt.js", script.replace("failed", "passed"))


def test_an_own_look_that_was_not_published_is_caught(shop):
    shop.write("templates/style.css", ".case { display: none }\n")
    shop.build(day="2026-03-20")
    (shop.site / "ledger/source/look.json").unlink()
    caught(shop)


# The ledger


def test_a_fork_shown_to_some_is_caught_by_the_others(shop, place):
    other = shop.copy(place / "other")
    other.review("nice", 5, "2026-03-10", "Nice", "Nice for you.")
    shop.review("bad", 1, "2026-03-10", "Bad", "Bad for me.")
    for one in (shop, other):
        one.build(day="2026-03-20")
        one.verify()
    for one, another in ((shop, other), (other, shop)):
        kept = another.keep_checkpoint()
        assert re.search(r"fork|history|rewritten", caught(one, "--since", kept))


def test_a_rollback_is_caught_by_who_kept_a_checkpoint(shop, place):
    shutil.copytree(shop.root, place / "before")
    before = shop.copy(place / "again")
    shop.review("bad", 1, "2026-03-10", "Bad", "Bad for me.")
    shop.build(day="2026-03-20")
    kept = shop.keep_checkpoint()
    before.build(day="2026-03-20")
    caught(before, "--since", kept)


def test_a_build_over_a_newer_ledger_is_refused(shop, place):
    older = shop.copy(place / "older")
    shop.review("bad", 1, "2026-03-10", "Bad", "Bad for me.")
    shop.build(day="2026-03-20")
    refused = older.build("--published", shop.site, day="2026-03-20", check=1)
    assert "[ledger-departs]" in refused.said


def test_a_second_ledger_is_caught_by_who_kept_the_first(shop, place):
    kept = shop.keep_checkpoint()
    other = shop.copy(place / "other")
    shutil.rmtree(other.root / "content/ledger")
    other.remove("content/reviews/flat.md")
    other.remove("content/replies/flat.md")
    other.run("ledger", "append", "--as-of", "2026-03-20")
    other.build(day="2026-03-20")
    other.verify()
    caught(other, "--since", kept)
    named_as_beyond("same ledger")


def test_a_new_key_is_told(shop):
    old = (shop.site / "ledger/key").read_text().strip()
    shop.run("ledger", "init", "--new-key", "--as-of", "2026-03-20")
    shop.build(day="2026-03-20")
    said = shop.verify().said
    new = (shop.site / "ledger/key").read_text().strip()
    assert new != old and new in said
    assert events(shop, "key") or any("key" in event["kind"] for event in events(shop))
    # Who trusts the old one is told, or the log shows that it once signed.
    done = shop.verify("--key", old, check=None)
    assert done.returncode in (0, 1)


def test_a_key_that_the_log_does_not_name_is_caught(shop, place):
    other = shop.copy(place / "other")
    shutil.rmtree(other.root / "content/ledger")
    other.key.unlink()
    other.run("ledger", "init", "--as-of", "2026-03-20")
    other.build(day="2026-03-20")
    trusted = (shop.site / "ledger/key").read_text().strip()
    caught(other, "--key", trusted)


def test_a_wrong_clock_enters_nothing(shop):
    shop.review("bad", 1, "2026-03-10", "Bad", "Bad for me.")
    state = (shop.root / "content/ledger/events.jsonl").read_bytes()
    day = (date.today() + timedelta(390)).isoformat()
    refused = shop.build(day=day, check=1)
    assert "--future-day" in refused.said
    assert (shop.root / "content/ledger/events.jsonl").read_bytes() == state


def test_a_clock_that_was_wrong_on_purpose_is_told_by_verify(shop):
    shop.review("bad", 1, "2026-03-10", "Bad", "Bad for me.")
    day = (date.today() + timedelta(390)).isoformat()
    shop.build("--future-day", day=day)
    assert "clock" in shop.verify(check=None).said


def test_a_day_before_the_last_event_is_refused(shop):
    shop.review("bad", 1, "2026-03-01", "Bad", "Bad for me.")
    shop.build(day="2026-03-05", check=1)
    shutil.rmtree(shop.site)
    shop.remove("content/reviews/bad.md")
    shop.build(day="2026-03-05", check=1)


def test_a_ledger_begun_on_a_day_of_the_past_is_beyond_a_log():
    named_as_beyond("clock")


def test_a_page_frozen_before_a_complaint_fell_due_is_told_by_its_age(shop):
    said = shop.verify().said
    assert re.search(r"9 March 2026|2026-03-09", said) and "days ago" in said
    caught(shop, "--max-age", "30")


def test_a_page_of_a_day_before_its_last_event_is_caught(shop, place):
    """So that a complaint is not overdue yet: the source says another day, and the page follows it."""
    source = shop.site / "ledger/source/site.json"
    source.write_text(source.read_text().replace('"as-of":"2026-03-09"', '"as-of":"2026-03-02"'))
    caught(shop)


def test_an_address_elsewhere_keeps_the_ledgers_name(shop):
    shop.build("--base-url", "https://elsewhere.example/", day="2026-03-20")
    said = shop.verify().said
    assert "reviews.deketting.example/ledger" in said and "reviews.deketting.example/ledger" in words(shop, "trust")


def test_a_ledger_edited_by_hand_is_refused(shop):
    file = shop.root / "content/ledger/events.jsonl"
    file.write_text(file.read_text().replace('"stars":1', '"stars":5'))
    assert "[ledger-" in shop.build(day="2026-03-20", check=1).said


def test_the_receipt_of_a_review_that_was_withheld_tells_its_writer(shop):
    kept = shop.write("receipt", (shop.site / "cases/flat/receipt.tlog-proof").read_bytes())
    assert "word for word" in shop.verify("--since", kept).said
    shop.decide("flat", "withhold", "2026-03-19", "A pause.", reason="abuse", until="2026-05-10")
    shop.build(day="2026-03-20")
    said = shop.verify("--since", kept).said
    assert re.search(r"withheld|not shown", said), said


def test_the_receipt_of_another_shops_ledger_is_caught(shop, place):
    other = shop.copy(place / "other")
    shutil.rmtree(other.root / "content/ledger")
    other.run("ledger", "append", "--as-of", "2026-03-20")
    other.build(day="2026-03-20")
    kept = shop.write("receipt", (other.site / "cases/flat/receipt.tlog-proof").read_bytes())
    caught(shop, "--since", kept)
