"""The ledger from the shop's end: what is entered, what is refused, and what is said."""

import json
import re
import shutil
import stat

import pytest


def test_a_ledger_begins_with_a_key_or_by_append_and_not_in_passing(ketting):
    ketting.build()
    assert not (ketting.root / "content/ledger").exists()
    assert not (ketting.root / "public/ledger").exists()
    assert "no public ledger" in (ketting.root / "public/trust/index.html").read_text()
    said = ketting.run("ledger", "append", "--as-of", ketting.day, check=0).said
    assert "content/ledger" in said
    ketting.build()
    assert ketting.size == 4
    events = [json.loads(line) for line in open(ketting.root / "content/ledger/events.jsonl")]
    assert sorted(event["kind"] for event in events) == ["reply", "review", "review", "settings"]
    assert {event["day"] for event in events} == {"2026-03-01"}


def test_a_build_with_nothing_new_changes_no_state_and_no_page(built):
    state, site = built.files("content/ledger"), built.files("public")
    built.build()
    assert built.files("content/ledger") == state
    assert built.files("public") == site


def test_a_leaf_holds_no_word_of_a_review(built):
    log = (built.root / "content/ledger/events.jsonl").read_text()
    for word in ["Lovely", "bicycle", "Marieke", "sanne", "flat", "good", "pinched"]:
        assert word not in log


def test_an_unsigned_ledger_is_called_so_on_the_page(built):
    assert "not signed" in (built.root / "public/trust/index.html").read_text()
    assert built.checkpoint.count("\n") == 3
    assert not (built.root / "public/ledger/key").exists()


def test_init_makes_a_key_that_only_its_owner_reads_and_git_leaves_alone(ketting):
    said = ketting.run("ledger", "init", "--as-of", ketting.day, check=0).said
    key = ketting.root / ".sitegen/ledger.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert key.read_text().startswith("PRIVATE+KEY+")
    assert key.read_text().strip() not in said
    assert (ketting.root / ".sitegen/.gitignore").read_text() == "*\n"
    ketting.build()
    assert "\n\n— " in ketting.checkpoint
    public = (ketting.root / "public/ledger/key").read_text()
    assert public.strip() in said
    for path, data in ketting.files("public").items():
        assert b"PRIVATE+KEY" not in data, path


def test_a_ledger_that_has_begun_goes_on_without_an_address(ketting):
    settings = ketting.root / "content/site.yml"
    ketting.run("ledger", "append", "--as-of", ketting.day, check=0)
    settings.write_text(re.sub("(?m)^url:.*\n", "", settings.read_text()))
    (ketting.root / "content/reviews/new.md").write_text("---\nrating: 4\ndate: 2026-02-28\n---\nGood.\n")
    assert "1 event entered" in ketting.run("ledger", "append", "--as-of", ketting.day, check=0).said


def test_init_does_not_replace_a_key_unasked(ketting):
    ketting.run("ledger", "init", check=0)
    key = (ketting.root / ".sitegen/ledger.key").read_text()
    assert ketting.run("ledger", "init").returncode != 0
    assert (ketting.root / ".sitegen/ledger.key").read_text() == key


def test_a_new_key_is_entered_and_the_old_checkpoints_still_count(ketting):
    ketting.run("ledger", "init", "--as-of", ketting.day, check=0)
    ketting.build()
    old = ketting.root / "old-checkpoint"
    old.write_text(ketting.checkpoint)
    ketting.run("ledger", "init", "--new-key", "--as-of", ketting.day, check=0)
    ketting.build()
    kinds = [json.loads(line)["kind"] for line in open(ketting.root / "content/ledger/events.jsonl")]
    assert kinds.count("key") == 2
    ketting.verify("--since", old)


def test_the_key_may_come_from_the_environment(ketting, tmp_path_factory):
    from shop import Shop
    other = Shop(tmp_path_factory.mktemp("other"))
    other.run("ledger", "init", check=0)
    key = (other.root / ".sitegen/ledger.key").read_text()
    ketting.build(key=key)
    assert "\n\n— " in ketting.checkpoint
    assert not (ketting.root / ".sitegen").exists()
    # Once signed, it is not continued without the key.
    ketting.review("new", 4, "2026-02-20", "Fine", "Good work.")
    refused = ketting.build(check=None)
    assert refused.returncode != 0
    assert "SITEGEN_LEDGER_KEY" in refused.said
    ketting.build(key=key)


@pytest.mark.parametrize("key", ["nonsense", "PRIVATE+KEY+a+00000000+AAAA", "\n"])
def test_a_key_that_is_none_is_refused_and_not_shown(ketting, key):
    refused = ketting.build(key=key, check=None)
    if key.strip():
        assert refused.returncode != 0
        assert key not in refused.said
        assert not (ketting.root / "public").exists()


def test_a_key_that_others_can_read_is_refused(ketting):
    ketting.run("ledger", "init", check=0)
    (ketting.root / ".sitegen/ledger.key").chmod(0o644)
    refused = ketting.build(check=None)
    assert refused.returncode != 0
    assert "chmod 600" in refused.said


def test_append_adds_what_is_new_and_publishes_nothing(ketting):
    ketting.run("ledger", "append", "--as-of", ketting.day, check=0)
    assert not (ketting.root / "public").exists()
    assert (ketting.root / "content/ledger/checkpoints/4").exists()
    state = ketting.files("content/ledger")
    ketting.run("ledger", "append", "--as-of", ketting.day, check=0)
    assert ketting.files("content/ledger") == state


def test_on_a_branch_new_reviews_are_pending_and_nothing_is_written(built):
    state = built.files("content")
    built.review("new", 2, "2026-02-20", "Hm", "Not so good.")
    said = built.check().said
    assert "content/reviews/new.md" in said and "pending" in said
    assert {k: v for k, v in built.files("content").items() if "ledger" in k} == {
        k: v for k, v in state.items() if "ledger" in k}


# --locked


def test_locked_publishes_what_is_in_the_ledger(built):
    built.build("--locked")


@pytest.mark.parametrize("change", ["new", "text", "stars", "title", "reply", "gone", "reply gone"])
def test_locked_refuses_what_is_not_in_the_ledger_and_names_the_file(built, change):
    files = {"new": "reviews/new.md", "reply": "replies/flat.md", "reply gone": "replies/flat.md"}
    file = built.root / "content" / files.get(change, "reviews/flat.md")
    site = built.files("public")
    if change == "new":
        built.review("new", 1, "2026-02-20", "Hm", "Not good.")
    elif "gone" in change:
        file.unlink()
        if change == "gone":
            (built.root / "content/replies/flat.md").unlink()
    else:
        old, new = {"text": ("45 euro", "5 euro"), "stars": ("rating: 1", "rating: 5"),
                    "title": ("Flat again", "Great"), "reply": ("Sorry", "Well")}[change]
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))
    state = built.files("content/ledger")
    refused = built.build("--locked", check=1)
    assert f"content/{files.get(change, 'reviews/flat.md')}" in refused.said
    assert built.files("public") == site
    assert built.files("content/ledger") == state


def test_locked_without_a_ledger_is_refused(ketting):
    refused = ketting.build("--locked", check=1)
    assert "ledger" in refused.said
    assert not (ketting.root / "content/ledger").exists()


# What is entered


def test_an_edit_is_a_revision_and_the_page_shows_what_it_said_before(built):
    file = built.root / "content/reviews/flat.md"
    file.write_text(file.read_text().replace("45 euro", "fifty euro"))
    built.day = "2026-03-05"
    built.build()
    event = json.loads(open(built.root / "content/ledger/events.jsonl").read().split("\n")[4])
    assert (event["kind"], event["revision"], event["day"]) == ("review", 2, "2026-03-05")
    page = (built.root / "public/cases/flat/index.html").read_text()
    assert "fifty euro" in page and "45 euro" in page
    built.verify()


def test_the_stars_that_a_customer_gave_first_count_and_both_are_shown(built):
    def by_stars():
        return json.loads((built.root / "public/api/trust.json").read_text())["reviews"]["by-stars"]

    before = by_stars()
    built.review("flat", 5, "2026-02-03", "Flat again", "Paid 45 euro and stood by the road.")
    assert "[ledger-rating]" in built.build().said
    for _ in range(2):
        index = (built.root / "public/index.html").read_text()
        assert by_stars() == before
        card = re.search(r'<article class="case" id="flat".*?</header>', index, re.S)[0]
        assert 'data-stars="1"' in card and 'data-outcome="answered"' in card
        assert re.findall(r'aria-label="(.*?)"', card) == ["1 out of 5 stars", "5 out of 5 stars"]
        assert "[ledger-rating]" not in built.build().said
        built.verify()
    built.run("ledger", "erase", "flat", "--as-of", built.day, check=0)
    built.build()
    built.verify()
    assert (built.root / "content/reviews/erased-2.md").read_text().count("rating: 1") == 1


def test_a_review_that_has_gone_leaves_a_placeholder_that_says_so(built):
    (built.root / "content/reviews/flat.md").unlink()
    (built.root / "content/replies/flat.md").unlink()
    said = built.build().said
    assert "content/reviews/flat.md" in said and "[ledger-missing]" in said
    page = (built.root / "public/cases/flat/index.html").read_text()
    assert 'data-stars="1"' in page and "45 euro" not in page
    for page in ["index.html", "stars/1/index.html", "nl/index.html"]:
        assert 'id="flat"' in (built.root / "public" / page).read_text()
    objections = built.verify(check=1).said
    assert "flat" in objections


def test_a_pause_ends_on_its_day_and_the_end_is_entered(built):
    built.decide("flat", "withhold", "2026-03-02", "reason: personal-data\nuntil: 2026-03-10\n")
    built.day = "2026-03-03"
    built.build()
    assert "45 euro" not in (built.root / "public/cases/flat/index.html").read_text()
    assert b"45 euro" not in b"".join(built.files("public").values())
    built.verify()
    built.day = "2026-03-11"
    built.build()
    assert "45 euro" in (built.root / "public/cases/flat/index.html").read_text()
    kinds = [json.loads(line)["kind"] for line in open(built.root / "content/ledger/events.jsonl")]
    assert kinds[4:] == ["withhold", "restore"]
    built.verify()


def test_a_redaction_leaves_no_byte_of_what_was_taken_out(built):
    file = built.root / "content/reviews/flat.md"
    file.write_text(file.read_text().replace("45 euro", "[…]"))
    built.decide("flat", "redact", "2026-03-02", "reason: personal-data\n")
    built.day = "2026-03-03"
    built.build()
    assert b"45 euro" not in b"".join(built.files("public").values())
    built.verify()


def test_an_erasure_takes_what_was_not_entered_yet_with_it(built):
    built.write("content/follow-ups/flat.md", "---\ndate: 2026-03-01\nsays: disputes\n---\nStill flat.\n")
    built.run("ledger", "erase", "flat", "--as-of", built.day, check=0)
    assert not (built.root / "content/follow-ups/flat.md").exists()
    built.build()
    assert b"Still flat" not in b"".join(built.files("public").values())
    built.verify()


def test_an_erasure_takes_one_line_of_a_file_and_leaves_the_others(built):
    line = '{"id":"%s","rating":2,"author":"Ans","date":"2026-02-20","source":{"name":"own"},"text":"%s"}\n'
    built.write("content/reviews/bulk.jsonl", line % ("ans", "Too dear.") + line % ("bas", "Too late."))
    built.build()
    built.run("ledger", "erase", "ans", "--as-of", built.day, check=0)
    assert (built.root / "content/reviews/bulk.jsonl").read_text() == line % ("bas", "Too late.")
    built.build()
    assert b"Too dear." not in b"".join(built.files("public").values())
    built.verify()


def test_after_an_erasure_no_byte_of_the_text_is_in_the_output(built):
    first = built.root / "first"
    first.write_text(built.checkpoint)
    receipt = built.root / "receipt"
    shutil.copy(built.root / "public/cases/flat/receipt.tlog-proof", receipt)
    change = built.write("content/changes/tubes.md", """
        ---
        title: Better tubes
        date: 2026-03-01
        reviews: [good, flat]
        ---
        See [why](../cases/flat/index.html).
        """)
    built.run("ledger", "erase", "flat", "--as-of", "2026-03-05", check=0)
    assert not (built.root / "content/reviews/flat.md").exists()
    assert change.read_text().count("erased-2") == 2
    assert not (built.root / "content/replies/flat.md").exists()
    for word in ["45 euro", "Flat again", "pinched", "flat"]:
        assert word.encode() not in b"".join(built.files("content").values()), word
    built.day = "2026-03-05"
    built.build()
    everything = b"".join(built.files("public").values())
    for word in ["45 euro", "Flat again", "pinched"]:
        assert word.encode() not in everything, word
    assert 'data-stars="1"' in (built.root / "public/index.html").read_text()
    built.verify("--since", first)
    built.build("--locked")


# What was published


def test_an_older_state_is_not_published_over_a_newer_one(built):
    older = built.files("content/ledger")
    built.review("new", 1, "2026-02-20", "Hm", "Not good.")
    built.build()
    shutil.rmtree(built.root / "content/ledger")
    for path, data in older.items():
        file = built.root / "content/ledger" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    (built.root / "content/reviews/new.md").unlink()
    site = built.files("public")
    refused = built.build(check=1)
    assert "event 4" in refused.said and "ledger" in refused.said
    assert built.files("public") == site


def test_a_lost_state_is_not_begun_anew_but_recovered(built):
    state, site = built.files("content/ledger"), built.files("public")
    shutil.rmtree(built.root / "content/ledger")
    refused = built.build(check=1)
    assert "ledger recover" in refused.said
    assert built.files("public") == site
    appended = built.run("ledger", "append", "--as-of", built.day, check=1)
    assert "ledger recover" in appended.said
    assert not (built.root / "content/ledger").exists()
    built.run("ledger", "recover", "public", check=0)
    assert built.files("content/ledger") == state
    built.build("--locked")
    assert built.files("public") == site


def test_recovery_does_not_replace_a_state(built):
    state = built.files("content/ledger")
    assert built.run("ledger", "recover", "public").returncode != 0
    assert built.files("content/ledger") == state


def test_the_checkpoint_published_elsewhere_must_be_a_prefix(built):
    saved = built.root / "saved"
    saved.write_text(built.checkpoint)
    shutil.rmtree(built.root / "content/ledger")
    shutil.rmtree(built.root / "public")
    refused = built.build("--published", saved, check=1)
    assert "ledger" in refused.said
    assert not (built.root / "public").exists()


def test_a_forged_state_is_refused(built):
    events = built.root / "content/ledger/events.jsonl"
    events.write_text(events.read_text().replace('"stars":1', '"stars":5'))
    refused = built.build(check=1)
    assert "content/ledger" in refused.said


def test_a_preview_without_the_ledger_enters_nothing(ketting):
    ketting.begin()
    ketting.review("new", 4, "2026-02-20", "Fine", "Good work.")
    state = ketting.files("content/ledger")
    ketting.build("--no-ledger")
    assert ketting.files("content/ledger") == state
    assert not (ketting.root / "public/ledger").exists()
    ketting.build()
    refused = ketting.build("--no-ledger", check=None)
    assert refused.returncode == 1, "a site with a log would lose it"


# Proofs and receipts


def test_prove_prints_the_receipt_that_the_page_links(built):
    page = (built.root / "public/cases/flat/index.html").read_text()
    link = re.search(r'href="([^"]+\.tlog-proof)"', page).group(1)
    linked = (built.root / "public/cases/flat" / link).read_text()
    assert linked.startswith("c2sp.org/tlog-proof@v1\n")
    assert built.run("ledger", "prove", "flat", check=0).stdout == linked
    assert built.run("ledger", "prove", "flatt").returncode == 1


def test_a_kept_receipt_tells_whether_the_review_is_still_there(built):
    receipt = built.root / "receipt"
    shutil.copy(built.root / "public/cases/flat/receipt.tlog-proof", receipt)
    built.verify("--since", receipt)
    file = built.root / "content/reviews/flat.md"
    file.write_text(file.read_text().replace("45 euro", "fifty euro"))
    built.build()
    assert "changed" in built.verify("--since", receipt).said


def test_verify_says_what_it_checked(built):
    said = built.verify().said
    assert "4 events" in said and "not signed" in said


def test_verify_of_nothing_is_no_success(ketting, tmp_path):
    (tmp_path / "empty").mkdir()
    assert ketting.run("ledger", "verify", "empty").returncode == 1
    assert ketting.run("ledger", "verify", "nowhere").returncode == 2
