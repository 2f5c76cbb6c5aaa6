"""The tables, as docs/performance.md holds them."""

import os
import platform
from collections import Counter, namedtuple
from pathlib import Path
from statistics import median

from programs import version

Target = namedtuple("Target", "title over under field met goal")

# One command's figure over another's, and what a cold build must reach on what it must be.
TARGETS = [
    Target("Hugo's time / sitegen's", "hugo", "sitegen", "wall", lambda x: x >= 10, "≥ 10"),
    Target("sitegen's memory / Hugo's", "sitegen", "hugo", "memory", lambda x: x <= 0.25, "≤ 0.25"),
    Target("sitegen's time / the floor's", "sitegen", "floor", "wall", lambda x: x <= 4, "≤ 4"),
    Target("ten times the reviews", "large", "sitegen", "wall", lambda x: x <= 11, "≤ 11"),
    Target("all cores / one job", "sitegen", "one-job", "wall", lambda x: x <= 0.65, "≤ 0.65"),
    Target("with a ledger / without", "ledger", "sitegen", "wall", None, "none set"),
    Target("nothing changed / cold build", "rebuild", "sitegen", "wall", None, "none set"),
]


def machine(tools):
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.split(": ")[1] for line in lines if line.startswith("model name")]
    parts = [f"{os.cpu_count()} × {models[0] if models else 'unknown'}"]
    parts.append(f"Linux {platform.release()}")
    if tools.sitegen:
        parts.append(f"sitegen {version(tools.sitegen, '--version')}")
    if tools.hugo:
        parts.append(version(tools.hugo, "version").split("-")[0])
    return ", ".join(parts) + ". Median (least–most); memory-backed storage.\n"


def figures(commands, samples):
    rows = [["command", "wall, s", "CPU, s", "peak memory, MB", "files", "written, MB"]]
    for command in commands:
        taken = samples[command.name]
        rows.append([
            command.title,
            spread([sample.wall for sample in taken], "{:.3f}"),
            spread([sample.cpu for sample in taken], "{:.3f}"),
            spread([sample.memory / 1e6 for sample in taken], "{:.0f}"),
            f"{taken[-1].files:,}",
            f"{taken[-1].written / 1e6:.1f}",
        ])
    return table(rows)


def targets(samples):
    """Ratios are taken within a round, where both commands met the same machine."""
    rows = [["figure", "measured", "must be", ""]]
    for target in TARGETS:
        pairs = zip(samples.get(target.over, []), samples.get(target.under, []))
        ratios = [getattr(a, target.field) / getattr(b, target.field) for a, b in pairs]
        if ratios:
            verdict = ("met" if target.met(median(ratios)) else "not met") if target.met else ""
            rows.append([target.title, spread(ratios, "{:.2f}"), target.goal, verdict])
    return table(rows) if len(rows) > 1 else ""


def page_differences(work):
    """Whether Hugo and sitegen made the same pages, which the comparison stands on."""
    manifests = [work / "sitegen.manifest", work / "hugo.manifest"]
    if not all(manifest.exists() for manifest in manifests):
        return ""
    ours, theirs = (
        {line.split(" ", 1)[1] for line in manifest.read_text("utf-8").splitlines()}
        for manifest in manifests
    )
    return f"Only sitegen makes {groups(ours - theirs)}; only Hugo makes {groups(theirs - ours)}.\n"


def groups(paths):
    """`3 files (2 trust, 1 feed.xml)`: counted by the first part of their paths."""
    counts = Counter(path.split("/")[0] for path in paths)
    named = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
    return f"{len(paths):,} files" + (f" ({named})" if named else "")


def spread(values, form):
    middle, least, most = (form.format(f(values)) for f in (median, min, max))
    return f"{middle} ({least}–{most})"


def table(rows):
    head, *body = ["| " + " | ".join(row) + " |" for row in rows]
    rule = "|" + " --- |" * len(rows[0])
    return "\n".join([head, rule, *body]) + "\n"
