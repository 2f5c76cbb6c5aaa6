"""Builds sites again and again after everything that may happen in between, and holds each against one
that was built from nothing.

    python -m again.run --count 1000 --seed 1       the whole, as `make again` runs it
    python -m again.run --only 17 --seed 1 --keep DIR       one sequence, to look at
"""

import argparse
import multiprocessing
import os
import shutil
import sys
import time
from collections import Counter
from pathlib import Path

from browser import program
from forgery.run import memory

from .edits import EDITS
from .harm import HARMS
from .project import Differs, Project

# Sequences that take turns: a file is certain to have stayed the same only two seconds after its last edit.
AT_ONCE = 8


def play(place, seed, numbers, programs, steps, can_do_photos):
    """Plays sequences in turns, a step of each after the other. What happened in each, and what was wrong."""
    projects, told, wrong = {}, {}, {}
    for number in numbers:
        projects[number] = Project(Path(place) / str(number), f"{seed}/{number}", programs, can_do_photos)
    for number, project in projects.items():
        project.others = [other for other in projects.values() if other is not project]
    for step in range(steps + 1):
        for number, project in list(projects.items()):
            try:
                project.step(EDITS, HARMS) if step else project.build()
            except Exception as error:
                words = str(error) if isinstance(error, Differs) else f"{type(error).__name__}: {error}"
                wrong[number] = words
                told[number] = project.told
                for other in projects.values():
                    other.others = [one for one in other.others if one is not project]
                del projects[number]
    told.update({number: project.told for number, project in projects.items()})
    return told, wrong


def _work(task):
    place, numbers = task[0], task[2]
    folder = Path(place) / str(numbers[0])
    try:
        return play(folder, *task[1:])
    except Exception as error:  # A defect of the test is told, and the others go on.
        return {}, {numbers[0]: f"{type(error).__name__}: {error}"}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(place, count, seed, jobs, steps=12, can_do_photos=True, say=print):
    """How often each deed was done, and what was wrong with which sequence."""
    other = Path(place) / "other-sitegen"
    shutil.copy2(program.binary(), other)
    programs = [program.binary(), other]
    tasks = [(place, seed, list(range(first, min(count, first + AT_ONCE))), programs, steps, can_do_photos)
             for first in range(0, count, AT_ONCE)]
    deeds, wrong, begun = Counter(), {}, time.monotonic()
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        for done, (told, of) in enumerate(pool.imap_unordered(_work, tasks), 1):
            for lines in told.values():
                deeds.update(line.split()[1] for line in lines)
            found = {number: (told.get(number, []), words) for number, words in of.items()}
            wrong.update(found)
            if found:
                say(report(found, seed), flush=True)
            if done % 10 == 0:
                say(f"{done * AT_ONCE} sequences in {time.monotonic() - begun:.0f} s, {len(wrong)} wrong", flush=True)
    return deeds, wrong


def remove(place):
    # A build that was killed may still be at its end.
    shutil.rmtree(place, ignore_errors=True)


def report(wrong, seed):
    """What was done in sequences that went wrong, and how to have it again."""
    lines = []
    for number, (told, words) in sorted(wrong.items()):
        lines.append(f"WRONG: python -m again.run --only {number} --seed {seed} --keep DIR")
        lines += [f"    {line}" for line in told]
        lines.append("    " + words.replace("\n", "\n    ")[:2000])
    return "\n".join(lines)


def table(deeds, wrong):
    lines = [f"{count:6}  {deed}" for deed, count in sorted(deeds.items())]
    return "\n".join([*lines, f"{len(wrong)} sequences went wrong."])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--steps", type=int, default=12)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", type=int, help="the number of one sequence")
    parser.add_argument("--keep", type=Path, help="where to leave that one")
    options = parser.parse_args()
    place = memory()
    try:
        if options.only is None:
            deeds, wrong = run(place, options.count, options.seed, options.jobs, options.steps)
        else:
            # With those that it takes turns with.
            first = options.only // AT_ONCE * AT_ONCE
            other = place / "other-sitegen"
            shutil.copy2(program.binary(), other)
            told, of = play(
                options.keep or place / "one", options.seed, list(range(first, first + AT_ONCE)),
                [program.binary(), other], options.steps, True)
            words = of.get(options.only, "nothing is wrong")
            print(report({options.only: (told[options.only], words)}, options.seed))
            return int(options.only in of)
    finally:
        remove(place)
    print(table(deeds, wrong))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
