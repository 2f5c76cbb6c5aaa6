"""What is measured: each command with its content, its output and what makes it cold."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import exports
import programs
from measure import measure, quietly
from second import CHANGES, IN_PLACE, SECOND, Site
from serving import Serving

AS_OF = "2026-11-01"
# In the order they run; a floor comes after the command whose tree it writes.
NAMES = ["sitegen", "floor", "one-job", *SECOND, "ledger", "verify", "hugo", "startup"]
NAMES += ["large", "large-floor", "serve", "import"]
# The main ratios, in under two minutes on two cores.
QUICK = ["sitegen", "floor", "nothing", "edited", "edited-in-place", "added", "added-in-place"]
QUICK += ["startup"]


@dataclass
class Command:
    name: str
    title: str
    runner: Path
    arguments: list
    output: Path
    cold: bool = True
    # What makes the output of a command that only reads it.
    before: list | None = None
    # The manifest of the tree that this one's must equal: the same files of the same sizes.
    reference: Path | None = None

    def prepare(self):
        """Untimed. A cold run finds neither its output nor anything kept beside it; the folder
        is this command's alone, so all of it goes."""
        if self.cold or not self.output.exists():
            shutil.rmtree(self.output.parent, ignore_errors=True)
            self.output.parent.mkdir(parents=True)
        if self.before and not self.output.exists():
            quietly(self.before)

    def run(self):
        return measure(self.runner, self.name, self.arguments)

    def tidy(self):
        """Untimed. Memory that old output holds is memory the next command lacks."""
        if self.cold:
            shutil.rmtree(self.output.parent)


@dataclass
class SecondBuild:
    name: str
    title: str
    runner: Path
    site: Site
    change: object

    @property
    def output(self):
        return self.site.output

    @property
    def arguments(self):
        return self.site.arguments()

    def prepare(self):
        self.site.build()
        self._expected = self.change(self.site)

    def run(self):
        return measure(self.runner, self.name, self.arguments)

    def tidy(self):
        """A build that did not do its work would be the fastest of all."""
        if self._expected:
            page, words = self._expected
            if words not in (self.output / page).read_text("utf-8"):
                sys.exit(f"bench: {self.name}: {page} does not say: {words}")


@dataclass
class Import(Command):
    """An export of Google's, with --bulk, into an empty project."""

    reviews: int = 0

    def prepare(self):
        super().prepare()
        export = self.output.parent.parent / "export.json"
        if not export.exists():
            exports.google(export, self.reviews)
        exports.project(self.output)


class Plan:
    """The commands chosen, over corpora that are made for them here."""

    def __init__(self, options, work, tools):
        self.work, self.tools, self.count = work, tools, options.count
        self.chosen = options.only
        self.sites = {}

    def commands(self):
        """Of the second builds in place only where the program can."""
        names = [n for n in self.chosen if self.tools.in_place or not n.endswith(IN_PLACE)]
        return [self.command(name) for name in names]

    def command(self, name):
        count = self.count
        if name in SECOND:
            return self.second(name)
        match name:
            case "sitegen":
                return self.build(name, count, "cold build")
            case "one-job":
                return self.build(name, count, "one job", "--jobs", "1")
            case "startup":
                return self.build(name, 1, "cold build")
            case "large":
                return self.build(name, 10 * count, "cold build")
            case "floor":
                return self.floor(name, count, "sitegen" if "sitegen" in self.chosen else "hugo")
            case "large-floor":
                return self.floor(name, 10 * count, "large")
            case "serve":
                site = self.site("serve")
                title = f"sitegen serve, {count:,} reviews, save to told"
                return Serving(title, self.tools.sitegen, site)
        return getattr(self, name.replace("import", "imports"))(name)

    def build(self, name, count, what, *further):
        output = self.work / "runs" / name / "public"
        arguments = [self.tools.sitegen, "build", "--root", self.project(count)]
        arguments += ["--output", output, "--as-of", AS_OF, "--quiet", *further]
        reviews = "1 review" if count == 1 else f"{count:,} reviews"
        return Command(name, f"sitegen, {reviews}, {what}", self.tools.runner, arguments, output)

    def second(self, name):
        """All second builds of a kind are of one site, which goes from one to the next."""
        what, change = CHANGES[name.removesuffix(IN_PLACE)]
        title = f"sitegen, {self.count:,} reviews, {what}"
        if name.endswith(IN_PLACE):
            site, title = self.site("in-place", "--in-place"), f"{title}, in place"
        else:
            site = self.site("exchange")
        return SecondBuild(name, title, self.tools.runner, site, change)

    def site(self, kind, *further):
        if kind not in self.sites:
            folder, project = self.work / "sites" / kind, self.project(self.count)
            self.sites[kind] = Site(self.tools.sitegen, folder, project, AS_OF, *further)
        return self.sites[kind]

    def ledger(self, name):
        """The same reviews with a public log and its source: the log's files, and a receipt for
        each review."""
        command = self.build(name, self.count, "cold build with a ledger")
        command.arguments[command.arguments.index("--root") + 1] = self.ledger_project()
        return command

    def verify(self, name):
        """An audit of such a site, made before the first round."""
        output = self.work / "runs" / name / "public"
        build = [self.tools.sitegen, "build", "--root", self.ledger_project()]
        build += ["--output", output, "--as-of", AS_OF, "--quiet"]
        arguments = [self.tools.sitegen, "ledger", "verify", output, "--quiet"]
        title = f"sitegen ledger verify, {self.count:,} reviews"
        return Command(name, title, self.tools.runner, arguments, output, False, build)

    def hugo(self, name):
        """Hugo's own defaults but for what hugo/hugo.toml says, and caches that die with the run."""
        site = self.work / "hugo"
        shutil.copytree(programs.HERE / "hugo", site)
        write_corpus("to_hugo.py", self.count, site)
        output = self.work / "runs" / name / "public"
        arguments = [self.tools.hugo, "--quiet", "--noBuildLock", "--source", site]
        arguments += ["--destination", output, "--cacheDir", output.parent / "cache"]
        title = f"Hugo, {self.count:,} reviews, cold build"
        return Command(name, title, self.tools.runner, arguments, output)

    def floor(self, name, count, reference):
        output = self.work / "runs" / name / "public"
        content = self.project(count) / "content"
        tree = self.work / f"{reference}.manifest"
        arguments = [self.tools.floor, tree, content, output]
        whose = "Hugo's" if reference == "hugo" else "sitegen's"
        title = f"floor, {count:,} reviews, {whose} tree"
        return Command(name, title, self.tools.runner, arguments, output, reference=tree)

    def imports(self, name):
        reviews = 10 * self.count
        root = self.work / "imports" / "run" / "project"
        export = self.work / "imports" / "export.json"
        arguments = [self.tools.sitegen, "import", "google", export, "--bulk", "--quiet"]
        arguments += ["--root", root]
        title = f"sitegen import, {reviews:,} reviews of Google's"
        return Import(name, title, self.tools.runner, arguments, root, reviews=reviews)

    def project(self, count):
        """A project of so many reviews, made when the first command asks for it."""
        folder = self.work / f"reviews-{count}"
        if not folder.exists():
            write_corpus("generate.py", count, folder)
        return folder

    def ledger_project(self):
        folder = self.work / f"reviews-{self.count}-ledger"
        if not folder.exists():
            shutil.copytree(self.project(self.count), folder)
            append = [self.tools.sitegen, "ledger", "append", "--root", folder]
            append += ["--as-of", AS_OF, "--quiet"]
            quietly(append)
        return folder


def write_corpus(script, count, folder, *further):
    """In a process of its own, which gives its memory back."""
    print(f"{script}: {count:,} reviews", file=sys.stderr)
    command = [sys.executable, programs.HERE / script, str(count), folder, *further]
    subprocess.run(command, check=True)
