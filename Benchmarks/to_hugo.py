#!/usr/bin/env python3
"""Writes the reviews of generate.py as content for the Hugo site in hugo/: to_hugo.py N DIR

Replies are pages of their own that are never rendered or listed, found by GetPage: with replies
as page resources in leaf bundles Hugo makes the same bytes about a tenth slower. What sitegen
has to derive (outcomes, numbers, deadlines, counts, the score) is handed to Hugo ready-made, in
its favour.
"""

import argparse
import json
import uuid
from collections import Counter
from pathlib import Path

import hugo_words as words
from corpus import PEOPLE, SOURCES, TOPICS, corpus, stamp

HIDDEN = "build: { render: never, list: never }\n"
FEEDS = "outputs: [html, rss, atom, jsonfeed]\n"
# Reviews in each document of api/v1/reviews/.
DOCUMENT_SIZE = 100


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    content = options.folder / "content"
    for folder in ("cases", "replies"):
        (content / folder).mkdir(parents=True)
    counts = Counter()
    reviews = sorted(corpus(options.count, options.seed), key=lambda review: review.date)
    for number, review in enumerate(reviews, 1):
        (content / "cases" / f"{review.id}.md").write_text(case_text(review, number), "utf-8")
        if review.reply:
            (content / "replies" / f"{review.id}.md").write_text(reply_text(review.reply), "utf-8")
        counts.update(["all", f"stars-{review.rating}", f"language-{review.language}"])
        counts.update([f"source-{review.source}"])
        counts.update(filter(None, [review.outcome, review.complaint and "complaints"]))
        counts.update(["replies"] if review.reply else [])
    write_lists(content)
    write_documents(content / "documents", options.count)
    write_data(options.folder / "data", counts)


def case_text(review, number):
    """stars, topics, sources, languages and complaints are Hugo's taxonomies: its fast way to a list."""
    changed = review.reply.date if review.reply else review.date
    return f"""---
title: "{review.title}"
number: {number}
uuid: {uuid.uuid5(uuid.NAMESPACE_URL, review.id)}
stars: ["{review.rating}"]
author: {review.author}
initials: {"".join(word[0] for word in review.author.split())}
date: {stamp(review.date)}
lastmod: {stamp(changed)}
languages: [{review.language}]
sources: [{review.source}]
evidence: {review.evidence}
topics: [{", ".join(review.topics)}]
complaint: {str(review.complaint).lower()}
{complaint_text(review) if review.complaint else ""}---
{review.body}
"""


def complaint_text(review):
    """Its outcome, and what sitegen works out of it by the shop's promises."""
    lists = dict.fromkeys([words.group(review.outcome), review.outcome])
    status = {"private": "stale", "waiting": "overdue"}.get(review.outcome, review.outcome)
    lines = [
        f"complaints: [{', '.join(lists)}]",
        f"outcome: {review.outcome}",
        f"owner: {review.reply.by if review.reply else 'sanne'}",
        f"overdue: {str(not review.reply).lower()}",
        f"stale: {str(review.outcome == 'private').lower()}",
    ]
    if review.outcome == "resolved":
        status = "documented" if review.reply.proof else "claimed"
        lines.append(f"grade: {status}")
        lines.append(f'resolved: "{review.reply.resolved_on or review.reply.date:%Y-%m-%d}"')
    return "\n".join([*lines, f"status: {status}"]) + "\n"


def reply_text(reply):
    lines = [f"by: {reply.by}", f"date: {stamp(reply.date)}", f"outcome: {reply.outcome}"]
    if reply.resolution:
        lines.append(f"resolution: {reply.resolution}")
    if reply.resolved_on:
        lines.append(f'resolved: "{reply.resolved_on:%Y-%m-%d}"')
    if reply.proof:
        lines.append(f"proof: {reply.proof}")
    if reply.next_step:
        lines.append(f'next: "{reply.next_step:%Y-%m-%d}"')
    return "---\n" + "\n".join(lines) + "\n---\n" + reply.body + "\n"


def write_lists(content):
    """By name, so that an outcome or topic that no review has still gets its page, as in sitegen."""
    lists = words.lists()
    lists[""] += FEEDS.replace("]", ", table]")
    lists["complaints"] += FEEDS
    for id in TOPICS:
        lists[f"topics/{id}"] += FEEDS
    # Not rendered themselves: only their terms and their pages are.
    lists |= {
        name: HIDDEN for name in ("cases", "documents", "stars", "topics", "sources", "languages")
    }
    lists["replies"] = HIDDEN + "cascade: { build: { render: never, list: never } }\n"
    for place, front_matter in lists.items():
        path = content / place / "_index.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{front_matter}---\n", "utf-8")


def write_documents(folder, count):
    """A page for each document of 100 reviews: a pager of Hugo's makes page/2/, not 2.json."""
    pages = -(-count // DOCUMENT_SIZE)
    for page in range(1, pages + 1):
        (folder / f"{page}.md").write_text(
            f"""---
url: /api/v1/reviews/{page}.json
outputs: [documents]
build: {{ list: never }}
page: {page}
pages: {pages}
size: {DOCUMENT_SIZE}
---
""",
            "utf-8",
        )


def write_data(folder, counts):
    total = sum(stars * counts[f"stars-{stars}"] for stars in range(1, 6))
    score = total / counts["all"]
    open = counts["working"] + counts["private"] + counts["waiting"]
    told = f"{score:.1f} out of 5, {counts['all']} reviews"
    resolved = f"{counts['resolved']} of {counts['complaints']} complaints resolved, {open} open"
    listed = counts["all"] + 10
    shop = {
        "people": {id: {"name": name, "role": role} for id, (name, role) in PEOPLE.items()},
        "sources": {id: label for id, (label, _) in SOURCES.items()},
        "evidence": words.EVIDENCE_NAMES,
        "languages": words.LANGUAGE_NAMES,
        "topics": {id: label for id, (label, _) in TOPICS.items()},
        "badges": words.BADGES,
        "because": words.BECAUSE,
        "steps": words.STEPS,
        "tones": words.TONES,
        "standings": words.OUTCOMES | {id: label for id, (label, _, _) in words.GROUPS.items()},
        "chips": words.chips(counts),
        "about": "Bicycle repair in Utrecht.",
        "score": f"{score:.1f}",
        "stars_width": round(10 * score),
        "headline": f"{told}, {resolved}",
        "description": f"Bicycle repair in Utrecht. {told} since January 2021. {resolved}.",
        "open": open,
        "counts": counts,
        "outcomes": [
            {"name": name, "label": label, "count": counts[name]}
            for name, label in words.OUTCOMES.items()
        ],
        "left": [
            f"{label} lists {listed} reviews: {counts[f'source-{id}']} here,"
            f" {listed - counts[f'source-{id}']} not here"
            for id, (label, _) in SOURCES.items()
        ],
    }
    folder.mkdir()
    (folder / "shop.json").write_text(json.dumps(shop), "utf-8")


if __name__ == "__main__":
    main()
