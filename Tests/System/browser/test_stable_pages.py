"""One more review or reply changes a few pages and no more: good for caches, rsync and object stores.

Totals stand on the first page, the trust page, badges and in the data, which change with every review; the
feeds, the embed and the poster change too, and are counted here. `make test-all` (TESTS=all) does it with
10,000 reviews.
"""

import hashlib
import json
import random
import re
from pathlib import Path

import pytest

from . import program
from .kinds import IS_WHOLE
from .project import Project

COUNT = 10_000 if IS_WHOLE else 1_000
MOST = 60
# What has totals of the site or is made for programs.
TOTALS = re.compile(
    r"^(nl/)?(index\.html|page/\d+/index\.html|trust/index\.html|badge[a-z-]*\.svg)$|^(api|ledger)/")


def digests(site: Path) -> dict[str, bytes]:
    return {str(file.relative_to(site)): hashlib.sha256(file.read_bytes()).digest()
            for file in site.rglob("*") if file.is_file()}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    return sorted(path for path in before.keys() | after.keys()
                  if before.get(path) != after.get(path) and not TOTALS.search(path))


@pytest.fixture(scope="module")
def shop(tmp_path_factory) -> tuple[Path, dict[str, bytes]]:
    """A shop of two languages with a ledger, eight topics and three sources."""
    root = tmp_path_factory.mktemp("stable")
    draw = random.Random(7)
    topics = [f"topic-{number}" for number in range(8)]
    sources = ["google", "webwinkelkeur", "form"]
    project = Project(
        root, name="De Ketting", about="Bicycle repair", url="https://reviews.example/",
        languages=["en", "nl"], people={"a": {"name": "Sanne", "role": "owner"}},
        protocol={"owner": "a"}, topics={one: one.title() for one in topics},
        sources={one: {"label": one.title()} for one in sources})
    lines = []
    for number in range(COUNT):
        lines.append(json.dumps({
            "id": f"r{number:05}", "author": f"Writer {number}",
            "rating": draw.choices([5, 4, 3, 2, 1], [50, 22, 8, 9, 11])[0],
            "date": f"{2016 + number * 10 // COUNT}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}",
            "language": draw.choice(["nl", "nl", "en"]), "source": {"name": draw.choice(sources)},
            "topics": draw.sample(topics, draw.randint(0, 2)), "evidence": "order",
            "text": "It was done when they said, and the wheel runs true. " * draw.randint(1, 6)}))
    project.write("content/reviews/all.jsonl", "\n".join(lines) + "\n")
    for number in range(0, COUNT, 3):
        project.add(f"replies/r{number:05}", "Thank you for writing.", by="a", date="2026-05-01")
    assert program.run("ledger", "init", "--root", str(root), "--as-of", program.AS_OF).returncode == 0
    return root, digests(program.build(root, root / "public"))


def test_one_more_review_and_one_more_reply_change_sixty_files_at_most(shop):
    root, before = shop
    project = Project.__new__(Project)
    project.root = root
    project.add("reviews/new", "Twice now, and it still squeaks.", rating=2, author="Nel",
                date="2026-11-20", language="nl", source={"name": "google"}, topics=["topic-1"],
                evidence="order")
    after = digests(program.build(root, root / "public"))
    review = changed(before, after)
    assert len(review) <= MOST, ' '.join(review)

    project.add("replies/new", "Sorry, Nel. We will oil it today.", by="a", date="2026-11-21",
                outcome="working", next_step="2026-11-25")
    reply = changed(after, digests(program.build(root, root / "public")))
    assert len(reply) <= MOST, ' '.join(reply)
    print(f"{COUNT} reviews: {len(review)} files changed by a review, {len(reply)} by a reply")
