"""A machine that makes no further thread and starts no further process: `ulimit -u`, a container's
pids.max. What needs neither is done, and what needs one says so; nothing waits for ever."""

import json
import os
import pty
import shutil
import subprocess

import pytest

import site_to_break
from site_to_break import REPOSITORY, Versions, tree

PHOTO = "wheel-on-the-truing-stand.jpg"


@pytest.fixture
def alone(others_folder, as_nobody):
    """Runs sitegen as an ordinary user who may have this one thread."""
    if shutil.which("prlimit") is None:
        pytest.skip("prlimit (util-linux) is not installed")
    copy = others_folder / "sitegen"
    shutil.copy(site_to_break.SITEGEN, copy)
    copy.chmod(0o755)
    limited = [*as_nobody, "prlimit", "--nproc=1:1"]

    def run(*command, program=copy, **options):
        options = {"stderr": subprocess.PIPE, **options}
        return subprocess.run(
            [*limited, str(program), *map(str, command)], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, text=True, timeout=60, **options)

    if run("-c", "true & wait", program="/bin/sh").returncode == 0:
        pytest.skip("this user's processes cannot be limited here")
    return run


@pytest.fixture
def shop(others_folder):
    """A shop that everybody may write to."""
    versions = Versions(others_folder)
    versions.say("well")
    give(versions.root)
    return versions


def give(root):
    if os.geteuid() == 0:
        subprocess.run(["chown", "-R", "65534:65534", str(root)], check=True)


def test_a_build_on_one_thread_is_the_same(alone, shop):
    command = site_to_break.command(shop.root, shop.output, "--jobs", "8", "--compress")[1:]
    for _ in range(2):
        done = alone(*command)
        assert done.returncode == 0, done.stderr
    site = {name: data for name, data in tree(shop.output).items()
            if not name.endswith((".gz", ".br"))}
    assert site == shop.sites["well"]


def test_with_a_line_that_runs_on(alone, shop):
    """On a terminal the time runs on beside the work, where there is a thread for it."""
    ours, theirs = pty.openpty()
    try:
        done = alone(*[word for word in site_to_break.command(shop.root, shop.output)[1:]
                       if word != "--quiet"], stderr=theirs)
        assert done.returncode == 0
        assert b"Writing" in os.read(ours, 65536)
    finally:
        os.close(ours)
        os.close(theirs)
    assert shop.standing() == "well"


def test_every_other_command(alone, shop):
    (shop.root / "export.json").write_text(json.dumps({"reviews": [{
        "name": "accounts/1/locations/7/reviews/r1", "reviewer": {"displayName": "Marieke Vermeer"},
        "starRating": "FOUR", "comment": "Good work.", "createTime": "2026-03-01T10:00:00Z",
        "updateTime": "2026-03-01T10:00:00Z"}]}))
    give(shop.root)
    root = ["--root", shop.root, "--as-of", "2026-11-01"]
    for command in [
        ["import", "google", shop.root / "export.json", *root],
        ["check", *root], ["desk", *root], ["explain", "bad-rating"], ["--help"],
        ["ledger", "init", *root], ["ledger", "append", *root],
        ["build", *root, "--output", shop.output],
        ["ledger", "verify", shop.output], ["ledger", "rebuild", shop.output, shop.root / "again"],
        ["new", shop.root / "other"],
    ]:
        done = alone(*command)
        assert done.returncode == 0, (command, done.stdout, done.stderr)


def test_a_preview_says_what_it_lacks(alone, shop):
    done = alone("serve", "--root", shop.root, "--port", "0")
    assert done.returncode == 2, done.stderr
    assert "sitegen: a preview needs threads, and no more are allowed here" in done.stderr
    assert "ulimit -u" in done.stderr.splitlines()[-1]


def test_photos_say_what_they_lack(alone, shop):
    """A photo is decoded by a process of its own."""
    content = shop.root / "content"
    (content / "media").mkdir()
    shutil.copy(REPOSITORY / "content/media" / PHOTO, content / "media")
    review = next((content / "reviews").rglob("*case-1.md"))
    review.write_text(review.read_text().replace(
        "language: en\n", f"language: en\nphotos: [{{ file: {PHOTO}, alt: A wheel }}]\n"))
    give(shop.root)
    done = alone(*site_to_break.command(shop.root, shop.output)[1:])
    assert done.returncode == 2, done.stdout + done.stderr
    assert "while starting the process that decodes photos" in done.stderr
    assert "ulimit -u" in done.stderr
    assert not shop.output.exists()
