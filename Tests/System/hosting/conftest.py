import os
import subprocess
import sys
from pathlib import Path

import pytest
from browser import program

from .servers import PLACES, Server

PATH = f"{Path(sys.executable).parent}:{os.environ['PATH']}"


def build(root, output, *options):
    done = subprocess.run(
        [program.binary(), "build", "--root", root, "--output", output, "--as-of", program.AS_OF,
         "--quiet", *options],
        env={**os.environ, "PATH": PATH}, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="session")
def shops(tmp_path_factory):
    """The demo site at a server's root and below it, searchable and compressed."""
    root = tmp_path_factory.mktemp("shop")
    # Apache's processes run as another user.
    for folder in (root, root.parent, root.parent.parent):
        folder.chmod(0o755)
    program.copy_demo(root)
    (root / "content/reviews/folders.md").write_text(
        "---\nrating: 4\nauthor: Ann\ndate: 2026-10-01\ntopics: [embed, pagefind, search]\n---\nGood.\n")
    tops = {}
    for place, path in PLACES.items():
        top = root / place
        top.mkdir()
        build(root, top / (path or "site"), "--search", "--compress", "--base-url",
              f"https://shop.example/{path}")
        tops[place] = top if path else top / "site"
    return tops


@pytest.fixture(scope="session", params=[
    f"{kind}-{place}" for kind in ("nginx", "apache", "caddy") for place in PLACES])
def hosted(request, shops, tmp_path_factory):
    kind, place = request.param.split("-", 1)
    work = tmp_path_factory.mktemp("server")
    server = Server(kind, place, work / kind, shops[place])
    server.site = shops[place] / PLACES[place]
    yield server
    server.close()
