"""Writing a published ledger as somebody would who has no signature to forge: in Python, by the book."""

import base64
import hashlib
import json
import shutil

SALT = base64.b64encode(bytes(range(32))).decode()


def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def base64_sha256(data: bytes):
    return base64.b64encode(hashlib.sha256(data).digest()).decode()


def commitment(content, salt=SALT):
    return base64_sha256(b"sitegen.ledger.commitment.v1\0" + base64.b64decode(salt) + canonical(content).encode())


def root(hashes):
    if len(hashes) == 1:
        return hashes[0]
    left = 1
    while left * 2 < len(hashes):
        left *= 2
    return hashlib.sha256(b"\1" + root(hashes[:left]) + root(hashes[left:])).digest()


class PublishedLedger:
    """The ledger of a published folder: of fewer than 256 events, and to be written not signed."""

    def __init__(self, site):
        self.folder = site / "ledger"
        self.origin, size = (self.folder / "checkpoint").read_text().splitlines()[:2]
        data = (self.folder / f"tile/entries/000.p/{size}").read_bytes()
        self.events, at = [], 0
        while at < len(data):
            end = at + 2 + int.from_bytes(data[at:at + 2], "big")
            self.events.append(json.loads(data[at + 2:end]))
            at = end
        self.openings = [json.loads(line) for line in (self.folder / "openings/000.jsonl").open(encoding="utf-8")]

    def opening(self, piece):
        """The newest opening of a document."""
        return [opening for opening in self.openings if opening["piece"] == piece][-1]

    def close(self, opening):
        opening.pop("content")
        opening.pop("salt")

    def say(self, piece, **members):
        """Enters a document with other members, as if it had always been so."""
        opening = self.opening(piece)
        opening["content"].update(members)
        event = self.events[opening["event"]]
        event["commitment"] = commitment(opening["content"], opening["salt"])

    def edit(self, piece, edit, **members):
        """Enters a new revision of a review, and closes the one before."""
        old = self.opening(piece)
        content = {**old["content"], **members, "edit": edit}
        number, before = len(self.events), self.events[old["event"]]
        self.events.append({
            "commitment": commitment(content), "day": self.events[-1]["day"],
            "id": hashlib.md5(b"%d" % number).hexdigest(), "kind": "review", "refers": old["event"], "revision": 2,
            "stars": before["stars"]})
        self.close(old)
        self.openings.append({"content": content, "event": number, "piece": piece, "salt": SALT})

    def enter_settings(self, source, look=None, **members):
        """Enters what the source says of the shop, with other members of what is entered."""
        settings = json.loads(canonical(source["settings"]))
        people = settings.pop("people", {})
        for one in settings.get("sources", []):
            one.pop("as-of", None)
        look = look or {}
        files = {path: text.encode() for path, text in look.get("templates", {}).items()}
        files |= {path: base64.b64decode(text) for path, text in look.get("logos", {}).items()}

        def digests(items):
            return {item["slug"]: base64_sha256(canonical(item).encode()) for item in items}

        content = {
            "changes": digests(source.get("changes", [])), "kind": "settings",
            "look": {path: base64_sha256(data) for path, data in files.items()},
            "pages": digests(source.get("pages", [])), "people": commitment(people), "settings": settings, **members}
        number = len(self.events)
        self.events.append({
            "commitment": commitment(content), "day": self.events[-1]["day"],
            "id": hashlib.md5(b"%d" % number).hexdigest(), "kind": "settings"})
        (self.folder / f"settings/{number}.json").write_text(canonical({
            "content": content, "event": number, "people": {"people": people, "salt": SALT}, "salt": SALT}) + "\n", "utf-8")

    def write_openings(self):
        (self.folder / "openings/000.jsonl").write_text(
            "".join(f"{canonical(opening)}\n" for opening in self.openings), "utf-8")

    def write(self):
        self.write_openings()
        lines = [canonical(event).encode() for event in self.events]
        hashes = [hashlib.sha256(b"\0" + line).digest() for line in lines]
        shutil.rmtree(self.folder / "tile")
        for name, data in {"entries": b"".join(len(line).to_bytes(2, "big") + line for line in lines),
                           "0": b"".join(hashes)}.items():
            tile = self.folder / f"tile/{name}/000.p/{len(lines)}"
            tile.parent.mkdir(parents=True)
            tile.write_bytes(data)
        sizes = {int(file.name) for file in (self.folder / "checkpoints").iterdir()} | {len(lines)}
        for size in sizes:
            text = f"{self.origin}\n{size}\n{base64.b64encode(root(hashes[:size])).decode()}\n"
            (self.folder / f"checkpoints/{size}").write_text(text)
        (self.folder / "checkpoint").write_text(text if size == len(lines) else (
            self.folder / f"checkpoints/{len(lines)}").read_text())


def read_source(site, name="site.json"):
    return json.loads((site / "ledger/source" / name).read_text("utf-8"))


def write_source(site, value, name="site.json"):
    (site / "ledger/source" / name).write_text(canonical(value) + "\n", "utf-8")
