"""Faults of the ledger's state: what is lost, damaged or dated wrong, and what a build does about it."""

import datetime
import json
import random
import re
import shutil
import subprocess
import time
import zoneinfo

import pytest
from shop import program


def today(days=0):
    """A day from now on the shop's clock, whose date is another one than this machine's for some hours."""
    now = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Amsterdam"))
    return str(now.date() + datetime.timedelta(days=days))


@pytest.fixture
def signed(ketting):
    """The shop with a key, and two checkpoints after the key's own, both published."""
    ketting.run("ledger", "init", "--as-of", ketting.day, check=0)
    ketting.build()
    ketting.review("late", 2, "2026-02-10", "Late", "The lamp came three weeks late.")
    ketting.build()
    return ketting


def checkpoints(shop):
    return shop.root / "content/ledger/checkpoints"


def sizes(shop):
    return sorted(int(file.name) for file in checkpoints(shop).iterdir())


# Receipts


def test_a_receipt_is_made_once(signed):
    receipts = {name: file for name, file in signed.files("public").items()
                if name.endswith(".tlog-proof")}
    assert len(receipts) == 3
    for number in range(3):
        signed.review(f"more-{number}", 4, "2026-02-20", "Fine", "Good work.")
        signed.build()
    after = signed.files("public")
    assert all(after[name] == file for name, file in receipts.items())
    assert signed.run("ledger", "prove", "flat", check=0).stdout.encode() == receipts[
        "cases/flat/receipt.tlog-proof"]
    signed.verify()
    signed.decide("flat", "remove", "2026-03-01", "reason: abuse\n")
    signed.build()
    hidden = (signed.root / "public/cases/flat/receipt.tlog-proof").read_bytes().split(b"\n")
    open = receipts["cases/flat/receipt.tlog-proof"].split(b"\n")
    # Only the line of the words is another one.
    assert [line for line, was in zip(hidden, open) if line != was] == [hidden[1]]
    signed.verify()


# The clock


@pytest.mark.parametrize("command", [["build"], ["ledger", "append"], ["ledger", "init"],
                                     ["ledger", "erase", "good"]])
def test_nothing_is_entered_for_a_day_after_tomorrow(built, command):
    built.review("new", 4, "2026-02-20", "Fine", "Good work.")
    state, site = built.files("content"), built.files("public")
    refused = built.run(*command, "--as-of", today(2), check=1)
    assert "[ledger-future-day]" in refused.said and "--future-day" in refused.said
    assert (built.files("content"), built.files("public")) == (state, site)
    built.run(*command, "--as-of", today(2), "--future-day", check=0)
    assert built.files("content") != state


def test_settings_are_not_entered_for_a_day_after_tomorrow_either(built):
    settings = built.root / "content/site.yml"
    settings.write_text(settings.read_text() + "complaint-threshold: 1\n")
    state = built.files("content")
    assert "[ledger-future-day]" in built.run("build", "--as-of", today(2), check=1).said
    assert built.files("content") == state
    built.run("build", "--as-of", today(2), "--future-day", check=0)
    assert built.files("content") != state


def test_tomorrow_is_no_future_and_a_source_date_is_no_clock(built):
    built.review("new", 4, "2026-02-20", "Fine", "Good work.")
    seconds = int(datetime.datetime(2100, 1, 1).timestamp())
    assert "[ledger-future-day]" in built.run(
        "build", check=1, SOURCE_DATE_EPOCH=str(seconds)).said
    built.run("build", "--as-of", today(1), check=0)


def test_a_build_that_enters_nothing_takes_any_later_day(built):
    state = built.files("content/ledger")
    built.run("build", "--as-of", "2100-01-01", check=0)
    built.run("build", "--locked", "--as-of", "2100-01-01", check=0)
    assert built.files("content/ledger") == state


@pytest.mark.parametrize("more", [["build"], ["build", "--locked"], ["ledger", "append"],
                                  ["ledger", "erase", "good"]])
def test_no_build_is_for_a_day_before_the_last_event(built, more):
    state, site = built.files("content"), built.files("public")
    assert "[ledger-past-day]" in built.run(*more, "--as-of", "2026-02-28", check=1).said
    assert (built.files("content"), built.files("public")) == (state, site)


def test_a_clock_that_jumped_is_told(built):
    built.review("new", 4, "2026-02-20", "Fine", "Good work.")
    built.day = "2026-05-01"
    assert "[ledger-clock-jump]" in built.build().said
    built.review("newer", 4, "2026-02-20", "Fine", "Good work.")
    built.day = "2026-06-01"
    assert "[ledger-clock-jump]" not in built.build().said


# Checkpoints


def test_events_whose_checkpoint_is_lost_are_signed_as_they_are(signed):
    state, site = signed.files("content/ledger"), signed.files("public")
    for lost in [[6], [5, 6], [1, 5, 6]]:
        for size in lost:
            (checkpoints(signed) / str(size)).unlink()
        assert "[ledger-unsigned]" in signed.check().said
        signed.build("--output", "fresh")
        made = signed.files("content/ledger")
        assert made == {name: file for name, file in state.items()
                        if name not in [f"checkpoints/{size}" for size in lost[:-1]]}
        shutil.rmtree(signed.root / "fresh")
        # The others come back from where they are published.
        signed.build()
        assert signed.files("content/ledger") == state
        assert signed.files("public") == site


def test_locked_does_not_sign_what_has_no_checkpoint(signed):
    (checkpoints(signed) / "6").unlink()
    state = signed.files("content/ledger")
    said = signed.build("--locked", "--output", "fresh", check=1).said
    assert "checkpoints/6" in said and "[ledger-unrecorded]" in said
    assert signed.files("content/ledger") == state and not (signed.root / "fresh").exists()


@pytest.mark.parametrize("size", [1, 5, 6])
@pytest.mark.parametrize("kept", [0, 30, -2])
def test_a_damaged_checkpoint_is_told_and_its_published_copy_stays(signed, size, kept):
    file, site = checkpoints(signed) / str(size), signed.files("public")
    file.write_bytes(file.read_bytes()[:kept])
    state = signed.files("content/ledger")
    for arguments in [["build"], ["build", "--output", "fresh"], ["ledger", "append"], ["check"]]:
        said = signed.run(*arguments, "--as-of", signed.day, check=1).said
        assert "[ledger-checkpoint]" in said and f"ledger/checkpoints/{size}" in said
    assert signed.files("content/ledger") == state and signed.files("public") == site
    shutil.copy(signed.root / f"public/ledger/checkpoints/{size}", file)
    signed.build()
    assert signed.files("public") == site


def test_a_checkpoint_that_was_published_is_never_deleted(signed):
    site = signed.files("public")
    (checkpoints(signed) / "5").unlink()
    said = signed.build("--locked", check=1).said
    assert "checkpoints/5" in said and "without --locked" in said
    # The newest one may be gone from the site: then the largest of the others counts.
    (signed.root / "public/ledger/checkpoint").unlink()
    signed.build()
    assert sizes(signed) == [1, 5, 6] and signed.files("public") == site
    foreign = signed.root / "public/ledger/checkpoints/4"
    foreign.write_bytes((signed.root / "public/ledger/checkpoints/5").read_bytes())
    said = signed.build(check=1).said
    assert "ledger/checkpoints/4" in said and "[ledger-departs]" in said
    assert foreign.exists()


def test_the_output_counts_where_another_place_is_named(signed):
    shutil.copytree(signed.root / "public", signed.root / "elsewhere")
    (checkpoints(signed) / "1").unlink()
    (signed.root / "elsewhere/ledger/checkpoints/1").unlink()
    signed.build("--published", "elsewhere")
    assert sizes(signed) == [1, 5, 6]


def test_a_file_that_is_no_checkpoint_is_no_other_build(signed):
    (checkpoints(signed) / "6 (copy)").write_text("x")
    signed.review("new", 4, "2026-02-20", "Fine", "Good work.")
    assert "[ledger-file]" in signed.build().said
    assert signed.size == 7


# The shop's clock


def test_a_shop_that_moves_to_another_time_zone_enters_no_document_anew(ketting):
    def move(zone):
        settings = ketting.root / "content/site.yml"
        settings.write_text(re.sub("time-zone: .*", f"time-zone: {zone}", settings.read_text()))

    def date(name):
        return json.loads((ketting.root / f"public/api/v1/cases/{name}.json").read_text())[
            "review"]["date"]

    def kinds(start):
        """The kinds of the events from event `start` on, in their order."""
        lines = (ketting.root / "content/ledger/events.jsonl").read_text().splitlines()
        return [json.loads(line)["kind"] for line in lines[start:]]

    def pending():
        """The files of what a build would enter."""
        return [line.split(":")[0] for line in ketting.check().said.splitlines()
                if "[ledger-pending]" in line]

    def refuse_locked():
        state = ketting.files("content/ledger")
        assert ketting.build("--locked", check=1).said.count("[ledger-unrecorded]") == 1
        assert ketting.files("content/ledger") == state

    ketting.review("local", 2, "2026-02-10 00:30", "Late", "The lamp came late.")
    ketting.review("stated", 2, "2026-02-10T00:30+01:00", "Late", "The lamp came late.")
    ketting.reply("local", "2026-02-10 09:00", "Sorry. It was the courier.")
    ketting.decide("local", "keep", "2026-02-12 10:00")
    ketting.begin()
    ketting.build()
    size, receipts = ketting.size, ketting.run("ledger", "prove", "local", check=0).stdout
    entered = date("local")
    move("America/New_York")
    # The zone is one of the settings, and they are all that is entered.
    assert pending() == ["content/site.yml"]
    refuse_locked()
    ketting.build()
    assert ketting.size == size + 1 and kinds(size) == ["settings"]
    assert pending() == []
    ketting.build("--locked")
    assert ketting.size == size + 1
    assert ketting.run("ledger", "prove", "local", check=0).stdout == receipts
    assert date("local") == date("stated") == entered == "2026-02-09T23:30:00Z"
    # What comes in now is on the new clock, and an edit keeps the instant.
    ketting.review("newer", 2, "2026-02-11 00:30", "Late", "The lamp came late.")
    ketting.review("local", 2, "2026-02-10 00:30", "Late", "The lamp came very late.")
    ketting.build()
    assert ketting.size == size + 3 and sorted(kinds(size + 1)) == ["review", "review"]
    assert date("local") == entered and date("newer") == "2026-02-11T05:30:00Z"
    move("Europe/Amsterdam")
    assert pending() == ["content/site.yml"]
    refuse_locked()
    ketting.build()
    assert ketting.size == size + 4 and kinds(size + 3) == ["settings"]
    assert pending() == []
    ketting.build("--locked")
    assert ketting.size == size + 4
    assert date("local") == entered and date("newer") == "2026-02-11T05:30:00Z"
    # A time that is edited is an edit, in whatever zone.
    ketting.review("newer", 2, "2026-02-11 01:30", "Late", "The lamp came late.")
    ketting.build()
    assert ketting.size == size + 5 and kinds(size + 4) == ["review"]
    ketting.verify()


def test_a_recovered_ledger_knows_the_time_zone_it_was_published_with(ketting):
    ketting.review("local", 2, "2026-02-10 00:30", "Late", "The lamp came late.")
    ketting.begin()
    ketting.build()
    state = ketting.files("content/ledger")
    shutil.rmtree(ketting.root / "content/ledger")
    ketting.run("ledger", "recover", "public", check=0)
    assert ketting.files("content/ledger") == state


# What an erasure leaves


def test_an_id_in_the_texts_of_others_is_told_when_its_review_is_erased(built):
    built.review("piet-jansen", 1, "2026-02-10", "Late", "It came late, as in cases/flat.")
    built.reply("good", "2026-02-04", "Thank you.\n\nLike [Piet](../piet-jansen/index.html), as "
                "é said in [his case](https://reviews.deketting.example/nl/cases/piet-jansen/), "
                "and unlike [piet-jansens](https://other.example/cases/piet-jansens).")
    built.build()
    assert "piet-jansen" not in built.check().said
    said = built.run("ledger", "erase", "piet-jansen", "--as-of", built.day, check=0).said
    assert re.findall(r"content/replies/good.md:(\d+:\d+): warning: .*\[ledger-erased-id\]", said) == [
        "7:16", "7:108"]
    said = built.check().said
    assert re.findall(r"content/replies/good.md:(\d+:\d+): warning: .*\[no-such-case\]", said) == [
        "7:108"]
    assert "[no-such-case]" not in built.build().said
    built.reply("good", "2026-02-04", "Thank you.")
    assert "[no-such-case]" not in built.check().said


# What stops at any moment


@pytest.mark.parametrize("seed", range(2))
def test_a_build_that_is_killed_forks_no_ledger(signed, seed):
    chance = random.Random(seed)
    start = time.monotonic()
    signed.build()
    whole = time.monotonic() - start
    entered = signed.files("content/ledger")
    for number in range(10):
        signed.review(f"more-{number}", 4, "2026-02-20", "Fine", f"Good work, {number}.")
        process = subprocess.Popen(
            [program(), "build", "--as-of", signed.day], cwd=signed.root,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(whole * 0.2, whole * 1.1))
        process.kill()
        process.wait()
        # What was whole before the kill stays, with every checkpoint.
        signed.build()
        now = signed.files("content/ledger")
        assert now["events.jsonl"].startswith(entered["events.jsonl"])
        assert all(now[name] == file for name, file in entered.items() if "checkpoints" in name)
        entered = now
    signed.build("--locked")
    signed.verify()


# Recovery


def test_what_is_shown_again_after_a_recovery_is_not_called_changed(ketting):
    ketting.begin()
    ketting.decide("flat", "withhold", "2026-03-01", "reason: personal-data\nuntil: 2026-03-10\n")
    ketting.build()
    shutil.rmtree(ketting.root / "content/ledger")
    ketting.run("ledger", "recover", "public", check=0)
    ketting.day = "2026-03-11"
    ketting.build()
    page = (ketting.root / "public/cases/flat/index.html").read_text()
    assert "45 euro" in page and "pinched the tube" in page
    # Both the review and the reply.
    assert page.count("Entered again on 11 March 2026.") == 2
    assert len(re.findall(r"<li[^>]*>[^<]*, entered again", page)) == 2
    assert "Changed on" not in page and ", changed" not in page
    assert "Entered again" in (ketting.root / "public/index.html").read_text()
    state = ketting.files("content/ledger")
    ketting.build()
    assert ketting.files("content/ledger") == state
    # An edit after that is one again.
    ketting.reply("flat", "2026-02-04", "Sorry. I pinched the tube myself.")
    ketting.build()
    page = (ketting.root / "public/cases/flat/index.html").read_text()
    assert page.count("Changed on 11 March 2026.") == 1
    ketting.build("--locked")
