"""A small shop in a temporary folder, with commands run on it as its owner would."""

import os
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]


def program():
    """The sitegen under test: $SITEGEN, else the newest build there is."""
    named = os.environ.get("SITEGEN")
    candidates = [Path(named)] if named else [
        REPOSITORY / ".build/release/sitegen", REPOSITORY / ".build/debug/sitegen"]
    built = [path for path in candidates if path.exists()]
    return max(built, key=lambda path: path.stat().st_mtime) if built else None


class Shop:
    """A project with two reviews, one of them an answered complaint."""

    def __init__(self, root):
        self.root = Path(root)
        self.day = "2026-03-01"
        self.write("content/site.yml", """
            name: De Ketting
            url: https://reviews.deketting.example/
            languages: [en, nl]
            time-zone: Europe/Amsterdam
            people: { sanne: { name: Sanne de Wit, role: workshop } }
            contact: { email: info@deketting.example }
            """)
        self.review("good", 5, "2026-02-01", "Lovely people", "They fixed my bicycle while I waited.")
        self.review("flat", 1, "2026-02-03", "Flat again", "Paid 45 euro and stood by the road.")
        self.reply("flat", "2026-02-04", "Sorry. I pinched the tube myself and will come by tonight.")

    def write(self, path, text):
        lines = text.strip("\n").split("\n")
        indent = len(lines[0]) - len(lines[0].lstrip())
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(line[indent:] for line in lines).rstrip() + "\n", "utf-8")
        return file

    def review(self, name, stars, date, title, text, more=""):
        return self.write(f"content/reviews/{name}.md", (
            f"---\ntitle: {title}\nrating: {stars}\nauthor: Marieke V.\ndate: {date}\n"
            f"language: en\n{more}---\n{text}\n"))

    def reply(self, name, date, text, more=""):
        return self.write(f"content/replies/{name}.md", (
            f"---\nby: sanne\ndate: {date}\n{more}---\n{text}\n"))

    def decide(self, name, action, date, more=""):
        return self.write(f"content/decisions/{name}.md", (
            f"---\naction: {action}\nby: sanne\ndate: {date}\n{more}---\n"))

    def run(self, *arguments, key=None, check=None, **environment):
        """Runs sitegen in the shop's folder; `check` is the exit status that it must have."""
        settings = {
            "PATH": os.environ["PATH"], "HOME": str(self.root / "home"), **environment}
        if key:
            settings["SITEGEN_LEDGER_KEY"] = key
        done = subprocess.run(
            [program(), *map(str, arguments)], cwd=self.root, env=settings, capture_output=True,
            text=True, timeout=120)
        said = done.stdout + done.stderr
        if check is not None:
            assert done.returncode == check, f"{arguments}: {done.returncode}\n{said}"
        done.said = said
        return done

    def begin(self):
        """Begins a ledger without a key."""
        self.run("ledger", "append", "--as-of", self.day, check=0)

    def build(self, *arguments, check=0, **environment):
        return self.run("build", "--as-of", self.day, *arguments, check=check, **environment)

    def check(self, *arguments, check=0):
        return self.run("check", "--as-of", self.day, *arguments, check=check)

    def verify(self, *arguments, place="public", check=0):
        return self.run("ledger", "verify", place, *arguments, check=check)

    def files(self, folder):
        """Every file below a folder, by its path."""
        top = self.root / folder
        return {str(p.relative_to(top)): p.read_bytes() for p in sorted(top.rglob("*")) if p.is_file()}

    @property
    def checkpoint(self):
        return (self.root / "public/ledger/checkpoint").read_text()

    @property
    def size(self):
        return int(self.checkpoint.split("\n")[1])
