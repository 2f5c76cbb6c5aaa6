#!/usr/bin/env python3
"""Measures sitegen against Hugo, against the floor and against itself; prints two Markdown tables.

    bench.py                       everything: about five minutes on two cores
    bench.py --quick               a tenth of the reviews, one run: does it all still work?
    bench.py --only hugo,floor     some of the commands; the floor then writes Hugo's tree

SITEGEN names the program to measure; the default is the release build beside this folder. The
exit status is 0 however slow a figure is, and 1 if any command fails.
"""

import argparse
import resource
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import programs
from commands import NAMES, plan
from measure import measure, write_manifest
from report import figures, machine, page_differences, targets

# Room for 100,000 reviews as files and the tree made from them, with some to spare.
ROOM = 4 << 30


def main():
    options = arguments()
    # Ends through `with`, as Ctrl-C does, so that the working folder goes whatever happens.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGHUP, lambda *_: sys.exit(129))

    with tempfile.TemporaryDirectory(prefix="sitegen-bench-", dir=memory(options)) as folder:
        work = Path(folder)
        tools = programs.find(options.only, work)
        commands = plan(options, work, tools)
        samples = run(commands, options.runs, work)
        tables = [figures(commands, samples), targets(samples)]
        print("\n".join(filter(None, [machine(tools), *tables, page_differences(work)])))
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"Memory under {own} MB cannot be seen: a command's count starts from the bench's own.")


def run(commands, runs, work):
    """Every command once a round, so that a slow minute of the machine slows all of them alike.
    The first round warms up and is not counted; it writes down which files each command made."""
    samples = {command.name: [] for command in commands}
    for round in range(runs + 1):
        for command in commands:
            command.prepare()
            sample = measure(command)
            print(f"round {round} of {runs}: {command.name}: {sample.wall:.3f} s", file=sys.stderr)
            if round == 0:
                write_manifest(command.output, work / f"{command.name}.manifest")
            else:
                samples[command.name].append(sample)
            command.tidy()
    return samples


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, help="counted runs of each command (default 5)")
    parser.add_argument("--quick", action="store_true", help="1,000 reviews, one counted run")
    parser.add_argument("--only", type=names, default=NAMES, help=",".join(NAMES))
    parser.add_argument("--work", type=Path, default=Path("/dev/shm"), help="where to work")
    options = parser.parse_args()
    options.runs = options.runs or (1 if options.quick else 5)
    options.count = 1_000 if options.quick else 10_000
    if "floor" in options.only and not {"sitegen", "hugo"} & set(options.only):
        parser.error("the floor writes the tree of another command: add sitegen or hugo")
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
    if not options.quick and shutil.disk_usage(options.work).free < ROOM:
        sys.exit(f"bench: {options.work} has under 4 GB free; use --work DIR, or --quick")
    return options.work


if __name__ == "__main__":
    main()
