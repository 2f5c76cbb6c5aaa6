"""Second builds: a site with its output and state, and what may happen to it before the next one.

Each measured build finds the state that the one before left, and a change that is new.
"""

import os
import random
import shutil
from datetime import date, timedelta
from pathlib import Path

from measure import quietly

# Shops answer what is new: one of so many of the newest replies is edited. It is on the most pages.
NEWEST = 100

REVIEW = """---
title: Added for the bench
rating: 5
author: Bench {number}
date: {day}T10:00:00+01:00
language: en
source: {{ name: google, id: "bench-{number}" }}
evidence: order
topics: [service]
---
They mended it while I waited. {mark}.
"""


class Site:
    """A project of its own, built once, and changed from one build to the next."""

    def __init__(self, sitegen, folder, project, as_of, *further):
        self.root = folder / "project"
        self.output = folder / "output" / "public"
        self.day = date.fromisoformat(as_of)
        self._sitegen = sitegen
        self._project = project
        self._further = further
        self._random = random.Random(1)
        self._changes = 0

    def make(self):
        """The content, once."""
        if self.root.exists():
            return
        shutil.copytree(self._project, self.root)
        replies = sorted((self.root / "content" / "replies").rglob("*.md"), key=lambda at: at.name)
        self._replies = replies[-NEWEST:]

    def build(self):
        """The state that a second build finds, once."""
        self.make()
        if not self.output.exists():
            self.output.parent.mkdir(parents=True)
            quietly(self.arguments())

    def arguments(self):
        """Of a build as the content is now."""
        common = ["--root", self.root, "--output", self.output, "--as-of", self.day.isoformat()]
        return [self._sitegen, "build", *common, "--quiet", *self._further]

    # Each change returns a page and what it says once it is built, as evidence that it was.

    def leave(self):
        return None

    def edit(self):
        """A sentence more in an existing reply."""
        reply = self._random.choice(self._replies)
        mark = self.mark()
        with reply.open("a", encoding="utf-8") as file:
            file.write(f"\n{mark}.\n")
        return f"cases/{reply.stem}/index.html", mark

    def add(self):
        mark = self.mark()
        number = self._changes
        path = self.root / "content" / "reviews" / f"{self.day}-added-{number}.md"
        path.write_text(REVIEW.format(number=number, day=self.day, mark=mark), "utf-8")
        return f"cases/{path.stem}/index.html", mark

    def wait(self):
        """A day passes."""
        self.day += timedelta(days=1)
        return "index.html", f"last built on {self.day.day} {self.day:%B %Y}"

    def check_out(self):
        """A reply edited, and every file new, as after a git clone in CI: other times and inodes,
        the same bytes."""
        expected = self.edit()
        for folder, _, names in os.walk(self.root / "content"):
            for name in names:
                path = Path(folder, name)
                text = path.read_bytes()
                path.unlink()
                path.write_bytes(text)
        return expected

    def mark(self):
        self._changes += 1
        return f"Change number {self._changes} of the bench"


CHANGES = {
    "nothing": ("nothing changed", Site.leave),
    "edited": ("one reply edited", Site.edit),
    "added": ("one review added", Site.add),
    "day": ("a day passes", Site.wait),
    "fresh": ("one reply edited, all files new", Site.check_out),
}
IN_PLACE = "-in-place"
SECOND = [name + how for name in CHANGES for how in ("", IN_PLACE)]
