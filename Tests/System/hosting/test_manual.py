"""What the manual shows is what is tested."""

import re
import runpy

from browser import program

MANUAL = program.REPOSITORY / "docs/hosting.md"


def test_the_manual_has_the_files():
    script = runpy.run_path(str(program.REPOSITORY / "scripts/hosting-manual"))
    assert MANUAL.read_text() == script["manual"](), "run scripts/hosting-manual"
    for file in (program.REPOSITORY / "hosting").iterdir():
        assert f"<!-- hosting/{file.name} -->" in MANUAL.read_text()


def test_headers_file():
    """Netlify's and Cloudflare's syntax: a path from the root, then headers, indented."""
    seen = {}
    path = None
    for line in (program.REPOSITORY / "hosting/_headers").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        if not line.startswith(" "):
            assert re.fullmatch(r"/[\w./*:-]*", line), line
            assert line not in seen and line.count("*") <= 1, line
            path = line
            seen[path] = {}
            continue
        assert path, line
        name, value = re.fullmatch(r"  ([A-Z][A-Za-z-]+): (\S.*)", line).groups()
        assert name not in seen[path] and len(line) < 2000, line
        seen[path][name] = value
    assert all(seen.values())
    assert "immutable" in seen["/assets/*"]["Cache-Control"]
