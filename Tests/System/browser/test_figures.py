"""Every figure on the pages is what one counts oneself in the content files."""

import re
from datetime import date
from fractions import Fraction
from itertools import combinations
from statistics import median

import pytest

from . import figures, program, tree
from .figures import half_up, mean, plural
from .project import Project


@pytest.fixture(scope="module")
def content() -> figures.Content:
    return figures.Content(program.REPOSITORY / "content", program.AS_OF)


@pytest.fixture(scope="module")
def index(demo) -> tree.Element:
    return tree.parse((demo / "index.html").read_text("utf-8"))


@pytest.fixture(scope="module")
def trust(demo) -> tree.Element:
    return tree.parse((demo / "trust" / "index.html").read_text("utf-8"))


def long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def facts(index: tree.Element) -> dict[str, str]:
    return {pair.one("dt").text: pair.one("dd").text
            for each in index.all("dl", class_="facts") for pair in each.all("div")}


def rows(trust: tree.Element, label: str) -> list[list[str]]:
    """The rows of the table under a heading, or of one with that name."""
    named = trust.all("div", class_="scroll", **{"aria-label": label})
    after = next((e for e in trust if e.tag in {"h2", "h3"} and e.text == label), None)
    order = list(trust)
    table = named[0] if named else next(
        e for e in order[order.index(after):] if e.tag == "table")
    return [[cell.text for cell in row if cell.tag in {"th", "td"}]
            for row in table.one("tbody").all("tr")]


def test_the_score_is_the_plain_mean_of_all_first_stars(content, index):
    score = half_up(mean(content.stars))
    assert index.one("p", class_="score").one("b").text == score
    assert index.one("p", class_="score").one("svg").attributes["aria-label"] == f"{score} out of 5 stars"
    verdict = index.one("p", class_="verdict").text
    assert index.one("title").text == (
        f"De Ketting reviews: {score} out of 5, {plural(len(content.counted), 'review')}, {verdict}")


def test_what_the_score_rests_on(content, index):
    told = facts(index)
    first = min(case.moment.day for case in content.counted)
    assert index.one("p", class_="score").text.endswith(plural(len(content.counted), "review"))
    assert told["First review"] == f"{first:%B %Y}"
    assert told[f"Average of {len(content.stars)} star ratings"] == (
        f"{half_up(mean(content.stars))}, unweighted")
    assert told["Last 12 months"] == half_up(mean(content.last_year))


def test_the_distribution_of_stars(content, index):
    items = index.one("ul", class_="bars").all("li")
    assert [int(item.all("span")[0].text[0]) for item in items] == [5, 4, 3, 2, 1]
    for item in items:
        stars = int(item.all("span")[0].text[0])
        count = content.stars.count(stars)
        assert f": {plural(count, 'review')}," in item.one("span", class_="vh").text
        percent = str((200 * count + len(content.stars)) // (2 * len(content.stars)))
        assert item.all("span")[-1].text == f"{percent}%"
        assert item.one("rect").attributes["width"] == percent
        assert item.one("a").attributes["href"] == f"stars/{stars}/index.html"


def test_recommendations_of_those_without_stars(content, index):
    asked = [case.fields["recommends"] == "true" for case in content.counted
             if case.stars is None and "recommends" in case.fields]
    assert facts(index)["Without stars, recommend the shop"] == f"{sum(asked)} of {len(asked)}"


def test_each_source_has_its_own_total_beside_what_is_here(content, index, trust):
    told, whole, count = [], [], 0
    for key, source in content.settings["sources"].items():
        label = source["label"] if isinstance(source["label"], str) else source["label"]["en"]
        cases = [c for c in content.cases.values() if c.fields.get("source", {}).get("name") == key]
        shown = sum(case.is_shown for case in cases)
        if shown == int(source["total"]) == len(cases):
            whole, count = [*whole, label], count + shown
        else:
            told.append(f"{label} lists {source['total']} reviews: {shown} here, "
                        f"{len(cases) - shown} withheld")
        row = next(r for r in rows(trust, "Reviews by source") if r[0].startswith(label))
        assert row[1:] == [source["total"], str(shown), str(len(cases) - shown),
                           long(date.fromisoformat(source["as-of"]))]
    lines = [item.text for item in index.one("ul", class_="left").all("li")]
    assert lines[:-1] == [*told, f"{' and '.join(whole)}: all {count} here"]
    assert lines[-1].startswith("Public ledger: ")


GROUPS = {
    "Resolved": ["ruled", "confirmed", "documented", "claimed"],
    "In progress": ["working", "private"], "Unsolved": ["disputed", "waiting"],
    "Declined or answered": ["declined", "answered"], "Withheld": ["withheld"],
}
PARTS = {
    "ruled": "by independent ruling", "confirmed": "customer confirms",
    "documented": "documented", "claimed": "says the shop", "working": "at work on it",
    "private": "continued in private", "disputed": "customer says: not resolved",
    "waiting": "no answer yet", "declined": "declined, with reasons",
    "answered": "answered, nothing more",
}


def test_complaints_add_up_to_the_headline_by_groups_and_by_parts(content, index, trust):
    counts = content.standings | {"withheld": len(content.hidden_complaints)}
    assert counts["withheld"] > 0
    total = sum(counts.values())
    sums = {group: sum(counts.get(kind, 0) for kind in kinds) for group, kinds in GROUPS.items()}
    still = sums["In progress"] + sums["Unsolved"]
    assert index.one("p", class_="verdict").text == (
        f"{sums['Resolved']} of {total} complaints resolved, {still} open")
    assert f"Where {total} complaints stand" in [h.text for h in index.all("h2")]
    told, parts = {}, {}
    for item in index.one("ul", class_="key").all("li"):
        link = item.all("a")[0]
        (told if link.all("b") else parts)[link.text.rsplit(" ", 1)[0]] = int(
            link.all("span")[-1].text)
    assert told == {group: count for group, count in sums.items() if count}
    assert parts == {PARTS[kind]: counts[kind] for kind in PARTS if counts.get(kind)}
    assert sum(told.values()) == total
    kinds = [kind for group in GROUPS.values() for kind in group]
    assert sorted(int(row[1]) for row in rows(trust, "What the badges mean")) == sorted(
        counts.get(kind, 0) for kind in kinds)


def test_the_strip_is_drawn_in_proportion(content, index):
    strip = index.one("svg", class_="strip")
    counts = content.standings | {"withheld": len(content.hidden_complaints)}
    sums = {group: sum(counts.get(kind, 0) for kind in kinds) for group, kinds in GROUPS.items()}
    parts = [(rect.classes[0], int(rect.attributes["x"]), int(rect.attributes["width"]))
             for rect in strip.all("rect")]
    still = sums["In progress"] + sums["Unsolved"]
    rest = sums["Declined or answered"] + sums["Withheld"]
    assert parts == [("ok", 0, sums["Resolved"]), ("busy", sums["Resolved"], still),
                     ("calm", sums["Resolved"] + still, rest)]
    assert strip.attributes["viewbox"] == f"0 0 {sum(sums.values())} 1"


def test_medians_and_answers(content, index):
    told = facts(index)
    assert told["Typical first reply"] == figures.median(content.first_replies()).in_english()
    assert told["Typical time to resolve"] == figures.median(content.resolutions()).in_english()
    answered = sum(bool(case.replies) for case in content.complaints)
    assert told["Complaints answered"] == f"{answered} of {len(content.complaints)}"


def test_the_score_per_quarter(content, index):
    svg = index.one("figure", class_="trend").one("svg")
    quarters = [f"{name}: {half_up(mean(stars))} ({reviews})"
                for name, stars, reviews in content.quarters()]
    assert svg.attributes["aria-label"].endswith(": " + ", ".join(quarters))


def test_a_chip_counts_the_cases_of_its_list(content, index):
    labels = {key: label if isinstance(label, str) else label["en"]
              for key, label in content.settings["topics"].items()}
    chips = {item.text for item in index.one("nav", class_="filters").all("a")}
    for key, label in labels.items():
        count = sum(key in case.fields.get("topics", [])
                    for case in content.cases.values() if case.is_shown)
        assert f"{label} {count}" in chips
    complaints = [c for c in content.cases.values() if c.is_complaint]
    praise = [c for c in content.cases.values() if not c.is_complaint
              and (c.stars or c.fields.get("recommends")) and c.fields.get("recommends") != "false"]
    english = [c for c in content.shown if c.fields.get("language") == "en"]
    assert {f"Complaints {len(complaints)}", f"Satisfied {len(praise)}",
            f"In English {len(english)}"} <= chips


def test_counts_stand_on_the_first_page_only(demo):
    for path, page in tree.pages(demo).items():
        if path in {"index.html", "nl/index.html"} or "embed/" in path or "poster/" in path:
            continue
        for chips in page.all("nav", class_="filters"):
            assert not chips.all("span"), path
        assert not page.all("p", class_="verdict") and not page.all("ul", class_="bars"), path


def test_evidence_incentives_and_relations(content, trust):
    words = {"order": "verified order", "invitation": "invited after an order",
             "source": "checked by the source", "none": "not verified"}
    told = {row[0]: row[1] for row in rows(trust, "Who may write, and how we check")}
    for kind, label in words.items():
        count = sum(case.fields.get("evidence", "none") == kind for case in content.shown)
        assert told[label] == str(count)
    rewarded = sum("incentive" in case.fields for case in content.shown)
    related = sum("relation" in case.fields for case in content.shown)
    assert f"For {plural(rewarded, 'review')} the writer" in trust.text
    assert f"{plural(related, 'review')} {'is' if related == 1 else 'are'} by " in trust.text


def test_the_score_on_the_trust_page(content, trust):
    text = trust.text
    score = half_up(mean(content.stars))
    assert f"{score} is the plain average of the stars of {len(content.stars)} reviews." in text
    worst = [case.stars if case.is_shown else 1 for case in content.cases.values()]
    later = [case.later_stars for case in content.counted]
    worst, later = ([stars for stars in list_ if stars] for list_ in (worst, later))
    assert f"had one star, the score would be {half_up(mean(worst))}." in text
    assert f"changed later, it would be {half_up(mean(later))};" in text


def test_promises_kept(content, index, trust):
    promised = {key: int(content.settings["protocol"][key].split()[0])
                for key in ("first-reply", "resolution")}
    replied = content.kept(
        promised["first-reply"], content.complaints,
        lambda case: case.replies[0].moment.day if case.replies else None)
    assert f"The first reply came in time for {replied[0]} of {replied[1]}." in trust.text
    kept = [item.text for item in index.one("ul", class_="kept").all("li")]
    assert kept[0] == f"First reply within 2 days: {replied[0]} of {replied[1]}"
    resolved = content.kept(
        promised["resolution"], [case for case in content.complaints if case.outcome != "declined"],
        lambda case: case.resolved.day if case.resolved else None)
    assert f"The resolution came in time for {resolved[0]} of {resolved[1]}." in trust.text
    assert kept[1] == f"Resolved within 14 days: {resolved[0]} of {resolved[1]}"
    waiting = [(content.as_of - case.moment.day).days for case in content.complaints
               if case.outcome == "waiting"]
    assert f"The complaint that waits longest has waited {plural(max(waiting), 'day')}." in trust.text


@pytest.mark.parametrize("review, reply, is_late", [
    ("2026-03-02T23:00:00", "2026-03-04T23:30:00", False),  # a little over 48 hours, on day 2
    ("2026-03-02T23:00:00", "2026-03-05T08:00:00", True),  # 57 hours, but on day 3
    ("2026-03-02T08:00:00", "2026-03-04T23:00:00", False),  # 63 hours, but on day 2
    ("2026-03-02", "2026-03-05", True),
])
def test_a_late_reply_never_looks_as_if_it_had_come_in_time(tmp_path, review, reply, is_late):
    project = Project(tmp_path, name="S", people={"a": {"name": "A", "role": "b"}},
                      protocol={"first-reply": "2 days", "owner": "a"})
    project.add("reviews/r", "Bad.", rating=1, date=review, author="B")
    project.add("replies/r", "Sorry.", by="a", date=reply)
    site = program.build(tmp_path, tmp_path / "public")
    trust = tree.parse((site / "trust" / "index.html").read_text("utf-8")).text
    assert f"The first reply came in time for {0 if is_late else 1} of 1." in trust
    case = tree.parse((site / "cases" / "r" / "index.html").read_text("utf-8"))
    step = case.one("li", class_="shop").one(class_="when").text
    days = re.search(r"after (\d+) days? \(promised within 2 days\)", step)
    assert days, step
    assert (int(days[1]) > 2) == is_late, step


ACTIONS = {"withhold": "withheld", "redact": "part taken out", "remove": "removed",
           "keep": "request to hide it refused"}


def test_the_register_has_every_decision(content, trust):
    people = content.settings["people"]
    numbers = {case.id: place for place, case in enumerate(
        reversed(content.newest_first()), start=1)}
    decisions = [(case, decision) for case in content.cases.values() for decision in case.decisions]
    assert decisions
    told = rows(trust, "Every decision so far")
    days = [row[0] for row in told]
    assert days == [long(day) for day in sorted(
        (decision.moment.day for _, decision in decisions), reverse=True)]
    for case, decision in decisions:
        number = f"Review {numbers[case.id]}"
        row = next(row for row in told if row[:2] == [long(decision.moment.day), number])
        assert row[2] == str(case.stars or "–")
        assert row[3].startswith(ACTIONS[decision.fields["action"]])
        assert row[5:] == [decision.fields.get("requested-by", "–"),
                           people[decision.fields["by"]]["name"]]
    for row in rows(trust, "Decisions by the stars of the review"):
        of_kind = [case.stars for case, decision in decisions
                   if ACTIONS[decision.fields["action"]] == row[0]]
        counts = [of_kind.count(stars) for stars in (5, 4, 3, 2, 1, None)]
        assert row[1:] == [str(count) for count in (*counts, len(of_kind))]
    assert f"{len(content.hidden)} reviews cannot be read now: " in trust.text


def test_low_and_high_ratings_stand_where_the_trust_page_says(demo, content, trust):
    order = [content.cases[one].stars for one in order_of(demo)]
    threshold = int(content.settings["complaint-threshold"])
    page = min(int(content.settings["page-size"]), len(order))
    told = rows(trust, "Where low and high ratings stand")
    for row, label, belongs in zip(told, ("3 stars or fewer", "more than 3 stars"), (
            lambda stars: stars <= threshold, lambda stars: stars > threshold), strict=True):
        places = [place for place, stars in enumerate(order, start=1) if stars and belongs(stars)]
        on_page = sum(place <= page for place in places)
        middle = median(places)
        assert row == [label, f"{len(places)} of {len(order)}", f"{on_page} of {page}",
                       f"{middle:.1f}".removesuffix(".0")]


def test_each_source_stands_beside_its_own_total(content, index, trust):
    told = {row[0].removesuffix(" (there)"): row[1:]
            for row in rows(trust, "Reviews by source")}
    for key, source in content.settings["sources"].items():
        label = source["label"] if isinstance(source["label"], str) else source["label"]["en"]
        cases = [case for case in content.cases.values()
                 if case.fields.get("source", {}).get("name") == key]
        shown = sum(case.is_shown for case in cases)
        assert told[label][:3] == [str(source["total"]), str(shown), str(len(cases) - shown)]
    told["Total"] = [cell.text for cell in trust.one("tfoot").all("td")]
    together = [sum(int(told[label][column]) for label in told if label != "Total")
                for column in range(3)]
    assert told["Total"][:3] == [str(count) for count in together]


def test_the_worst_case_stands_beside_the_score(content, index):
    worst = [case.stars if case.is_shown else 1 for case in content.cases.values()]
    worst = half_up(mean([stars for stars in worst if stars]))
    told = facts(index)
    assert told[f"Even if the {len(content.hidden)} withheld reviews had 1 star"] == worst


def order_of(demo) -> list[str]:
    """The IDs of the first list, over all its pages."""
    ids = []
    for number in range(1, 100):
        file = demo / ("index.html" if number == 1 else f"page/{number}/index.html")
        if not file.exists():
            break
        ids += [case.attributes["id"] for case in
                tree.parse(file.read_text("utf-8")).all("article", class_="case")]
    return ids


def test_the_order_is_as_representative_as_the_trust_page_says(demo, content, trust):
    ids = order_of(demo)
    order = [content.cases[one].stars for one in ids]
    total = len(order)
    strata = set(order)
    largest = max(
        abs(order[:k].count(stars) - Fraction(order.count(stars) * k, total))
        for k in range(1, total + 1) for stars in strata)
    bound = 1 - Fraction(1, 2 * len(strata) - 2)
    assert largest <= bound
    told = re.search(r"is ([\d.]+) of a review; the method allows ([\d.]+)\.", trust.text)
    assert told.groups() == (half_up(largest, 2), half_up(bound, 2))
    pairs = [(one, other) for one, other in combinations([s for s in order if s], 2)
             if one != other]
    auc = Fraction(sum(one > other for one, other in pairs), len(pairs))
    assert f"stand in the list: {half_up(auc, 2)}, where 0.50 is no preference" in trust.text
    newest = [case.id for case in content.newest_first()]
    for stars in strata:
        assert [one for one in ids if content.cases[one].stars == stars] == [
            one for one in newest if content.cases[one].stars == stars]


@pytest.mark.parametrize("path", ["index.html", "trust/index.html"])
def test_another_language_states_the_same_figures(demo, path):
    def numbers(tree_: str) -> list[str]:
        page = tree.parse((demo / tree_ / path).read_text("utf-8"))
        main = page.one("main").all("section", class_="hero") or [page.one("main")]
        text = main[0].text + " " + " ".join(
            element.attributes["aria-label"] for element in main[0]
            if "aria-label" in element.attributes)
        return sorted(number.replace(",", ".") for number in re.findall(r"\d+(?:[.,]\d+)?", text))

    english = numbers("")
    assert len(english) > 40
    assert numbers("nl") == english
