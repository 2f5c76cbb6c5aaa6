"""Instructions: the same on a busy machine. By perf where the processor's counters can be seen, else
by callgrind, some fifty times slower."""

import re
import shutil
import subprocess
import sys

# Each in its own process, once; serve and the large ones take too long under callgrind.
COUNTED = ["sitegen", "floor", "one-job", "nothing", "edited", "added", "day", "fresh", "ledger"]
COUNTED += ["nothing-in-place", "edited-in-place", "added-in-place", "verify", "startup"]


def count(commands):
    counter = by_perf if has_counters() else by_callgrind if shutil.which("valgrind") else None
    if not counter:
        sys.exit("bench: --instructions needs perf with the processor's counters, or valgrind")
    found = []
    for command in commands:
        if command.name in COUNTED:
            command.prepare()
            found.append((command.title, counter([str(part) for part in command.arguments])))
            print(f"instructions: {command.name}: {found[-1][1]:,}", file=sys.stderr)
            command.tidy()
    return found


def has_counters():
    if not shutil.which("perf"):
        return False
    command = ["perf", "stat", "-x,", "-e", "instructions:u", "true"]
    told = subprocess.run(command, capture_output=True, text=True)
    return told.returncode == 0 and "not supported" not in told.stderr


def by_perf(arguments):
    command = ["perf", "stat", "-x,", "-e", "instructions:u", *arguments]
    return number(command, r"^(\d+),.*instructions")


def by_callgrind(arguments):
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *arguments]
    return number(command, r"Collected : (\d+)")


def number(command, pattern):
    told = subprocess.run(command, capture_output=True, text=True)
    found = re.search(pattern, told.stderr, re.MULTILINE)
    if told.returncode != 0 or not found:
        sys.exit(f"bench: {' '.join(command)} failed:\n{told.stderr[-4000:]}")
    return int(found.group(1))
