"""Runs one command and measures it from outside."""

import os
import subprocess
import sys
import tempfile
import time
from collections import namedtuple

# seconds, seconds of user and system time, bytes at the peak, files and bytes in the output
Sample = namedtuple("Sample", "wall cpu memory files written")


def measure(command):
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command.arguments, stdout=said, stderr=subprocess.STDOUT)
        try:
            # wait4 and not wait: it tells this one child's use, not that of all children so far.
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            process.wait()
            raise
        wall = time.perf_counter() - start
        # The child is gone already; without this, Popen would look for it.
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            text = said.read()[-4000:].decode("utf-8", "replace")
            sys.exit(f"bench: {command.name} failed with status {process.returncode}\n{text}")
    sizes = [size for _, size in tree(command.output)]
    cpu = usage.ru_utime + usage.ru_stime
    return Sample(wall, cpu, usage.ru_maxrss * 1024, len(sizes), sum(sizes))


def write_manifest(folder, path):
    """SIZE PATH a line, for floor.c and to compare what two programs made. On disk, not in
    memory: a child's peak starts from what its parent holds."""
    with path.open("w", encoding="utf-8") as manifest:
        for name, size in tree(folder):
            manifest.write(f"{size} {name}\n")


def tree(folder, prefix=""):
    """Every file under the folder: its path from there, and its size."""
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from tree(entry.path, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name, entry.stat(follow_symlinks=False).st_size
