"""The shop's own accent, logo and sections, as a browser shows them."""

import pytest

from . import program
from .test_accessibility import violations
from .test_speed import SLOW_4G, measured

LOGO = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
        '<circle cx="50" cy="50" r="48" fill="{}"/></svg>')


def site(tmp_path_factory, server, name: str, **settings) -> str:
    """The address of the demo shop's site with other settings."""
    root = tmp_path_factory.mktemp(name)
    program.copy_demo(root)
    file = root / "content/site.yml"
    kept = [line for line in file.read_text("utf-8").splitlines()
            if line.split(":")[0] not in settings]
    kept += [f"{key}: {value}" for key, value in settings.items()]
    file.write_text("\n".join(kept) + "\n", "utf-8")
    for scheme, colour in (("light", "#1d4e89"), ("dark", "#8fbcf2")):
        if "logo" in settings:
            (root / f"content/logo-{scheme}.svg").write_text(LOGO.format(colour), "utf-8")
    return server.mount(name, program.build(root, root / "public"))


@pytest.mark.parametrize("accent", ["#ffff00", "#ffffff", "#000000", "#39ff14", "#ff00ff", "#808080"])
def test_any_accent_can_be_read_in_both_schemes(
        accent, page, watch, axe, server, tmp_path_factory):
    url = site(tmp_path_factory, server, "accent-" + accent[1:], accent=f'"{accent}"')
    for path in ("index.html", "cases/2025-04-10-motor/index.html", "trust/index.html"):
        watch.visit(url + path)
        for scheme in ("light", "dark"):
            assert violations(page, axe, 1280, scheme) == [], (path, scheme)


@pytest.fixture(scope="session")
def branded(server, tmp_path_factory) -> str:
    return site(tmp_path_factory, server, "branded",
                logo="{ light: logo-light.svg, dark: logo-dark.svg }",
                sections="[changes, summary, trend, reviews]")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_logo_comes_in_its_scheme_and_moves_nothing(scheme, chromium, branded):
    noted = measured(chromium, branded, line=SLOW_4G, scheme=scheme, scroll=True)
    assert (noted["shift"], noted["shifts"]) == (0, 0)


def test_a_logo_is_drawn_and_says_the_shops_name(page, watch, axe, branded, screenshots):
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        watch.visit(branded)
        shown = page.evaluate("""() => {
          const logo = document.querySelector('img.logo')
          return [logo.complete, logo.naturalWidth > 0, logo.offsetWidth, logo.offsetHeight, logo.alt]
        }""")
        assert shown == [True, True, 36, 36, "De Ketting"]
        for width in (320, 1280):
            assert violations(page, axe, width, scheme) == []
            page.screenshot(path=screenshots / f"own-look-{width}-{scheme}.png", full_page=True,
                            clip={"x": 0, "y": 0, "width": width, "height": 4000})
    assert watch.troubles == []


def test_sections_stand_in_the_order_of_the_settings(page, watch, branded):
    watch.visit(branded)
    tops = page.evaluate("""() => ['.wrap > section:not(.hero)', '.hero', '.trend', '#_reviews']
      .map(name => document.querySelector(name).getBoundingClientRect().top)""")
    assert tops == sorted(tops)
