"""No edit of a published folder goes unseen. `make forge` draws 10,000 of them; here is a sample."""

import os

import pytest

from . import run
from .kinds import load

SEED = os.environ.get("FORGE_SEED", "today's sample")
COUNT = int(os.environ.get("FORGE_COUNT", "260"))


@pytest.fixture(scope="module")
def forged(in_memory, can_search, can_do_photos):
    if not (can_search and can_do_photos):
        pytest.skip("forgeries are drawn from sites with photos and a search page: install Pagefind and libvips")
    tasks = run.drawn(load(), COUNT, SEED)
    results = run.run(in_memory / "forged", tasks, SEED, os.cpu_count())
    print(run.table(results, SEED))
    return results


def test_there_are_five_hundred_kinds_of_forgeries():
    deeds = {kind.split("@")[0] for kind in load()}
    assert len(load()) >= 500 and len(deeds) >= 100


def test_none_is_missed(forged):
    missed = [result for result in forged if result.is_missed]
    assert not missed, run.table(missed, SEED)


def test_every_kind_of_forgery_is_made(forged):
    errors = [f"{result.kind}: {result.said}" for result in forged if result.sample == "error"]
    assert not errors, "\n".join(errors)
    empty = {kind for kind in run.without_target(forged) if not kind.startswith(run.MAY_BE_EMPTY)}
    assert not empty
    assert len([result for result in forged if result.status is not None]) >= COUNT * 0.9


def test_half_are_held_against_what_a_doubter_kept(forged):
    done = [result for result in forged if result.status is not None]
    assert 0.35 <= sum(result.since for result in done) / len(done) <= 0.65


def test_verify_mostly_names_the_file(forged):
    """A finding is of use if it says where."""
    caught = [result for result in forged if result.status is not None and not result.is_missed]
    assert sum(result.is_named for result in caught) >= 0.8 * len(caught)
