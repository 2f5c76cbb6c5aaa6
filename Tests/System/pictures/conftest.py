import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
REPOSITORY = Path(__file__).resolve().parents[3]
AS_OF = "2026-11-22"


def program() -> Path:
    named = os.environ.get("SITEGEN")
    places = [Path(named)] if named else [
        REPOSITORY / ".build" / mode / "sitegen" for mode in ("release", "debug")]
    for place in places:
        if place.is_file():
            return place.resolve()
    pytest.exit("no sitegen: set SITEGEN or run swift build", returncode=1)


class Project:
    """A shop with reviews that have photos."""

    def __init__(self, root: Path):
        self.root = root
        self.write("content/site.yml", "name: De Ketting\nurl: https://reviews.deketting.example/\npeople: { sanne: { name: Sanne, role: owner } }\n")

    def write(self, path: str, content: str | bytes) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def photo(self, name: str, content: bytes) -> Path:
        return self.write(f"content/media/{name}", content)

    def review(self, id: str, *files: str, text="Flat again.", more="", alt="What is seen") -> None:
        photos = "".join(f'  - file: {file}\n    alt: "{alt}"\n' for file in files)
        self.write(
            f"content/reviews/{id}.md",
            f"---\nrating: 2\nauthor: Ann\ndate: 2026-03-14\n{more}"
            + (f"photos:\n{photos}" if files else "") + f"---\n{text}\n")

    def run(self, *arguments: str, environment=None, prefix=()) -> subprocess.CompletedProcess:
        return subprocess.run(
            [*prefix, program(), *arguments, "--root", self.root, "--as-of", AS_OF], capture_output=True,
            text=True, timeout=300, check=False, env={**os.environ, **(environment or {})})

    def begin(self, *arguments: str, environment=None) -> subprocess.Popen:
        return subprocess.Popen(
            [program(), *arguments, "--root", self.root, "--as-of", AS_OF],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})})

    def build(self, *arguments: str) -> Path:
        done = self.run("build", *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return self.root / "public"

    def findings(self, *arguments: str) -> list[str]:
        done = self.run("check", "--quiet", *arguments)
        return [line for line in (done.stdout + done.stderr).splitlines()
                if re.search(r": (error|warning|note): ", line)]

    @property
    def pictures(self) -> list[Path]:
        return sorted((self.root / "public" / "media").glob("*"))

    @property
    def kept(self) -> list[Path]:
        return sorted((self.root / ".sitegen" / "media").glob("*"))


@pytest.fixture
def project(tmp_path) -> Project:
    return Project(tmp_path)


@pytest.fixture
def project_in():
    """Makes a shop in a folder of the test's choice."""
    return Project


@pytest.fixture
def projects(tmp_path):
    count = iter(range(1000))
    return lambda: Project(tmp_path / str(next(count)))


@pytest.fixture
def without_libvips(tmp_path) -> dict[str, str]:
    """The environment of a machine that has no libvips: what is found first is no library."""
    folder = tmp_path / "empty"
    folder.mkdir()
    (folder / "libvips.so.42").write_text("no library")
    return {"LD_LIBRARY_PATH": str(folder)}
