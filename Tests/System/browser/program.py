"""The program under test, as a user runs it."""

import os
import shutil
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
AS_OF = "2026-11-22"


def binary() -> Path:
    """The file named by SITEGEN, else what `swift build` made, release first."""
    named = os.environ.get("SITEGEN")
    places = [Path(named)] if named else [
        REPOSITORY / ".build" / mode / "sitegen" for mode in ("release", "debug")
    ]
    for place in places:
        if place.is_file():
            return place.resolve()
    raise FileNotFoundError(f"no sitegen at {' or '.join(map(str, places))}: build it first")


def run(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [binary(), *arguments], capture_output=True, text=True, timeout=120, check=False)


def copy_demo(root: Path) -> Path:
    """Copies the demo's content to `root`, with the key of its ledger, and returns that. A build enters
    what a test changes there, and the demo itself stays as it is."""
    shutil.copytree(REPOSITORY / "content", root / "content")
    key = root / ".sitegen/ledger.key"
    key.parent.mkdir(mode=0o700)
    shutil.copyfile(REPOSITORY / "scripts/demo-test-key", key)
    key.chmod(0o600)
    return root


def check(root: Path) -> list[str]:
    """The findings in the project at `root`, a line each."""
    result = run("check", "--root", str(root), "--as-of", AS_OF, "--quiet")
    return [line for line in result.stdout.splitlines() + result.stderr.splitlines()
            if ": error: " in line or ": warning: " in line]


def build(root: Path, output: Path) -> Path:
    """Builds the project at `root`, with a ledger, into `output`, and returns that."""
    settings = root / "content/site.yml"
    written = settings.read_text("utf-8")
    common = ["--root", str(root), "--as-of", AS_OF, "--quiet"]
    for command in (["ledger", "append"], ["build", "--output", str(output)]):
        if command[0] == "ledger" and not any(line.startswith("url:") for line in written.splitlines()):
            # A ledger takes its name from the address when it begins, also where the pages have none.
            settings.write_text(f"{written}url: https://reviews.shop.example/\n", "utf-8")
        result = run(*command, *common)
        settings.write_text(written, "utf-8")
        assert result.returncode == 0, f"exit {result.returncode}\n{result.stdout}{result.stderr}"
    return output
