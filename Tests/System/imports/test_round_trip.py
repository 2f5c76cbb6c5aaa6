"""Every output of a site that holds reviews comes back through import as what it was made from."""

import dataclasses
import pathlib
import shutil
import subprocess

import importing as shops
import pytest
from published import Published, reviews

EVERYTHING = {"title", "stars", "author", "date", "product", "words", "replies", "follow_ups"}
# An entry of a feed is for people: a product stands in a line with other facts, and of a reply only how
# long it took.
FEED = {"title", "stars", "author", "words", "answers", "additions"}


@dataclasses.dataclass(frozen=True)
class Output:
    """A kind of file that a site publishes, and what it holds of a review."""
    name: str
    pattern: str
    holds: set
    # Whether only reviews of products are in it, and whether those without an author are.
    products: bool = False
    nameless: bool = True
    fails: str = ""

    def files(self, site, folder):
        return sorted(site.folder.glob(self.pattern)) if self.pattern else site.data(folder)

    def expected(self, site):
        """The reviews that it holds."""
        return [review for review in site.shown.values()
                if (not self.products or review.product and review.stars and review.words
                    and not review.others)
                and (self.nameless or review.author)]


OUTPUTS = [
    Output("api, all reviews", "api/v1/reviews/*.json", EVERYTHING),
    Output("api, case by case", "api/v1/cases/*.json", EVERYTHING),
    Output("table", "api/v1/reviews.csv", EVERYTHING - {"replies", "follow_ups"}),
    Output("structured data", "", EVERYTHING, products=True, nameless=False),
    Output("product reviews", "product-reviews.xml", EVERYTHING - {"replies", "follow_ups"},
           products=True),
    Output("RSS", "feed.xml", FEED),
    Output("Atom", "atom.xml", FEED | {"date"}),
    Output("JSON Feed", "feed.json", FEED | {"date"}),
]


def outputs(*names):
    return [
        pytest.param(output, id=output.name, marks=[pytest.mark.xfail(strict=True, reason=output.fails)]
                     if output.fails else [])
        for output in OUTPUTS if not names or output.name in names]


SITE = """\
name: De Ketting
url: https://reviews.deketting.example/
languages: [en, nl]
time-zone: Europe/Amsterdam
people:
  sanne: { name: Sanne de Wit, role: workshop }
  ahmed: { name: Ahmed El Idrissi, role: owner }
protocol: { owner: sanne }
schema: product
"""

CONTENT = {
    "reviews/2026-03-14-flat": """\
title: 'Flat tyre: "gone" in a day'
rating: 2
author: Marieke V.
date: 2026-03-14T18:20:00+01:00
language: en
product: Inner tube 28"
evidence: order
topics: [repair]
---
It was flat **again** the next morning.

Two paragraphs, with a [link](https://bikes.example/tube), 3 < 4 & a *star*:

- one
- two
""",
    "replies/2026-03-14-flat": """\
by: sanne
date: 2026-03-14T23:10:00+01:00
outcome: working
next-step: 2026-03-16
---
Sorry, Marieke. Please bring it **back**.
""",
    "replies/2026-03-14-flat.2": """\
by: ahmed
date: 2026-03-16
outcome: resolved
resolution: A new tube, fitted at home.
proof: replacement
---
We fitted a new tube.

Free of charge.
""",
    "follow-ups/2026-03-14-flat": """\
date: 2026-03-18
says: confirms
rating: 4
---
It holds now. Thank you!
""",
    "reviews/2026-04-01-lights": """\
rating: 5
author: José Ñ.
date: 2026-04-01
product: Dynamo headlight
language: nl
---
Helder licht, zelfs in de regen 🚲.
""",
    "replies/2026-04-01-lights": """\
by: sanne
date: 2026-04-02
---
Dank je wel!
""",
    "reviews/2026-04-05-anonymous": """\
title: Fine
rating: 4
date: 2026-04-05
product: Inner tube 28"
---
Good tube.
""",
    "reviews/2026-04-06-elsewhere": """\
title: Friendly
rating: 5
author: Ann B.
date: 2026-04-06
source: { name: google, id: g-1, url: "https://maps.example/r/1" }
---
Friendly people, no product.
""",
    "reviews/2026-04-07-removed": """\
title: Rude
rating: 1
author: Bob C.
date: 2026-04-07
product: Inner tube 28"
---
Names a neighbour.
""",
    "decisions/2026-04-07-removed": """\
action: remove
reason: personal-data
by: sanne
date: 2026-04-08
---
It told about somebody else.
""",
}


def build(root):
    subprocess.run(
        [shops.program(), "build", "--root", root, "--as-of", shops.DAY, "--no-ledger", "--quiet"],
        check=True, capture_output=True, timeout=240)
    return Published(pathlib.Path(root))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A shop with two rounds, a follow-up, an anonymous review and one that is not shown."""
    root = tmp_path_factory.mktemp("published")
    (root / "content").mkdir()
    (root / "content/site.yml").write_text(SITE, "utf-8")
    for name, text in CONTENT.items():
        path = root / f"content/{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text("---\n" + text, "utf-8")
    return build(root)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The repository's own site."""
    root = tmp_path_factory.mktemp("demo")
    shutil.copytree(shops.REPOSITORY / "content", root / "content")
    shutil.rmtree(root / "content/ledger", ignore_errors=True)
    return build(root)


def compared(found, holds):
    """What of reviews an output can hold, in an order that does not depend on their IDs."""
    return sorted(
        ({field: getattr(review, field) for field in sorted(holds)} for review in found), key=repr)


def round_trip(output, site, shop, tmp_path):
    """The reviews that an import of the output makes; a second import changes nothing."""
    files = output.files(site, tmp_path / "data")
    shop.take(*files)
    first = shop.tree()
    shop.take(*files)
    assert shop.tree() == first
    return list(reviews(shop.root / "content").values())


@pytest.mark.parametrize("output", outputs())
def test_what_was_published_comes_back(output, site, shop, tmp_path):
    found = round_trip(output, site, shop, tmp_path)
    expected = output.expected(site)
    assert len(expected) >= 2
    assert compared(found, output.holds) == compared(expected, output.holds)
    # A placeholder has no words that could come back.
    assert "neighbour" not in shop.text()


@pytest.mark.parametrize("output", outputs("api, all reviews", "table"))
def test_the_demo_comes_back_whole(output, demo, shop, tmp_path):
    found = round_trip(output, demo, shop, tmp_path)
    assert len(output.expected(demo)) > 50
    assert compared(found, output.holds) == compared(output.expected(demo), output.holds)


def test_the_outputs_are_all_that_hold_reviews(site):
    """A new output that holds a customer's words joins the list above."""
    text = "Helder licht, zelfs in de regen"
    holding = {path for path in site.folder.rglob("*")
               if path.is_file() and text in path.read_text("utf-8", "replace")}
    known = {path for output in OUTPUTS if output.pattern for path in site.folder.glob(output.pattern)}
    others = {path.relative_to(site.folder).as_posix() for path in holding - known}
    # Pages are for people, and other languages and lists have the same feeds.
    assert {path for path in others if not path.endswith(".html")
            and path.split("/")[-1] not in {"feed.xml", "atom.xml", "feed.json"}} == set()
