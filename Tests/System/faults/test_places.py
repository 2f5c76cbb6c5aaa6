"""Outputs that cannot be exchanged, and outputs that cannot be written."""

import os
import shutil
import stat
import subprocess

import pytest

import site_to_break
from site_to_break import Versions, build, state, tree


@pytest.fixture
def ordinary(others_folder, as_nobody, monkeypatch):
    """Two versions of a site, and how to build them as an ordinary user."""
    copy = others_folder / "sitegen"
    shutil.copy(site_to_break.SITEGEN, copy)
    copy.chmod(0o755)
    monkeypatch.setattr(site_to_break, "SITEGEN", str(copy))
    done = subprocess.run([*as_nobody, str(copy), "--help"], capture_output=True, text=True)
    if done.returncode in (126, 127):
        pytest.skip(f"an ordinary user cannot run sitegen here: {done.stderr.strip()}")
    versions = Versions(others_folder)
    versions.prefix = as_nobody
    return versions


def belongs_to_nobody(*paths):
    if os.geteuid() == 0:
        for path in paths:
            os.chown(path, 65534, 65534)


def test_read_only_output(ordinary):
    """Neither the output nor its parent may be written: an error, and the old site stands."""
    ordinary.say("well")
    output = ordinary.root / "site/public"
    assert ordinary.build(output=output).returncode == 0
    for folder in (output.parent, output, output.parent / ".public.sitegen"):
        folder.chmod(0o555)
    ordinary.say("slowly")
    done = ordinary.build(output=output, prefix=ordinary.prefix)
    assert done.returncode == 2, done.stderr
    assert "Permission denied" in done.stderr
    assert ordinary.standing(output) == "well"


def test_unwritable_parent(ordinary):
    """The output may be written and its parent not: file by file, its state in the project."""
    parent = ordinary.root.parent / "www"
    output = parent / "public"
    output.mkdir(parents=True)
    belongs_to_nobody(output, ordinary.root)
    parent.chmod(0o555)
    for word in ("well", "slowly", "slowly", "well"):
        ordinary.say(word)
        done = ordinary.build(output=output, prefix=ordinary.prefix)
        assert done.returncode == 0, done.stderr
        assert ordinary.standing(output) == word
        assert os.listdir(parent) == ["public"]


def test_refused_with_unwritable_parent(ordinary):
    """Where the state would stand in the project, a refused build leaves none of it there."""
    parent = ordinary.root.parent / "www"
    output = parent / "public"
    output.mkdir(parents=True)
    (output / "note.txt").write_text("mine")
    belongs_to_nobody(output, ordinary.root)
    parent.chmod(0o555)
    done = ordinary.build(output=output, prefix=ordinary.prefix)
    assert done.returncode == 2
    assert "note.txt" in done.stderr
    assert not (ordinary.root / ".sitegen").exists()


def test_read_only_file_system(versions, mount, tmp_path):
    versions.say("well")
    disk = tmp_path / "disk"
    assert versions.build(output=disk / "public").returncode == 0
    mount(disk, "--bind", str(disk))
    subprocess.run(["mount", "-o", "remount,ro,bind", str(disk)], check=True)
    versions.say("slowly")
    done = versions.build(output=disk / "public")
    assert done.returncode == 2
    assert "Read-only file system" in done.stderr
    assert versions.standing(disk / "public") == "well"


@pytest.mark.parametrize("kind", ["tmpfs", "bind", "same"])
def test_mount_point(versions, mount, tmp_path, kind):
    """An output that something is mounted on is written file by file."""
    output = tmp_path / "www"
    if kind == "tmpfs":
        mount(output, "-t", "tmpfs", "-o", "size=64m", "tmpfs")
    elif kind == "bind":
        (tmp_path / "volume").mkdir()
        mount(output, "--bind", str(tmp_path / "volume"))
    else:
        output.mkdir()
        mount(output, "--bind", str(output))
    (output / ".gitignore").write_text("*")
    inode = output.stat().st_ino
    for word in ("well", "slowly", "slowly", "well"):
        versions.say(word)
        done = versions.build(output=output)
        assert done.returncode == 0, done.stderr
        now = tree(output)
        assert now.pop(".gitignore") == b"*"
        assert now == versions.sites[word]
        assert output.stat().st_ino == inode
        assert state(output) == ["lock", "manifest"]


def test_overlay(versions, mount, tmp_path):
    """In a container, a site that came with the image stands in a lower layer."""
    # In memory, since no overlay stands on another, as the temporary folder of a container does.
    layers = mount(tmp_path / "layers", "-t", "tmpfs", "tmpfs")
    lower, upper, work, top = (layers / name for name in ("lower", "upper", "work", "top"))
    versions.say("well")
    assert versions.build(output=lower / "public").returncode == 0
    for folder in (upper, work, top):
        folder.mkdir()
    try:
        mount(top, "-t", "overlay", "overlay", "-o",
              f"lowerdir={lower},upperdir={upper},workdir={work}")
    except subprocess.CalledProcessError:
        pytest.skip("overlay file systems are not available here")
    for word in ("slowly", "well", "slowly"):
        versions.say(word)
        done = versions.build(output=top / "public")
        assert done.returncode == 0, done.stderr
        assert versions.standing(top / "public") == word
        assert state(top / "public") == ["lock", "manifest"]
    assert versions.standing(lower / "public") == "well"


def test_umask(versions):
    """A web server is another user: what the umask says does not matter."""
    versions.say("well")
    done = build(versions.root, versions.output, umask=0o077)
    assert done.returncode == 0
    for path, folders, files in os.walk(versions.output):
        assert stat.S_IMODE(os.stat(path).st_mode) == 0o755
        for name in files:
            assert stat.S_IMODE(os.stat(os.path.join(path, name)).st_mode) == 0o644
