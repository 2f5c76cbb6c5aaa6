"""A build that dies at any moment leaves the old site or the new one, and the next goes on."""

import random
import signal
import subprocess
import time

import pytest

from site_to_break import Versions, state

OTHER = {"well": "slowly", "slowly": "well"}


def seconds(versions):
    """How long a build takes here, when it changes every page."""
    taken = []
    for word in ("slowly", "well", "slowly", "well"):
        versions.say(word)
        start = time.monotonic()
        assert versions.build().returncode == 0
        taken.append(time.monotonic() - start)
    return min(taken)


@pytest.mark.parametrize("seed", range(4))
def test_killed_at_random_moments(memory, seed):
    """50 kills for each of 4 seeds: 200."""
    versions = Versions(memory)
    chance = random.Random(seed)
    whole = seconds(versions)
    cut_short = 0
    standing = versions.standing()
    assert standing == "well"
    for _ in range(50):
        versions.say(OTHER[standing])
        process = versions.begin()
        time.sleep(chance.uniform(0, whole * 1.1))
        process.kill()
        cut_short += process.wait() == -signal.SIGKILL
        assert versions.standing() in OTHER, f"seed {seed}: {versions.standing()}"
        # Nothing is cleared by hand: the next build does it.
        done = versions.build()
        assert done.returncode == 0, done.stderr
        assert versions.standing() == OTHER[standing]
        assert state(versions.output) == ["lock", "manifest"]
        standing = OTHER[standing]
    assert cut_short >= 15, "the kills came too late to mean anything"


def test_killed_twice_and_more(memory):
    """Builds that clear up after a killed one are killed as well."""
    versions = Versions(memory)
    chance = random.Random(5)
    whole = seconds(versions)
    for round in range(10):
        for _ in range(4):
            versions.say(chance.choice(["well", "slowly"]))
            process = versions.begin()
            time.sleep(chance.uniform(0, whole * 1.1))
            process.kill()
            process.wait()
            assert versions.standing() in OTHER
        assert versions.build().returncode == 0
        assert versions.standing() in OTHER
        assert state(versions.output) == ["lock", "manifest"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_called_off(versions, number):
    """Ctrl-C leaves the old site and clears up behind itself."""
    chance = random.Random(7)
    whole = seconds(versions)
    statuses = set()
    for _ in range(20):
        before = versions.standing()
        versions.say(OTHER[before])
        process = versions.begin()
        time.sleep(chance.uniform(whole * 0.1, whole))
        process.send_signal(number)
        status = process.wait()
        statuses.add(status)
        # Before its own handler stands, the signal's default takes the process.
        assert status in (0, 130, -number), status
        assert versions.standing() == (OTHER[before] if status == 0 else before)
        if status != -number:
            assert "next" not in state(versions.output)
    assert versions.build().returncode == 0


def test_lock_dies_with_its_holder(versions):
    """A killed build locks nobody out, and a build that is running does."""
    assert versions.build().returncode == 0
    lock = versions.output.parent / ".public.sitegen/lock"
    holder = subprocess.Popen(["flock", str(lock), "sleep", "60"], start_new_session=True)
    try:
        for _ in range(200):
            done = versions.build()
            if done.returncode == 75:
                break
            time.sleep(0.01)
        assert done.returncode == 75
        assert done.stderr.strip()
    finally:
        subprocess.run(["kill", "-9", "--", f"-{holder.pid}"], check=True)
        holder.wait()
    assert versions.build().returncode == 0
