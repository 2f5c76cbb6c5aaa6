"""A disk without space or without inodes keeps the old site."""

import os
import pathlib

import pytest

from site_to_break import state, tree

PAGE = 4096


def fill_space(folder, left):
    """Fills a file system but for `left` bytes."""
    filler = pathlib.Path(folder) / "filler"
    with open(filler, "wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * PAGE)
        except OSError:
            pass
        file.truncate(max(0, file.tell() - left))
    return [filler]


def fill_inodes(folder, left):
    """Uses all inodes of a file system but `left`."""
    fillers = []
    hoard = pathlib.Path(folder) / "hoard"
    hoard.mkdir()
    try:
        while True:
            file = hoard / str(len(fillers))
            os.close(os.open(file, os.O_CREAT | os.O_WRONLY))
            fillers.append(file)
    except OSError:
        pass
    for file in fillers[len(fillers) - left:]:
        file.unlink()
    return fillers[:len(fillers) - left]


def size(site):
    return sum(-(-len(data) // PAGE) * PAGE for data in site.values() if data is not None)


@pytest.mark.parametrize("share", [0, 0.02, 0.3, 0.6, 0.95])
@pytest.mark.parametrize("kind", ["space", "inodes"])
@pytest.mark.parametrize("is_mount_point", [False, True])
def test_full(versions, mount, tmp_path, share, kind, is_mount_point):
    versions.say("well")
    disk = mount(tmp_path / "disk", "-t", "tmpfs", "-o", "size=64m,nr_inodes=4096", "tmpfs")
    output = disk if is_mount_point else disk / "public"
    assert versions.build(output=output).returncode == 0
    assert versions.standing(output) == "well"

    # The fillers must not stand in the output, so an output that is the mount is filled first.
    place = disk / ".git" if is_mount_point else disk
    if is_mount_point:
        place.mkdir()
        versions.say("slowly")
        assert versions.build("--force", output=output).returncode == 0
        versions.say("well")
        assert versions.build(output=output).returncode == 0
    versions.say("slowly")
    # What stays as it is takes no room: it is linked.
    need = {path: data for path, data in versions.sites["slowly"].items()
            if data is None or data != versions.sites["well"].get(path)}
    fillers = (
        fill_space(place, int(size(need) * share)) if kind == "space"
        else fill_inodes(place, int(len(need) * share)))

    def standing():
        now = {p: b for p, b in tree(output).items() if not p.startswith(".git")}
        return next((word for word, site in versions.sites.items() if site == now), "damaged")

    done = versions.build(output=output)
    assert done.returncode == 2, done.stderr
    assert "No space left on device" in done.stderr
    assert standing() == "well"
    assert not (output / ".sitegen-next").exists()
    assert "next" not in state(output)

    for file in fillers:
        file.unlink()
    assert versions.build(output=output).returncode == 0
    assert standing() == "slowly"


def test_first_build_on_a_full_disk(versions, mount, tmp_path):
    versions.say("well")
    disk = mount(tmp_path / "disk", "-t", "tmpfs", "-o", "size=1m", "tmpfs")
    fillers = fill_space(disk, 64 * 1024)
    done = versions.build(output=disk / "public")
    assert done.returncode == 2
    assert not (disk / "public").exists()
    fillers[0].unlink()
