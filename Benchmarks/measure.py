"""Runs one command and measures it from outside; lists what it wrote."""

import os
import subprocess
import sys
import tempfile
from collections import namedtuple

# Seconds, seconds of user and system time, and bytes at the peak.
Sample = namedtuple("Sample", "wall cpu memory")


def measure(runner, name, arguments):
    """By run.c, which is `runner`: a child of Python's would start from Python's own memory."""
    with tempfile.NamedTemporaryFile() as said, tempfile.NamedTemporaryFile("r") as result:
        command = [runner, result.name, *arguments]
        # A child that outlives an interrupted bench is killed by run.c's end.
        subprocess.run(command, stdout=said, stderr=subprocess.STDOUT, check=True)
        wall, cpu, memory, status = result.read().split()
        code = os.waitstatus_to_exitcode(int(status))
        if code != 0:
            said.seek(0)
            text = said.read()[-4000:].decode("utf-8", "replace")
            sys.exit(f"bench: {name} failed with status {code}\n{text}")
    return Sample(float(wall), float(cpu), int(memory) * 1024)


def quietly(arguments):
    """Runs what is not measured; says what it said only if it fails."""
    done = subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        command = " ".join(map(str, arguments))
        sys.exit(f"bench: {command} failed with status {done.returncode}\n{done.stdout[-4000:]}")


def write_manifest(folder, path):
    """SIZE PATH a line, for floor.c and to compare what two programs made. Returns the number of
    files and of their bytes."""
    count, written = 0, 0
    with path.open("w", encoding="utf-8") as manifest:
        for name, size in tree(folder):
            manifest.write(f"{size} {name}\n")
            count += 1
            written += size
    return count, written


def tree(folder, prefix=""):
    """Every file under the folder: its path from there, and its size."""
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from tree(entry.path, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name, entry.stat(follow_symlinks=False).st_size
