"""What other programs rely on: the marks of a case, the lists, the languages."""

import posixpath
from collections import Counter, defaultdict
from pathlib import PurePosixPath

import pytest

from . import figures, program, tree
from .kinds import TREES


@pytest.fixture(scope="module")
def trees(demo) -> dict[str, tree.Element]:
    return tree.pages(demo)


@pytest.fixture(scope="module")
def content() -> figures.Content:
    return figures.Content(program.REPOSITORY / "content", program.AS_OF)


def listed(trees: dict[str, tree.Element], path: str) -> list[str]:
    """The IDs of the cases in a list, over all its pages, as a reader turns them."""
    ids, here, seen = [], path + "index.html", set()
    while here not in seen:
        seen.add(here)
        ids += [case.attributes["id"] for case in trees[here].all("article", class_="case")]
        for link in trees[here].all("a", rel="next"):
            here = posixpath.normpath(posixpath.join(posixpath.dirname(here), link.attributes["href"]))
    return ids


def test_a_case_carries_its_id_event_stars_outcome_and_grade(trees, content):
    seen = Counter()
    events = defaultdict(set)
    for path, page in trees.items():
        for element in page.all("article", class_="case"):
            case = content.cases[element.attributes["id"]]
            marks = {name: value for name, value in element.attributes.items()
                     if name.startswith("data-")}
            wanted = {"data-stars": str(case.stars) if case.stars else None}
            if case.is_complaint and case.is_shown:
                wanted |= {"data-outcome": case.outcome, "data-grade": case.grade}
            events[case.id].add(marks.pop("data-event"))
            assert marks == {name: value for name, value in wanted.items() if value}, path
            assert bool(element.all(class_="badge")) == (case.is_complaint and case.is_shown), path
            if path.endswith("embed/index.html"):
                continue  # A quotation, with one reply at most.
            shop = [step.one(class_="words") for step in element.all(class_="shop")
                    if step.all(class_="words")]
            bare = path.removeprefix("nl/")
            is_whole = bare.startswith(("index", "page/", "newest/", "complaints/", "cases/"))
            replies = len(case.replies) if is_whole else min(1, len(case.replies))
            assert len(shop) == (replies if case.is_shown else 0), path
            # Each begins with whose words they are.
            begin = "Antwoord van De Ketting" if path.startswith("nl/") else "Reply from De Ketting"
            for step in element.all("li", class_="reply"):
                assert step.text.startswith(begin), path
            seen[case.id] += 1
    assert set(seen) == set(content.cases)
    # Each is one event of the log, wherever it stands.
    assert all(len(numbers) == 1 for numbers in events.values())
    assert len(set.union(*events.values())) == len(events)


def test_ids_are_unique_on_every_page(trees):
    for path, page in trees.items():
        ids = Counter(e.attributes["id"] for e in page if "id" in e.attributes)
        assert not [name for name, count in ids.items() if count > 1], path
        for element in page:
            for name in ("aria-labelledby", "aria-describedby", "for"):
                assert element.attributes.get(name, "_main") in ids, path


@pytest.mark.parametrize("prefix", TREES.values(), ids=TREES)
@pytest.mark.parametrize("path", ["", "newest/"])
def test_a_full_list_shows_every_review_once(trees, content, prefix, path):
    assert sorted(listed(trees, prefix + path)) == sorted(content.cases)


@pytest.mark.parametrize("prefix", TREES.values(), ids=TREES)
def test_the_lists_of_outcomes_partition_the_shown_complaints(trees, content, prefix):
    parts = {outcome: listed(trees, f"{prefix}complaints/{outcome}/")
             for outcome in figures.OUTCOMES}
    for outcome, ids in parts.items():
        assert set(ids) == {case.id for case in content.complaints if case.outcome == outcome}
    together = Counter(one for ids in parts.values() for one in ids)
    assert together == Counter(case.id for case in content.complaints)
    every = Counter(listed(trees, prefix + "complaints/"))
    assert every == Counter(c.id for c in content.cases.values() if c.is_complaint)


@pytest.mark.parametrize("prefix", TREES.values(), ids=TREES)
def test_the_lists_of_groups_hold_the_outcomes_of_their_group(trees, prefix):
    for group, outcomes in (("in-progress", ["working", "private"]),
                            ("unsolved", ["waiting", "disputed"]), ("closed", ["declined", "answered"])):
        together = [one for outcome in outcomes for one in listed(trees, f"{prefix}complaints/{outcome}/")]
        assert sorted(listed(trees, f"{prefix}complaints/{group}/")) == sorted(together)


def test_the_highest_and_the_lowest_are_one_page_by_stars_then_newest(trees, content):
    newest = [case for case in content.newest_first() if case.stars]
    for path, sign in (("highest/", -1), ("lowest/", 1)):
        order = sorted(newest, key=lambda case: sign * case.stars)
        assert listed(trees, path) == [case.id for case in order[:20]]
        assert not trees[path + "index.html"].all("a", rel="next")
        stars = order[19].stars  # where the page ends
        links = [a.attributes["href"] for a in trees[path + "index.html"].one(
            "nav", class_="pager").all("a")]
        assert f"../stars/{stars}/index.html" in links


def test_a_list_of_a_language_holds_what_is_written_in_it(trees, content):
    for language in ("en", "nl"):
        ids = {case.id for case in content.shown if case.fields.get("language") == language}
        assert set(listed(trees, f"languages/{language}/")) == ids


def test_a_case_in_another_language_says_so(trees, content):
    for path in ("index.html", "nl/index.html", "praise/index.html"):
        for element in trees[path].all("article", class_="case"):
            case = content.cases[element.attributes["id"]]
            if not case.is_shown:
                continue
            other = case.fields.get("language") not in {None, "nl" if path.startswith("nl/") else "en"}
            words = "in het Engels" if path.startswith("nl/") else "in Dutch"
            assert (words in element.one("p", class_="by").text) == other, path


def test_praise_and_complaints_share_no_case(trees):
    assert not set(listed(trees, "praise/")) & set(listed(trees, "complaints/"))


def test_a_list_of_stars_a_topic_and_a_source_holds_exactly_its_reviews(trees, content):
    cases = content.cases.values()
    for stars in range(1, 6):
        assert sorted(listed(trees, f"stars/{stars}/")) == sorted(
            case.id for case in cases if case.stars == stars)
    for topic in content.settings["topics"]:
        assert sorted(listed(trees, f"topics/{topic}/")) == sorted(
            case.id for case in cases if case.is_shown and topic in case.fields.get("topics", []))
    for source in content.settings["sources"]:
        assert sorted(listed(trees, f"sources/{source}/")) == sorted(
            case.id for case in cases if case.fields.get("source", {}).get("name") == source)


def test_a_placeholder_keeps_its_place_and_none_of_its_words(demo, trees, content):
    newest = [case.id for case in content.newest_first()]
    assert listed(trees, "newest/") == newest
    assert content.hidden
    for case in content.hidden:
        assert case.id in listed(trees, "")
        page = trees[f"cases/{case.id}/index.html"].one("article", class_="case")
        assert "removed" in page.classes and not page.all(class_="story")
        words = [case.fields["author"], case.fields.get("title", case.text), case.text[:40]]
        words += [event.fields["text"][:40] for event in case.events]
        for path in trees:
            text = (demo / path).read_text("utf-8")
            # A name that others bear too says nothing.
            own = [word for word in words if word not in {
                other.fields.get("author") for other in content.cases.values() if other != case}]
            assert not [word for word in own if word and word in text], path


def test_every_page_says_its_language_and_has_a_twin_in_each_other(trees):
    for path, page in trees.items():
        language = next(lang for lang in ("nl", "en")
                        if path.startswith(TREES[lang]) and (lang == "nl" or path[:3] != "nl/"))
        assert page.one("html").attributes["lang"] == language
        if path.removeprefix(TREES[language]).startswith(("embed/", "poster/")):
            continue  # shown elsewhere, in the language that was chosen there
        twins = {link.attributes["hreflang"]: link.attributes["href"]
                 for link in page.all("link", rel="alternate") if "hreflang" in link.attributes}
        if path.endswith("404.html"):
            assert not twins
            continue
        assert set(twins) == {*TREES, "x-default"}
        bare = path.removeprefix(TREES[language])
        assert twins.pop("x-default") == twins["en"]
        for other, link in twins.items():
            target = link.removeprefix("https://reviews.deketting.example/") + "index.html"
            assert target == TREES[other] + bare
            assert target in trees


def test_the_words_of_a_review_and_its_replies_say_their_language(trees, content):
    for path, page in trees.items():
        for element in page.all("article", class_="case"):
            case = content.cases[element.attributes["id"]]
            if not case.is_shown or "language" not in case.fields:
                continue
            language = case.fields["language"]
            own = [words for words in element.all(class_="words") if words.parent is element]
            assert [words.language for words in own] == [language] * len(own), path
            for step, reply in zip(element.all("li", class_="reply"), case.replies):
                wanted = reply.fields.get("language", language)
                assert step.one(class_="words").language == wanted, path


def test_the_title_of_a_review_says_its_language(trees, content):
    wrong, count = [], 0
    for case in content.cases.values():
        if not case.is_shown or not {"title", "language"} <= case.fields.keys():
            continue
        count += 1
        for prefix in TREES.values():
            title = trees[f"{prefix}cases/{case.id}/index.html"].one("h1").one("bdi")
            if title.language != case.fields["language"]:
                wrong.append(f"{prefix}{case.id}")
    assert count and not wrong, f"{len(wrong)} of {count}, such as {wrong[:3]}"


def test_paths_are_lower_case_and_plain(demo):
    for file in demo.rglob("*"):
        name = PurePosixPath(file.relative_to(demo)).name
        assert all(c in "abcdefghijklmnopqrstuvwxyz0123456789-." for c in name), name
