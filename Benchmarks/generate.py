#!/usr/bin/env python3
"""Writes a project of N reviews as sitegen reads it: generate.py N DIR [--seed S] [--jsonl]"""

import argparse
import json
from pathlib import Path

from corpus import EVIDENCE, PEOPLE, SOURCES, TOPICS, corpus, stamp


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--jsonl", action="store_true", help="one file, a review a line, without the replies")
    options = parser.parse_args()

    content = options.folder / "content"
    content.mkdir(parents=True)
    (content / "site.yml").write_text(settings(options.count), "utf-8")
    if options.jsonl:
        return write_lines(content / "reviews", options)
    folders = set()
    for review in corpus(options.count, options.seed):
        place = f"{review.date:%Y}/{review.id}.md"
        write(content / "reviews" / place, review_text(review), folders)
        if review.reply:
            write(content / "replies" / place, reply_text(review.reply), folders)


def write_lines(folder, options):
    folder.mkdir()
    with (folder / "all.jsonl").open("w", encoding="utf-8") as file:
        for review in corpus(options.count, options.seed):
            file.write(json.dumps(review_record(review), ensure_ascii=False) + "\n")


def write(path, text, folders):
    if path.parent not in folders:
        path.parent.mkdir(parents=True)
        folders.add(path.parent)
    path.write_text(text, "utf-8")


def review_text(review):
    title = f'"{review.title}"' if ": " in review.title else review.title
    return f"""---
title: {title}
rating: {review.rating}
author: {review.author}
date: {stamp(review.date)}
language: {review.language}
source: {{ name: {review.source}, id: "{review.source_id}" }}
evidence: {review.evidence}
topics: [{", ".join(review.topics)}]
---
{review.body}
"""


def review_record(review):
    return {
        "id": review.id,
        "title": review.title,
        "rating": review.rating,
        "author": review.author,
        "date": stamp(review.date),
        "language": review.language,
        "source": {"name": review.source, "id": review.source_id},
        "evidence": review.evidence,
        "topics": review.topics,
        "text": review.body,
    }


def reply_text(reply):
    lines = [f"by: {reply.by}", f"date: {stamp(reply.date)}"]
    if reply.outcome != "answered":
        lines.append(f"outcome: {reply.outcome}")
    if reply.resolution:
        lines.append(f"resolution: {reply.resolution}")
    if reply.resolved_on:
        lines.append(f"resolved-on: {reply.resolved_on:%Y-%m-%d}")
    if reply.proof:
        lines.append(f"proof: {reply.proof}")
    if reply.next_step:
        lines.append(f"next-step: {reply.next_step:%Y-%m-%d}")
    return "---\n" + "\n".join(lines) + "\n---\n" + reply.body + "\n"


def settings(count):
    """One language: a second one would double sitegen's tree, and Hugo's layouts make one."""
    people = "".join(f"  {id}: {{ name: {n}, role: {r} }}\n" for id, (n, r) in PEOPLE.items())
    topics = "".join(f"  {id}: {label}\n" for id, (label, _) in TOPICS.items())
    # Totals no smaller than what is shown, whatever the draw: a source has seen every review.
    sources = "".join(
        f"  {id}: {{ label: {label}, total: {count + 10}, as-of: 2026-11-01 }}\n"
        for id, (label, _) in SOURCES.items()
    )
    checks = "".join(f"  {kind}: checked by {kind}\n" for kind in EVIDENCE)
    return f"""name: De Ketting
about: Bicycle repair in Utrecht
url: https://reviews.deketting.example/
languages: [en]
time-zone: Europe/Amsterdam
accent: "#1d4e89"
contact: {{ email: info@deketting.example, site: https://deketting.example }}
people:
{people}protocol: {{ first-reply: 2 days, resolution: 14 days, owner: sanne }}
complaint-threshold: 3
order: representative
page-size: 20
topics:
{topics}sources:
{sources}checks:
{checks}"""


if __name__ == "__main__":
    main()
