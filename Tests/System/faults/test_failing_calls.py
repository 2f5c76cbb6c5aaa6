"""The system calls that change the disk fail, each in a build of its own."""

import collections
import re
import shutil
import subprocess

import pytest

from site_to_break import Versions, case_pages, command, state, tree

# What strace names them; an openat counts where it creates, a write where it is to a file.
CHANGING = (
    "openat", "write", "mkdirat", "linkat", "renameat", "renameat2", "rename", "fsync", "syncfs",
    "fchmod", "fchown", "ftruncate", "flock", "unlinkat",
)
OTHER = {"well": "slowly", "slowly": "well"}


@pytest.fixture(scope="module", autouse=True)
def strace():
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    done = subprocess.run(["strace", "-f", "true"], capture_output=True, text=True)
    if done.returncode != 0:
        pytest.skip(f"strace is not permitted here: {done.stderr.strip()[:200]}")


def traced(root, output, *options, more=()):
    # One thread, since strace counts the calls of each thread apart.
    return subprocess.run(
        ["strace", "-f", "-qq", *options, *command(root, output, "--jobs", "1", *more)],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)


def calls(versions, output, log, *more):
    """The calls of one build that change the disk: their names and their numbers."""
    done = traced(
        versions.root, output, "-o", str(log), "-e", "trace=" + ",".join(CHANGING), more=more)
    assert done.returncode == 0, done.stderr
    counts = collections.Counter()
    found = []
    for line in log.read_text().splitlines():
        match = re.match(r"(\d+) +(\w+)\((.*)", line)
        if not match:
            continue
        thread, name, rest = match.groups()
        counts[thread, name] += 1
        if name == "openat" and "O_CREAT" not in rest:
            continue
        if name == "write" and re.match(r"[012],", rest):
            continue
        found.append((name, counts[thread, name]))
    assert {"openat", "write", "mkdirat", "syncfs"} <= {name for name, _ in found}
    return [call for name in CHANGING for call in chosen([c for c in found if c[0] == name])]


def chosen(alike):
    """Of calls by one name the first and the last, and every third between: a site has many files that
    are written one like the other."""
    return alike if len(alike) <= 20 else alike[:8] + alike[8:-8:3] + alike[-8:]


@pytest.fixture
def small(memory):
    return Versions(memory, reviews=3)


def whole(versions, output):
    return versions.standing(output) in OTHER


def pages_are_whole(versions, output, aim="slowly"):
    """In an output that is written file by file, every file is one of the two versions'."""
    for path, data in tree(output).items():
        if data is None or path.startswith(".sitegen-next"):
            continue
        if data not in {site.get(path) for site in versions.sites.values()}:
            return False
    # The first page never links to a case that is not there yet.
    old, new = versions.sites[OTHER[aim]], versions.sites[aim]
    now = tree(output)
    if now.get("index.html") == new["index.html"] != old["index.html"]:
        return all(now.get(page) == new[page] for page in case_pages(new))
    return True


def inject(versions, output, log, error, is_fine):
    """Makes each call of a build fail in turn; after each, the next build must succeed."""
    versions.say("well")
    assert versions.build("--jobs", "1", output=output).returncode == 0
    versions.say("slowly")
    all_calls = calls(versions, output, log)
    statuses = collections.Counter()
    for name, number in all_calls:
        versions.say("well")
        done = versions.build("--jobs", "1", output=output)
        assert done.returncode == 0, done.stderr
        versions.say("slowly")
        where = f"{error} at {name} number {number}"
        done = traced(
            versions.root, output, "-o", "/dev/null", "-e", f"trace={name}",
            "-e", f"inject={name}:{error}:when={number}")
        statuses[done.returncode] += 1
        assert is_fine(versions, output), f"{where}: {versions.standing(output)}"
        if error.startswith("error"):
            assert done.returncode in (0, 2), f"{where}: {done.returncode} {done.stderr}"
        if done.returncode == 0:
            # What could not be removed at the very end is left to the next build.
            shutil.rmtree(output / ".sitegen-next", ignore_errors=True)
            assert versions.standing(output) == "slowly", where
        done = versions.build("--jobs", "1", output=output)
        assert done.returncode == 0, f"after {where}: {done.stderr}"
        assert versions.standing(output) == "slowly", f"after {where}"
        assert state(output) == ["lock", "manifest"], f"after {where}"
    assert set(statuses) != {0}, "nothing failed, so nothing was tested"


@pytest.mark.parametrize("error", ["error=ENOSPC", "error=EIO", "signal=SIGKILL"])
def test_exchange(small, tmp_path, error):
    inject(small, small.output, tmp_path / "log", error, whole)


@pytest.mark.parametrize("error", ["error=ENOSPC", "error=EIO", "signal=SIGKILL"])
def test_in_place(small, mount, memory, tmp_path, error):
    output = memory / "www"
    mount(output, "-t", "tmpfs", "-o", "size=64m", "tmpfs")
    inject(small, output, tmp_path / "log", error, pages_are_whole)


@pytest.mark.parametrize("error", ["EBUSY", "EXDEV", "EINVAL", "ENOSYS"])
def test_exchange_is_not_possible(small, error):
    """Where folders cannot be exchanged, the same build goes on file by file."""
    small.say("well")
    assert small.build().returncode == 0
    small.say("slowly")
    done = traced(
        small.root, small.output, "-o", "/dev/null", "-e", "trace=renameat2",
        "-e", f"inject=renameat2:error={error}")
    assert done.returncode == 0, done.stderr
    assert small.standing() == "slowly"
    assert state(small.output) == ["lock", "manifest"]


@pytest.mark.parametrize("error", ["EMLINK", "EPERM", "EXDEV"])
def test_links_are_not_possible(small, error):
    """Where a file cannot have two names, unchanged ones are written anew."""
    small.say("well")
    assert small.build().returncode == 0
    (small.output / "index.html").unlink()
    done = traced(
        small.root, small.output, "-o", "/dev/null", "-e", "trace=linkat",
        "-e", f"inject=linkat:error={error}")
    assert done.returncode == 0, done.stderr
    assert small.standing() == "well"


@pytest.mark.parametrize("number", range(1, 6))
def test_reading_fails(small, number):
    """A disk that cannot be read is no reason to touch the site."""
    small.say("well")
    assert small.build().returncode == 0
    small.say("slowly")
    # The loader reads the libraries with the same call, so only the content's paths count.
    reviews = small.root / "content/reviews/2026"
    paths = [option for path in sorted(reviews.iterdir()) for option in ("-P", str(path))]
    done = traced(
        small.root, small.output, "-o", "/dev/null", "-e", "trace=pread64,read,fstat", *paths,
        "-e", f"inject=pread64,read,fstat:error=EIO:when={number}+")
    assert done.returncode in (0, 1, 2), done.stderr
    if number == 1:
        assert done.returncode != 0, "nothing failed, so nothing was tested"
    assert small.standing() == ("slowly" if done.returncode == 0 else "well")
    assert small.build().returncode == 0
    assert small.standing() == "slowly"
