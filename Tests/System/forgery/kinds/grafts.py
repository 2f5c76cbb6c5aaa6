"""Parts of one honestly built site in another: of an older day, of altered content, of a fork.

The forger has the shop's content, its ledger and its key, and lets sitegen itself build the page of a
better shop. Then parts of that page are published with the ledger of the real one, or the other way
round. Nothing in such a part betrays itself: it is what sitegen would have written.
"""

import re
import shutil
from pathlib import Path

from ..folder import NoTarget
from ..shop import Shop
from . import crossed, forgery

# How the content of `workshop` and `florist` is altered.


def stars(name, rating):
    def alter(shop):
        text = shop.read(f"content/reviews/{name}.md")
        shop.write(f"content/reviews/{name}.md", re.sub(r"^rating: \d", f"rating: {rating}", text, flags=re.M))
    return alter


def said(path, old, new):
    return lambda shop: shop.replace(f"content/{path}.md", old, new)


def set_to(**settings):
    return lambda shop: shop.set(**settings)


def without(*paths):
    def alter(shop):
        for path in paths:
            shop.remove(f"content/{path}.md")
    return alter


def reply_to(name, **keys):
    return lambda shop: shop.reply(name, "2026-02-21", "All was settled at once.", **keys)


def decided(name, action, **keys):
    return lambda shop: shop.decide(name, action, "2026-03-01", "It had to be.", **keys)


def people(**changed):
    return lambda shop: shop.set(people={**shop.settings["people"], **changed})


def contact(**changed):
    return lambda shop: shop.set(contact={**shop.settings["contact"], **changed})


def source_total(total):
    def alter(shop):
        shop.set(sources={**shop.settings["sources"], "google": {
            **shop.settings["sources"]["google"], "total": total}})
    return alter


def one_language(shop):
    first, *others = shop.settings["languages"]
    for language in others:
        for file in (shop.root / "content").glob(f"*/*.{language}.md"):
            file.unlink()

    def only(value):
        if isinstance(value, dict):
            return value[first] if first in value else {key: only(member) for key, member in value.items()}
        return value

    shop.set(**{**{key: only(value) for key, value in shop.settings.items()}, "languages": [first]})


ALTERED = {
    "threshold": set_to(complaint_threshold=1),
    "name": set_to(name="The Honest Chain"),
    "about": set_to(about="The best in town"),
    "order": set_to(order="newest"),
    "page-size": set_to(page_size=9),
    "accent": set_to(accent="#7a1f1f"),
    "zone": set_to(time_zone="Pacific/Auckland"),
    "promise": set_to(protocol={"first-reply": "30 days", "resolution": "90 days", "owner": "sanne"}),
    "owner": set_to(protocol={"first-reply": "2 days", "resolution": "14 days", "owner": "ahmed"}),
    "quarantine": set_to(quarantine={"days": 60, "stars": [1, 2]}),
    "checks": set_to(checks={"order": "Our lawyer looks at each of them."}),
    "contact": set_to(contact={"email": "nobody@elsewhere.example"}),
    "hours": contact(hours="Day and night"),
    "street": contact(address="Palace Road 1, Utrecht"),
    "write": set_to(write={"google": "https://elsewhere.example/", "form": "https://elsewhere.example/form"}),
    "write-one": set_to(write="https://elsewhere.example/"),
    "write-gone": set_to(write=None),
    "mark": set_to(mark="5★"),
    "address": set_to(url="https://elsewhere.example/"),
    "sections": set_to(sections=["summary", "reviews", "changes"]),
    "person": people(sanne={"name": "Maria Jansen", "role": "director"}),
    "total": source_total(6),
    "source-told-apart": lambda shop: shop.set(sources={"google": {"label": "Google", "total": 6, "as-of": "2026-02-27",
                                                                   "difference": "All the others are fakes."}}),
    "topics": set_to(topics={"repair": "Praise", "price": "Bargains"}),
    "stars-up": stars("flat", 5),
    "stars-slightly-up": stars("rude", 3),
    "stars-of-silence": said("reviews/silent", "recommends: true", "recommends: false"),
    "scale": said("reviews/dutch", "10/10", "6/10"),
    "words": said("reviews/flat", "Never again.", "Always again."),
    "title": said("reviews/wait", "Nine days", "One day"),
    "writer": said("reviews/brake", "Sven", "Hans"),
    "date": said("reviews/wait", "2026-02-20", "2026-02-26"),
    "evidence": said("reviews/lamp", "evidence: \"order\"", "evidence: \"none\""),
    "reward": said("reviews/gift", "incentive: \"5 euro discount\"\n", ""),
    "relation": said("reviews/cousin", "relation: \"family\"\n", ""),
    "product": said("reviews/good", "Inner tube", "Outer tube"),
    "source": said("reviews/price", "\"google\"", "\"form\""),
    "language": said("reviews/dutch", "\"nl\"", "\"de\""),
    "reply-words": said("replies/flat", "I pinched the tube", "You pinched the tube"),
    "reply-date": said("replies/saddle", "2026-02-09", "2026-02-07"),
    "reply-by": said("replies/saddle", "\"sanne\"", "\"ahmed\""),
    "reply-new": reply_to("wait", outcome="resolved", resolution="Settled.", proof="refund"),
    "reply-gone": without("replies/rude"),
    "outcome": said("replies/phone", "outcome: \"private\"\nnext-step: \"2026-03-30\"",
                    "outcome: \"resolved\"\nresolution: \"Called.\""),
    "proof": said("replies/saddle", "resolution: ", "proof: repair\nresolution: "),
    "ruling": said("replies/frame", "https://rulings.example/17", "https://elsewhere.example/"),
    "next-step": said("replies/flat", "2026-03-20", "2026-06-20"),
    "follow-up-new": lambda shop: shop.follow_up("saddle", "2026-02-12", "confirms", "It holds."),
    "follow-up-turned": said("follow-ups/brake", "disputes", "confirms"),
    "follow-up-gone": without("follow-ups/brake"),
    "follow-up-stars": said("follow-ups/lamp", "rating: 4", "rating: 5"),
    "review-gone": without("reviews/wait"),
    "praise-new": lambda shop: shop.review("great", 5, "2026-02-21", "Great", "The best shop."),
    "withheld": decided("flat", "withhold", reason="fake", until="2026-06-01"),
    "removed": decided("rude", "remove", reason="unrelated"),
    "fake": decided("wait", "remove", reason="fake"),
    "reason": said("decisions/stolen", "personal-data", "abuse"),
    "decided-by": said("decisions/stolen", "\"sanne\"", "\"ahmed\""),
    "asked-by": said("decisions/stolen", "the neighbour", "the police"),
    "until": said("decisions/paused", "2026-04-30", "2027-04-30"),
    "refusal-gone": without("decisions/kept"),
    "change": said("changes/bells", "**tried**", "not tried"),
    "change-gone": lambda shop: [file.unlink() for file in (shop.root / "content/changes").iterdir()],
    "page": said("pages/about", "since 1998", "since 1898"),
    "page-new": lambda shop: shop.document("pages/prizes", "Shop of the year.", title="Prizes"),
    "languages": one_language,
    "template": lambda shop: shop.write("templates/badge.mustache", '<span class="badge">All is well</span>\n'),
    "interface": lambda shop: shop.write("templates/words/en.yml", "complaints: Ideas\n"),
    "sheet": lambda shop: shop.write("templates/style.css", ".case{display:none}\n"),
}

# What a visitor or a machine gets of such a site.
MODES = {
    "pages": r"(?!ledger/|api/).*",
    "cases": r"(?:(?:nl|de)/)?cases/[^/]+/index\.html(?:\.gz|\.br)?",
    "lists": r"(?!ledger/|api/|cases/|(?:nl|de)/cases/|trust/).*\.html(?:\.gz|\.br)?",
    "second-language": r"(?:nl|de)/.*",
    "data": r"api/.*",
    "feeds": r"(?:.*/)?(?:feed\.xml|atom\.xml|feed\.json|sitemap\.xml)(?:\.gz|\.br)?",
    "embed": r"(?:.*/)?(?:embed|poster)/.*|(?:.*/)?badge.*|(?:.*/)?picture\.png",
    "trust": r"(?:.*/)?trust/.*|api/trust\.json.*",
    "source": r"ledger/source/.*",
    "pages-and-source": r"(?!ledger/(?!source/)).*",
    "ledger": r"ledger/.*|.*receipt\.tlog-proof.*",
    "openings": r"ledger/openings/.*",
    "one-file": r".*",
}


def files(folder):
    return {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}


def differing(one: Path, other: Path):
    """The paths at which two folders differ."""
    mine, its = files(one), files(other)
    return sorted(path for path in mine.keys() | its.keys()
                  if path not in mine or path not in its or mine[path].read_bytes() != its[path].read_bytes())


def altered(sample, name):
    """The sample's site as sitegen builds it from altered content, made once."""
    place = sample.shop.root / "altered" / name
    if not place.exists():
        build_as(sample.shop.copy(place), name)
    return place / "public"


def build_as(shop, name):
    """Alters a shop's content and builds it; where its ledger forbids that, with a ledger begun anew."""
    ALTERED[name](shop)
    if shop.build(check=None).returncode != 0:
        shutil.rmtree(shop.root / "content/ledger")
        for file in (shop.root / "content/reviews").glob("erased-*.md"):
            file.unlink()
        shop.run("ledger", "append", "--as-of", shop.day)
        shop.build()


def can_be_altered(sample):
    return sample.name == "workshop"


def prepare(samples, names, forks):
    """Builds what a run will need once, so that all its workers share it."""
    for sample in filter(can_be_altered, samples.values()):
        for name in names:
            altered(sample, name)
        for name in forks:
            for number in range(len(sample.states)):
                forked(sample, number, name)


def graft(folder, draw, source, mode, what):
    found = [path for path in differing(folder.sample.site, source) if re.fullmatch(MODES[mode], path)]
    if mode == "one-file":
        # A compressed twin that is taken away alone changes nothing that visitors get.
        found = [path for path in found if not path.endswith((".gz", ".br")) or (source / path).exists()]
        found = [draw.choice(found)] if found else []
    if not found:
        raise NoTarget(f"{what} changes no {mode}")
    folder.graft(source, found)


def modes_of(name):
    """All but those in which the altered site does not differ: how it looks is not in the data or the log."""
    look = {"accent", "sections", "template", "interface", "sheet", "page", "page-new", "hours", "street", "write", "write-one",
            "write-gone", "mark"}
    without = {"data", "openings"} if name in look else set()
    if name == "address":
        # Pages and source of another address are what an honest build with --base-url has.
        without = {"pages-and-source"}
    return [mode for mode in MODES if mode not in without]


PAIRS = {f"{name}@{mode}": (name, mode) for name in ALTERED for mode in modes_of(name)}


@forgery(over=PAIRS)
def site_of_other_content(folder, draw, member):
    name, mode = member
    if not can_be_altered(folder.sample):
        raise NoTarget(f"{folder.sample.name} has nothing for {name}")
    graft(folder, draw, altered(folder.sample, name), mode, name)


# Older days


@forgery(over={mode: mode for mode in MODES})
def site_of_an_earlier_day(folder, draw, mode):
    graft(folder, draw, draw.choice(folder.sample.earlier), mode, "an earlier day")


@forgery(over={"whole": "whole", "ledger": "ledger"})
def rolled_back(folder, draw, how):
    """All of an earlier day, which fits in itself: whoever kept today's checkpoint sees it."""
    earlier = draw.choice(folder.sample.earlier)
    folder.graft(earlier, differing(folder.sample.site, earlier) if how == "whole" else [
        path for path in differing(folder.sample.site, earlier) if re.fullmatch(MODES["ledger"], path)])
    folder.since = folder.sample.site / "ledger/checkpoint"
    folder.needs_since = how == "whole"


# Forks: another future from an earlier day, with the real key

FORKED = ["stars-up", "words", "withheld", "review-gone", "praise-new", "threshold", "reply-new", "title"]


def forked(sample, number, name):
    place = sample.shop.root / "forked" / f"{number}-{name}"
    if not place.exists():
        shop: Shop = sample.states[number].copy(place)
        shop.day = sample.shop.day
        build_as(shop, name)
    return place / "public"


@forgery(over={name: name for name in FORKED})
def forked_with_the_key(folder, draw, name):
    """A whole site on another ledger: to whoever kept nothing it is as good as the first."""
    if not can_be_altered(folder.sample):
        raise NoTarget("nothing to alter")
    source = forked(folder.sample, draw.randrange(len(folder.sample.states)), name)
    graft(folder, draw, source, "one-file", name)
    folder.graft(source, differing(folder.sample.site, source))
    folder.since = folder.sample.site / "ledger/checkpoint"
    folder.needs_since = True


@forgery(over=crossed({name: name for name in FORKED}, {
    mode: mode for mode in ("pages", "ledger", "pages-and-source", "openings", "one-file")}))
def forked_in_part(folder, draw, member):
    name, mode = member
    if not can_be_altered(folder.sample):
        raise NoTarget("nothing to alter")
    graft(folder, draw, forked(folder.sample, draw.randrange(len(folder.sample.states)), name), mode, name)


# The site of another shop


@forgery(over={mode: mode for mode in MODES if mode not in ("data", "openings")})
def site_of_another_shop(folder, draw, mode):
    others = [folder.sample.shop.root.parent / name / "public" for name in ("workshop", "bakery", "florist")]
    others = [other for other in others if other.exists() and other != folder.sample.site]
    if not others:
        raise NoTarget("one shop")
    graft(folder, draw, draw.choice(others), mode, "another shop")
