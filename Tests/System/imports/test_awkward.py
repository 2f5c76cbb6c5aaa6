"""Data as it should not be: broken, huge, hostile. No crash, nothing invented, nothing half written."""

import csv
import io
import json
import random
import re
import zipfile

import pytest
from importing import FIXTURES, export, google

LIMIT = 300 << 10  # KiB


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_a_large_file_needs_little_memory(shop, kind):
    path = shop.root / f"large.{kind}"
    with open(path, "w", encoding="utf-8") as file:
        words = "word " * 500
        if kind == "json":
            file.write('{"reviews": [')
            for number in range(55_000):
                file.write(("," if number else "") + json.dumps(google(number, comment=f"{number} {words}")))
            file.write("]}")
        else:
            file.write("id,status,rating,email,nickname,full_name,review,date,productId,handle,img,"
                       "variant,verified_purchase\n")
            for number in range(57_000):
                file.write(f'{number},Active,4,a@b.example,nick,Nick Nack,"{number} {words}",2025-03-02,'
                           "1,h,,,true\n")
    assert path.stat().st_size > 140_000_000
    _, peak = shop.peak(path, "--bulk")
    path.unlink()
    assert peak < LIMIT


FILES = sorted(path.name for path in FIXTURES.iterdir())


@pytest.mark.parametrize("name", FILES)
def test_mutated_exports_end_in_order(shop, name):
    original = (FIXTURES / name).read_bytes()
    chance = random.Random(name)
    pieces = [b"\0", b"\xff\xfe", b'"', b"\r", b"{", b"]", b"<", b"&#0;", b"-1", b"1e999", b"\xe2\x80\xae",
              b",,,", b"../../", b"9999-12-31T23:59:59Z"]
    for round in range(12):
        data = bytearray(original)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(data))
            choice = chance.randrange(4)
            if choice == 0:
                data[at] = chance.randrange(256)
            elif choice == 1:
                data[at:at + chance.randrange(40)] = b""
            elif choice == 2:
                data[at:at] = chance.choice(pieces)
            else:
                data[at:at] = data[at:at + 60]
            if not data:
                data = bytearray(b" ")
        done = shop.run("import", shop.write(f"fuzz{round}", bytes(data)), "--as-of", "2026-11-01")
        assert done.returncode in (0, 1, 2, 64), f"round {round}: {done.returncode} {done.said[-400:]}"
    assert not [path for path in shop.tree() if "/." in path or path.endswith((".new", ".lines"))]
    assert all(data.startswith(b"---\n") and data.count(b"\n---\n") >= 1
               for path, data in shop.tree().items() if path.endswith(".md"))
    checked = shop.run("check", "--as-of", "2026-11-01")
    assert checked.returncode == 0, checked.said


@pytest.mark.parametrize("stars", [0, -3, 6, 1e9, "inf", "5 stars", "4,5,6"])
def test_a_rating_that_is_none_is_a_broken_record_and_no_other(shop, stars):
    rows = [{"reviewId": f"r{n}", "score": 4 if n else stars, "content": "Words", "userName": "An",
             "at": "2025-03-02 10:00:00", "thumbsUpCount": 0} for n in range(3)]
    said = shop.take("google-play", shop.write("play.json", rows), check=1).said
    assert "is no rating" in said and len(shop.files("reviews")) == 2


@pytest.mark.parametrize("date", ["0000-01-01", "9999-12-31", "45123", "2025-02-30", "yesterday"])
def test_a_date_that_cannot_be_is_a_broken_record_and_no_other(shop, date):
    rows = [{"reviewId": f"r{n}", "score": 4, "content": "Words", "userName": "An",
             "at": "2025-03-02 10:00:00" if n else date, "thumbsUpCount": 0} for n in range(3)]
    assert "'" + date + "'" in shop.take("google-play", shop.write("play.json", rows), check=1).said
    assert len(shop.files("reviews")) == 2
    shop.run("check", "--as-of", "2026-11-01", check=0)


HOSTILE = ["../../../etc/passwd", "a" * 3000, "AbC", "abc", "x/../y", "…", "a\u0000b", "-rf", "é", "e\u0301"]


def test_ids_mean_nothing_to_the_disk_and_the_same_words_by_others_are_others(shop):
    reviews = []
    for number, name in enumerate(HOSTILE):
        review = google(1, comment="The same words.")
        review["name"] = f"accounts/1/locations/7/reviews/{name}"
        reviews.append(review)
    shop.take(shop.write("google.json", json.dumps(export(*reviews)).encode()))
    assert len(shop.files("reviews")) == len(HOSTILE)
    assert all(len(path.name) < 120 and path.name.isascii() for path in shop.files("reviews"))
    shop.run("check", "--as-of", "2026-11-01", check=0)


@pytest.mark.parametrize("encoding, newline", [
    ("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("utf-16", "\r\n"), ("utf-16-be", "\n"), ("utf-8", "\r")])
def test_however_it_is_written_down_it_is_the_same_table(shop, encoding, newline):
    made = io.StringIO()
    table = csv.writer(made, lineterminator=newline)
    table.writerow(["rating", "review", "date", "id", "status", "nickname", "email", "full_name", "handle"])
    table.writerow([4, "Zo’n goede 🚲 שלום e\u0301", "2025-03-02", "1", "Active", "Zoë", "z@x.example", "Zoë Ek", "h"])
    table.writerow([1, "<b>Bad</b> & late", "2025-03-03", "2", "Active", "Jan", "j@x.example", "Jan Ek", "h"])
    text = made.getvalue()
    data = (b"\xfe\xff" if encoding == "utf-16-be" else b"") + text.encode(encoding)
    shop.take("loox", shop.write("loox.csv", data))
    assert len(shop.files("reviews")) == 2
    assert "Zo’n goede 🚲 שלום" in shop.text() and "x.example" not in shop.text()
    shop.run("check", "--as-of", "2026-11-01", check=0)


def test_a_field_of_20_mb_is_told_and_its_neighbours_come_in(shop):
    path = shop.write("google.json", export(google(1), google(2, comment="A" * (20 << 20)), google(3)))
    assert "longer than 8 MiB" in shop.take(path, check=1).said
    assert len(shop.files("reviews")) == 2


def rows(said):
    """The table at the end of an import: what stands in front of each number."""
    found = (re.fullmatch(r"  (\S.*?) +(\d+)", line) for line in said.splitlines())
    return {row[1]: int(row[2]) for row in found if row}


def test_an_import_ends_with_what_it_read_and_what_it_did_not_use(shop):
    path = shop.write("google.json", export(google(1, mood="sad"), google(2, mood="gay", colour={"r": 1})))
    assert rows(shop.take(path).said) == {
        "records read": 2, "written": 2, "unchanged": 0, "refused": 0,
        "not used: mood": 2, "not used: colour.r": 1}
    again = rows(shop.take(path).said)
    assert (again["written"], again["unchanged"]) == (0, 2)
    table = shop.write(
        "loox.csv", "id,status,rating,nickname,email,review,date,handle,Size,Note,full_name\n"
        "1,Active,4,Zoë,z@x.example,Good,2025-03-02,h,XL,,Zoë Ek\n"
        "2,Active,9,Jan,j@x.example,Bad,2025-03-02,h,M,,Jan Ek\n".encode())
    said = shop.take("loox", "--scale", "5", table, check=1).said
    assert rows(said) == {
        "records read": 2, "written": 1, "unchanged": 0, "refused": 1, "not used: Size": 2}
    assert "without a value: Note." in said


def test_staff_speaks_for_the_shop_once_it_is_named(shop):
    said = shop.take(FIXTURES / "wordpress-comments.csv").said
    assert "comment 23 by user 7" in said and not shop.files("replies")
    shop.take("--staff", "7", FIXTURES / "wordpress-comments.csv")
    assert "Sorry Karin" in shop.files("replies")[0].read_text("utf-8")


@pytest.mark.parametrize("name, data", [
    ("r.xls", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)),
    ("r.xlsx", {"[Content_Types].xml": "", "xl/workbook.xml": ""}),
    ("made.xlsx", {"a.txt": "", "xl/workbook.xml": ""}),
    ("r.ods", {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""}),
])
def test_a_spreadsheet_says_how_to_go_on(shop, name, data):
    if isinstance(data, dict):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for part, text in data.items():
                archive.writestr(part, text)
        data = made.getvalue()
    path = shop.write(name, data)
    for arguments in (("kiyoh", path), (path,), ("guess", path)):
        assert "save it as CSV" in shop.take(*arguments, check=2).said


def test_a_yaml_data_file_comes_in_by_a_guess(shop):
    path = shop.write("reviews.yml", (
        "- {id: 1, name: Eva Kok, rating: 2, date: 2026-01-02, text: 'Two weeks late: no call.', reply: Sorry}\n"
        "- {id: 2, name: Tom Bos, rating: 5, date: 2026-01-03, text: Great}\n").encode())
    mapping = shop.write("m.yml", shop.run("import", "guess", path, check=0).stdout)
    assert "2 new" in shop.take("--map", mapping, path).said
    assert len(shop.files("replies")) == 1
