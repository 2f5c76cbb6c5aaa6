"""Nothing of what a photo tells beside its pixels is published."""

import io

import photos
import pytest
from PIL import Image


@pytest.mark.parametrize("name, photo", [
    ("a.jpg", photos.told()), ("a.png", photos.told_png()), ("a.webp", photos.told_webp())],
    ids=["JPEG", "PNG", "WebP"])
def test_metadata_goes(project, name, photo):
    assert photos.SECRET.encode() in photo, "the fixture tells nothing"
    project.photo(name, photo)
    project.review("one", name)
    project.build()
    assert len(project.pictures) == 2
    for file in project.pictures:
        content = file.read_bytes()
        for word in (photos.SECRET.encode(), b"Exif", b"GPS", b"adobe", b"xmp", b"Photoshop", b"8BIM", b"ICC_PROFILE"):
            assert word.lower() not in content.lower(), (file, word)
        image = Image.open(io.BytesIO(content))
        assert image.format == "JPEG" and not image.getexif() and "comment" not in image.info
        assert set(image.info) <= {
            "jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "progressive", "progression"}
        image.load()


def test_the_original_is_nowhere_in_the_site(project):
    photo = photos.told()
    project.photo("a.jpg", photo)
    project.review("one", "a.jpg")
    for file in project.build().rglob("*"):
        assert file.is_dir() or photos.SECRET.encode() not in file.read_bytes()
