"""Sites in which every field that reaches a page holds what would run as a script if it could."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from . import program
from .project import Project

VECTORS = program.REPOSITORY / "Tests/Unit/MarkupTests" / "Resources" / "vectors.txt"

# What looks like one character with the one before it, and so hides it from whoever searches in
# characters: two accents, a variation selector and a joiner.
COMBINING = "\u0301\u0338\ufe0f\u200d"
SPECIAL = "<>\"'&"


def vectors() -> list[str]:
    """The set of Tests/Unit/MarkupTests, and each special character with something behind it."""
    lines = VECTORS.read_text("utf-8").splitlines()
    listed = [json.loads(line) for line in lines if line.strip() and not line.startswith("#")]
    attacks = ['<img src=x onerror=alert(1)>', '" onmouseover=alert(1) x="', "' onclick=alert(1) x='",
               '"><script>alert(1)</script>', "&lt;script>alert(1)</script>"]
    hidden = [
        "".join(c + mark if c in SPECIAL else c for c in attack)
        for mark in COMBINING for attack in attacks
    ]
    endings = [f"a {special}{mark}" for special in SPECIAL for mark in COMBINING]
    return list(dict.fromkeys(listed + hidden + endings))


def has_control(text: str) -> bool:
    """Whether it holds a character that no field of one line may: sitegen says which one."""
    return any(
        c in "\u2028\u2029\ufeff" or unicodedata.category(c) == "Cc" and c not in "\t\n"
        for c in text)


@dataclass
class Hostile:
    """A site, the vectors in it by the names of their files, and those left out."""
    site: Path
    vectors: dict[str, str]
    set_aside: dict[str, str]


def numbered(texts: list[str]) -> dict[str, str]:
    return {f"v{number}": text for number, text in enumerate(texts)}


PERSON = {"name": "A", "role": "B"}


def reviews(root: Path) -> Hostile:
    """Every field of reviews, replies, follow-ups and decisions, and of the people who write."""
    every = numbered(vectors())
    # A NUL byte is refused wherever it stands, another control only in front matter.
    taken = {name: text for name, text in every.items() if not has_control(text)}
    bodies = {name: text for name, text in every.items() if "\0" not in text}
    project = Project(
        root, name="S", page_size=100, protocol={"owner": "v0"},
        people={name: {"name": text, "role": text} for name, text in taken.items()})
    for name, text in bodies.items():
        field = taken.get(name, "set aside")
        by = name if name in taken else "v0"
        for kind in ("", "hidden-"):
            review = kind + name
            project.add(
                f"reviews/{review}", text, title=field, author=field, rating=2, date="2026-01-01",
                incentive=field, relation=field, product=field,
                source={"name": "s", "id": review + field, "url": "https://a.example/"})
            project.add(f"replies/{review}", text, by=by, date="2026-01-02", outcome="resolved",
                        resolution=field)
            project.add(f"follow-ups/{review}", text, date="2026-01-03", says="disputes")
            decision = {"by": by, "date": "2026-01-04", "requested_by": field}
            if kind:
                project.add(f"decisions/{review}", text, action="remove", reason="abuse", **decision)
            else:
                project.add(f"decisions/{review}", text, action="keep", **decision)
    set_aside = {name: text for name, text in every.items() if name not in taken}
    return Hostile(program.build(root, root / "public"), taken, set_aside)


def settings(root: Path, some: dict[str, str]) -> Hostile:
    """Every field of the site itself, its changes and pages: a language for each vector."""
    taken = {name: text for name, text in some.items() if not has_control(text)}
    languages = {f"en-{name}": text for name, text in taken.items()}
    project = Project(
        root, name=languages, about=languages, languages=list(languages),
        people={"a": {"name": "A", "role": languages}}, topics={"t": languages},
        sources={"s": {"label": languages, "url": "https://a.example/", "total": 1,
                       "as-of": "2026-01-01"}},
        checks={kind: languages for kind in ("order", "invitation", "source", "none")})
    words = (program.REPOSITORY / "templates" / "words" / "en.yml").read_text("utf-8")
    project.add("reviews/r", "Bad.", title="Bad", rating=1, date="2026-01-01", author="B",
                topics=["t"], source={"name": "s"})
    project.add("reviews/p", "Good.", title="Good", rating=5, date="2026-01-01", author="B")
    project.add("replies/r", "Sorry.", by="a", date="2026-01-02")
    first = next(iter(languages.values()))
    project.add("changes/c", first, title=languages, date="2026-02-01", topics=["t"], reviews=["r"])
    project.add("pages/p", first, title=languages)
    for language, text in languages.items():
        project.write(f"templates/words/{language}.yml", words)
        if language != next(iter(languages)):
            project.add(f"changes/c.{language}", text, title=text)
            project.add(f"pages/p.{language}", text, title=text)
    set_aside = {name: text for name, text in some.items() if name not in taken}
    return Hostile(program.build(root, root / "public"), taken, set_aside)


def addresses(root: Path) -> tuple[Project, dict[str, str]]:
    """A project with every vector as an address, and behind a good one, in each field for one."""
    project = Project(root, name="S", people={"a": PERSON}, protocol={"owner": "a"})
    urls = {}
    for name, text in numbered(vectors()).items():
        for kind, url in {"bare": text, "path": f"https://a.example/{text}",
                          "host": f"https://{text}/"}.items():
            urls[f"{kind}-{name}"] = url
    for name, url in urls.items():
        address(project, name, url)
    return project, urls


def address(project: Project, name: str, url: str):
    project.add(f"reviews/{name}", "x", rating=1, date="2026-01-01", author="A",
                source={"name": "s", "url": url})
    project.add(f"replies/{name}", "x", by="a", date="2026-01-02", outcome="resolved",
                resolution="r", proof="ruling", url=url)
