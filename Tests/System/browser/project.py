"""Projects made for one test: content as sitegen reads it."""

from __future__ import annotations

from pathlib import Path


def quoted(text: str) -> str:
    """A YAML scalar in double quotes that stands for exactly this text."""
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character.isascii() and character.isprintable():
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def flow(value) -> str:
    """A value in YAML's flow style; every text is in quotes."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key}: {flow(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return quoted(value) if isinstance(value, str) else str(value)


class Project:
    """A folder with content that is being written."""

    def __init__(self, root: Path, **settings):
        self.root = root
        self.write("content/site.yml", "".join(
            f"{key.replace('_', '-')}: {flow(value)}\n" for key, value in settings.items()))

    def write(self, path: str, text: str):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))

    def add(self, path: str, text: str = "", /, **fields):
        """A Markdown file of the content folder; `resolved_on` is written as `resolved-on`."""
        front = "".join(f"{key.replace('_', '-')}: {flow(value)}\n"
                        for key, value in fields.items())
        self.write(f"content/{path}.md", f"---\n{front}---\n{text}\n")
