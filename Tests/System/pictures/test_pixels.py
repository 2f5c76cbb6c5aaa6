"""What can be seen on the pictures is what can be seen on the photo."""

import io

import photos
import pytest
from PIL import Image, ImageCms


def made(project, photo: bytes):
    name = "a." + Image.open(io.BytesIO(photo)).format.lower()
    project.photo(name, photo)
    project.review("one", name)
    project.build()
    small, = [file for file in project.pictures if file.name.endswith("-320.jpg")]
    large, = [file for file in project.pictures if file.name.endswith("-1280.jpg")]
    return Image.open(small), Image.open(large)


def near(one, other, by=12):
    if not isinstance(one, tuple):
        one = (one, one, one)
    return all(abs(a - b) <= by for a, b in zip(one, other))


@pytest.mark.parametrize("orientation, size, corner", [
    (1, (800, 400), "top left"), (2, (800, 400), "top right"),
    (3, (800, 400), "bottom right"), (4, (800, 400), "bottom left"),
    (5, (400, 800), "top left"), (6, (400, 800), "top right"),
    (7, (400, 800), "bottom right"), (8, (400, 800), "bottom left")])
def test_upright(project, orientation, size, corner):
    """EXIF's eight ways to hold a camera."""
    for image in made(project, photos.encoded(photos.corners(), exif=photos.exif(orientation))):
        assert image.size[0] * size[1] == image.size[1] * size[0]
        edge = {"top left": (3, 3), "top right": (-4, 3), "bottom left": (3, -4),
                "bottom right": (-4, -4)}
        for place, (x, y) in edge.items():
            pixel = image.convert("RGB").getpixel((x % image.size[0], y % image.size[1]))
            assert near(pixel, (0, 0, 254) if place == corner else (254, 0, 0)), (place, pixel)


@pytest.mark.parametrize("size, small, large", [
    ((4000, 3000), (320, 240), (1280, 960)), ((3000, 4000), (240, 320), (960, 1280)),
    ((900, 300), (320, 107), (900, 300)), ((200, 100), (200, 100), (200, 100)),
    ((1, 1), (1, 1), (1, 1)), ((9000, 3), (320, 1), (1280, 1))])
def test_sizes(project, size, small, large):
    """Two sizes, and never larger than the photo."""
    photo = photos.encoded(Image.new("RGB", size, "green"), "PNG")
    assert [image.size for image in made(project, photo)] == [small, large]


KINDS = {
    "palette": (photos.corners().convert("P"), "PNG", (254, 0, 0)),
    "one bit": (Image.new("1", (400, 300), 1), "PNG", (255, 255, 255)),
    "grey": (Image.new("L", (400, 300), 128), "JPEG", (128, 128, 128)),
    "grey, 16 bits": (Image.new("I;16", (400, 300), 40000), "PNG", (156, 156, 156)),
    "transparent": (Image.new("RGBA", (400, 300), (255, 0, 0, 0)), "PNG", (255, 255, 255)),
    "grey and half transparent": (Image.new("LA", (400, 300), (90, 128)), "PNG", (172, 172, 172)),
    "WebP": (Image.new("RGB", (400, 300), (10, 200, 30)), "WEBP", (10, 200, 30)),
}


@pytest.mark.parametrize("kind", KINDS)
def test_kinds(project, kind):
    image, form, wanted = KINDS[kind]
    for made_image in made(project, photos.encoded(image, form)):
        assert made_image.mode in ("RGB", "L")
        assert near(made_image.getpixel((made_image.size[0] - 3, made_image.size[1] - 3)), wanted)


def test_cmyk(project):
    """A printer's photo: red ink is red."""
    for image in made(project, photos.encoded(Image.new("CMYK", (400, 300), (0, 255, 255, 0)))):
        red, green, blue = image.getpixel((9, 9))
        assert red > 200 and green < 80 and blue < 80


def test_profile(project, tmp_path):
    """A photo whose profile swaps red and green is shown with them swapped back."""
    profile = swapped_profile()
    photo = photos.encoded(Image.new("RGB", (400, 300), (200, 30, 60)), icc_profile=profile, quality=98)
    wanted = ImageCms.profileToProfile(
        Image.new("RGB", (4, 4), (200, 30, 60)), ImageCms.ImageCmsProfile(io.BytesIO(profile)),
        ImageCms.createProfile("sRGB")).getpixel((0, 0))
    assert not near(wanted, (200, 30, 60)), "the profile says nothing"
    for image in made(project, photo):
        assert near(image.getpixel((9, 9)), wanted, 6)


def swapped_profile() -> bytes:
    """sRGB's own profile, with the names of the tags of two colours exchanged."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = profile.index(b"rXYZ", 128), profile.index(b"gXYZ", 128)
    profile[red:red + 4], profile[green:green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)
