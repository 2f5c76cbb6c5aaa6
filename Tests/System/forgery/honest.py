"""Lets shops live honestly, and asks verify about each: it may not object to any.

    python -m forgery.honest --count 1000 --seed 1      the whole, as `make forge` runs it
    python -m forgery.honest --only 17 --seed 1 --keep DIR      one, to look at
"""

import argparse
import multiprocessing
import os
import re
import shutil
import sys
import time
from collections import Counter
from pathlib import Path

from .life import ZONES, Life
from .run import memory
from .shop import verdict


def live(place, seed, number, can_search=True, can_do_photos=True):
    """One life, and what verify said that it should not have. Nothing is wrong if that is empty."""
    life = Life(Path(place), f"{seed}/{number}", can_search, can_do_photos)
    wrong = []
    try:
        life.live()
    except AssertionError as error:
        return life, [f"not built: {error}"]
    kept = [life.shop.site / "ledger/checkpoint", *sorted((life.shop.root / "content/ledger/checkpoints").iterdir())]
    asked = [(), ("--since", life.draw.choice(kept)), ("--accept-own-look",)]
    for options in asked:
        # Whoever asks may live elsewhere, and have more cores.
        elsewhere = {"TZ": life.draw.choice(ZONES), "LC_ALL": life.draw.choice(["C", "tr_TR.UTF-8", "ar_SA.UTF-8"])}
        status, said = verdict(life.shop.site, "--jobs", life.draw.choice([1, 3]), *options, **elsewhere)
        right = 3 if life.is_own_look and "--accept-own-look" not in options else 0
        if life.missing:
            # Nothing may just go: that is all that may be objected to.
            kinds = set(re.findall(r"\[([a-z-]+)\]$", said, re.M))
            status, right = (status if kinds == {"hidden-review"} else f"{status} {kinds}"), 1
        if status != right:
            wrong.append(f"verify {' '.join(map(str, options))}: {status} and not {right}\n{said}")
            break
    return life, wrong


def _work(task):
    place, seed, number, can_search, can_do_photos = task
    folder = Path(place) / str(number)
    try:
        life, wrong = live(folder, seed, number, can_search, can_do_photos)
        deeds = Counter(line.split()[1] for line in life.told)
        deeds.update(option for option in life.shop.options if option.startswith("--"))
        deeds["own look"] = int(life.is_own_look)
        deeds["photos"] = int((folder / "content/media").exists())
        return number, life.told, deeds, wrong
    except Exception as error:  # A defect of the test is told with its number, and the others go on.
        return number, [], Counter(), [f"{type(error).__name__}: {error}"]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(place, numbers, seed, jobs, can_search=True, can_do_photos=True, say=print):
    """How often each deed was done, and for each life that was objected to, its number and what was said."""
    tasks = [(place, seed, number, can_search, can_do_photos) for number in numbers]
    deeds, alarms, begun = Counter(), {}, time.monotonic()
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        for done, (number, told, of, wrong) in enumerate(pool.imap_unordered(_work, tasks), 1):
            deeds.update(of)
            if wrong:
                alarms[number] = (told, wrong)
            if done % 100 == 0:
                say(f"{done} sites in {time.monotonic() - begun:.0f} s, {len(alarms)} false alarms")
    return deeds, alarms


def report(deeds, alarms, seed):
    lines = [f"{count:6}  {deed}" for deed, count in sorted(deeds.items())]
    for number, (told, wrong) in sorted(alarms.items()):
        lines.append(f"FALSE ALARM: python -m forgery.honest --only {number} --seed {seed} --keep DIR")
        lines += [f"    {line}" for line in told]
        lines += ["    " + text.replace("\n", "\n    ")[:1500] for text in wrong]
    lines.append(f"{len(alarms)} false alarms.")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", type=int)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    if options.only is not None:
        life, wrong = live(options.keep, options.seed, options.only)
        print("\n".join(life.told + wrong))
        return int(bool(wrong))
    place = memory()
    try:
        deeds, alarms = run(place, range(options.count), options.seed, options.jobs)
    finally:
        shutil.rmtree(place)
    print(report(deeds, alarms, options.seed))
    return int(bool(alarms))


if __name__ == "__main__":
    sys.exit(main())
