"""Languages that nobody speaks, each one file made of the English words: what is not taken from the
file shows, and so does what has no room or no direction."""

import re

from browser.program import REPOSITORY

ENGLISH = (REPOSITORY / "templates/words/en.yml").read_text("utf-8")
HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
FORMS = {"pl": ("one", "few", "many", "other"), "ar": ("zero", "one", "two", "few", "many", "other")}


def accented(text: str) -> str:
    """Longer by a third, as German is, and none of it English."""
    words = text.translate(str.maketrans("aeiouAEIOUcnsz", "áéíóúÁÉÍÓÚçñšž"))
    return f"{words}{'‿' * (len(words) // 3)}"


def mirrored(text: str) -> str:
    return "".join(HEBREW[ord(c.lower()) % len(HEBREW)] if c.isalpha() and c.isascii() else c for c in text)


def words(change, locale: str, direction: str, name: str, forms=("one", "other")) -> str:
    """The English file with every text changed, its names in braces left alone, in these forms."""
    lines = [f"locale: {locale}", f"direction: {direction}", f'name: "{name}"']
    for line in ENGLISH.splitlines():
        key, _, text = line.partition(": ")
        if not text or line.startswith("#") or key in ("locale", "direction", "name"):
            continue
        if text.startswith("{"):
            texts = dict(re.findall(r'(\w+): "((?:[^"\\]|\\.)*)"', text))
            made = ", ".join(
                f'{form}: "{_changed(texts.get(form, texts["other"]), change)}"' for form in forms)
            lines.append(f"{key}: {{ {made} }}")
        else:
            lines.append(f'{key}: "{_changed(text.strip(chr(34)), change)}"')
    return "\n".join(lines) + "\n"


def _changed(text: str, change) -> str:
    parts = re.split(r"(\{\w+\})", text)
    return "".join(part if part.startswith("{") else change(part) for part in parts)
