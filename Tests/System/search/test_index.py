"""The index as a part of the site: made before the swap, whole or not at all."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from browser import program

from .conftest import PATH, add, build, index


@pytest.fixture
def shop(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text(
        "name: De Ketting\nlanguages: [en]\ntime-zone: Europe/Amsterdam\n")
    for number in range(30):
        add(tmp_path, f"case-{number}", f"Visit {number}", f"Word{number} and others.", 4, "en")
    return tmp_path


def tree(site):
    return {str(file.relative_to(site)): file.read_bytes()
            for file in site.rglob("*") if file.is_file()}


def state(root):
    """What stands beside the output, but for what the next build may know."""
    names = {file.name for file in (root / ".public.sitegen").iterdir()}
    return sorted(names - {"built", "documents", "files", "record"})


def impostor(folder, script):
    """A PATH on which Pagefind is this script."""
    folder.mkdir()
    (folder / "pagefind").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "pagefind").chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


def test_without_search_there_is_none(shop):
    assert build(shop).returncode == 0
    plain = tree(shop / "public")
    index(shop)
    searchable = tree(shop / "public")
    assert {path.split("/")[0] for path in set(searchable) - set(plain)} == {
        "search", "pagefind", "assets"}
    # It goes again, and all is as it was.
    assert build(shop).returncode == 0
    assert tree(shop / "public") == plain
    assert state(shop) == ["lock", "manifest"]


def test_an_index_is_renewed(shop):
    before = tree(index(shop))
    kept = {path: (shop / "public" / path).stat().st_ino for path in before}
    add(shop, "case-3", "Visit 3", "Quite another thing.", 4, "en")
    after = tree(index(shop))
    gone = set(before) - set(after)
    assert any("pf_fragment" in path for path in gone)
    same = [path for path in before if after.get(path) == before[path] and "fragment" in path]
    assert len(same) == 29
    assert all((shop / "public" / path).stat().st_ino == kept[path] for path in same)
    assert state(shop) == ["lock", "manifest"]
    assert not any("-ui" in path or "highlight" in path for path in after)


def test_pagefind_is_not_installed(shop, tmp_path):
    index(shop)
    before = tree(shop / "public")
    done = build(shop, "--search", path="/nonexistent")
    assert done.returncode == 2
    assert "python3 -m pip install 'pagefind[bin]'" in done.stderr
    assert tree(shop / "public") == before


@pytest.mark.parametrize("script, said", [
    ("echo too bad >&2; exit 3", "too bad"), ("kill -9 $$", "signal 9"),
    ("mkdir \"$4\"; echo x > \"$4/pagefind.js\"; exit 1", ""), ("exit 0", "No such file"),
])
def test_pagefind_fails(shop, tmp_path, script, said):
    index(shop)
    before = tree(shop / "public")
    add(shop, "case-new", "New", "Something new.", 4, "en")
    done = build(shop, "--search", path=impostor(tmp_path / "bin", script))
    assert done.returncode == 2, done.stderr
    assert said in done.stderr
    assert tree(shop / "public") == before
    assert state(shop) == ["lock", "manifest"]


def begin(shop, path):
    return subprocess.Popen(
        [program.binary(), "build", "--root", str(shop), "--no-ledger", "--search", "--quiet"],
        env={**os.environ, "PATH": path}, stderr=subprocess.PIPE, text=True)


def wait_for(path):
    for _ in range(1000):
        if path.exists():
            return
        time.sleep(0.01)
    raise AssertionError(f"{path} never came")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_the_build_is_ended_meanwhile(shop, tmp_path, number):
    index(shop)
    before = tree(shop / "public")
    mark = tmp_path / "began"
    add(shop, "case-new", "New", "Something new.", 4, "en")
    process = begin(shop, impostor(tmp_path / "bin", f"echo $$ > {mark}; exec sleep 60"))
    wait_for(mark)
    time.sleep(0.1)
    process.send_signal(number)
    process.wait(timeout=10)
    assert process.returncode == (-9 if number == signal.SIGKILL else 130)
    assert tree(shop / "public") == before
    pagefind = int(mark.read_text())
    if number == signal.SIGKILL:
        os.kill(pagefind, signal.SIGKILL)
    else:
        assert not Path(f"/proc/{pagefind}").exists()
    # The next build clears up.
    index(shop)
    assert "cases/case-new/index.html" in tree(shop / "public")
    assert state(shop) == ["lock", "manifest"]


def test_it_stands_where_folders_cannot_be_exchanged(shop):
    """File by file, too: a file that sitegen did not write stands in a folder of the output."""
    index(shop)
    (shop / "public/well-known").mkdir()
    (shop / "public/well-known/mine.txt").write_text("mine")
    index(shop, "--force")
    assert (shop / "public/well-known/mine.txt").read_text() == "mine"
    assert (shop / "public/pagefind/pagefind.js").exists()
