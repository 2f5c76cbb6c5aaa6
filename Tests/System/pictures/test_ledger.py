"""Pictures in the ledger: what it commits to, what is kept for it, and what comes back."""

import base64
import hashlib
import json
import shutil

import pytest

import photos

ONE = photos.encoded(photos.corners())
OTHER = photos.encoded(photos.corners(400, 800))


def openings(folder) -> list[dict]:
    lines = []
    for file in sorted((folder / "openings").glob("*.jsonl")):
        lines += [json.loads(line) for line in file.read_text().splitlines()]
    return lines


def published(project) -> list[dict]:
    return openings(project.root / "public" / "ledger")


def events(project) -> int:
    """How many events there are, of which one is the settings."""
    return len((project.root / "content/ledger/events.jsonl").read_text().splitlines())


def kept(project) -> list:
    return sorted((project.root / "content/ledger/pictures").glob("*"))


@pytest.fixture
def shop(project):
    """A shop with a ledger, and with a review that has a photo."""
    project.photo("a.jpg", ONE)
    project.review("one", "a.jpg")
    assert project.run("ledger", "append").returncode == 0
    project.build()
    return project


def test_what_is_committed(shop):
    """Everything that the page needs of the picture, and nothing by which the photo is known."""
    [opening] = published(shop)
    [photo] = opening["content"]["photos"]
    assert set(photo) == {"alt", "name", "original", "pictures"}
    for picture, size in zip(photo["pictures"], ("320", "1280")):
        file = shop.root / "public" / "media" / f"{photo['name']}-{size}.jpg"
        assert hashlib.sha256(file.read_bytes()).hexdigest() == picture["sha256"]
    [file] = kept(shop)
    assert file.name == photo["name"]
    digest = hashlib.sha256(ONE).digest()
    assert digest in file.read_bytes()
    for path in (shop.root / "public").rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for form in (digest, digest.hex().encode(), base64.b64encode(digest)):
                assert form not in content, path


def test_kept_pictures_need_no_library(shop, without_libvips):
    before = {path.name: path.read_bytes() for path in shop.pictures}
    shutil.rmtree(shop.root / "public")
    shutil.rmtree(shop.root / ".sitegen" / "media")
    done = shop.run("build", environment=without_libvips)
    assert done.returncode == 0, done.stderr
    assert {path.name: path.read_bytes() for path in shop.pictures} == before
    assert events(shop) == 2
    assert shop.run("check", environment=without_libvips).returncode == 0


def test_nothing_new_without_library(shop, without_libvips):
    shop.photo("b.jpg", OTHER)
    shop.review("two", "b.jpg")
    shop.review("three")
    done = shop.run("build", environment=without_libvips)
    assert done.returncode == 1 and "no-picture-library" in done.stderr
    assert events(shop) == 2 and len(kept(shop)) == 1


def test_replaced_photo_is_an_edit(shop):
    [before] = kept(shop)
    shop.photo("a.jpg", OTHER)
    page = (shop.build() / "cases/one/index.html").read_text()
    first, second = published(shop)
    assert "content" not in first and second["content"]["edit"] == {"fields": ["photos"]}
    assert "Review, changed: photos" in page
    [now] = kept(shop)
    assert now.name != before.name and before.name not in page
    assert len(shop.pictures) == 2


def test_picture_that_cannot_be_made_again(shop):
    """Without what was kept the same library makes the same picture; another one makes another."""
    [picture] = kept(shop)
    content = picture.read_bytes()
    picture.unlink()
    shop.build()
    assert events(shop) == 2 and [path.name for path in kept(shop)] == [picture.name]
    # What another library would have made of the photo.
    shop.photo("b.jpg", OTHER)
    shop.review("two", "b.jpg")
    shop.build()
    assert events(shop) == 3
    cached = {path.name.split("-")[0]: path for path in shop.kept}
    one, other = (cached[hashlib.sha256(photo).hexdigest()] for photo in (ONE, OTHER))
    shutil.copyfile(other, one)
    picture.unlink()
    done = shop.run("build")
    assert done.returncode == 1 and "ledger-picture" in done.stderr
    assert events(shop) == 3
    picture.write_bytes(content)
    shop.build()
    assert events(shop) == 3


@pytest.mark.parametrize("harm", ["cut", "changed", "renamed"])
def test_damaged_picture(shop, harm):
    [picture] = kept(shop)
    content = picture.read_bytes()
    if harm == "cut":
        picture.write_bytes(content[:-1])
    elif harm == "changed":
        picture.write_bytes(content[:-40] + b"x" + content[-39:])
    else:
        picture.rename(picture.with_name("x" * 20))
    done = shop.run("build")
    assert done.returncode == 1 and "[ledger-picture]" in done.stderr


def test_erasing_deletes_what_was_kept(shop):
    shop.photo("b.jpg", OTHER)
    shop.review("one", "a.jpg", "b.jpg")
    shop.photo("c.jpg", OTHER)
    shop.review("two", "c.jpg")
    shop.build()
    assert len(kept(shop)) == 2
    shared = [opening["content"] for opening in published(shop) if "content" in opening][-1]
    done = shop.run("ledger", "erase", "one")
    assert done.returncode == 0, done.stderr
    shop.build()
    names = {path.name for path in kept(shop)}
    assert names == {photo["name"] for photo in shared["photos"]} and len(names) == 1
    assert hashlib.sha256(ONE).digest() not in b"".join(p.read_bytes() for p in kept(shop))


def test_recovering(shop, without_libvips):
    """What was published comes back, and needs no library to be published again."""
    shop.photo("b.jpg", OTHER)
    shop.review("two", "b.jpg")
    shop.build()
    names = [path.name for path in kept(shop)]
    shutil.rmtree(shop.root / "content/ledger")
    shutil.rmtree(shop.root / ".sitegen" / "media")
    done = shop.run("ledger", "recover", str(shop.root / "public"))
    assert done.returncode == 0, done.stderr
    assert [path.name for path in kept(shop)] == names
    done = shop.run("build", environment=without_libvips)
    assert done.returncode == 0, done.stderr
    assert events(shop) == 3
    # A picture that is not there as it was entered is told.
    shutil.rmtree(shop.root / "content/ledger")
    shop.pictures[0].write_bytes(b"another picture")
    done = shop.run("ledger", "recover", str(shop.root / "public"))
    assert done.returncode == 0 and "not published as it was entered" in done.stderr


def test_photo_of_a_first_format_ledger(shop):
    """A ledger that knew only the photo's plain digest is completed, and tells no edit."""
    bundle = shop.root / "content/ledger/openings/000.jsonl"
    assert bundle.is_file()  # Made anew below, as the first version wrote it.
    content = {
        "alt": "What is seen", "sha256": hashlib.sha256(ONE).hexdigest()}
    document = {
        "author": "Ann", "date": "2026-03-14", "evidence": "none", "id": "one", "kind": "review",
        "photos": [content], "rating": 2, "text": "Flat again."}
    write_first_ledger(shop, document)
    page = (shop.build() / "cases/one/index.html").read_text()
    assert events(shop) == 3
    assert "Review, recorded in full: photos" in page and "Changed on" not in page
    first, second = published(shop)
    assert second["content"]["edit"] == {"cause": "completed", "fields": ["photos"]}
    # The plain digest is not published any more.
    assert "content" not in first
    assert shop.run("build").returncode == 0 and events(shop) == 3


def write_first_ledger(project, document):
    """A ledger of one event, unsigned, in the first version's form, without settings."""
    def canonical(value):
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

    salt = bytes(range(32))
    content = canonical(document)
    commitment = hashlib.sha256(b"sitegen.ledger.commitment.v1\0" + salt + content).digest()
    event = canonical({
        "commitment": base64.b64encode(commitment).decode(), "day": "2026-03-14", "id": "0" * 32,
        "kind": "review", "revision": 1, "stars": document["rating"]})
    root = base64.b64encode(hashlib.sha256(b"\0" + event).digest()).decode()
    folder = project.root / "content/ledger"
    origin = (folder / "origin").read_text().strip()
    shutil.rmtree(folder)
    shutil.rmtree(project.root / "public")
    project.write("content/ledger/events.jsonl", event + b"\n")
    project.write("content/ledger/origin", origin + "\n")
    project.write("content/ledger/checkpoints/1", f"{origin}\n1\n{root}\n")
    opening = b'{"content":' + content + b',"event":0,"piece":"reviews/' \
        + document["id"].encode() + b'","salt":"' + base64.b64encode(salt) + b'"}\n'
    project.write("content/ledger/openings/000.jsonl", opening)
