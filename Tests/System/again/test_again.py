"""A build that has a state to go by makes the same site as one that has none. `make again` plays 1,000
sequences of edits and accidents; here is a sample."""

import os

from forgery.run import memory

from . import run

SEED = os.environ.get("AGAIN_SEED", "today's sample")
COUNT = int(os.environ.get("AGAIN_COUNT", "16"))


def test_every_build_is_as_one_from_nothing():
    place = memory()
    try:
        deeds, wrong = run.run(place, COUNT, SEED, os.cpu_count(), steps=7)
    finally:
        run.remove(place)
    assert not wrong, run.report(wrong, SEED)
    assert deeds["build"] >= COUNT * 7 and len(deeds) > 20, "hardly anything was done"
