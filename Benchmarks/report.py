"""The tables, and the place for them in docs/performance.md."""

import re
import sys
from collections import Counter
from statistics import median

from goals import GOALS, must_be, named, values, verdict
from machine import described

START, END = "<!-- bench -->", "<!-- bench end -->"


def report(tools, commands, samples, made, work, count, share, instructions):
    parts = [
        f"{described(tools)}. Memory-backed storage; other programs took {share:.0%} of the"
        f" machine. {rounds(samples)}\n",
        figures(commands, samples, made),
        goals(samples, count),
        counted(instructions),
        page_differences(work),
    ]
    return "\n".join(part for part in parts if part)


def rounds(samples):
    count = max((len(taken) for taken in samples.values()), default=0)
    return f"Median of {count} rounds (least–most)." if count > 1 else "One round."


def figures(commands, samples, made):
    rows = [["command", "wall, s", "CPU, s", "peak memory, MB", "files", "written, MB"]]
    for command in commands:
        taken = samples[command.name]
        files, written = made.get(command.name, (None, 0))
        rows.append([
            command.title,
            spread([sample.wall for sample in taken], "{:.3f}"),
            spread([sample.cpu for sample in taken], "{:.3f}"),
            spread([sample.memory / 1e6 for sample in taken], "{:.0f}"),
            f"{files:,}" if files else "",
            f"{written / 1e6:.1f}" if files else "",
        ])
    return table(rows)


def goals(samples, count):
    rows = [["figure", "measured", "must be", ""]]
    for goal in GOALS:
        if measured := values(goal, samples):
            form = "{:.0f}" if goal.unit in ("MB", "ms") else "{:.2f}"
            text = spread(measured, form) + (f" {goal.unit}" if goal.unit else "")
            rows.append([named(goal, count), text, must_be(goal), verdict(goal, median(measured))])
    return table(rows) if len(rows) > 1 else ""


def counted(instructions):
    if not instructions:
        return ""
    rows = [["command", "instructions, million"]]
    rows += [[title, f"{count / 1e6:,.0f}"] for title, count in instructions]
    return table(rows)


def page_differences(work):
    """Whether Hugo and sitegen made the same pages, which the comparison stands on. Hugo counts a
    list's pages from the newest and sitegen from the oldest, so only how many there are matters."""
    manifests = [work / "sitegen.manifest", work / "hugo.manifest"]
    if not all(manifest.exists() for manifest in manifests):
        return ""
    ours, theirs = (Counter(map(page, manifest.open(encoding="utf-8"))) for manifest in manifests)
    return f"Only sitegen makes {groups(ours - theirs)}; only Hugo makes {groups(theirs - ours)}.\n"


def page(line):
    path = line.rstrip("\n").split(" ", 1)[1]
    return re.sub(r"/page/\d+/", "/page/N/", f"/{path}").removeprefix("/")


def groups(paths):
    """`3 files (2 trust, 1 feed.xml)`: counted by the first part of their paths."""
    counts = Counter()
    for path, count in paths.items():
        counts[path.split("/")[0]] += count
    named = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
    return f"{paths.total():,} files" + (f" ({named})" if named else "")


def spread(measured, form):
    middle, least, most = (form.format(f(measured)) for f in (median, min, max))
    return f"{middle} ({least}–{most})" if len(measured) > 1 else middle


def table(rows):
    head, *body = ["| " + " | ".join(row) + " |" for row in rows]
    rule = "|" + " --- |" * len(rows[0])
    return "\n".join([head, rule, *body]) + "\n"


def write(text, path):
    """Between the marks of a Markdown file; all else there stays."""
    before, start, rest = path.read_text("utf-8").partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        sys.exit(f"bench: {path} has no {START} and {END}")
    path.write_text(f"{before}{START}\n\n{text}\n{END}{after}", "utf-8")
