"""Takeout as it is downloaded, and archives that mean harm."""

import io
import json
import tarfile
import zipfile

import pytest
from importing import export, google

FOLDER = "Takeout/Google Business Profile/account-1/location-77"
PAGES = {
    f"{FOLDER}/reviews.json": export(google(1)),
    f"{FOLDER}/reviews_001.json": export(google(2)),
    f"{FOLDER}/reviews-TOKEN.json": export(google(3)),
    # The same location under a second account, where a review is newer.
    FOLDER.replace("account-1", "account-2") + "/reviews.json":
        export(google(1, "ONE", "Worse.", "2026-05-01T10:00:00Z")),
    f"{FOLDER}/questions.json": {"questions": [{"text": "not a review"}]},
}


def packed(files, kind="zip"):
    made = io.BytesIO()
    if kind == "zip":
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content if isinstance(content, bytes) else json.dumps(content))
    else:
        with tarfile.open(fileobj=made, mode="w:gz" if kind == "tar.gz" else "w") as archive:
            for name, content in files.items():
                data = content if isinstance(content, bytes) else json.dumps(content).encode()
                entry = tarfile.TarInfo(name)
                entry.size = len(data)
                archive.addfile(entry, io.BytesIO(data))
    return made.getvalue()


def reviews(shop):
    return {path.name: path.read_bytes() for path in shop.files("reviews")}


@pytest.mark.parametrize("kind", ["zip", "tar.gz", "tar"])
def test_an_archive_is_the_same_as_its_folder(shop, another, kind):
    archive = shop.write(f"takeout.{kind}", packed(PAGES, kind))
    for name, content in PAGES.items():
        another.write(f"download/{name}", content)
    said = shop.take(archive).said
    another.take("google", another.root / "download")
    assert "4 reviews from Google: 3 new, 1 changed" in said or "3 new" in said
    assert reviews(shop) == reviews(another) and len(reviews(shop)) == 3
    assert b"Worse." in b"".join(reviews(shop).values())
    before = shop.tree()
    shop.take(archive)
    assert shop.tree() == before


def test_a_whole_archive_that_lacks_a_review_says_so(shop):
    shop.take(shop.write("old.zip", packed({f"{FOLDER}/reviews.json": export(google(1), google(2))})))
    said = shop.take(shop.write("new.zip", packed({f"{FOLDER}/reviews.json": export(google(2))}))).said
    assert said.count("is not in this full export any more") == 1


def test_names_in_an_archive_lead_nowhere(shop):
    before = {path for path in shop.root.parent.rglob("*")}
    archive = packed({
        "../../../reviews-out.json": export(google(1)), "/tmp/reviews-abs.json": export(google(2)),
        "a/../../reviews.json": export(google(3))})
    path = shop.write("takeout.zip", archive)
    shop.take("google", path)
    assert len(reviews(shop)) == 3
    outside = {each for each in shop.root.parent.rglob("*")} - before - {path}
    assert all(shop.root / "content" in (each, *each.parents) for each in outside)


def test_a_zip_bomb_stays_small_and_is_said(shop):
    bomb = packed({f"{FOLDER}/reviews.json": b'{"reviews": [{"comment": "' + b"A" * (40 << 20)})
    assert len(bomb) < 1 << 20
    said, peak = shop.peak("google", shop.write("bomb.zip", bomb), check=1)
    assert "longer than 8 MiB" in said
    assert reviews(shop) == {}
    assert peak < 300 << 10


def test_an_archive_in_an_archive_is_not_opened_and_an_empty_one_is_said(shop):
    inner = packed({f"{FOLDER}/reviews.json": export(google(1))})
    shop.take(shop.write("old.json", export(google(1))))
    before = shop.tree()
    for name, data in {"nested.zip": packed({"takeout.zip": inner}), "empty.zip": packed({}),
                       "other.zip": packed({"Takeout/Mail/mail.mbox": b"From"})}.items():
        said = shop.take("google", shop.write(name, data), check=1).said
        assert "no file of reviews" in said, name
        assert "missing" not in said
        assert shop.tree() == before


@pytest.mark.parametrize("cut", [4, 30, 200, -60, -10])
def test_an_archive_that_was_cut_short(shop, cut):
    whole = packed({f"{FOLDER}/reviews.json": export(*(google(n) for n in range(200)))})
    path = shop.write("cut.zip", whole[:cut])
    done = shop.run("import", "google", path, "--as-of", "2026-11-01")
    # libarchive reads on without the list at a zip's end; what it cannot read, it says.
    assert done.returncode in (0, 1, 2), done.said
    if done.returncode == 0:
        assert len(reviews(shop)) == 200
    else:
        assert "cut.zip" in done.said
    shop.take("google", shop.write("whole.zip", whole))
    assert len(reviews(shop)) == 200


def test_an_archive_with_a_password(shop):
    data = bytearray(packed({f"{FOLDER}/reviews.json": export(google(1))}))
    # The mark of encryption, in the entry's own header and in the list at the end.
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    done = shop.take("google", shop.write("secret.zip", bytes(data)), check=2)
    assert "secret.zip" in done.said
    assert reviews(shop) == {}


def test_an_archive_of_blanks_ends_at_once(shop):
    name = shop.write("blanks.zip", packed({f"{FOLDER}/reviews.json": b" " * (256 << 20)}))
    said = shop.take("google", name, check=1).said
    assert "reviews.json: error: the first 1 MiB of this file are blank" in said
