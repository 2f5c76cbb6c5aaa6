"""A shop in a folder: its content, and sitegen run on it as its owner would."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from browser import program


def front_matter(keys):
    """Keys as a review's front matter; JSON is YAML, and quotes what needs quotes."""
    lines = "".join(
        f"{key.replace('_', '-')}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in keys.items() if value is not None)
    return f"---\n{lines}---\n"


class Shop:
    """A project, its published folder, and the day on which its owner works."""

    def __init__(self, root, **settings):
        self.root = Path(root)
        self.day = "2026-03-01"
        self.options = []
        self.settings = {"name": "De Ketting", "people": {"sanne": {"name": "Sanne de Wit", "role": "workshop"}}}
        self.set(**settings)

    @property
    def site(self):
        return self.root / "public"

    @property
    def key(self):
        return self.root / ".sitegen/ledger.key"

    def copy(self, root):
        """The same shop in another folder: content, ledger and key, and nothing published yet."""
        other = Shop.__new__(Shop)
        other.__dict__.update(self.__dict__, root=Path(root), settings=dict(self.settings))
        for name in ("content", "templates", ".sitegen"):
            if (self.root / name).exists():
                shutil.copytree(self.root / name, other.root / name)
        return other

    # What it writes

    def write(self, path, data):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
        return file

    def read(self, path):
        return (self.root / path).read_text("utf-8")

    def replace(self, path, old, new):
        text = self.read(path)
        assert old in text, f"{old!r} is not in {path}"
        self.write(path, text.replace(old, new))

    def remove(self, path):
        (self.root / path).unlink()

    def set(self, **settings):
        """Sets keys of site.yml; None takes one out."""
        self.settings.update({key.replace("_", "-"): value for key, value in settings.items()})
        self.write("content/site.yml", "".join(
            f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
            for key, value in self.settings.items() if value is not None))

    def document(self, path, text, **keys):
        return self.write(f"content/{path}.md", front_matter(keys) + text + "\n")

    def review(self, name, rating, date, title, text, **keys):
        keys = {"author": "Marieke V.", "language": "en", **keys}
        return self.document(f"reviews/{name}", text, title=title, rating=rating, date=date, **keys)

    def reply(self, name, date, text, by="sanne", **keys):
        return self.document(f"replies/{name}", text, by=by, date=date, **keys)

    def follow_up(self, name, date, says, text="", **keys):
        return self.document(f"follow-ups/{name}", text, date=date, says=says, **keys)

    def decide(self, name, action, date, text="", by="sanne", **keys):
        return self.document(f"decisions/{name}", text, action=action, by=by, date=date, **keys)

    # What it runs

    def run(self, *arguments, check=0, environment=None):
        """Runs sitegen in the shop's folder; `check` is the exit status that it must have."""
        settings = {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "HOME": str(self.root / "home"), **(environment or {})}
        done = subprocess.run(
            [program.binary(), *map(str, arguments)], cwd=self.root, env=settings,
            capture_output=True, text=True, timeout=300)
        done.said = done.stdout + done.stderr
        if check is not None:
            assert done.returncode == check, f"{arguments}: {done.returncode}\n{done.said}"
        return done

    def begin(self, signed=True):
        """Begins the ledger, which takes its name from an address. A shop without one has it for that
        moment only."""
        command = ["ledger", "init"] if signed else ["ledger", "append"]
        url = self.settings.get("url")
        self.set(url=url or "https://reviews.shop.example/")
        done = self.run(*command, "--as-of", self.day)
        self.set(url=url)
        return done

    def build(self, *options, day=None, check=0, environment=None):
        self.day = day or self.day
        return self.run("build", "--as-of", self.day, *self.options, *options, check=check,
                        environment=environment)

    def erase(self, name, check=0):
        return self.run("ledger", "erase", name, "--as-of", self.day, check=check)

    def verify(self, *options, place="public", check=0):
        return self.run("ledger", "verify", place, *options, check=check)

    def keep_checkpoint(self, name="kept"):
        """What a doubter saves today."""
        return self.write(name, (self.site / "ledger/checkpoint").read_bytes())

    def page(self, path):
        return (self.site / path / "index.html").read_text("utf-8")


def verdict(place, *options, **environment):
    """What verify says of a published folder, asked by somebody else: its exit status and its words."""
    done = subprocess.run(
        [program.binary(), "ledger", "verify", str(place), *map(str, options)],
        capture_output=True, text=True, errors="replace", timeout=300, cwd="/",
        env={"PATH": os.environ["PATH"], "HOME": "/nonexistent", **environment})
    return done.returncode, done.stdout + done.stderr
