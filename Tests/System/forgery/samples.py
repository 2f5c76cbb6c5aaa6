"""The shops whose published folders are forged, each built over several days as a shop would.

`workshop` has nearly everything: two languages, a key, photos, a logo, topics, sources, decisions of
each kind, quarantine, edits, an erasure, compressed twins. `bakery` is plain: no key, no address, one
language. `florist` has a search page and three languages, and it has changed its key.
"""

import io
import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageDraw

from .shop import Shop

LOGO = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 24">'
        '<ellipse cx="24" cy="12" rx="24" ry="12" fill="#c9772e"/></svg>\n')


def photo(seed, size=(480, 320)):
    """A photo that no other seed makes."""
    draw = random.Random(seed)
    image = Image.new("RGB", size, tuple(draw.randrange(256) for _ in range(3)))
    pen = ImageDraw.Draw(image)
    for _ in range(12):
        x, y = draw.randrange(size[0]), draw.randrange(size[1])
        pen.ellipse((x, y, x + draw.randrange(20, 160), y + draw.randrange(20, 120)),
                    fill=tuple(draw.randrange(256) for _ in range(3)))
    file = io.BytesIO()
    image.save(file, "JPEG", quality=90)
    return file.getvalue()


@dataclass
class Sample:
    """A published site as it was honestly built, and what a forger could have kept of it."""
    name: str
    shop: Shop
    # The published folder after each day but the last, oldest first.
    earlier: list = field(default_factory=list)
    # The project as it was on each of those days: to go on from there is a fork.
    states: list = field(default_factory=list)

    @property
    def site(self):
        return self.shop.site

    @property
    def kept(self):
        """Files for --since that an honest later site fits: checkpoints and receipts."""
        files = [folder / "ledger/checkpoint" for folder in self.earlier]
        files.append(self.site / "ledger/checkpoint")
        return files + sorted(self.earlier[-1].glob("cases/*/receipt.tlog-proof"))

    def close_day(self, *options):
        self.shop.build(*options)
        folder = self.shop.root / f"earlier/{self.shop.day}"
        shutil.copytree(self.shop.site, folder)
        self.earlier.append(folder)
        self.states.append(self.shop.copy(self.shop.root / f"states/{self.shop.day}"))


def settings(languages):
    def both(english, *others):
        return dict(zip(languages, (english, *others)))

    return dict(
        name="De Ketting", url="https://reviews.deketting.example/", languages=languages,
        about=both("Bicycle repair in Utrecht", "Fietsenmaker in Utrecht", "Fahrradwerkstatt"),
        time_zone="Europe/Amsterdam", accent="#1d4e89",
        contact={"email": "info@deketting.example", "site": "https://deketting.example",
                 "address": "Biltstraat 12, Utrecht",
                 "hours": both("Monday to Friday, 9 to 17", "maandag tot vrijdag, 9 tot 17 uur", "Montag bis Freitag")},
        mark="DK",
        write={"google": "https://google.example/ketting/review", "form": "https://deketting.example/form"},
        people={
            "sanne": {"name": "Sanne de Wit", "role": both("workshop", "werkplaats", "Werkstatt")},
            "ahmed": {"name": "Ahmed El Idrissi", "role": both("owner", "eigenaar", "Inhaber")}},
        protocol={"first-reply": "2 days", "resolution": "14 days", "owner": "sanne"},
        complaint_threshold=3,
        topics={"repair": both("Repair", "Reparatie", "Reparatur"),
                "price": both("Price", "Prijs", "Preis")},
        sources={
            "google": {"label": "Google", "url": "https://google.example/ketting", "total": 12,
                       "as-of": "2026-02-27"},
            "form": {"label": both("Our form", "Ons formulier", "Formular"), "total": 6,
                     "as-of": "2026-02-27", "difference": both("One was a test.", "Eén was een test.", "Ein Test.")}},
        checks={"order": both("We look up the order.", "We zoeken de bestelling op.", "Wir sehen nach.")})


def write_complaints(shop):
    """A complaint for each outcome and grade."""
    google = {"name": "google"}
    shop.review("flat", 1, "2026-02-03", "Flat again", "Paid 45 euro and stood by the road.\n\nNever again.",
                author="Marieke V.", source=google, evidence="order", topics=["repair"])
    shop.reply("flat", "2026-02-04", "Sorry. I pinched the tube *myself* and will come by tonight.",
               outcome="working", next_step="2026-03-20")
    shop.review("lamp", 2, "2026-02-05", "Lamp dead", "The lamp died within a week.", author="Noor",
                source=google, topics=["repair", "price"], evidence="order")
    shop.reply("lamp", "2026-02-06", "A new lamp is on its way.", outcome="resolved",
               resolution="New lamp sent by post.", proof="replacement", by="ahmed")
    shop.follow_up("lamp", "2026-02-10", "confirms", "The new one shines.", rating=4)
    shop.review("brake", 1, "2026-02-06", "No brakes", "The brakes did not hold on the hill.", author="Sven")
    shop.reply("brake", "2026-02-07", "We gave the money back.", outcome="resolved",
               resolution="65 euro refunded.", proof="refund")
    shop.follow_up("brake", "2026-02-12", "disputes", "Nothing has reached me.")
    shop.review("saddle", 2, "2026-02-07", "Torn saddle", "The saddle came torn.", author="Zoë",
                source={"name": "form"})
    shop.reply("saddle", "2026-02-09", "We mended it while you waited.", outcome="resolved",
               resolution="Saddle mended.")
    shop.review("price", 3, "2026-02-08", "Dear", "Forty euro for a bell is too much.", author="Tom",
                source=google, topics=["price"], evidence="invitation")
    shop.reply("price", "2026-02-09", "The bell is made of brass. The price stands.", outcome="declined",
               resolution="The price was on the label.", by="ahmed")
    shop.review("phone", 2, "2026-02-09", "Nobody answers", "I called five times.", author="Fatima")
    shop.reply("phone", "2026-02-11", "We shall call you on Monday.", outcome="private", next_step="2026-03-30")
    shop.review("frame", 1, "2026-02-10", "Bent frame", "My frame came back bent.", author="Joost",
                source=google, evidence="source")
    shop.reply("frame", "2026-02-11", "The committee heard us both.", outcome="resolved",
               resolution="We paid as ruled.", proof="ruling", url="https://rulings.example/17")
    shop.review("wait", 1, "2026-02-20", "Nine days", "Nine days for a chain, and no word.", author="Anna")
    shop.review("rude", 2, "2026-02-12", "Rude", "They laughed at my bicycle.", author="Chloé")
    shop.reply("rude", "2026-02-13", "Nobody should be laughed at. I have spoken with him.")
    shop.review("stolen", 1, "2026-02-12", "Names named", "Mr Jansen of number 12 cheated me.", author="Ad")
    shop.decide("stolen", "remove", "2026-02-14", "It named a neighbour.", reason="personal-data",
                requested_by="the neighbour")
    shop.review("paused", 1, "2026-02-13", "Under review", "An angry word about the mechanic.", author="Bob")
    shop.decide("paused", "withhold", "2026-02-27", "We ask the writer first.", reason="abuse", until="2026-04-30")
    shop.review("kept", 2, "2026-02-14", "Kept", "Ahmed took my old tyre without asking.", author="Lot")
    shop.decide("kept", "keep", "2026-02-16", "It is the writer's experience.", requested_by="Ahmed", by="ahmed")
    shop.review("gone", 2, "2026-02-15", "To be forgotten", "A text that its writer wants gone.", author="Eva")


def write_praise(shop):
    shop.review("good", 5, "2026-02-01T14:00", "Lovely people", "They fixed my bicycle while I waited.",
                source={"name": "google", "id": "g1", "url": "https://google.example/g1"}, evidence="order",
                topics=["repair"], product='Inner tube 28"')
    shop.reply("good", "2026-02-01T18:00", "Thank you, Marieke.")
    shop.review("dutch", 5, "2026-02-02", "Prachtig", "Snel klaar en *netjes*.", language="nl", author="Lotte",
                scale="10/10", source={"name": "google"})
    shop.review("gift", 4, "2026-02-11", "Nice bell", "The bell rings & rings.", incentive="5 euro discount",
                author="Rik", source={"name": "form"})
    shop.review("cousin", 5, "2026-02-16", "Best in town", "My cousin does it best.", relation="family",
                author="Hans", experienced="2026-02-10")
    shop.review("silent", None, "2026-02-17", "Review without stars", "Would go again.", recommends=True,
                author="Mila")


def write_story(shop):
    shop.document("changes/bells", "Bells are **tried** before they are sold.", title="Better bells",
                  date="2026-02-20", topics=["repair"], reviews=["gift", "price"])
    shop.document("pages/about", "We mend bicycles since 1998. See [our trust page](../../trust/index.html).",
                  title="About us")
    for language in shop.settings["languages"][1:]:
        shop.document(f"changes/bells.{language}", "Bellen worden geprobeerd.", title="Betere bellen")
        shop.document(f"pages/about.{language}", "Fietsen sinds 1998.", title="Over ons")


def workshop(root):
    shop = Shop(root, **settings(["en", "nl"]), logo="logo.svg", page_size=4, quarantine={"days": 7})
    shop.options = ["--compress"]
    shop.write("content/logo.svg", LOGO)
    for name in ("wheel", "tyre", "tyre-mended", "bell"):
        shop.write(f"content/media/{name}.jpg", photo(name))
    write_praise(shop)
    write_complaints(shop)
    write_story(shop)
    shop.review("wheel", 4, "2026-02-18", "Round again", "The wheel is round again.", author="Theo",
                photos=[{"file": "wheel.jpg", "alt": "A round wheel."}])
    shop.review("tyre", 2, "2026-02-19", "Worn tyre", "The new tyre was worn, call 06-1234.", author="Ida",
                photos=[{"file": "tyre.jpg", "alt": "The worn tyre."}])
    shop.reply("tyre", "2026-02-20", "You have a new one.", outcome="resolved", resolution="New tyre.",
               proof="repair", photos=[{"file": "tyre-mended.jpg", "alt": "The new tyre."}])
    sample = Sample("workshop", shop)
    shop.begin()
    sample.close_day()
    shop.day = "2026-03-10"
    shop.review("bell", 5, "2026-03-08", "A bell", "It rings.", author="Bo",
                photos=[{"file": "bell.jpg", "alt": "The bell."}])
    shop.review("rude", 2, "2026-02-12", "Rude, and sorry", "They laughed at my bicycle. He said sorry.",
                author="Chloé")
    shop.review("price", 4, "2026-02-08", "Dear", "Forty euro for a bell is too much.", author="Tom",
                source={"name": "google"}, topics=["price"], evidence="invitation")
    sample.close_day()
    shop.day = "2026-03-16"
    shop.review("tyre", 2, "2026-02-19", "Worn tyre", "The new tyre was worn, call […].", author="Ida")
    shop.decide("tyre", "redact", "2026-03-15", "It gave a number.", reason="personal-data")
    shop.reply("rude", "2026-02-13", "Nobody should be laughed at. He has said sorry.")
    shop.reply("brake.2", "2026-03-14", "The bank has it: it was paid on 13 March.")
    shop.erase("gone")
    shop.set(people={**shop.settings["people"], "femke": {"name": "Femke Hoekstra", "role": "counter"}})
    sample.close_day()
    shop.day = "2026-03-20"
    shop.review("newest", 2, "2026-03-19", "Late", "Two days late.", author="Kim", source={"name": "form"})
    shop.set(protocol={"first-reply": "3 days", "resolution": "14 days", "owner": "sanne"})
    shop.build()
    return sample


def bakery(root):
    shop = Shop(root, name="Rosa's Bakery", people={"sanne": {"name": "Rosa Marsh", "role": "owner"}},
                order="newest", languages=["en"])
    shop.review("bread", 5, "2026-02-01", "Good bread", "The crust is right.", author="Ann", topics=["bread"])
    shop.review("stale", 2, "2026-02-03", "Stale", "Yesterday's rolls, sold as fresh.", author="Dan")
    shop.reply("stale", "2026-02-03", "I am sorry, Daniel. Bring me the bill.", outcome="resolved",
               resolution="4 pounds refunded.", proof="refund")
    shop.review("cake", 1, "2026-02-05", "No cake", "The cake was not there.", author="Eve")
    sample = Sample("bakery", shop)
    shop.begin(signed=False)
    sample.close_day()
    shop.day = "2026-03-05"
    shop.review("bun", 4, "2026-03-04", "Bun", "A good bun.", author="Flo")
    shop.follow_up("stale", "2026-03-04", "confirms", "It came.")
    shop.build()
    return sample


def florist(root):
    shop = Shop(root, **settings(["en", "nl", "de"]), page_size=5, schema="product")
    shop.options = ["--search"]
    write_praise(shop)
    write_complaints(shop)
    write_story(shop)
    sample = Sample("florist", shop)
    shop.begin()
    sample.close_day()
    shop.day = "2026-03-09"
    shop.run("ledger", "init", "--new-key", "--as-of", shop.day)
    shop.review("rose", 5, "2026-03-07", "Roses", "Red ones.", author="Ro", topics=["price"])
    sample.close_day()
    shop.day = "2026-03-12"
    shop.reply("wait", "2026-03-11", "It is ready now.", outcome="working", next_step="2026-03-25")
    shop.build()
    return sample


SAMPLES = {"workshop": workshop, "bakery": bakery, "florist": florist}


def make(folder: Path, names=tuple(SAMPLES)):
    """Builds the samples below a folder and holds that each is honest."""
    samples = {}
    for name in names:
        sample = SAMPLES[name](folder / name)
        for since in [(), *(("--since", kept) for kept in sample.kept)]:
            sample.shop.verify(*since)
        samples[name] = sample
    return samples
