"""What others on the web are told: read by a browser, by an XML parser, and against schema.org."""

import json
import xml.etree.ElementTree as ElementTree

import pytest
from rdflib.namespace import SDO

from browser import program, tree

URL = "https://reviews.deketting.example/"
ATTACK = "</script><script>alert(1)</script><!-- \\u2028"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The demo with `schema: product`, and a review that would break out of its data."""
    root = tmp_path_factory.mktemp("world")
    program.copy_demo(root)
    settings = root / "content" / "site.yml"
    settings.write_text(settings.read_text("utf-8") + "\nschema: product\n", "utf-8")
    (root / "content" / "reviews" / "hostile.md").write_text(
        f"---\ntitle: {json.dumps(ATTACK)}\nrating: 1\nauthor: {json.dumps(ATTACK)}\n"
        f"date: 2026-11-01\nproduct: {json.dumps(ATTACK)}\n---\n{ATTACK}\n", "utf-8")
    (root / "content" / "replies" / "hostile.md").write_text(
        f"---\nby: sanne\ndate: 2026-11-02\n---\n{ATTACK}\n", "utf-8")
    return program.build(root, root / "public")


# Of what a property is one, and what it may hold; by schema.org's definitions, inherited ones too.
PROPERTIES = {
    "name": ({"WebSite", "Product", "Person", "Organization", "Review", "ListItem"}, str),
    "url": ({"WebSite", "Review"}, str),
    "inLanguage": ({"Review"}, str),
    "itemListElement": ({"BreadcrumbList"}, "ListItem"),
    "position": ({"ListItem"}, int),
    "item": ({"ListItem"}, str),
    "review": ({"Product"}, "Review"),
    "reviewRating": ({"Review"}, "Rating"),
    "ratingValue": ({"Rating"}, int),
    "bestRating": ({"Rating"}, int),
    "worstRating": ({"Rating"}, int),
    "author": ({"Review", "Comment"}, {"Person", "Organization"}),
    "datePublished": ({"Review", "Comment"}, str),
    "reviewBody": ({"Review"}, str),
    "comment": ({"Review"}, "Comment"),
    "text": ({"Comment"}, str),
}


def faults(thing):
    """What schema.org does not know of a thing, or does not have there."""
    if thing["@type"] not in SDO.__annotations__:
        yield thing["@type"]
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        owners, kind = PROPERTIES.get(name, (set(), None))
        values = value if isinstance(value, list) else [value]
        kinds = kind if isinstance(kind, set) else {kind}
        fits = all((each["@type"] if isinstance(each, dict) else type(each)) in kinds
                   for each in values)
        if name not in SDO.__annotations__ or thing["@type"] not in owners or not fits:
            yield f"{thing['@type']}.{name}"


def blocks(page):
    for script in page.all("script", type="application/ld+json"):
        yield json.loads("".join(child for child in script.children if isinstance(child, str)))


def typed(value):
    if isinstance(value, list):
        for each in value:
            yield from typed(each)
    elif isinstance(value, dict):
        yield value
        for each in value.values():
            yield from typed(each)


def test_every_type_and_property_is_schema_orgs(site):
    types = set()
    for path, page in tree.pages(site).items():
        for thing in typed(list(blocks(page))):
            assert list(faults(thing)) == [], path
            types.add(thing["@type"])
            if thing["@type"] == "Rating":
                assert 1 <= thing["ratingValue"] <= 5
    assert types == {"WebSite", "BreadcrumbList", "ListItem", "Review", "Rating", "Person",
                     "Product", "Comment", "Organization"}


def test_a_product_stands_around_its_review_and_never_inside_one(site):
    """Search engines refuse a review around a product that has neither an offer nor a review."""
    products = 0
    for path, page in tree.pages(site).items():
        for block in blocks(page):
            found = [thing for thing in typed(block) if thing["@type"] in ("Product", "Review")]
            if found:
                assert block["@type"] == "Product" and "cases/" in str(path)
                assert found == [block, block["review"]] and block["name"]
                assert block["review"]["author"]["name"]
                products += 1
    assert products > 0


def test_what_is_no_schema_org_would_be_found():
    assert list(faults({"@type": "Reviews"})) == ["Reviews"]
    assert list(faults({"@type": "Review", "rating": 1})) == ["Review.rating"]
    assert list(faults({"@type": "Product", "reviewBody": "x"})) == ["Product.reviewBody"]
    assert list(faults({"@type": "Rating", "ratingValue": "5"})) == ["Rating.ratingValue"]


def test_the_sitemap_names_every_page_and_no_other(site):
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    urls = ElementTree.parse(site / "sitemap.xml").getroot()
    paths = sorted(each.find(f"{space}loc").text.removeprefix(URL) + "index.html"
                   for each in urls)
    assert paths == sorted(str(file.relative_to(site)) for file in site.rglob("index.html")
                           if file.parent.name not in ("embed", "poster"))
    assert (site / "robots.txt").read_text().endswith(f"\nSitemap: {URL}sitemap.xml\n")


def test_data_blocks_run_nothing_and_break_no_policy_and_the_picture_is_whole(site, chromium):
    troubles = []
    page = chromium.new_page()
    page.on("console", lambda message: troubles.append(message.text))
    page.on("dialog", lambda dialog: troubles.append(dialog.message))

    def answer(route):
        path = route.request.url.removeprefix(URL).split("#")[0]
        file = site / (path + "index.html" if path.endswith("/") or not path else path)
        there = file.is_file()
        route.fulfill(path=file if there else site / "404.html", status=200 if there else 404)

    page.route(URL + "**", answer)
    page.goto(URL + "cases/hostile/")
    assert page.locator("script[type='application/ld+json']").count() == 2
    assert page.evaluate("document.querySelector('script[type]').nonce") == ""
    page.goto(URL)
    image = page.locator("meta[property='og:image']").get_attribute("content")
    size = page.evaluate(
        "async url => { const image = new Image(); image.src = url; await image.decode();"
        " return [image.naturalWidth, image.naturalHeight] }", image)
    assert size == [1200, 630]
    assert troubles == []
    # The page for what is not there has its style, and leads back, at any depth.
    page.goto(URL + "no/such/page/")
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("system-ui")
    assert page.evaluate("document.styleSheets[0].cssRules.length") > 10
    page.locator("main a").first.click()
    assert page.url == URL + "index.html"
    page.close()
