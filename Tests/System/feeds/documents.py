"""What sitegen publishes for programs, read by other people's readers."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import feedparser
from browser import program, tree
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

HERE = Path(__file__).resolve().parent
ATOM = "{http://www.w3.org/2005/Atom}"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
# Overrides, embeddings, isolates and marks: whatever reorders the words around it.
BIDI = {*map(chr, (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))}

BASE = "https://reviews.example/shop/"


@dataclass
class Site:
    """A site as it was published, and the address at which it says that it stands."""
    folder: Path
    base: str

    def feeds(self, name: str) -> list[Path]:
        found = sorted(self.folder.rglob(name))
        assert found, f"the site has no {name}"
        return found

    def at(self, url: str) -> Path:
        """The file that a web server would answer with."""
        assert url.startswith(self.base), url
        path = url.removeprefix(self.base).partition("#")[0]
        return self.folder / (path + "index.html" if path.endswith("/") or not path else path)

    def address(self, file: Path) -> str:
        return self.base + file.relative_to(self.folder).as_posix()

    def json(self, path: str) -> dict:
        return json.loads((self.folder / path).read_bytes())

    def documents(self) -> list[Path]:
        """Every document of JSON that says which schema it keeps."""
        found = [file for file in sorted((self.folder / "api").rglob("*.json"))
                 if file.parent.name != "schemas"]
        assert found, "the site has no documents"
        return found

    def reviews(self) -> list[dict]:
        """All reviews, from page to page as the documents lead."""
        page, reviews = self.folder / "api/v1/reviews/1.json", []
        while True:
            document = json.loads(page.read_bytes())
            reviews += document["reviews"]
            if "next" not in document:
                return reviews
            page = page.parent / document["next"]

    def table(self) -> list[list[str]]:
        text = (self.folder / "api/v1/reviews.csv").read_bytes().decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline="")))


def publish(root: Path, base=BASE, name="public", as_of=program.AS_OF) -> Site:
    """Builds the project at `root` into its folder `name`."""
    result = program.run(
        "build", "--root", str(root), "--as-of", as_of, "--quiet", "--base-url", base,
        "--output", str(root / name))
    assert result.returncode == 0, result.stdout + result.stderr
    return Site(root / name, base)


@dataclass(frozen=True)
class Entry:
    """What every format says of a case."""
    id: str
    title: str
    url: str
    author: str
    html: str


def atom(file: Path) -> list[Entry]:
    return [
        Entry(entry.findtext(f"{ATOM}id"), entry.findtext(f"{ATOM}title"),
              entry.find(f"{ATOM}link").get("href"), entry.findtext(f"{ATOM}author/{ATOM}name"),
              entry.findtext(f"{ATOM}content"))
        for entry in ElementTree.parse(file).getroot().iter(f"{ATOM}entry")]


def rss(file: Path) -> list[Entry]:
    return [
        Entry(item.findtext("guid"), item.findtext("title"), item.findtext("link"),
              item.findtext(f"{DUBLIN_CORE}creator"), item.findtext("description"))
        for item in ElementTree.parse(file).getroot().iter("item")]


def json_feed(file: Path) -> list[Entry]:
    return [
        Entry(item["id"], item["title"], item["url"], item["authors"][0]["name"],
              item["content_html"])
        for item in json.loads(file.read_bytes())["items"]]


def parsed(file: Path):
    """The feed as feedparser has it; what it does to the HTML in it is not ours to test."""
    feed = feedparser.parse(file.read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def text(html: str) -> str:
    return tree.parse(html).text


def xmllint(*arguments: str) -> str:
    """What it has to object."""
    result = subprocess.run(["xmllint", "--noout", *arguments], capture_output=True, check=False)
    return "" if result.returncode == 0 else result.stderr.decode()


class Schemas:
    """The schemas that a site publishes, by their file names."""

    def __init__(self, folder: Path):
        self.read = {file.name: json.loads(file.read_bytes()) for file in folder.glob("*.json")}
        registry = Registry().with_resources(
            [(name, Resource.from_contents(schema)) for name, schema in self.read.items()])
        self.validators = {
            name: Draft202012Validator(
                {"$ref": name}, registry=registry,
                format_checker=Draft202012Validator.FORMAT_CHECKER)
            for name in self.read}

    def objections(self, name: str, document) -> list[str]:
        return [f"{error.json_path}: {error.message[:300]}"
                for error in self.validators[name].iter_errors(document)]


def joined(document: Path, reference: str) -> Path:
    """The file that a relative address in a document leads to."""
    return Path(urljoin(str(document), reference))
