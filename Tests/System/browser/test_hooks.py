"""What other programs rely on: the marks of a case, the lists, the languages."""

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
    """The IDs of the cases in a list, over all its pages."""
    ids = []
    for number in range(1, 1000):
        page = trees.get(path + ("" if number == 1 else f"page/{number}/") + "index.html")
        if page is None:
            return ids
        ids += [case.attributes["id"] for case in page.all("article", class_="case")]
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
            assert len(shop) == (len(case.replies) if case.is_shown else 0), path
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
        assert "removed" in page.classes and not page.all(class_="journey")
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
            for step, reply in zip(
                    [s for s in element.all("li", class_="shop") if s.all(class_="words")],
                    case.replies):
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
