"""A photo is whole, as its header and its name say, or it is `broken-photo` and nothing of it is published."""

import re
import struct
import zlib

import photos
import pytest
from PIL import Image

SIZE = (120, 77)


def scene(mode="RGB"):
    return photos.noise(*SIZE).convert(mode)


WHOLE = {
    "baseline.jpg": photos.encoded(scene(), quality=85),
    "fine.jpg": photos.encoded(scene(), quality=95, subsampling=0, optimize=True),
    "restarts.jpg": photos.encoded(scene(), restart_marker_blocks=3),
    "grey.jpg": photos.encoded(scene("L")),
    "print.jpg": photos.encoded(scene("CMYK")),
    "progressive.jpg": photos.encoded(scene(), progressive=True),
    "colours.png": photos.encoded(scene(), "PNG"),
    "palette.png": photos.encoded(scene("P"), "PNG"),
    "clear.png": photos.encoded(scene("RGBA"), "PNG"),
    "bits.png": photos.encoded(scene("1"), "PNG"),
    "lossy.webp": photos.encoded(scene(), "WEBP"),
    "lossless.webp": photos.encoded(scene(), "WEBP", lossless=True),
    "told.webp": photos.told_webp(),
    "told.jpg": photos.told(),
}


def broken(project, cases: dict[str, bytes]) -> dict[str, str]:
    """What is found, by photo, each in a review of its own, in one check."""
    for place, (name, content) in enumerate(cases.items()):
        project.photo(name, content)
        project.review(f"r{place}", name)
    found = {}
    names = list(cases)
    for line in project.findings():
        match = re.fullmatch(r"content/reviews/r(\d+)\.md:6:11: error: (.*) \[broken-photo\]", line)
        assert match, line
        found[names[int(match[1])]] = match[2]
    return found


def test_whole_photos_are_none(project):
    assert broken(project, WHOLE) == {}


@pytest.mark.parametrize("name", WHOLE)
def test_cut_anywhere(project, name):
    """Also where the end is put back, so that only the pixels are missing."""
    whole = WHOLE[name]
    ends = [*range(16, len(whole) - 12, len(whole) // 24), *range(len(whole) - 12, len(whole))]
    stem, ending = name.split(".")
    if name == "told.jpg":
        # What phones put behind the picture is not the picture.
        ends = [end for end in ends if end < whole.rindex(b"\xff\xd9")]
    cases = {f"{stem}-{end}.{ending}": whole[:end] for end in ends}
    for end in ends:
        closed = {
            "jpg": whole[:end] + b"\xff\xd9",
            "png": whole[:end] + chunk(b"IEND", b""),
            "webp": whole[:4] + struct.pack("<I", end - 8) + whole[8:end],
        }[ending]
        # A second 0xFF before a marker fills up and says nothing.
        if end > 700 and closed.replace(b"\xff\xff\xd9", b"\xff\xd9") != whole:
            cases[f"{stem}-{end}-closed.{ending}"] = closed
    assert set(cases) - set(broken(project, cases)) == set()
    assert project.run("build").returncode == 1
    assert not (project.root / "public").exists()


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    found, place = [], 8
    while place < len(png):
        length, = struct.unpack(">I", png[place:place + 4])
        found.append((png[place + 4:place + 8], png[place + 8:place + 8 + length]))
        place += 12 + length
    return found


def png(*parts: tuple[bytes, bytes]) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def sized(jpeg: bytes, width: int, height: int) -> bytes:
    at = jpeg.index(b"\xff\xc2" if b"\xff\xc2" in jpeg else b"\xff\xc0") + 5
    return jpeg[:at] + struct.pack(">HH", height, width) + jpeg[at + 4:]


def lies() -> dict[str, bytes]:
    photo = WHOLE["colours.png"]
    head, *data, end = chunks(photo)
    rest = head[1][8:]
    pixels = zlib.decompress(b"".join(content for _, content in data))
    extended = bytearray(WHOLE["told.webp"])
    extended[24] ^= 1  # the canvas's width
    lossy = WHOLE["lossy.webp"]
    cases = {
        "no-data.png": png(head, end), "no-header.png": png(*data, end), "no-end.png": png(head, *data),
        "half-data.png": png(head, (b"IDAT", zlib.compress(pixels[:len(pixels) // 2])), end),
        "two-headers.png": png(head, head, *data, end),
        "header-checksum.png": photo[:29] + bytes([photo[29] ^ 1]) + photo[30:],
        "data-checksum.png": photo[:-16] + bytes([photo[-16] ^ 1]) + photo[-15:],
        "kind.png": png((b"IHDR", head[1][:9] + b"\6" + head[1][10:]), *data, end),
        "canvas.webp": bytes(extended),
        "short.webp": lossy[:4] + struct.pack("<I", len(lossy) - 9) + lossy[8:],
        "long.webp": lossy[:4] + struct.pack("<I", len(lossy) + 8) + lossy[8:],
        "no-picture.webp": b"RIFF" + struct.pack("<I", 4) + b"WEBP",
        "no-frame.jpg": b"\xff\xd8\xff\xd9", "no-end.jpg": WHOLE["baseline.jpg"][:-2],
    }
    width, height = SIZE
    for name, (w, h) in {
            "low": (width, height // 2), "high": (width, height * 2), "narrow": (width // 2, height),
            "wide": (width * 2, height), "both": (width // 2, height * 2)}.items():
        cases[f"{name}.png"] = png((b"IHDR", struct.pack(">II", w, h) + rest), *data, end)
        for kind in ("baseline", "fine", "restarts", "grey", "progressive"):
            if name == "both" and kind in ("baseline", "restarts"):
                continue  # as many blocks, and JPEG has nothing else to count
            cases[f"{kind}-{name}.jpg"] = sized(WHOLE[f"{kind}.jpg"], w, h)
    return cases


def polyglots() -> dict[str, bytes]:
    archive = b"PK\x05\x06" + b"\0" * 18
    return {f"{place}-{name}": WHOLE[name] + more
            for name in ("colours.png", "lossy.webp")
            for place, more in enumerate(
                [archive, b"%PDF-1.7\n%%EOF", b"<script>alert(1)</script>", b"GIF89a", b"x"])}


def animations() -> dict[str, bytes]:
    frames = {"save_all": True, "append_images": [Image.new("RGB", SIZE, "red")]}
    return {f"film.{kind}": photos.encoded(scene(), kind, **frames) for kind in ("png", "webp")}


def misnamed() -> dict[str, bytes]:
    jpeg, other = WHOLE["baseline.jpg"], WHOLE["colours.png"]
    return {"a.png": jpeg, "a.webp": jpeg, "a.heic": jpeg, "a.gif": jpeg, "a.html": jpeg, "a.jpg": other,
            "a.JPEG": WHOLE["lossy.webp"], "b.jpg.png": jpeg}


@pytest.mark.parametrize("kind", [lies, polyglots, animations, misnamed], ids=lambda kind: kind.__name__)
def test_what_says_something_else(project, kind):
    cases = kind()
    found = broken(project, cases)
    assert set(cases) - set(found) == set()
    if kind is animations:
        assert all("it is an animation" in words for words in found.values())
    if kind is misnamed:
        assert found["a.png"] == "the file is a JPEG, whatever its name says; name it '.jpg'"


def film() -> bytes:
    return struct.pack(">I4s4sI", 16, b"ftyp", b"mp42", 0) + struct.pack(">I4s", 20, b"mdat") + b"film" * 3


@pytest.mark.parametrize("more", [
    b"\0" * 9, WHOLE["fine.jpg"], b"\0\0" + WHOLE["progressive.jpg"], film(), WHOLE["grey.jpg"] + film(),
    b"\0\0\1\x0a\x0e\0\0\0Image_UTC_DataSEFHxxxxSEFT", b"PK\x05\x06" + b"\0" * 18, b"<script>alert(1)</script>",
], ids=["zeros", "another", "progressive", "film", "both", "Samsung", "archive", "script"])
def test_what_cameras_put_behind_a_photo_is_left_out(project, more):
    project.photo("a.jpg", WHOLE["baseline.jpg"] + more)
    project.photo("IMG.JPG", WHOLE["baseline.jpg"])
    project.photo("without-ending", WHOLE["baseline.jpg"])
    project.review("one", "a.jpg", "IMG.JPG", "without-ending")
    project.build()
    # The same pixels are one picture.
    assert len(project.pictures) == 2


def test_a_new_name_is_looked_at_again(project):
    """Though the picture of the same bytes is kept."""
    project.photo("a.jpg", WHOLE["baseline.jpg"])
    project.review("one", "a.jpg")
    project.build("--no-ledger")
    (project.root / "content/media/a.jpg").rename(project.root / "content/media/a.png")
    project.review("one", "a.png")
    finding, = project.findings()
    assert finding.endswith("[broken-photo]") and "the file is a JPEG" in finding
