"""A shop that builds its site again and again, and what must be true after each build."""

import copy
import os
import random
import shutil
import subprocess
import time
from pathlib import Path

from browser import program
from forgery.life import Life

# What a build may leave beside an output.
STATE = {"built", "documents", "files", "lock", "manifest", "record"}
FOREIGN = "has files that sitegen did not write"
OF_LIFE = ("reviews", "numbers", "entered", "missing", "languages", "people", "today", "is_own_look")


class Differs(AssertionError):
    """A build that had a state to go by did not do what one without would have done."""


class NotNow(Exception):
    """This deed cannot be done to this project."""


def tree(folder):
    """Every file below a folder, with its permissions and its bytes, and every folder."""
    found = {}
    for path, folders, files in os.walk(folder):
        for name in folders:
            found[os.path.relpath(os.path.join(path, name), folder) + "/"] = None
        for name in files:
            file = os.path.join(path, name)
            found[os.path.relpath(file, folder)] = (os.lstat(file).st_mode, Path(file).read_bytes())
    return found


def differing(wanted, found):
    """The paths of two trees that are not in both or not the same."""
    return sorted(path for path in {*wanted, *found} if wanted.get(path, "") != found.get(path, ""))


def put(folder, files):
    """Makes a folder hold exactly `files`, by path. What is there with the same bytes stays untouched."""
    for file in [file for file in folder.rglob("*") if not file.is_dir()]:
        if str(file.relative_to(folder)) not in files:
            file.unlink()
    for path, bytes in files.items():
        file = folder / path
        if not file.is_file() or file.read_bytes() != bytes:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(bytes)


def contents(folder):
    return {path: file[1] for path, file in tree(folder).items() if file is not None}


class Project:
    def __init__(self, place, seed, programs=None, can_do_photos=True):
        self.draw = random.Random(f"again {seed}")
        self.programs = programs or [program.binary()]
        self.program = self.programs[0]
        self.life = Life(Path(place) / "shop", f"again {seed}", can_search=False, can_do_photos=can_do_photos)
        self.shop = self.life.shop
        self.has_ledger = self.chance(0.3)
        if self.has_ledger:
            self.shop.begin(self.life.is_signed)
        self.root, self.site = self.shop.root, self.shop.site
        self.state = self.root / ".public.sitegen"
        self.cold = Path(place) / "cold"
        # What stood there after earlier builds, and what the content was before them.
        self.kept, self.before = [], []
        # Whether the manifest may not be that of the output.
        self.is_manifest_lost = False
        self.told = []

    def chance(self, share):
        return self.draw.random() < share

    # What it is made from

    def snapshot(self):
        return (
            {name: contents(self.root / name) for name in ("content", "templates")},
            copy.deepcopy({name: getattr(self.life, name) for name in OF_LIFE}),
            copy.deepcopy((self.shop.settings, self.shop.options, self.shop.day)))

    def go_back_to(self, snapshot):
        files, life, shop = copy.deepcopy(snapshot)
        for name, of in files.items():
            put(self.root / name, of)
        self.life.__dict__.update(life)
        self.shop.settings, self.shop.options, self.shop.day = shop

    # What it runs

    def command(self, output, *options):
        return [str(option) for option in (
            self.program, "build", "--quiet", "--as-of", self.shop.day, "--output", output,
            *self.shop.options, *options)]

    def begin(self, output, *options):
        return subprocess.Popen(
            self.command(output, *options), cwd=self.root, text=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={"PATH": os.environ["PATH"], "HOME": str(self.root / "home")})

    def run(self, output, *options):
        process = self.begin(output, *options)
        said = "".join(process.communicate(timeout=120))
        return process.returncode, said

    def ways(self):
        """Options that may not be seen in the result."""
        ways = ["--jobs", self.draw.choice([1, 2])]
        if self.chance(0.4):
            ways.append("--in-place")
        if self.chance(0.1):
            ways.append("--full")
        return ways

    def kill_a_build(self):
        ledger = contents(self.root / "content/ledger")
        process = self.begin(self.site, *self.ways())
        time.sleep(self.draw.uniform(0, 0.15))
        process.kill()
        process.communicate()
        if contents(self.root / "content/ledger") != ledger:
            # The content had no mistake, and what was entered cannot be taken back.
            self.safe = self.snapshot()

    def step(self, edits, harms):
        """Does one to three deeds and builds. After a mistake in the content, it is taken back and built
        once more."""
        before = self.safe = self.snapshot()
        for _ in range(self.draw.choice([1, 1, 2, 3])):
            self.do_one(harms if self.chance(0.25) else edits)
        if not self.build():
            self.tell("what was done to the content is taken back")
            self.go_back_to(self.safe)
            if not self.build():
                raise Differs("the content was right before, and is not any more")
        self.before = [*self.before[-3:], before]
        self.kept = [*self.kept[-3:], (contents(self.state), contents(self.site), self.is_manifest_lost)]

    def do_one(self, deeds):
        for _ in range(20):
            deed = self.draw.choice(deeds)
            try:
                told = deed(self)
            except NotNow:
                continue
            return self.tell(f"{deed.__name__} {told or ''}".strip())

    def tell(self, what):
        self.told.append(f"{self.shop.day} {what}")

    def build(self):
        """Builds, and holds the result against that of a build which knows nothing. Returns whether there
        was no mistake in the content."""
        ways = self.ways()
        self.tell(f"build {' '.join(map(str, [*self.shop.options, *ways]))}")
        before = tree(self.site)
        status, said = self.run(self.site, *ways)
        if status == 2 and self.is_manifest_lost and FOREIGN in said:
            # So it is documented: without its manifest sitegen does not know its own site.
            self.compare(before, tree(self.site), "a refused build changed")
            self.tell("refused; output and state are removed, and built again")
            for folder in (self.site, self.state):
                shutil.rmtree(folder, ignore_errors=True)
            self.is_manifest_lost, before = False, {}
            status, said = self.run(self.site, *ways)
        if status not in (0, 1):
            raise Differs(f"the build ended with {status}: {said}")
        cold = self.run(self.cold, "--jobs", 2)
        try:
            if cold[0] != status:
                raise Differs(f"status {status} and not {cold[0]}:\n{said}\nwithout a state:\n{cold[1]}")
            if said != cold[1] and not self.has_ledger:
                raise Differs(f"said:\n{said}\nand without a state:\n{cold[1]}")
            if status == 1:
                self.compare(before, tree(self.site), "a build with a mistake changed")
            else:
                self.compare(tree(self.cold), tree(self.site), "not as without a state:")
                left = {file.name for file in self.state.iterdir() if file.suffix != ".new"} - STATE
                if left:
                    raise Differs(f"left beside the output: {sorted(left)}")
        finally:
            for folder in (self.cold, self.cold.with_name(".cold.sitegen")):
                shutil.rmtree(folder, ignore_errors=True)
        return status == 0

    def compare(self, wanted, found, words):
        paths = differing(wanted, found)
        if paths:
            raise Differs(f"{words} {len(paths)} files, such as {', '.join(paths[:5])}\n"
                          + first_difference(wanted.get(paths[0]), found.get(paths[0])))


def first_difference(wanted, found):
    if not wanted or not found:
        return f"wanted is {'there' if wanted else 'not there'}, found is {'there' if found else 'not there'}"
    place = next((place for place, (one, other) in enumerate(zip(wanted[1], found[1])) if one != other), -1)
    around = slice(max(0, place - 60), place + 100)
    return f"wanted {oct(wanted[0])} {wanted[1][around]!r}\nfound  {oct(found[0])} {found[1][around]!r}"
