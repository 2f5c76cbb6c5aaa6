"""The figures of a site, counted from its Markdown files, by the definitions in docs and on the
trust page and by none of the program's own code."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

GRADES = ["claimed", "documented", "confirmed", "ruled"]
OUTCOMES = ["waiting", "answered", "working", "private", "resolved", "disputed", "declined"]
DAY = 86_400


@dataclass(frozen=True)
class Moment:
    day: date
    time: datetime | None = None

    def since(self, earlier: Moment) -> Span:
        if self.time and earlier.time:
            return Span(max(0, int((self.time - earlier.time).total_seconds())), True)
        return Span(max(0, (self.day - earlier.day).days) * DAY, False)


@dataclass(frozen=True, order=True)
class Span:
    """A length of time: to the second, or in whole days where no more is known. In words it is
    rounded, a half upwards, and from two days on in days."""

    seconds: int
    exact: bool

    def in_english(self) -> str:
        if self.exact and self.seconds < 2 * DAY:
            hours = (self.seconds + 1800) // 3600
            return plural(hours, "hour") if hours else "less than an hour"
        days = (self.seconds + DAY // 2) // DAY
        return plural(days, "day") if days else "less than a day"


def plural(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


@dataclass
class Event:
    kind: str
    moment: Moment
    round: int
    fields: dict


@dataclass
class Case:
    id: str
    fields: dict
    text: str
    moment: Moment
    events: list[Event] = field(default_factory=list)
    decisions: list[Event] = field(default_factory=list)
    outcome: str = "waiting"
    grade: str | None = None
    resolved: Moment | None = None
    visibility: str = "shown"
    is_complaint: bool = False
    is_fake: bool = False

    @property
    def stars(self) -> int | None:
        return int(self.fields["rating"]) if "rating" in self.fields else None

    @property
    def later_stars(self) -> int | None:
        later = [e.fields["rating"] for e in self.events if e.kind == "follow-up"
                 and "rating" in e.fields]
        return int(later[-1]) if later else self.stars

    @property
    def replies(self) -> list[Event]:
        return [event for event in self.events if event.kind == "reply"]

    @property
    def is_shown(self) -> bool:
        return self.visibility == "shown"


def half_up(value: Fraction, digits: int = 1) -> str:
    """A fraction in decimals, a half rounded up."""
    unit = 10**digits
    whole = (2 * value.numerator * unit + value.denominator) // (2 * value.denominator)
    return f"{whole // unit}.{whole % unit:0{digits}d}"


def median(spans: list[Span]) -> Span:
    ordered = sorted(spans, key=lambda span: (span.seconds, not span.exact))
    high = ordered[len(ordered) // 2]
    if len(ordered) % 2:
        return high
    low = ordered[len(ordered) // 2 - 1]
    return Span((low.seconds + high.seconds) // 2, low.exact and high.exact)


def mean(stars: list[int]) -> Fraction:
    return Fraction(sum(stars), len(stars))


class Content:
    """What stands in a content folder, on a day."""

    def __init__(self, folder: Path, as_of: str):
        self.as_of = date.fromisoformat(as_of)
        self.settings = yaml.load((folder / "site.yml").read_text("utf-8"), yaml.BaseLoader)
        self.zone = ZoneInfo(self.settings.get("time-zone", "UTC"))
        self.threshold = int(self.settings.get("complaint-threshold", "3"))
        self.cases: dict[str, Case] = {}
        for name, _, fields, text in self._files(folder / "reviews"):
            self.cases[name] = Case(name, fields, text, self._moment(fields["date"]))
        for kind, place in (("reply", "replies"), ("follow-up", "follow-ups")):
            for name, number, fields, text in self._files(folder / place):
                self.cases[name].events.append(
                    Event(kind, self._moment(fields["date"]), number, fields | {"text": text}))
        for name, number, fields, text in self._files(folder / "decisions"):
            self.cases[name].decisions.append(
                Event("decision", self._moment(fields["date"]), number, fields | {"text": text}))
        for case in self.cases.values():
            self._judge(case)

    @staticmethod
    def _files(folder: Path):
        for file in sorted(folder.rglob("*.md")):
            name, *part = file.name.removesuffix(".md").split(".")
            _, front, text = file.read_text("utf-8").split("---\n", 2)
            fields = yaml.load(front, yaml.BaseLoader)
            yield fields.get("review", name), int(part[0]) if part else 1, fields, text.strip()

    def _moment(self, written: str) -> Moment:
        if len(written) == 10:
            return Moment(date.fromisoformat(written))
        time = datetime.fromisoformat(written)
        time = time.replace(tzinfo=self.zone) if time.tzinfo is None else time
        return Moment(time.astimezone(self.zone).date(), time)

    def _judge(self, case: Case):
        def in_order(event: Event):
            timed = all(other.moment.time for other in case.events
                        if other.moment.day == event.moment.day)
            clock = event.moment.time.timestamp() if timed else 0
            return event.moment.day, clock, event.round, event.kind != "reply"

        case.events.sort(key=in_order)
        case.decisions.sort(key=lambda event: (event.moment.day, event.round))
        case.is_complaint = case.fields.get("complaint") == "true" or (
            case.stars is not None and case.stars <= self.threshold)
        for event in case.events:
            if event.kind == "reply":
                self._reply(case, event)
            elif case.outcome != "waiting":
                self._follow_up(case, event)
        for decision in case.decisions:
            action = decision.fields["action"]
            if action == "remove":
                case.visibility = "removed"
            elif action == "withhold" and date.fromisoformat(
                    decision.fields["until"]) >= self.as_of:
                case.visibility = "withheld"
            elif action in {"withhold", "keep"}:
                case.visibility = "shown"
            case.is_fake = (case.visibility == "removed"
                            and decision.fields.get("reason") == "fake")

    @staticmethod
    def _reply(case: Case, reply: Event):
        claim = reply.fields.get("outcome", "answered")
        if claim == "answered":
            if case.outcome == "waiting":
                case.outcome = "answered"
            return
        if claim != "resolved":
            case.outcome, case.grade, case.resolved = claim, None, None
            return
        proof = reply.fields.get("proof")
        grade = "ruled" if proof == "ruling" else "documented" if proof else "claimed"
        named = reply.fields.get("resolved-on")
        on = Moment(date.fromisoformat(named)) if named else None
        if case.outcome == "resolved":
            case.grade = max(case.grade, grade, key=GRADES.index)
            case.resolved = on or case.resolved
        else:
            case.outcome, case.grade, case.resolved = "resolved", grade, on or reply.moment

    @staticmethod
    def _follow_up(case: Case, follow_up: Event):
        says = follow_up.fields["says"]
        if says == "disputes":
            case.outcome, case.grade, case.resolved = "disputed", None, None
        elif says == "confirms":
            if case.outcome != "resolved":
                case.outcome, case.grade = "resolved", "confirmed"
                case.resolved = follow_up.moment
            case.grade = max(case.grade, "confirmed", key=GRADES.index)

    # What the pages say.

    @property
    def counted(self) -> list[Case]:
        return [case for case in self.cases.values() if not case.is_fake]

    @property
    def shown(self) -> list[Case]:
        return [case for case in self.cases.values() if case.is_shown]

    @property
    def complaints(self) -> list[Case]:
        return [case for case in self.cases.values() if case.is_complaint and case.is_shown]

    @property
    def hidden_complaints(self) -> list[Case]:
        """Withheld and removed ones; a fake is no complaint."""
        return [case for case in self.counted if case.is_complaint and not case.is_shown]

    @property
    def hidden(self) -> list[Case]:
        return [case for case in self.cases.values() if not case.is_shown]

    @property
    def stars(self) -> list[int]:
        return [case.stars for case in self.counted if case.stars]

    @property
    def standings(self) -> dict[str, int]:
        """The shown complaints by grade, and those without one by outcome."""
        counts: dict[str, int] = {}
        for case in self.complaints:
            standing = case.grade or case.outcome
            counts[standing] = counts.get(standing, 0) + 1
        return counts

    @property
    def last_year(self) -> list[int]:
        try:
            start = self.as_of.replace(year=self.as_of.year - 1)
        except ValueError:
            start = date(self.as_of.year - 1, 2, 28)
        return [case.stars for case in self.counted
                if case.stars and start < case.moment.day <= self.as_of]

    def first_replies(self) -> list[Span]:
        return [case.replies[0].moment.since(case.moment) for case in self.complaints
                if case.replies]

    def resolutions(self) -> list[Span]:
        return [case.resolved.since(case.moment) for case in self.complaints if case.resolved]

    def kept(self, days: int, cases: list[Case], done) -> tuple[int, int]:
        """How many of `cases` were `done` within so many days, and how many could have been."""
        in_time = decided = 0
        for case in cases:
            day = done(case)
            if day is None and (self.as_of - case.moment.day).days <= days:
                continue
            decided += 1
            in_time += day is not None and (day - case.moment.day).days <= days
        return in_time, decided

    def quarters(self) -> list[tuple[str, list[int], int]]:
        """Of each of the last eight quarters, the current one last: the stars, and how many
        reviews there are with or without."""
        def ordinal(day: date) -> int:
            return day.year * 4 + (day.month - 1) // 3

        last = ordinal(self.as_of)
        first = max(last - 7, min(ordinal(case.moment.day) for case in self.counted))
        quarters = []
        for number in range(first, last + 1):
            cases = [case for case in self.counted if ordinal(case.moment.day) == number]
            stars = [case.stars for case in cases if case.stars]
            quarters.append((f"{number // 4} Q{number % 4 + 1}", stars, len(cases)))
        return quarters

    def newest_first(self) -> list[Case]:
        """By day, then by time where both have one, those without a time last; then by ID."""
        def key(case: Case):
            time = case.moment.time
            return case.moment.day, time.timestamp() if time else float("-inf"), case.id
        return sorted(self.cases.values(), key=key, reverse=True)


