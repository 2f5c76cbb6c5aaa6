"""Another's decoder reads every code that we make: all versions, levels and masks, and the poster's."""

import re
import subprocess

import pytest
import zxingcpp

from browser import program

LEVELS = {"medium": "M", "quartile": "Q"}
PATH = re.compile(r"M(\d+) (\d+)h(\d+)v1h-\d+z")


def decode(size: int, dark: set[tuple[int, int]], pixels: int = 4) -> list:
    """What stands in a picture of `size` modules a side, each some pixels wide."""
    width = size * pixels
    picture = bytearray(b"\xff" * (width * width))
    for x, y in dark:
        for row in range(y * pixels, (y + 1) * pixels):
            picture[row * width + x * pixels:row * width + (x + 1) * pixels] = bytes(pixels)
    return zxingcpp.read_barcodes(
        memoryview(picture).cast("B", (width, width)), formats=zxingcpp.BarcodeFormat.QRCode)


@pytest.fixture(scope="module")
def samples() -> list[list[str]]:
    binary = program.REPOSITORY / ".build" / "debug" / "QRSamples"
    if not binary.is_file():
        subprocess.run(["swift", "build", "--product", "QRSamples"], cwd=program.REPOSITORY,
                       check=True, capture_output=True, timeout=600)
    output = subprocess.run([binary], capture_output=True, text=True, timeout=120, check=True)
    return [line.split(" ") for line in output.stdout.splitlines()]


def test_every_version_level_and_mask_is_read_back_without_an_error(samples):
    seen, wrong = set(), []
    for version, level, mask, size, text, modules in samples:
        size = int(size)
        dark = {(place % size + 4, place // size + 4)
                for place, module in enumerate(modules) if module == "1"}
        found = decode(size + 8, dark)
        told = [(one.text, one.extra["Version"], one.extra["ECLevel"], one.extra["DataMask"],
                 one.extra.get("UEC")) for one in found]
        # UEC is the error correction that is left unused: 1 where every module is right.
        if told != [(text, version, LEVELS[level], int(mask), 1.0)]:
            wrong.append((version, level, mask, len(text), told))
        seen.add((version, level, mask))
    assert not wrong, f"{len(wrong)}, such as {wrong[:3]}"
    assert len(seen) == 10 * 2 * 8 and len(samples) == 3 * len(seen)


def test_a_wrong_module_is_told(samples):
    """The control: the decoder sees that the last module, one of data, was turned around."""
    version, level, mask, size, text, modules = samples[-1]
    size = int(size)
    dark = {(place % size + 4, place // size + 4)
            for place, module in enumerate(modules) if module == "1"}
    (one,) = decode(size + 8, dark ^ {(size + 3, size + 3)})
    assert one.text == text and one.extra["UEC"] < 1


@pytest.mark.parametrize("folder, address", [
    ("", "https://reviews.deketting.example/"), ("nl/", "https://reviews.deketting.example/nl/")])
def test_the_poster_leads_to_the_page(folder, address, demo):
    page = (demo / folder / "poster" / "index.html").read_text("utf-8")
    size = int(re.search(r'class="code" viewBox="0 0 (\d+) ', page)[1])
    dark = {(int(x) + step, int(y)) for x, y, width in PATH.findall(page)
            for step in range(int(width))}
    assert [one.text for one in decode(size, dark)] == [address]
