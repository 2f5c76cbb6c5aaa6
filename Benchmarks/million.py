"""A million reviews from one .jsonl file onto a disk: only how much memory that takes."""

import shutil
import tempfile
from pathlib import Path

from commands import AS_OF, Command, write_corpus

COUNT = 1_000_000
# Files of a few kilobytes in blocks of four, and the index of their names.
ROOM = 40 << 30


def command(tools, disk, small):
    """Under a folder of its own on the disk, which the caller removes."""
    if not small and shutil.disk_usage(disk).free < ROOM:
        raise SystemExit(f"bench: {disk} has under 40 GB free for a million reviews")
    folder = Path(tempfile.mkdtemp(prefix="sitegen-bench-", dir=disk))
    count = COUNT // 100 if small else COUNT
    root, output = folder / "project", folder / "run" / "public"
    write_corpus("generate.py", count, root, "--jsonl")
    arguments = [tools.sitegen, "build", "--root", root, "--output", output]
    arguments += ["--as-of", AS_OF, "--quiet"]
    title = f"sitegen, {count:,} reviews from .jsonl onto a disk"
    return folder, Command("million", title, tools.runner, arguments, output)
