"""Everything that is wrong with a photo is said at its line and column, and nothing is built."""

import os
import struct
import zlib

import photos
import pytest
from PIL import Image

PHOTO = photos.encoded(photos.corners())


def bomb() -> bytes:
    """Some kilobytes that unpack to 400 million pixels."""
    return photos.encoded(Image.new("1", (20000, 20000)), "PNG")


def lying_bomb() -> bytes:
    """A header of two thousand million pixels, and nothing behind it."""
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 50000, 50000, 8, 6, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b""))


@pytest.mark.parametrize("content, rule, words", [
    (PHOTO[:len(PHOTO) // 2], "broken-photo", "decoded to its end"),
    (b"\xff\xd8\xff\xe0" + b"hello" * 20, "broken-photo", "decoded"),
    (b"a text with the name of a photo", "photo-format", "not a photo"),
    (b"", "photo-format", "not a photo"),
    (b"\0\0\0\x20ftypheic" + b"\0" * 50, "photo-format", "HEIC"),
    (photos.encoded(photos.corners(), "GIF"), "photo-format", "GIF"),
    (photos.encoded(photos.corners(), "TIFF"), "photo-format", "TIFF"),
    (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "photo-format", "SVG"),
    (bomb(), "photo-too-large", "20000 by 20000"),
    (lying_bomb(), "photo-too-large", "50000 by 50000"),
    (PHOTO + b"\0" * (20 << 20), "photo-too-large", "20 MiB"),
], ids=["half", "only begun", "text", "empty", "HEIC",
        "GIF", "TIFF", "SVG", "bomb", "lying bomb", "bytes"])
def test_files(project, content, rule, words):
    name = "a.png" if content.startswith(b"\x89PNG") else "a.jpg"
    project.photo(name, content)
    project.review("one", name)
    finding, = project.findings()
    assert finding.startswith("content/reviews/one.md:6:11: error: ")
    assert finding.endswith(f"[{rule}]") and words in finding
    done = project.run("build")
    assert done.returncode == 1 and rule in done.stderr
    assert not (project.root / "public").exists()


def test_missing(project):
    project.photo("2026/tyre.jpg", PHOTO)
    project.review("one", "2026/tire.jpg")
    assert project.findings() == [
        "content/media/2026/tyre.jpg: warning: no review and no reply names this file [unused-photo]",
        "content/reviews/one.md:6:11: error: there is no file content/media/2026/tire.jpg; did you mean"
        " '2026/tyre.jpg'? [no-such-photo]"]


def test_unused(project):
    project.photo("a.jpg", PHOTO)
    project.photo(".hidden.jpg", PHOTO)
    project.review("one")
    assert project.findings() == [
        "content/media/a.jpg: warning: no review and no reply names this file [unused-photo]"]
    project.build()
    assert project.pictures == []
    assert project.run("build", "--strict").returncode == 1


def test_broken_review_makes_no_photo_unused(project):
    project.photo("a.jpg", PHOTO)
    project.write("content/reviews/one.md", "---\nrating: 9\nphotos: [\n---\n")
    assert not any("unused-photo" in finding for finding in project.findings())


def test_link(project):
    project.photo("real.jpg", PHOTO)
    os.symlink("real.jpg", project.root / "content/media/a.jpg")
    project.review("one", "real.jpg", "a.jpg")
    assert project.findings() == [
        "content/media/a.jpg: error: symbolic links are not followed [symbolic-link]"]


def test_linked_folder(project, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.jpg").write_bytes(PHOTO)
    (project.root / "content").mkdir(exist_ok=True)
    os.symlink(outside, project.root / "content/media")
    project.review("one", "a.jpg")
    findings = project.findings()
    assert any("[symbolic-link]" in finding for finding in findings)
    assert project.run("build").returncode == 1


def test_without_library(project, without_libvips):
    project.photo("a.jpg", PHOTO)
    project.review("one", "a.jpg")
    for command in ("check", "build"):
        done = project.run(command, environment=without_libvips)
        assert done.returncode == 1
        assert "one.md:6:11: error: there are photos, and libvips" in done.stdout + done.stderr
        assert "apt-get install libvips42" in done.stdout + done.stderr
    # Who needs no pictures needs no library.
    assert project.run("desk", environment=without_libvips).returncode == 0
    project.review("one")
    assert project.run("build", environment=without_libvips).returncode == 0


def test_mutated(projects):
    """Photos with random faults: a picture or a finding, never a crash, a hang or a lost site."""
    import random
    random.seed(6)
    seeds = [PHOTO, photos.told(), photos.told_png(), photos.told_webp(),
             photos.encoded(photos.corners(), progressive=True),
             photos.encoded(photos.corners().convert("P"), "PNG")]
    project = projects()
    for index in range(120):
        photo = bytearray(random.choice(seeds))
        for _ in range(random.choice([1, 3, 30])):
            place = random.randrange(2, len(photo))
            match random.randrange(3):
                case 0: photo[place] = random.randrange(256)
                case 1: del photo[place:place + random.randrange(1, 40)]
                case _: photo[place:place] = bytes(random.randrange(256) for _ in range(9))
        project.photo(str(index), bytes(photo))
        project.review(f"r{index}", str(index))
    done = project.run("check", "--quiet")
    assert done.returncode in (0, 1), done.stderr
    for line in (done.stdout + done.stderr).splitlines():
        assert "[broken-photo]" in line or "[photo-" in line, line
        assert "crashed" not in line, line
