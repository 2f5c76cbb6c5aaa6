"""Many builds and many readers at once."""

import threading

from site_to_break import Versions, case_pages, state


def test_twenty_builds_at_once(versions):
    """One of them builds, the others are told that it does."""
    for word in ("well", "slowly", "well"):
        versions.say(word)
        statuses = [process.wait() for process in [versions.begin() for _ in range(20)]]
        assert set(statuses) <= {0, 75}, statuses
        assert 0 in statuses
        assert versions.standing() == word
        assert state(versions.output) == ["lock", "manifest"]


def test_twenty_first_builds_at_once(tmp_path):
    versions = Versions(tmp_path)
    for round in range(5):
        output = versions.root / f"public{round}"
        processes = [versions.begin(output=output) for _ in range(20)]
        statuses = [process.wait() for process in processes]
        assert set(statuses) <= {0, 75}, statuses
        assert 0 in statuses
        assert versions.standing(output) == "slowly"


def test_readers_never_miss_a_page(versions):
    """Pages that both versions have are there, whole, at every moment of every exchange."""
    versions.say("well")
    assert versions.build().returncode == 0
    pages = ["index.html", case_pages(versions.sites["slowly"])[0]]
    failures = []
    reads = [0, 0]
    done = threading.Event()

    def read(number):
        page = pages[number]
        known = {site[page] for site in versions.sites.values()}
        while not done.is_set():
            try:
                data = (versions.output / page).read_bytes()
            except OSError as error:
                failures.append(f"{page}: {error}")
                continue
            if data not in known:
                failures.append(f"{page}: {len(data)} bytes of neither version")
            reads[number] += 1

    readers = [threading.Thread(target=read, args=(number,)) for number in (0, 1)]
    for reader in readers:
        reader.start()
    try:
        for round in range(60):
            versions.say(("slowly", "well")[round % 2])
            assert versions.build().returncode == 0
    finally:
        done.set()
        for reader in readers:
            reader.join()
    assert not failures, failures[:5]
    assert min(reads) > 500
