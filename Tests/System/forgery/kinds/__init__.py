"""The kinds of forgeries. Each is a function of a folder and a random draw, under a name of its own."""

KINDS = {}


def forgery(over=None, named=None):
    """Registers a function as a kind of forgery, or as one for each member of `over`.

    The kind's name is that of its module and its function, and of the member that it gets as its
    third argument: `html/wrapped@template@badge`.
    """
    def register(function):
        family = function.__module__.rsplit(".", 1)[-1]
        name = f"{family}/{(named or function.__name__).replace('_', '-')}"
        members = {"": None} if over is None else over
        for key, member in members.items():
            full = f"{name}@{key}" if key else name
            assert full not in KINDS, full
            KINDS[full] = function if over is None else (
                lambda folder, draw, member=member: function(folder, draw, member))
        return function
    return register


def crossed(first, second):
    """Each member of one dictionary with each of another."""
    return {f"{a}@{b}": (x, y) for a, x in first.items() for b, y in second.items()}


def load():
    """All kinds there are."""
    from . import data, grafts, heads, html, log, looks, server  # noqa: F401
    return KINDS
