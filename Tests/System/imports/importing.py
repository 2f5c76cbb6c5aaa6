"""A shop into which exports are imported, with the command as its owner would type it."""

import json
import os
import pathlib
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
FIXTURES = REPOSITORY / "Tests/Unit/ImportTests/Fixtures"
DAY = "2026-11-01"
# A process of its own, since the peak that it reads is that of all its children so far.
PEAK = """
import resource, subprocess, sys
status = subprocess.call(sys.argv[1:])
print("PEAK", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(status)
"""


def program():
    """The sitegen under test: $SITEGEN, else the newest build there is."""
    named = os.environ.get("SITEGEN")
    candidates = [pathlib.Path(named)] if named else [
        REPOSITORY / ".build/release/sitegen", REPOSITORY / ".build/debug/sitegen"]
    built = [path for path in candidates if path.is_file()]
    return str(max(built, key=lambda path: path.stat().st_mtime)) if built else None


class Shop:
    """A project without reviews."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        (self.root / "content").mkdir(parents=True)
        (self.root / "content/site.yml").write_text(
            "name: De Ketting\n"
            "url: https://reviews.deketting.example/\n"
            "languages: [en]\n"
            "time-zone: Europe/Amsterdam\n"
            "people: { sanne: { name: Sanne de Wit, role: workshop } }\n", "utf-8")

    def command(self, *arguments):
        return [program(), *map(str, arguments)]

    def run(self, *arguments, check=None, **options):
        """Runs sitegen in the shop's folder; `check` is the exit status that it must have."""
        done = subprocess.run(
            self.command(*arguments), cwd=self.root, capture_output=True, timeout=240, **options)
        done.said = (done.stdout + done.stderr).decode("utf-8")
        if check is not None:
            assert done.returncode == check, f"{arguments}: {done.returncode}\n{done.said}"
        return done

    def take(self, *arguments, check=0, day=DAY, **options):
        return self.run("import", *arguments, "--as-of", day, check=check, **options)

    def begin(self, *arguments):
        return subprocess.Popen(
            self.command("import", *arguments, "--as-of", DAY), cwd=self.root,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def peak(self, *arguments, check=0):
        """What an import said, and the most memory it held, in KiB."""
        done = subprocess.run(
            ["python3", "-c", PEAK, *self.command("import", *arguments, "--as-of", DAY)],
            cwd=self.root, capture_output=True, text=True, timeout=300)
        assert done.returncode == check, done.stderr[-500:]
        said, peak = done.stdout.rsplit("PEAK ", 1)
        return said + done.stderr, int(peak)

    def write(self, name, content):
        """Writes an export beside the project's content."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode("utf-8")
        elif not isinstance(content, bytes):
            content = json.dumps(content, ensure_ascii=False).encode("utf-8")
        path.write_bytes(content)
        return path

    def tree(self):
        """Every file of the content with its bytes, hidden ones too."""
        content = self.root / "content"
        return {str(path.relative_to(content)): path.read_bytes()
                for path in sorted(content.rglob("*")) if path.is_file()}

    def files(self, folder):
        return sorted((self.root / "content" / folder).rglob("*.md"))

    def text(self):
        """Everything that was written, in one text."""
        return "\n".join(name + "\n" + data.decode("utf-8") for name, data in self.tree().items()
                         if name != "site.yml")


def google(number, stars="FOUR", comment="Good work.", updated=None, reply=None, location=77, **more):
    """A review as Google's API has it."""
    created = f"2026-03-{number % 28 + 1:02}T10:00:00Z"
    review = {
        "name": f"accounts/1/locations/{location}/reviews/r{number}",
        "reviewer": {"displayName": f"Marieke Vermeer {number}"}, "starRating": stars,
        "comment": comment, "createTime": created, "updateTime": updated or created, **more}
    if reply:
        review["reviewReply"] = {"comment": reply[0], "updateTime": reply[1]}
    return review


def export(*reviews, total=None):
    answer = {"reviews": list(reviews)}
    if total is not None:
        answer["totalReviewCount"] = total
    return answer
