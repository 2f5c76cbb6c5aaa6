"""`sitegen serve` as an editor meets it: pages that follow the files, and say what is wrong."""

import os
import re
import signal
import socket
import time
import urllib.error
import urllib.request

import pytest

from .previewing import preview
from .project import Project


@pytest.fixture
def project(tmp_path) -> Project:
    project = Project(
        tmp_path / "my shop", name="Kiosk", people={"ada": {"name": "Ada", "role": "owner"}},
        # The words of these replies stand for any.
        coach={"off": ["no-content"]})
    project.add("reviews/late", "It came late.", title="Late", rating=2, author="Ann",
                date="2026-01-02")
    project.add("reviews/good", "All well.", title="Good", rating=5, author="Bob",
                date="2026-01-03")
    reply(project)
    return project


def reply(project: Project, by="ada", text="I am sorry."):
    project.add("replies/late", text, by=by, date="2026-01-04")


@pytest.fixture
def served(project, tmp_path):
    with preview(project.root, said=tmp_path / "said.txt") as running:
        yield running


@pytest.fixture
def tab(chromium):
    """A tab of its own, with what went wrong in it."""
    context = chromium.new_context()
    tab = context.new_page()
    tab.set_default_timeout(10_000)
    tab.troubles = []
    tab.on("pageerror", lambda error: tab.troubles.append(str(error)))
    tab.on("console", lambda message: tab.troubles.append(message.text))
    tab.on("dialog", lambda dialog: (tab.troubles.append(dialog.message), dialog.dismiss()))
    yield tab
    context.close()


def expect(tab, text: str, selector: str = "main"):
    tab.locator(selector, has_text=text).first.wait_for()


def ask(url: str, **headers) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(
                urllib.request.Request(url, headers=headers), timeout=5) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_a_page_follows_its_file(served, project, tab):
    tab.goto(served.url)
    expect(tab, "I am sorry.")
    tab.locator("sitegen-note").first.wait_for(state="attached")
    reply(project, text="I am truly sorry.")
    expect(tab, "I am truly sorry.")
    project.add("reviews/new", "Just in.", title="New", rating=4, author="Cy", date="2026-01-05")
    expect(tab, "Just in.")
    assert not tab.troubles


def test_an_editor_that_saves_by_renaming_is_followed(served, project, tab):
    tab.goto(served.url + "cases/late/")
    for words in ["First try.", "Second try."]:
        new = project.root / "content/replies/.late.md.swp"
        new.write_text(f"---\nby: ada\ndate: 2026-01-04\n---\n{words}\n", "utf-8")
        os.replace(new, project.root / "content/replies/late.md")
        expect(tab, words)


def test_broken_content_is_shown_over_the_last_good_page_until_it_is_mended(
        served, project, tab):
    tab.goto(served.url)
    expect(tab, "I am sorry.")
    tab.locator("sitegen-note").first.wait_for(state="attached")
    reply(project, by="adaa", text="Something else.")
    panel = tab.locator("sitegen-preview section")
    panel.wait_for()
    expect(tab, "content/replies/late.md:2:5", "sitegen-preview li")
    expect(tab, "unknown person 'adaa'; did you mean 'ada'? [unknown-person]",
           "sitegen-preview li.error")
    expect(tab, "I am sorry.")
    assert "Something else." not in tab.content()
    # A page opened meanwhile is the last good one as well, and says the same.
    tab.reload()
    expect(tab, "content/replies/late.md:2:5", "sitegen-preview section")
    expect(tab, "I am sorry.")
    reply(project, text="Something else.")
    expect(tab, "Something else.")
    panel.wait_for(state="detached")
    assert not tab.troubles


def test_a_project_that_goes_away_is_told_of_and_followed_when_it_is_back(
        served, project, tab):
    tab.goto(served.url)
    expect(tab, "I am sorry.")
    elsewhere = project.root.with_name("elsewhere")
    project.root.rename(elsewhere)
    expect(tab, "The project cannot be read", "sitegen-preview section")
    elsewhere.rename(project.root)
    tab.locator("sitegen-preview section").wait_for(state="detached")
    reply(project, text="Back again.")
    expect(tab, "Back again.")


def test_a_site_that_is_broken_from_the_start_appears_when_it_is_mended(project, tmp_path, tab):
    reply(project, by="adaa")
    with preview(project.root, said=tmp_path / "said.txt") as served:
        tab.goto(served.url)
        expect(tab, "Nothing to show yet", "body")
        expect(tab, "content/replies/late.md:2:5", "sitegen-preview section")
        reply(project)
        expect(tab, "I am sorry.")


def test_warnings_are_folded_and_stand_beside_their_case(served, project, tab):
    project.add("replies/late", "I am sorry.", by="ada", date="2026-01-04", colour="red")
    tab.goto(served.url)
    expect(tab, "1 warning", "sitegen-preview summary")
    assert tab.locator("sitegen-preview details[open]").count() == 0
    expect(tab, "colour", "#late sitegen-note li.warning")
    assert tab.locator("#good sitegen-note li").count() == 0


def test_each_case_has_the_command_that_writes_its_reply(served, project, tab):
    tab.goto(served.url)
    root = str(project.root)
    expect(tab, f"No reply yet. To write one: sitegen reply --root '{root}' good",
           "#good sitegen-note")
    expect(tab, "To reply again:", "#late sitegen-note")
    expect(tab, "content/replies/late.md", "#late sitegen-note")


def test_nothing_that_a_finding_quotes_runs(served, project, tab):
    tab.goto(served.url)
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    reply(project, by=evil)
    expect(tab, evil, "sitegen-preview li")
    tab.wait_for_timeout(200)
    assert tab.locator("sitegen-preview img, sitegen-preview script").count() == 0
    assert not tab.troubles


def test_a_page_that_nobody_sees_leaves_the_line_free(served, chromium):
    # A browser has six connections to a host, and each page that listens holds one.
    context = chromium.new_context()
    tabs = [context.new_page() for _ in range(9)]
    for tab in tabs:
        tab.set_default_timeout(10_000)
        # Chromium without a window calls every tab visible, so this is done by hand.
        tab.add_init_script(
            "Object.defineProperty(document, 'hidden', {get: () => window.isHidden})")
        tab.goto(served.url)
        tab.locator("sitegen-note").first.wait_for(state="attached")
        tab.evaluate("window.isHidden = true; document.dispatchEvent(new Event('visibilitychange'))")
    tabs[0].goto(served.url + "trust/")
    context.close()


def test_the_built_site_has_nothing_of_the_preview(demo):
    for file in demo.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert b"_preview" not in content and b"EventSource" not in content, file


def test_a_preview_writes_nothing(served, project):
    served.waits_for("Built in")
    files = sorted(str(each.relative_to(project.root)) for each in project.root.rglob("*"))
    ask(served.url)
    reply(project, text="Changed.")
    served.waits_for("Rebuilt in")
    now = sorted(str(each.relative_to(project.root)) for each in project.root.rglob("*"))
    assert now == files


def test_a_file_that_is_saved_unchanged_rebuilds_nothing(served, project):
    reply(project)
    time.sleep(0.5)
    assert "Rebuilt" not in served.said()
    reply(project, text="Changed.")
    served.waits_for(r"Rebuilt in \d\.\d\d s: 2 reviews\.")


def test_a_taken_port_is_named_and_the_next_one_used(project, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with preview(project.root, said=tmp_path / "said.txt", port=port) as served:
            assert f"Port {port} is taken" in served.said()
            assert f":{port}/" not in served.url
            assert ask(served.url)[0] == 200


def test_a_name_that_is_not_ours_gets_no_page(served):
    status, text = ask(served.url, Host="evil.example")
    assert status == 421 and "sorry" not in text
    port = served.url.rstrip("/").rsplit(":", 1)[1]
    assert ask(served.url, Host=f"localhost:{port}")[0] == 200


def test_only_this_machine_can_look_unless_told_otherwise(served, project, tmp_path):
    assert served.url.startswith("http://127.0.0.1:") and "Note:" not in served.said()
    with preview(project.root, "--host", "0.0.0.0", said=tmp_path / "open.txt") as served:
        assert "Note: everyone who can reach this machine" in served.said()


def test_ctrl_c_ends_it_at_once_even_while_pages_listen(project, tmp_path, tab):
    with preview(project.root, said=tmp_path / "said.txt") as served:
        tab.goto(served.url)
        tab.locator("sitegen-note").first.wait_for(state="attached")
        start = time.monotonic()
        served.process.send_signal(signal.SIGINT)
        assert served.process.wait(timeout=5) == 130
        assert time.monotonic() - start < 3


def test_a_page_of_an_earlier_preview_is_renewed(project, tmp_path, tab):
    with preview(project.root, said=tmp_path / "first.txt") as first:
        port = int(re.search(r":(\d+)/", first.url).group(1))
        tab.goto(first.url)
        tab.locator("sitegen-note").first.wait_for(state="attached")
    reply(project, text="Written meanwhile.")
    with preview(project.root, said=tmp_path / "second.txt", port=port):
        expect(tab, "Written meanwhile.")
