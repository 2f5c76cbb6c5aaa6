"""Where pictures stand, when they do not, and what a second build costs."""

import os
import time
from pathlib import Path

import photos
import pytest

PHOTO = photos.encoded(photos.corners())
OTHER = photos.encoded(photos.corners(400, 800))


def decision(project, action, more=""):
    project.write(
        "content/decisions/one.md",
        f"---\naction: {action}\nreason: personal-data\nby: sanne\ndate: 2026-04-01\n{more}---\nA face.\n")


@pytest.mark.parametrize("action, more", [
    ("withhold", "until: 2026-12-31\n"), ("remove", ""), ("redact", "")])
def test_hidden_reviews_have_no_pictures(project, action, more):
    project.photo("a.jpg", PHOTO)
    project.review("one", "a.jpg")
    project.build()
    assert len(project.pictures) == 2
    decision(project, action, more)
    if action == "redact":
        assert any("[redacted-photo]" in finding for finding in project.findings())
        project.review("one")
    project.build()
    assert project.pictures == []
    assert "media/" not in (project.root / "public/cases/one/index.html").read_text()


def test_a_photo_of_two_reviews_stays_for_the_one_that_is_shown(project):
    project.photo("a.jpg", PHOTO)
    project.photo("same.jpg", PHOTO)
    project.review("one", "a.jpg")
    project.review("two", "a.jpg", "same.jpg")
    project.build()
    assert len(project.pictures) == 2, "the same photo is published once"
    decision(project, "remove")
    project.build()
    assert len(project.pictures) == 2


def test_replies_have_photos_too(project):
    project.photo("new/tyre.jpg", PHOTO)
    project.review("one")
    project.write(
        "content/replies/one.md",
        "---\nby: sanne\ndate: 2026-03-15\nphotos:\n  - { file: new/tyre.jpg, alt: A new tyre }\n---\nDone.\n")
    page = (project.build() / "cases/one/index.html").read_text()
    assert 'alt="A new tyre"' in page and len(project.pictures) == 2


def test_hostile_words(project):
    project.photo("a.jpg", PHOTO)
    project.write("content/reviews/one.md", "---\nrating: 2\ndate: 2026-03-14\nphotos:\n  - file: a.jpg\n"
                  """    alt: '"><script>alert(1)</script>'\n---\nx\n""")
    page = (project.build() / "index.html").read_text()
    assert "<script>alert" not in page and "&lt;script&gt;" in page


def test_a_second_build_makes_nothing_anew(project):
    for index in range(6):
        project.photo(f"{index}.jpg", photos.encoded(photos.noise(2000, 1500, 20 + index)))
        project.review(f"r{index}", f"{index}.jpg")
    project.build()
    before = [(file.name, file.stat().st_mtime_ns, file.stat().st_ino) for file in project.kept]
    first = {file.name: file.read_bytes() for file in project.pictures}
    assert len(before) == 6
    project.build()
    assert before == [(file.name, file.stat().st_mtime_ns, file.stat().st_ino) for file in project.kept]
    assert first == {file.name: file.read_bytes() for file in project.pictures}
    # What is kept is what is made: without it the same site comes out.
    for file in project.kept:
        file.unlink()
    project.build("--jobs", "1")
    assert first == {file.name: file.read_bytes() for file in project.pictures}


@pytest.mark.parametrize("harm", ["cut", "changed", "empty", "other"])
def test_what_is_kept_is_not_trusted(project, harm):
    project.photo("a.jpg", PHOTO)
    project.photo("b.jpg", OTHER)
    project.review("one", "a.jpg", "b.jpg")
    project.build()
    first = {file.name: file.read_bytes() for file in project.pictures}
    one, other = project.kept
    content = one.read_bytes()
    one.write_bytes({"cut": content[:-7], "changed": content[:200] + b"!" + content[201:], "empty": b"",
                     "other": b"x" + content}[harm])
    project.build()
    assert first == {file.name: file.read_bytes() for file in project.pictures}


def test_nothing_is_kept_of_photos_that_have_gone(project):
    project.photo("a.jpg", PHOTO)
    project.review("one", "a.jpg")
    project.build()
    assert len(project.kept) == 1
    (project.root / "content/media/a.jpg").unlink()
    project.review("one")
    project.build()
    assert project.kept == [] and project.pictures == []


def test_check_writes_nothing(project):
    project.photo("a.jpg", PHOTO)
    project.review("one", "a.jpg")
    assert project.findings() == []
    assert not (project.root / ".sitegen").exists()


def test_a_project_that_cannot_be_written(project_in, others_folder, as_nobody):
    project = project_in(others_folder / "shop")
    project.photo("a.jpg", PHOTO)
    project.review("one", "a.jpg")
    output = others_folder / "www/public"
    output.parent.mkdir()
    if as_nobody:
        os.chown(output.parent, 65534, 65534)
    project.root.chmod(0o555)
    done = project.run("build", "--output", str(output), prefix=as_nobody)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list(output.glob("media/*"))) == 2
    assert not (project.root / ".sitegen").exists()


def ledger(project):
    done = project.run("ledger", "init")
    assert done.returncode == 0, done.stderr


def test_the_ledger_has_photos(project):
    """Another photo or another alt is an edit; another name for the same file is none."""
    project.photo("a.jpg", PHOTO)
    project.review("one", "a.jpg")
    ledger(project)
    project.build()
    project.photo("b.jpg", PHOTO)
    (project.root / "content/media/a.jpg").unlink()
    project.review("one", "b.jpg")
    project.build("--locked")
    project.photo("b.jpg", OTHER)
    assert project.run("build", "--locked").returncode == 1
    project.build()
    project.review("one", "b.jpg", alt="Something else")
    assert project.run("build", "--locked").returncode == 1


def test_an_audit_is_content(project):
    import subprocess
    from browser import program
    project.photo("a.jpg", PHOTO)
    project.review("one", "a.jpg")
    ledger(project)
    project.build()
    done = subprocess.run([program.binary(), "ledger", "verify", project.root / "public"],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_erasing_deletes_photos(project, without_libvips):
    project.photo("own.jpg", PHOTO)
    project.photo("shared.jpg", OTHER)
    project.photo("reply.jpg", photos.encoded(photos.corners(300, 300)))
    project.review("one", "own.jpg", "shared.jpg")
    project.review("two", "shared.jpg")
    project.write(
        "content/replies/one.md",
        "---\nby: sanne\ndate: 2026-03-15\nphotos:\n  - { file: reply.jpg, alt: A new tyre }\n---\nDone.\n")
    ledger(project)
    project.build()
    assert len(project.pictures) == 6 and len(project.kept) == 3
    # The law does not wait for a library.
    done = project.run("ledger", "erase", "one", environment=without_libvips)
    assert done.returncode == 0, done.stderr
    assert "content/media/shared.jpg stays" in done.stdout
    left = sorted(file.name for file in (project.root / "content/media").iterdir())
    assert left == ["shared.jpg"] and len(project.kept) == 1
    project.build()
    assert len(project.pictures) == 2


def test_the_key_is_not_with_the_decoder(project):
    """What decodes has nothing of the environment, where the ledger's key may be, and no file."""
    for index in range(4):
        project.photo(f"{index}.jpg", photos.encoded(photos.noise(3000, 2000, 20 + index)))
        project.review(f"r{index}", f"{index}.jpg")
    seen = []
    build = project.begin("build", environment={"SECRET_OF_CI": "a-key-of-the-shop"})
    while build.poll() is None:
        for process in decoders_of(build.pid):
            try:
                files = {os.readlink(file) for file in (process / "fd").iterdir()}
                seen.append(((process / "environ").read_bytes(), files))
            except OSError:
                pass  # It has ended.
    assert seen, "no decoder was seen at work"
    for environment, files in seen:
        assert b"a-key" not in environment
    _, files = seen[-1]
    assert not any(file.startswith(str(project.root)) for file in files), files


def decoders_of(parent: int):
    """The processes that decode for a build."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            of = stat.read_text().rpartition(")")[2].split()[1]
            if int(of) == parent and b"picture-work" in (stat.parent / "cmdline").read_bytes():
                yield stat.parent
        except OSError:
            pass


def test_a_second_look_is_quick(project):
    for index in range(8):
        project.photo(f"{index}.jpg", photos.encoded(photos.noise(3000, 2000, 20 + index)))
        project.review(f"r{index}", f"{index}.jpg")
    start = time.monotonic()
    project.build()
    first = time.monotonic() - start
    start = time.monotonic()
    project.build()
    assert time.monotonic() - start < first / 2
