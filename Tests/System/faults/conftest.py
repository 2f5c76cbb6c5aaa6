import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import site_to_break as site  # noqa: E402


def pytest_collection_modifyitems(items):
    if site.SITEGEN is None:
        skip = pytest.mark.skip(reason="no sitegen: set SITEGEN or run swift build")
        for item in items:
            item.add_marker(skip)


@pytest.fixture
def versions(tmp_path):
    return site.Versions(tmp_path)


@pytest.fixture
def memory(tmp_path):
    """A folder in memory, where hundreds of builds do not wait for a disk."""
    if not os.access("/dev/shm", os.W_OK):
        yield tmp_path
        return
    folder = tempfile.mkdtemp(prefix="sitegen-faults-", dir="/dev/shm")
    yield pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)


def can_mount():
    if os.geteuid() != 0:
        return "only root may mount a file system"
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder],
            capture_output=True, text=True)
        if done.returncode != 0:
            return f"mounting is not permitted here: {done.stderr.strip()}"
        subprocess.run(["umount", folder], check=True)
    return None


@pytest.fixture(scope="session")
def why_no_mounts():
    return can_mount()


@pytest.fixture
def mount(why_no_mounts):
    """Mounts a file system on a folder, until the test ends."""
    if why_no_mounts:
        pytest.skip(why_no_mounts)
    mounted = []

    def mount(folder, *options):
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", *options, str(folder)], check=True)
        mounted.append(folder)
        return pathlib.Path(folder)

    yield mount
    for folder in reversed(mounted):
        subprocess.run(["umount", "-l", str(folder)], check=True)
