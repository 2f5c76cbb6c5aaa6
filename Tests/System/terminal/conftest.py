import os
import pathlib
import shutil
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import screen  # noqa: E402


def pytest_collection_modifyitems(items):
    why = None
    if screen.SITEGEN is None:
        why = "no sitegen: set SITEGEN or run swift build"
    elif shutil.which("tmux") is None:
        why = "tmux is not installed: scripts/setup --tests"
    if why:
        for item in items:
            item.add_marker(pytest.mark.skip(reason=why))


@pytest.fixture
def shop(tmp_path):
    """A new shop with one more complaint, in English."""
    screen.run("new", str(tmp_path / "shop"), "--quiet")
    root = tmp_path / "shop"
    (root / "content/reviews/flat-tyre.md").write_text(
        "---\n"
        "title: A title that goes on and on, with 漢字 and an escape, until no terminal has room\n"
        "rating: 1\nauthor: Ann\ndate: 2025-06-01\ntopics: [delivery]\n---\nWords.\n", "utf-8")
    return root


@pytest.fixture
def terminal(tmp_path):
    """Opens a real terminal of a size, with a shell in a folder."""
    opened = []
    inherited = {key: value for key, value in os.environ.items()
                 if key not in ("TMUX", "NO_COLOR", "VISUAL", "EDITOR")}

    def open_terminal(folder, columns=80, lines=40, **environment):
        terminal = screen.Screen(tmp_path / f"tmux{len(opened)}", folder, columns, lines,
                                 {**inherited, **environment})
        opened.append(terminal)
        return terminal

    yield open_terminal
    for terminal in opened:
        terminal.close()
