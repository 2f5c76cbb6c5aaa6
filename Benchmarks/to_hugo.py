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

from corpus import EVIDENCE, PEOPLE, SOURCES, TOPICS, corpus, stamp

OUTCOMES = "waiting answered working private resolved disputed declined".split()
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
        counts.update(["all", f"stars-{review.rating}"])
        counts.update(filter(None, [review.outcome, review.complaint and "complaints"]))
        counts.update(["replies"] if review.reply else [])
    write_lists(content)
    write_documents(content / "documents", options.count)
    write_data(options.folder / "data", counts)


def case_text(review, number):
    """stars, topics, sources and complaints are Hugo's taxonomies: its fast way to a list."""
    changed = review.reply.date if review.reply else review.date
    return f"""---
title: "{review.title}"
number: {number}
uuid: {uuid.uuid5(uuid.NAMESPACE_URL, review.id)}
stars: ["{review.rating}"]
author: {review.author}
date: {stamp(review.date)}
lastmod: {stamp(changed)}
spoken: {review.language}
sources: [{review.source}]
evidence: {review.evidence}
topics: [{", ".join(review.topics)}]
complaint: {str(review.complaint).lower()}
{complaint_text(review) if review.complaint else ""}---
{review.body}
"""


def complaint_text(review):
    """Its outcome, and what sitegen works out of it by the shop's promises."""
    lines = [
        f"complaints: [{review.outcome}]",
        f"owner: {review.reply.by if review.reply else 'sanne'}",
        f"overdue: {str(not review.reply).lower()}",
        f"stale: {str(review.outcome == 'private').lower()}",
    ]
    if review.outcome == "resolved":
        lines.append(f"grade: {'documented' if review.reply.proof else 'claimed'}")
        lines.append(f'resolved: "{review.reply.resolved_on or review.reply.date:%Y-%m-%d}"')
    return "\n".join(lines) + "\n"


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
    lists = {
        "_index.md": "title: All reviews\nshows: all\n" + FEEDS.replace("]", ", table]"),
        "newest/_index.md": "title: Newest\nshows: all\n",
        "praise/_index.md": "title: Praise\nshows: praise\n",
        "complaints/_index.md": "title: Complaints\nshows: complaints\n" + FEEDS,
        "cases/_index.md": HIDDEN,
        "documents/_index.md": HIDDEN,
        "replies/_index.md": HIDDEN + "cascade: { build: { render: never, list: never } }\n",
        "stars/_index.md": HIDDEN,
        "topics/_index.md": HIDDEN,
        "sources/_index.md": HIDDEN,
    }
    # By name, so that an outcome or topic that no review has still gets its page, as in sitegen.
    lists |= {f"complaints/{name}/_index.md": f"title: {name.capitalize()}\n" for name in OUTCOMES}
    lists |= {f"stars/{stars}/_index.md": f"title: {stars} stars\n" for stars in range(1, 6)}
    lists |= {
        f"topics/{id}/_index.md": f"title: {label}\n{FEEDS}" for id, (label, _) in TOPICS.items()
    }
    lists |= {f"sources/{id}/_index.md": f"title: {label}\n" for id, (label, _) in SOURCES.items()}
    for place, front_matter in lists.items():
        path = content / place
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
    shop = {
        "people": {id: {"name": name, "role": role} for id, (name, role) in PEOPLE.items()},
        "sources": {id: label for id, (label, _) in SOURCES.items()},
        "evidence": {kind: f"verified by {kind}" for kind in EVIDENCE} | {"none": "not verified"},
        "about": "Bicycle repair in Utrecht.",
        "score": f"{total / counts['all']:.1f}",
        "counts": counts,
        "topics": {id: label for id, (label, _) in TOPICS.items()},
        "outcomes": [{"name": name, "count": counts[name]} for name in OUTCOMES],
    }
    folder.mkdir()
    (folder / "shop.json").write_text(json.dumps(shop), "utf-8")


if __name__ == "__main__":
    main()
