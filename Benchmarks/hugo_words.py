"""What sitegen's pages say of the corpus, in the words that to_hugo.py hands to Hugo."""

from corpus import SOURCES, TOPICS

LANGUAGE_NAMES = {"en": "English", "nl": "Dutch"}
TONES = {"resolved": "ok", "working": "busy", "private": "busy"}
STEPS = {
    "resolved": "Resolved",
    "working": "In progress",
    "private": "Continued in private",
    "declined": "Declined",
}
EVIDENCE_NAMES = {"order": "verified order", "invitation": "invited after an order"}
# Names of the lists of complaints: by outcome, and by group of more than one outcome.
OUTCOMES = {
    "waiting": "No answer yet",
    "answered": "Answered, nothing more",
    "working": "At work on it",
    "private": "Continued in private",
    "resolved": "Resolved",
    "disputed": "Customer says: not resolved",
    "declined": "Declined, with reasons",
}
GROUPS = {
    "in-progress": ("In progress", "busy", ["working", "private"]),
    "unsolved": ("Unsolved", "bad", ["disputed", "waiting"]),
    "closed": ("Declined or answered", "calm", ["declined", "answered"]),
}
BADGES = {
    "documented": "Resolved, documented",
    "claimed": "Resolved, says the shop",
    "declined": "Declined, with reasons",
    "answered": "Answered",
    "working": "In progress",
    "stale": "No news since going private",
    "overdue": "No answer yet, overdue",
}
BECAUSE = {
    "documented": "De Ketting named the {proof} on {date}; {who} has not confirmed it.",
    "claimed": "De Ketting says so since {date}; {who} has not answered, and silence is no yes.",
    "declined": "De Ketting said no on {date} and gave the reasons.",
    "answered": "De Ketting replied on {date} and claims nothing more.",
    "working": "De Ketting is at work on it since {date}.",
    "working-next": "De Ketting is at work on it and promised the next step by {next}.",
    "stale": "De Ketting took this private on {date} and has not told the result.",
    "overdue": "De Ketting promised an answer by {date}; there is none yet.",
}


def group(outcome):
    """The list of complaints that a case's page names."""
    return next((name for name, (_, _, all) in GROUPS.items() if outcome in all), outcome)


def chips(counts):
    """The choices above each kind of list, by the kind's name."""
    order = row("Order", ("/", "Fair mix"), ("/newest/", "Newest"), ("/highest/", "Highest"),
                ("/lowest/", "Lowest"))
    show = row("Show", ("/complaints/", "Complaints", "", counts["complaints"]),
               ("/praise/", "Satisfied", "", counts["all"] - counts["complaints"]),
               ("/languages/en/", "In English", "", counts["language-en"]))
    stars = row("Reviews by number of stars",
                *((f"/stars/{n}/", f"{n} star{'s' * (n > 1)}") for n in range(5, 0, -1)))
    sources = row("Reviews by source", *((f"/sources/{id}/", label)
                                         for id, (label, _) in SOURCES.items()))
    languages = row("Reviews by language", ("/languages/nl/", "in Dutch"))
    groups = row("Show", ("/complaints/", "All"), ("/complaints/resolved/", "Resolved", "ok"),
                 *((f"/complaints/{id}/", label, tone) for id, (label, tone, _) in GROUPS.items()),
                 ("/trust/#withheld", "Withheld", "calm"))
    rows = {"all": [order, show], "stars": [order, show, stars], "complaints": [groups],
            "sources": [order, show, sources], "languages": [order, show, languages]}
    for id, (_, _, outcomes) in GROUPS.items():
        parts = row("Of these", *((f"/complaints/{name}/", OUTCOMES[name]) for name in outcomes))
        rows[id] = [groups, parts]
    return rows


def row(label, *chips):
    names = ("path", "label", "tone", "count")
    return {"label": label, "chips": [dict(zip(names, chip)) for chip in chips]}


def lists():
    """Every list's _index.md by its folder, without feeds: title, what it holds, how it shows it."""
    newest = "note: Newest first.\n"
    short = newest + "cards: compact\nmost: 10\n"
    mixed = "note: 'Fair mix: from the top down they are mixed like all of them.'\n"
    found = {
        "": f"title: Reviews\nshows: all\ncards: whole\nmost: 10\n{mixed}",
        "newest": f"title: All reviews, newest first\nshows: all\ncards: whole\n{newest}",
        "praise": f"title: Satisfied customers\nshows: praise\n{short}"
        "intro: Reviews with more stars than a complaint has, and recommendations.\n",
        "complaints": "title: Complaints\nshows: complaints\ncards: whole\nchips: complaints\n"
        "note: Newest first. Every complaint stays here, also after it is resolved.\n",
        "highest": by_stars("highest", 5, "54321"),
        "lowest": by_stars("lowest", 1, "12345"),
    }
    standing = "cards: whole\nmost: 10\nstanding: true\n"
    standing += "note: Newest first, by the day on which each came to stand here.\n"
    for name, label in OUTCOMES.items():
        rows = group(name) if group(name) != name else "complaints"
        found[f"complaints/{name}"] = title(f"Complaints – {label}") + f"chips: {rows}\n{standing}"
    for name, (label, _, _) in GROUPS.items():
        found[f"complaints/{name}"] = title(f"Complaints – {label}") + f"chips: {name}\n{standing}"
    for n in range(1, 6):
        text = title(f"Reviews with {n} star{'s' * (n > 1)}")
        found[f"stars/{n}"] = text + f"chips: stars\n{short}"
    for id, (label, _) in TOPICS.items():
        found[f"topics/{id}"] = title(f"Reviews about: {label}") + f"label: {label}\n{short}"
    for id, (label, _) in SOURCES.items():
        found[f"sources/{id}"] = title(f"Reviews from {label}") + f"chips: sources\n{short}"
    for id, name in LANGUAGE_NAMES.items():
        found[f"languages/{id}"] = title(f"Reviews in {name}") + f"chips: languages\n{short}"
    return found


def by_stars(name, first, order):
    what = "most" if name == "highest" else "fewest"
    return (
        title(f"The {name} ratings") + f"shows: {name}\ncards: compact\nmost: 1\nchips: stars\n"
        f"stars_order: [{', '.join(repr(stars) for stars in order)}]\n"
        f"note: The {what} stars first, and of those the newest.\n"
        f"rest: {{ path: /stars/{first}/, label: All with {first} star{'s' * (first > 1)} }}\n"
    )


def title(text):
    return f'title: "{text}"\n'
