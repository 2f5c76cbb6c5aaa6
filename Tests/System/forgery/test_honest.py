"""Verify objects to no honest site. `make forge` draws 1,000 of them; here is a sample."""

import os

import pytest

from . import honest

SEED = os.environ.get("FORGE_SEED", "today's sample")
COUNT = int(os.environ.get("HONEST_COUNT", "12"))


def test_there_is_no_false_alarm(in_memory, can_search, can_do_photos):
    if not (can_search and can_do_photos):
        print("Without Pagefind or libvips: no shop has a search page, or none has photos.")
        if os.environ.get("CI"):
            pytest.fail("Pagefind and libvips are needed under CI")
    place = in_memory / "honest"
    place.mkdir()
    deeds, alarms = honest.run(place, range(COUNT), SEED, os.cpu_count(), can_search, can_do_photos)
    assert not alarms, honest.report(deeds, alarms, SEED)
