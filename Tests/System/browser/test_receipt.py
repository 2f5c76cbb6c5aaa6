"""The script on case pages: it says that a review is unchanged where it is, what does not fit where it
is not, and nothing where it cannot know."""

import base64
import itertools
import json
import shutil

import pytest

from . import program, tree
from .kinds import TREES
from .project import Project
from .test_accessibility import violations
from .test_markup import nu

CASE = "cases/edited-by-hand/index.html"
WORDS = """Paid 45 euro, and *stood* by the road [again](https://a.example/x_(y)?z=1).

1. No tube.
2. No call, “café” & all."""


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    """A site whose reviews try what a page may do with words."""
    project = Project(tmp_path_factory.mktemp("receipts"), name="S", languages=["en", "nl"],
                      people={"a": {"name": "A", "role": "B"}}, protocol={"owner": "a"})
    project.add("reviews/edited-by-hand", WORDS, title="Flat  tyre", author="Ann", rating=2,
                date="2026-01-01", language="en")
    project.add("reviews/plain", "Good. Very good!\n\nI come back.", title="Fine", rating=5,
                author="Bo", date="2026-01-02")
    project.add("reviews/bare", "No stars, no title, no name.", date="2026-01-03")
    project.add("reviews/gone", "Rude.", title="Rude", rating=1, author="Cy", date="2026-01-04")
    project.add("decisions/gone", "It was.", action="remove", reason="abuse", by="a",
                date="2026-01-05")
    for number in range(9):
        project.add(f"reviews/more-{number}", f"Review {number}", rating=4, date="2026-01-06",
                    author="D")
    return program.build(project.root, project.root / "public")


@pytest.fixture
def site(shop, tmp_path):
    """A copy of it to tamper with."""
    return shutil.copytree(shop, tmp_path / "site")


numbers = itertools.count()


@pytest.fixture
def says(page, watch, server):
    """What the script says on a page of a site."""
    def visit(site, path: str = CASE) -> str:
        watch.visit(server.mount(f"receipts-{next(numbers)}", site) + path)
        page.locator(".checked:not(:empty)").wait_for()
        assert watch.troubles == []
        return page.inner_text(".checked")
    return visit


def edit(file, old: str, new: str):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def reopen(file, change):
    """Changes what a receipt holds beside its proof."""
    head, extra, rest = file.read_text("utf-8").split("\n", 2)
    held = json.loads(base64.b64decode(extra.removeprefix("extra ")))
    change(held)
    text = json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    coded = base64.b64encode(text.encode()).decode()
    file.write_text(f"{head}\nextra {coded}\n{rest}", "utf-8")


def receipt(site):
    return site / "cases" / "edited-by-hand" / "receipt.tlog-proof"


@pytest.mark.parametrize("name", ["edited-by-hand", "plain", "bare", "more-4"])
@pytest.mark.parametrize("language", TREES)
def test_an_honest_page_is_called_unchanged_in_its_language(says, shop, name, language):
    said = says(shop, f"{TREES[language]}cases/{name}/index.html")
    assert said.startswith({
        "en": "✓ Checked in your browser just now: unchanged since ",
        "nl": "✓ Zojuist in uw browser gecontroleerd: ongewijzigd sinds "}[language])


def test_of_a_review_that_is_not_shown_it_says_only_that_it_is_in_the_log(says, shop):
    assert says(shop, "cases/gone/index.html").endswith("the review is in the ledger. It is withheld now.")


def test_every_page_of_the_demo_site_is_called_unchanged(page, watch, demo, demo_url):
    for case in sorted((demo / "cases").iterdir()):
        watch.visit(f"{demo_url}cases/{case.name}/index.html")
        page.locator(".checked:not(:empty)").wait_for()
        assert page.inner_text(".checked").startswith("✓"), case.name
        assert watch.troubles == []


@pytest.mark.parametrize("old, new, what", [
    ("Paid 45 euro", "Paid 4 euro", "the words"),
    ("No tube.", "Tube.", "the words"),
    ("</ol>\n</div>", "</ol>\n<p>But all is well now.</p>\n</div>", "the words"),
    (">Flat  tyre<", ">Nice tyre<", "the title"),
    (">Ann<", ">Eve<", "the name"),
    ('data-stars="2"', 'data-stars="4"', "the stars"),
    ('★★☆☆☆', '★★★★☆', "the stars"),
    ('data-day="', 'data-day="2', "the place in the ledger"),
])
def test_what_was_changed_on_the_page_is_named(says, site, old, new, what):
    edit(site / CASE, old, new)
    said = says(site)
    assert said.startswith("✗") and what in said


def change(**values):
    return lambda held: held["content"].update(values)


@pytest.mark.parametrize("tamper, what", [
    (change(text="Fine."), "the receipt"),
    (change(rating=5), "the receipt"),
    (lambda held: held.update(salt="A" * 43 + "="), "the receipt"),
    (lambda held: held["entry"].update(stars=5), "the place in the ledger"),
    (lambda held: held["entry"].update(day="2025-01-01"), "the place in the ledger"),
    (lambda held: (held.pop("content"), held.pop("salt")), "the receipt"),
])
def test_a_receipt_that_was_changed_is_found_out(says, site, tamper, what):
    reopen(receipt(site), tamper)
    said = says(site)
    assert said.startswith("✗") and what in said


def test_page_and_receipt_changed_alike_are_found_out_by_the_seal(says, site):
    edit(site / CASE, "Paid 45 euro", "Paid 4 euro")
    reopen(receipt(site), lambda held: held["content"].update(
        text=held["content"]["text"].replace("45", "4")))
    said = says(site)
    assert "the receipt" in said and "the words" not in said


def test_the_receipt_of_another_review_is_found_out(says, site):
    shutil.copy(site / "cases" / "plain" / "receipt.tlog-proof", receipt(site))
    assert says(site).startswith("✗")


@pytest.mark.parametrize("number", range(3))
def test_a_proof_with_a_wrong_hash_is_found_out(says, site, number):
    lines = receipt(site).read_text("utf-8").split("\n")
    lines[3 + number] = base64.b64encode(bytes(32)).decode()
    receipt(site).write_text("\n".join(lines), "utf-8")
    assert "the place in the ledger" in says(site)


@pytest.mark.parametrize("text", ["", "c2sp.org/tlog-proof@v1\n", "<!doctype html>\n\nNot found\n"])
def test_a_receipt_that_is_none_is_called_that(says, site, text):
    receipt(site).write_text(text, "utf-8")
    assert "the receipt" in says(site)


def test_another_checkpoint_of_the_same_size_is_found_out(says, site):
    file = site / "ledger" / "checkpoint"
    lines = file.read_text("utf-8").split("\n")
    lines[2] = base64.b64encode(bytes(range(32))).decode()
    file.write_text("\n".join(lines), "utf-8")
    assert "the ledger’s newest checkpoint" in says(site)


def test_a_checkpoint_that_went_back_is_found_out_and_one_that_went_on_is_as_it_should_be(says, site):
    file = site / "ledger" / "checkpoint"
    lines = file.read_text("utf-8").split("\n")
    size = int(lines[1])
    held = int(receipt(site).read_text("utf-8").split("\n\n")[1].split("\n")[1])
    file.write_text("\n".join([lines[0], str(held - 1), *lines[2:]]), "utf-8")
    assert "the ledger’s newest checkpoint" in says(site)
    file.write_text("\n".join([lines[0], str(size + 1), *lines[2:]]), "utf-8")
    assert says(site).startswith("✓")


def test_a_page_from_before_the_ledger_grew_is_as_right_as_it_was(says, tmp_path):
    project = Project(tmp_path, name="S")
    project.add("reviews/edited-by-hand", WORDS, rating=2, date="2026-01-01")
    before = program.build(tmp_path, tmp_path / "before")
    project.add("reviews/later", "Later.", rating=5, date="2026-01-02")
    after = program.build(tmp_path, tmp_path / "after")
    shutil.copy(after / "ledger" / "checkpoint", before / "ledger" / "checkpoint")
    assert says(before).startswith("✓")
    edit(before / CASE, "Paid 45 euro", "Paid 4 euro")
    assert "the words" in says(before)


def test_a_page_from_before_an_edit_wants_a_reload_and_is_not_called_wrong(says, tmp_path):
    project = Project(tmp_path, name="S")
    project.add("reviews/edited-by-hand", WORDS, rating=2, date="2026-01-01")
    before = program.build(tmp_path, tmp_path / "before")
    project.add("reviews/edited-by-hand", "Other words.", rating=2, date="2026-01-01")
    after = program.build(tmp_path, tmp_path / "after")
    shutil.copy(receipt(after), receipt(before))
    shutil.copytree(after / "ledger", before / "ledger", dirs_exist_ok=True)
    assert says(before).startswith("The review was changed since this page was loaded")


def test_a_receipt_is_made_once_and_holds_to_what_the_log_was_then(says, tmp_path):
    project = Project(tmp_path, name="S")
    project.add("reviews/edited-by-hand", WORDS, rating=2, date="2026-01-01")
    before = program.build(tmp_path, tmp_path / "before")
    project.add("reviews/later", "Later.", rating=5, date="2026-01-02")
    after = program.build(tmp_path, tmp_path / "after")
    assert receipt(after).read_bytes() == receipt(before).read_bytes()
    assert says(after).startswith("✓")
    # The settings are an event too.
    past = after / "ledger" / "checkpoints" / "2"
    lines = past.read_text("utf-8").split("\n")
    lines[2] = base64.b64encode(bytes(range(32))).decode()
    past.write_text("\n".join(lines), "utf-8")
    assert "the place in the ledger" in says(after)


def nothing_is_said(page):
    page.wait_for_timeout(300)
    assert page.locator(".checked").text_content() == ""


@pytest.mark.parametrize("gone", [
    "cases/edited-by-hand/receipt.tlog-proof", "ledger/checkpoint", "ledger/checkpoints/*"])
def test_without_a_file_it_says_nothing(page, watch, server, site, gone):
    for file in site.glob(gone):
        file.unlink()
    watch.visit(server.mount("without", site) + CASE)
    nothing_is_said(page)


def test_from_a_folder_on_disk_it_says_nothing_and_asks_for_nothing(page, watch, shop):
    watch.visit((shop / CASE).as_uri())
    nothing_is_said(page)
    assert not [url for url in watch.requests if "tlog" in url or "checkpoint" in url]
    assert watch.troubles == []


def test_where_the_browser_has_no_cryptography_it_says_nothing(chromium, server, shop):
    context = chromium.new_context()
    context.add_init_script("Object.defineProperty(crypto, 'subtle', {value: undefined})")
    tab = context.new_page()
    tab.goto(server.mount("bare", shop) + CASE)
    nothing_is_said(tab)
    context.close()


def test_the_receipt_and_its_page_name_the_same_event_and_it_holds_a_published_checkpoint(shop):
    for path, page in tree.pages(shop).items():
        if "cases/" not in path:
            continue
        section = page.one("section", id="_log").attributes
        file = (shop / path).parent / section["data-receipt"]
        lines = file.read_text("utf-8").split("\n")
        assert lines[2] == f"index {section['data-index']}"
        note = lines[lines.index("") + 1:]
        assert note == (shop / f"ledger/checkpoints/{note[1]}").read_text("utf-8").split("\n")
        # The page names neither size nor root, so that it stays as it is when the ledger grows.
        assert not {"data-size", "data-root"} & set(section)
        assert page.one("article", class_="case").attributes["data-event"] == section["data-index"]


def test_a_failure_is_told_in_words_and_not_by_colour_alone(says, page, site):
    edit(site / CASE, "Paid 45 euro", "Paid 4 euro")
    assert says(site) == "✗ Checked in your browser just now. This does not fit: the words."
    assert page.locator(".checked").get_attribute("role") == "status"


@pytest.fixture(scope="module")
def edited(tmp_path_factory):
    """A site in which a review was edited after it had been published, and another redacted."""
    project = Project(tmp_path_factory.mktemp("edited"), name="S", languages=["en", "nl"],
                      people={"a": {"name": "A", "role": "B"}}, protocol={"owner": "a"})
    fields = {"author": "Ann", "rating": 2, "date": "2026-01-01", "language": "en"}
    project.add("reviews/edited-by-hand", "First <b>words</b>.", title="Bad", **fields)
    project.add("reviews/redacted", "Call Jan on 030 1234.", title="Jan", **fields)
    program.build(project.root, project.root / "public")
    project.add("reviews/edited-by-hand", "Second words.", title="Not so bad", **fields | {"rating": 4})
    project.add("reviews/redacted", "Call.", title="Jan", **fields)
    project.add("decisions/redacted", "A number.", action="redact", reason="personal-data", by="a",
                date="2026-02-01")
    return program.build(project.root, project.root / "public")


def test_an_edited_review_has_what_it_said_before_and_is_called_unchanged_since_the_edit(
        says, page, axe, edited):
    assert says(edited).startswith("✓")
    page.locator(".case .note a").click()
    page.locator("#_earlier").wait_for()  # the link opens what is folded away
    assert page.locator("details .words").inner_text() == "First <b>words</b>."
    assert violations(page, axe, 320, "dark") == []
    assert nu(edited / CASE, edited / "trust" / "index.html") == []


def test_the_card_of_an_edited_review_leads_to_what_it_said_before(page, watch, server, edited):
    watch.visit(server.mount("edited", edited) + "index.html")
    page.locator("#edited-by-hand .note a").click()
    page.locator("#_earlier").wait_for()


def test_what_was_taken_out_is_in_no_file(says, edited):
    assert says(edited, "cases/redacted/index.html").startswith("✓")
    for file in edited.rglob("*"):
        if file.is_file():
            text = file.read_bytes()
            assert b"030 1234" not in text, file
            for line in text.split(b"\n"):
                if line.startswith(b"extra "):
                    assert b"030 1234" not in base64.b64decode(line[6:]), file
