"""An import that is stopped, at any moment and by anything, is completed by a second one."""

import json
import random
import signal
import sys
import time

import pytest
from importing import REPOSITORY, google, program

sys.path.insert(0, str(REPOSITORY / "Tests/System/terminal"))
import screen  # noqa: E402


def big(shop, reviews=4000, words=40):
    """An export that takes a while."""
    lines = ",\n".join(json.dumps(google(number, comment=f"Number {number}. " + "word " * words,
                                         reply=("Thank you.", "2026-04-01T10:00:00Z")))
                       for number in range(reviews))
    return shop.write("big.json", '{"reviews": [' + lines + "]}")


@pytest.mark.parametrize("more", [[], ["--bulk"]])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_stopped_and_run_again_is_as_if_never_stopped(shop, another, number, more):
    export = big(shop)
    start = time.monotonic()
    another.take("google", export, *more)
    whole = time.monotonic() - start
    chance = random.Random(7)
    stopped = 0
    # The first run may have been a slow one: where a signal comes too late, the next one comes sooner.
    for attempt in range(12):
        if attempt >= 3 and stopped:
            break
        process = shop.begin("google", export, *more)
        time.sleep(chance.uniform(0.1, 0.6) * whole)
        process.send_signal(number)
        said = process.communicate()[0].decode("utf-8")
        if process.returncode == 130:
            assert "Interrupted: run it again for the rest." in said
        assert process.returncode in (0, 130, -number), said
        stopped += process.returncode != 0
        whole *= 1 if process.returncode else 0.4
        assert not [name for name in shop.tree() if name.endswith(".md") and name.startswith(".")]
        shop.run("check", "--as-of", "2026-11-01", check=0)
    assert stopped, "the signals came too late to mean anything"
    shop.take("google", export, *more)
    one, other = shop.tree(), another.tree()
    assert sorted(one) == sorted(other)
    # Records stand in the order in which they came.
    assert [name for name in one if sorted(one[name].splitlines()) != sorted(other[name].splitlines())] == []
    shop.take("google", export, *more)
    assert shop.tree() == one
    shop.run("check", "--as-of", "2026-11-01", check=0)


@pytest.mark.skipif(screen.SITEGEN is None, reason="no sitegen")
def test_in_a_terminal_it_says_how_far_it_is_and_cleans_up(shop, tmp_path):
    import os
    export = big(shop, 40_000)
    window = screen.Screen(tmp_path / "tmux", shop.root, 80, 24, dict(os.environ))
    try:
        window.type(f"{program()} import google {export.name} --bulk; echo status=$?")
        window.press("Enter")
        window.wait_for("MB")
        window.press("C-c")
        window.wait_for("status=130")
        assert not any("…" in line for line in window.lines())
    finally:
        window.close()
