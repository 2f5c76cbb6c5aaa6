"""What the commands look like to a person: width, colours, the caret, Ctrl-C, the editor."""

import os
import re
import stat
import time

import pytest

from screen import run


def status(lines):
    return next(line for line in lines if line.startswith("status="))


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
def test_the_desk_fits_the_terminal(terminal, shop, columns):
    lines = terminal(shop, columns).command("sitegen desk")
    table = [line for line in lines if "flat-tyre" in line]
    assert len(table) == 1, "one line, that is not wrapped: \n" + "\n".join(lines)
    assert "days late" in table[0]
    assert not any(line.startswith("…") and "more" not in line for line in lines)
    if columns >= 80:
        assert "A title" in table[0]
    if columns < 120:
        assert "no terminal has room" not in table[0]
    assert status(lines) == "status=0"


def test_what_is_late_is_red_and_no_color_takes_all_colours(terminal, shop):
    colourful = terminal(shop)
    colourful.command("sitegen desk --overdue")
    assert any(re.search(r"\x1b\[[0-9;]*31[;m]", line) and "days late" in line
               for line in colourful.lines(colours=True))
    plain = terminal(shop, NO_COLOR="1")
    plain.command("sitegen desk --overdue")
    assert not any("\x1b[" in line for line in plain.lines(colours=True))
    dumb = terminal(shop)
    dumb.command("TERM=dumb sitegen desk --overdue")
    assert not any("\x1b[31" in line for line in dumb.lines(colours=True))


def test_a_caret_stands_under_the_mistake(terminal, shop):
    reply = shop / "content/replies/flat-tyre.md"
    reply.write_text("---\nby:\t漢 # x\ndate: 2025-06-02\n---\nSorry.\n", "utf-8")
    (shop / "content/reviews/odd.md").write_text(
        "---\ndate: 2025-06-02\ntitle: 漢字 \nrating: 7\n---\nx\n", "utf-8")
    lines = terminal(shop, 120).command("sitegen check")
    for number, line in enumerate(lines):
        if "rating: 7" in line:
            assert lines[number + 1].index("^") == line.index("7")
            assert "error: a rating is a whole number" in lines[number - 1]
            break
    else:
        raise AssertionError("\n".join(lines))
    assert status(lines) == "status=1"


def test_on_a_pipe_nothing_but_the_line_of_compilers_is_left(terminal, shop):
    (shop / "content/reviews/odd.md").write_text("---\ndate: x\n---\nx\n", "utf-8")
    lines = terminal(shop, 200).command("sitegen check 2>/dev/null | cat -v")
    assert lines[1].startswith("content/reviews/odd.md:2:7: error: 'x' is not a date")
    assert lines[2] == "1 error, 0 warnings."


def test_hostile_words_leave_the_terminal_as_it_was(terminal, shop):
    (shop / "content/reviews/bad.md").write_bytes(
        b"---\ntitle: \"\\e]0;owned\\a\\e[2J\\e[31m\\u202E\"\nrating: 9\x1b[2J\n"
        b"date: 2025-06-03\n---\nx\n")
    (shop / "content/reviews/evil.md").write_bytes(
        "---\ntitle: \u202Ered\nrating: 1\ndate: 2025-06-03\n---\nx\n".encode())
    screen = terminal(shop)
    for command in ("sitegen check", "sitegen desk"):
        lines = screen.command(command)
        assert any(line.startswith("$ sitegen") for line in lines), "the screen was cleared"
        assert not any("\u202e" in line for line in lines)
    assert "owned" not in screen._tmux("display-message", "-p", "#{pane_title}")


def editor(folder, script):
    path = folder / "editor"
    path.write_text("#!/bin/sh\n" + script)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_the_editor_opens_with_the_file_and_its_findings_follow(terminal, shop, tmp_path):
    command = editor(tmp_path, 'echo "editing $#: $1"; sed -i "s/^by: .*/by: nobody/" "$1"\n')
    lines = terminal(shop, 120, VISUAL=command).command("sitegen reply flat-tyre")
    text = "\n".join(lines)
    assert "editing 1: content/replies/flat-tyre.md" in text
    assert "error: unknown person 'nobody'" in text
    assert status(lines) == "status=0"


def test_words_of_the_editors_command_are_the_shells_and_the_path_is_not(terminal, shop, tmp_path):
    odd = tmp_path / "odd $(touch owned) 'x"
    os.rename(shop, odd)
    command = editor(tmp_path, 'test "$1" = --wait && echo "got $2"\n') + " --wait"
    lines = terminal(tmp_path, 160, EDITOR=command, VISUAL="").command(
        "sitegen reply flat-tyre --root odd*")
    assert any(line.startswith("got odd $(touch owned) 'x/content/replies") for line in lines)
    assert not (tmp_path / "owned").exists()


def test_without_a_terminal_or_with_no_edit_no_editor_opens(terminal, shop, tmp_path):
    command = editor(tmp_path, f"touch {tmp_path}/opened\n")
    screen = terminal(shop, EDITOR=command)
    screen.command("sitegen reply flat-tyre --no-edit")
    screen.command("sitegen reply flat-tyre < /dev/null")
    screen.command("sitegen reply flat-tyre | cat")
    assert not (tmp_path / "opened").exists()


def begin(screen):
    """Runs the command until its editor says that it is ready."""
    screen.type("sitegen reply flat-tyre; echo status=$?")
    screen.press("Enter")
    screen.wait_for("ready")


def replies(shop):
    return sorted(path.name for path in (shop / "content/replies").rglob("*flat*"))


def test_ctrl_c_in_the_editor_is_the_editors(terminal, shop, tmp_path):
    command = editor(
        tmp_path, "trap 'echo Sorry. >> $1; exit 0' INT\necho ready\nwhile :; do sleep 0.1; done\n")
    screen = terminal(shop, EDITOR=command)
    begin(screen)
    screen.press("C-c")
    screen.wait_for("status=0")
    assert (shop / "content/replies/flat-tyre.md").read_text().endswith("Sorry.\n")


def test_ctrl_c_that_ends_the_editor_leaves_no_file(terminal, shop, tmp_path):
    screen = terminal(shop, EDITOR=editor(tmp_path, "echo ready\nexec sleep 60\n"))
    begin(screen)
    screen.press("C-c")
    screen.wait_for("status=2")
    assert any("no word was written" in line for line in screen.lines())
    assert replies(shop) == []


def test_a_terminal_that_is_closed_leaves_no_file(terminal, shop, tmp_path):
    screen = terminal(shop, EDITOR=editor(tmp_path, "echo ready\nexec sleep 60\n"))
    begin(screen)
    assert replies(shop) == ["flat-tyre.md"]
    screen.close()
    end = time.monotonic() + 10
    while replies(shop) and time.monotonic() < end:
        time.sleep(0.05)
    assert replies(shop) == []


@pytest.mark.parametrize("script", [
    "true", 'echo >> "$1"', ': > "$1"', 'rm "$1"', 'sed -i "s/$/\\r/" "$1"',
    'sed -i "s/^#outcome: working/outcome: working/" "$1"',
])
def test_an_editor_that_is_left_without_a_word_leaves_no_file(terminal, shop, tmp_path, script):
    lines = terminal(shop, 120, EDITOR=editor(tmp_path, script + "\n")).command(
        "sitegen reply flat-tyre")
    assert any("no word was written" in line for line in lines)
    assert status(lines) == "status=1"
    assert replies(shop) == []


def test_an_editor_that_fails_leaves_no_file_unless_there_are_words_in_it(terminal, shop, tmp_path):
    lines = terminal(shop, 120, EDITOR="no-such-editor").command("sitegen reply flat-tyre")
    assert any("ended with an error; no word was written" in line for line in lines)
    assert status(lines) == "status=2"
    assert replies(shop) == []
    command = editor(tmp_path, 'echo "Sorry, Ann." >> "$1"; exit 3\n')
    lines = terminal(shop, 240, EDITOR=command).command("sitegen reply flat-tyre")
    assert any("ended with an error; the file is there" in line for line in lines)
    assert status(lines) == "status=2"
    assert "Sorry, Ann." in (shop / "content/replies/flat-tyre.md").read_text()


def test_a_reply_that_was_begun_before_stays(terminal, shop, tmp_path):
    run("reply", "flat-tyre", "--no-edit", "--by", "rosa", cwd=shop)
    lines = terminal(shop, 120, EDITOR=editor(tmp_path, "true\n")).command("sitegen reply flat-tyre")
    assert any("This reply was begun before." in line for line in lines)
    assert any("this reply has no words" in line for line in lines)
    assert replies(shop) == ["flat-tyre.md"]


def test_ctrl_c_ends_a_command_with_130_and_no_line_left(terminal, shop):
    reviews = "".join(
        f'{{"id": "r{n}", "rating": 5, "date": "2025-06-01", "text": "{"word " * 300}"}}\n'
        for n in range(60_000))
    (shop / "content/reviews/many.jsonl").write_text(reviews, "utf-8")
    screen = terminal(shop)
    screen.type("sitegen desk; echo status=$?")
    screen.press("Enter")
    screen.wait_for("Reading", "Checking", "Measuring")
    screen.press("C-c")
    screen.wait_for("status=130")
    assert not any("…" in line for line in screen.lines())


def test_bash_completes_commands_options_and_rules(terminal, shop):
    screen = terminal(shop, 100)
    screen.type("PS1='> '; . <(sitegen --generate-completion-script bash); clear; echo loaded")
    screen.press("Enter")
    screen.wait_for("loaded")
    screen.type("sitegen des")
    screen.press("Tab")
    screen.type("--over")
    screen.press("Tab")
    screen.wait_for("> sitegen desk --overdue")
    screen.press("C-c")
    screen.type("sitegen check --format sa")
    screen.press("Tab")
    screen.wait_for("> sitegen check --format sarif")
