"""A shop's life, drawn by lot: its settings, its reviews, and what happens to them from day to day.

Whatever is drawn is honest: a shop that writes, edits, withholds, erases and mends as the manual says.
"""

import json
import random
import re
import shutil
from datetime import date, timedelta

from browser import program

from .samples import LOGO, photo
from .shop import Shop

WORDS = (
    "the chain broke again and nobody called back although we had paid in advance for a new wheel "
    "lovely people quick repair fair price wrong size late parcel cold coffee warm welcome never always").split()
TEXTS = [
    "Snel klaar en *netjes*, **echt** waar.", "Très bien, « parfait » !", "כל הכבוד, שירות מצוין",
    "كانت الدراجة ممتازة بعد الإصلاح", "很好，下次还来", "Schön & gut, aber <b>teuer</b>.",
    "<script>alert(1)</script> and &lt;mark&gt;", "A list:\n\n- one\n- two\n  1. three\n\n> quoted\n\n`code` and\n\n"
    "```\nlines\n```", "See [their page](https://shop.example/?a=1&b=2) or <https://other.example>.",
    "An image ![of it](https://shop.example/x.png).", "# Not a heading\n\nText\\\nbroken  \nlines", "🚲🚲 👍🏽 é é",
    "5 < 6 > 4 \"quoted\" 'single'", "Price: 45 € — 3½ stars…", "a\u202eb\u200bc", "***", "x" * 400,
    "Line one\n\nLine two\n\n---\n\nLine three",
]
AUTHORS = ["Marieke V.", "Noor", "O'Brien", "Łukasz", "محمد", "<i>Ann</i>", "李", None, "A \"B\" C", "Zoë & Tom"]
ZONES = ["UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Honolulu"]
MARKS = [None, None, "DK", "<&>", "5★", "🚲", "é", "ק"]
SQUARE_LOGO = LOGO.replace("0 0 48 24", "0 0 48 48")
REASONS = ["personal-data", "abuse", "discrimination", "fake", "unrelated", "confidential", "illegal"]
OUTCOMES = ["answered", "working", "private", "resolved", "declined", None]


class Life:
    """One shop, told by its seed."""

    def __init__(self, root, seed, can_search=True, can_do_photos=True):
        self.draw = random.Random(f"life {seed}")
        self.can_search, self.can_do_photos = can_search, can_do_photos
        self.today = date(2026, 1, 1) + timedelta(self.draw.randrange(200))
        self.reviews, self.numbers = {}, 0
        self.told = []
        self.is_own_look = False
        self.entered, self.missing = set(), set()
        self.shop = Shop(root)
        self.shop.day = self.today.isoformat()
        self.languages = self.draw.sample(["en", "nl", "de", "fr"], self.draw.choice([1, 1, 2, 2, 3, 4]))
        self.choose_settings()
        for _ in range(self.draw.choice([0, 1, 3, 6, 10, 16])):
            self.add_review()
        if "--search" in self.shop.options:
            # Pagefind makes no index of nothing.
            self.shop.review("shown", 4, "2025-12-24", "Always there", "It is good.")
            self.shop.set(quarantine=None)
        if self.chance(0.2):
            self.add_bulk()
        if self.chance(0.4):
            self.add_story()
        if self.chance(0.15):
            self.choose_own_look()
        self.is_signed = self.chance(0.7)

    def chance(self, share):
        return self.draw.random() < share

    def day(self, back=60, least=0):
        """A day before today, as it stands in a file: sometimes with a time."""
        ago = self.draw.randint(least, back)
        when = (self.today - timedelta(ago)).isoformat()
        clock = f"T{self.draw.randrange(24):02}:{self.draw.randrange(60):02}"
        if ago < 3:  # Whatever the zone, a time of these days could be tomorrow's.
            return when
        return self.draw.choice([when, when, when + clock, when + clock + ":07+05:30", when + clock + ":59Z"])

    def text(self):
        if self.chance(0.4):
            return self.draw.choice(TEXTS)
        return " ".join(self.draw.choices(WORDS, k=self.draw.randrange(3, 60))).capitalize() + "."

    def title(self):
        return " ".join(self.draw.choices(WORDS, k=self.draw.randrange(1, 8))).capitalize()

    def localized(self, text):
        if self.chance(0.5):
            return text
        return {language: f"{text} ({language})" for language in self.languages}

    # Settings

    def choose_settings(self):
        draw, chance = self.draw, self.chance
        threshold = draw.choice([None, 1, 2, 3, 4, 5])
        people = {
            "sanne": {"name": "Sanne de Wit", "role": self.localized("workshop"), "email": "sanne@secret.example"},
            "ahmed": {"name": "Ahmed <El> Idrissi"}}
        self.people = list(people)
        settings = dict(
            name=self.localized(draw.choice(["De Ketting", "Rosa's \"Bakery\" & Sons", "שלום", "Łódź <b>bikes</b>"])),
            languages=self.languages, people=people,
            about=self.localized("Bicycle repair") if chance(0.6) else None,
            url=draw.choice([None, "https://reviews.shop.example/", "https://shop.example/all/reviews/"]),
            time_zone=draw.choice([None, *ZONES]),
            accent=draw.choice([None, "#1d4e89", {"light": "#8a3b12", "dark": "#f0b08a"}]),
            contact={"email": "info@shop.example", "site": "https://shop.example",
                     "address": self.localized("Biltstraat 12, <b>Utrecht</b>"),
                     "hours": self.localized("Monday to Friday")} if chance(0.5) else None,
            mark=draw.choice(MARKS),
            protocol={"first-reply": draw.choice(["1 day", "48 hours", "2 weeks"]), "resolution": "20 days",
                      "owner": "sanne"} if chance(0.6) else None,
            complaint_threshold=threshold, order=draw.choice([None, "newest", "representative"]),
            order_limit=draw.choice([None, 0.5]), page_size=draw.choice([None, 1, 2, 5, 20, 200]),
            coach={"off": ["no-paraphrase"]} if chance(0.2) else None,
            quarantine=draw.choice([None, None, {"days": draw.randrange(1, 30)}, {"days": 7, "stars": [1, 2]}]),
            topics={"repair": self.localized("Repair"), "price": "Price"} if chance(0.6) else None,
            sources={"google": {"label": self.localized("Google"), "url": "https://google.example/", "total": 40,
                                "as-of": (self.today - timedelta(3)).isoformat(),
                                **({"difference": self.localized("Some have no words.")} if chance(0.5) else {})},
                     "form": {"label": "Form"}} if chance(0.6) else None,
            checks={"order": self.localized("We look."), "none": "We do not."} if chance(0.4) else None,
            schema=draw.choice([None, "none", "product"]),
            sections=draw.choice([None, None, ["summary", "reviews"], ["changes", "summary", "trend", "reviews"]]),
            edit_url="https://git.example/edit/main/" if chance(0.2) else None)
        settings["write"] = self.where_to_write(settings["sources"])
        if chance(0.35):
            # A wide one stands for the name, a square one is the mark.
            self.shop.write("content/logo.svg", LOGO)
            self.shop.write("content/square.svg", SQUARE_LOGO)
            settings["logo"] = draw.choice([
                "logo.svg", {"light": "logo.svg", "dark": "logo.svg"}, "square.svg",
                {"light": "square.svg", "dark": "square.svg"}])
        self.shop.set(**settings)
        options = []
        if chance(0.3):
            options.append("--compress")
        if chance(0.12) and self.can_search:
            options.append("--search")
        if chance(0.2):
            options += ["--base-url", "https://elsewhere.example/here/"]
        self.shop.options = options

    def where_to_write(self, sources):
        """Nowhere, one place, or a place a source, in an order of its own."""
        places = {key: f"https://{key}.example/review?a=1&b" for key in sources or {}}
        some = self.draw.sample(sorted(places), self.draw.randint(0, len(places)))
        return self.draw.choice([
            None, "https://google.example/review?a=1&b", {key: places[key] for key in some} or None])

    def choose_own_look(self):
        """Templates, words or styles of the shop's own, the same or others than sitegen's."""
        look = self.draw.choice(["words", "style", "template", "script"])
        templates = program.REPOSITORY / "templates"
        if look == "words":
            self.shop.write(f"templates/words/{self.languages[0]}.yml", "complaints: Grumbles\n")
        elif look == "style":
            self.shop.write("templates/style.css", (templates / "style.css").read_text() + "\nh1 { color: teal }\n")
        elif look == "template":
            self.shop.write("templates/page.mustache", "<h1><bdi>{{title}}</bdi></h1><div dir=\"auto\">{{words}}</div>\n")
        else:
            self.shop.write("templates/receipt.js", (templates / "receipt.js").read_text() + "\n// Ours.\n")
        self.is_own_look = True

    def add_story(self):
        others = self.languages[1:]
        self.shop.document("changes/better", self.text(), title=self.title(), date=self.today.isoformat(),
                           reviews=sorted(self.reviews)[:2])
        self.shop.document("pages/about", self.text(), title=self.localized("About us"))
        for language in others:
            if self.chance(0.6):
                self.shop.document(f"changes/better.{language}", self.text(), title=self.title())

    # Reviews and what follows them

    def keys_of_review(self):
        draw, chance = self.draw, self.chance
        rating = draw.choice([1, 1, 2, 3, 4, 5, 5, 5, None])
        keys = {
            "rating": rating, "date": self.day(),
            "title": self.title() if chance(0.8) else None, "author": draw.choice(AUTHORS),
            "language": draw.choice([None, "en", "nl", "ar"]), "evidence": draw.choice([
                None, "order", "invitation", "source", "none"]),
            "topics": draw.choice([None, ["repair"], ["price", "queue"]]),
            "source": draw.choice([None, {"name": "google"}, {"name": "form"}, {"name": "other-place"}]),
            "scale": "8/10" if rating and chance(0.1) else None,
            "experienced": "2025-12-01" if chance(0.1) else None,
            "incentive": "5 euro discount" if chance(0.1) else None,
            "relation": "employee" if chance(0.1) else None,
            "product": "Inner tube 28\"" if chance(0.1) else None,
            "recommends": chance(0.5) if rating is None else None,
            "complaint": True if chance(0.05) else None}
        return {key: value for key, value in keys.items() if value is not None}

    def add_review(self):
        self.numbers += 1
        name = f"r{self.numbers}"
        keys = self.keys_of_review()
        if self.can_do_photos and self.chance(0.08):
            self.shop.write(f"content/media/{name}.jpg", photo(f"{name} {self.numbers}", (64, 48)))
            keys["photos"] = [{"file": f"{name}.jpg", "alt": "What is seen."}]
        self.reviews[name] = {"keys": keys, "text": self.text(), "replies": 0, "follow-ups": 0, "decisions": 0}
        self.write_review(name)
        if self.chance(0.55):
            self.add_reply(name)
            if self.chance(0.3):
                self.add_follow_up(name)
                # Of four steps and more, lists fold away those in the middle.
                for _ in range(self.draw.choice([0, 0, 1, 1, 3])):
                    self.add_reply(name)
        if self.chance(0.15):
            self.decide(name)

    def write_review(self, name):
        review = self.reviews[name]
        self.shop.document(f"reviews/{name}", review["text"], **review["keys"])

    def add_bulk(self):
        lines = []
        for number in range(self.draw.randrange(1, 8)):
            keys = self.keys_of_review() | {"id": f"bulk-{number}", "text": self.text()}
            lines.append(json.dumps(keys, ensure_ascii=False))
        self.shop.write("content/reviews/bulk.jsonl", "\n".join(lines) + "\n")

    def after(self, name):
        """A day between a review's and today, in whatever zone the review's is read."""
        keys = self.reviews[name]["keys"]
        begun = date.fromisoformat(keys["date"][:10]) + timedelta(int("T" in keys["date"]))
        return (begun + timedelta(self.draw.randint(0, max(0, (self.today - begun).days)))).isoformat()

    def round(self, name, kind):
        self.reviews[name][kind] += 1
        number = self.reviews[name][kind]
        return name if number == 1 else f"{name}.{number}"

    def add_reply(self, name):
        outcome = self.draw.choice(OUTCOMES)
        when = self.today.isoformat() if self.reviews[name]["replies"] else self.after(name)
        keys = {"outcome": outcome, "by": self.draw.choice(self.people)}
        if outcome in ("resolved", "declined"):
            keys["resolution"] = self.title()
        if outcome == "resolved":
            keys["proof"] = self.draw.choice([None, "refund", "replacement", "repair", "ruling"])
            if keys["proof"] == "ruling":
                keys["url"] = "https://rulings.example/1"
        if outcome in ("working", "private") and self.chance(0.5):
            keys["next-step"] = (self.today + timedelta(9)).isoformat()
        self.shop.reply(self.round(name, "replies"), when, self.text(), **keys)

    def add_follow_up(self, name):
        self.shop.follow_up(
            self.round(name, "follow-ups"), self.today.isoformat(), self.draw.choice(["confirms", "disputes", "adds"]),
            self.text(), rating=self.draw.choice([None, None, 1, 4, 5]))

    def decide(self, name):
        if self.reviews[name]["decisions"]:
            return
        action = self.draw.choice(["withhold", "remove", "keep", "redact"])
        keys = {"reason": self.draw.choice(REASONS) if action != "keep" else None,
                "requested_by": self.draw.choice([None, "the person named"])}
        if action == "withhold":
            keys["until"] = (self.today + timedelta(self.draw.randrange(1, 40))).isoformat()
        if action == "redact":
            self.reviews[name]["text"] = re.sub(r"\w{4,}", "[…]", self.reviews[name]["text"], count=1)
            self.reviews[name]["keys"].pop("photos", None)
            self.write_review(name)
        self.shop.decide(self.round(name, "decisions"), action, self.today.isoformat(), self.text(),
                         by=self.draw.choice(self.people), **keys)

    # From day to day

    def live(self):
        """Begins the ledger, publishes, and goes on for some days; verify may be asked at any time."""
        self.shop.begin(self.is_signed)
        self.publish()
        for _ in range(self.draw.choice([0, 0, 1, 2, 3])):
            self.today += timedelta(self.draw.randrange(1, 20))
            self.shop.day = self.today.isoformat()
            for _ in range(self.draw.randrange(1, 4)):
                self.happens()
            self.publish()
        return self

    def publish(self):
        self.tell("build")
        self.shop.build()
        self.entered = set(self.reviews)

    def tell(self, what):
        self.told.append(f"{self.shop.day} {what}")

    def happens(self):
        deed = self.draw.choice(DEEDS)
        alive = [name for name in self.reviews if name not in self.missing]
        name = self.draw.choice(alive) if alive else None
        if deed in OF_REVIEWS and name is None:
            return
        self.tell(f"{deed.__name__} {name if deed in OF_REVIEWS else ''}")
        deed(self, name) if deed in OF_REVIEWS else deed(self)


def new_reviews(life):
    for _ in range(life.draw.randrange(1, 4)):
        life.add_review()


def new_reply(life, name):
    life.add_reply(name)


def new_follow_up(life, name):
    life.add_follow_up(name)


def words_edited(life, name):
    life.reviews[name]["text"] = life.text()
    life.write_review(name)


def field_edited(life, name):
    keys = life.reviews[name]["keys"]
    key, value = life.draw.choice([
        ("title", life.title()), ("author", "Someone else"), ("evidence", "invitation"), ("scale", "7/10"),
        ("incentive", "a cake"), ("product", "Bell"), ("topics", ["price"]), ("relation", "friend"),
        ("language", "fr"), ("experienced", "2025-11-11")])
    keys[key] = value
    life.write_review(name)


def stars_edited(life, name):
    if "rating" in life.reviews[name]["keys"]:
        life.reviews[name]["keys"]["rating"] = life.draw.randrange(1, 6)
        life.write_review(name)


def reply_edited(life, name):
    file = life.shop.root / f"content/replies/{name}.md"
    if file.exists():
        file.write_text(file.read_text().rstrip() + "\n\nOne thing more.\n")


def decided(life, name):
    life.decide(name)


def erased(life, name):
    if name in life.entered:
        life.shop.erase(name)
        del life.reviews[name]


def file_lost(life, name):
    """A review's file has gone, and nothing says why: that is what the page says."""
    review = life.reviews[name]
    # What a customer said later, and decisions, cannot go: sitegen refuses to build.
    stays = review["decisions"] or review["follow-ups"]
    if name in life.entered and not stays and not (life.shop.root / "content/changes").exists():
        for kind in ("reviews", "replies"):
            for file in (life.shop.root / "content" / kind).glob(f"{name}.*"):
                file.unlink()
        life.missing.add(name)


def threshold_set(life):
    life.shop.set(complaint_threshold=life.draw.choice([1, 2, 3, 4, 5]))


def quarantine_set(life):
    if "--search" in life.shop.options:
        return
    life.shop.set(quarantine=life.draw.choice([None, {"days": life.draw.randrange(1, 30)}]))


def zone_changed(life):
    life.shop.set(time_zone=life.draw.choice(ZONES))


def people_changed(life):
    people = life.shop.settings["people"]
    life.shop.set(people={**people, "sanne": {"name": "Sanne Jansen"}, "eva": {"name": "Eva", "role": "counter"}})


def person_left(life):
    """A person of the shop leaves and wants the name gone, also from what the settings once were."""
    people = life.shop.settings["people"]
    life.shop.set(people={**people, "ahmed": {"name": f"Colleague {life.draw.randrange(10**9)}"}})
    life.shop.run("ledger", "erase", "--person", "ahmed", "--as-of", life.shop.day)


def contact_changed(life):
    life.shop.set(contact={"email": "info@shop.example", "address": life.localized("1 High Street"),
                           "hours": life.localized(f"From {life.draw.randrange(6, 12)} to 17")})


def mark_changed(life):
    life.shop.set(mark=life.draw.choice(MARKS))


def writing_elsewhere(life):
    life.shop.set(write=life.where_to_write(life.shop.settings.get("sources")))


def promise_changed(life):
    life.shop.set(protocol={"first-reply": f"{life.draw.randrange(1, 9)} days", "resolution": "30 days", "owner": "ahmed"})


def totals_counted(life):
    sources = life.shop.settings.get("sources")
    if sources:
        life.shop.set(sources={**sources, "google": {
            **sources["google"], "total": life.draw.randrange(40, 60), "as-of": life.shop.day}})


def page_size_set(life):
    life.shop.set(page_size=life.draw.choice([1, 3, 50]))


def languages_changed(life):
    """A language more."""
    if len(life.languages) < 4:
        life.languages = life.languages + [next(
            language for language in ("en", "nl", "de", "fr") if language not in life.languages)]
        life.shop.set(languages=life.languages)


def story_told(life):
    life.shop.document("changes/later", life.text(), title=life.title(), date=life.shop.day)


def key_renewed(life):
    """The key was lost, or there has been none: a new one signs from now on."""
    key = life.shop.key
    key.unlink(missing_ok=True)
    life.shop.run("ledger", "init", "--new-key", "--as-of", life.shop.day)


def state_recovered(life):
    """content/ledger was lost, and is rebuilt from what is published: from all of it, so in the morning."""
    if life.told[-2].split()[1] != "build":
        return
    shutil.rmtree(life.shop.root / "content/ledger")
    life.shop.run("ledger", "recover", "public")


def built_twice(life):
    life.shop.build()


def compressed_from_now_on(life):
    if "--compress" not in life.shop.options:
        life.shop.options = life.shop.options + ["--compress"]


OF_REVIEWS = (new_reply, new_follow_up, words_edited, field_edited, stars_edited, reply_edited, decided, erased, file_lost)
DEEDS = OF_REVIEWS + (
    new_reviews, threshold_set, quarantine_set, zone_changed, people_changed, person_left, promise_changed, totals_counted,
    contact_changed, mark_changed, writing_elsewhere,
    page_size_set, languages_changed, story_told, key_renewed, state_recovered, built_twice, compressed_from_now_on)
