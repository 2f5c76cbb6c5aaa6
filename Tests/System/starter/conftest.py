import os
import pathlib
import subprocess

import pytest

from browser import program

GIT = ["git", "-c", "user.name=Rosa", "-c", "user.email=rosa@shop.example"]


class Project:
    """A project on the disk, in a git repository."""

    def __init__(self, root: pathlib.Path):
        self.root = root

    def run(self, *arguments, check=None, **environment):
        clean = {key: value for key, value in os.environ.items()
                 if key not in ("SITEGEN_LEDGER_KEY", "SOURCE_DATE_EPOCH")}
        done = subprocess.run(
            [str(pathlib.Path(program.binary()).resolve()), *map(str, arguments)], cwd=self.root,
            capture_output=True, text=True, env={**clean, **environment}, timeout=60)
        done.said = done.stdout + done.stderr
        if check is not None:
            assert done.returncode == check, done.said
        return done

    def git(self, *arguments):
        done = subprocess.run([*GIT, *arguments], cwd=self.root, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def commit(self, message="x"):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def review(self, name, more=""):
        return self.write(f"content/reviews/{name}.md",
                          f"---\nrating: 2\ndate: 2025-06-01\nauthor: Ann\n{more}---\nIt was late.\n")

    @property
    def settings(self):
        return self.root / "content/site.yml"

    def set_url(self, url):
        text = self.settings.read_text("utf-8")
        self.settings.write_text(f"url: {url}\n" + "".join(
            line for line in text.splitlines(True) if not line.startswith("url:")), "utf-8")

    def files(self, folder):
        return {str(path.relative_to(self.root)): path.read_bytes()
                for path in sorted((self.root / folder).rglob("*")) if path.is_file()}


@pytest.fixture
def starter(tmp_path):
    """What `sitegen new` makes, committed."""
    project = Project(tmp_path)
    project.run("new", "shop", "--quiet", check=0)
    project = Project(tmp_path / "shop")
    project.git("init", "-q", "-b", "main")
    project.commit("new")
    return project


@pytest.fixture
def own(starter):
    """A shop with an address and a review of its own, and without the example."""
    for file in [*starter.root.glob("content/re*/*.md")]:
        file.unlink()
    starter.review("late")
    starter.set_url("https://reviews.shop.example/")
    starter.commit("own")
    return starter
