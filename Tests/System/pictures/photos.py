"""Photos as cameras, scanners and people with bad intentions make them."""

import io

from PIL import Image, ImageCms, ImageDraw
from PIL.PngImagePlugin import PngInfo

SECRET = "Lauwerecht 12"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>{SECRET}</dc:creator></x:xmpmeta>"
# 8BIM, resource 0x0404 (IPTC), one data set 2:120 (caption).
CAPTION = b"\x1c\x02\x78" + len(SECRET).to_bytes(2, "big") + SECRET.encode()
IPTC = (b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(CAPTION).to_bytes(4, "big") + CAPTION + b"\0")


def encoded(image, kind="JPEG", **options) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def corners(width=800, height=400, mode="RGB"):
    """Red, with a blue corner at the top left."""
    image = Image.new("RGB", (width, height), "red")
    ImageDraw.Draw(image).rectangle((0, 0, width // 4, height // 4), fill="blue")
    return image.convert(mode)


def exif(orientation=None, thumbnail=False):
    tags = Image.Exif()
    if orientation:
        tags[0x0112] = orientation
    tags[0x010F] = SECRET  # the camera's maker
    tags[0x9286] = SECRET  # a comment
    gps = tags.get_ifd(0x8825)
    gps.update({1: "N", 2: (52.0, 5.0, 30.0), 3: "E", 4: (5.0, 7.0, 12.0), 29: SECRET})
    tags._ifds[0x8825] = gps
    return tags


def told(image=None) -> bytes:
    """A photo that tells where it was taken in every way that JPEG has."""
    photo = encoded(
        image or corners(), exif=exif(), xmp=XMP.encode(), comment=SECRET, quality=92,
        icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    # IPTC goes in by hand, behind the first two bytes; and a film behind the end, as phones do.
    segment = b"\xff\xed" + (len(IPTC) + 2).to_bytes(2, "big") + IPTC
    film = b"\0\0\0\x10ftypmp42\0\0\0\0" + (len(SECRET) + 8).to_bytes(4, "big") + b"mdat" + SECRET.encode()
    return photo[:2] + segment + photo[2:] + film


def told_png() -> bytes:
    info = PngInfo()
    info.add_text("Author", SECRET)
    info.add_itxt("XML:com.adobe.xmp", XMP)
    return encoded(corners(mode="RGBA"), "PNG", pnginfo=info, exif=exif())


def told_webp() -> bytes:
    return encoded(corners(), "WEBP", exif=exif(), xmp=XMP.encode())


def noise(width=4000, height=3000, sigma=40):
    return Image.effect_noise((width, height), sigma).convert("RGB")
