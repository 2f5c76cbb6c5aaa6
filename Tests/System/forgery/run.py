"""Forges published folders in every way there is, and asks verify about each.

    python -m forgery.run --count 10000 --seed 1        the whole, as `make forge` runs it
    python -m forgery.run --kind html/worded@praise@badge --seed 1 --keep DIR      one, to look at
"""

import argparse
import multiprocessing
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from . import samples as honest
from .folder import Folder, NoTarget
from .kinds import grafts, load
from .shop import verdict

# An altered content that changes no byte of that part of a site: there is nothing to forge.
MAY_BE_EMPTY = "grafts/site-of-other-content@"


@dataclass
class Forged:
    """One forgery and what verify said to it."""
    kind: str
    number: int
    sample: str
    touched: list
    since: bool
    # None where the kind has no target in any sample.
    status: int | None = None
    said: str = ""
    verdicts: tuple = (1,)

    @property
    def is_missed(self):
        return self.status is not None and self.status not in self.verdicts

    @property
    def is_named(self):
        """Whether verify named a file that was touched."""
        return any(path in self.said for path in self.touched)


def forge(folders, kind, number, seed, keep=None) -> Forged:
    """Draws one forgery of a kind, makes it, and has it verified."""
    draw = random.Random(f"{seed} {kind} {number}")
    function = load()[kind]
    names = sorted(folders)
    draw.shuffle(names)
    for name in names:
        folder = folders[name]
        try:
            try:
                function(folder, draw)
            except NoTarget:
                continue
            if not folder.is_changed():
                raise AssertionError(f"{kind} number {number} with seed {seed} changed nothing in {name}")
            since = folder.since
            if since is None and (number + draw.randrange(2)) % 2:
                since = draw.choice(folder.sample.kept)
            elif since is not None and not folder.needs_since and draw.randrange(2):
                since = None
            if keep is not None:
                shutil.copytree(folder.place, keep, symlinks=True, dirs_exist_ok=True)
            options = ["--since", since] if since else []
            status, said = verdict(folder.place, "--jobs", 1, *options)
            return Forged(kind, number, name, folder.touched, bool(since), status, said, folder.verdicts)
        finally:
            folder.restore()
    return Forged(kind, number, "none", [], False)


_worker = {}


def _start(samples, place, seed):
    mine = Path(tempfile.mkdtemp(dir=place))
    _worker.update(seed=seed, folders={
        name: Folder(sample, mine / name) for name, sample in samples.items()})


def _work(task):
    try:
        return forge(_worker["folders"], *task, _worker["seed"])
    except Exception as error:  # A defect of the test is told with its kind, and the others go on.
        return Forged(*task, "error", [], False, None, f"{type(error).__name__}: {error}")


def drawn(kinds, count, seed):
    """`count` forgeries: each deed as often as the next, and of each deed all its kinds in turn."""
    order = random.Random(f"order {seed}")
    deeds = defaultdict(list)
    for kind in sorted(kinds):
        deeds[kind.split("@")[0]].append(kind)
    for of in deeds.values():
        order.shuffle(of)
    every = [(kind, 0) for kind in kinds] if count >= len(kinds) else []
    order.shuffle(every)
    times = Counter(dict.fromkeys((kind for kind, _ in every), 1))
    turns = Counter()
    while len(every) < count:
        for deed, of in sorted(deeds.items()):
            kind = of[turns[deed] % len(of)]
            turns[deed] += 1
            every.append((kind, times[kind]))
            times[kind] += 1
    return every[:count]


def run(place, tasks, seed, jobs, names=tuple(honest.SAMPLES), say=print):
    """Makes and verifies the forgeries, on several cores, below a folder in memory."""
    begun = time.monotonic()
    place.mkdir(exist_ok=True)
    made = honest.make(place, names)
    def wanted(deed):
        return sorted({task[0].split("@")[1] for task in tasks if task[0].startswith(f"grafts/{deed}")})

    grafts.prepare(made, wanted("site-of-other-content"), wanted("forked"))
    say(f"Samples built in {time.monotonic() - begun:.0f} s; {len(tasks)} forgeries follow.")
    results = []
    with multiprocessing.get_context("fork").Pool(jobs, _start, (made, place, seed)) as pool:
        for result in pool.imap_unordered(_work, tasks, chunksize=4):
            results.append(result)
            if len(results) % 1000 == 0:
                missed = sum(result.is_missed for result in results)
                say(f"{len(results)} in {time.monotonic() - begun:.0f} s, {missed} missed")
    return sorted(results, key=lambda result: (result.kind, result.number))


def table(results, seed):
    """How many of each family were caught, and how each that was not can be had again."""
    families = defaultdict(list)
    for result in results:
        families[result.kind.split("@")[0]].append(result)
    lines = [f"{'forgery':34}{'kinds':>7}{'forged':>8}{'caught':>8}{'since':>7}{'named':>7}"]
    for family, of in [*sorted(families.items()), ("all", results)]:
        done = [result for result in of if result.status is not None]
        caught = [result for result in done if not result.is_missed]
        lines.append(
            f"{family:34}{len({result.kind for result in done}):7}{len(done):8}{len(caught):8}"
            f"{sum(result.since for result in done):7}{sum(result.is_named for result in caught):7}")
    for result in results:
        if result.is_missed:
            lines.append(f"MISSED (status {result.status}) {'with' if result.since else 'without'} --since, "
                         f"{result.sample}, {', '.join(result.touched[:3])}\n"
                         f"    python -m forgery.run --kind {result.kind} --number {result.number} --seed {seed} "
                         f"--keep DIR")
    for kind in sorted(without_target(results)):
        if kind.startswith(MAY_BE_EMPTY):
            continue
        lines.append(f"NO TARGET {kind}")
    for result in results:
        if result.sample == "error":
            lines.append(f"ERROR {result.kind} {result.number}: {result.said}")
    missed = Counter(result.kind for result in results if result.is_missed)
    lines.append(f"{sum(missed.values())} missed, of {len(missed)} kinds.")
    return "\n".join(lines)


def without_target(results):
    done = {result.kind for result in results if result.status is not None}
    return {result.kind for result in results if result.sample == "none"} - done


def memory():
    """A new folder in memory if there is one: a forgery is many small files."""
    shared = Path("/dev/shm")
    return Path(tempfile.mkdtemp(prefix="sitegen-forge-", dir=shared if os.access(shared, os.W_OK) else None))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--kind", help="only kinds whose name begins so")
    parser.add_argument("--number", type=int, help="only this draw of the kind")
    parser.add_argument("--keep", type=Path, help="where to leave the forged folder (with --number)")
    options = parser.parse_args()
    kinds = [kind for kind in load() if kind.startswith(options.kind or "")]
    place = memory()
    try:
        if options.number is not None:
            made = honest.make(place)
            folders = {name: Folder(sample, place / "copy" / name) for name, sample in made.items()}
            result = forge(folders, options.kind, options.number, options.seed, options.keep)
            print(f"{result.sample}: {', '.join(result.touched)}\nverify: {result.status}\n{result.said}")
            return int(result.is_missed)
        tasks = drawn(kinds, options.count, options.seed)
        begun = time.monotonic()
        results = run(place, tasks, options.seed, options.jobs)
        print(table(results, options.seed))
        print(f"{len(kinds)} kinds, {time.monotonic() - begun:.0f} s")
        return int(any(result.is_missed or result.status is None for result in results))
    finally:
        shutil.rmtree(place)


if __name__ == "__main__":
    sys.exit(main())
