"""The first page is light."""

import gzip

LIMIT = 14_600  # ten TCP packets: what a server sends before it first waits for an answer


def test_the_first_page_and_its_style_fit_into_the_first_flight(demo):
    files = [demo / "index.html", *sorted((demo / "assets").glob("style.*.css"))]
    assert len(files) == 2
    assert files[0].read_text("utf-8").count('<article class="case') == 20
    weight = {file.name: len(gzip.compress(file.read_bytes(), 9)) for file in files}
    assert sum(weight.values()) <= LIMIT, weight


def test_the_first_page_in_every_other_language_is_as_light(demo):
    style = next((demo / "assets").glob("style.*.css"))
    others = sorted(demo.glob("??/index.html"))
    assert others
    for index in others:
        weight = sum(len(gzip.compress(file.read_bytes(), 9)) for file in (index, style))
        assert weight <= LIMIT, (index, weight)
