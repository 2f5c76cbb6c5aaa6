"""A small site to break, and what it means for it to be whole."""

import os
import pathlib
import re
import shutil
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]


def binary():
    """The sitegen under test: $SITEGEN, else the newest build there is."""
    named = os.environ.get("SITEGEN")
    candidates = [pathlib.Path(named)] if named else [
        REPOSITORY / ".build/release/sitegen", REPOSITORY / ".build/debug/sitegen"]
    for path in candidates:
        if path.is_file():
            return str(path.resolve())
    return None


SITEGEN = binary()


def write_content(root, word, reviews=40):
    """A shop with `reviews` reviews and replies to half of them, all of them saying `word`."""
    content = pathlib.Path(root) / "content"
    shutil.rmtree(content, ignore_errors=True)
    for folder in ("reviews/2026", "replies/2026"):
        (content / folder).mkdir(parents=True)
    (content / "site.yml").write_text(
        "name: De Ketting\n"
        "about: Bicycle repair in Utrecht\n"
        "url: https://reviews.deketting.example/\n"
        "languages: [en]\n"
        "time-zone: Europe/Amsterdam\n"
        "people:\n"
        "  sanne: { name: Sanne de Wit, role: workshop }\n"
        "protocol: { first-reply: 2 days, resolution: 14 days, owner: sanne }\n"
    )
    for number in range(reviews):
        day = f"2026-03-{number % 28 + 1:02}"
        name = f"{day}-case-{number}.md"
        (content / "reviews/2026" / name).write_text(
            "---\n"
            f"title: Visit number {number}\n"
            f"rating: {number % 5 + 1}\n"
            f"author: Marieke {chr(65 + number % 26)}.\n"
            f"date: {day}\n"
            "language: en\n"
            "evidence: order\n"
            "---\n"
            f"They mended my bicycle {word}. Number {number} was as good as the one before.\n"
        )
        if number % 2:
            (content / "replies/2026" / name).write_text(
                "---\n"
                "by: sanne\n"
                "date: 2026-03-30\n"
                "---\n"
                f"Thank you, we are glad to hear it {word}.\n"
            )


def command(root, output, *more):
    return [
        SITEGEN, "build", "--root", str(root), "--output", str(output),
        "--as-of", "2026-11-01", "--quiet", *more,
    ]


def build(root, output, *more, prefix=(), **options):
    """Runs a build to its end."""
    return subprocess.run(
        [*prefix, *command(root, output, *more)], stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=120, **options)


def tree(folder):
    """Every file of a site with its bytes, and every folder and link."""
    found = {}
    for path, folders, files in os.walk(folder):
        for name in folders + files:
            whole = os.path.join(path, name)
            short = os.path.relpath(whole, folder)
            if os.path.islink(whole):
                found[short] = ("link", os.readlink(whole))
            elif os.path.isdir(whole):
                found[short + "/"] = None
            else:
                with open(whole, "rb") as file:
                    found[short] = file.read()
    return found


# What a build tells the next, which can do without.
MEMORY = {"built", "documents", "files", "record"}


def state(output):
    """What stands in the folder that sitegen keeps beside an output, but for the memory."""
    output = pathlib.Path(output)
    folder = output.parent / f".{output.name}.sitegen"
    return sorted({*os.listdir(folder)} - MEMORY) if folder.exists() else []


class Versions:
    """One project whose content can say two things, and the sites that each of them makes."""

    def __init__(self, folder, reviews=40):
        self.root = pathlib.Path(folder) / "project"
        self.root.mkdir(parents=True)
        self.output = self.root / "public"
        self.reviews = reviews
        self.sites = {}
        for word in ("well", "slowly"):
            self.say(word)
            done = build(self.root, self.root / f"expected-{word}")
            assert done.returncode == 0, done.stderr
            self.sites[word] = tree(self.root / f"expected-{word}")
            shutil.rmtree(self.root / f"expected-{word}")
            shutil.rmtree(self.root / f".expected-{word}.sitegen")
        assert self.sites["well"] != self.sites["slowly"]
        assert len(self.sites["well"]) > self.reviews

    def say(self, word):
        """Two versions differ in every text, and the second has a review less."""
        write_content(self.root, word, self.reviews - (word == "slowly"))

    def build(self, *more, **options):
        return build(self.root, options.pop("output", self.output), *more, **options)

    def begin(self, **options):
        return subprocess.Popen(
            command(self.root, options.pop("output", self.output)), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)

    def standing(self, output=None):
        """Which of the versions stands there; a description of the damage where neither does."""
        now = tree(output or self.output)
        for word, site in self.sites.items():
            if now == site:
                return word
        nearest = min(self.sites.values(), key=lambda site: len(differences(now, site)))
        return f"damaged: {differences(now, nearest)[:5]}"


def differences(one, other):
    return sorted(
        path for path in {*one, *other}
        if path not in one or path not in other or one[path] != other[path])


def case_pages(site):
    """The paths of the pages of single cases."""
    return sorted(path for path in site if re.fullmatch(r"cases/[^/]+/index\.html", path))
