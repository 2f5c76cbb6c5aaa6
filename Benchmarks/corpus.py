"""The benchmark's reviews as values, the same for the same count and seed on every machine.

generate.py writes them down as sitegen reads them, to_hugo.py as Hugo does, so that both
programs get one corpus and neither has to be taught the other's format.
"""

import random
import re
from collections import namedtuple
from datetime import datetime, timedelta
from pathlib import Path

Review = namedtuple(
    "Review",
    "id rating title author date language source source_id evidence topics body complaint"
    " outcome reply",
)
Reply = namedtuple("Reply", "by date outcome resolution resolved_on proof next_step body")

PEOPLE = {"sanne": ("Sanne de Wit", "workshop"), "ahmed": ("Ahmed El Idrissi", "owner")}
SOURCES = {
    "webwinkelkeur": ("WebwinkelKeur", 40),
    "google": ("Google", 35),
    "form": ("Our own form", 15),
    "trustpilot": ("Trustpilot", 10),
}
TOPICS = {
    "repair": ("Repair", 30),
    "service": ("Service", 22),
    "delivery": ("Delivery", 14),
    "price": ("Price", 12),
    "advice": ("Advice", 9),
    "phone": ("Phone", 6),
    "parts": ("Parts", 5),
    "opening-hours": ("Opening hours", 2),
}
EVIDENCE = {"order": 45, "invitation": 25, "source": 20, "none": 10}
LANGUAGES = {"nl": 70, "en": 30}
# Reviews are J-shaped: nearly everyone is delighted, and more give one star than two.
STARS = {5: 640, 4: 185, 3: 60, 2: 35, 1: 80}
# `disputed` needs a follow-up file, and the corpus keeps to reviews and replies.
OUTCOMES = {
    "waiting": 12,
    "answered": 20,
    "working": 8,
    "private": 10,
    "resolved": 42,
    "declined": 8,
}
PROOFS = {None: 60, "refund": 20, "replacement": 12, "repair": 8}

COMPLAINT_THRESHOLD = 3
REPLIES_PER_HUNDRED = 43
FIRST_DAY = datetime(2021, 1, 4)
# A reply comes ten days later at most: none is in the future on the bench's --as-of.
LAST_DAY = datetime(2026, 10, 20)

HERE = Path(__file__).parent
WORDS = {code: (HERE / "words" / f"{code}.txt").read_text("utf-8").split() for code in LANGUAGES}
FIRST_NAMES = "Marieke Joost Zoë Björn Fatima André Noor Łukasz Renée Sven Aïsha Tom Chloé".split()


def corpus(count, seed=1):
    """Yields `count` reviews in order of their numbers, with exactly 43 % of them replied to
    (but for a handful of reviews, whose complaints alone can be more)."""
    rng = random.Random(seed)
    stars = draw(rng, STARS, count)
    outcomes = [draw(rng, OUTCOMES)[0] if s <= COMPLAINT_THRESHOLD else None for s in stars]
    replied = {i for i, outcome in enumerate(outcomes) if outcome not in (None, "waiting")}
    praise = [i for i, outcome in enumerate(outcomes) if outcome is None]
    thanked = max(0, count * REPLIES_PER_HUNDRED // 100 - len(replied))
    replied.update(rng.sample(praise, min(thanked, len(praise))))
    for number in range(count):
        yield review(rng, number, stars[number], outcomes[number], number in replied)


def review(rng, number, rating, outcome, replied):
    language = draw(rng, LANGUAGES)[0]
    date = moment(rng)
    title = sentence(rng, language, 3, 7).rstrip(".").replace("*", "")
    # One title in twenty holds a colon, which YAML wants in quotes: real ones do.
    if rng.random() < 0.05:
        title = title.replace(" ", ": ", 1)
    return Review(
        id=f"{date:%Y-%m-%d}-{slug(title)}-{number:06d}",
        rating=rating,
        title=title,
        author=f"{rng.choice(FIRST_NAMES)} {chr(65 + rng.randrange(26))}.",
        date=date,
        language=language,
        source=pick(rng, {name: weight for name, (_, weight) in SOURCES.items()}),
        source_id=str(100000 + number),
        evidence=pick(rng, EVIDENCE),
        topics=topics(rng),
        body=text(rng, language, rng.choices((1, 2, 3), (55, 33, 12))[0]),
        complaint=outcome is not None,
        outcome=outcome,
        reply=reply(rng, date, language, outcome) if replied else None,
    )


def reply(rng, reviewed, language, outcome):
    date = reviewed + timedelta(minutes=rng.randrange(20, 60) * rng.choice((1, 4, 20, 90, 240)))
    settled = outcome in ("resolved", "declined")
    open_ended = outcome in ("working", "private")
    return Reply(
        by=rng.choice(list(PEOPLE)),
        date=date,
        outcome=outcome or "answered",
        resolution=sentence(rng, language, 5, 10).replace("*", "") if settled else None,
        resolved_on=date if outcome == "resolved" and rng.random() < 0.5 else None,
        proof=pick(rng, PROOFS) if outcome == "resolved" else None,
        next_step=date + timedelta(days=7) if open_ended and rng.random() < 0.5 else None,
        body=text(rng, language, 1 if rng.random() < 0.7 else 2),
    )


def slug(title):
    """At most 40 characters, since an ID has 100."""
    return re.sub("[^a-z0-9]+", "-", title.lower())[:40].strip("-")


def moment(rng):
    seconds = int((LAST_DAY - FIRST_DAY).total_seconds())
    return FIRST_DAY + timedelta(seconds=rng.randrange(seconds))


def topics(rng):
    """One topic, or two different ones."""
    weights = {name: weight for name, (_, weight) in TOPICS.items()}
    found = draw(rng, weights, 2 if rng.random() < 0.4 else 1)
    return list(dict.fromkeys(found))


def text(rng, language, paragraphs):
    return "\n\n".join(
        " ".join(sentence(rng, language, 5, 16) for _ in range(rng.randrange(1, 5)))
        for _ in range(paragraphs)
    )


def sentence(rng, language, shortest, longest):
    """Words at random: nonsense, but of true length, and with what people put into Markdown."""
    words = rng.choices(WORDS[language], k=rng.randrange(shortest, longest + 1))
    chance = rng.random()
    if longest > 10 and chance < 0.14:
        place = rng.randrange(1, len(words))
        if chance < 0.07:
            words[place] = f"*{words[place]}*"
        elif chance < 0.11:
            words[place] = f"**{words[place]}**"
        else:
            words[place] = f"[{words[place]}](https://deketting.example/{rng.randrange(1000)})"
    words[0] = words[0].capitalize()
    return " ".join(words) + "."


def pick(rng, weights):
    return draw(rng, weights)[0]


def draw(rng, weights, count=1):
    return rng.choices(list(weights), list(weights.values()), k=count)


def stamp(moment):
    """ISO 8601 with the offset. Summer time changes with the month here: a file's offset counts
    as it stands, so the exact Sunday does not matter."""
    return f"{moment:%Y-%m-%dT%H:%M:%S}+0{2 if 4 <= moment.month <= 10 else 1}:00"
