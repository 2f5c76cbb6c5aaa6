"""A machine that makes no further thread and starts no further process: `ulimit -u`, a container's
pids.max. What needs neither is done, and what needs one says so; nothing waits for ever."""

import functools
import http.server
import json
import os
import pathlib
import pty
import shutil
import subprocess
import threading
import zipfile

import pytest

import site_to_break
from site_to_break import REPOSITORY, Versions, tree

PHOTO = "wheel-on-the-truing-stand.jpg"


def group_of_one():
    """The folder of a new control group of which one process may be; None where it cannot be made."""
    for parent in ("/sys/fs/cgroup/pids", "/sys/fs/cgroup"):
        folder = pathlib.Path(parent) / f"sitegen-tests-{os.getpid()}"
        try:
            folder.mkdir()
        except OSError:
            continue
        try:
            (folder / "pids.max").write_text("1")
            return folder
        except OSError:
            folder.rmdir()
    return None


def can_group():
    folder = group_of_one()
    if folder:
        folder.rmdir()
    return folder is not None


@pytest.fixture(params=["user", "container"] if can_group() else ["user"])
def alone(request, others_folder, as_nobody):
    """Runs sitegen where there may be this one thread, or `most`: of a user, or in a control group."""
    copy = others_folder / "sitegen"
    shutil.copy(site_to_break.SITEGEN, copy)
    copy.chmod(0o755)
    group = None
    if request.param == "container":
        group = group_of_one()
        enter = ["/bin/sh", "-c", 'echo $$ > "$0/cgroup.procs" && exec "$@"', str(group)]
    elif (prlimit := shutil.which("prlimit")) is None:
        pytest.skip("prlimit (util-linux) is not installed")

    def limited(most):
        if group is None:
            return [*as_nobody, prlimit, f"--nproc={most}:{most}"]
        (group / "pids.max").write_text(str(most))
        return enter

    def run(*command, program=copy, most=1, **options):
        options = {"stderr": subprocess.PIPE, **options}
        return subprocess.run(
            [*limited(most), str(program), *map(str, command)], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, text=True, timeout=60, **options)

    if run("-c", "true & wait", program="/bin/sh").returncode == 0:
        pytest.skip("this user's processes cannot be limited here")
    run.program = copy
    yield run
    if group:
        group.rmdir()


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


def review(number):
    time = f"2026-03-{number % 28 + 1:02}T10:00:00Z"
    return {
        "name": f"accounts/1/locations/7/reviews/r{number}", "starRating": "FOUR",
        "reviewer": {"displayName": "Marieke Vermeer"}, "comment": f"Good work, number {number}.",
        "createTime": time, "updateTime": time}


def test_every_other_command(alone, shop):
    export, bulk = shop.root / "reviews.json", shop.root / "reviews.zip"
    export.write_text(json.dumps({"reviews": [review(1)]}))
    with zipfile.ZipFile(bulk, "w") as archive:
        archive.writestr(export.name, json.dumps({"reviews": [review(n) for n in range(2, 2000)]}))
    give(shop.root)
    root = ["--root", shop.root, "--as-of", "2026-11-01"]
    for command in [
        ["import", "google", export, *root], ["import", "google", bulk, "--bulk", *root],
        ["import", "guess", export],
        ["check", *root], ["desk", *root], ["explain", "bad-rating"], ["--help"],
        ["ledger", "init", *root], ["ledger", "append", *root],
        ["build", *root, "--output", shop.output], ["build", *root, "--output", shop.output],
        ["ledger", "prove", "2026-03-01-case-0", *root],
        ["ledger", "verify", shop.output], ["ledger", "rebuild", shop.output, shop.root / "again"],
        ["ledger", "erase", "2026-03-01-case-0", *root],
        ["build", *root, "--output", shop.output, "--jobs", "64"],
        ["reply", "2026-03-03-case-2", "--by", "sanne", *root], ["new", shop.root / "other"],
    ]:
        if "erase" in command:
            shutil.copytree(shop.root / "content", shop.root / "lost/content")
        done = alone(*command)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
    shutil.rmtree(shop.root / "lost/content/ledger")
    give(shop.root)
    done = alone("ledger", "recover", shop.output, "--root", shop.root / "lost")
    assert done.returncode == 0, done.stderr


def test_a_site_on_the_web(alone, shop):
    """libcurl looks a name up on a thread of its own, and says what it lacks."""
    root = ["--root", shop.root, "--as-of", "2026-11-01"]
    for command in [["ledger", "init", *root], ["build", *root, "--output", shop.output]]:
        assert alone(*command).returncode == 0
    serving = functools.partial(Quiet, directory=str(shop.output))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serving) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        done = alone("ledger", "verify", f"http://127.0.0.1:{server.server_port}/")
        assert done.returncode == 0, done.stderr
        server.shutdown()
    done = alone("ledger", "verify", "http://reviews.invalid/")
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1, done.stderr


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def lacks(done, what):
    """The last line says what it lacks, and what to do about it."""
    assert done.returncode == 2, done.stdout + done.stderr
    said = done.stderr.splitlines()[-1]
    assert what in said and "ulimit -u" in said, done.stderr


def test_a_search_page_says_what_it_lacks(alone, shop):
    """Pagefind is a program of its own, or one of Python's."""
    folder = shop.root.parent / "programs"
    folder.mkdir()
    folder.chmod(0o755)
    command = site_to_break.command(shop.root, shop.output, "--search")[1:]
    for name, what in ("python3", f"while starting {folder}/python3"), ("pagefind", "while starting Pagefind"):
        (folder / name).write_text("#!/bin/sh\nexit 0\n")
        (folder / name).chmod(0o755)
        lacks(alone(f"PATH={folder}", alone.program, *command, program="/usr/bin/env"), what)
    assert not shop.output.exists()


def test_a_reply_says_what_it_lacks(alone, shop):
    """Without --by, git is asked who replies."""
    lacks(alone("reply", "2026-03-01-case-0", "--root", shop.root), "while starting git")


def test_a_preview_says_what_it_lacks(alone, shop):
    done = alone("serve", "--root", shop.root, "--port", "0")
    lacks(done, "sitegen: a preview needs threads, and no more are allowed here")


def test_photos_say_what_they_lack(alone, shop):
    """A photo is decoded by a process of its own."""
    content = shop.root / "content"
    (content / "media").mkdir()
    shutil.copy(REPOSITORY / "content/media" / PHOTO, content / "media")
    review = next((content / "reviews").rglob("*case-1.md"))
    review.write_text(review.read_text().replace(
        "language: en\n", f"language: en\nphotos: [{{ file: {PHOTO}, alt: A wheel }}]\n"))
    give(shop.root)
    command = site_to_break.command(shop.root, shop.output, "--jobs", "8")[1:]
    # Its decoder, libvips, has threads of its own.
    for most in 1, 2, 3:
        lacks(alone(*command, most=most), "while starting the process that decodes photos")
        assert not shop.output.exists()
    done = alone(*command, most=16)
    assert done.returncode == 0, done.stderr
