"""Files compressed beforehand: of just these bytes, and made anew only where those changed."""

import gzip
import os
import subprocess

import pytest
from browser import program

from .conftest import build
from .test_swap import say, shop  # noqa: F401

SUFFIXES = (".gz", ".br")


def tree(site):
    return {str(file.relative_to(site)): file for file in site.rglob("*") if file.is_file()}


def expanded(file):
    if file.suffix == ".gz":
        return gzip.decompress(file.read_bytes())
    # The browser's tests read brotli too; here Node or the program of that name would be one more need.
    import ctypes
    packed, size = file.read_bytes(), ctypes.c_size_t(1 << 24)
    room = ctypes.create_string_buffer(size.value)
    done = ctypes.CDLL("libbrotlidec.so.1").BrotliDecoderDecompress(
        ctypes.c_size_t(len(packed)), packed, ctypes.byref(size), room)
    assert done == 1, file
    return room.raw[:size.value]


def check(site):
    """Every twin is smaller than its file and holds it; returns how many there are."""
    files = tree(site)
    twins = [path for path in files if path.endswith(SUFFIXES)]
    for path in twins:
        plain = files[path[:-3]].read_bytes()
        assert expanded(files[path]) == plain, path
        assert files[path].stat().st_size < len(plain)
    for path, file in files.items():
        if path.endswith((".html", ".css", ".js")) and file.stat().st_size > 600:
            assert path + ".gz" in files and path + ".br" in files, path
    return len(twins)


@pytest.fixture
def output(shop):  # noqa: F811
    say(shop, "good")
    build(shop, shop / "public", "--no-ledger", "--compress")
    return shop / "public"


def test_twins(output):
    assert check(output) > 100


def test_the_same_bytes_each_time(shop, output):  # noqa: F811
    build(shop, shop / "again", "--no-ledger", "--compress", "--jobs", "1")
    assert {path: file.read_bytes() for path, file in tree(output).items()} == {
        path: file.read_bytes() for path, file in tree(shop / "again").items()}
    # RFC 1952: no time, no name.
    assert all(file.read_bytes()[3:8] == bytes(5)
               for path, file in tree(output).items() if path.endswith(".gz"))


def test_only_what_changed_is_made_anew(shop, output):  # noqa: F811
    before = {path: file.stat().st_ino for path, file in tree(output).items()}
    file = shop / "content/reviews/case-7.md"
    file.write_text(file.read_text().replace("good", "bad"))
    build(shop, output, "--no-ledger", "--compress")
    check(output)
    after = {path: file.stat().st_ino for path, file in tree(output).items()}
    anew = {path for path in after if after[path] != before[path]}
    assert "cases/case-7/index.html.gz" in anew and "cases/case-8/index.html.br" not in anew


def test_a_twin_of_other_bytes_is_put_right(shop, output):  # noqa: F811
    """Those that somebody wrote by hand are seen by a build with changes, and by --full."""
    for change in [[], ["--full"]]:
        (output / "index.html.gz").write_bytes(gzip.compress(b"another page"))
        (output / "stars/4/index.html.br").write_bytes(b"nonsense")
        if not change:
            say(shop, "bad")
        build(shop, output, "--no-ledger", "--compress", *change)
        check(output)


def test_twins_go_with_their_files(shop, output):  # noqa: F811
    (shop / "content/reviews/case-7.md").unlink()
    build(shop, output, "--no-ledger", "--compress")
    assert not (output / "cases/case-7").exists()
    check(output)
    build(shop, output, "--no-ledger")
    assert not [path for path in tree(output) if path.endswith(SUFFIXES)]
    assert not [path for path in (shop / ".public.sitegen/manifest").read_text().split()
                if path.endswith(SUFFIXES)]


def test_file_by_file(shop, output):  # noqa: F811
    (output / "mine").mkdir()
    (output / "mine/file.txt").write_text("mine")
    say(shop, "bad")
    build(shop, output, "--no-ledger", "--compress", "--force")
    check(output)
    assert (output / "mine/file.txt").exists() and not (output / "mine/file.txt.gz").exists()


def test_libraries_that_are_missing(shop, output, tmp_path):  # noqa: F811
    """The program runs without them, and says what --compress wants."""
    before = {path: file.read_bytes() for path, file in tree(output).items()}
    # A library of that name without its functions is found first.
    empty = tmp_path / "lib"
    empty.mkdir()
    subprocess.run(["cc", "-shared", "-o", empty / "libbrotlienc.so.1", "-x", "c", "/dev/null"],
                   check=True)
    done = subprocess.run(
        [program.binary(), "build", "--root", shop, "--no-ledger", "--compress"],
        env={**os.environ, "LD_LIBRARY_PATH": str(empty)}, capture_output=True, text=True)
    assert done.returncode == 2 and "apt-get install libbrotli1" in done.stderr, done.stderr
    assert {path: file.read_bytes() for path, file in tree(output).items()} == before
