"""The shop's own accent, logo and sections, as a browser shows them."""

import pytest

from . import program
from .test_accessibility import violations
from .test_speed import SLOW_4G, measured
from .watching import Watch

LOGO = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} 100">'
        '<circle cx="50" cy="50" r="48" fill="{}"/></svg>')


def site(tmp_path_factory, server, name: str, logo_width: int = 400, **settings) -> str:
    """The address of the demo shop's site with other settings, among them a logo 100 high."""
    root = tmp_path_factory.mktemp(name)
    program.copy_demo(root)
    file = root / "content/site.yml"
    kept = [line for line in file.read_text("utf-8").splitlines()
            if line.split(":")[0] not in settings]
    kept += [f"{key}: {value}" for key, value in settings.items()]
    file.write_text("\n".join(kept) + "\n", "utf-8")
    for scheme, colour in (("light", "#1d4e89"), ("dark", "#8fbcf2")):
        if "logo" in settings:
            (root / f"content/logo-{scheme}.svg").write_text(LOGO.format(logo_width, colour),
                                                              "utf-8")
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_wide_logo_is_drawn_and_says_the_shops_name(
        scheme, chromium, axe, branded, screenshots):
    # A tab of its own: one that changes its scheme begins to load the other logo, too.
    page = chromium.new_page(color_scheme=scheme)
    watch = Watch(page)
    watch.visit(branded)
    shown = page.evaluate("""() => {
      const logo = document.querySelector('img.logo')
      return [logo.complete, logo.naturalWidth > 0, logo.offsetWidth, logo.offsetHeight, logo.alt]
    }""")
    assert shown == [True, True, 144, 36, "De Ketting"]
    for width in (320, 1280):
        assert violations(page, axe, width, scheme) == []
        page.screenshot(path=screenshots / f"own-look-{width}-{scheme}.png", full_page=True,
                        clip={"x": 0, "y": 0, "width": width, "height": 4000})
    assert watch.troubles == []
    page.close()


def test_a_square_logo_is_the_mark_on_every_page_in_its_scheme(
        page, watch, axe, server, tmp_path_factory):
    url = site(tmp_path_factory, server, "square", logo_width=100,
               logo="{ light: logo-light.svg, dark: logo-dark.svg }")
    marks = {"index.html": ".id", "trust/index.html": ".bar .brand",
             "cases/2025-04-10-motor/index.html": ".shop.reply"}
    for scheme, colour in (("light", "1d4e89"), ("dark", "8fbcf2")):
        page.emulate_media(color_scheme=scheme)
        for path, place in marks.items():
            watch.visit(url + path)
            image = page.evaluate("""place => {
              const style = getComputedStyle(document.querySelector(place), '::before')
              return style.backgroundImage + style.content
            }""", place)
            # So small a logo is part of the stylesheet, without letters in it.
            assert "data:image/svg+xml" in image and colour in image, (path, scheme)
            assert '""' in image.replace("'", '"'), (path, scheme)
            assert page.query_selector("img.logo") is None
            assert violations(page, axe, 1280, scheme) == [], (path, scheme)
    assert watch.troubles == []


def test_sections_stand_in_the_order_of_the_settings_and_in_the_pages_column(page, watch, branded):
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        watch.visit(branded)
        boxes = page.evaluate("""() => ['section:has(a[href^="changes/"])', '.hero', '.trend', '#_reviews']
          .map(name => document.querySelector(`main ${name}`).getBoundingClientRect())
          .map(box => [box.top, box.left])""")
        tops = [top for top, _ in boxes]
        assert tops == sorted(tops)
        head = page.evaluate("document.querySelector('.bar .wrap').firstElementChild"
                             ".getBoundingClientRect().left")
        # What stands alone begins where all lines begin; the head has a column of its own inside.
        text = page.evaluate("document.querySelector('main h2').getBoundingClientRect().left")
        assert abs(text - head) <= 16, (width, text, head)


def example(root) -> None:
    """The worked example of docs/themes.md, as a shop that follows it has it."""
    manual = (program.REPOSITORY / "docs/themes.md").read_text("utf-8")
    for part in manual.split("<!-- example: ")[1:]:
        path = root / part.split()[0]
        lines = part.split("\n")[2:]
        end = next(place for place, line in enumerate(lines) if not line.startswith("    "))
        text = "".join(line[4:] + "\n" for line in lines[:end])
        if path.name == "style.css":
            text = (program.REPOSITORY / "templates/style.css").read_text("utf-8") + text
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def test_the_worked_example_of_the_manual_can_be_read_in_both_schemes(
        page, watch, axe, server, tmp_path_factory, screenshots):
    root = tmp_path_factory.mktemp("rosa")
    example(root)
    for path, text in {
        "reviews/loaf.md": "---\nrating: 5\nauthor: Ann\ndate: 2026-03-01\n---\nGood.\n",
        "reviews/cake.md": "---\nrating: 2\nauthor: Bo\ndate: 2026-02-01\n---\nLate.\n",
        "pages/about.md": "---\ntitle: About\n---\nBread.\n",
        "changes/oven.md": "---\ntitle: An oven\ndate: 2026-03-02\nreviews: [cake]\n---\nNew.\n",
    }.items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    url = server.mount("rosa", program.build(root, root / "public"))
    for scheme, paper in (("light", "rgb(251, 246, 239)"), ("dark", "rgb(21, 17, 13)")):
        page.emulate_media(color_scheme=scheme)
        for path in ("index.html", "pages/about/index.html", "cases/cake/index.html"):
            watch.visit(url + path)
            look = page.evaluate("""() => {
              const style = getComputedStyle(document.body)
              return [style.backgroundColor, style.fontFamily.split(',')[0]]
            }""")
            assert look == [paper, "Georgia"], (path, scheme)
            for width in (320, 1280):
                assert violations(page, axe, width, scheme) == [], (path, scheme, width)
        page.screenshot(path=screenshots / f"rosa-{scheme}.png")
    assert watch.troubles == []
