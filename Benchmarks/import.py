#!/usr/bin/env python3
"""Measures `sitegen import --bulk` by itself: time and memory for exports of any size.

    python3 Benchmarks/import.py [--reviews 100000] [--program .build/release/sitegen]

Makes an export of Google's and one of Judge.me's (CSV), imports each into an empty project, imports
it again, and prints seconds, peak memory and the size.
"""

import argparse
import tempfile
from pathlib import Path

import exports
import programs
from measure import measure


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reviews", type=int, default=100_000)
    parser.add_argument("--program", type=Path, help="default: SITEGEN, or the release build")
    options = parser.parse_args()
    program = options.program.resolve() if options.program else programs.sitegen()
    print(f"{'export':24}{'MB':>8}{'seconds':>10}{'CPU':>8}{'peak MB':>10}")
    for source, make in ("google", exports.google), ("judge-me", exports.judge_me):
        with tempfile.TemporaryDirectory(prefix="sitegen-bench-") as folder:
            work = Path(folder)
            runner = programs.compile_runner(work)
            root, export = work / "project", work / "export"
            exports.project(root)
            make(export, options.reviews)
            arguments = [program, "import", source, export, "--bulk", "--quiet", "--root", root]
            for what in "", " again":
                taken = measure(runner, "import", arguments)
                size = export.stat().st_size / 1e6
                print(f"{source + what:24}{size:8.0f}{taken.wall:10.2f}{taken.cpu:8.2f}"
                      f"{taken.memory / 1e6:10.0f}")


if __name__ == "__main__":
    main()
