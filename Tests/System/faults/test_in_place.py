"""A build file by file that dies at any call leaves what the next run completes, whatever that run is."""

import shutil
import signal

import pytest

from site_to_break import build, differences, state, tree
from test_failing_calls import OTHER, calls, pages_are_whole, small, strace, traced  # noqa: F401

KILLS = 48
# What the next run may be asked, and whether the content is by then as it was before.
NEXT = [((), False), (("--in-place",), False), (("--full",), False), ((), True), (("--in-place",), True),
        (("--full", "--in-place"), True), (("--jobs", "2"), False)]


def spread(calls, count):
    """The first calls, the last ones, and some between: a fifth of them, a half, and the rest."""
    first, last = count // 5, count // 2
    between = calls[first:-last]
    step = max(1, len(between) // max(1, count - first - last))
    return calls[:first] + between[::step] + calls[-last:]


def test_killed_at_each_call(small, tmp_path):  # noqa: F811
    assert small.build().returncode == 0
    small.say("well")
    every = calls(small, small.output, tmp_path / "log", "--in-place")
    standing = "well"
    killed = finished = 0
    for turn, (name, number) in enumerate(spread(every, KILLS)):
        small.say(OTHER[standing])
        done = traced(
            small.root, small.output, "-o", "/dev/null", "-e", f"trace={name}",
            "-e", f"inject={name}:signal=SIGKILL:when={number}", more=["--in-place"])
        killed += done.returncode == -signal.SIGKILL
        where = f"killed at {name} number {number} on the way to {OTHER[standing]}"
        assert pages_are_whole(small, small.output, OTHER[standing]), f"{where}: {small.standing()}"
        has_journal = "journal" in state(small.output)
        finished += has_journal
        options, is_taken_back = NEXT[turn % len(NEXT)]
        if not is_taken_back:
            standing = OTHER[standing]
        small.say(standing)
        done = small.build(*options)
        assert done.returncode == 0, f"{where}: {done.stderr}"
        assert small.standing() == standing, f"{where}, then {options}: {small.standing()}"
        # A file that was being written is written over by the next build that has something to write.
        left = [name for name in state(small.output) if not name.endswith(".new")]
        assert left == ["lock", "manifest"], f"{where}, then {options}"
    assert killed > KILLS // 2 and finished > 5, "the kills came too late to mean anything"


@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EDQUOT"])
def test_journal_cannot_be_written(small, error):  # noqa: F811
    """Without a journal no page changes."""
    small.say("well")
    assert small.build().returncode == 0
    small.say("slowly")
    done = traced(
        small.root, small.output, "-o", "/dev/null", "-P", str(small.output.parent / ".public.sitegen/journal"),
        "-e", "trace=write", "-e", f"inject=write:error={error}", more=["--in-place"])
    assert done.returncode == 2, done.stderr
    assert "journal" in done.stderr
    assert small.standing() == "well"
    assert small.build("--in-place").returncode == 0
    assert small.standing() == "slowly"
    assert state(small.output) == ["lock", "manifest"]


def test_journal_of_another_output(small):  # noqa: F811
    """A journal that describes another folder does nothing to this one."""
    small.say("well")
    assert small.build().returncode == 0
    beside = small.output.parent / ".public.sitegen"
    small.say("slowly")
    traced(small.root, small.output, "-o", "/dev/null", "-e", "trace=renameat",
           "-e", "inject=renameat:signal=SIGKILL:when=3", more=["--in-place"])
    assert (beside / "journal").exists()
    shutil.copytree(small.output, small.root / "copy")
    shutil.rmtree(small.output)
    (small.root / "copy").rename(small.output)
    assert small.build("--in-place").returncode == 0
    assert small.standing() == "slowly"
    assert not differences(tree(small.output), small.sites["slowly"])
    assert state(small.output) == ["lock", "manifest"]
