#!/usr/bin/env python3
"""Measures sitegen against Hugo, against the floor and against itself; prints Markdown tables.

    bench.py                       everything: about ten minutes on two cores
    bench.py --quick               the main ratios, without Hugo: under two minutes
    bench.py --small               a tenth of the reviews, one run: does it all still work?
    bench.py --only hugo,floor     some of the commands; the floor then writes Hugo's tree
    bench.py --write FILE          writes the tables into FILE, unless the machine was busy

SITEGEN names the program to measure; the default is the release build beside this folder. The
exit status is 0 however slow a figure is, and 1 if any command fails.
"""

import argparse
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import instructions
import million
import programs
from commands import NAMES, QUICK, Plan
from machine import BUSY, Watch
from measure import write_manifest
from report import report, write

# Room for 100,000 reviews as files and the tree made from them, with some to spare.
ROOM = 6 << 30


def main():
    options = arguments()
    # Ends through `with` and `finally`, as Ctrl-C does, so that all folders go whatever happens.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGHUP, lambda *_: sys.exit(129))

    with tempfile.TemporaryDirectory(prefix="bench-", dir=memory(options)) as folder:
        work = Path(folder)
        tools = programs.find(options.only, work)
        commands = Plan(options, work, tools).commands()
        watch = Watch()
        samples, made = run(commands, options.runs, work)
        share = watch.others()
        if options.million:
            measure_million(options, tools, commands, samples, made, work)
        counted = instructions.count(commands) if options.instructions else []
        text = report(tools, commands, samples, made, work, options.count, share, counted)
    print(text)
    if options.write:
        if share > BUSY and not options.busy:
            sys.exit(f"bench: not written: other programs took {share:.0%} of the machine (--busy)")
        write(text, options.write)


def run(commands, runs, work):
    """Every command once a round, so that a slow minute of the machine slows all of them alike.
    The first round warms up and is not counted; it writes down which files each command made."""
    samples = {command.name: [] for command in commands}
    made = {}
    for round in range(runs + 1):
        for command in commands:
            try:
                command.prepare()
                sample = command.run()
                print(f"round {round} of {runs}: {command.name}: {sample.wall:.3f} s",
                      file=sys.stderr)
                if round == 0:
                    made[command.name] = listed(command, work)
                else:
                    samples[command.name].append(sample)
            finally:
                command.tidy()
    return samples, made


def listed(command, work):
    if not command.output:
        return None, 0
    manifest = work / f"{command.name}.manifest"
    count = write_manifest(command.output, manifest)
    reference = getattr(command, "reference", None)
    if reference and lines(manifest) != lines(reference):
        sys.exit(f"bench: {command.name} did not write the tree of {reference.stem}")
    return count


def lines(path):
    return sorted(path.read_text("utf-8").splitlines())


def measure_million(options, tools, commands, samples, made, work):
    """Once, at the end."""
    folder, command = million.command(tools, options.million, options.small)
    try:
        command.prepare()
        samples[command.name] = [command.run()]
        made[command.name] = listed(command, work)
        commands.append(command)
    finally:
        shutil.rmtree(folder)


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int,
                        help="counted runs of each command (default 5; quick 7, small 1)")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="the main ratios, without Hugo")
    size.add_argument("--small", action="store_true", help="1,000 reviews, one counted run")
    parser.add_argument("--only", type=names, help=",".join(NAMES))
    parser.add_argument("--work", type=Path, default=Path("/dev/shm"), help="where to work")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the tables into it")
    parser.add_argument("--busy", action="store_true", help="write them whatever else was running")
    parser.add_argument("--instructions", action="store_true", help="count instructions too")
    parser.add_argument("--million", type=Path, metavar="DIR",
                        help="also 1,000,000 reviews onto this disk, with 40 GB free")
    options = parser.parse_args()
    options.only = options.only or (QUICK if options.quick else NAMES)
    options.runs = options.runs or (1 if options.small else 7 if options.quick else 5)
    options.count = 1_000 if options.small else 10_000
    chosen = set(options.only)
    if "floor" in chosen and not {"sitegen", "hugo"} & chosen:
        parser.error("the floor writes the tree of another command: add sitegen or hugo")
    if "large-floor" in chosen and "large" not in chosen:
        parser.error("large-floor writes the tree of another command: add large")
    if options.million and not chosen - {"hugo", "floor"}:
        parser.error("--million needs sitegen")
    return options


def names(text):
    chosen = text.split(",")
    unknown = [name for name in chosen if name not in NAMES]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]} is none of {', '.join(NAMES)}")
    return [name for name in NAMES if name in chosen]


def memory(options):
    """The working folder's parent: memory-backed, so that no disk is measured."""
    if not options.work.is_dir():
        sys.exit(f"bench: no folder {options.work}; name a memory-backed one with --work DIR")
    if not options.small and shutil.disk_usage(options.work).free < ROOM:
        sys.exit(f"bench: {options.work} has under 6 GB free; use --work DIR, or --small")
    return options.work


if __name__ == "__main__":
    main()
