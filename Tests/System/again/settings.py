"""What people do to the settings and the look of a project between two builds, and days that pass."""

from datetime import timedelta

from browser import program

from .project import NotNow

TEMPLATES = program.REPOSITORY / "templates"
# What may be put at the end of each of sitegen's own files.
OWN = {"page.mustache": "<p>Our own.</p>\n", "case.mustache": "<!-- ours -->\n", "list.mustache": "<hr>\n",
       "layout.mustache": "\n", "style.css": "\nh1 { color: teal }\n", "receipt.js": "\n// Ours.\n",
       "words/en.yml": "complaints: Grumbles\n", "words/nl.yml": "complaints: Gemopper\n"}


def without_ledger(project):
    if project.has_ledger:
        raise NotNow


def setting_changed(project):
    """One setting, or now and then all, drawn anew."""
    life, shop = project.life, project.shop
    old, options = dict(shop.settings), shop.options
    life.choose_settings()
    new, drawn = dict(shop.settings), shop.options
    if project.has_ledger:
        new["url"], shop.options = old.get("url"), options
    elif project.chance(0.7):
        shop.options = options
    keys = sorted(key for key in {*old, *new} if old.get(key) != new.get(key))
    if not keys:
        raise NotNow
    if project.chance(0.8):
        keys = [project.draw.choice(keys)]
    shop.settings = old
    shop.set(**{key: new.get(key) for key in keys})
    return f"{keys} {[option for option in drawn if option not in options]}"


def compression_changed(project):
    options = project.shop.options
    has = "--compress" in options
    project.shop.options = [option for option in options if option != "--compress"] + ["--compress"] * (not has)


def order_changed(project):
    now = project.shop.settings.get("order")
    project.shop.set(order=None if now else "newest")


def own_file_changed(project):
    name = project.draw.choice(sorted(OWN))
    file = project.root / "templates" / name
    if file.exists() and project.chance(0.6):
        file.unlink()
        return f"{name} removed"
    old = file.read_text() if file.exists() else (TEMPLATES / name).read_text()
    if name.startswith("words/"):
        old = ""
    project.shop.write(f"templates/{name}", old + OWN[name])
    return name


def days_pass(project):
    days = project.draw.choice([1, 1, 1, 7, 40, 200])
    project.life.today += timedelta(days)
    project.shop.day = project.life.today.isoformat()


def day_before(project):
    without_ledger(project)
    project.life.today -= timedelta(project.draw.choice([1, 1, 3]))
    project.shop.day = project.life.today.isoformat()


SETTINGS = [
    setting_changed, setting_changed, compression_changed, order_changed, own_file_changed, own_file_changed, days_pass,
    day_before]
