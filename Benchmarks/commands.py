"""What is measured: each command with its content, its output and what makes it cold."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import programs

AS_OF = "2026-11-01"
# In the order they run; the floor comes after the commands whose tree it writes.
NAMES = ["sitegen", "one-job", "rebuild", "ledger", "verify", "hugo", "floor", "startup", "large"]


@dataclass
class Command:
    name: str
    title: str
    arguments: list
    output: Path
    cold: bool = True
    # What makes the output of a command that only reads it.
    before: list | None = None

    def prepare(self):
        """Untimed. A cold run finds neither its output nor anything kept beside it; the folder
        is this command's alone, so all of it goes."""
        if self.cold or not self.output.exists():
            shutil.rmtree(self.output.parent, ignore_errors=True)
            self.output.parent.mkdir(parents=True)
        if not self.cold and not self.output.exists():
            subprocess.run(self.before or self.arguments, check=True, stdout=subprocess.DEVNULL)

    def tidy(self):
        """Untimed. Memory that old output holds is memory the next command lacks."""
        if self.cold:
            shutil.rmtree(self.output.parent)


def plan(options, work, tools):
    """The commands chosen, over corpora that are made for them here."""
    count = options.count
    everything = {
        "sitegen": lambda: sitegen(tools, work, "sitegen", count, "cold build"),
        "one-job": lambda: sitegen(tools, work, "one-job", count, "one job", "--jobs", "1"),
        "rebuild": lambda: rebuild(tools, work, count),
        "ledger": lambda: ledger(tools, work, count),
        "verify": lambda: verify(tools, work, count),
        "hugo": lambda: hugo(tools, work, count),
        "floor": lambda: floor(tools, work, count, options.only),
        "startup": lambda: sitegen(tools, work, "startup", 1, "cold build"),
        "large": lambda: sitegen(tools, work, "large", 10 * count, "cold build"),
    }
    return [everything[name]() for name in options.only]


def sitegen(tools, work, name, count, what, *further):
    output = work / "runs" / name / "public"
    arguments = [tools.sitegen, "build", "--root", project(work, count), "--output", output]
    arguments += ["--as-of", AS_OF, "--quiet", *further]
    reviews = "1 review" if count == 1 else f"{count:,} reviews"
    return Command(name, f"sitegen, {reviews}, {what}", arguments, output)


def rebuild(tools, work, count):
    command = sitegen(tools, work, "rebuild", count, "nothing changed")
    command.cold = False
    return command


def ledger(tools, work, count):
    """The same reviews with a public log: its files, and a receipt for each review."""
    folder = work / f"reviews-{count}-ledger"
    shutil.copytree(project(work, count), folder)
    append = [tools.sitegen, "ledger", "append", "--root", folder, "--as-of", AS_OF, "--quiet"]
    subprocess.run(append, check=True, stderr=subprocess.DEVNULL)
    command = sitegen(tools, work, "ledger", count, "cold build with a ledger")
    command.arguments[command.arguments.index("--root") + 1] = folder
    return command


def verify(tools, work, count):
    """An audit of the site that the command before has made, with a ledger."""
    output = work / "runs" / "verify" / "public"
    build = [tools.sitegen, "build", "--root", work / f"reviews-{count}-ledger"]
    build += ["--output", output, "--as-of", AS_OF, "--quiet"]
    arguments = [tools.sitegen, "ledger", "verify", output, "--quiet"]
    return Command(
        "verify", f"sitegen ledger verify, {count:,} reviews", arguments, output, False, build)


def hugo(tools, work, count):
    """Hugo's own defaults but for what hugo/hugo.toml says, and caches that die with the run."""
    site = work / "hugo"
    shutil.copytree(programs.HERE / "hugo", site)
    write_corpus("to_hugo.py", count, site)
    output = work / "runs" / "hugo" / "public"
    arguments = [tools.hugo, "--quiet", "--noBuildLock", "--source", site]
    arguments += ["--destination", output, "--cacheDir", output.parent / "cache"]
    return Command("hugo", f"Hugo, {count:,} reviews, cold build", arguments, output)


def floor(tools, work, count, chosen):
    reference = "sitegen" if "sitegen" in chosen else "hugo"
    output = work / "runs" / "floor" / "public"
    content = project(work, count) / "content"
    arguments = [tools.floor, work / f"{reference}.manifest", content, output]
    return Command("floor", f"floor, {count:,} reviews, {reference}'s tree", arguments, output)


def project(work, count):
    """A project of so many reviews, made when the first command asks for it."""
    folder = work / f"reviews-{count}"
    if not folder.exists():
        write_corpus("generate.py", count, folder)
    return folder


def write_corpus(script, count, folder):
    """In a process of its own: what this one holds in memory is counted as a command's."""
    print(f"{script}: {count:,} reviews", file=sys.stderr)
    subprocess.run([sys.executable, programs.HERE / script, str(count), folder], check=True)
