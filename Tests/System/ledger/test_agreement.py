"""Every command sees the same content: that of the files, with what only the ledger knows."""

import json
import re
import signal
import subprocess
import urllib.request

import pytest
import shop as shops


@pytest.fixture
def edited(ketting):
    """A ledger of complaints and praise, after whose entry customers and the shop changed much.

    `softened` came in with two stars and has five by now, `soured` came in with five and has one;
    nobody has answered either of them.
    """
    words = "The lamp came three weeks late."
    for name, stars in [("softened", 2), ("soured", 5), ("held", 1), ("cut", 1), ("bare", 1),
                        ("lost", 2)]:
        ketting.review(name, stars, "2026-02-10", name.title(), words)
    ketting.begin()
    ketting.build()
    ketting.review("softened", 5, "2026-02-10", "Softened", words)
    ketting.review("soured", 1, "2026-02-10", "Soured", words)
    ketting.decide("held", "withhold", "2026-03-01", "reason: abuse\nuntil: 2026-04-01\n")
    ketting.review("cut", 1, "2026-02-10", "Cut", "The […] came three weeks late.")
    ketting.decide("cut", "redact", "2026-03-01", "reason: personal-data\n")
    ketting.run("ledger", "erase", "bare", "--as-of", ketting.day, check=0)
    (ketting.root / "content/reviews/lost.md").unlink()
    return ketting


def desk(shop):
    return json.loads(shop.run("desk", "--as-of", shop.day, "--format", "json", check=0).stdout)


def test_the_desk_waits_for_what_the_page_calls_waiting(edited):
    # Before the edits are entered, and after.
    for _ in range(2):
        complaints = {item["id"]: item for item in desk(edited)["complaints"]}
        assert set(complaints) == {"softened", "cut"}
        assert complaints["softened"]["rating"] == 2 and complaints["softened"]["overdue"]
        assert {item["id"] for item in desk(edited)["paused"]} == {"held"}
        # Of what came in as praise, whatever it says now, nobody is owed an answer.
        assert {item["id"]: item["rating"] for item in desk(edited)["others"]} == {
            "good": 5, "soured": 5}
        late = edited.run("desk", "--as-of", edited.day, "--overdue", check=1).stdout
        assert "softened" in late and "soured" not in late
        edited.build()
        waiting = (edited.root / "public/complaints/waiting/index.html").read_text()
        assert set(re.findall(r'<article class="case" id="(\w+)"', waiting)) == set(complaints)
        record = json.loads((edited.root / "public/api/v1/cases/softened.json").read_text())["review"]
        assert (record["rating"], record["latest-rating"], record["outcome"]) == (
            2, 5, "waiting")
        assert record["overdue"]


def test_a_reply_begins_as_one_to_a_complaint_where_the_first_stars_say_so(edited):
    def comments(name):
        path = edited.run("reply", name, "--by", "sanne", "--no-edit", "--as-of", edited.day,
                          check=0).stdout.strip()
        return (edited.root / path).read_text()

    complaint, praise = comments("softened"), comments("soured")
    assert "resolution:" in complaint and "2 of 5 stars" in complaint
    assert "resolution:" not in praise and "5 of 5 stars" in praise


@pytest.mark.parametrize("name, why", [
    ("erased-4", "erased on 2026-03-01"), ("lost", "has gone")])
def test_no_reply_is_begun_where_nothing_is_left_to_answer(edited, name, why):
    said = edited.run("reply", name, "--by", "sanne", "--no-edit", check=1).said
    assert why in said
    assert not (edited.root / f"content/replies/{name}.md").exists()


def test_without_an_id_the_reply_is_for_the_first_complaint_of_the_desk(edited):
    first = desk(edited)["complaints"][0]["id"]
    path = edited.run("reply", "--by", "sanne", "--no-edit", "--as-of", edited.day, check=0).stdout
    assert path.strip().endswith(f"content/replies/{first}.md")


def test_check_coaches_a_reply_by_the_first_stars(edited):
    edited.reply("softened", "2026-02-11", "Thank you, Marieke, for the kind words.")
    edited.reply("soured", "2026-02-11", "Thank you, Marieke, for the kind words.")
    said = edited.check().said
    assert re.search(r"content/reviews/softened\.md.*\[ledger-rating\]", said)
    assert re.search(r"content/replies/softened\.md.*\[no-remedy\]", said)
    assert not re.search(r"content/replies/soured\.md.*\[no-remedy\]", said)


def test_the_preview_shows_what_a_build_would(edited):
    served = subprocess.Popen(
        [shops.program(), "serve", "--port", "0", "--as-of", edited.day], cwd=edited.root,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        address = next(m[0] for line in served.stdout if (m := re.search(r"http://\S+/", line)))
        page = urllib.request.urlopen(f"{address}cases/softened/index.html", timeout=20).read()
    finally:
        served.send_signal(signal.SIGINT)
        served.wait(20)
    edited.build()
    assert b'data-stars="2"' in page and b'data-outcome="waiting"' in page
    built = (edited.root / "public/cases/softened/index.html").read_text()
    assert 'data-stars="2"' in built and 'data-outcome="waiting"' in built


def test_a_damaged_ledger_is_told_by_all_and_hides_nothing(edited):
    (edited.root / "content/ledger/events.jsonl").write_text("{}\n")
    assert "[ledger-" in edited.check(check=1).said
    done = edited.run("desk", "--as-of", edited.day, "--overdue", check=1)
    assert "error" in done.said and "sitegen check" in done.said
