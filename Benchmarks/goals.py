"""What the figures must be, by issue 14: one command's over another's, or one command's own.

The titles name the number of reviews by {n}, and ten times as many by {large}.
"""

from collections import namedtuple

# `over` is divided by `under` where there is one. `unit` says what 1 of `scale` of the field is.
Goal = namedtuple("Goal", "title over under field most least scale unit")


def ratio(title, over, under, *, most=None, least=None, field="wall"):
    return Goal(title, over, under, field, most, least, 1, "")


def own(title, name, field, most, scale, unit):
    return Goal(title, name, None, field, most, None, scale, unit)


GOALS = [
    ratio("cold, {n}: Hugo's time / ours", "hugo", "sitegen", least=22),
    ratio("cold, {n}: our memory / Hugo's", "sitegen", "hugo", most=0.25, field="memory"),
    ratio("cold, {n}: ours / floor", "sitegen", "floor", most=2.4),
    ratio("cold, {large}: ours / floor", "large", "large-floor", most=2.4),
    ratio("{large} / {n}: ours", "large", "sitegen"),
    ratio("{large} / {n}: the floor's", "large-floor", "floor"),
    ratio("both cores / one", "sitegen", "one-job", most=0.56),
    ratio("nothing changed / floor", "nothing", "floor", most=0.2),
    ratio("nothing changed, in place / floor", "nothing-in-place", "floor", most=0.2),
    ratio("one reply edited / floor", "edited", "floor", most=1),
    ratio("one reply edited, in place / floor", "edited-in-place", "floor", most=0.25),
    ratio("one reply edited, all files new / floor", "fresh", "floor"),
    ratio("one reply edited, all files new, in place / floor", "fresh-in-place", "floor", most=0.4),
    ratio("one review added / floor", "added", "floor", most=1.2),
    ratio("one review added, in place / floor", "added-in-place", "floor", most=0.4),
    ratio("a day passes / floor", "day", "floor"),
    ratio("a day passes, in place / floor", "day-in-place", "floor"),
    own("serve: save to told", "serve", "wall", 0.1, 1, "s"),
    ratio("with a ledger and its source / without", "ledger", "sitegen", most=1.15),
    ratio("verify / cold build with a ledger and its source", "verify", "ledger", most=1.3),
    own("peak memory at {large}", "large", "memory", 250, 1e6, "MB"),
    own("peak memory at 1,000,000, from .jsonl onto a disk", "million", "memory", 2000, 1e6, "MB"),
    own("one review, process start to end", "startup", "wall", 25, 1e-3, "ms"),
    own("import of {large}", "import", "wall", 3, 1, "s"),
]


def named(goal, count):
    return goal.title.format(n=f"{count:,}", large=f"{10 * count:,}")


def values(goal, samples):
    """Ratios are taken within a round, where both commands met the same machine."""
    over = [getattr(sample, goal.field) for sample in samples.get(goal.over, [])]
    if goal.under is None:
        return [value / goal.scale for value in over]
    under = [getattr(sample, goal.field) for sample in samples.get(goal.under, [])]
    return [a / b for a, b in zip(over, under)]


def must_be(goal):
    unit = f" {goal.unit}" if goal.unit else ""
    if goal.most is not None:
        return f"≤ {goal.most}{unit}"
    return f"≥ {goal.least}{unit}" if goal.least is not None else "none set"


def verdict(goal, value):
    if goal.most is None and goal.least is None:
        return ""
    is_met = value <= goal.most if goal.most is not None else value >= goal.least
    return "met" if is_met else "not met"
